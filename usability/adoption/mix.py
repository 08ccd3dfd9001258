"""How a service's transactions come in: by channel, from opened to completed, and how many with help."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from components.words import Text, _

from ..measures.adoption import LEAST_CELL, ServiceRate, Suppressed, service_completion, suppress, take_up
from ..measures.figures import NoFigure, percent
from .counts import Counts
from .following import Following
from .months import month_of
from .uptake import CHANNELS, DIGITAL, Week

TOO_FEW = NoFigure(_("Färre än {limit}, så det visas inte.").format(limit=LEAST_CELL))
MORE_THAN_STARTED = NoFigure(_("Fler har gått igenom än som har börjat. Kontrollera det som är räknat."))
NO_DIGITAL = NoFigure(_("Inget ärende har gått igenom på webben än."))


@dataclass(frozen=True)
class Mix:
    """Of a month, or of all of them. channels: completed in each, hidden where few are. whole: all of them. exact:
    whether the numbers may be shown, and not only shares: people could else be told apart. opened, started: in digital
    channels."""

    channels: Mapping[str, int | Suppressed]
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
        return rate.fraction if self.exact else _("{percent} %").format(percent=percent(rate.rate))

    def share(self, channel: str) -> float | None:
        """Of all channels; None where it is not shown."""
        count = self.channels.get(channel)
        return count / self.whole if isinstance(count, int) and self.whole else None


def _not_small(rate: ServiceRate | NoFigure) -> ServiceRate | NoFigure:
    """All or none is no one's secret; a few of many are."""
    if isinstance(rate, NoFigure):
        return rate
    few = [one for one in (rate.part, rate.whole - rate.part) if 0 < one < LEAST_CELL]
    return TOO_FEW if few or rate.whole < LEAST_CELL else rate


def mix(counts: Counts, found: Following, *, once: bool, until: date) -> Mix:
    """Of all that is counted. Where completions are people, a group that is hidden could be found from the sum of all
    that is shown: then only shares are told."""
    weeks = [one for one in counts.channels if one.week <= until]
    hidden = any(one.people < LEAST_CELL for one in found.groups)
    return _mix(weeks, _channels(weeks), exact=not (once and hidden))


def monthly(counts: Counts, found: Following, *, once: bool, until: date) -> dict[date, Mix]:
    """By month, the first one first."""
    weeks = [one for one in counts.channels if one.week <= until]
    by_month: dict[date, list[Week]] = {}
    for one in weeks:
        by_month.setdefault(month_of(one.week), []).append(one)
    used = _channels(weeks)
    return {
        month: _mix(of_month, used, exact=not (once and _hides(found, month)))
        for month, of_month in sorted(by_month.items())
    }


def _hides(found: Following, month: date) -> bool:
    """Whether it is not shown of a group how many of it are new in a month."""
    return any(one.new is None for use in found.groups for one in use.months if one.month == month)


def _channels(weeks: Iterable[Week]) -> list[str]:
    """The channels in which anything was ever completed."""
    used = {one.channel for one in weeks if one.stage == "completed" and one.count}
    return [channel for channel in CHANNELS if channel in used]


def _mix(weeks: Sequence[Week], used: Sequence[str], *, exact: bool) -> Mix:
    completed = dict.fromkeys(used, 0)
    digital: Counter[str] = Counter()
    for one in weeks:
        if one.stage == "completed" and one.channel in completed:
            completed[one.channel] += one.count
        elif one.channel in DIGITAL:
            digital[one.stage] += one.count
    return Mix(suppress(completed), completed, digital["opened"], digital["started"], exact)
