"""What problems tell together: how often each was met, how many may be left, and which are to be tried again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from components.words import Text, _, plural

from ..measures.completion import Rate, completion_rate
from ..measures.discovery import Discovery, discovery, more_people_for
from ..measures.figures import NoFigure
from .problems import Problem, order
from .store import Session, TaskRun

GOAL = 0.85
"""The share of problems that is enough to stop looking in this iteration."""


@dataclass(frozen=True)
class Frequent:
    """A problem, and how many of the sessions it was met in."""

    problem: Problem
    rate: Rate


@dataclass(frozen=True)
class Discovered:
    """more: how many participants it takes beside those there were to find `GOAL` of all problems."""

    problems: Sequence[Frequent]
    discovery: Discovery | NoFigure
    more: int | NoFigure

    @property
    def next(self) -> Text:
        """What to do about those that are not found, for a researcher."""
        if isinstance(self.more, NoFigure):
            return self.more.reason
        if not self.more:
            return _("Så här många deltagare räcker troligen för att hitta {goal} % av problemen.").format(
                goal=round(100 * GOAL)
            )
        return plural(
            "En deltagare till behövs troligen för att hitta {goal} % av problemen.",
            "{count} deltagare till behövs troligen för att hitta {goal} % av problemen.",
            self.more,
        ).format(goal=round(100 * GOAL))


def discovered(problems: Sequence[Problem], counted: Sequence[Session]) -> Discovered:
    """Of the problems that were met in these sessions."""
    ids = {one.id for one in counted}
    met = [(one, len(one.seen & ids)) for one in problems]
    rated = [(one, completion_rate(count, len(ids))) for one, count in met if count]
    found = [Frequent(one, rate) for one, rate in rated if isinstance(rate, Rate)]
    told = discovery([one.rate.x for one in found], len(ids))
    ordered = sorted(found, key=lambda one: (-one.problem.weight, -one.rate.x, one.problem.number))
    return Discovered(ordered, told, more_people_for(told, GOAL))


@dataclass(frozen=True)
class Retest:
    """A problem that is said to be mended. tried: sessions with the iteration it was mended in, a later one, or a draft
    made of these, that came to its task; again: those of them in which it was met all the same."""

    problem: Problem
    tried: int
    again: int


def retests(
    problems: Iterable[Problem],
    sessions: Sequence[Session],
    runs: Sequence[TaskRun],
    launched: Mapping[str, datetime],
) -> list[Retest]:
    """What the next study has to try again: the mended ones, those that nobody has tried first. launched: when each
    iteration was: a draft that is tried after that is made of it."""
    came = {(run.session, run.task) for run in runs}
    found = []
    for one in problems:
        if one.fixed_in is not None:
            later = {
                each.id
                for each in sessions
                if _is_mended(each, one.fixed_in, launched) and (not one.task or (each.id, one.task) in came)
            }
            found.append(Retest(one, len(later), len(later & one.seen)))
    return sorted(found, key=lambda one: (-one.again, one.tried, one.problem.number))


def _is_mended(session: Session, fixed_in: str, launched: Mapping[str, datetime]) -> bool:
    """Whether what was tried is the iteration that something was mended in, or came after it."""
    if session.iteration.isdecimal():
        return order(session.iteration) >= order(fixed_in)
    return fixed_in in launched and session.began_at >= launched[fixed_in]
