"""What day it is where the citizens are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from components.clock import day_of, today, use_timezone
from tests.conftest import ROOT


@pytest.fixture(autouse=True)
def at_home() -> Iterator[None]:
    yield
    use_timezone("Europe/Stockholm")


def test_the_day_is_that_of_the_citizens() -> None:
    evening = datetime(2026, 6, 30, 22, 30, tzinfo=UTC)
    assert day_of(evening).isoformat() == "2026-07-01"
    use_timezone("America/New_York")
    assert day_of(evening).isoformat() == "2026-06-30"


def test_today_is_no_more_than_a_day_apart_from_one_end_of_the_world_to_the_other() -> None:
    use_timezone("Pacific/Kiritimati")  # UTC+14
    east = today()
    use_timezone("Etc/GMT+12")
    assert 1 <= (east - today()).days <= 2


@pytest.mark.parametrize("name", ["Europe/Stokholm", "Europe", "../etc/passwd", ""])
def test_a_zone_that_is_none_is_told(name: str) -> None:
    with pytest.raises(ValueError, match="is no time zone"):
        use_timezone(name)


def test_no_request_asks_the_servers_own_clock() -> None:
    files = [*(ROOT / "usability").rglob("*.py"), ROOT / "components" / "journey.py", ROOT / "components" / "pages.py"]
    assert not [f for f in files if re.search(r"\bdate\.today\(|datetime\.now\(\)", f.read_text(encoding="utf-8"))]
