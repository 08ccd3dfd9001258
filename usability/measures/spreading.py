"""How adoption spreads through a group week by week, in whole people: fitted, replayed and played on.

Many series are worked on at once, a row each, since the bootstrap fits hundreds: one after the other they take minutes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.random import Generator

Array = Any
"""A numpy array: of floats or of whole numbers."""

NEARLY_NONE = 1e-12
TRIED = 201
"""How many m are tried, from those who have adopted to all."""
STEPS = 60


@dataclass(frozen=True)
class Spreads:
    """By series: m people are within reach; each of those left adopts in a week with probability p + q A/m."""

    m: Array
    p: Array
    q: Array


def likely(counts: Sequence[int], n: int, draws: int, random: Generator) -> Spreads:
    """So many draws of what may lie behind a series of new ~ Binomial(m - A, p + q A/m), p, q >= 0: an m from those who
    have adopted up to n, in proportion to the likelihood that it reaches, and the p and q with which it reaches it.

    Not the one most likely m: before the middle of the spread it lies close to those who have adopted already, whatever
    the truth (Van den Bulte & Lilien 1997, Marketing Science 16(4)). A bootstrap around it held the true week in 50 to
    80 % of simulated groups where 80 % were promised, and foretold "never" of half of those that got there.
    """
    import numpy as np

    new = np.array([counts], dtype=float)
    m = np.round(np.linspace(new.sum(), n, TRIED))
    p, q, logs = (one[0] for one in _fitted(new, m[None, :]))
    weights = np.exp(logs - logs.max())
    at = random.choice(TRIED, size=draws, p=weights / weights.sum())
    return Spreads(m[at].astype(np.int64), p[at], q[at])


def refitted(series: Array, m: Array) -> Spreads:
    """p and q by maximum likelihood, where m is known. series: a row of new adopters by week for each m."""
    import numpy as np

    m = np.asarray(m)
    p, q, _logs = _fitted(np.asarray(series, dtype=float), m[:, None])
    return Spreads(m, p[:, 0], q[:, 0])


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
    logs = gammaln(left + 1) - gammaln(after + 1) + y * np.log(chance) + after * np.log1p(-chance)
    return p, q, logs.sum(axis=2)


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


def histories(spreads: Spreads, weeks: int, random: Generator) -> Array:
    """For each a series as it might have been from the first week on, a row each."""
    import numpy as np

    adopted, found = np.zeros(len(spreads.m), dtype=np.int64), []
    for _week in range(weeks):
        new = _week_of(adopted, spreads.m, spreads.p, spreads.q, random)
        adopted = adopted + new
        found.append(new)
    return np.stack(found, axis=1)


def futures(spreads: Spreads, adopted: int, half: int, weeks: int, random: Generator) -> Array:
    """For each the week in which more than half have adopted, from now; `weeks` + 1 where that does not happen."""
    import numpy as np

    now, reached = np.full(len(spreads.m), adopted), np.full(len(spreads.m), weeks + 1)
    for week in range(1, weeks + 1):
        now = now + _week_of(now, spreads.m, spreads.p, spreads.q, random)
        reached = np.where((now > half) & (reached > weeks), week, reached)
    return reached


def _week_of(adopted: Array, m: Array, p: Array, q: Array, random: Generator) -> Array:
    import numpy as np

    return random.binomial(m - adopted, np.clip(p + q * adopted / m, 0.0, 1.0))
