"""Translated: every text is there in every language."""

from __future__ import annotations

from collections.abc import Iterator

from babel import Locale
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
        yield Found(gap.kind, _values(own, gap.msgid, gap.language), file=str(gap.file), line=gap.line)
    for work in works_of(own.prototype):
        for message in [found for found in work.catalog if found.id]:
            if _left(message):
                values = _values(own, ids_of(message)[0], work.language)
                yield Found("left", values, file=str(work.path), line=message.lineno or 0)


def _values(own: Own, text: str, code: str) -> dict[str, str]:
    """With the language in words, in both languages of the rule."""
    named = {spoken: Locale(spoken).languages.get(code.split("-")[0], code) for spoken in ("sv", "en")}
    return {"text": _begun(text), "prototype": own.prototype.name, **named}


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
        "Kör python server.py translate {prototype} och skriv det som saknas i .po-filen.",
        "Run python server.py translate {prototype} and write what is missing into the .po file.",
    ),
    fails={
        "missing": both("”{text}” är inte översatt till {sv}.", "“{text}” is not translated into {en}."),
        "fuzzy": both(
            "”{text}” visas inte på {sv}: översättningen är en gissning (fuzzy), som ingen har granskat.",
            "“{text}” is not shown in {en}: the translation is a guess (fuzzy) that nobody has looked at.",
        ),
        "placeholder": both(
            "”{text}” visas inte på {sv}: det som står inom klammer är inte detsamma i översättningen.",
            "“{text}” is not shown in {en}: what stands in braces is not the same in the translation.",
        ),
        "dynamic": both(
            "”{text}” kan inte översättas till {sv}: Python sätter ihop texten innan den slås upp.",
            "“{text}” cannot be translated into {en}: Python puts the text together before it is looked up.",
        ),
        "left": both(
            "”{text}” är likadan på {sv} som på det språk den skrevs på.",
            "“{text}” is the same in {en} as in the language it was written in.",
        ),
    },
    own=True,
    judge=judge,
)
