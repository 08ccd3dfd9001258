"""Contrast of text upon pictures, gradients and layers, measured in pixels: with the text, and without."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

from ...pixels import WITHOUT_TEXT, shoot
from ...rule import Found, Rule, both
from ...tab import Tab

HERE = Path(__file__).parent
PAINTED = (HERE / "painted.js").read_text(encoding="utf-8")
MEASURED = (HERE / "measured.js").read_text(encoding="utf-8")


async def drive(tab: Tab) -> AsyncIterator[Found]:
    """Take a picture of the page and one without its text, and lay the colour of each text on what is behind it."""
    texts = await tab.kit(PAINTED)
    tops = [rect[1] for text in texts for rect in text["rects"]]
    if not tops:
        return
    top, bottom = max(0, min(tops) - 5), max(tops) + 200
    await shoot(tab, "with", top, bottom)
    await shoot(tab, "without", top, bottom, WITHOUT_TEXT)
    for one in await tab.kit(MEASURED, texts):
        key = _key(one)
        if key:
            values = {"text": one["text"], "ratio": round(one["ratio"], 1), "least": one["least"]}
            yield await tab.found(key, one["path"], **values)


def _key(one: dict[str, float]) -> str:
    """A whole word that cannot be read fails; less of it, or what moves, is for a person."""
    pale = one["worst"] >= 0.8 and one["ratio"] < one["least"] * 0.95
    if pale and one["sure"] and not one["moving"]:
        return "pale"
    return "partly" if pale or one["share"] > 0.1 else ""


rule = Rule(
    title=both("Text på bild går att läsa", "Text upon a picture can be read"),
    criteria=("1.4.3",),
    modes=frozenset({"plain", "dark"}),
    hurts=both(
        "Den som ser dåligt, eller läser i solsken, kan inte skilja bokstäverna från det som ligger bakom.",
        "People with low vision, or who read in sunshine, cannot tell the letters from what is behind them.",
    ),
    mend=both(
        "Lägg en enfärgad platta bakom texten, gör bilden mörkare eller ljusare där texten står, eller byt textfärg.",
        "Put a plain panel behind the text, make the picture darker or lighter there, or change the text's colour.",
    ),
    fails={
        "pale": both(
            "”{text}” har kontrasten {ratio} mot det som ligger bakom, mätt i bildpunkter. Den ska vara minst {least}.",
            "“{text}” has a contrast of {ratio} with what is behind it, measured in pixels. It must be {least}.",
        )
    },
    reviews={
        "partly": both(
            "En del av ”{text}” har för låg kontrast mot det som ligger bakom: {ratio} där {least} krävs. Går det att"
            " läsa hela tiden?",
            "Part of “{text}” has too little contrast with what is behind it: {ratio} where {least} is needed."
            " Can it be read at all times?",
        )
    },
    needs=f"kit => (\n{PAINTED})(kit).length > 0",
    act=("afw4f7",),
    drive=drive,
)
