"""Widgets: what acts as a control says what it is, and says its state when the state is seen to change."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

from ...explore import USED, Told, explored, place
from ...rule import Found, Rule, both
from ...tab import Tab

CONTROLS = {
    "button", "link", "checkbox", "radio", "switch", "tab", "menuitem", "menuitemcheckbox", "menuitemradio", "option",
    "combobox", "treeitem", "slider", "spinbutton", "textbox", "searchbox", "gridcell", "row", "columnheader",
    "rowheader", "listbox", "menu", "tree", "grid", "scrollbar", "separator", "application",
}  # fmt: skip
NATIVE = {"a", "button", "input", "select", "textarea", "summary", "area", "label", "option"}
TICKED = {
    "checkbox": "aria-checked", "switch": "aria-checked", "radio": "aria-checked", "menuitemcheckbox": "aria-checked",
    "menuitemradio": "aria-checked", "option": "aria-selected", "tab": "aria-selected",
}  # fmt: skip
"""The state that each role tells, where it is no native control."""
LARGEST = 120
"""Pixels: a wordless thing larger than this is a surface, not a control."""


async def drive(tab: Tab) -> AsyncIterator[Found]:
    """Read what came of pressing each control."""
    for press in (await explored(tab)).presses:
        if press["quiet"] or not press["before"] or press["tag"] == "summary" or "-" in press["tag"]:
            continue
        for found in _faults(press):
            yield found
            break


def _faults(press: Told) -> Iterator[Found]:
    before, after = press["before"], press["after"]
    if after and before["natives"] != after["natives"]:
        return  # a native control that nobody sees tells it
    if press["role"] not in CONTROLS:
        yield from _no_role(press)
        return
    if after is None or press["did"]:
        return
    yield from _expanded(press)
    yield from _ticked(press)
    yield from _toggled(press)


def _no_role(press: Told) -> Iterator[Found]:
    box, after = press["place"]["box"], press["after"]
    wordless = not press["before"]["text"] and not press["name"]
    if press["tag"] in NATIVE - {"a"} or (wordless and max(box[2:]) > LARGEST):
        return
    does = press["did"] or press["came"] or press["gone"]
    marked = after and after["look"] != press["before"]["look"] and after["classes"] != press["before"]["classes"]
    if does or marked:
        yield place("no-role", press["place"], name=press["name"] or press["place"]["snippet"])


def _toggles(press: Told) -> bool:
    """Whether the second press takes back what the first one did."""
    return bool(press["again"] and press["again"]["back"] and (press["came"] or press["gone"]))


def _expanded(press: Told) -> Iterator[Found]:
    before, after = press["before"]["states"], press["after"]["states"]
    told, now = before.get("aria-expanded"), after.get("aria-expanded")
    if told is None or not (press["came"] or press["gone"]):
        return
    opens = _toggles(press) or any(one["selector"] == f"#{press['controls']}" for one in press["came"])
    if opens and told == now:
        yield place("expanded-stays", press["place"], name=press["name"], state=told)
    elif _toggles(press) and press["came"] and not press["gone"] and (told, now) == ("true", "false"):
        yield place("expanded-wrong", press["place"], name=press["name"])


def _ticked(press: Told) -> Iterator[Found]:
    before, after = press["before"], press["after"]
    state = "aria-pressed" if "aria-pressed" in before["states"] else TICKED.get(press["role"], "")
    if not state or before["checked"] is not None or before["inner"] != after["inner"]:
        return
    shown = before["look"] != after["look"] or (press["role"] == "tab" and press["came"] and press["gone"])
    said = before["states"] != after["states"] or before["told"] != after["told"]
    chosen = press["role"] in ("tab", "option", "radio") and after["states"].get(state) == "true"
    if shown and not said and not chosen:
        yield place("state-stays", press["place"], name=press["name"], state=state)


def _toggled(press: Told) -> Iterator[Found]:
    """What opens something, or stays pressed, and says neither by a state nor by its name."""
    before, after, again = press["before"], press["after"], press["again"]
    silent = not before["states"] and not before["inner"] and before["told"] == after["told"] and not after["states"]
    if press["role"] != "button" or not silent or again is None or press["popover"] or press["moved"]:
        return
    if _marked_alone(before, after):
        yield place("chosen", press["place"], name=press["name"])
    elif _toggles(press):
        if press["came"] and not press["gone"] and not any(one["live"] or one["focus"] for one in press["came"]):
            yield place("review-menu" if press["popup"] else "no-state", press["place"], name=press["name"])
    elif not press["came"] and not press["gone"] and before["page"] == after["page"]:
        back = again["mine"] and again["mine"]["look"] == before["look"]
        if before["look"] != after["look"] and before["classes"] != after["classes"] and back:
            yield place("pressed", press["place"], name=press["name"])


def _marked_alone(before: Told, after: Told) -> bool:
    """Whether the mark of a chosen one has gone from one of those beside it to this one, and is seen."""
    if (
        before["look"] == after["look"]
        or before["mark"] == after["mark"]
        or len(before["peers"]) != len(after["peers"])
    ):
        return False
    change = zip(before["peers"], after["peers"], strict=True)
    return any(was == after["mark"] and now == before["mark"] for was, now in change)


rule = Rule(
    title=both("Reglage säger vad de är och hur de står", "Controls say what they are and how they stand"),
    criteria=("4.1.2",),
    hurts=both(
        "Den som använder skärmläsare hör inte att något är en knapp eller en ruta, eller om det är öppet, valt eller"
        " ikryssat.",
        "People who use a screen reader do not hear that something is a button or a box, or whether it is open, chosen"
        " or ticked.",
    ),
    mend=both(
        "Använd det som finns i HTML: button, details, input. Annars: rätt roll, och ändra aria-expanded, aria-checked,"
        " aria-selected eller aria-pressed varje gång det ändras på skärmen.",
        "Use what HTML has: button, details, input. Else: the right role, and change aria-expanded, aria-checked,"
        " aria-selected or aria-pressed each time it changes on the screen.",
    ),
    fails={
        "no-role": both(
            "”{name}” fungerar som ett reglage när man klickar men har ingen roll: ingen hör att det går att använda.",
            "“{name}” works as a control when it is clicked but has no role: nobody hears that it can be used.",
        ),
        "expanded-stays": both(
            "”{name}” öppnar och stänger, men aria-expanded är {state} hela tiden.",
            "“{name}” opens and closes, but aria-expanded is {state} all the time.",
        ),
        "expanded-wrong": both(
            "”{name}” säger aria-expanded=true när det är stängt och false när det är öppet.",
            "“{name}” says aria-expanded=true when it is closed and false when it is open.",
        ),
        "state-stays": both(
            "”{name}” ser annorlunda ut när man har tryckt, men {state} ändras inte.",
            "“{name}” looks different when it has been pressed, but {state} does not change.",
        ),
        "no-state": both(
            "Knappen ”{name}” visar och döljer något men säger inte om det är öppet: aria-expanded saknas.",
            "The button “{name}” shows and hides something but does not say if it is open: it lacks aria-expanded.",
        ),
        "chosen": both(
            "”{name}” är den valda av flera, men bara utseendet säger det: aria-pressed eller aria-current saknas.",
            "“{name}” is the chosen one of several, but only its looks say so: it lacks aria-pressed or aria-current.",
        ),
        "pressed": both(
            "Knappen ”{name}” ser intryckt ut tills man trycker igen men säger det inte: aria-pressed saknas.",
            "The button “{name}” looks pressed until it is pressed again but does not say so: it lacks aria-pressed.",
        ),
    },
    reviews={
        "review-menu": both(
            "Knappen ”{name}” öppnar en meny men har inte aria-expanded. Hörs det när menyn är öppen?",
            "The button “{name}” opens a menu but has no aria-expanded. Is it heard when the menu is open?",
        )
    },
    needs=USED,
    afresh=False,
    seconds=60,
    drive=drive,
)
