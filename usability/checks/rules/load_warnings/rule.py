"""Warnings: what is wrong with a prototype that does not keep it from being shown."""

from __future__ import annotations

from collections.abc import Iterator

from ...rule import Found, Rule, both
from ...services import Own


def judge(own: Own) -> Iterator[Found]:
    """Those of loading it: pages left out, templates nobody uses, personas that fit no more."""
    for one in own.prototype.warnings:
        yield Found("warned", {"warning": one.message}, file=one.file, line=one.line)


rule = Rule(
    title=both("Prototypen laddas utan varningar", "The prototype loads without warnings"),
    criteria=(),
    hurts=both(
        "Den som provar tjänsten möter något annat än det var tänkt: en sida fattas, ett språk går inte att läsa.",
        "People who try the service meet something else than was meant: a page is left out, a language cannot be read.",
    ),
    mend=both("Gör som varningen säger.", "Do as the warning says."),
    fails={"warned": both("{warning}", "{warning}")},
    own=True,
    judge=judge,
)
