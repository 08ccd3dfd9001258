"""Two iterations side by side: the same tasks, done by other people in each."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from components.words import Words

from ..measures.comparing_rates import RateComparison, compare_rates
from ..measures.comparing_scores import ScoreComparison, compare_scores
from ..measures.comparing_times import TimeComparison, compare_times
from ..measures.figures import NoFigure
from ..measures.several import holm
from .results import SCORED, Results, TaskResult

Tested = TypeVar("Tested", RateComparison, TimeComparison, ScoreComparison)


@dataclass(frozen=True)
class Pair:
    """A task in both. The p of each test is adjusted by Holm over all the tasks that were tested so."""

    before: TaskResult
    after: TaskResult
    completion: RateComparison | NoFigure
    time: TimeComparison | NoFigure
    ease: ScoreComparison | NoFigure

    @property
    def id(self) -> str:
        return self.before.task.id

    @property
    def label(self) -> Words:
        return self.after.task.label


@dataclass(frozen=True)
class Comparison:
    """only_before, only_after: ids of the tasks that are in one only. scales: of the whole service, by name. They are
    tested for themselves: their p is adjusted by Holm where there are two of them, never for the tasks."""

    before: str
    after: str
    pairs: Sequence[Pair]
    only_before: Sequence[str]
    only_after: Sequence[str]
    scales: Mapping[str, ScoreComparison | NoFigure]

    @property
    def tested(self) -> int:
        """How many tasks' completion was tested."""
        return sum(isinstance(pair.completion, RateComparison) for pair in self.pairs)

    @property
    def scales_tested(self) -> list[str]:
        return [name for name, one in self.scales.items() if isinstance(one, ScoreComparison)]


def compare(before: Results, after: Results, there: Mapping[str, Collection[str]]) -> Comparison:
    """before, after: of the same study. there: the ids of the tasks of each iteration."""
    first, second = there[before.iteration], there[after.iteration]
    both = [
        (one, other)
        for one, other in zip(before.tasks, after.tasks, strict=True)
        if one.task.id in first and one.task.id in second
    ]
    rates = _held([_rates(*pair) for pair in both])
    times, eases = _held([_times(*pair) for pair in both]), _held([_eases(*pair) for pair in both])
    pairs = [Pair(*both[n], rates[n], times[n], eases[n]) for n in range(len(both))]
    ids = [one.task.id for one in before.tasks]
    only_before = [id for id in ids if id in first and id not in second]
    only_after = [id for id in ids if id in second and id not in first]
    return Comparison(before.iteration, after.iteration, pairs, only_before, only_after, _scales(before, after))


def _rates(before: TaskResult, after: TaskResult) -> RateComparison | NoFigure:
    counts = [(sum(one.completed for one in each.attempts), len(each.attempts)) for each in (before, after)]
    return compare_rates(*counts[0], *counts[1])


def _times(before: TaskResult, after: TaskResult) -> TimeComparison | NoFigure:
    first, second = (
        [one.seconds for one in each.attempts if one.completed and one.seconds is not None] for each in (before, after)
    )
    return compare_times(first, second)


def _eases(before: TaskResult, after: TaskResult) -> ScoreComparison | NoFigure:
    first, second = ([one.ease for one in each.attempts if one.ease is not None] for each in (before, after))
    return compare_scores(first, second)


def _scales(before: Results, after: Results) -> dict[str, ScoreComparison | NoFigure]:
    names = [name for name in SCORED if name in before.scores or name in after.scores]
    found = [compare_scores(before.scores.get(name, ()), after.scores.get(name, ())) for name in names]
    return dict(zip(names, _held(found), strict=True))


def _held(found: Sequence[Tested | NoFigure]) -> list[Tested | NoFigure]:
    """With p adjusted for all that were tested; what could not be tested does not count."""
    adjusted = iter(holm([one.p for one in found if not isinstance(one, NoFigure)]))
    return [one if isinstance(one, NoFigure) else replace(one, p=next(adjusted)) for one in found]
