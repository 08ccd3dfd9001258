"""Two means of a scale, such as the SEQ, of other people in each: whether the one is higher by more than chance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, variance

from components.words import Text, Words, _

from .comparing_rates import FIRST, SECOND
from .comparing_times import welch
from .figures import ALL_EQUAL, CONFIDENCE, NO_ANSWERS, Interval, NoFigure, t_of, t_tail

TWO_OF_EACH = NoFigure(_("Det behövs minst två svar i varje grupp för att jämföra dem."))


@dataclass(frozen=True)
class ScoreComparison:
    """difference: the first mean less the second, with its interval. p: two-sided."""

    first: float
    second: float
    n1: int
    n2: int
    difference: float
    interval: Interval
    t: float
    df: float
    p: float

    @property
    def clear(self) -> bool:
        return self.p < 1 - self.interval.confidence

    def sentence(self, first: Words = FIRST, second: Words = SECOND) -> Text:
        """For a service owner, of a scale on which more is easier."""
        told = {"n1": self.n1, "n2": self.n2}
        one, other = round(self.first, 1), round(self.second, 1)
        if not self.clear:
            return _("Ingen tydlig skillnad i hur lätt det var: {one} mot {other} (antal svar: {n1} och {n2}).").format(
                one=one, other=other, **told
            )
        name, more, less = (first, one, other) if self.difference > 0 else (second, other, one)
        return _("Det var lättare i {name}: {more} mot {less} (antal svar: {n1} och {n2}).").format(
            name=name, more=more, less=less, **told
        )

    def of_scale(self, scale: Words, first: Words = FIRST, second: Words = SECOND) -> Text:
        """For a service owner, of a scale of the whole service on which more is better, such as the SUS."""
        one, other, told = round(self.first, 1), round(self.second, 1), {"scale": scale, "n1": self.n1, "n2": self.n2}
        if not self.clear:
            return _("Ingen tydlig skillnad i {scale}: {one} mot {other} (antal svar: {n1} och {n2}).").format(
                one=one, other=other, **told
            )
        name, more, less = (first, one, other) if self.difference > 0 else (second, other, one)
        return _("{scale} är högre i {name}: {more} mot {less} (antal svar: {n1} och {n2}).").format(
            name=name, more=more, less=less, **told
        )


def compare_scores(
    first: Sequence[float], second: Sequence[float], confidence: float = CONFIDENCE
) -> ScoreComparison | NoFigure:
    """Welch's t test of the means, two-sided; df by Welch (1947), Biometrika 34, and Satterthwaite (1946), not rounded.

    Source: Sauro & Lewis (2012), Quantifying the User Experience, ch. 5.
    """
    if not first or not second:
        return NO_ANSWERS
    n1, n2 = len(first), len(second)
    if min(n1, n2) < 2:
        return TWO_OF_EACH
    error, df = welch(variance(first), n1, variance(second), n2)
    if not error:
        return ALL_EQUAL
    apart = fmean(first) - fmean(second)
    margin = t_of(confidence, df) * error
    interval = Interval(apart - margin, apart + margin, confidence)
    t = apart / error
    return ScoreComparison(
        fmean(first), fmean(second), n1, n2, apart, interval, t, df, 2 * t_tail(abs(t), df)
    )  # fmt: skip
