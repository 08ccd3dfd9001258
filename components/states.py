"""Every state of a service's pages, derived from the same object that the server runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Literal

from .field import Raw, Wrong
from .forms import reveals
from .journey import Answers, answer
from .pages import Page
from .ways import Path, TooMany, Ways

if TYPE_CHECKING:
    from .service import Service

Kind = Literal["first", "empty", "wrong", "filled", "sent"]


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

    def says(self, today: date) -> str:
        """The first error that is shown, in the language that is spoken; "" for none."""
        if self.post is None:
            return ""
        form = self.page.form(self.post, today)
        form.validate()
        return next((str(message) for message, _id in form.errors), "")


MOST_PATHS = 200
"""Of a service with more paths than these, the states of check-answers and receipt are those of paths that meet every
page and every branch."""


def reached(service: Service, today: date) -> tuple[set[Page], Page | None]:
    """The pages that some answers lead to, and the last page of a way that does not end, if there is one."""
    ways, pages = Ways(service, today), service.pages
    loose = ways.to(len(pages))
    return {page for place, page in enumerate(pages) if ways.to(place)}, loose.pages[-1] if loose else None


def shown_paths(service: Service, today: date) -> list[Path]:
    """Every path, or, where there are more than `MOST_PATHS`, enough of them to meet every page and every branch."""
    try:
        found = list(islice(Ways(service, today, MOST_PATHS).paths(), MOST_PATHS + 1))
    except TooMany:
        found = []
    return found if 0 < len(found) <= MOST_PATHS else list(Ways(service, today).covering())


def every_state(service: Service, today: date) -> Iterator[State]:
    """Every page in every state. Pages that show earlier answers are given once for each of `shown_paths` to them."""
    ways = Ways(service, today)
    for place, page in enumerate(service.pages):
        way = ways.to(place)
        if way is not None and not page.sends and not any(p.sends for p in way.pages):
            yield from _page_states(page, way.answers, today)
    for number, path in enumerate(shown_paths(service, today), 1):
        yield from _path_states(path, number, today)


def _path_states(path: Path, number: int, today: date) -> Iterator[State]:
    """Check-answers and what comes after it, at the end of a path."""
    names = tuple(page.name for page in path.pages)
    for place, page in enumerate(path.pages):
        sent = any(p.sends for p in path.pages[:place])
        if page.sends or sent:
            kind: Kind = "sent" if sent and not page.sends else "filled"
            yield State(page, kind, path.answers, detail=f"path-{number}", sent=kind == "sent", path=names)
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
    for name, declared in page.fields.items():
        good = good_answers(page, today, shown=name)
        others = {k: v for k, v in good.items() if k not in declared.controls(name)}
        nothing = [Wrong("unanswered", {})] if declared.condition else []
        for wrong in (*nothing, *declared.wrong(name, today)):
            post = others | wrong.posted
            if not page.form(post, today).validate():
                yield State(page, "wrong", answers, post=post, detail=f"{name}-{wrong.name}")


def good_answers(page: Page, today: date, shown: str = "") -> Raw:
    """A good answer to each question of the page, as posted; a revealing choice is chosen where there is one.

    shown: a field whose revealing choice is chosen before those of others."""
    raw: Raw = {}
    for name, declared in page.fields.items():
        raw.update(declared.raw(name, declared.good(today)))
    for name in (*page.fields, *([shown] if shown else ())):
        if (choice := reveals(page.fields[name])) is not None:
            raw.update(page.fields[choice[0]].raw(*choice))
    return raw
