"""Scores on a scale: the mean with its interval, a benchmark, and the short scales UMUX-Lite, SEQ and NPS."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite, sqrt
from statistics import fmean, stdev

from components.words import Text, _

from .figures import (
    ALL_EQUAL,
    CONFIDENCE,
    NO_ANSWERS,
    ONE_VALUE,
    Interval,
    NoFigure,
    checked_confidence,
    checked_count,
    t_of,
    t_tail,
)

SEVEN = range(1, 8)
ELEVEN = range(11)


@dataclass(frozen=True)
class MeanScore:
    """dropped: how many left it unanswered and are not counted in n. sd: with n - 1, None of one score."""

    n: int
    mean: float
    sd: float | None
    interval: Interval | NoFigure
    dropped: int = 0

    @property
    def sentence(self) -> Text:
        if isinstance(self.interval, NoFigure):
            return _("Medelvärde {mean} (antal svar: {n}).").format(mean=round(self.mean, 1), n=self.n)
        low, high = round(self.interval.low, 1), round(self.interval.high, 1)
        return _("Medelvärde {mean}, troligen mellan {low} och {high} (antal svar: {n}).").format(
            mean=round(self.mean, 1), low=low, high=high, n=self.n
        )


@dataclass(frozen=True)
class Benchmark:
    """p: one-sided, that a mean this high comes of chance if the true one is no higher than the benchmark."""

    score: MeanScore
    benchmark: float
    t: float
    df: int
    p: float
    confidence: float = CONFIDENCE

    @property
    def clear(self) -> bool:
        return self.p < 1 - self.confidence

    @property
    def sentence(self) -> Text:
        found = {"mean": round(self.score.mean, 1), "benchmark": self.benchmark, "n": self.score.n}
        if self.clear:
            return _("Över riktmärket {benchmark}: medelvärdet är {mean} (antal svar: {n}).").format(**found)
        return _("Inte tydligt över riktmärket {benchmark}: medelvärdet är {mean} (antal svar: {n}).").format(**found)


@dataclass(frozen=True)
class UmuxLite:
    """score: 0 to 100. sus_estimate: the SUS that is estimated from it, 22.9 to 87.9. Nobody has answered the SUS:
    label it as estimated wherever it is shown."""

    score: float
    sus_estimate: float


@dataclass(frozen=True)
class Norm:
    """What a scale gives on average elsewhere. correlation: with time and completion of the same task, about."""

    mean: float
    low: float
    high: float
    correlation: float


SEQ_NORM = Norm(5.5, 5.3, 5.6, 0.5)
"""Of the Single Ease Question over some 200 tasks. Source: Sauro (2012), 10 things to know about the SEQ."""


@dataclass(frozen=True)
class Nps:
    """score: -100 to 100, the percentage of promoters (9, 10) less that of detractors (0 to 6)."""

    n: int
    promoters: int
    passives: int
    detractors: int
    score: float
    dropped: int = 0

    @property
    def sentence(self) -> Text:
        return _("{promoters} av {n} rekommenderar tjänsten gärna, {detractors} av {n} gör det inte.").format(
            promoters=self.promoters, detractors=self.detractors, n=self.n
        )


def mean_score(
    scores: Sequence[float | None], confidence: float = CONFIDENCE, limits: tuple[float, float] | None = None
) -> MeanScore | NoFigure:
    """Mean and t interval: m ± t(n - 1) s / √n. limits: least and most of the scale; the interval is clipped to them,
    and a score outside is refused. A missing score is None: it is left out, and counted as dropped.

    Source: Student (1908); for scales Sauro & Lewis (2012), ch. 3. Raises ValueError.
    """
    found = [_on_scale(score, limits) for score in scores if score is not None]
    checked_confidence(confidence)
    if not found:
        return NO_ANSWERS
    dropped, alike = len(scores) - len(found), min(found) == max(found)
    mean = found[0] if alike else fmean(found)
    if len(found) == 1:
        return MeanScore(1, mean, None, ONE_VALUE, dropped)
    sd = 0.0 if alike else stdev(found)
    return MeanScore(len(found), mean, sd, _interval(mean, sd, len(found), confidence, limits), dropped)


def _on_scale(score: float, limits: tuple[float, float] | None) -> float:
    if not isfinite(score) or (limits and not limits[0] <= score <= limits[1]):
        valid = f"a number from {limits[0]} to {limits[1]}" if limits else "a finite number"
        raise ValueError(f"a score is {score!r}; give {valid}")
    return float(score)


def _interval(
    mean: float, sd: float, n: int, confidence: float, limits: tuple[float, float] | None
) -> Interval | NoFigure:
    if not sd:
        return ALL_EQUAL
    margin = t_of(confidence, n - 1) * sd / sqrt(n)
    interval = Interval(mean - margin, mean + margin, confidence)
    return interval.within(*limits) if limits else interval


def score_from_summary(
    mean: float, sd: float, n: int, confidence: float = CONFIDENCE, limits: tuple[float, float] | None = None
) -> MeanScore | NoFigure:
    """The same of a published mean, standard deviation and n. Raises ValueError."""
    _on_scale(mean, limits)
    if not (isfinite(sd) and sd >= 0):
        raise ValueError(f"sd is {sd!r}; give 0 or more")
    checked_confidence(confidence)
    if checked_count("n", n) == 0:
        return NO_ANSWERS
    if n == 1:
        return MeanScore(1, mean, None, ONE_VALUE)
    return MeanScore(n, mean, sd, _interval(mean, sd, n, confidence, limits))


def above_benchmark(
    score: MeanScore | NoFigure, benchmark: float, confidence: float = CONFIDENCE
) -> Benchmark | NoFigure:
    """Whether the mean is over a benchmark: one-sided t = (m - benchmark) / (s / √n), df = n - 1.

    Source: Sauro & Lewis (2012), ch. 4. Raises ValueError.
    """
    _on_scale(benchmark, None)
    checked_confidence(confidence)
    if isinstance(score, NoFigure):
        return score
    if score.sd is None:
        return ONE_VALUE
    if not score.sd:
        return ALL_EQUAL
    t = (score.mean - benchmark) / (score.sd / sqrt(score.n))
    return Benchmark(score, benchmark, t, score.n - 1, t_tail(t, score.n - 1), confidence)


def umux_lite(item1: int | None, item2: int | None) -> UmuxLite | None:
    """Of one person's two answers from 1 to 7: (i1 + i2 - 2) x 100/12, and the SUS it lets expect, .65 x that + 22.9.
    None where an answer is missing.

    Source: Lewis, Utesch & Maher (2013), UMUX-LITE: when there's no time for the SUS, CHI '13. Raises ValueError.
    """
    found = [checked_answer(answer, SEVEN) for answer in (item1, item2) if answer is not None]
    if len(found) < 2:
        return None
    score = (sum(found) - 2) * 100 / 12
    return UmuxLite(score, 0.65 * score + 22.9)


def seq(answers: Sequence[int | None], confidence: float = CONFIDENCE) -> MeanScore | NoFigure:
    """The Single Ease Question after a task, 1 very difficult to 7 very easy; `SEQ_NORM` is what is usual.

    Source: Sauro & Dumas (2009), Comparison of three one-question, post-task usability questionnaires, CHI '09. Raises
    ValueError.
    """
    found = [None if answer is None else checked_answer(answer, SEVEN) for answer in answers]
    return mean_score(found, confidence, (1, 7))


def nps(answers: Sequence[int | None]) -> Nps | NoFigure:
    """Net promoter score of answers from 0 to 10. Source: Reichheld (2003), The one number you need to grow, HBR
    81(12). A citizen does not choose the agency: it says less here than in trade. Raises ValueError."""
    found = [checked_answer(answer, ELEVEN) for answer in answers if answer is not None]
    if not found:
        return NO_ANSWERS
    n, promoters, detractors = len(found), sum(a >= 9 for a in found), sum(a <= 6 for a in found)
    score = 100 * (promoters - detractors) / n
    return Nps(n, promoters, n - promoters - detractors, detractors, score, len(answers) - n)


def checked_answer(answer: int, scale: range) -> int:
    """An answer on a scale of whole numbers. Raises ValueError."""
    if answer not in scale or isinstance(answer, bool):
        raise ValueError(f"an answer is {answer!r}; give a whole number from {scale[0]} to {scale[-1]}, or None")
    return int(answer)
