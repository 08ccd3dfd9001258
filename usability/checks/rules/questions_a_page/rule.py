"""Questions a page: no more than a person can hold at a time."""

from __future__ import annotations

from collections.abc import Iterator

from ...rule import Found, Rule, both
from ...services import Own

MOST = 5
"""Questions that stand on a page at once. What a choice reveals is counted with the choice."""


def judge(own: Own) -> Iterator[Found]:
    """Pages with more questions than that."""
    for page in own.prototype.service.pages:
        count = len([asked for asked in page.fields.values() if asked.condition is None])
        if count > MOST:
            file, line = page.defined
            yield Found("many", {"count": count, "most": MOST}, page=page.name, file=file, line=line)


rule = Rule(
    title=both("En sida ställer få frågor", "A page asks few questions"),
    criteria=(),
    hurts=both(
        "Den som har svårt att koncentrera sig eller läser långsamt ger upp inför en lång sida.",
        "People who find it hard to concentrate, or read slowly, give up before a long page.",
    ),
    mend=both(
        "Dela sidan: en fråga, eller ett ämne, på varje.", "Divide the page: one question, or one subject, each."
    ),
    reviews={
        "many": both(
            "Sidan ställer {count} frågor på en gång. Mer än {most} brukar vara för många: går den att dela?",
            "The page asks {count} questions at once. More than {most} are usually too many: can it be divided?",
        )
    },
    own=True,
    judge=judge,
)
