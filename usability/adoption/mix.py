"""How a service's transactions come in: by channel, from opened to completed, and how many with help."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from components.words import Text, _

from ..measures.adoption import LEAST_CELL, ServiceRate, service_completion, take_up
from ..measures.figures import NoFigure, percent
from .counts import Counts
from .following import Following
from .hiding import TOO_FEW, any_few, few, rough
from .months import month_of
from .uptake import CHANNELS, DIGITAL, Week

MORE_THAN_STARTED = NoFigure(_("Fler har gått igenom än som har börjat. Kontrollera det som är räknat."))
ROUGH = NoFigure(_("Så få att andelen inte visas."))
NOT_COUNTED = NoFigure(_("Hur många som börjar är inte räknat."))
NO_DIGITAL = NoFigure(_("Inget ärende har gått igenom på webben än."))


@dataclass(frozen=True)
class Mix:
    """Of a month, or of all of them. completed: in each channel. opened, started: in digital channels. whole: completed
    in all of them. exact: whether the numbers may be shown, and not only rough shares: see `hiding`."""

    completed: Mapping[str, int]
    opened: int
    started: int
    exact: bool

    @property
    def whole(self) -> int:
        return sum(self.completed.values())

    @property
    def digital(self) -> int:
        return sum(self.completed.get(channel, 0) for channel in DIGITAL)

    @property
    def take_up(self) -> ServiceRate | NoFigure:
        """Hidden where so few are on one side that they could be told apart."""
        rate = take_up(
            self.completed.get("web", 0), self.completed.get("assisted", 0),
            {one: count for one, count in self.completed.items() if one not in DIGITAL},
        )  # fmt: skip
        return _not_small(rate)

    @property
    def completion(self) -> ServiceRate | NoFigure:
        if self.digital and not self.started:
            return NOT_COUNTED
        if self.digital > self.started:
            return MORE_THAN_STARTED
        rate = service_completion(self.digital, self.started)
        return _not_small(rate)

    @property
    def assisted(self) -> ServiceRate | NoFigure:
        """Of those who completed it digitally, those who were helped."""
        helped = self.completed.get("assisted", 0)
        return _not_small(ServiceRate(helped, self.digital, helped / self.digital)) if self.digital else NO_DIGITAL

    def told(self, rate: ServiceRate | NoFigure) -> Text:
        """480 av 600 (80 %), or the share alone."""
        if isinstance(rate, NoFigure):
            return rate.reason
        if self.exact:
            return rate.fraction
        share = rough(rate.part, rate.whole)
        return ROUGH.reason if share is None else _("{percent} %").format(percent=percent(share))

    def share(self, channel: str) -> float | None:
        """Of all channels; None where it is not shown."""
        return self._shown(self.completed.get(channel, 0))

    @property
    def digital_share(self) -> float | None:
        return self._shown(self.digital)

    def _shown(self, part: int) -> float | None:
        if self.whole < LEAST_CELL:
            return None
        return part / self.whole if self.exact else rough(part, self.whole)


def _not_small(rate: ServiceRate | NoFigure) -> ServiceRate | NoFigure:
    """All or none is no one's secret; a few of many are."""
    if isinstance(rate, NoFigure):
        return rate
    return TOO_FEW if any_few((rate.part, rate.whole - rate.part)) or rate.whole < LEAST_CELL else rate


def mix(counts: Counts, found: Following, *, once: bool, until: date) -> Mix:
    """Of all that is counted: exact where every month is."""
    return whole_of(monthly(counts, found, once=once, until=until))


def whole_of(months: Mapping[date, Mix]) -> Mix:
    """All months together."""
    completed: Counter[str] = Counter()
    for one in months.values():
        completed.update(one.completed)
    opened, started = (sum(getattr(one, stage) for one in months.values()) for stage in ("opened", "started"))
    return Mix(completed, opened, started, all(one.exact for one in months.values()))


def monthly(counts: Counts, found: Following, *, once: bool, until: date) -> dict[date, Mix]:
    """By month, the first one first. Where completions are people, a group that is hidden would be found from the sum
    and the others."""
    weeks = [one for one in counts.channels if one.week <= until]
    by_month: dict[date, list[Week]] = {}
    for one in weeks:
        by_month.setdefault(month_of(one.week), []).append(one)
    used = _channels(weeks)
    made = {month: _mix(of_month, used) for month, of_month in sorted(by_month.items())}
    hiding = _hiding(found, made) if once else set()
    return {month: replace(one, exact=False) if month in hiding else one for month, one in made.items()}


def _hiding(found: Following, made: Mapping[date, Mix]) -> set[date]:
    """The months in which it is not shown of a group how many of it are new, or in which few are of no group."""
    groups = [one for use in found.groups for one in use.months]
    known = Counter[date]()
    for one in groups:
        known[one.month] += one.new or 0
    of_none = {month for month, one in made.items() if few(one.digital - known[month])}
    return of_none | {one.month for one in groups if one.new is None}


def _channels(weeks: Iterable[Week]) -> list[str]:
    """The channels in which anything was ever completed."""
    used = {one.channel for one in weeks if one.stage == "completed" and one.count}
    return [channel for channel in CHANNELS if channel in used]


def _mix(weeks: Sequence[Week], used: Sequence[str]) -> Mix:
    completed = dict.fromkeys(used, 0)
    digital: Counter[str] = Counter()
    for one in weeks:
        if one.stage == "completed" and one.channel in completed:
            completed[one.channel] += one.count
        elif one.channel in ("", *DIGITAL):
            digital[one.stage] += one.count
    return Mix(completed, digital["opened"], digital["started"], not any_few(completed.values()))


def closed(months: Mapping[date, Mix]) -> set[date]:
    """The months of which no counts may be told."""
    return {month for month, one in months.items() if not one.exact}
