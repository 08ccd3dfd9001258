"""Forecast of adoption: when more than half of a target group will use a service, if that ever happens.

A part of the group, m = kappa x N with N known, is within reach. Of those who have not adopted yet, A being those who
have, each does so in a week with probability p + q A/m: the Bass model in whole people. p and q are found by maximum
likelihood for every m, which are weighed by how likely they make what was counted; a parametric bootstrap tells how far
off p and q may be. Weeks differ by more than chance, and by how much is estimated. Letters come as steps that say
nothing of the pace between them: the weeks after one are counted, but not fitted. kappa itself is never shown: from the
beginning of a series it cannot be known, which is why three fixed ceilings stand beside the forecast.

Source: Bass (1969), Management Science 15(5); in discrete, binomial form as Schmittlein & Mahajan (1982), Maximum
likelihood estimation for an innovation diffusion model, Marketing Science 1(1); Efron & Tibshirani (1993), An
Introduction to the Bootstrap, ch. 6. When to refuse is our own rule.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import compress

from components.words import Text, _

from .figures import NoFigure, checked_count, percent
from .spreading import Array, futures, histories, likely, refitted

CEILINGS = (0.6, 0.8, 1.0)
LEAST_PERIODS = 8
LEAST_SHARE = 0.1
PUSHED = 4
"""A letter is answered for so many weeks, that in which it was sent included."""
RECENT = 4
"""The present pace is the mean of so many weeks."""

TOO_SHORT = NoFigure(_("För få veckor: det behövs minst åtta för att säga något om framtiden."))
TOO_PUSHED = NoFigure(_("För få veckor utan utskick: det behövs minst åtta för att se hur takten är av sig själv."))
TOO_FEW = NoFigure(_("För få har börjat använda tjänsten: det behövs minst tio procent av gruppen."))
NO_SLOWING = NoFigure(_("Takten har inte börjat avta, så det går inte att säga var den slutar."))
REACHED = NoFigure(_("Mer än hälften av gruppen använder redan tjänsten."))
NO_WEEKS = NoFigure(_("Ingen vecka är räknad än."))
ABOVE_CEILING = NoFigure(_("Fler än så använder redan tjänsten."))


@dataclass(frozen=True)
class Pace:
    """per_week: new adopters a week, as a mean of the last `weeks`."""

    per_week: float
    weeks: int

    @property
    def sentence(self) -> Text:
        return _("{pace} nya i veckan (medelvärde, antal veckor: {weeks}).").format(
            pace=round(self.per_week, 1), weeks=self.weeks
        )


@dataclass(frozen=True)
class Outlook:
    """Weeks from the last one counted until more than half of the group uses the service.

    median, low, high: None where so many of the futures never get there that there is no such week; low to high holds
    80 % of all futures, those that never do being last: 10 % are before it and 10 % after, or, where the range ends
    with never, 20 % before it. by_week: the probability that it has happened by week 1, 2, ... never: that it does not
    happen within `len(by_week)` weeks.
    """

    median: int | None
    low: int | None
    high: int | None
    by_week: tuple[float, ...]
    never: float

    def by(self, week: int) -> float:
        """The probability of a majority by so many weeks from the last one counted. Raises ValueError."""
        weeks = min(checked_count("week", week), len(self.by_week))
        return self.by_week[weeks - 1] if weeks else 0.0

    @property
    def sentence(self) -> Text:
        never = percent(min(max(self.never, 0.01), 0.99))  # no number of draws makes it certain
        weeks = {"median": self.median, "low": self.low, "high": self.high, "never": never}
        if self.median is None:
            return _("Troligen når tjänsten aldrig mer än hälften av gruppen (sannolikhet {never} %).").format(**weeks)
        if self.high is None:
            return _(
                "Veckor tills mer än hälften av gruppen använder tjänsten: ungefär {median}, troligen minst {low}. "
                "Sannolikheten att det aldrig händer är {never} %."
            ).format(**weeks)
        return _(
            "Veckor tills mer än hälften av gruppen använder tjänsten: ungefär {median}, troligen {low} till {high}. "
            "Sannolikheten att det aldrig händer är {never} %."
        ).format(**weeks)


@dataclass(frozen=True)
class Forecast:
    """adopted of population so far. ceilings: the outlook if no more than this share can ever be reached."""

    adopted: int
    population: int
    pace: Pace
    outlook: Outlook
    ceilings: dict[float, Outlook | NoFigure]


@dataclass(frozen=True)
class NoForecast:
    """There is no forecast, and why. pace: what can be said instead. It is false."""

    reason: Text
    pace: Pace | NoFigure

    def __bool__(self) -> bool:
        return False

    def __str__(self) -> str:
        return str(self.reason)


def forecast(
    new: Sequence[int],
    population: int,
    *,
    seed: int = 1,
    draws: int = 400,
    weeks: int = 520,
    letters: Sequence[int] = (),
    ceilings: Sequence[float] = CEILINGS,
) -> Forecast | NoForecast:
    """new: new adopters of each week since the launch, people not visits. population: how many the group has.

    draws: of m and of the bootstrap, each fitted anew. weeks: how far ahead is looked; what takes longer never happens.
    letters: weeks in which one was sent, the first week being 0; what is foretold is what happens if no more are.
    ceilings: shares of the group beside the forecast, each as if no more can be reached. The same seed gives the same
    forecast. There is none below 8 weeks, below 10 % of the group, or before the pace has clearly slowed. Raises
    ValueError for more adopters than people, and counts that are not whole numbers.
    """
    counts = [checked_count("new adopters of a week", one) for one in new]
    n, adopted = checked_count("population", population, least=1), sum(counts)
    checked_count("draws", draws, least=10)
    checked_count("weeks", weeks, least=1)
    if adopted > n:
        raise ValueError(f"{adopted} have adopted and population is {n}; no more than all can")
    quiet = quiet_weeks(len(counts), letters)
    pace, refusal = present_pace(counts), _refusal(counts, quiet, n)
    if isinstance(pace, NoFigure):
        return NoForecast(pace.reason, pace)
    if refusal is not None:
        return NoForecast(refusal.reason, pace)
    look = partial(_outlook, counts, quiet, n, seed=seed, draws=draws, weeks=weeks)
    return Forecast(adopted, n, pace, look(None), {one: _under(look, one, adopted, n) for one in ceilings})


def present_pace(new: Sequence[int]) -> Pace | NoFigure:
    """New adopters a week, as the mean of the last four."""
    recent = new[-RECENT:]
    return Pace(sum(recent) / len(recent), len(recent)) if recent else NO_WEEKS


def quiet_weeks(weeks: int, letters: Sequence[int]) -> list[bool]:
    """Of each week, whether no letter is being answered in it."""
    return [not any(sent <= week < sent + PUSHED for sent in letters) for week in range(weeks)]


def _refusal(counts: Sequence[int], quiet: Sequence[bool], n: int) -> NoFigure | None:
    if len(counts) < LEAST_PERIODS:
        return TOO_SHORT
    if 2 * sum(counts) > n:
        return REACHED
    if sum(counts) < LEAST_SHARE * n:
        return TOO_FEW
    if sum(quiet) < LEAST_PERIODS:
        return TOO_PUSHED
    return None if slowing(list(compress(counts, quiet))) else NO_SLOWING


def slowing(new: Sequence[int]) -> bool:
    """Whether the pace has clearly slowed: the last quarter of the weeks, three at least, holds fewer new adopters than
    the best earlier stretch as long, beyond chance (sign test, one-sided at 5 %)."""
    from scipy.special import bdtr

    size = max(3, len(new) // 4)
    last = sum(new[-size:])
    best = max((sum(new[at : at + size]) for at in range(len(new) - 2 * size + 1)), default=0)
    both = last + best
    return last < best and float(bdtr(last, both, 0.5)) < 0.05


def _under(look: Callable[[float], Outlook], ceiling: float, adopted: int, n: int) -> Outlook | NoFigure:
    return look(ceiling) if adopted < round(ceiling * n) else ABOVE_CEILING


def _outlook(
    counts: Sequence[int], quiet: Sequence[bool], n: int, ceiling: float | None, *, seed: int, draws: int, weeks: int
) -> Outlook:
    import numpy as np

    random = np.random.default_rng(seed)
    series, kept = np.array(counts), np.array(quiet)
    fits = likely(series, kept, n, draws, random, None if ceiling is None else round(ceiling * n))
    again = histories(fits, series, kept, random)
    fits = refitted(again, kept, fits)  # the bootstrap: what p and q might have come out as
    return _summed(futures(fits, sum(counts), n // 2, weeks, random), weeks)


def _summed(reached: Array, weeks: int) -> Outlook:
    """reached: the week of each future, `weeks` + 1 for never."""
    import numpy as np

    never = float(np.mean(reached > weeks))
    low, median, high = (_week_at(np.sort(reached), share, weeks) for share in (0.1 if never <= 0.1 else 0.2, 0.5, 0.9))
    by_week = np.cumsum(np.bincount(reached, minlength=weeks + 2)[1 : weeks + 1]) / len(reached)
    return Outlook(median, low, high, tuple(map(float, by_week)), never)


def _week_at(ordered: Array, share: float, weeks: int) -> int | None:
    """The week by which so large a share of the futures has got there."""
    import numpy as np

    week = int(ordered[int(np.ceil(share * len(ordered))) - 1])
    return week if week <= weeks else None
