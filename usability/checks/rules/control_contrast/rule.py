"""Contrast of controls: that a field, a box to tick, a switch or an icon can be told from what is around it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

from ...pixels import WITHOUT_TEXT, shoot
from ...rule import Found, Rule, both
from ...tab import Tab

HERE = Path(__file__).parent
CONTROLS = (HERE / "controls.js").read_text(encoding="utf-8")
MEASURED = (HERE / "measured.js").read_text(encoding="utf-8")


async def drive(tab: Tab) -> AsyncIterator[Found]:
    """Measure in pixels those whose styles do not show that they have contrast enough."""
    controls = await tab.kit(CONTROLS)
    if not controls:
        return
    top, bottom = min(one["region"][1] for one in controls), max(one["region"][3] for one in controls)
    await shoot(tab, "with", max(0, top - 20), bottom + 20)
    await shoot(tab, "without", max(0, top - 20), bottom + 20, WITHOUT_TEXT)
    for one in await tab.kit(MEASURED, controls):
        yield await tab.found(one["kind"], one["path"], ratio=round(one["ratio"], 1))


rule = Rule(
    title=both("Fält, kryssrutor och ikoner syns", "Fields, boxes to tick and icons can be seen"),
    criteria=("1.4.11",),
    modes=frozenset({"plain", "dark"}),
    hurts=both(
        "Den som ser dåligt hittar inte var man ska skriva, kryssa eller trycka.",
        "People with low vision do not find where to write, tick or press.",
    ),
    mend=both(
        "Ge kontrollen en ram, en bakgrund eller en ikon med kontrasten 3:1 mot det som är runt den.",
        "Give the control a border, a background or an icon with a contrast of 3:1 with what is around it.",
    ),
    fails={
        "field": both(
            "Fältets ram och bakgrund har som mest kontrasten {ratio} mot det som är runt om. Den ska vara minst 3.",
            "The border and background of the field have a contrast of {ratio} at most with what is around it."
            " It must be 3 at least.",
        ),
        "mark": both(
            "Rutan eller reglaget har som mest kontrasten {ratio} mot det som är runt om. Den ska vara minst 3.",
            "The box or slider has a contrast of {ratio} at most with what is around it. It must be 3 at least.",
        ),
        "icon": both(
            "Ikonen har som mest kontrasten {ratio} mot det som är runt om. Den ska vara minst 3.",
            "The icon has a contrast of {ratio} at most with what is around it. It must be 3 at least.",
        ),
    },
    needs=f"kit => (\n{CONTROLS})(kit).length > 0",
    drive=drive,
)
