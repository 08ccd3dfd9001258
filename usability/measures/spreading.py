"""How adoption spreads through a group week by week, in whole people: fitted, replayed and played on.

Many series are worked on at once, a row each, since the bootstrap fits hundreds: one after the other they take minutes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.random import Generator

Array = Any
"""A numpy array: of floats or of whole numbers."""

NEARLY_NONE = 1e-12
COARSE, FINE = 17, 9
"""How many m are tried between those who have adopted and all; and then around the best of them."""
STEPS = 60


@dataclass(frozen=True)
class Spreads:
    """By series: m people are within reach; each of those left adopts in a week with probability p + q A/m."""

    m: Array
    p: Array
    q: Array


def most_likely(series: Array, n: int, ceiling: float | None = None) -> Spreads:
    """Maximum likelihood of new ~ Binomial(m - A, p + q A/m) with p, q >= 0, m from those who have adopted up to n; or
    m = ceiling x n. series: new adopters, a row for each series, a column for each week.

    For a given m the likelihood has one top, which Newton's method finds. Over m it may have several, so m is searched.
    """
    import numpy as np

    new = np.asarray(series, dtype=float)
    adopted = new.sum(axis=1, keepdims=True)
    if ceiling is not None:
        return _best(new, np.maximum(adopted, round(ceiling * n)))
    coarse = np.linspace(0, 1, COARSE) ** 2  # closest where the likelihood bends most: by those who have adopted
    grid = adopted + coarse * (n - adopted)
    at = _argbest(new, grid)
    below, above = (np.take_along_axis(grid, np.clip(at + by, 0, COARSE - 1), axis=1) for by in (-1, 1))
    return _best(new, below + np.linspace(0, 1, FINE) * (above - below))


def _argbest(new: Array, m: Array) -> Array:
    return _fitted(new, m)[2].argmax(axis=1)[:, None]


def _best(new: Array, m: Array) -> Spreads:
    """Of the m in each row."""
    import numpy as np

    m = np.maximum(np.round(m), new.sum(axis=1, keepdims=True))
    p, q, likely = _fitted(new, m)
    at = likely.argmax(axis=1)[:, None]
    m, p, q = (np.take_along_axis(one, at, axis=1)[:, 0] for one in (m, p, q))
    return Spreads(m.astype(np.int64), p, q)


def _fitted(new: Array, m: Array) -> tuple[Array, Array, Array]:
    """p, q and the log likelihood, for each m of each series.

    The log likelihood is self-concordant, so that Newton's step divided by one plus its decrement never leaves where it
    is defined (Boyd & Vandenberghe 2004, Convex Optimization, ch. 9.6). What is at its bound of 0 and would go below
    stays there, and the other moves alone.
    """
    import numpy as np
    from scipy.special import gammaln

    y = new[:, None, :]
    before = np.cumsum(y, axis=2) - y
    left, share = m[:, :, None] - before, before / np.maximum(m[:, :, None], 1)
    after = np.maximum(left - y, 0)
    p = 0.5 * np.maximum(y.sum(axis=2), 0.5) / np.maximum(left.sum(axis=2), 1)
    q = p.copy()
    for _step in range(STEPS):
        p, q, moved = _newton(p, q, y, after, share)
        if moved < 1e-9:
            break
    chance = _chance(p, q, share)
    likely = gammaln(left + 1) - gammaln(after + 1) + y * np.log(chance) + after * np.log1p(-chance)
    return p, q, likely.sum(axis=2)


def _chance(p: Array, q: Array, share: Array) -> Array:
    import numpy as np

    return np.clip(p[:, :, None] + q[:, :, None] * share, NEARLY_NONE, 1 - NEARLY_NONE)


def _newton(p: Array, q: Array, y: Array, after: Array, share: Array) -> tuple[Array, Array, float]:
    """One step, and how far the one that moves most has moved, as a part of what it was."""
    import numpy as np

    chance = _chance(p, q, share)
    slope = y / chance - after / (1 - chance)
    bend = y / chance**2 + after / (1 - chance) ** 2
    by_p, by_q = slope.sum(axis=2), (slope * share).sum(axis=2)
    pp, pq, qq = bend.sum(axis=2) + 1e-9, (bend * share).sum(axis=2), (bend * share**2).sum(axis=2) + 1e-9
    p_stays, q_stays = (p <= NEARLY_NONE) & (by_p < 0), (q <= NEARLY_NONE) & (by_q < 0)
    by_p, by_q = np.where(p_stays, 0, by_p), np.where(q_stays, 0, by_q)
    pq = np.where(p_stays | q_stays, 0, pq)
    det = np.maximum(pp * qq - pq**2, 1e-12 * pp * qq)
    dp, dq = (qq * by_p - pq * by_q) / det, (pp * by_q - pq * by_p) / det
    decrement = np.sqrt(np.maximum(by_p * dp + by_q * dq, 0))
    size = np.where(decrement > 0.25, 1 / (1 + decrement), 1.0)
    to_p, to_q = np.maximum(p + size * dp, 0), np.maximum(q + size * dq, 0)
    return to_p, to_q, float(max(np.max(np.abs(to_p - p) / (p + 1e-6)), np.max(np.abs(to_q - q) / (q + 1e-6))))


def histories(m: int, p: float, q: float, weeks: int, draws: int, random: Generator) -> Array:
    """So many series as they might have been from the first week on, a row each."""
    import numpy as np

    adopted, found = np.zeros(draws, dtype=np.int64), []
    for _week in range(weeks):
        new = _week_of(adopted, m, p, q, random)
        adopted = adopted + new
        found.append(new)
    return np.stack(found, axis=1)


def futures(spreads: Spreads, adopted: int, half: int, weeks: int, random: Generator) -> Array:
    """For each the week in which more than half have adopted, from now; `weeks` + 1 where that does not happen."""
    import numpy as np

    m = np.maximum(spreads.m, adopted)
    now, reached = np.full(len(m), adopted), np.full(len(m), weeks + 1)
    for week in range(1, weeks + 1):
        now = now + _week_of(now, m, spreads.p, spreads.q, random)
        reached = np.where((now > half) & (reached > weeks), week, reached)
    return reached


def _week_of(adopted: Array, m: Array, p: Array, q: Array, random: Generator) -> Array:
    import numpy as np

    return random.binomial(m - adopted, np.clip(p + q * adopted / m, 0.0, 1.0))
