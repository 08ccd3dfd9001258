"""A service: its pages in order. Mistakes are found when it is made; the path is derived from the answers."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from .arguments import refused
from .features import as_questions, unfit_features
from .field import Field
from .journey import Answers, Journey, travel
from .mistakes import Mistake, Mistakes, find_mistakes
from .pages import SEEN, Page
from .states import State, every_state
from .ways import Path, Ways
from .words import Words

if TYPE_CHECKING:
    from .page.cookie_banner.component import CookieBanner

Read = tuple[dict[str, Any], bool]


@dataclass(frozen=True)
class Link:
    """A link in the footer or elsewhere: where it leads, and its words."""

    href: str
    text: Words


class Service:
    """A service of an agency, tried on by citizens.

    name: what the person comes to do ("Ansök om parkeringstillstånd"). pages: page classes in the order they are met.
    languages: the first is the one it is written in. agency: whose service it is. help: how to get help, shown on every
    page in the same place. cookie_banner: a question about cookies to try on; no answer to it sets any. features:
    what can be switched on and off while it is tried, {name: what it is}; a page with when={"short": "yes"} is met
    where the feature "short" is on. Raises `Mistakes`, which lists every mistake with its way out.
    """

    def __init__(
        self,
        name: Words,
        *,
        pages: Sequence[type[Page]],
        languages: Sequence[str] = ("sv", "en"),
        agency: Words = "Provkommunen",
        help: Sequence[Link] = (),
        progress: bool = False,
        cookie_banner: CookieBanner | None = None,
        features: Mapping[str, Words] = MappingProxyType({}),
    ):
        caller = sys._getframe(1)
        self.defined = (caller.f_code.co_filename, caller.f_lineno)
        found = [*refused(name, agency, pages, languages, help), *unfit_features(features)]
        if wrong := [Mistake(message, *self.defined) for message in found]:
            raise Mistakes(wrong)
        self.name, self.agency, self.languages, self.help = name, agency, tuple(languages), tuple(help)
        self.progress, self.cookie_banner = progress, cookie_banner
        self.features = as_questions(features)
        self.pages: tuple[Page, ...] = tuple(page() for page in pages)
        self._by_name = {page.name: page for page in self.pages}
        self._read = lru_cache(maxsize=4096)(self._read_uncached)
        if mistakes := find_mistakes(self):
            raise Mistakes(mistakes)

    def page(self, name: str) -> Page | None:
        return self._by_name.get(name)

    @property
    def fields(self) -> dict[str, tuple[Page, Field]]:
        """Every field with the page that asks it."""
        return {name: (page, field) for page in self.pages for name, field in page.fields.items()}

    def journey(self, answered: Answers, today: date, *, sent: bool = False) -> Journey:
        """The way these answers make through the service."""
        return travel(self, answered, today, sent)

    def path(self, answered: Answers, today: date) -> tuple[Page, ...]:
        """The pages these answers lead through, in order."""
        return self.journey(answered, today).pages

    def paths(self, today: date) -> Iterator[Path]:
        """Every path through the service, each with answers that lead along it; found one by one, however many."""
        return Ways(self, today).paths()

    def covering_paths(self, today: date) -> Iterator[Path]:
        """Enough paths to meet every page, and to pass by every page that has a condition, at least once."""
        return Ways(self, today).covering()

    def states(self, today: date) -> Iterator[State]:
        """Every page in every state, each with the answers that lead to it. Check-answers and receipt are given once
        for each path; where there are more than `MOST_PATHS`, for the covering paths only."""
        return every_state(self, today)

    def read(self, page: Page, answered: Answers, today: date) -> Read:
        """The good answers of a page, and whether it is answered in full. Remembered, being read on every request."""
        raw = page.answered(answered)
        if raw is None or page.name not in answered.get(SEEN, ()):  # another page's wording of it is shown, not taken
            return {}, False
        return self._read(page, tuple((name, tuple(values)) for name, values in raw.items()), today)

    def _read_uncached(self, page: Page, raw: tuple[tuple[str, tuple[str, ...]], ...], today: date) -> Read:
        form = page.form(dict(raw), today)
        good = form.validate()
        return (
            (form.data, True)
            if good
            else ({b.name: b.data for b in form.asked() if b.answered and not b.invalid}, False)
        )
