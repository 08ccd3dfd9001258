"""Words: texts that are written once in Swedish and shown in the language of the page.

`_("Ja")` in a class body makes a `Text`: the msgid is kept, and the translation is looked up when the
text is printed, in the language of the page being rendered (`speaking`). Numbers and dates filled into a text are
written as its language writes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property, lru_cache
from gettext import NullTranslations
from inspect import cleandoc
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_decimal
from markupsafe import Markup, escape

RIGHT_TO_LEFT = frozenset({"aii", "ar", "ckb", "dv", "fa", "he", "prs", "ps", "sd", "syr", "ug", "ur", "yi"})
LOCALES = {"en": "en_GB", "se": "se_SE"}
"""Where a language is written in several ways: English with the day before the month, Northern Sami as in Sweden."""
NAMES = {
    "fit": "Meänkieli",
    "rom": "Romani čhib",
    "swl": "Svenskt teckenspråk",
    "sv-simple": "Lättläst svenska",
    "qps": "Pseudo",
}
"""What languages that CLDR does not know call themselves."""
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
        """How dates and numbers are written: as in Swedish where nobody has told how the language does."""
        return next(locale for code in (*self.codes, "sv") if (locale := _locale(code)))

    @property
    def codes(self) -> tuple[str, ...]:
        """The code, and the language without its region or variant where it has one: ("en-IE", "en")."""
        return tuple(dict.fromkeys((self.code, self.code.split("-")[0])))

    @cached_property
    def name(self) -> str:
        """The language's own name for itself, for the language navigation: Svenska, Suomi, العربية."""
        own = NAMES.get(self.code) or NAMES.get(self.codes[-1])
        if own is None:
            locale = _locale(self.codes[-1])
            own = locale.languages.get(locale.language, self.code) if locale else self.code
        return own[:1].capitalize() + own[1:]


def _locale(code: str) -> Locale | None:
    try:
        return Locale.parse(LOCALES.get(code, code).replace("-", "_"))
    except (UnknownLocaleError, ValueError):  # CLDR knows neither Meänkieli nor Romani
        return None


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
        spoken = _language.get()
        if self.plural is None:
            text = spoken.translations.gettext(self.msgid) if self.msgid else ""
        else:
            text = spoken.translations.ngettext(self.msgid, self.plural, self.count)
        return fill(text, self.params, spoken) if self.params else text

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)

    def __add__(self, other: object) -> str:
        raise TypeError(f'{self!r} is not put together with +; write one text: _("... {{name}}").format(name=...)')

    __radd__ = __add__

    def __html__(self) -> Markup:
        return escape(str(self))

    def __repr__(self) -> str:
        return f"_({self.msgid!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and self._key == other._key

    @property
    def _key(self) -> tuple[Any, ...]:
        return self.msgid, self.plural, self.count, self.params

    def __hash__(self) -> int:
        return hash(self.msgid)

    def __bool__(self) -> bool:
        return bool(self.msgid)


Words = str | Text
"""What a label may be: a translatable `Text`, or a plain string that is the same in every language."""


PLACEHOLDER = re.compile(r"\{([A-Za-z_]\w*)\}")


def placeholders(text: str) -> frozenset[str]:
    """The names of what is to be filled into a text."""
    return frozenset(PLACEHOLDER.findall(text))


def fill(text: str, params: Mapping[str, Any], spoken: Language) -> str:
    """Fill placeholders in. One that is not given stays as it is, {limit}: seen in a test, and no page goes down.

    Not by str.format: there a translation could reach into the values ({name.__class__}), and a lone brace would fail.
    """
    return PLACEHOLDER.sub(lambda found: _written(params[found[1]], spoken) if found[1] in params else found[0], text)


def _written(value: Any, spoken: Language) -> str:
    """A value in words. Whole numbers of four digits stay together: 5000, and years."""
    if isinstance(value, bool) or (isinstance(value, int) and abs(value) < 10_000):
        return str(value)
    if isinstance(value, int):
        return _large(value, spoken.locale)
    if isinstance(value, float | Decimal):
        return str(format_decimal(value, locale=spoken.locale))
    if isinstance(value, date):
        return str(format_date(value, "long", locale=spoken.locale))
    return str(value)


@lru_cache(maxsize=4096)
def _large(value: int, locale: Locale) -> str:
    """Kept, since writing one takes as long as a row of a table, and tables of large numbers are long."""
    return str(format_decimal(value, locale=locale))


class Unspoken(NullTranslations):
    """While service.py is read there is no page yet, so a text printed then would stay in one language for good."""

    def gettext(self, message: str) -> str:
        raise TypeError(
            f"_({message!r}) is made a plain string (by f-string, str or join) while service.py is read, and could "
            'not be translated; write one text with a placeholder: _("... {name}").format(name=...)'
        )

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1)


UNSPOKEN = Language("sv", Unspoken())
"""Spoken while a prototype is read: printing a text then is a mistake, told with its line."""


def tidy(msgid: str) -> str:
    """A text as it stands in the catalogs: one written over several lines loses the indentation of the code."""
    return cleandoc(msgid) if "\n" in msgid else msgid


def _(msgid: str) -> Text:
    """Mark a Swedish text for translation. Long ones may be written in triple quotes, indented as the code is."""
    return Text(tidy(msgid))


def plural(singular: str, many: str, count: int, **params: Any) -> Text:
    """A text that depends on a number, at hand in both as {count}."""
    return Text(tidy(singular), tidy(many), count, {"count": count, **params})
