"""Nothing is done before the pointer is released: each control that listens to being pressed is pressed, the pointer is
moved away and released there. What then is done cannot be taken back."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence

from ...acts import Effect, begin, effect, noise, point_at
from ...rule import Found, Rule, both
from ...tab import Tab

MOST = 5
"""Things of a page that are pressed."""
LISTENING = """kit => {
    const down = e => kit.listens(e).some(type => /^(mousedown|pointerdown|touchstart)$/.test(type));
    const slides = e => !!e.parentElement && e.parentElement.localName !== "body" && kit.all("[role=slider], [role=spinbutton], input[type=range], canvas", e.parentElement).length > 0;
    const drags = e => slides(e) || kit.closest(e, "[role=slider], [role=scrollbar], [role=separator], input[type=range], canvas, [draggable=true], [contenteditable]");
    const delegated = [window, document, document.documentElement, document.body].some(one => one && down(one));
    const all = kit.all("body *").filter(down);
    const inside = e => delegated || kit.parents(e).some(one => all.includes(one));
    const pressed = [...all.filter(e => kit.all("*", e).length < 8), ...kit.controls().filter(e => !down(e) && inside(e) && !e.matches("input:not([type=submit]):not([type=button]), select, textarea"))];
    const seen = new Set();
    return pressed.filter(e => kit.visible(e) && !drags(e) && !seen.has(kit.kind(e)) && seen.add(kit.kind(e)));
}"""  # noqa: E501

TOLD = "e => ({ path: kit.selector(e), name: (kit.name(e) || kit.text(e)).slice(0, 60) })"


async def drive(tab: Tab) -> AsyncIterator[Found]:
    """Press, move away, release; and see what has come of it."""
    await begin(tab)
    ignore = await noise(tab)
    pressed = (await tab.kit(f"kit => ({LISTENING})(kit).map({TOLD})"))[:MOST]
    if not await effect(tab, _press_each(tab, [one["path"] for one in pressed]), ignore, rounds=3):
        return  # most pages: none of them need be tried alone
    await tab.again()
    await begin(tab)
    for one in pressed:
        if not await point_at(tab, one["path"]):
            continue
        done = await effect(tab, _press_and_leave(tab), ignore)
        if not done:
            continue
        key = "acts" if _final(done) else "shows"
        await tab.again()
        await begin(tab)
        if key == "acts" or not _reverses(done):
            yield await tab.found(key, one["path"], name=one["name"], does=_does(done))


async def _press_each(tab: Tab, paths: Sequence[str]) -> None:
    for path in paths:
        if await point_at(tab, path):
            await _press_and_leave(tab)


async def _press_and_leave(tab: Tab) -> None:
    await tab.page.mouse.down()
    await tab.page.mouse.move(1, 1)
    await tab.page.mouse.up()


def _final(done: Effect) -> bool:
    """Whether it went elsewhere, or words were written or taken away: there is no way back from that. A number that
    changes may be counted back again."""
    return bool(done.went or done.done) or any(what in ("gone", "text") for _path, what in done.changes)


def _reverses(done: Effect) -> bool:
    """Whether only something was shown, hidden or painted, as menus do: it can be undone by the next press."""
    return not any(what in ("state", "number") for _path, what in done.changes)


def _does(done: Effect) -> str:
    return (*done.went, *done.done, *sorted(done.paths))[0].removeprefix("gone: ").removesuffix(" value")


rule = Rule(
    title=both("Inget görs innan man släpper", "Nothing is done before one lets go"),
    criteria=("2.5.2",),
    hurts=both(
        "Den som darrar på handen eller pekar fel hinner inte ångra sig, eftersom det sker redan när hen trycker ner.",
        "People with a tremor, or who point amiss, have no chance to change their mind, as it happens when they press.",
    ),
    mend=both(
        "Lyssna efter click, inte efter mousedown, pointerdown eller touchstart.",
        "Listen to click, not to mousedown, pointerdown or touchstart.",
    ),
    fails={
        "acts": both(
            "”{name}” gör sitt redan när man trycker ner ({does}), fast man släpper någon annanstans.",
            "“{name}” acts as soon as it is pressed down ({does}), although one lets go elsewhere.",
        ),
    },
    reviews={
        "shows": both(
            "”{name}” ändras redan när man trycker ner ({does}). Går det att ångra?",
            "“{name}” changes as soon as it is pressed down ({does}). Can it be undone?",
        ),
    },
    needs=f"kit => ({LISTENING})(kit).length > 0",
    seconds=120,
    drive=drive,
)
