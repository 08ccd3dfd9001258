"""Small groups are not shown: who knows them could tell who they are, and how it went for each.

A figure is shown where it is of at least `LEAST_CELL` people, and where those who are left of the whole are as many, or
none: else they are found by subtraction. What holds for everybody together is never suppressed in the lab.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from components.words import Words, _

from ..measures.adoption import LEAST_CELL, Suppressed, suppress
from ..measures.figures import NoFigure
from ..measures.scores import MeanScore
from ..measures.sus import Sus
from ..measures.times import Time
from .asking import NO_ANSWER
from .outcomes import COMPLETED, segments
from .plan import Study
from .results import FieldErrors, Results, Strayed, TaskResult
from .store import Session

FEW_PEOPLE = NoFigure(
    _("Visas inte: det är färre än {limit} personer, eller så gör siffran att så få kan räknas ut.").format(
        limit=LEAST_CELL
    )
)
NOT_SAID = _("Ville inte svara")

Figure = TypeVar("Figure", Time, MeanScore, Strayed)


@dataclass(frozen=True)
class Group:
    """Those who said one thing of themselves. count: how many they are, unless they are too few."""

    segment: str
    value: str
    label: Words
    count: int | Suppressed

    @property
    def shown(self) -> bool:
        return not isinstance(self.count, Suppressed)


def groups(study: Study, counted: Sequence[Session]) -> Mapping[Words, Sequence[Group]]:
    """The groups of each segment, by the question that was asked."""
    said = [segments(study, one) for one in counted]
    found: dict[Words, Sequence[Group]] = {}
    for quota in study.quotas:
        values = [*quota.labels, NO_ANSWER]
        cells = _hidden({value: sum(one.get(quota.segment) == value for one in said) for value in values})
        labels = {**quota.labels, NO_ANSWER: NOT_SAID}
        found[quota.text] = [Group(quota.segment, value, labels[value], cells[value]) for value in values]
    return found


def few(n: int, of: int) -> bool:
    """Whether n people of so many are too few to be shown, or those that are left are."""
    return n < LEAST_CELL or 0 < of - n < LEAST_CELL


def suppressed(found: Results, whole: Results | None = None, group: Group | None = None) -> Results:
    """Results without what is of few people. whole: of everybody, where `found` is of a group."""
    whole = whole or found
    if group is not None and not group.shown:  # those beside it would tell what is left
        return replace(
            found, tasks=[_nothing(one) for one in found.tasks], sus=None if found.sus is None else FEW_PEOPLE,
            umux=None if found.umux is None else FEW_PEOPLE, errors=(),
        )  # fmt: skip
    tasks = [_task(one, all) for one, all in zip(found.tasks, whole.tasks, strict=True)]
    return replace(
        found, tasks=tasks, sus=_sus(found.sus, whole.sus), umux=_score(found.umux, whole.umux),
        errors=_errors(found.errors, whole.errors),
    )  # fmt: skip


def _task(one: TaskResult, whole: TaskResult) -> TaskResult:
    if few(len(one.attempts), len(whole.attempts)):
        return _nothing(one)
    return replace(
        one,
        outcomes=_cells(one.outcomes, whole.outcomes),
        time=_figure(one.time, whole.time),
        ease=_figure(one.ease, whole.ease),
        strayed=_figure(one.strayed, whole.strayed),
        errors=_errors(one.errors, whole.errors),
    )


def _nothing(one: TaskResult) -> TaskResult:
    return replace(
        one, outcomes=dict.fromkeys(one.outcomes, Suppressed()), completion=FEW_PEOPLE, time=FEW_PEOPLE,
        ease=FEW_PEOPLE, lost=(), strayed=FEW_PEOPLE, misclicks=FEW_PEOPLE, errors=(),
    )  # fmt: skip


def _cells(cells: Mapping[str, int | Suppressed], whole: Mapping[str, int | Suppressed]) -> dict[str, int | Suppressed]:
    """Counts, without those that are small or leave few: these count as one when it is asked what else to hide. How
    many completed the task is shown beside them, and so how many did not: of each of the two nothing is to be found."""
    counts = {name: _known(count) for name, count in cells.items()}
    shown = {name: min(count, 1) if few(count, _known(whole[name])) else count for name, count in counts.items()}
    sides = [{name: count for name, count in shown.items() if (name in COMPLETED) is done} for done in (True, False)]
    return {name: count for side in sides for name, count in _hidden(side).items()}


def _hidden(cells: Mapping[str, int]) -> dict[str, int | Suppressed]:
    """Counts, without those that are small. Of nobody nothing can be found, so that they hide no others."""
    shown = suppress({name: count for name, count in cells.items() if count})
    return {name: shown.get(name, Suppressed()) for name in cells}


def _known(count: int | Suppressed) -> int:
    return 0 if isinstance(count, Suppressed) else count


def _figure(one: Figure | NoFigure, whole: Figure | NoFigure) -> Figure | NoFigure:
    if isinstance(one, NoFigure) or isinstance(whole, NoFigure):
        return one
    return FEW_PEOPLE if few(one.n, whole.n) else one


def _score(one: MeanScore | NoFigure | None, whole: MeanScore | NoFigure | None) -> MeanScore | NoFigure | None:
    return None if one is None or whole is None else _figure(one, whole)


def _sus(one: Sus | NoFigure | None, whole: Sus | NoFigure | None) -> Sus | NoFigure | None:
    if not isinstance(one, Sus) or not isinstance(whole, Sus):
        return one
    return FEW_PEOPLE if few(one.score.n, whole.score.n) else one


def _errors(errors: Sequence[FieldErrors], whole: Sequence[FieldErrors]) -> list[FieldErrors]:
    people = {(one.page, one.field, one.rule): one.people for one in whole}
    return [one for one in errors if not few(one.people, people[one.page, one.field, one.rule])]
