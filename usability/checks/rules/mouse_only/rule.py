"""What only a mouse can do: each thing that seems to answer clicks and takes no focus is clicked. Where something
happens, another way to the same is looked for with the keyboard, and only where there is none it fails."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator

from ...acts import Effect, begin, by_controls, by_keys, click, effect, noise, point_at
from ...rule import Found, Rule, both
from ...tab import Tab

MOST = 8
"""Things of a page that are clicked."""
PRESSABLES = """kit => kit.pressables().map(e => ({
    path: kit.selector(e), kind: kit.kind(e), name: (kit.name(e) || kit.text(e)).slice(0, 60) || `<${e.localName}>`, mine: kit.listens(e).some(type => /click|mouse|pointer|touch/.test(type)),
    role: kit.role(e), twice: kit.listens(e).includes("dblclick") && !kit.listens(e).includes("click"),
}))"""  # noqa: E501
ROLES = ("button", "link", "checkbox", "switch", "tab", "menuitem", "radio", "slider", "option")

# Labels that are seen of a box or a choice of files that is not: nothing but a click on the label comes to it.
HIDDEN = """kit => {
    const off = e => kit.style(e).display === "none" || kit.style(e).visibility === "hidden" || kit.parents(e).some(one => kit.style(one).display === "none");
    const seen = new Set();
    const once = e => !seen.has(kit.kind(e)) && seen.add(kit.kind(e));
    const others = label => kit.all("*", label.parentElement || label).some(e => e.matches("button[type=button], [role], [tabindex], label *") && kit.reached().includes(e));
    return kit.all("label").filter(label => kit.visible(label) && label.control && label.control.matches("[type=checkbox], [type=radio], [type=file]") && !label.control.disabled && off(label.control))
        .filter(label => !kit.reached().includes(label) && !others(label) && once(label)).map(label => ({ path: kit.selector(label), name: kit.text(label).slice(0, 60) || "<label>", type: label.control.type }));
}"""  # noqa: E501


async def drive(tab: Tab) -> AsyncIterator[Found]:
    """Click each, and see whether the keyboard can do the same."""
    for label in (await tab.kit(HIDDEN))[:MOST]:
        yield await tab.found("hidden", label["path"], name=label["name"], type=label["type"])
    await begin(tab)
    ignore = await noise(tab)
    told: set[str] = set()
    for one in (await tab.kit(PRESSABLES))[:MOST]:
        path, twice = one["path"], one["twice"]
        if one["kind"] in told:
            continue
        done = await _clicked(tab, path, ignore, twice)
        if done is None:
            continue
        if not done:
            if one["role"] in ROLES and one["mine"]:
                yield await tab.found("silent", path, name=one["name"], role=one["role"])
            continue
        await _anew(tab)
        if await _otherwise(tab, path, done):
            await _anew(tab)
            continue
        await _anew(tab)
        told.add(one["kind"])
        again = await _clicked(tab, path, ignore, twice)
        sure = again is not None and again.like(done)
        await _anew(tab)
        yield await tab.found("mouse" if sure else "perhaps", path, name=one["name"], does=_does(done))


async def _clicked(tab: Tab, path: str, ignore: Effect, twice: bool) -> Effect | None:
    if not await point_at(tab, path):
        return None
    return await effect(tab, click(tab, 2 if twice else 1), ignore)


async def _otherwise(tab: Tab, path: str, wanted: Effect) -> bool:
    if await by_keys(tab, path, wanted):
        return True
    await _anew(tab)
    return await by_controls(tab, path, wanted)


async def _anew(tab: Tab) -> None:
    await tab.again()
    await begin(tab)


def _does(done: Effect) -> str:
    if done.went or done.done:
        return (done.went + done.done)[0]
    path = next(iter(sorted(done.paths) or sorted(done.looks)))
    return re.sub(r"^gone: | value$", "", path)


rule = Rule(
    title=both(
        "Allt som går att klicka på går att nå och använda med tangentbord",
        "All that can be clicked can be used by keyboard",
    ),
    criteria=("2.1.1",),
    hurts=both(
        "Den som inte kan använda mus kommer inte åt det alls: med tangentbord, skärmläsare, röststyrning eller ögon.",
        "People who cannot use a mouse cannot get at it: by keyboard, screen reader, voice control or eyes.",
    ),
    mend=both(
        "Gör den till en <button>, eller till en <a href> om den leder till en annan sida.",
        "Make it a <button>, or an <a href> if it leads to another page.",
    ),
    fails={
        "hidden": both(
            "”{name}” är etiketten till ett fält (input type={type}) som är dolt med CSS, så bara ett klick når det.",
            "“{name}” is the label of a field (input type={type}) that CSS hides, so only a click comes to it.",
        ),
        "mouse": both(
            "”{name}” gör något när man klickar ({does}), men Tab kommer inte till den, och ingen"
            " tangent gör samma sak.",
            "“{name}” does something when it is clicked ({does}), but Tab does not come to it, and no"
            " key does the same.",
        ),
    },
    reviews={
        "perhaps": both(
            "”{name}” gjorde något när den klickades ({does}), men inte varje gång. Går det att göra med tangentbord?",
            "“{name}” did something when it was clicked ({does}), but not each time. Can it be done by keyboard?",
        ),
        "silent": both(
            "”{name}” har rollen {role} och lyssnar efter klick, men Tab kommer inte till den. Vad gör den?",
            "“{name}” has the role {role} and listens to clicks, but Tab does not come to it. What does it do?",
        ),
    },
    needs="kit => kit.pressables().length > 0 || kit.all('label').length > 0",
    seconds=120,
    drive=drive,
)
