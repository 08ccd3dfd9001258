"""Dialogs: they take the focus, keep it while they are open, can be closed by key, and give the focus back."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

from ...explore import USED, Dialog, explored, place
from ...rule import Found, Rule, both
from ...tab import Tab


async def drive(tab: Tab) -> AsyncIterator[Found]:
    """Read what the walk has learnt of each dialog that something on the page opens."""
    for dialog in (await explored(tab)).dialogs:
        for found in (*_taken(dialog), *_marked(dialog), *_left(dialog), *_closed(dialog), *_back(dialog)):
            yield found


def _lies_over(dialog: Dialog) -> bool:
    """Whether it keeps people from what is behind it."""
    return bool(dialog.told["modal"] or dialog.told["covers"])


def _taken(dialog: Dialog) -> Iterator[Found]:
    if not dialog.inside:
        key = "outside" if _lies_over(dialog) else "beside"
        yield place(key, dialog.told, opener=dialog.opener["name"])


def _marked(dialog: Dialog) -> Iterator[Found]:
    """What lies over the whole page with something to press in it is a dialog, and must be called one."""
    told = dialog.told
    if not told["dialog"] and told["controls"]:
        states = dialog.opener["before"]["states"] if dialog.opener["before"] else {}
        key = "perhaps-dialog" if "aria-expanded" in states else "no-dialog"
        yield place(key, told, ("4.1.2",), opener=dialog.opener["name"])


def _left(dialog: Dialog) -> Iterator[Found]:
    if dialog.leaves and dialog.inside:
        yield place("leaves", dialog.told, name=dialog.leaves["name"] or dialog.leaves["selector"])


def _closed(dialog: Dialog) -> Iterator[Found]:
    if dialog.escape or dialog.button or not _lies_over(dialog):
        return
    if dialog.closer and not dialog.leaves:
        yield place("mouse", dialog.closer, ("2.1.1", "2.1.2"), name=dialog.closer["name"])
    elif not dialog.leaves:
        yield place("stays", dialog.told, ("2.1.2",))


def _back(dialog: Dialog) -> Iterator[Found]:
    for way, where in dialog.back.items():
        if where["opener"] or not dialog.inside:
            continue
        if where["lost"] and (way != "button" or not dialog.opener["submits"]):
            yield place("lost", dialog.told, way=way, opener=dialog.opener["name"])
        elif where["there"]:
            yield place("elsewhere", dialog.told, where=where["snippet"], opener=dialog.opener["name"])
        return


rule = Rule(
    title=both("Dialoger tar emot, håller och ger tillbaka fokus", "Dialogs take, keep and give back the focus"),
    criteria=("2.4.3",),
    hurts=both(
        "Den som använder tangentbord eller skärmläsare är kvar bakom dialogen, märker inte att den har öppnats, eller"
        " får börja om från sidans början när den stängs.",
        "People who use a keyboard or a screen reader stay behind the dialog, do not notice that it has opened, or must"
        " begin at the top of the page again when it is closed.",
    ),
    mend=both(
        "Använd <dialog> och showModal(): då sköter webbläsaren fokus, Escape och det som ligger bakom. Stäng med en"
        " riktig knapp, och ge fokus till det som öppnade.",
        "Use <dialog> and showModal(): the browser then takes care of focus, Escape and what lies behind. Close it by a"
        " real button, and give the focus to what opened it.",
    ),
    fails={
        "outside": both(
            "Dialogen som ”{opener}” öppnar får inte fokus: det är kvar på sidan bakom.",
            "The dialog that “{opener}” opens does not get the focus: it stays on the page behind.",
        ),
        "no-dialog": both(
            "Det som ”{opener}” öppnar ligger över hela sidan som en dialog men har inte rollen dialog.",
            "What “{opener}” opens lies over the whole page as a dialog does, but does not have the role dialog.",
        ),
        "leaves": both(
            "Tab går ut ur den öppna dialogen, till ”{name}” på sidan bakom.",
            "Tab goes out of the open dialog, to “{name}” on the page behind.",
        ),
        "mouse": both(
            "Dialogen stängs bara med mus på ”{name}”: varken Escape eller någon knapp stänger den.",
            "The dialog is closed only by mouse on “{name}”: neither Escape nor any button closes it.",
        ),
        "lost": both(
            "När dialogen stängs ({way}) försvinner fokus i stället för att gå till ”{opener}”.",
            "When the dialog is closed ({way}) the focus is lost instead of going to “{opener}”.",
        ),
    },
    reviews={
        "beside": both(
            "Rutan som ”{opener}” öppnar får inte fokus. Hittar den dit som inte ser den?",
            "The box that “{opener}” opens does not get the focus. Do people who do not see it find it?",
        ),
        "perhaps-dialog": both(
            "Det som ”{opener}” öppnar ligger över hela sidan. Är det en dialog, ska den ha rollen dialog.",
            "What “{opener}” opens lies over the whole page. If it is a dialog, it needs the role dialog.",
        ),
        "stays": both(
            "Varken Escape eller någon av knapparna stänger dialogen. Hur tar man sig ur den med tangentbord?",
            "Neither Escape nor any of the buttons closes the dialog. How do people get out of it by keyboard?",
        ),
        "elsewhere": both(
            "När dialogen stängs går fokus till {where} och inte till ”{opener}”. Är det rätt?",
            "When the dialog is closed the focus goes to {where} and not to “{opener}”. Is that right?",
        ),
    },
    needs=USED,
    afresh=False,
    seconds=60,
    drive=drive,
)
