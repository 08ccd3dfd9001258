"""What takes the focus answers the keys, and what answers clicks can be come to: each thing that is no native control,
or that Tab passes by, is clicked; the same must come of a key."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

from ...acts import Effect, begin, by_controls, by_keys, click, effect, noise, point_at
from ...rule import Found, Rule, both
from ...tab import Tab

MOST = 6
"""Things of a page that are tried."""
# What takes the focus without being a control by itself, and what is a control and is passed by.
THINGS = r"""kit => {
    const controls = "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary";
    const others = "iframe, video, audio, embed, object, canvas, [contenteditable=''], [contenteditable=true], dialog, body";
    const roles = /^(button|link|checkbox|switch|radio|tab|menuitem|menuitemcheckbox|menuitemradio|option|treeitem)$/;
    const clicks = e => kit.listens(e).some(type => /^(click|mousedown|mouseup|pointerdown|pointerup|dblclick)$/.test(type));
    const acts = e => roles.test(kit.role(e)) || clicks(e) || kit.style(e).cursor === "pointer";
    const off = e => kit.style(e).pointerEvents === "none" || e.matches(":disabled, [aria-disabled=true], .disabled *") || e.closest("[inert], [aria-hidden=true]");
    // Of a group of which only one is come to by Tab: that one.
    const entry = e => {
        const group = kit.closest(e, "[role=listbox], [role=tree], [role=grid], [role=treegrid], [role=tablist], [role=menu], [role=menubar], [role=radiogroup], [role=toolbar]") || kit.parent(kit.parent(e) || e) || e;
        const first = kit.all("*", group).concat(group).find(one => one.tabIndex >= 0 && kit.reached().includes(one));
        return first ? kit.selector(first) : "";
    };
    const seen = new Set();
    const once = e => !seen.has(kit.kind(e)) && seen.add(kit.kind(e));
    const focus = kit.all("[tabindex]").filter(e => e.tabIndex >= 0 && !e.matches(controls) && !e.matches(others) && !kit.all(controls, e).length && acts(e));
    const passed = kit.all(`[tabindex^="-"]`).filter(e => e.matches(controls) || (roles.test(kit.role(e)) && clicks(e)));
    // A field that is labelled and listens to nothing: no script brings anybody there.
    const left = e => [...(e.labels || [])].some(kit.visible) && ![e, ...kit.parents(e)].some(one => kit.listens(one).some(type => /^(key|input|focus|change)/.test(type)));
    const told = (e, passed) => ({
        path: kit.selector(e), name: (kit.name(e) || kit.text(e)).slice(0, 60) || `<${e.localName}>`, role: kit.role(e), passed, href: e.href || "", tag: e.localName,
        fills: e.matches("input:not([type=submit], [type=button], [type=reset], [type=image], [type=file]), select, textarea"), left: left(e), entry: passed ? entry(e) : "",
    });
    return [...focus.map(e => [e, false]), ...passed.map(e => [e, true])].filter(([e]) => kit.visible(e) && !off(e) && once(e)).map(([e, passed]) => told(e, passed));
}"""  # noqa: E501
HREFS = "kit => kit.reached().map(e => e.href || '').filter(Boolean)"
MOVED = """(kit, entry) => {
    const now = kit.stops.active();
    return !!now && now !== kit.find(entry) && now.tabIndex >= -1 && now.hasAttribute("tabindex");
}"""
WANTED = {"link": {"Enter"}, "button": {"Enter", "Space"}}
NEEDS = "kit => kit.all('[tabindex]').some(e => kit.rendered(e) && e.localName !== 'main')"


async def drive(tab: Tab) -> AsyncIterator[Found]:
    """Try each."""
    await begin(tab)
    ignore = await noise(tab)
    for one in (await tab.kit(THINGS))[:MOST]:
        key = await _passed_by(tab, one, ignore) if one["passed"] else await _dead(tab, one, ignore)
        if key:
            yield await tab.found(key, one["path"], name=one["name"], role=one["role"] or one["tag"])


async def _dead(tab: Tab, one: dict[str, Any], ignore: Effect) -> str:
    """Of what takes the focus: whether keys do what a click does."""
    wanted = await _clicked(tab, one["path"], ignore)
    if not wanted:
        return ""
    await _anew(tab)
    works = [key for key in ("Enter", "Space") if await _pressed(tab, one["path"], key, wanted)]
    if works:
        return "half" if not WANTED.get(one["role"], set()) <= set(works) else ""
    return "dead" if not await _otherwise(tab, one["path"], wanted) else ""


async def _passed_by(tab: Tab, one: dict[str, Any], ignore: Effect) -> str:
    """Of what Tab passes by: whether another way does the same."""
    if one["fills"]:
        return "field" if one["left"] else ""
    if one["entry"] and await _arrows(tab, one["entry"]):
        return ""
    if one["href"].partition("#")[0] and not one["href"].endswith("#") and one["tag"] in ("a", "area"):
        wanted = Effect(went=(one["href"],))
        if one["href"] in await tab.kit(HREFS):
            return ""
    else:
        clicked = await _clicked(tab, one["path"], ignore)
        if not clicked:
            return ""
        wanted = clicked
        await _anew(tab)
    return "passed" if not await _otherwise(tab, one["path"], wanted) else ""


async def _arrows(tab: Tab, entry: str) -> bool:
    """Whether arrows go from the one of a group to others of it, which Tab passes by."""
    await tab.ask("path => window.__provrum.kit.find(path)?.focus()", entry)
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"):
        await tab.page.keyboard.press(key)
        if await tab.kit(MOVED, entry):
            await _anew(tab)
            return True
    return False


async def _clicked(tab: Tab, path: str, ignore: Effect) -> Effect:
    if not await point_at(tab, path):
        return Effect()
    await tab.ask("path => window.__provrum.kit.find(path)?.focus()", path)
    return await effect(tab, click(tab), ignore)


async def _pressed(tab: Tab, path: str, key: str, wanted: Effect) -> bool:
    await tab.ask("path => window.__provrum.kit.find(path)?.focus()", path)
    done = await effect(tab, tab.page.keyboard.press(key), rounds=2)
    if done:
        await _anew(tab)
    return done.like(wanted)


async def _otherwise(tab: Tab, path: str, wanted: Effect) -> bool:
    found = await by_keys(tab, path, wanted)
    await _anew(tab)
    if not found:
        found = await by_controls(tab, path, wanted)
        await _anew(tab)
    return found


async def _anew(tab: Tab) -> None:
    await tab.again()
    await begin(tab)


rule = Rule(
    title=both("Det som får fokus svarar på tangenter", "What takes the focus answers the keys"),
    criteria=("2.1.1",),
    hurts=both(
        "Den som inte kan använda mus ser eller hör att den finns, men får den inte att göra något.",
        "People who cannot use a mouse see or hear that it is there, but cannot make it do anything.",
    ),
    mend=both(
        "Använd <button>, <a href> eller ett vanligt fält: de svarar på tangenter av sig själva. Annars måste skriptet"
        " lyssna efter Enter och mellanslag, och efter piltangenter i flikar, menyer och listor. Ta bort tabindex=-1"
        " från det som inte nås med pilar.",
        "Use <button>, <a href> or an ordinary field: they answer the keys by themselves. Otherwise the script must"
        " listen to Enter and Space, and to the arrow keys in tabs, menus and lists. Remove tabindex=-1 from what no"
        " arrow reaches.",
    ),
    fails={
        "dead": both(
            "”{name}” ({role}) gör något när man klickar, men varken Enter, mellanslag eller pilar gör det.",
            "“{name}” ({role}) does something when it is clicked, but neither Enter, Space nor the arrows do it.",
        ),
        "passed": both(
            "”{name}” ({role}) har tabindex -1: varken Tab eller pilar kommer till den, och inget annat gör samma sak.",
            "“{name}” ({role}) has tabindex -1: neither Tab nor arrows come to it, and nothing else does the same.",
        ),
        "field": both(
            "Fältet ”{name}” har tabindex -1, så Tab kommer aldrig till det.",
            "The field “{name}” has tabindex -1, so Tab never comes to it.",
        ),
    },
    reviews={
        "half": both(
            "”{name}” har rollen {role} men svarar inte på både Enter och mellanslag, som den som lyssnar väntar sig.",
            "“{name}” has the role {role} but does not answer both Enter and Space, as people who listen expect.",
        ),
    },
    needs=NEEDS,
    seconds=120,
    drive=drive,
)
