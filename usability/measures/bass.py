"""The Bass model of how a new thing spreads, and its fits to whole series of the past.

Of m people who ever adopt, those who have not yet do so at a rate of p (of themselves) + q (because others have) x the
share that has. It is no forecast: a fit of p, q and m to the beginning of a series puts m anywhere. See `forecast`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import exp, expm1, isfinite, log, log1p, sqrt
from typing import Any

from components.words import _

from .figures import NoFigure

STARTS = ((0.02, 0.4), (0.001, 0.6), (0.1, 0.2))
"""p and q where the search for the least squares begins, until one is found."""
BOUNDLESS = 100
"""An m of so many times what has been seen is no figure: the series does not bend yet."""

NO_FIT = NoFigure(_("Serien räcker inte för att bestämma modellen: ingen topp syns, eller så passar formen inte."))
SHORT_SERIES = NoFigure(_("Serien är för kort: det behövs minst fyra perioder."))
NO_ADOPTION = NoFigure(_("Ingen har börjat använda tjänsten än."))
NO_RISE = NoFigure(_("Takten är som högst från början, så det finns ingen topp längre fram."))
ENDLESS = NoFigure(_("Alla kommer aldrig med inom någon bestämd tid."))


@dataclass(frozen=True)
class Peak:
    """time: in periods from the start. adoptions: in the unit of m, a period."""

    time: float
    adoptions: float


@dataclass(frozen=True)
class BassFit:
    """p and q a period, m in the unit of the series. se: standard errors in the same order; None for a fit that gives
    none."""

    p: float
    q: float
    m: float
    se: tuple[float, float, float] | None = None

    @property
    def peak(self) -> Peak | NoFigure:
        return peak(self.p, self.q, self.m)


def adopted_share(time: float, p: float, q: float) -> float:
    """F(t) = (1 - e^-(p+q)t) / (1 + (q/p) e^-(p+q)t): the share of m that has adopted after t periods.

    Source: Bass (1969), A new product growth for model consumer durables, Management Science 15(5). Raises ValueError
    for p or q that are not p > 0 and q >= 0.
    """
    _checked(p, q)
    if not time >= 0:
        raise ValueError(f"time is {time!r}; give 0 or more periods")
    return -expm1(-(p + q) * time) / (1 + q / p * exp(-(p + q) * time))


def adoption_density(time: float, p: float, q: float) -> float:
    """f(t) = (p + q F)(1 - F): the share of m that adopts a period, at t. Source: Bass (1969). Raises ValueError."""
    share = adopted_share(time, p, q)
    return (p + q * share) * (1 - share)


def peak(p: float, q: float, m: float = 1.0) -> Peak | NoFigure:
    """When most adopt, ln(q/p) / (p+q), and how many a period then, m (p+q)² / (4q). No peak where q <= p. Source: Bass
    (1969). Raises ValueError."""
    _checked(p, q)
    if not (isfinite(m) and m > 0):
        raise ValueError(f"m is {m!r}; give a number over 0")
    return Peak(log(q / p) / (p + q), m * (p + q) ** 2 / (4 * q)) if q > p else NO_RISE


def time_to_share(share: float, p: float, q: float) -> float | NoFigure:
    """After how many periods the share of m has adopted: ln((1 + (q/p) F) / (1 - F)) / (p+q), the inverse of F(t).
    Source: from Bass (1969). Raises ValueError."""
    _checked(p, q)
    if not 0 <= share <= 1:
        raise ValueError(f"share is {share!r}; give a share from 0 to 1")
    return (log1p(q / p * share) - log1p(-share)) / (p + q) if share < 1 else ENDLESS


def _checked(p: float, q: float) -> None:
    if not (isfinite(p) and p > 0):
        raise ValueError(f"p is {p!r}; give a number over 0, such as 0.03")
    if not (isfinite(q) and q >= 0):
        raise ValueError(f"q is {q!r}; give 0 or more, such as 0.38")


def fit_nls(adoptions: Sequence[float]) -> BassFit | NoFigure:
    """Least squares of the adoptions of each period on m (F(t) - F(t-1)), t = 1, 2, ...

    Source: Srinivasan & Mason (1986), Nonlinear least squares estimation of new product diffusion models, Marketing
    Science 5(2). Raises ValueError for negative adoptions.
    """
    return _least_squares(adoptions, lambda t, p, q, m: m * (_cumulative(t, p, q) - _cumulative(t - 1, p, q)))


def fit_nls_density(adoptions: Sequence[float]) -> BassFit | NoFigure:
    """Least squares on m f(t) instead: simpler, and somewhat off where much happens within a period. It is what many
    textbooks print. Source: as in Bass (1969), eq. 2, fitted by R's nls. Raises ValueError."""
    return _least_squares(adoptions, _rate)


def _cumulative(t: Any, p: float, q: float) -> Any:
    import numpy as np

    fading = np.exp(-(p + q) * t)
    return (1 - fading) / (1 + q / p * fading)


def _rate(t: Any, p: float, q: float, m: float) -> Any:
    share = _cumulative(t, p, q)
    return m * (p + q * share) * (1 - share)


def _series(adoptions: Sequence[float]) -> list[float] | NoFigure:
    found = [float(one) for one in adoptions]
    for one in found:
        if not (isfinite(one) and one >= 0):
            raise ValueError(f"adoptions of a period are {one!r}; give 0 or more")
    if not any(found):
        return NO_ADOPTION
    if len(found) < 4:
        return SHORT_SERIES
    return found if min(found) < max(found) else NO_FIT


def _least_squares(adoptions: Sequence[float], model: Callable[..., Any]) -> BassFit | NoFigure:
    series = _series(adoptions)
    if isinstance(series, NoFigure):
        return series
    return next((fit for start in STARTS if (fit := _fit(series, model, start))), NO_FIT)


def _fit(series: Sequence[float], model: Callable[..., Any], start: tuple[float, float]) -> BassFit | NoFigure:
    import warnings

    import numpy as np
    from scipy.optimize import OptimizeWarning, curve_fit

    whole = sum(series)
    times, shares = np.arange(1, len(series) + 1), np.array(series) / whole  # the unit of the series is no matter
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("error", OptimizeWarning)  # no standard errors: the series does not determine m
        try:
            found, spread = curve_fit(model, times, shares, (*start, 1.5), maxfev=5_000, ftol=1e-12, xtol=1e-12)
        except (OptimizeWarning, RuntimeError, ValueError):
            return NO_FIT
        errors = np.sqrt(np.diag(spread))
    (p, q, m), (se_p, se_q, se_m) = map(float, found), map(float, errors)
    if not (np.isfinite(errors).all() and p > 0 and q >= 0 and 0 < m < BOUNDLESS):
        return NO_FIT
    return BassFit(p, q, m * whole, (se_p, se_q, se_m * whole))


def fit_ols(adoptions: Sequence[float]) -> BassFit | NoFigure:
    """Ordinary least squares of the adoptions of a period, a + b A + c A², on A, all before it: the recursion of the
    paper. m = (-b - √(b² - 4ac)) / 2c, p = a / m, q = -c m.

    Source: Bass (1969), eq. 9. It is biased where few periods are at hand. The parameters in his table are of series
    that begin in 1946 and are not those of the later ones. Raises ValueError for negative adoptions.
    """
    import numpy as np

    series = _series(adoptions)
    if isinstance(series, NoFigure):
        return series
    before = np.cumsum([0.0, *series[:-1]])
    scale = sum(series)  # A in shares of the whole, so that its square does not drown the rest
    columns = np.stack([np.ones(len(series)), before / scale, (before / scale) ** 2], axis=1)
    (a, b, c), _residuals, rank, _values = np.linalg.lstsq(columns, np.array(series), rcond=None)
    b, c = b / scale, c / scale**2
    root = b * b - 4 * a * c
    if rank < 3 or a <= 0 or c >= 0 or root < 0:
        return NO_FIT
    m = float((-b - sqrt(root)) / (2 * c))
    p, q = float(a) / m, float(-c) * m
    return BassFit(p, q, m) if p > 0 and 0 < m < BOUNDLESS * scale else NO_FIT


DURABLES_1969 = {
    "electric_refrigerators": BassFit(0.0026167, 0.21566, 40001),
    "home_freezers": BassFit(0.018119, 0.1711, 21973),
    "bw_television": BassFit(0.027877, 0.25105, 96717),
    "water_softeners": BassFit(0.017703, 0.29695, 5793),
    "room_air_conditioners": BassFit(0.010399, 0.41861, 16895),
    "clothes_dryers": BassFit(0.017206, 0.35688, 15092),
    "power_lawnmowers": BassFit(0.0091837, 0.3379, 44751),
    "electric_bed_coverings": BassFit(0.005876, 0.24387, 76589),
    "automatic_coffee_makers": BassFit(0.017135, 0.30145, 58838),
    "steam_irons": BassFit(0.028632, 0.32791, 55696),
    "record_players": BassFit(0.024796, 0.6541, 21937),
}
"""How eleven things spread through American homes, a year a period, m in thousands: to play with, and no refit of the
later series. Source: Bass (1969), table 1."""
