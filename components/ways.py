"""The ways through a service: one to each page, all of them, or enough of them to meet every branch.

What grows with the number of branches is only what a page still depends on: two ways with other answers are one as soon
as no condition that is yet to come can tell them apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, Any

from .conditions import Condition
from .features import combinations, switched
from .field import Raw
from .journey import Answers, answer
from .pages import Page

if TYPE_CHECKING:
    from .service import Service

Variant = tuple[Raw, dict[str, Any]]
"""Answers of a page: as posted, and the data."""


@dataclass(frozen=True)
class Path:
    """The pages in order, and answers that lead along them."""

    pages: tuple[Page, ...]
    answers: Answers


@dataclass
class Way:
    """A way so far: pages met, and the answers given."""

    pages: tuple[Page, ...]
    answers: dict[str, Any]
    data: dict[str, Any]


BEFORE = -1
"""The place at which it is decided which features are on: before the first page."""


class TooMany(Exception):
    """A page has more different answers than one wants to go through."""


class Ways:
    """Walks a service. A place is the index of a page in it.

    counted: the ways kept at each step so far, in all. most: how many different answers of a page are gone through,
    beyond which `TooMany` is raised; None for all.
    """

    def __init__(self, service: Service, today: date, most: int | None = None):
        self.pages, self.today, self.most, self.counted = service.pages, today, most, 0
        self.features = service.features
        self._variants = lru_cache(maxsize=None)(self._make_variants)
        self._asked: dict[str, list[int]] = {}
        for place, page in enumerate(self.pages):
            for name in page.fields:
                self._asked.setdefault(name, []).append(place)

    def to(self, goal: int, branches: Mapping[int, bool] | None = None) -> Way | None:
        """A way to the page of this place, or past the last page; None if there is none. branches: {place: whether
        the page there is to be met} of pages before it."""
        wanted = {place: False for place in range(goal) if self.pages[place].ends} | dict(branches or {})
        wanted |= {goal: True} if goal < len(self.pages) else {}
        counts = self._counting(wanted)
        ways = self._merged(self._starts(counts), 0, wanted, counts)
        for place in range(goal):
            longer = (one for way in ways for one in self._past(place, way, counts))
            ways = self._merged(longer, place + 1, wanted, counts)
        return next(iter(ways), None)

    def _merged(self, ways: Iterable[Way], at: int, wanted: Mapping[int, bool], counts: Sequence[int]) -> Sequence[Way]:
        """The ways that can still turn out as wanted, one of those that from this place on are alike."""
        found: dict[Any, Way] = {}
        for way in ways:
            left = {place: self._left(place, way.data, at) for place in counts if place >= at}
            if not any(left[place] is (not want) for place, want in wanted.items() if place in left):
                found.setdefault(tuple(left.values()), way)
        self.counted += len(found)
        return tuple(found.values())

    def paths(self) -> Iterator[Path]:
        """Every sequence of pages, once. As many as there are: take only some of them, or expect to wait."""
        counts = range(len(self.pages))
        seen: set[Any] = set()
        stack = [(0, way) for way in reversed(list(self._starts(counts)))]
        while stack:
            place, way = stack.pop()
            left = tuple(self._left(p, way.data, place) for p in counts[place:])
            if place == len(self.pages) or (way.pages, place, left) in seen:
                continue
            seen.add((way.pages, place, left))
            pages = (*way.pages, self.pages[place])
            if not (left[0] and self.pages[place].ends):
                stack += [(place + 1, longer) for longer in reversed(list(self._past(place, way, counts)))]
            elif pages not in seen:
                seen.add(pages)
                yield Path(pages, way.answers)

    def covering(self) -> Iterator[Path]:
        """Paths on which every page is met at least once, and, where it has a condition, passed by at least once."""
        covered: set[tuple[int, bool]] = set()
        for place, page in enumerate(self.pages):
            for met in (True, False) if page.condition else (True,):
                path = None if (place, met) in covered else self._through(place, met)
                if path is not None:
                    last = self.pages.index(path.pages[-1])
                    covered |= {(p, self.pages[p] in path.pages) for p in range(last + 1)}
                    yield path

    def _through(self, place: int, met: bool) -> Path | None:
        """A path that meets or passes by the page, one that is sent in if there is one."""
        ends = [p for p, page in enumerate(self.pages) if page.ends and (p > place or (p == place and met))]
        for end in sorted(ends, key=lambda p: not any(page.sends for page in self.pages[:p])):
            way = self.to(end, {place: met})
            if way is not None:
                return Path((*way.pages, self.pages[end]), way.answers)
        return None

    def _starts(self, counts: Iterable[int]) -> Iterator[Way]:
        """The ways before the first page: one for each combination of the features that these places ask about."""
        asked = {name for place in counts for name in _fields(self.pages[place].condition)}
        for answers in combinations([name for name in self.features if name in asked]):
            yield Way((), {**answers}, {**switched(self.features, answers)})

    def _past(self, place: int, way: Way, counts: Sequence[int]) -> Iterator[Way]:
        """The ways on from before this page: past it, or through it with each of its variants."""
        page = self.pages[place]
        if page.condition is not None and not page.condition.holds(way.data, self.today):
            yield way
        elif not page.ends:
            for raw, data in self._variants(place, tuple(p for p in counts if p > place)):
                yield Way((*way.pages, page), answer(way.answers, page, raw), {**way.data, **data})

    def _counting(self, wanted: Iterable[int]) -> Sequence[int]:
        """The places whose conditions decide, directly or through the questions asked there, how these turn out."""
        counts, new = set[int](), set(wanted)
        while new:
            counts |= new
            names = {name for place in new for name in _fields(self.pages[place].condition)}
            new = {place for name in names for place in self._asked.get(name, ())} - counts
        return sorted(counts)

    def _left(self, place: int, data: Mapping[str, Any], at: int) -> Any:
        """What is left of a page's condition before the page at `at`: whether it holds, where that is decided; else
        what its still open tests are, alike for all answers that leave the same."""
        condition = self.pages[place].condition
        if condition is None:
            return True
        asked = {name: self._asked.get(name, (BEFORE,)) for name in condition.fields}
        to_come = {name for name, places in asked.items() if any(at <= p < place for p in places)} - data.keys()
        if condition.rule:
            known = tuple((name, repr(data[name])) for name in sorted(condition.fields & data.keys()))
            return known if to_come else condition.holds(data, self.today)
        terms = [
            (number, frozenset(term.keys() - data.keys()))
            for number, term in enumerate(condition.terms)
            if term.keys() <= data.keys() | to_come
            and all(test.holds(data[name], self.today) for name, test in term.items() if name in data)
        ]
        return any(not rest for _number, rest in terms) or (frozenset(terms) if terms else False)

    def _make_variants(self, place: int, later: tuple[int, ...]) -> list[Variant]:
        """Answers of a page between which the conditions of these later pages can tell; at least one. Made question
        by question, so that many on one page do not multiply."""
        page = self.pages[place]
        conditions = [found for p in later if (found := self.pages[p].condition)]
        tested = {name for condition in conditions for name in condition.fields}
        revealing = [c for name, field in page.fields.items() if name in tested and (c := field.condition)]
        variants: list[Variant] = [({}, {})]
        for name in page.fields:
            told: dict[Any, Variant] = {}
            for raw, data in self._answered(page, name, variants, [*conditions, *revealing]):
                left = [self._left(p, data, BEFORE) for p in later] + [c.holds(data, self.today) for c in revealing]
                told.setdefault(tuple(left), (raw, data))
            variants = list(told.values())
            if self.most is not None and len(variants) > self.most:
                raise TooMany
        return variants

    def _answered(
        self, page: Page, name: str, variants: Sequence[Variant], conditions: Sequence[Condition]
    ) -> Iterator[Variant]:
        """These variants with one more question answered, so that each side of the conditions is met where the answer
        is accepted; a good answer first."""
        declared, tests = page.fields[name], [condition for condition in conditions if name in condition.fields]
        values = [declared.good(self.today)]
        values += [value for test in tests for value in declared.alternatives(test, name, self.today)]
        values += [None] if tests and not declared.required else []
        unlike = [value for i, value in enumerate(values) if value not in values[:i]]
        for (before, _data), value in product(variants, unlike):
            raw = before | (declared.raw(name, value) if value is not None else {})
            form = page.form(raw, self.today)
            form.validate()
            if not form[name].invalid:
                yield raw, form.data


def _fields(condition: Condition | None) -> frozenset[str]:
    return condition.fields if condition else frozenset()
