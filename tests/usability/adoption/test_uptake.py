"""What services in production send: replaced where it is sent again, and added up by week."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from usability.adoption.uptake import Kept, Row, Stored, Uptake, Week
from usability.storage import Storage

MONDAY = date(2026, 11, 2)


@pytest.fixture
def uptake(storage: Storage) -> Uptake:
    return Uptake(storage)


def row(day: int, count: int, group: str = "older") -> Row:
    return Row(date(2026, 11, day), group, "web", "adopted", count)


def test_rows_wait_until_a_citizens_answer_is_written(tmp_path: Path) -> None:
    waiting, other = (Storage(f"sqlite:///{tmp_path / 'test.sqlite3'}", tmp_path) for _number in range(2))
    writing = other.engine.raw_connection()
    writing.execute("BEGIN IMMEDIATE")  # type: ignore[attr-defined]
    with ThreadPoolExecutor(1) as thread:
        stored = thread.submit(Uptake(waiting).put, "permit", [row(2, 3)])
        time.sleep(0.3)
        writing.rollback()
        assert stored.result().new == 1
    writing.close()
    waiting.engine.dispose()
    other.engine.dispose()


def test_days_add_up_to_weeks(uptake: Uptake) -> None:
    uptake.put("permit", [row(2, 3), row(8, 4), row(9, 5)])
    assert uptake.weeks("permit") == [
        Week("adopted", "older", "web", MONDAY, 7),
        Week("adopted", "older", "web", date(2026, 11, 9), 5),
    ]


def test_what_is_sent_again_replaces(uptake: Uptake) -> None:
    for count in (3, 10):
        uptake.put("permit", [row(2, count)])
    assert uptake.put("permit", [row(3, 1), row(2, 10)]) == Stored(new=1, replaced=0, unchanged=1)  # late
    assert uptake.put("permit", [row(3, 0), row(2, 12), row(4, 2)]) == Stored(new=1, replaced=2, unchanged=0)
    assert [one.count for one in uptake.weeks("permit")] == [14]
    assert uptake.kept("permit") == [Kept("sent", 3, MONDAY, date(2026, 11, 4))]


def test_what_was_sent_of_one_service_is_deleted_alone(uptake: Uptake) -> None:
    for service in ("permit", "other"):
        uptake.put(service, [row(2, 3)])
    uptake.add("permit", row(2, 1))
    uptake.clear("permit")
    assert [one.count for one in uptake.weeks("permit")] == [1]
    assert [one.count for one in uptake.weeks("other")] == [3]


def test_what_fails_stores_nothing(uptake: Uptake) -> None:
    def failing() -> list[Row]:
        raise ValueError("row 2")

    with pytest.raises(ValueError, match="row 2"):
        uptake.put("permit", (one for part in ([row(2, 3)], None) for one in (part or failing())))
    assert uptake.weeks("permit") == []


def test_what_is_counted_here_gives_way_to_what_is_sent(uptake: Uptake) -> None:
    uptake.add("permit", row(2, 1))
    uptake.add("permit", row(3, 1))
    assert [one.count for one in uptake.weeks("permit")] == [2]
    uptake.put("permit", [row(2, 40)])
    assert [one.count for one in uptake.weeks("permit")] == [40]
