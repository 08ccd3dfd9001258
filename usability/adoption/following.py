"""Following a service: how many of each target group use it, week by week and month by month.

Whoever can take one number from another finds what is between them. So that nobody can be told apart, how many have
used the service is shown for a month only where nobody or at least five are new since it was last shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import accumulate

from components.words import Text, _, plural

from ..measures.adoption import LEAST_CELL, Adoption, Majority, Population, adoption_share, majority
from ..measures.figures import NoFigure, fraction
from .brief import Brief, Group
from .months import month_of, months
from .uptake import DIGITAL, Week, week_of

NO_SIZE = NoFigure(_("Hur många som är i gruppen står inte i uppdraget."))
TOO_MANY = NoFigure(_("Fler har gått igenom tjänsten än det finns i gruppen. Kontrollera gruppens storlek."))

NO_GROUPS = _("Det går inte att säga. Uppdraget har inga målgrupper.")
NOTHING = _("Det går inte att säga än. Ingen användning är räknad.")
NO_SHARES = _("Det går inte att säga. Ingen målgrupp har en storlek som går att räkna med.")


@dataclass(frozen=True)
class Month:
    """Of a group in a month, by its first day. total: how many had used the service by its end. new: for the first time
    in it. None is not shown."""

    month: date
    total: int | None
    new: int | None


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

    @property
    def people(self) -> int:
        return sum(self.new)

    @property
    def whole_weeks(self) -> Sequence[int]:
        """Without the last one, which may not be over, or not have been sent in full."""
        return self.new[:-1]

    @cached_property
    def months(self) -> list[Month]:
        """From the first month to the last."""
        if self.first is None:
            return []
        by_month = Counter(dict.fromkeys(months(month_of(self.first), month_of(self.so_far[-1][0])), 0))
        for number, count in enumerate(self.new):
            by_month[month_of(self.first + timedelta(7 * number))] += count
        totals = shown_totals(list(by_month.values()))
        known = [0, *totals]
        differences = [None if a is None or b is None else b - a for a, b in zip(known, totals, strict=False)]
        return [Month(*one) for one in zip(by_month, totals, differences, strict=True)]

    @cached_property
    def totals(self) -> Mapping[date, int]:
        """How many had used it by the end of each month of which that is shown."""
        return {one.month: one.total for one in self.months if one.total is not None}

    def total_in(self, month: date) -> int:
        """How many had used the service by the end of a month, as it was last shown; 0 where it never was."""
        return max((one.total for one in self.months if one.total is not None and one.month <= month), default=0)


def shown_totals(new: Sequence[int]) -> list[int | None]:
    """The running totals of a series, but those that would tell of one to four people between two that are shown. The
    last total is shown before any other; none is where it is itself under five. That nobody came tells of nobody."""
    totals: list[int | None] = []
    whole, last = sum(new), 0
    for total in accumulate(new):
        apart = total == last or total - last >= LEAST_CELL
        shown = total >= LEAST_CELL and apart and (total == whole or whole - total >= LEAST_CELL)
        last = total if shown else last
        totals.append(total if shown else None)
    return totals


@dataclass(frozen=True)
class Following:
    groups: Sequence[GroupUse]
    majority: Majority | NoFigure

    @property
    def counted(self) -> bool:
        return any(one.first for one in self.groups)

    @property
    def known(self) -> list[tuple[GroupUse, Adoption]]:
        return [(one, one.adoption) for one in self.groups if isinstance(one.adoption, Adoption)]

    @property
    def people(self) -> int:
        """How many there are in the groups, as far as that is known: those who could be reached."""
        return sum(one.group.size for one in self.groups)

    @property
    def passed(self) -> int:
        """How many groups are over half."""
        return sum(share.majority for _use, share in self.known)

    @property
    def furthest(self) -> tuple[GroupUse, Adoption] | None:
        """The group with the smallest share."""
        return min(self.known, key=lambda one: one[1].share, default=None)

    @property
    def answer(self) -> list[Text]:
        """Whether every group has passed half, in sentences: yes, no, or that it cannot be told. Never an average."""
        if not self.groups:
            return [NO_GROUPS]
        if not self.counted:
            return [NOTHING]
        if self.furthest is None:
            return [NO_SHARES]
        return [verdict(self.reached), self._so_many, self._last, *self._unknown]

    @property
    def reached(self) -> bool | None:
        """Whether every group is over half; None where that cannot be told."""
        if not self.counted or self.furthest is None:
            return None
        if self.passed < len(self.known):
            return False
        return True if len(self.known) == len(self.groups) else None

    @property
    def _so_many(self) -> Text:
        whole = len(self.groups)
        if self.passed == whole:
            return plural(
                "Den enda målgruppen har passerat hälften.", "Alla {count} målgrupper har passerat hälften.", whole
            )
        counted = {"passed": self.passed, "whole": whole}
        if not self.passed:
            return plural(
                "Målgruppen har inte passerat hälften.", "Ingen av {count} målgrupper har passerat hälften.", whole
            )
        return _("{passed} av {whole} målgrupper har passerat hälften.").format(**counted)

    @property
    def _last(self) -> Text:
        assert self.furthest
        use, share = self.furthest
        counted = {"group": use.group.title, "fraction": fraction_shown(share.adopted, share.population.n)}
        if share.majority:
            return _("Minst andel: {group}, {fraction}.").format(**counted)
        return _("Längst kvar: {group}, {fraction}.").format(**counted)

    @property
    def _unknown(self) -> list[Text]:
        names = [one.group.title for one in self.groups if not one.adoption]
        return [_("Går inte att räkna: {groups}.").format(groups=", ".join(names))] if names else []


def verdict(reached: bool | None) -> Text:
    if reached is None:
        return _("Det går inte att säga.")
    return _("Ja.") if reached else _("Nej.")


def fraction_shown(x: int, n: int) -> Text:
    """61 av 210 (29 %); färre än 5 av 210."""
    return _("färre än {limit} av {n}").format(limit=LEAST_CELL, n=n) if x < LEAST_CELL else fraction(x, n)


def follow(brief: Brief, weeks: Sequence[Week], today: date) -> Following:
    """What is counted of a service, for the groups of its brief. Of the present week only what has been counted yet."""
    people = "completed" if brief.once else "adopted"
    counted = [one for one in weeks if one.stage == people and one.channel in ("", *DIGITAL)]
    return following([_use(group, counted, today) for group in brief.groups])


def following(groups: Sequence[GroupUse]) -> Following:
    return Following(groups, majority({one.group.name: one.adoption for one in groups}))


def as_of(found: Following, month: date) -> Following:
    """As it was at the end of a month, by what is shown of it."""
    return following([_then(one, month) for one in found.groups])


def _then(use: GroupUse, month: date) -> GroupUse:
    weeks = [count for (monday, _total), count in zip(use.so_far, use.new, strict=True) if month_of(monday) <= month]
    share = _share(use.group, use.total_in(month)) if use.adoption else use.adoption  # a size that is wrong always was
    return GroupUse(use.group, use.first if weeks else None, weeks, share)


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
