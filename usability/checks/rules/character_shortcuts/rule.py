"""Letters that act by themselves: every key that writes a character is pressed with the focus nowhere."""

from __future__ import annotations

from collections.abc import AsyncIterator

from ...acts import Effect, begin, effect, noise
from ...rule import Found, Rule, both
from ...tab import Tab

CHARACTERS = [*"abcdefghijklmnopqrstuvwxyz0123456789/?+-.,*#!=[];'"]
LISTENS = """kit => [window, document, document.documentElement, document.body].some(one => one && kit.listens(one).some(type => /^key(down|press|up)$/.test(type)))
    || kit.all("body > *").some(e => kit.listens(e).some(type => /^key(down|press|up)$/.test(type)))"""  # noqa: E501
# A control that is seen and says that it has to do with shortcuts.
SWITCH = r"""kit => kit.all("a[href], button, input, select, summary, [role=button], [role=switch], [role=checkbox]").some(e => kit.visible(e)
    && /short\s?cut|hot\s?key|key(board)? (command|setting)|\bctrl\b|kortkommando|snabbtangent|genv.g|tangentbord/i.test(kit.name(e) || kit.text(e)))"""  # noqa: E501


async def drive(tab: Tab) -> AsyncIterator[Found]:
    """Press them all; where anything has happened, find which did it."""
    await begin(tab)
    ignore = await noise(tab)
    if not await _effect(tab, CHARACTERS, ignore):
        return
    await tab.again()
    await begin(tab)
    switch = await tab.kit(SWITCH)
    for character in CHARACTERS:
        done = await _effect(tab, [character], ignore, 2)
        if done:
            where = next(iter(sorted(done.paths or done.looks)), "").removesuffix(" value")
            does = (*done.went, *done.done, where)[0]
            place = where if where and await tab.ask("path => !!window.__provrum.kit.find(path)", where) else None
            yield await tab.found("switch" if switch else "acts", place, press=character, does=does)
            return


async def _effect(tab: Tab, characters: list[str], ignore: Effect, rounds: int = 3) -> Effect:
    """What pressing them does, or where they move the focus."""
    done = await effect(tab, _press(tab, characters), ignore, rounds)
    focus = await tab.ask(
        "() => { const { kit } = window.__provrum, e = kit.stops.active(); return e && kit.selector(e) }"
    )
    return done or (Effect(((focus, "focus"),)) if focus else done)


async def _press(tab: Tab, characters: list[str]) -> None:
    await tab.ask("() => window.__provrum.kit.stops.active()?.blur()")
    for character in characters:
        await tab.page.keyboard.press(character)


rule = Rule(
    title=both("Inga bokstäver gör något av sig själva", "No letters act by themselves"),
    criteria=("2.1.4",),
    hurts=both(
        "Den som styr med rösten råkar köra kommandon när hen talar, och den som darrar på handen när hen kommer åt en"
        " tangent.",
        "People who use voice control run commands as they speak, and people with a tremor when they happen to touch a"
        " key.",
    ),
    mend=both(
        "Ta bort kortkommandot, låt det kräva Ctrl eller Alt, eller låt det gälla bara när en viss sak har fokus."
        " Annars ska det gå att stänga av eller byta.",
        "Remove the shortcut, let it need Ctrl or Alt, or let it hold only when a certain thing has focus. Otherwise"
        " there must be a way to turn it off or change it.",
    ),
    fails={
        "acts": both(
            "Tangenten ”{press}” gör något ({does}) fast ingenting har fokus, och det går inte att stänga av.",
            "The key “{press}” does something ({does}) although nothing has focus, and it cannot be turned off.",
        ),
    },
    reviews={
        "switch": both(
            "Tangenten ”{press}” gör något ({does}) fast ingenting har fokus. Går det att stänga av eller byta?",
            "The key “{press}” does something ({does}) although nothing has focus. Can it be turned off or changed?",
        ),
    },
    needs=LISTENS,
    act=("ffbc54",),
    seconds=120,
    drive=drive,
)
