"""Catalogs: the translations of the components and of a prototype, read from their .po files.

What a translation must be to be used: complete, not fuzzy, with the placeholders of the Swedish text. Where one is not,
the Swedish text is shown, and `translating.gaps` tells of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from itertools import pairwise
from pathlib import Path

from babel import Locale
from babel.messages import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from .component import ROOT
from .mistakes import Mistake, Mistakes
from .words import PSEUDO, Language, placeholders

LOCALE = ROOT / "locale"
LINE = re.compile(r'(#.*|((?P<keyword>msgctxt|msgid|msgid_plural|msgstr|msgstr\[\d\]) *)?"([^"\\]|\\.)*")?')
"""What a line of a .po file may be."""
BEFORE = {"msgstr": ["msgid"], "msgid_plural": ["msgid"], "msgstr[]": ["msgid_plural", "msgstr[]"]}
"""What stands before it in the same entry."""


class Pseudo(NullTranslations):
    """Wraps every text in ⟦ ⟧, so that a text that is not translated is seen."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"⟦{msgid1 if n == 1 else msgid2}⟧"


def pseudo() -> Language:
    return Language(PSEUDO, Pseudo())


def languages_of(codes: Sequence[str], folder: Path | None, house: Path = LOCALE) -> dict[str, Language]:
    """The languages of a service: the prototype's own words first, then the components' in `house`; "qps" is the
    pseudo-locale. Raises `Mistakes`."""
    return {code: pseudo() if code == PSEUDO else Language(code, _translations(code, folder, house)) for code in codes}


def readable(codes: Sequence[str], folder: Path) -> tuple[dict[str, Language], list[Mistake]]:
    """As `languages_of`; a language whose catalog cannot be read is shown in Swedish, and what is wrong is told."""
    found: dict[str, Language] = {}
    wrong: list[Mistake] = []
    for code in codes:
        try:
            found |= languages_of([code], folder)
        except Mistakes as mistakes:
            found[code] = Language(code)
            wrong += mistakes.found
    return found, wrong


def of_today(spoken: Language) -> Language:
    """The language with the house's words as they are now before its own. An iteration has those of the day it was
    launched, and lacks what the house has learnt to say since upon its pages."""
    return _of_today(spoken.code, spoken.translations)


@lru_cache(maxsize=64)
def _of_today(code: str, own: NullTranslations) -> Language:
    found = languages_of([code], None)[code]
    found.translations.add_fallback(own)
    return found


def _translations(code: str, folder: Path | None, house: Path) -> NullTranslations:
    """The first file that has a text gives it: for en-IE those of the prototype for en-IE and en, then the house's."""
    codes = Language(code).codes
    files = [folder / "locale" / f"{one}.po" for one in codes] if folder else []
    found = [_compiled(path) for path in [*files, *(house / f"{one}.po" for one in codes)] if path.exists()]
    for translations, after in pairwise(found):
        translations.add_fallback(after)
    return found[0] if found else NullTranslations()


def _compiled(path: Path) -> NullTranslations:
    stat = path.stat()
    return GNUTranslations(BytesIO(_compile(path, stat.st_mtime_ns, stat.st_size)))


@lru_cache(maxsize=64)
def _compile(path: Path, _saved: int, _size: int) -> bytes:
    """Compile in memory: a saved .po is seen at once, and no .mo can be stale."""
    catalog = read_catalog(path)
    for message in [message for message in catalog if message.id and flaw(message)]:
        catalog.delete(message.id, message.context)
    compiled = BytesIO()
    try:
        write_mo(compiled, catalog)
        GNUTranslations(BytesIO(compiled.getvalue()))
    except ValueError as error:
        raise Mistakes([Mistake(f"the header Plural-Forms cannot be read: {error}", str(path), 1)]) from error
    return compiled.getvalue()


def locale_of(code: str) -> Locale | str:
    """What a catalog says its language is; the code itself where CLDR does not know it."""
    locale = Language(code).locale
    return locale if locale.language == code.split("-")[0] else code.replace("-", "_")


def new_catalog(code: str) -> Catalog:
    return Catalog(locale=locale_of(code), fuzzy=False)


def read_catalog(path: Path) -> Catalog:
    """Read a .po file; raises `Mistakes` with every line that cannot be read."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise Mistakes([Mistake(f"this is not UTF-8 ({error.reason}); save it as UTF-8", str(path), 1)]) from error
    wrong = [Mistake(message, str(path), number) for number, message in _misread(lines)]
    if wrong:
        raise Mistakes(wrong)
    try:
        return read_po(iter(lines), locale=locale_of(path.stem), abort_invalid=True)
    except PoFileError as error:
        raise Mistakes([Mistake(str(error), str(path), error.lineno + 1)]) from error
    except (ValueError, LookupError, AssertionError) as error:  # what Babel says of a header or a plural gone wrong
        raise Mistakes([Mistake(f"this catalog cannot be read: {error}", str(path), 1)]) from error


def _misread(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """(line, what is wrong): Babel drops the last letter where a quotation mark is forgotten, keeps the first of two
    translations, and gives a loose one to the text before, all without a word."""
    seen: dict[str, int] = {}
    before = ""
    for number, line in enumerate(map(str.strip, lines), 1):
        found = LINE.fullmatch(line)
        keyword = re.sub(r"\d", "", found["keyword"] or "") if found else ""
        if not found:
            yield number, f'{line[:60]!r} is no line of a catalog; write msgid "..." or msgstr "..."'
        elif before not in BEFORE.get(keyword, before):
            yield number, f"{found['keyword']} without a msgid before it; write the text it translates"
        elif keyword == "msgid" and line != 'msgid ""' and seen.setdefault(line, number) != number:
            yield number, f"this text is translated on line {seen[line]} already; keep one of them"
        before = keyword or before


def ids_of(message: Message) -> tuple[str, ...]:
    """The text, or both forms of one that depends on a number."""
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def strings_of(message: Message) -> tuple[str, ...]:
    """The translation, in as many forms as its language has; "" for none."""
    return (message.string or "",) if isinstance(message.string, str | None) else tuple(message.string)


def flaw(message: Message) -> str:
    """Why a translation is not used: "missing", "fuzzy", "placeholder"; "" where it is."""
    if not all(strings_of(message)):
        return "missing"
    if message.fuzzy:
        return "fuzzy"
    return "placeholder" if unlike(message) else ""


def unlike(message: Message) -> list[str]:
    """The placeholders that a translation has and its text has not, or the other way round.

    A form of a plural may leave out what its text has, as in "one page" for "{count} sida".
    """
    wanted = frozenset[str]().union(*map(placeholders, ids_of(message)))
    given = [placeholders(string) for string in strings_of(message)]
    differ = [found - wanted if message.pluralizable else found ^ wanted for found in given]
    return sorted(frozenset[str]().union(*differ))
