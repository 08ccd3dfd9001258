"""Problem discovery: how many of the problems that there are have been found, and how many more people it takes.

It finds problems. It does not measure how common they are, and says nothing of those nobody could meet in the tasks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, expm1, log1p

from components.words import Text, _

from .figures import NoFigure, checked_count, checked_share

NO_PROBLEMS = NoFigure(_("Inga problem har hittats, så det går inte att säga hur många som finns kvar."))
ONE_PARTICIPANT = NoFigure(_("Det behövs minst två deltagare för att se vilka problem som återkommer."))
TOO_RARE = NoFigure(_("Problemen är så sällsynta att den förenklade formeln inte gäller."))


@dataclass(frozen=True)
class SampleSize:
    """n: the fewest people, a whole number. exact: before it was rounded up. share: what n gives, such as the share of
    problems found."""

    n: int
    exact: float
    share: float


@dataclass(frozen=True)
class Discovery:
    """found: problems met by anyone. once: those met by one only. p_observed: the mean share of participants who met a
    problem, which is too high of few participants; p: adjusted, the mean of p_good_turing and p_deflated. discovered:
    the share of all problems that were found. total: how many there are, as estimated."""

    participants: int
    found: int
    once: int
    p_observed: float
    p_good_turing: float
    p_deflated: float
    p: float
    discovered: float
    total: float

    @property
    def undiscovered(self) -> int:
        """How many remain, as estimated, rounded up."""
        return ceil(self.total) - self.found

    @property
    def sentence(self) -> Text:
        return _(
            "{found} av uppskattningsvis {total} problem är hittade med {participants} deltagare. "
            "Det säger vilka problem som finns, inte hur vanliga de är."
        ).format(found=self.found, total=ceil(self.total), participants=self.participants)


def discovery(counts: Sequence[int], participants: int) -> Discovery | NoFigure:
    """counts: for each problem found, how many of the participants met it, 1 or more.

    p = ½ [p̂ / (1 + N₁/N) + (p̂ - 1/n)(1 - 1/n)], where p̂ is the observed mean, N problems, N₁ of them met once, n
    participants; discovered = 1 - (1 - p)ⁿ; total = N / discovered. Source: Lewis (2001), Evaluation of procedures for
    adjusting problem-discovery rates estimated from small samples, IJHCI 13(4). Raises ValueError.
    """
    n = checked_count("participants", participants)
    met = [checked_count("a count", count, least=1) for count in counts]
    if met and max(met) > n:
        raise ValueError(f"a count is {max(met)} and participants is {n}; no more than all can meet a problem")
    if not met:
        return NO_PROBLEMS
    if n < 2:
        return ONE_PARTICIPANT
    once, observed = sum(count == 1 for count in met), sum(met) / (n * len(met))
    good_turing, deflated = observed / (1 + once / len(met)), (observed - 1 / n) * (1 - 1 / n)
    p = (good_turing + deflated) / 2
    found = share_found(p, n)
    return Discovery(n, len(met), once, observed, good_turing, deflated, p, found, len(met) / found)


def shortcut_p(p: float) -> float | NoFigure:
    """The adjusted p from the observed alone, where the counts of each problem are lost: .9 p - .046.

    Source: Lewis' PracStatPack, a regression on his (2001) data, for p of about .1 to .6. Raises ValueError.
    """
    adjusted = 0.9 * checked_share("p", p) - 0.046
    return adjusted if adjusted > 0 else TOO_RARE


def share_found(p: float, n: int) -> float:
    """The probability that n people meet a problem at least once, which each meets with probability p: 1 - (1 - p)ⁿ.

    Source: Virzi (1992), Human Factors 34(4); Nielsen & Landauer (1993), INTERCHI '93. Raises ValueError.
    """
    p, n = checked_share("p", p), checked_count("n", n)
    return -expm1(n * log1p(-p)) if p < 1 else float(n > 0)


def people_for(p: float, goal: float) -> SampleSize | NoFigure:
    """How many people it takes to find the share `goal` of problems that each meets with probability p:
    ln(1 - goal) / ln(1 - p), rounded up.

    For p = .31 and 85 % that is 6, and five, as folklore has it, find 84.4 %: `share` says what n gives. Source:
    Virzi (1992). Raises ValueError for a goal of 1, which no number of people reaches.
    """
    if not 0 <= goal < 1:
        raise ValueError(f"goal is {goal!r}; give a share from 0 to under 1, such as 0.85")
    if not checked_share("p", p):
        return NO_PROBLEMS
    exact = log1p(-goal) / log1p(-p) if p < 1 else 0.0
    n = max(1, ceil(exact - 1e-9))  # .875 at p = .5 takes three, which the logs make 3.0000000000000004
    return SampleSize(n, exact, share_found(p, n))


def more_people_for(discovery: Discovery | NoFigure, goal: float) -> int | NoFigure:
    """How many participants more than those there were. Raises ValueError."""
    if isinstance(discovery, NoFigure):
        return discovery
    size = people_for(discovery.p, goal)
    return size if isinstance(size, NoFigure) else max(0, size.n - discovery.participants)
