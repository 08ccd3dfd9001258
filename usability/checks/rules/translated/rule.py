"""Translated: every text is there in every language."""

from __future__ import annotations

from collections.abc import Iterator

from babel.messages import Message

from components.catalogs import ids_of, strings_of
from components.translating import gaps, works_of

from ...rule import Found, Rule, both
from ...services import Own

WORDS = 3
"""A text of so many words is hardly the same in two languages."""


def judge(own: Own) -> Iterator[Found]:
    """Texts that are missing, and those that are left as they were written."""
    for gap in gaps(own.prototype):
        values = {"text": _begun(gap.msgid), "language": gap.language, "why": gap.way_out}
        yield Found("gap", values, file=str(gap.file), line=gap.line)
    for work in works_of(own.prototype):
        for message in [found for found in work.catalog if found.id]:
            if _left(message):
                values = {"text": _begun(ids_of(message)[0]), "language": work.language}
                yield Found("left", values, file=str(work.path), line=message.lineno or 0)


def _left(message: Message) -> bool:
    return any(one == other and len(one.split()) >= WORDS for one, other in _pairs(message))


def _pairs(message: Message) -> Iterator[tuple[str, str]]:
    yield from zip(ids_of(message), strings_of(message), strict=False)


def _begun(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 80 else f"{line[:79]}…"


rule = Rule(
    title=both("Alla texter är översatta", "All texts are translated"),
    criteria=(),
    hurts=both(
        "Den som valde sitt språk för att förstå möter plötsligt ett annat.",
        "People who chose their language in order to understand suddenly meet another.",
    ),
    mend=both(
        "Kör python server.py translate NAMN och skriv det som saknas i .po-filen.",
        "Run python server.py translate NAME and write what is missing into the .po file.",
    ),
    fails={
        "gap": both("”{text}” visas inte på {language}: {why}.", "“{text}” is not shown in {language}: {why}."),
        "left": both(
            "”{text}” är likadan på {language} som på det språk den skrevs på.",
            "“{text}” is the same in {language} as in the language it was written in.",
        ),
    },
    own=True,
    judge=judge,
)
