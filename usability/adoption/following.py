"""Following a service: how many of each target group use it, week by week."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from components.words import _

from ..measures.adoption import Adoption, Majority, Population, adoption_share, majority
from ..measures.figures import NoFigure
from .brief import Brief, Group
from .uptake import DIGITAL, Week, week_of

NO_SIZE = NoFigure(_("Hur många som är i gruppen står inte i uppdraget."))
TOO_MANY = NoFigure(_("Fler har gått igenom tjänsten än det finns i gruppen. Kontrollera gruppens storlek."))


@dataclass(frozen=True)
class GroupUse:
    """new: people of the group who used the service for the first time in each week from the first one, those without
    any included. first: its Monday."""

    group: Group
    first: date | None
    new: Sequence[int]
    adoption: Adoption | NoFigure

    @property
    def so_far(self) -> list[tuple[date, int]]:
        """How many have used it by the end of each week, by its Monday."""
        if self.first is None:
            return []
        mondays = (self.first + timedelta(7 * number) for number in range(len(self.new)))
        return list(zip(mondays, accumulate(self.new), strict=True))


@dataclass(frozen=True)
class Following:
    groups: Sequence[GroupUse]
    majority: Majority | NoFigure


def follow(brief: Brief, weeks: Sequence[Week], today: date) -> Following:
    """What is counted of a service, for the groups of its brief. Of the present week only what has been counted yet."""
    people = "completed" if brief.once else "adopted"
    counted = [one for one in weeks if one.stage == people and one.channel in DIGITAL]
    groups = [_use(group, counted, today) for group in brief.groups]
    return Following(groups, majority({one.group.name: one.adoption for one in groups}))


def _use(group: Group, counted: Sequence[Week], today: date) -> GroupUse:
    by_week: Counter[date] = Counter()
    for one in counted:
        if one.group == group.name and one.week <= today:
            by_week[one.week] += one.count
    new = _every_week(by_week, today)
    return GroupUse(group, min(by_week, default=None), new, _share(group, sum(new)))


def _every_week(by_week: Mapping[date, int], today: date) -> list[int]:
    if not by_week:
        return []
    first = min(by_week)
    last = (week_of(today) - first).days // 7
    return [by_week.get(first + timedelta(7 * number), 0) for number in range(last + 1)]


def _share(group: Group, people: int) -> Adoption | NoFigure:
    if not group.size or group.dated is None:
        return NO_SIZE
    if people > group.size:
        return TOO_MANY
    return adoption_share(people, Population(group.size, group.dated, group.source))
