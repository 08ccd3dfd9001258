"""Drift: whether people come to manage on their own what they were helped with before, month by month.

What is compared is the times the service was completed: on one's own, guided, filled in by staff, or on paper. Whoever
is guided completes it on the web as others do and is counted there too; so they are taken from those on their own.
A week belongs to the month of its Thursday, for help occasions too, since uptake is read by week. What may be told of a
month is told in `hiding`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from components import Column, Table
from components.dates import LongMonth
from components.words import Text, Words, _

from ..measures.adoption import LEAST_CELL, Suppressed, suppress
from ..measures.figures import NoFigure, percent
from ..storage import Storage
from .brief import Brief
from .counts import Counts, Reading
from .following import follow
from .hiding import rough
from .mix import closed, monthly
from .months import month_of, months
from .occasions import KINDS, Occasions, Total
from .uptake import week_of

WAYS: Mapping[str, Words] = {
    "self": _("På egen hand"),
    "guided": _("Vägledda"),
    "on-behalf": _("Ifyllda åt personen"),
    "paper": _("Papper, inskrivet efteråt"),
}
"""How a service was completed, from most to least on one's own."""
HIDDEN = "hidden"
MOST_MONTHS = 24

NOTHING = NoFigure(_("Ingen har gått igenom tjänsten än, varken på egen hand eller med hjälp."))
FEW = NoFigure(_("Det är för få än för att visas."))


@dataclass(frozen=True)
class Part:
    """A way's part of a month's bar. x, width: in percent of it."""

    way: str
    x: float
    width: float


@dataclass(frozen=True)
class Month:
    """web: how often the service was completed on the web in the month that begins on a day, guided or not. helped:
    how often with help, by kind. closed: whether only rough shares may be told."""

    first: date
    web: int
    helped: Mapping[str, int]
    closed: bool = False

    @property
    def name(self) -> LongMonth:
        return LongMonth(self.first)

    @property
    def counts(self) -> Mapping[str, int]:
        """By way. A few who were guided are left among those on their own: as a difference they would be found."""
        told = {kind: self.helped.get(kind, 0) for kind in KINDS}
        guided = 0 if self.few_guided else told["guided"]
        return {"self": max(self.web - guided, 0), **told, "guided": guided}

    @property
    def few_guided(self) -> bool:
        return 0 < self.helped.get("guided", 0) < LEAST_CELL

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    @property
    def shown(self) -> Mapping[str, int | Suppressed]:
        """Without small counts, and all those that would tell them. Other pages show how many completed the service on
        the web: where that is not divided here, no share may be shown either. Of nobody nothing can be found, so that
        they hide no others."""
        there = {way: count for way, count in self.counts.items() if count}
        cells = suppress(there)
        told = self.few_guided and set(there) - {"self"}  # the register's figures tell how many were helped in all
        if told or any(isinstance(cells.get(way), Suppressed) for way in ("self", "guided")):
            cells = dict.fromkeys(there, Suppressed())
        small: dict[str, int | Suppressed] = {"guided": Suppressed()} if self.few_guided else {}
        closed = dict.fromkeys(there, Suppressed()) if self.closed else {}
        return {**dict.fromkeys(WAYS, 0), **cells, **small, **closed}

    @property
    def own(self) -> float | None:
        """The share on their own; None where that is not shown."""
        if self.closed:
            return rough(self.counts["self"], self.total)
        own = self.shown["self"]
        return None if isinstance(own, Suppressed) or not self.total else own / self.total

    @property
    def share(self) -> Words:
        """As it stands at the end of a bar."""
        return "–" if self.own is None else _("{percent} %").format(percent=percent(self.own))

    @property
    def parts(self) -> list[Part]:
        """The bar: what is not shown stands together at its end, or is all of it."""
        if not self.total:
            return []
        known = [(way, 100 * share) for way, share in self._shares.items() if share]
        rest = 100 - sum(width for _way, width in known)
        found, x = [], 0.0
        for way, width in [*known, *([(HIDDEN, rest)] if rest > 1e-9 else [])]:
            found.append(Part(way, round(x, 2), round(width, 2)))
            x += width
        return found

    @property
    def _shares(self) -> Mapping[str, float]:
        """By way, those that are shown."""
        if self.closed:
            return {"self": self.own or 0.0}
        return {way: count / self.total for way, count in self.shown.items() if not isinstance(count, Suppressed)}


@dataclass(frozen=True)
class Together(Month):
    """A month of several services. of: those of which anything is shown. left_out: whether there were others: with
    theirs the sum less what is shown of the rest would tell how small they are."""

    of: Sequence[Month] = ()
    left_out: bool = False

    @property
    def counts(self) -> Mapping[str, int]:
        return {way: sum(one.counts[way] for one in self.of) for way in WAYS}

    @property
    def shown(self) -> Mapping[str, int | Suppressed]:
        """What a single service hides is hidden here too, or it would be found as the difference; what several hide is
        not, where it is enough together."""
        counts, hidden = self.counts, {way for way in WAYS if self._found(way)}
        if len(hidden) == 1:
            hidden = {way for way in WAYS if counts[way]}
        if self.left_out and not self.of:
            hidden = set(WAYS)
        if not counts["guided"] and any(one.few_guided for one in self.of):
            hidden.add("guided")
        return {way: Suppressed() if way in hidden else count for way, count in counts.items()}

    def _found(self, way: str) -> bool:
        """Whether the sum would tell what the services hide."""
        hiding = [one.counts[way] for one in self.of if one.counts[way] and isinstance(one.shown[way], Suppressed)]
        return bool(hiding) and (len(hiding) < 2 or sum(hiding) < LEAST_CELL)


@dataclass(frozen=True)
class Drift:
    """months: the oldest first."""

    months: Sequence[Month]

    @property
    def ways(self) -> list[tuple[str, Words]]:
        """What the bars are made of, for those who read them."""
        there = {part.way for month in self.months for part in month.parts}
        named = {**WAYS, HIDDEN: _("För få för att visas var för sig")}
        return [(way, name) for way, name in named.items() if way in there]

    @property
    def sentence(self) -> Text:
        """From the first month that is shown to the last."""
        told = [month for month in self.months if month.own is not None]
        if not told:
            return (FEW if self.months else NOTHING).reason
        first, last = told[0], told[-1]
        if first is last:
            return _("I {month} gjorde {x} av 100 på egen hand.").format(month=first.name, x=_of_100(first))
        return _("I {first} gjorde {x} av 100 på egen hand. I {last} var det {y} av 100.").format(
            first=first.name, x=_of_100(first), last=last.name, y=_of_100(last)
        )

    @property
    def table(self) -> Table:
        columns: list[Words | Column] = [
            _("Månad"),
            Column(_("Andel på egen hand"), numeric=True),
            *(Column(name, numeric=True) for name in WAYS.values()),
        ]
        rows = [[month.name, month.share, *(month.shown[way] for way in WAYS)] for month in self.months]
        return Table(_("Hur tjänsten blev klar, månad för månad"), columns=columns, rows=rows, id="drift-table")


def _of_100(month: Month) -> int:
    return percent(month.own or 0)


def drift_of(web: Mapping[date, int], helped: Iterable[Total], closed: Collection[date] = ()) -> Drift:
    """web: completed on the web, guided or not, by the Monday of the week. helped: help occasions, of which those that
    were completed count. closed: the months of which only rough shares may be told."""
    by_month: Counter[date] = Counter()
    kinds: dict[date, Counter[str]] = defaultdict(Counter)
    for week, count in web.items():
        by_month[month_of(week)] += count
    for one in helped:
        if one.occasion.outcome == "completed":
            kinds[month_of(week_of(one.occasion.day))][one.occasion.kind] += one.count
    every = _every_month({*by_month, *kinds})[-MOST_MONTHS:]
    return Drift([Month(first, by_month[first], kinds[first], first in closed) for first in every])


def _every_month(found: Collection[date]) -> list[date]:
    """From the first to the last, those of which nothing is counted too."""
    return list(months(min(found), max(found))) if found else []


def read_drift(storage: Storage, briefs: Sequence[Brief], today: date) -> Drift:
    """The drift of the service of a brief, or of several together."""
    found = [_read(storage, brief, today) for brief in briefs]
    return found[0] if len(found) == 1 else together(found)


def _read(storage: Storage, brief: Brief, today: date) -> Drift:
    counts = Reading(storage).of(brief)
    until = counts.until(today)
    found = monthly(counts, follow(brief, counts.people, until), once=brief.once, until=until)
    return drift_of(web_of(counts, until), Occasions(storage).totals(brief.name), closed(found))


def together(drifts: Iterable[Drift]) -> Drift:
    """The drift of several services: no count can be told from it and theirs."""
    months: dict[date, list[Month]] = defaultdict(list)
    for drift in drifts:
        for month in drift.months:
            if month.total:
                months[month.first].append(month)
    return Drift([_together(first, months[first]) for first in _every_month(list(months))][-MOST_MONTHS:])


def _together(first: date, months: Sequence[Month]) -> Together:
    helped: Counter[str] = Counter()
    for one in months:
        helped.update(one.helped)
    of = [one for one in months if any(count and not isinstance(count, Suppressed) for count in one.shown.values())]
    return Together(first, sum(one.web for one in months), helped, of=of, left_out=len(of) < len(months))


def web_of(counts: Counts, until: date) -> Mapping[date, int]:
    """Completed on the web, by week."""
    these = (one for one in counts.channels if one.stage == "completed" and one.channel == "web")
    return {one.week: one.count for one in these if one.week <= until}
