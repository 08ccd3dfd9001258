"""When each target group will have passed half, if it will: the forecast of what is counted, or why there is none.

It takes seconds to make and depends on nothing but the counts, so that one that has been made is kept in the process.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from components.dates import LongMonth
from components.words import Text, _

from ..measures.adoption import LEAST_CELL
from ..measures.figures import NoFigure, percent
from ..measures.forecast import Forecast, NoForecast, Outlook, forecast
from .following import Following, GroupUse
from .marks import Event
from .months import month_of
from .uptake import week_of

KEPT = 512
"""Forecasts."""
NOT_USED = NoFigure(_("Ingen i gruppen har använt tjänsten än."))


@dataclass(frozen=True)
class GroupForecast:
    """last: the Monday of the last whole week; what is forecast is counted from it. why: where there is none at all."""

    use: GroupUse
    found: Forecast | NoForecast | NoFigure
    last: date | None = None

    @property
    def pace(self) -> Text | None:
        """How many are new in a week at present, in whole people: tenths would tell of single persons."""
        if isinstance(self.found, NoFigure) or isinstance(self.found.pace, NoFigure):
            return None
        pace = self.found.pace
        if round(pace.per_week * pace.weeks) < LEAST_CELL:
            return _("Takten nu: färre än {limit} nya på {weeks} veckor.").format(limit=LEAST_CELL, weeks=pace.weeks)
        return _("Takten nu: ungefär {pace} nya i veckan, som medel av {weeks} veckor.").format(
            pace=round(pace.per_week), weeks=pace.weeks
        )

    def month(self, weeks: int) -> LongMonth:
        """The month of the week that comes so many weeks after the last one counted."""
        assert self.last
        return LongMonth(month_of(self.last + timedelta(7 * weeks)))

    def told(self, outlook: Outlook) -> list[Text]:
        """An outlook in sentences, to the month."""
        never = _("Sannolikheten att det aldrig händer är {never} %.").format(
            never=percent(min(max(outlook.never, 0.01), 0.99))
        )
        return [self._when(outlook), never]

    def _when(self, outlook: Outlook) -> Text:
        months = {
            name: self.month(weeks)
            for name, weeks in (("low", outlook.low), ("median", outlook.median), ("high", outlook.high))
            if weeks is not None
        }
        if outlook.median is None:
            return _("Troligen passerar gruppen aldrig hälften, om inget nytt görs.")
        if outlook.high is None:
            return _("Passerar hälften ungefär i {median}, troligen inte före {low}.").format(**months)
        if months["low"] == months["high"]:
            return _("Passerar troligen hälften i {median}.").format(**months)
        return _("Passerar hälften ungefär i {median}, troligen mellan {low} och {high}.").format(**months)


@lru_cache(maxsize=KEPT)
def _forecast(new: tuple[int, ...], population: int, letters: tuple[int, ...]) -> Forecast | NoForecast:
    return forecast(new, population, letters=letters)


def forecasts(found: Following, letters: Sequence[Event]) -> list[GroupForecast]:
    """Of every group, by its whole weeks alone."""
    return [_of(one, letters) for one in found.groups]


def _of(use: GroupUse, letters: Sequence[Event]) -> GroupForecast:
    if use.first is None or isinstance(use.adoption, NoFigure):
        return GroupForecast(use, use.adoption if isinstance(use.adoption, NoFigure) else NOT_USED)
    new = tuple(use.whole_weeks)
    return GroupForecast(
        use, _forecast(new, use.group.size, _weeks(use, letters)), use.first + timedelta(7 * (len(new) - 1))
    )


def _weeks(use: GroupUse, letters: Sequence[Event]) -> tuple[int, ...]:
    """In which of the group's weeks a letter was sent to it, 0 being the first."""
    assert use.first
    weeks = {(week_of(one.day) - use.first).days // 7 for one in letters if one.group == use.group.name}
    return tuple(sorted(week for week in weeks if week < len(use.whole_weeks)))
