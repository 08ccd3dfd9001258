"""Help occasions in both databases."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import update

from components.clock import today
from usability.adoption.occasions import BEGUN, MOST_MINUTES, Occasion, Occasions
from usability.adoption.tables import occasions
from usability.storage import Storage
from usability.visits.store import now

DAY = date(2026, 11, 2)


@pytest.fixture
def held(storage: Storage) -> Occasions:
    return Occasions(storage)


def line(minutes: int = 5, service: str = "permit") -> Occasion:
    return Occasion(service, DAY, "morning", "phone", "older", "guided", "completed", minutes)


def test_alike_lines_are_added_up(held: Occasions) -> None:
    for one in (line(5), line(7), line(3, "other")):
        held.save(one)
    assert [(one.count, one.occasion.minutes) for one in held.totals("permit")] == [(2, 12)]
    assert len(held.totals()) == 2
    held.undo(1)
    assert [one.minutes for one in held.of_day("permit", DAY)] == [7]
    assert held.save(line()) == 4, "the number of a line that was undone is not given to another"


@pytest.mark.parametrize(("ago", "minutes"), [(0, 1), (600, 10), (86_400, MOST_MINUTES)])
def test_the_clock_tells_the_minutes_and_forgets_when_it_began(held: Occasions, ago: int, minutes: int) -> None:
    number = held.begin("permit", "phone", "older", "on-behalf")
    assert held.totals() == [], "what goes on is not counted yet"
    with held.storage.engine.begin() as connection:
        connection.execute(update(occasions).values(begun_at=now() - timedelta(seconds=ago)))
    assert held.end(number, "completed")
    assert not held.end(number, "not-completed"), "it is over"
    (one,) = held.of_day("permit", today())
    assert (one.outcome, one.minutes) == ("completed", minutes)
    with held.storage.engine.connect() as connection:
        assert connection.scalar(occasions.select().with_only_columns(occasions.c.begun_at)) is None


def test_what_was_never_ended_is_not_completed(held: Occasions) -> None:
    held.begin("permit", "phone", "older", "on-behalf")
    assert held.end_forgotten(24) == 0
    assert held.of_day("permit", today())[0].outcome == BEGUN
    assert held.end_forgotten(0) == 1
    assert held.of_day("permit", today())[0].outcome == "not-completed"
