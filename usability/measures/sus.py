"""The System Usability Scale: ten answers from 1 to 5 made into a score from 0 to 100, which is no percentage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from components.words import Text, _

from .figures import CONFIDENCE, Interval, NoFigure
from .scores import MeanScore, checked_answer, mean_score

FIVE = range(1, 6)
ITEMS = 10


@dataclass(frozen=True)
class Grade:
    """letter: for scores from `low` on. percentiles: where among other systems that lies."""

    letter: str
    low: float
    percentiles: str


GRADES = (
    Grade("A+", 84.1, "96-100"),
    Grade("A", 80.8, "90-95"),
    Grade("A-", 78.9, "85-89"),
    Grade("B+", 77.2, "80-84"),
    Grade("B", 74.1, "70-79"),
    Grade("B-", 72.6, "65-69"),
    Grade("C+", 71.1, "60-64"),
    Grade("C", 65.0, "41-59"),
    Grade("C-", 62.7, "35-40"),
    Grade("D", 51.7, "15-34"),
    Grade("F", 0.0, "0-14"),
)
"""The curved grading scale. Source: Sauro & Lewis (2012), Quantifying the User Experience, ch. 8; best first."""

# fmt: off
PERCENTILES = (
    0.2, 0.2, 0.3, 0.3, 0.3, 0.3, 0.4, 0.4, 0.4, 0.5, 0.5, 0.6, 0.6, 0.7, 0.7, 0.8, 0.8, 0.9, 1.0, 1.1,
    1.2, 1.3, 1.4, 1.5, 1.6, 1.8, 1.9, 2.1, 2.3, 2.5, 2.7, 2.9, 3.2, 3.4, 3.8, 4.1, 4.4, 4.8, 5.3, 5.7,
    6.2, 6.8, 7.3, 8.0, 8.7, 9.4, 10.2, 11.1, 12.1, 13.1, 14.2, 15.4, 16.7, 18.1, 19.6, 21.2, 22.9, 24.7, 26.7, 28.8,
    31.0, 33.3, 35.8, 38.4, 41.1, 43.9, 46.9, 50.0, 53.2, 56.4, 59.8, 63.1, 66.5, 69.9, 73.2, 76.5, 79.7, 82.7, 85.5,
    88.1, 90.5, 92.6, 94.4, 95.9, 97.2, 98.1, 98.8, 99.3, 99.6, 99.8, 99.9, 100.0, 100.0, 100.0, 100.0, 100.0, 100.0,
    100.0, 100.0, 100.0,
)
# fmt: on
"""Of the scores 1 to 100 among about 500 studies. Source: Sauro (2011), A Practical Guide to the SUS."""


@dataclass(frozen=True)
class Sus:
    """Of all who answered. low_grade, high_grade: at the ends of the interval, or None where there is none.
    percentile: the share of other systems, in percent, that have a lower mean."""

    score: MeanScore
    grade: Grade
    low_grade: Grade | None
    high_grade: Grade | None
    percentile: float

    @property
    def sentence(self) -> Text:
        found = {"mean": round(self.score.mean, 1), "grade": self.grade.letter, "n": self.score.n}
        if isinstance(self.score.interval, NoFigure) or self.low_grade is None or self.high_grade is None:
            return _("SUS {mean} av 100, betyg {grade} (antal svar: {n}).").format(**found)
        return _("SUS {mean} av 100, betyg {grade}; troligen {worst} till {best} (antal svar: {n}).").format(
            worst=self.low_grade.letter, best=self.high_grade.letter, **found
        )


@dataclass(frozen=True)
class Subscales:
    """usable: of items 1-3 and 5-9; learnable: of items 4 and 10. Both 0 to 100."""

    usable: float
    learnable: float


def sus_score(responses: Sequence[int | None]) -> float | None:
    """One person's score: 2.5 x (the odd items less 1, and 5 less the even ones). None where an item is missing: it is
    never guessed.

    Source: Brooke (1996), SUS: a "quick and dirty" usability scale. Raises ValueError for an answer that is not 1 to 5
    and for other than 10 items.
    """
    steps = _steps(responses)
    return None if steps is None else 2.5 * sum(steps)


def sus_subscales(responses: Sequence[int | None]) -> Subscales | None:
    """One person's: usable = 3.125 x the sum of its eight items' steps, learnable = 12.5 x that of its two.

    Source: Lewis & Sauro (2009), The factor structure of the SUS, HCII. Raises ValueError.
    """
    steps = _steps(responses)
    if steps is None:
        return None
    learnable = steps[3] + steps[9]
    return Subscales(3.125 * (sum(steps) - learnable), 12.5 * learnable)


def _steps(responses: Sequence[int | None]) -> list[int] | None:
    """How good each answer is, 0 to 4: odd items praise the system, even ones complain of it."""
    if len(responses) != ITEMS:
        raise ValueError(f"{len(responses)} answers to the SUS; give {ITEMS}, with None for one that is missing")
    found = [checked_answer(answer, FIVE) for answer in responses if answer is not None]
    if len(found) < ITEMS:
        return None
    return [5 - answer if place % 2 else answer - 1 for place, answer in enumerate(found)]


def sus(respondents: Sequence[Sequence[int | None]], confidence: float = CONFIDENCE) -> Sus | NoFigure:
    """Of all respondents' answers: mean, t interval within 0 to 100, grade of the mean and of both ends, percentile.
    Who has left an item out is dropped and counted in `score.dropped`. Raises ValueError."""
    return sus_of([sus_score(responses) for responses in respondents], confidence)


def sus_of(scores: Sequence[float | None], confidence: float = CONFIDENCE) -> Sus | NoFigure:
    """The same of scores from 0 to 100. Raises ValueError."""
    score = mean_score(scores, confidence, (0, 100))
    if isinstance(score, NoFigure):
        return score
    ends = (score.interval.low, score.interval.high) if isinstance(score.interval, Interval) else ()
    low, high = map(grade, ends) if ends else (None, None)
    return Sus(score, grade(score.mean), low, high, percentile(score.mean))


def grade(score: float) -> Grade:
    """The grade whose lower bound the score is at or above. The printed table has gaps, as between 84.0 and 84.1: by
    this rule 84.05 is A and 51.65 is F. Raises ValueError for a score outside 0 to 100."""
    _checked(score)
    return next(one for one in GRADES if score >= one.low)


def percentile(score: float) -> float:
    """The percentage of systems with a lower mean, of the score rounded to a whole one; 0 counts as 1, where the table
    begins. Raises ValueError for a score outside 0 to 100."""
    _checked(score)
    return PERCENTILES[max(round(score), 1) - 1]


def _checked(score: float) -> None:
    if not 0 <= score <= 100:
        raise ValueError(f"a SUS score is {score!r}; give 0 to 100")
