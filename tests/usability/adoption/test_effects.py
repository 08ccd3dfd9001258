"""What came of tracks and batches, two of them compared, and letters that were held by lot."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

import pytest

from usability.adoption.batches import Batch
from usability.adoption.effects import NOT_SENT, OVERLAP, TOO_FEW, TOO_MANY, Came, Contrast, Side, contrast, moved
from usability.adoption.holdout import effect_of, lot
from usability.adoption.tracks import Track
from usability.measures.adoption import Suppressed
from usability.measures.comparing_rates import compare_rates
from usability.measures.completion import Rate
from usability.measures.detectable import detectable_difference
from usability.measures.figures import NoFigure
from usability.measures.samples import wilson

DAY = date(2026, 11, 20)
TRACK = Track(1, "hemhjalp", "older", "letter", "Brev", "", 6000, date(2026, 11, 1), None)


def batch(number: int = 1, **values: Any) -> Batch:
    told = {"code": "16J0D9", "track": 1, "title": "A", "people": 200, "sent_on": date(2026, 11, 2)}
    return Batch(number, **{**told, **values})


def came(people: int, completed: int) -> Came:
    return moved(TRACK, [batch(people=people)], {1: {"completed": completed}}, DAY).total


def test_a_track_is_its_batches_together() -> None:
    responses = {1: {"opened": 60, "started": 50, "completed": 40}, 2: {"opened": 30, "started": 20, "completed": 20}}
    found = moved(TRACK, [batch(1), batch(2, people=100)], responses, DAY)
    assert (found.total.people, found.total.counts["opened"]) == (300, 90)
    assert found.total.rate == wilson(60, 300)
    assert found.batches[1][1].rate == wilson(20, 100)
    assert found.cost_each == 100


def test_small_counts_are_hidden_and_cannot_be_told_from_the_sum() -> None:
    found = moved(
        TRACK, [batch(1), batch(2), batch(3)], {1: {"completed": 3}, 2: {"completed": 9}, 3: {"completed": 40}}, DAY
    )
    hidden = [isinstance(one.shown["completed"], Suppressed) for _batch, one in found.batches]
    assert hidden == [True, True, False]
    assert found.batches[0][1].rate == TOO_FEW
    assert isinstance(found.batches[1][1].rate, NoFigure)
    assert isinstance(found.total.rate, Rate)


def test_what_is_not_sent_or_shared_further_has_no_rate() -> None:
    assert moved(TRACK, [batch(sent_on=date(2026, 12, 1))], {}, DAY).total.rate == NOT_SENT
    assert moved(TRACK, [batch(people=10)], {1: {"completed": 11}}, DAY).total.rate == TOO_MANY


def test_those_who_wait_are_not_reached_until_their_day() -> None:
    held = batch(held=50, held_until=date(2026, 11, 25))
    assert held.reached(DAY) == 150
    assert held.reached(date(2026, 11, 25)) == 200


def contrasted(first: Came, second: Came, group: str = "older") -> Contrast:
    found = contrast(Side("Brev", "older", first), Side("Kort", group, second))
    assert isinstance(found, Contrast)
    return found


def test_two_are_compared_by_the_difference_of_their_rates() -> None:
    found = contrasted(came(200, 60), came(200, 30))
    assert found.found == compare_rates(60, 200, 30, 200)
    assert (found.outcome, found.shown, found.small) == ("first", True, False)
    assert contrasted(came(200, 30), came(200, 60)).outcome == "second"
    assert contrasted(came(200, 30), came(200, 33)).outcome == "unclear"


def test_numbers_that_are_too_small_are_told_by_cochrans_rule() -> None:
    assert contrasted(came(20, 5), came(20, 5)).small is False
    assert contrasted(came(15, 5), came(15, 4)).small is True, "4.5 expected in each"


def test_a_small_count_is_compared_without_being_shown() -> None:
    found = contrasted(came(500, 60), came(500, 3))
    assert (found.outcome, found.shown) == ("first", False)


def test_nothing_is_compared_with_a_part_of_itself() -> None:
    whole = Side("Brev", "older", came(400, 80), frozenset({1, 2}))
    assert contrast(whole, Side("Brev, A", "older", came(200, 50), frozenset({1}))) == OVERLAP


def test_what_has_not_been_sent_is_compared_with_nothing() -> None:
    assert contrast(Side("Brev", "older", came(0, 0)), Side("Kort", "older", came(10, 5))) == NOT_SENT


def test_so_many_people_find_the_difference_they_are_said_to() -> None:
    n, p = 300, 0.2
    seen, rng = detectable_difference(n, n, p), Random(4)
    half = seen / 2
    trials = [
        compare_rates(*(x for rate in (p + half, p - half) for x in (sum(rng.random() < rate for _ in range(n)), n)))
        for _ in range(400)
    ]
    clear = sum(one.clear for one in trials if not isinstance(one, NoFigure))
    assert 0.72 < clear / 400 < 0.88


def test_the_lot_is_drawn_once_and_for_all() -> None:
    held = batch(people=1000, held=200)
    drawn = lot(held)
    assert drawn == lot(held)
    assert len(set(drawn)) == 200
    assert 1 <= drawn[0] < drawn[-1] <= 1000
    assert drawn != lot(batch(people=1000, held=200, code="7K3M9Q"))
    assert 420 < sum(drawn) / 200 < 580, "from all of the list"


def counted(x1: int, x2: int, **values: Any) -> Batch:
    told = {"held": 100, "held_until": date(2026, 12, 1), "counted_on": date(2026, 11, 30)}
    return batch(people=500, adopted_sent=x1, adopted_held=x2, **{**told, **values})


def test_a_holdout_is_analysed_as_it_was_drawn() -> None:
    found = effect_of(counted(120, 15))
    assert found is not None
    assert found.found == compare_rates(120, 400, 15, 100)
    assert (found.outcome, found.late, found.shown) == ("first", False, True)
    assert found.more[0] == 60, "15 percentage points of 400"
    assert found.more[1].low < 60 < found.more[1].high


def test_a_holdout_that_says_nothing_says_so() -> None:
    found = effect_of(counted(60, 15))
    assert found is not None
    assert found.outcome == "unclear"
    late = effect_of(counted(60, 3, counted_on=date(2026, 12, 24)))
    assert late is not None
    assert (late.late, late.shown) == (True, False)
    assert effect_of(batch(held=20)) is None


@pytest.mark.parametrize("seed", range(2))
def test_without_an_effect_few_holdouts_show_one(seed: int) -> None:
    rng, clear = Random(seed), 0
    for _ in range(200):
        sent, held = (sum(rng.random() < 0.2 for _ in range(n)) for n in (400, 100))
        found = effect_of(counted(sent, held))
        clear += found is not None and found.outcome != "unclear"
    assert clear / 200 < 0.1
