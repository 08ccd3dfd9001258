"""Focus: it is not lost when something is pressed, and what is put in is not put in behind one's back."""

from __future__ import annotations

from collections.abc import AsyncIterator

from ...explore import USED, Told, explored, place
from ...rule import Found, Rule, both
from ...tab import Tab


async def drive(tab: Tab) -> AsyncIterator[Found]:
    """Read where the focus was after each press."""
    for press in (await explored(tab)).presses:
        if not press["focusable"] or press["quiet"] or press["did"] or press["jumped"]:
            continue
        if press["focus"] == "body":
            yield place(_lost(press), press["place"], name=press["name"])
        elif not press["moved"]:
            for came in press["came"][:1]:
                if came["earlier"] and came["fields"] and not came["live"] and not came["dialog"]:
                    yield place("before", came, name=press["name"], text=came["text"][:80])
                elif came["far"] and came["fixed"] and came["controls"] and not came["dialog"]:
                    yield place("far", came, name=press["name"], text=came["text"][:80], stops=came["far"])


def _lost(press: Told) -> str:
    """Certain where the focus is thrown away, or where one of several that are alike goes and takes it along."""
    if press["kept"] and not press["off"]:
        return "dropped"
    return "removed" if press["list"] and not press["kept"] and not press["came"] and press["gone"] else "perhaps"


rule = Rule(
    title=both("Fokus tappas inte när man trycker", "The focus is not lost when something is pressed"),
    criteria=("2.4.3",),
    hurts=both(
        "Den som använder tangentbord eller skärmläsare hamnar överst på sidan och får leta sig tillbaka.",
        "People who use a keyboard or a screen reader end up at the top of the page and must find their way back.",
    ),
    mend=both(
        "När det som har fokus tas bort eller döljs: ge fokus till det som kommer i stället, till nästa i listan eller"
        " till rubriken. Lägg det nya efter knappen.",
        "When what has the focus is removed or hidden: give the focus to what comes instead, to the next of the list or"
        " to the heading. Put what is new after the button.",
    ),
    fails={
        "dropped": both(
            "Fokus försvinner när man trycker på ”{name}”, fast den är kvar.",
            "The focus is lost when “{name}” is pressed, though it is still there.",
        ),
        "removed": both(
            "Fokus försvinner när ”{name}” tar bort sin rad i listan.",
            "The focus is lost when “{name}” removes its row of the list.",
        ),
    },
    reviews={
        "perhaps": both(
            "”{name}” döljs eller stängs av när man trycker, och fokus försvinner. Var hamnar den som tabbar vidare?",
            "“{name}” is hidden or turned off when it is pressed, and the focus is lost. Where does Tab go from there?",
        ),
        "far": both(
            "”{name}” öppnar ”{text}”, men Tab kommer dit först efter {stops} andra länkar och fält.",
            "“{name}” opens “{text}”, but Tab comes there only after {stops} other links and fields.",
        ),
        "before": both(
            "”{text}” läggs till före ”{name}” när man trycker. Märker den det som läser vidare nedåt?",
            "“{text}” is put in before “{name}” when it is pressed. Do people who read on from there notice it?",
        ),
    },
    needs=USED,
    afresh=False,
    seconds=60,
    drive=drive,
)
