"""What holds for whatever was counted."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from math import log
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as some
from scipy.stats import t

from usability.measures import bass, comparing_rates, comparing_times, discovery, samples
from usability.measures.completion import completion_rate
from usability.measures.figures import Interval
from usability.measures.several import holm
from usability.measures.sus import GRADES, grade, percentile, sus, sus_score
from usability.measures.times import geometric_mean, median_time


def whatever(*strategies: some.SearchStrategy[Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Without a deadline: the machine may be measuring something else."""
    return lambda test: settings(deadline=None)(given(*strategies)(test))


parts = some.integers(1, 300).flatmap(lambda n: some.tuples(some.integers(0, n), some.just(n)))
confidences = some.sampled_from([0.6, 0.8, 0.9, 0.95, 0.99])
seconds = some.lists(some.floats(0.01, 10_000), min_size=2, max_size=40)
answers = some.lists(some.integers(1, 5), min_size=10, max_size=10)


@whatever(parts, confidences)
def test_the_interval_of_a_rate_holds_it_and_widens(part: tuple[int, int], confidence: float) -> None:
    for call in (completion_rate, samples.wilson):
        narrow, wide = call(*part, confidence), call(*part, 0.999)
        assert narrow
        assert wide
        assert 0 <= wide.low <= narrow.low <= narrow.rate <= narrow.high <= wide.high <= 1


@whatever(parts, some.integers(0, 500))
def test_knowing_the_group_narrows(part: tuple[int, int], others: int) -> None:
    known, unknown = samples.wilson(*part, population=part[1] + others), samples.wilson(*part)
    assert known
    assert unknown
    assert known.high - known.low <= unknown.high - unknown.low + 1e-12


@whatever(parts, parts, confidences)
def test_two_rates_the_other_way_round(one: tuple[int, int], other: tuple[int, int], confidence: float) -> None:
    found, back = (comparing_rates.compare_rates(*a, *b, confidence) for a, b in ((one, other), (other, one)))
    assert found
    assert back
    assert 0 <= found.p <= 1
    assert found.p == pytest.approx(back.p)
    assert found.difference == -back.difference
    assert -1 <= found.interval.low <= found.difference + 1e-12
    assert found.difference - 1e-12 <= found.interval.high <= 1
    assert found.interval.low == pytest.approx(-back.interval.high)


@whatever(*[some.integers(0, 60)] * 4)
def test_mid_p_is_between_half_of_p_and_p(both: int, first: int, second: int, neither: int) -> None:
    assume(both + first + second + neither)
    found = comparing_rates.compare_paired(both, first, second, neither)
    assert found
    assert 0 < found.p / 2 <= found.midp <= found.p <= 1


@whatever(seconds, confidences)
def test_the_interval_of_a_time_holds_it(times: list[float], confidence: float) -> None:
    for call in (geometric_mean, median_time):
        found = call(times, confidence)
        assert found
        if isinstance(found.interval, Interval):
            assert 0 < found.interval.low <= found.typical <= found.interval.high


@whatever(seconds, seconds, some.floats(0.1, 10))
def test_a_ratio_of_times_has_no_unit(first: list[float], second: list[float], unit: float) -> None:
    found = comparing_times.compare_times(first, second)
    scaled = comparing_times.compare_times([unit * t for t in first], [unit * t for t in second])
    back = comparing_times.compare_times(second, first)
    assume(found and scaled and back and found.interval.high < 1e9 and found.interval.low > 1e-9)
    assert found
    assert scaled
    assert back
    assume(max(abs(found.t), abs(scaled.t)) < 1e6)  # values that differ in their last digits only
    assert found.interval.low <= found.ratio <= found.interval.high
    assert log(scaled.ratio) == pytest.approx(log(found.ratio), abs=1e-6)
    assert back.ratio == pytest.approx(1 / found.ratio)
    assert back.p == pytest.approx(found.p)


@whatever(some.lists(answers, min_size=1, max_size=12))
def test_sus_is_from_0_to_100(respondents: list[list[int]]) -> None:
    found = sus(respondents)
    assert found
    assert all(0 <= (sus_score(one) or 0) <= 100 for one in respondents)
    assert 0 <= found.score.mean <= 100
    if isinstance(found.score.interval, Interval):
        assert 0 <= found.score.interval.low <= found.score.mean <= found.score.interval.high <= 100


@whatever(some.floats(0, 100), some.floats(0, 100))
def test_a_higher_score_has_no_lower_grade(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert GRADES.index(grade(high)) <= GRADES.index(grade(low))
    assert percentile(low) <= percentile(high)


@whatever(some.lists(some.floats(0, 1), max_size=20))
def test_holm_keeps_the_order_and_lowers_none(ps: list[float]) -> None:
    adjusted = holm(ps)
    assert all(p <= q <= 1 for p, q in zip(ps, adjusted, strict=True))
    order = sorted(range(len(ps)), key=lambda at: ps[at])
    assert [adjusted[at] for at in order] == sorted(adjusted)


@whatever(some.floats(0.001, 0.999), some.floats(0.01, 0.99))
def test_so_many_people_find_what_was_asked_for_and_one_fewer_does_not(p: float, goal: float) -> None:
    found = discovery.people_for(p, goal)
    assert found
    assert found.share >= goal - 1e-9
    assert found.n == 1 or discovery.share_found(p, found.n - 1) < goal


@whatever(
    some.integers(2, 20).flatmap(lambda n: some.tuples(some.lists(some.integers(1, n), min_size=1), some.just(n)))
)
def test_adjusted_p_is_lower(given_: tuple[list[int], int]) -> None:
    found = discovery.discovery(*given_)
    assert found
    assert 0 < found.p < found.p_observed <= 1
    assert 0 < found.discovered <= 1
    assert found.undiscovered >= 0


@whatever(some.floats(0.001, 0.3), some.floats(0, 0.9), some.floats(0, 0.99))
def test_the_time_to_a_share_is_when_it_is_reached(p: float, q: float, share: float) -> None:
    time = bass.time_to_share(share, p, q)
    assert isinstance(time, float)
    assert bass.adopted_share(time, p, q) == pytest.approx(share, abs=1e-9)


@whatever(some.floats(0.5, 40), some.floats(1, 30), confidences)
def test_the_fewest_people_for_a_mean(sd: float, margin: float, confidence: float) -> None:
    n = samples.sample_for_mean(sd, margin, confidence)
    assert isinstance(n, int)
    reached = [t.ppf((1 + confidence) / 2, one - 1) * sd / one**0.5 for one in (n, max(n - 1, 2))]
    assert reached[0] <= margin * (1 + 1e-9)
    assert n == 2 or reached[1] > margin * (1 - 1e-9)


def test_a_fit_finds_what_a_series_was_made_of() -> None:
    shares = [bass.adopted_share(time, 0.02, 0.4) for time in range(16)]
    made = [1000 * (later - before) for before, later in pairwise(shares)]
    for unit in (0.001, 1, 1e6):
        found = bass.fit_nls([unit * one for one in made])
        assert found
        assert (found.p, found.q, found.m / unit) == pytest.approx((0.02, 0.4, 1000), rel=1e-5)
