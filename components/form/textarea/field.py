"""Several lines of text, with a limit that is told before it is reached."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Any

from ...component import component
from ...field import Field, TextControl, Wrong
from ...words import Words, _, language, plural

LONGEST_WORD = 50
"""Characters; so many for each word is the most that is taken where the limit is of words."""


@component
class Textarea(Field):
    """Several lines of text.

    rows: how many lines are seen at first. limit: the most characters taken, a line break being one.
    words: whether the limit is of words, not of characters: what stands between blanks is one.
    count: whether the limit is told and counted while writing; leave it out where the limit is only a safeguard.
    """

    rows: int = 5
    words: bool = False
    limit: int = 5000
    count: bool = False
    autocomplete: str | None = None
    spellcheck: bool | None = None

    control = TextControl
    messages = {"words": _("Skriv högst {limit} ord. Du har skrivit {count}.")}

    def options(self) -> dict[str, Any]:
        return {"filters": [_one_break]}

    def check(self, value: Any, today: date) -> Words | None:
        if self.words and (count := len(re.findall(r"\S+", value))) > self.limit:
            return self.message("words", limit=self.limit, count=count)
        limit = self.limit * LONGEST_WORD if self.words else self.limit
        return self.message("long", limit=limit, count=len(value)) if len(value) > limit else None

    def describes(self, name: str) -> list[str]:
        return [f"{name}-limit"] if self.count else []

    @property
    def told(self) -> Words:
        """The limit, in words."""
        told = _("Du kan skriva högst {limit} ord.") if self.words else _("Du kan skriva högst {limit} tecken.")
        return told.format(limit=self.limit)

    @property
    def counting(self) -> dict[str, dict[str, str]]:
        """What is said while writing, in the language of the page: {"left" or "over": {plural form: text with {n}}}.

        The forms are those of CLDR, by which the browser tells them apart too (Intl.PluralRules)."""
        left: dict[str, str] = {}
        over: dict[str, str] = {}
        for form, n in _plural_forms(language().code):
            left[form], over[form] = map(str, _words_left(n) if self.words else _characters_left(n))
        return {"left": left, "over": over}

    def example(self, today: date) -> Any:
        return "Provgatan 1\n903 25 Umeå" if self.autocomplete == "street-address" else "Ett exempel på ett svar."

    def wrong(self, name: str, today: date) -> list[Wrong]:
        return [Wrong("long", {name: [("x " if self.words else "x") * (self.limit + 1)]})]


def _characters_left(n: int) -> tuple[Words, Words]:
    return (
        plural("Du har {n} tecken kvar", "Du har {n} tecken kvar", n, n="{n}"),
        plural("Du har skrivit {n} tecken för mycket", "Du har skrivit {n} tecken för mycket", n, n="{n}"),
    )


def _words_left(n: int) -> tuple[Words, Words]:
    return (
        plural("Du har {n} ord kvar", "Du har {n} ord kvar", n, n="{n}"),
        plural("Du har skrivit {n} ord för mycket", "Du har skrivit {n} ord för mycket", n, n="{n}"),
    )


def _one_break(text: str | None) -> str | None:
    """Each line break as one character, as the person counts them and as the script does."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip() if text else text


@lru_cache
def _plural_forms(code: str) -> tuple[tuple[str, int], ...]:
    """The plural forms of a language (`code` is that of the page's), each with a number that takes it."""
    form_of = language().locale.plural_form
    return tuple({form_of(n): n for n in range(200, -1, -1)}.items())
