"""What each scripted participant does, and what a report must say of them all: by the scripts alone."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tests.benchmarks.study.planted import Planted
from usability.measures.comparing_rates import RateComparison, compare_rates
from usability.measures.comparing_scores import ScoreComparison, compare_scores
from usability.measures.figures import NoFigure
from usability.measures.several import holm
from usability.measures.sus import sus_score
from usability.studies.comparing import Comparison
from usability.studies.outcomes import OUTCOMES
from usability.studies.results import Results

HOWS = (
    ("direct", "direct", "indirect", "assisted", "mistaken", "failed", "gave-up", "left"),
    ("direct", "direct", "direct", "direct", "indirect", "assisted", "gave-up", "left"),
)
"""How the first task goes, in the first iteration and in the next, which is better."""
REACHING = ("direct", "indirect", "assisted")
TASKS = ("apply", "check")


@dataclass
class Script:
    """What one participant does. first, second: how the tasks end. wrong: answers that are refused in the first.
    misclicks: clicks beside everything; scripts: whether there is JavaScript to tell of them. returns: whether they
    have a link of their own and go on by it in another browser."""

    number: int
    fits: bool
    first: str
    second: str
    wrong: int
    misclicks: int
    ease: tuple[int, int]
    sus: list[int]
    withdraws: bool
    returns: bool
    scripts: bool = True

    @classmethod
    def of(cls, number: int, hows: Sequence[str] = HOWS[0]) -> Script:
        dice = random.Random(number)
        first = dice.choice(hows)
        return cls(
            number, dice.random() > 0.1, first, dice.choice(("direct", "gave-up")), dice.choice((0, 0, 1, 2)),
            dice.choice((0, 1, 3)), (dice.randint(1, 7), dice.randint(1, 7)), [dice.randint(1, 5) for _ in range(10)],
            dice.random() < 0.1, dice.random() < 0.3, number % 5 != 0,
        )  # fmt: skip

    @property
    def planted(self) -> Planted:
        return Planted(self.number)

    @property
    def reaches(self) -> bool:
        return self.first in REACHING

    @property
    def leaves(self) -> bool:
        return self.first == "left"

    @property
    def kept(self) -> bool:
        """Whether there is anything of them in the end."""
        return self.fits and not (self.withdraws and not self.leaves)


@dataclass
class Expected:
    """What the report of an iteration must say."""

    sessions: int
    ended: int
    screened_out: int
    outcomes: dict[str, Counter[str]]
    errors: int
    misclicks: int
    ease: list[list[int]]
    sus: list[float]

    @classmethod
    def of(cls, scripts: Sequence[Script]) -> Expected:
        kept = [one for one in scripts if one.kept]
        through = [one for one in kept if not one.leaves]
        return cls(
            len(kept), len(through), sum(not one.fits for one in scripts),
            {"apply": Counter(one.first for one in kept), "check": Counter(one.second for one in through)},
            sum(one.wrong for one in kept if one.reaches),
            sum(one.misclicks for one in kept if one.scripts),
            [sorted(one.ease[task] for one in through) for task in (0, 1)],
            sorted(sus_score(one.sus) or 0.0 for one in through),
        )  # fmt: skip

    def completed(self, task: str) -> tuple[int, int]:
        """How many of how many."""
        counts = self.outcomes[task]
        return counts["direct"] + counts["indirect"], counts.total()

    def row(self, task: str) -> list[str]:
        """The task's row in the table of the report."""
        return [task, *(str(self.outcomes[task][outcome]) for outcome in OUTCOMES)]

    def differences(self, found: Results, turned: int) -> list[str]:
        """What the report says otherwise."""
        told: dict[str, tuple[object, object]] = {
            "sessions": (self.sessions, len(found.sessions)),
            "to the end": (self.ended, found.ended),
            "screened out": (self.screened_out, turned),
            "errors": (self.errors, sum(error.times for one in found.tasks for error in one.errors)),
            "misclicks": (self.misclicks, sum(one.misclicks for one in found.tasks if isinstance(one.misclicks, int))),
        }
        for number, one in enumerate(found.tasks):
            outcomes = Counter({name: count for name, count in one.outcomes.items() if count})
            told[f"outcomes of {one.task.id}"] = (+self.outcomes[one.task.id], outcomes)
            eases = sorted(attempt.ease for attempt in one.attempts if attempt.ease is not None)
            told[f"ease of {one.task.id}"] = (self.ease[number], eases)
        if found.sus:
            told["SUS"] = (round(sum(self.sus) / len(self.sus), 9), round(found.sus.score.mean, 9))
        return told_otherwise(told)


def told_otherwise(told: dict[str, tuple[object, object]]) -> list[str]:
    return [f"{name}: {should}, but the report says {says}" for name, (should, says) in told.items() if should != says]


Tests = list[RateComparison | NoFigure] | list[ScoreComparison | NoFigure]


def compared_otherwise(before: Expected, after: Expected, found: Comparison) -> list[str]:
    """What the comparison says otherwise than one that is made of the scripts. How long anything took the scripts do
    not say."""
    rates = [compare_rates(*before.completed(task), *after.completed(task)) for task in TASKS]
    eases = [compare_scores(*both) for both in zip(before.ease, after.ease, strict=True)]
    told: dict[str, tuple[object, object]] = {"tasks": (list(TASKS), [pair.id for pair in found.pairs])}
    for name, should, says in (
        ("completion", rates, [pair.completion for pair in found.pairs]),
        ("ease", eases, [pair.ease for pair in found.pairs]),
    ):
        told[f"differences in {name}"] = (_figures(should), _figures(says))
        held = holm([one.p for one in should if not isinstance(one, NoFigure)])
        told[f"p of {name}"] = (held, [one.p for one in says if not isinstance(one, NoFigure)])
    return told_otherwise(told)


def _figures(tests: Tests) -> list[object]:
    return [None if isinstance(one, NoFigure) else (one.difference, one.interval) for one in tests]
