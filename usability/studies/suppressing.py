"""Small groups are not shown: who knows them could tell who they are, and how it went for each.

A figure is shown where it is of at least `LEAST_CELL` people, and where those who are left of the whole are as many, or
none: else they are found by subtraction. So are those of one group where the others of its segment are all shown.
What holds for everybody together is never suppressed in the lab.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
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
from .results import SCORED, FieldErrors, Results, Strayed, TaskResult
from .store import Session

FEW_PEOPLE = NoFigure(
    _("Visas inte: det är färre än {limit} personer, eller så gör siffran att så få kan räknas ut.").format(
        limit=LEAST_CELL
    )
)
NOT_SAID = _("Ville inte svara")

Figure = TypeVar("Figure", Time, MeanScore, Strayed)
Family = Mapping[str, Results]
"""The results of each group of a segment, by what they said."""
Cell = tuple[str, str]
"""A group, and an outcome."""


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


def few_said(found: Results) -> Mapping[str, Collection[str]]:
    """Of each segment what so few of those who tried anything said that it would tell who they are."""
    said = {one.session: one.segments for task in found.tasks for one in task.attempts}
    counts: dict[str, Counter[str]] = {}
    for segments_of in said.values():
        for segment, value in segments_of.items():
            counts.setdefault(segment, Counter())[value] += 1
    return {
        segment: [value for value, count in _hidden(cells).items() if isinstance(count, Suppressed)]
        for segment, cells in counts.items()
    }


def few(n: int, of: int) -> bool:
    """Whether n people of so many are too few to be shown, or those that are left are."""
    return n < LEAST_CELL or 0 < of - n < LEAST_CELL


def nothing_of(whole: Results) -> Results:
    """What is shown of a group that is too small: those beside it would tell what is left."""
    return replace(
        whole, sessions=(), tasks=[_nothing(one) for one in whole.tasks], sus=None if whole.sus is None else FEW_PEOPLE,
        umux=None if whole.umux is None else FEW_PEOPLE, errors=(), scores={},
    )  # fmt: skip


def suppressed(
    found: Results, whole: Results | None = None, group: Group | None = None, family: Family = MappingProxyType({})
) -> Results:
    """Results without what is of few people. whole: of everybody, where `found` is of a group. family: of every group
    of its segment, itself too: what is shown of all but one of them would tell of that one."""
    whole = whole or found
    value = group.value if group else ""
    tasks = [
        _task(one, all, value, {name: each.tasks[at] for name, each in family.items()})
        for at, (one, all) in enumerate(zip(found.tasks, whole.tasks, strict=True))
    ]
    scored = {name: {key: len(each.scores.get(name, ())) for key, each in family.items()} for name in SCORED}
    return replace(
        found, tasks=tasks, sus=_sus(found.sus, whole.sus, _told_by(value, scored["sus"])),
        umux=_score(found.umux, whole.umux, _told_by(value, scored["umux-lite"])),
        errors=_errors(found.errors, whole.errors, value, {name: each.errors for name, each in family.items()}),
    )  # fmt: skip


def _told_by(value: str, people: Mapping[str, int]) -> bool:
    """Whether a group is hidden for the sake of itself or of another of its family. people: how many each is of."""
    return value in people and isinstance(_hidden(people)[value], Suppressed)


def _task(one: TaskResult, whole: TaskResult, value: str, family: Mapping[str, TaskResult]) -> TaskResult:
    def told(count: Callable[[TaskResult], int]) -> bool:
        return _told_by(value, {name: count(each) for name, each in family.items()})

    if few(len(one.attempts), len(whole.attempts)) or told(_people):
        return _nothing(one)
    return replace(
        one,
        outcomes=_cells(one.outcomes, whole.outcomes, value, family),
        time=_figure(one.time, whole.time, told(_timed)),
        ease=_figure(one.ease, whole.ease, told(_rated)),
        strayed=_figure(one.strayed, whole.strayed, told(lambda each: len(each.lost))),
        errors=_errors(one.errors, whole.errors, value, {name: each.errors for name, each in family.items()}),
    )


def _people(one: TaskResult) -> int:
    return len(one.attempts)


def _timed(one: TaskResult) -> int:
    return sum(each.completed and each.seconds is not None for each in one.attempts)


def _rated(one: TaskResult) -> int:
    return sum(each.ease is not None for each in one.attempts)


def _nothing(one: TaskResult) -> TaskResult:
    return replace(
        one, outcomes=dict.fromkeys(one.outcomes, Suppressed()), completion=FEW_PEOPLE, time=FEW_PEOPLE,
        ease=FEW_PEOPLE, lost=(), strayed=FEW_PEOPLE, misclicks=FEW_PEOPLE, errors=(),
    )  # fmt: skip


def _cells(
    cells: Mapping[str, int | Suppressed],
    whole: Mapping[str, int | Suppressed],
    value: str,
    family: Mapping[str, TaskResult],
) -> dict[str, int | Suppressed]:
    """Counts, without those that are small or leave few: these count as one when it is asked what else to hide. How
    many completed the task is shown beside them, and so how many did not: of each of the two nothing is to be found.
    Nor from an outcome of all groups but one."""
    rows = {name: each.outcomes for name, each in family.items()} or {value: cells}
    weights = {
        (name, outcome): min(_known(count), 1) if few(_known(count), _known(whole[outcome])) else _known(count)
        for name, row in rows.items()
        for outcome, count in row.items()
    }
    hidden = {cell for cell, weight in weights.items() if weight < LEAST_CELL}
    people = {name: len(each.attempts) for name, each in family.items()}
    hidden |= {cell for cell in weights if _told_by(cell[0], people)}
    sides = [[(name, one) for one in cells if (one in COMPLETED) is done] for name in rows for done in (True, False)]
    lines = [*sides, *([(name, one) for name in rows] for one in cells if family)]
    before = -1
    while before != len(hidden):
        before = len(hidden)
        for line in lines:
            _close(line, weights, hidden)
    return {one: Suppressed() if (value, one) in hidden else count for one, count in cells.items()}


def _close(line: Sequence[Cell], weights: Mapping[Cell, int], hidden: set[Cell]) -> None:
    """Hide more of a line whose sum is known, the smallest first, until what is hidden cannot be found by subtraction.
    Of nobody nothing can be found, so that they hide no others."""
    some = sorted((cell for cell in line if weights[cell]), key=lambda cell: weights[cell])
    for cell in some:
        out = [weights[one] for one in some if one in hidden]
        if out and (len(out) < 2 or sum(out) < LEAST_CELL):
            hidden.add(cell)


def _hidden(cells: Mapping[str, int]) -> dict[str, int | Suppressed]:
    """Counts, without those that are small. Of nobody nothing can be found, so that they hide no others."""
    shown = suppress({name: count for name, count in cells.items() if count})
    return {name: shown.get(name, Suppressed()) for name in cells}


def _known(count: int | Suppressed) -> int:
    return 0 if isinstance(count, Suppressed) else count


def _figure(one: Figure | NoFigure, whole: Figure | NoFigure, told: bool) -> Figure | NoFigure:
    """told: whether another group's could be found by it."""
    if isinstance(one, NoFigure) or isinstance(whole, NoFigure):
        return one
    return FEW_PEOPLE if told or few(one.n, whole.n) else one


def _score(
    one: MeanScore | NoFigure | None, whole: MeanScore | NoFigure | None, told: bool
) -> MeanScore | NoFigure | None:
    return None if one is None or whole is None else _figure(one, whole, told)


def _sus(one: Sus | NoFigure | None, whole: Sus | NoFigure | None, told: bool) -> Sus | NoFigure | None:
    if not isinstance(one, Sus) or not isinstance(whole, Sus):
        return one
    return FEW_PEOPLE if told or few(one.score.n, whole.score.n) else one


def _errors(
    errors: Sequence[FieldErrors],
    whole: Sequence[FieldErrors],
    value: str,
    family: Mapping[str, Sequence[FieldErrors]],
) -> list[FieldErrors]:
    people = _met(whole)
    others = {name: _met(each) for name, each in family.items()}
    return [
        one
        for one in errors
        if not few(one.people, people[key := (one.page, one.field, one.rule)])
        and not _told_by(value, {name: each.get(key, 0) for name, each in others.items()})
    ]


def _met(errors: Sequence[FieldErrors]) -> dict[tuple[str, str, str], int]:
    """How many people met each error."""
    return {(one.page, one.field, one.rule): one.people for one in errors}
