"""On input: what is chosen or typed does not take people elsewhere before they say so."""

from __future__ import annotations

from collections.abc import AsyncIterator

from ...explore import USED, Told, explored, place
from ...rule import Found, Rule, both
from ...tab import Tab


async def drive(tab: Tab) -> AsyncIterator[Found]:
    """Read what came of setting each field."""
    for field in (await explored(tab)).fields:
        key = _kind(field)
        if key:
            url = next((one.get("url", one["what"]) for one in field["did"]), "")
            yield place(f"{key}-told" if field["advised"] else key, field["place"], url=url, where=field["focus"])


def _kind(field: Told) -> str:
    went = {one["what"] for one in field["did"]}
    if "navigate" in went:
        return "leaves"
    if "window.open" in went:
        return "opens"
    if any(one["modal"] or (one["covers"] and one["controls"]) for one in field["came"]):
        return "dialog"
    if field["moved"] and field["kept"]:
        return "jumps" if field["focus"] != "body" else "drops"
    return "replaced" if field["head"] and field["title"] else ""


rule = Rule(
    title=both("Inget händer bara för att man fyller i", "Nothing happens just because something is filled in"),
    criteria=("3.2.2",),
    hurts=both(
        "Den som använder piltangenter i en lista, skärmläsare eller förstoring hamnar på en annan sida innan hen har"
        " valt färdigt, och förstår inte varför.",
        "People who use arrow keys in a list, a screen reader or magnification land on another page before they have"
        " finished choosing, and do not understand why.",
    ),
    mend=both(
        "Lägg en knapp efter fältet och gör det först när man trycker på den.",
        "Put a button after the field, and do it only when that is pressed.",
    ),
    fails={
        "leaves": both(
            "När fältet ändras går sidan till {url}, utan att det sägs före.",
            "When the field is changed the page goes to {url}, and nothing before it says so.",
        ),
        "opens": both(
            "När fältet ändras öppnas ett nytt fönster: {url}.", "When the field is changed a new window opens: {url}."
        ),
        "dialog": both("När fältet ändras öppnas en dialog.", "When the field is changed a dialog opens."),
        "jumps": both(
            "När fältet ändras hoppar fokus till {where}.", "When the field is changed the focus jumps to {where}."
        ),
        "drops": both("När fältet ändras försvinner fokus.", "When the field is changed the focus is lost."),
        "replaced": both(
            "När fältet ändras byts sidan ut mot en annan: både rubriken och titeln blir nya.",
            "When the field is changed the page is replaced by another: both its heading and its title are new.",
        ),
    },
    reviews={
        f"{key}-told": both(
            f"När fältet ändras {what}. Något före fältet tycks säga det. Är det tydligt nog?",
            f"When the field is changed {that}. Something before it seems to say so. Is it clear enough?",
        )
        for key, what, that in (
            ("leaves", "går sidan till {url}", "the page goes to {url}"),
            ("opens", "öppnas ett nytt fönster", "a new window opens"),
            ("dialog", "öppnas en dialog", "a dialog opens"),
            ("jumps", "hoppar fokus till {where}", "the focus jumps to {where}"),
            ("drops", "försvinner fokus", "the focus is lost"),
            ("replaced", "byts sidan ut", "the page is replaced"),
        )
    },
    needs=USED,
    afresh=False,
    seconds=60,
    drive=drive,
)
