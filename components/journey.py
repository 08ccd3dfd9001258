"""A visit's way through a service, as a pure function of its answers: no history, no stored progress."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from .features import switched
from .field import BoundField, Raw
from .pages import SEEN, Page

if TYPE_CHECKING:
    from .service import Service

Answers = Mapping[str, Sequence[str]]
"""All stored answers of a visit, as posted: control name -> values. Answers off the path are there and do not count."""


@dataclass(frozen=True)
class Journey:
    """The path: the pages whose conditions hold, in order, up to the one that ends it.

    reach: the index of the furthest page that may be opened, which is the first one not yet answered.
    data: {field name: value} of every answer on the path that is good, and of every feature. sent: whether it has been
    sent in.
    """

    service: Service
    answered: Answers
    today: date
    pages: tuple[Page, ...]
    reach: int
    data: Mapping[str, Any]
    sent: bool

    @property
    def furthest(self) -> Page:
        """The page a visit that has come this far belongs on."""
        return self.pages[self.reach]

    def opens(self, page: Page) -> bool:
        """Whether the page may be opened now. After sending, only what comes after it may."""
        if page not in self.pages:
            return False
        place = self.pages.index(page)
        return self._first <= place <= self.reach

    @property
    def _first(self) -> int:
        return 1 + next(i for i, page in enumerate(self.pages) if page.sends) if self.sent else 0

    def before(self, page: Page) -> Page | None:
        """The page before it in the path, where the back link leads; None for the first."""
        place = self.pages.index(page)
        return self.pages[place - 1] if place > self._first else None

    def after(self, page: Page, *, changing: bool = False) -> Page:
        """Where to go when the page has been answered: the next one, or, while changing an answer from
        check-answers, on to the first page that is not answered."""
        place = self.pages.index(page)
        if changing and self.reach > place:
            return self.furthest
        return self.pages[min(place + 1, len(self.pages) - 1)]

    def answers(self) -> list[tuple[Page, BoundField]]:
        """Every answer that counts and is no secret, in the order of the path, with the page where it is changed."""
        found = []
        for page in self.pages:
            raw = page.answered(self.answered)
            if page.asks and not page.sends and raw is not None:
                found += [(page, bound) for bound in page.form(raw, self.today).asked() if not bound.field.secret]
        return found

    @property
    def steps(self) -> list[Page]:
        """The pages of the path that ask something, for progress."""
        return [page for page in self.pages if page.asks]


def travel(service: Service, answered: Answers, today: date, sent: bool = False) -> Journey:
    """Derive the journey of these answers. What was sent in stays sent, though the draft has been edited since: then
    only the pages after sending count, if the draft still has any."""
    pages: list[Page] = []
    data: dict[str, Any] = {**switched(service.features, answered)}
    reach: int | None = None
    past = False
    for page in service.pages:
        if page.condition is not None and not page.condition.holds(data, today):
            continue
        if sent and page.ends and not past:
            continue
        pages.append(page)
        past = past or page.sends
        complete = not page.sends
        if page.asks and not page.sends:
            found, complete = service.read(page, answered, today)
            data.update(found)
        if reach is None and not sent and (not complete or page.ends):
            reach = len(pages) - 1
        if page.ends:
            break
    if sent and not (past and pages[-1].ends):
        return travel(service, answered, today)
    return Journey(service, answered, today, tuple(pages), len(pages) - 1 if reach is None else reach, data, sent)


def answer(answered: Answers, page: Page, raw: Raw) -> dict[str, list[str]]:
    """The stored answers after this page is answered: its own replaced, all others as they were."""
    own = {control for name, field in page.fields.items() for control in field.controls(name)}
    kept = {name: list(values) for name, values in answered.items() if name not in own}
    seen = kept.get(SEEN, [])
    return {**kept, **raw, SEEN: seen if page.name in seen else [*seen, page.name]}
