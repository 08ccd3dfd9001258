"""Catalogs: the translations of the components and of a prototype, read from their .po files."""

from __future__ import annotations

from collections.abc import Sequence
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from .component import ROOT
from .words import PSEUDO, Language

LOCALE = ROOT / "locale"


class Pseudo(NullTranslations):
    """Wraps every text in ⟦ ⟧, so that a text that is not translated is seen."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"⟦{msgid1 if n == 1 else msgid2}⟧"


def languages_of(codes: Sequence[str], folder: Path | None) -> dict[str, Language]:
    """The languages of a service: the prototype's own words first, then the components'."""
    return {code: Language(code, _translations(code, folder)) for code in codes}


def pseudo() -> Language:
    return Language(PSEUDO, Pseudo())


def _translations(code: str, folder: Path | None) -> NullTranslations:
    own = _compiled(folder / "locale" / f"{code}.po") if folder else None
    house = _compiled(LOCALE / f"{code}.po")
    if own is None:
        return house or NullTranslations()
    if house is not None:
        own.add_fallback(house)
    return own


def _compiled(path: Path) -> NullTranslations | None:
    return _compile(path) if path.exists() else None


def _compile(path: Path) -> NullTranslations:
    """Compile in memory: a saved .po is seen at once, and no .mo can be stale."""
    compiled = BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file, locale=path.stem))
    compiled.seek(0)
    return GNUTranslations(compiled)
