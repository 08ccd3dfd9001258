"""One observation, none, all, none of all, equal values: words for why there is no figure, never NaN, never a crash."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields, is_dataclass
from datetime import date
from math import isfinite
from typing import Any

import numpy
import pytest

from components.words import Text
from tests.conftest import ROOT
from usability.measures import (
    adoption,
    bass,
    comparing_rates,
    comparing_times,
    discovery,
    lostness,
    samples,
    scores,
    spreading,
)
from usability.measures.completion import completion_rate, laplace
from usability.measures.figures import Interval, NoFigure
from usability.measures.forecast import NoForecast, forecast
from usability.measures.several import held, holm
from usability.measures.sus import sus, sus_of, sus_score, sus_subscales
from usability.measures.times import averages, geometric_mean, median_time, time_on_task

TEN = [4, 2, 5, 1, 4, 2, 4, 1, 5, 2]
GROUP = adoption.Population(0, date(2026, 1, 1), "SCB")


def sound(result: Any) -> None:
    """No NaN nor infinity anywhere, and every text can be printed."""
    if isinstance(result, float):
        assert isfinite(result)
    elif isinstance(result, list | tuple):
        for one in result:
            sound(one)
    elif isinstance(result, dict):
        for one in result.values():
            sound(one)
    elif isinstance(result, Text):
        assert str(result)
        assert "{" not in str(result)
    elif is_dataclass(result):
        for field in fields(result):
            sound(getattr(result, field.name))
        for name in ("sentence", "fraction"):
            sound(part() if callable(part := getattr(result, name, 0.0)) else part)


COUNTS = [(0, 0), (0, 1), (1, 1), (0, 5), (5, 5), (3, 5), (0, 400), (400, 400), (399, 400)]


@pytest.mark.parametrize(("x", "n"), COUNTS)
def test_one_rate(x: int, n: int) -> None:
    for found in (completion_rate(x, n), samples.wilson(x, n), samples.wilson(x, n, population=400), laplace(x, n)):
        sound(found)
        assert isinstance(found, NoFigure) == (n == 0)
    sound(samples.wald_in_population(x, n, 500))


@pytest.mark.parametrize(("x1", "n1"), COUNTS)
@pytest.mark.parametrize(("x2", "n2"), COUNTS)
def test_two_rates(x1: int, n1: int, x2: int, n2: int) -> None:
    found = comparing_rates.compare_rates(x1, n1, x2, n2)
    sound(found)
    assert isinstance(found, NoFigure) == (not n1 or not n2)
    for correction in ("n-1", "none", "yates"):
        sound(comparing_rates.chi_square(x1, n1, x2, n2, correction))
    if found and x1 / n1 == x2 / n2:
        assert "Ingen tydlig skillnad" in str(found.sentence())


@pytest.mark.parametrize(
    "table", [(0, 0, 0, 0), (1, 0, 0, 0), (0, 1, 0, 0), (5, 3, 3, 0), (0, 0, 0, 9), (9, 900, 20, 1)]
)
def test_paired(table: tuple[int, int, int, int]) -> None:
    sound(comparing_rates.compare_paired(*table))


@pytest.mark.parametrize(
    "times", [[], [60], [60, 60], [1, 1, 1], [1e-300, 1e12], [0.1 + 0.2] * 40, [1, 2] * 20, [5, 6, 7, 8, 9]]
)
def test_times(times: list[float]) -> None:
    for call in (time_on_task, geometric_mean, median_time, averages):
        found = call(times)
        sound(found)
        assert isinstance(found, NoFigure) == (not times)
    for other in ([], [60], [60, 60], [60, 61]):
        for pooled in (False, True):
            sound(comparing_times.compare_times(times, other, pooled=pooled))
            sound(comparing_times.compare_times(other, times, pooled=pooled))


def test_one_time_has_a_point_and_no_interval() -> None:
    found = time_on_task([60])
    assert found
    assert found.typical == pytest.approx(60)
    assert isinstance(found.interval, NoFigure)


def test_the_median_from_25_times_on() -> None:
    few, many = time_on_task([*range(1, 25)]), time_on_task([*range(1, 26)])
    assert few
    assert many
    assert (few.average, many.average, many.typical) == ("geometric_mean", "median", 13)
    assert isinstance(many.interval, Interval)
    assert (many.interval.low, many.interval.high) == (8, 18)
    assert many.interval.coverage == pytest.approx(0.9567, abs=5e-5)


@pytest.mark.parametrize("times", [[0], [1, -1], [float("nan")], [float("inf")], [1e15]])
def test_a_time_is_over_zero(times: list[float]) -> None:
    for call in (time_on_task, averages, median_time):
        with pytest.raises(ValueError, match="give a number over 0"):
            call(times)


@pytest.mark.parametrize("given", [[], [None], [68.0], [68.0, None], [50.0, 50.0], [0.0, 100.0], [100.0, 97.5]])
def test_scores(given: list[float | None]) -> None:
    found = sus_of(given)
    sound(found)
    sound(scores.above_benchmark(scores.mean_score(given), 68))
    if found:
        assert found.score.dropped == given.count(None)


def test_a_missing_answer_drops_the_respondent() -> None:
    holed = [*TEN[:9], None]
    assert sus_score(holed) is sus_subscales(holed) is scores.umux_lite(None, 7) is None
    found = sus([TEN, holed, TEN])
    assert found
    assert (found.score.n, found.score.dropped, found.score.mean, found.grade.letter) == (2, 1, 85, "A+")


@pytest.mark.parametrize("answers", [[*TEN[:9], 0], [*TEN[:9], 6], [*TEN[:9], 2.5], TEN[:9], [*TEN, 3]])
def test_answers_that_the_sus_has_not(answers: list[Any]) -> None:
    with pytest.raises(ValueError, match="give"):
        sus_score(answers)


def test_short_scales() -> None:
    for found in (scores.seq([]), scores.seq([7]), scores.seq([7, 7]), scores.seq([1, 7, None]), scores.nps([])):
        sound(found)
    nps = scores.nps([9, 6, None])
    assert nps
    assert (nps.score, nps.dropped) == (0, 1)
    for wrong in (lambda: scores.seq([0]), lambda: scores.nps([11]), lambda: scores.umux_lite(8, 1)):
        with pytest.raises(ValueError, match="give a whole number from"):
            wrong()


def test_lostness() -> None:
    for way in ((0, 0, 1), (1, 1, 1), (2, 9, 3), (9, 9, 1)):
        sound(lostness.lostness(*way))
    verdicts = [found.verdict for way in ((3, 3, 3), (5, 9, 5), (6, 9, 3)) if (found := lostness.lostness(*way))]
    assert verdicts == ["not lost", "unclear", "lost"]
    for wrong in ((4, 3, 1), (1, 1, 0), (0, 3, 1)):
        with pytest.raises(ValueError, match="give"):
            lostness.lostness(*wrong)


def test_discovery() -> None:
    for counts, n in (([], 0), ([], 5), ([1], 1), ([1], 2), ([2, 2], 2), ([1, 1, 1], 9)):
        found = discovery.discovery(counts, n)
        sound(found)
        sound(discovery.more_people_for(found, 0.99))
    assert isinstance(discovery.people_for(0, 0.5), NoFigure)
    size = discovery.people_for(0.5, 0.875)
    assert size
    assert (size.n, size.share) == (3, 0.875)
    sound([discovery.people_for(1, 0.9), discovery.people_for(1e-12, 0.9), discovery.shortcut_p(0.05)])
    for counts in ([0], [3]):
        with pytest.raises(ValueError, match="a count is"):
            discovery.discovery(counts, 2)


def test_holm() -> None:
    assert holm([]) == []
    assert holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])
    comparison = comparing_rates.compare_rates(11, 12, 5, 10)
    assert comparison
    assert comparison.clear
    assert [one.clear for one in held([comparison, comparison])] == [False, False]
    with pytest.raises(ValueError, match="p is 2"):
        holm([2])


def test_sample_sizes() -> None:
    assert isinstance(samples.sample_for_rate(0.1, p=0), NoFigure)
    assert isinstance(samples.sample_for_mean(0, 1), NoFigure)
    assert samples.sample_for_mean(1, 100) == 2
    of_few = samples.sample_for_rate(0.01, population=3)
    assert of_few
    assert (of_few.n, of_few.share) == (3, 1)
    assert samples.finite_population_factor(1, 1) == samples.finite_population_factor(9, 9) == 0


def test_wilson_with_the_effective_sample_of_a_known_group() -> None:
    found = samples.wilson(7, 80, 0.9, population=320)
    assert found
    assert (found.low, found.high) == (pytest.approx(0.05206, abs=5e-6), pytest.approx(0.14341, abs=5e-6))
    everybody = samples.wilson(7, 80, population=80)
    assert everybody
    assert everybody.low == everybody.rate == everybody.high


def test_adoption() -> None:
    fifty = adoption.Population(50, date(2026, 1, 1), "SCB")
    shares = {"few": adoption.adoption_share(3, fifty), "half": adoption.adoption_share(25, fifty)}
    shares |= {"most": adoption.adoption_share(26, fifty), "nobody": adoption.adoption_share(0, GROUP)}
    sound(shares)
    assert str(shares["few"].sentence) == "Färre än 5 av 50 har använt tjänsten (SCB, 1 januari 2026)."
    assert str(shares["most"].sentence) == "26 av 50 (52 %) har använt tjänsten (SCB, 1 januari 2026)."
    found = adoption.majority(shares)
    assert found
    assert found.below == ("few", "half", "nobody")
    assert isinstance(adoption.majority({}), NoFigure)
    sound([adoption.adoption_in_sample(0, 0, GROUP), adoption.adoption_in_sample(3, 9, fifty)])
    sound([adoption.service_completion(0, 0), adoption.take_up(0, 0, {})])
    with pytest.raises(ValueError, match="no more than all"):
        adoption.adoption_share(51, fifty)


@pytest.mark.parametrize(
    ("cells", "shown"),
    [
        ([], []),
        ([9, 8], [9, 8]),
        ([3, 20, 9], [None, 20, None]),
        ([4, 4, 30], [None, None, 30]),
        ([0, 0, 30, 7], [None, None, 30, None]),
    ],
)
def test_a_hidden_cell_cannot_be_found_by_subtraction(cells: list[int], shown: list[int | None]) -> None:
    found = adoption.suppress({str(at): cell for at, cell in enumerate(cells)})
    assert [one if isinstance(one, int) else None for one in found.values()] == shown
    alone = adoption.suppress({"a": 3, "b": 20}, total_shown=False)
    assert list(map(str, alone.values())) == ["–", "20"]


@pytest.mark.parametrize(
    "series", [[], [1], [0] * 9, [5] * 9, [0, 0, 0, 5], [5, 0, 0, 0], [1, 2, 4, 8, 16], [9, 3, 1, 0, 0], [3, 1, 2, 9]]
)
def test_bass_fits(series: list[float]) -> None:
    for call in (bass.fit_nls, bass.fit_nls_density, bass.fit_ols):
        sound(call(series))


def test_bass() -> None:
    assert isinstance(bass.peak(0.3, 0.1), NoFigure)
    assert isinstance(bass.time_to_share(1, 0.1, 0.1), NoFigure)
    assert bass.adopted_share(0, 0.01, 0.4) == bass.time_to_share(0, 0.01, 0.4) == 0
    assert bass.adopted_share(10_000, 0.01, 0.4) == 1
    for wrong in (lambda: bass.peak(0, 1), lambda: bass.adopted_share(-1, 0.1, 0.1), lambda: bass.fit_nls([-1] * 9)):
        with pytest.raises(ValueError, match="give"):
            wrong()


SLOWED = [30, 45, 60, 70, 62, 45, 30, 20, 12, 8, 6, 4]


@pytest.mark.parametrize(
    ("new", "population", "why"),
    [
        ([], 100, "Ingen vecka"),
        ([5], 10, "För få veckor"),
        ([0] * 9, 100, "För få har börjat"),
        (SLOWED, 10_000, "För få har börjat"),
        ([10] * 9, 500, "inte börjat avta"),
        (SLOWED, 500, "Mer än hälften"),
    ],
)
def test_no_forecast_but_the_pace(new: list[int], population: int, why: str) -> None:
    found = forecast(new, population)
    assert isinstance(found, NoForecast)
    assert why in str(found)
    sound(found)
    assert isinstance(found.pace, NoFigure) == (not new)


def test_a_forecast() -> None:
    found = forecast(SLOWED, 1000, seed=7, draws=50)
    assert found
    sound(found)
    assert found == forecast(SLOWED, 1000, seed=7, draws=50)
    assert found.outlook.never > 0.9, "at 392 of 1000 it has all but stopped"
    assert found.outlook.by(0) == 0
    assert found.outlook.by(9_999) + found.outlook.never == pytest.approx(1)
    assert list(found.outlook.by_week) == sorted(found.outlook.by_week)
    assert list(found.ceilings) == [0.6, 0.8, 1.0]
    assert "kappa" not in repr(found)
    with pytest.raises(ValueError, match="no more than all can"):
        forecast([9], 8)


def test_the_weeks_after_a_letter_say_nothing_of_the_pace() -> None:
    steady = [10] * 30
    lettered = [*steady[:10], 120, 80, 40, 20, *steady[14:]]
    assert forecast(lettered, 1100, draws=50, ceilings=()), "the step looks as if the pace had slowed"
    told = forecast(lettered, 1100, letters=[10], draws=50)
    assert not told
    assert "avta" in str(told)
    often = forecast(lettered, 1100, letters=[0, 4, 8, 12, 16, 20], draws=50)
    assert "utan utskick" in str(often)


EVEN = [60, 54, 49, 44, 39, 35, 32, 28, 26, 23, 21, 19, 17, 15]


def test_weeks_that_vary_by_more_than_chance_widen_the_range() -> None:
    uneven = [count + (-1) ** week * count // 2 for week, count in enumerate(EVEN)]
    found = [forecast(series, 1000, seed=7, draws=60, ceilings=()) for series in (EVEN, uneven)]
    widths = [(one.outlook.high or 521) - (one.outlook.low or 521) for one in found if one]
    assert widths[1] > widths[0]


@pytest.mark.parametrize("population", [1060, 1150])
def test_the_range_holds_four_futures_in_five(population: int) -> None:
    found = forecast(EVEN, population, seed=7, draws=60, ceilings=())
    assert found
    look = found.outlook
    assert look.low
    held = (1 if look.high is None else look.by(look.high)) - look.by(look.low - 1)
    assert 0.8 <= held < 0.9


@pytest.mark.slow
def test_the_range_of_a_forecast_holds_the_week_that_came() -> None:
    """80 % is promised. It is made for the first week in which there is one, when least is known."""
    random = numpy.random.default_rng(4)
    groups = spreading.Spreads(numpy.full(20, 1300), numpy.full(20, 0.03), numpy.full(20, 0.05))
    held = []
    drawn = numpy.ones(200, dtype=bool)
    for history in spreading.histories(groups, numpy.zeros(200), drawn, random).tolist():
        came = next(week for week in range(200) if sum(history[:week]) > 1000)
        made = ((week, found) for week in range(8, came) if (found := forecast(history[:week], 2000, draws=60)))
        week, found = next(made)
        assert found.outlook.low
        held.append(found.outlook.low <= came - week <= (found.outlook.high or 521))
    assert sum(held) >= 0.7 * len(held)


def test_a_large_group_takes_no_longer() -> None:
    found = forecast([1000 * one for one in SLOWED], 1_000_000, draws=10)
    assert found
    sound(found)
    many = time_on_task([1 + one / 7 for one in range(2_000)])
    sound([many, comparing_rates.fisher_exact(800, 2_000, 760, 2_000), completion_rate(10**9, 10**10)])
    sound(comparing_rates.compare_paired(9_000, 1_000, 1_100, 9_000))


@pytest.mark.parametrize("confidence", [95, 0, 1, 0.5, -1])
def test_confidence_is_a_share(confidence: float) -> None:
    for call in (
        lambda: completion_rate(3, 5, confidence),
        lambda: comparing_rates.compare_rates(3, 5, 3, 5, confidence),
        lambda: time_on_task([1, 2], confidence),
        lambda: sus_of([50, 60], confidence),
        lambda: samples.wilson(3, 5, confidence),
    ):
        with pytest.raises(ValueError, match=r"confidence is .* such as 0\.95"):
            call()


@pytest.mark.parametrize(("x", "n"), [(6, 5), (-1, 5), (0, -1), (2.5, 5), (float("nan"), 5), (True, 5)])
def test_counts_are_whole_and_no_more_than_all(x: Any, n: int) -> None:
    for call in (completion_rate, laplace, samples.wilson):
        with pytest.raises(ValueError, match=r"x is|n is"):
            call(x, n)


def test_what_a_comparison_says() -> None:
    said = [comparing_rates.compare_rates(*table) for table in ((7, 10, 9, 10), (11, 12, 5, 10), (15, 35, 40, 60))]
    assert [str(one.sentence()) for one in said[:2] if one] == [
        "Ingen tydlig skillnad: 7 av 10 mot 9 av 10.",
        "Fler klarade uppgiften i den första: 11 av 12 mot 5 av 10.",
    ]
    assert said[2]
    named = said[2].sentence("iteration 1", "iteration 2")
    assert str(named) == "Fler klarade uppgiften i iteration 2: 40 av 60 (67 %) mot 15 av 35 (43 %)."


def test_scipy_and_numpy_are_read_when_they_are_needed() -> None:
    modules = [f"usability.measures.{path.stem}" for path in sorted((ROOT / "usability/measures").glob("*.py"))]
    program = f"import sys, {', '.join(modules)}; sys.exit(any(name in sys.modules for name in ('numpy', 'scipy')))"
    assert subprocess.run([sys.executable, "-c", program.replace(".__init__", "")], cwd=ROOT).returncode == 0
