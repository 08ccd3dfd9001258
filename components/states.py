"""Every path of a service and every state of its pages, derived from the same object that the server runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import product
from typing import TYPE_CHECKING, Any, Literal

from .field import Raw
from .journey import Answers, answer
from .pages import Page

if TYPE_CHECKING:
    from .service import Service

Kind = Literal["first", "empty", "wrong", "filled", "sent"]


@dataclass(frozen=True)
class Path:
    """The pages in order, and answers that lead along them."""

    pages: tuple[Page, ...]
    answers: Answers


@dataclass(frozen=True)
class State:
    """A page as it can be seen.

    kind: first (nothing answered on it), empty (posted without answers), wrong (posted with the answer `detail`
    refused), filled (answered), sent (after sending in). answers: what is stored before the page is opened. post:
    what is then posted to it, None where it is only opened.
    """

    page: Page
    kind: Kind
    answers: Answers
    post: Raw | None = None
    detail: str = ""
    sent: bool = False
    path: tuple[str, ...] = field(default=(), compare=False)

    @property
    def id(self) -> str:
        return "/".join(part for part in (self.page.name, self.kind, self.detail) if part)


@dataclass
class _Way:
    """A way so far: pages met, and the answers given."""

    pages: tuple[Page, ...]
    answers: dict[str, Any]
    data: dict[str, Any]


def _asked_later(service: Service, place: int) -> set[str]:
    return {name for page in service.pages[place:] if page.condition for name in page.condition.fields}


def _variants(service: Service, page: Page, place: int, today: date) -> list[tuple[Raw, dict[str, Any]]]:
    """Answers of a page that later conditions can tell apart: (as posted, the data); at least one."""
    later = [other.condition for other in service.pages[place + 1 :] if other.condition]
    options: list[list[tuple[str, Any]]] = []
    for name, declared in page.fields.items():
        tests = [condition for condition in later if name in condition.fields]
        values = [declared.good(today), *(v for test in tests for v in declared.alternatives(test, name, today))]
        if not declared.required and tests:
            values.append(None)
        options.append([(name, value) for i, value in enumerate(values) if value not in values[:i]])
    found: list[tuple[Raw, dict[str, Any]]] = []
    for chosen in product(*options):
        raw: Raw = {}
        for name, value in chosen:
            raw.update(page.fields[name].raw(name, value) if value is not None else {})
        form = page.form(raw, today)
        if form.validate() and not any(form.data == data for _raw, data in found):
            found.append((raw, form.data))
    return found


def _ways(service: Service, today: date, *, merge: bool) -> Iterator[tuple[Page, _Way, bool]]:
    """Walk all ways page by page: (page, the way to it, whether it goes on past the last page).

    merge: keep one way for each set of answers that later pages can tell apart, which stays small however many
    branches there are; else keep every sequence of pages.
    """
    ways = [_Way((), {}, {})]
    for place, page in enumerate(service.pages):
        variants = _variants(service, page, place, today)
        live = _asked_later(service, place + 1)
        met: dict[Any, _Way] = {}
        for way in ways:
            if page.condition is not None and not page.condition.holds(way.data, today):
                met.setdefault(_key(way, live, merge), way)
                continue
            yield page, way, False
            if page.ends:
                continue
            for raw, data in variants:
                longer = _Way((*way.pages, page), answer(way.answers, page, raw), {**way.data, **data})
                met.setdefault(_key(longer, live, merge), longer)
        ways = list(met.values())
    for way in ways:
        yield way.pages[-1], way, True


def _key(way: _Way, live: set[str], merge: bool) -> Any:
    known = tuple(sorted((name, repr(value)) for name, value in way.data.items() if name in live))
    return known if merge else (way.pages, known)


def reached(service: Service, today: date) -> tuple[set[Page], Page | None]:
    """The pages that some answers lead to, and the last page of a way that does not end, if there is one."""
    met: set[Page] = set()
    for page, _way, loose in _ways(service, today, merge=True):
        if loose:
            return met | {page}, page
        met.add(page)
    return met, None


def every_path(service: Service, today: date) -> Iterator[Path]:
    """Every sequence of pages, once, with answers that lead along it."""
    seen: set[tuple[Page, ...]] = set()
    for page, way, _loose in _ways(service, today, merge=False):
        pages = (*way.pages, page)
        if page.ends and pages not in seen:
            seen.add(pages)
            yield Path(pages, way.answers)


def every_state(service: Service, today: date) -> Iterator[State]:
    """Every page in every state. Pages that show earlier answers are given once for each path that leads to them."""
    first: dict[Page, _Way] = {}
    for page, way, _loose in _ways(service, today, merge=True):
        first.setdefault(page, way)
    for page, way in first.items():
        if not page.sends and not any(p.sends for p in way.pages):
            yield from _page_states(page, way.answers, today)
    for number, path in enumerate(every_path(service, today), 1):
        for place, page in enumerate(path.pages):
            if page.sends or any(p.sends for p in path.pages[:place]):
                names = tuple(p.name for p in path.pages)
                sent = not page.sends
                yield State(
                    page, "sent" if sent else "filled", path.answers, detail=f"path-{number}", sent=sent, path=names
                )
                if page.sends and page.asks and number == 1:
                    yield from _posts(page, path.answers, today)


def _page_states(page: Page, answers: Answers, today: date) -> Iterator[State]:
    yield State(page, "first", answers)
    if page.asks:
        yield from _posts(page, answers, today)
        raw = good_answers(page, today)
        yield State(page, "filled", answer(answers, page, raw))


def _posts(page: Page, answers: Answers, today: date) -> Iterator[State]:
    if not page.form({}, today).validate():
        yield State(page, "empty", answers, post={})
    good = good_answers(page, today)
    for name, declared in page.fields.items():
        for wrong in declared.wrong(name, today):
            post = {k: v for k, v in good.items() if k not in declared.controls(name)} | wrong.posted
            if not page.form(post, today).validate():
                yield State(page, "wrong", answers, post=post, detail=f"{name}-{wrong.name}")


def good_answers(page: Page, today: date) -> Raw:
    """A good answer to each question of the page, as posted; a revealing choice is chosen where there is one."""
    raw: Raw = {}
    for name, declared in page.fields.items():
        raw.update(declared.raw(name, declared.good(today)))
    for declared in page.fields.values():
        if declared.condition:
            ((other, test),) = declared.condition.terms[0].items()
            raw.update(page.fields[other].raw(other, test.values()[0]))
    return raw
