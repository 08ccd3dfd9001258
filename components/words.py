"""Words: texts that are written once in Swedish and shown in the language of the page.

`_("Ja")` in a class body makes a `Text`: the msgid is kept, and the translation is looked up when the
text is printed, in the language of the page being rendered (`speaking`).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cached_property
from gettext import NullTranslations
from inspect import cleandoc
from typing import Any

from babel import Locale
from markupsafe import Markup, escape

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "yi", "ckb", "ps", "sd"})
PSEUDO = "qps"
"""The pseudo-locale of the tests: every translated text is wrapped in ⟦ ⟧, so that what is not is seen."""


@dataclass(frozen=True)
class Language:
    """A language a service is shown in: its code (BCP 47), and where its translations are looked up."""

    code: str
    translations: NullTranslations = field(default_factory=NullTranslations, compare=False, repr=False)

    @property
    def dir(self) -> str:
        return "rtl" if self.code.split("-")[0] in RIGHT_TO_LEFT else "ltr"

    @cached_property
    def locale(self) -> Locale:
        """How dates and numbers are written; English as in Britain and Ireland (day before month)."""
        known = {"en": "en_GB", PSEUDO: "sv"}
        return Locale.parse(known.get(self.code, self.code).replace("-", "_"))

    @cached_property
    def name(self) -> str:
        """The language's own name for itself, for the language navigation."""
        own = "Pseudo" if self.code == PSEUDO else self.locale.languages.get(self.locale.language, self.code)
        return str(own).capitalize()


SWEDISH = Language("sv")
_language: ContextVar[Language] = ContextVar("language", default=SWEDISH)


def language() -> Language:
    """The language of the page being rendered; Swedish outside one."""
    return _language.get()


@contextmanager
def speaking(spoken: Language) -> Iterator[Language]:
    """Print every `Text` in this language for as long as the block lasts."""
    token = _language.set(spoken)
    try:
        yield spoken
    finally:
        _language.reset(token)


class Text:
    """A translatable text. Printing it (`str`) looks it up in the language of the page."""

    __slots__ = ("count", "msgid", "params", "plural")

    def __init__(self, msgid: str, plural: str | None = None, count: int = 1, params: dict[str, Any] | None = None):
        self.msgid, self.plural, self.count, self.params = msgid, plural, count, params or {}

    def format(self, **params: Any) -> Text:
        """Fill in named placeholders: `_("Högst {limit} tecken").format(limit=200)`."""
        return Text(self.msgid, self.plural, self.count, {**self.params, **params})

    def __str__(self) -> str:
        found = _language.get().translations
        if self.plural is None:
            text = found.gettext(self.msgid) if self.msgid else ""
        else:
            text = found.ngettext(self.msgid, self.plural, self.count)
        return text.format(**self.params) if self.params else text

    def __html__(self) -> Markup:
        return escape(str(self))

    def __repr__(self) -> str:
        return f"_({self.msgid!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and (self.msgid, self.plural, self.params) == (
            other.msgid,
            other.plural,
            other.params,
        )

    def __hash__(self) -> int:
        return hash(self.msgid)

    def __bool__(self) -> bool:
        return bool(self.msgid)


Words = str | Text
"""What a label may be: a translatable `Text`, or a plain string that is the same in every language."""


def tidy(msgid: str) -> str:
    """A text as it stands in the catalogs: one written over several lines loses the indentation of the code."""
    return cleandoc(msgid) if "\n" in msgid else msgid


def _(msgid: str) -> Text:
    """Mark a Swedish text for translation. Long ones may be written in triple quotes, indented as the code is."""
    return Text(tidy(msgid))


def plural(singular: str, many: str, count: int, **params: Any) -> Text:
    """A text that depends on a number, at hand in both as {count}."""
    return Text(singular, many, count, {"count": count, **params})
