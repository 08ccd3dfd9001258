"""A launched service with a brief, and citizens who go through it by plain form posts."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from pathlib import Path

import httpx
import pytest

from tests.usability.asking import ELSEWHERE, Asker, app_of
from tests.usability.launches.conftest import Launches, lab_with_hemhjalp
from usability.adoption.uptake import Row, Uptake
from usability.errors import App
from usability.launches import launching

BRIEF = """
owner = "Socialtjänsten"
goal = "Att den som behöver hjälp får den i tid."
technology = "Beslut skickas med post."
once = true

[[users]]
what = "Många ringer."
evidence = "Samtal räknade i oktober."

[[contacts]]
channel = "phone"
count = 1200
minutes = 10
failure_percent = 40
addressable_percent = 50
source = "Växeln"

[[groups]]
name = "older"
title = "Över 80 år"
size = 200
date = 2026-11-01
source = "SCB"
internet_maturity = 2
eid = false
device = false
when = { date_of_birth = { at_least = 81 } }

[[groups]]
name = "younger"
title = "Upp till 80 år"
size = 100
date = 2026-11-01
source = "SCB"
internet_maturity = 4
when = { date_of_birth = { under = 81 } }
"""
BORN = {"date_of_birth-day": "27", "date_of_birth-month": "3"}


@pytest.fixture(scope="session")
def launched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of prototypes with hemhjalp, which is launched: made once, since it takes a while."""
    folder = tmp_path_factory.mktemp("launched")
    with pytest.MonkeyPatch.context() as patch:
        made = Launches(lab_with_hemhjalp(folder))
        patch.setattr(launching, "check_own", lambda *_given, **_more: made.checked)
        (made.folder / "brief.toml").write_text(BRIEF, encoding="utf-8")
        made.launch()
    return made.settings.prototypes


@pytest.fixture
def lab(launched: Path, tmp_path: Path) -> App:
    """The server of a lab that has launched hemhjalp."""
    shutil.copytree(launched, tmp_path / "lab")
    return app_of(tmp_path / "lab", tmp_path / "data")


@pytest.fixture
def staff(lab: App) -> Asker:
    """Somebody at the lab's machine."""
    return Asker(lab)


def counted(app: App, service: str = "hemhjalp") -> dict[tuple[str, str, str], int]:
    """What is counted of a service: {(stage, group, channel): count}."""
    uptake: Uptake = app.state.uptake
    found: dict[tuple[str, str, str], int] = {}
    for one in uptake.weeks(service):
        key = (one.stage, one.group, one.channel)
        found[key] = found.get(key, 0) + one.count
    return found


def citizen(app: App) -> Asker:
    return Asker(app, ELSEWHERE)


def goes_through(
    who: Asker, *, year: str = "1948", lives: str = "yes", first: str = "/hemhjalp/1/start"
) -> httpx.Response:
    """From the first page to the last, which is returned."""
    root = "/hemhjalp/1"
    query = f"?{first.partition('?')[2]}" if "?" in first else ""
    who.get(first)
    who.post(f"{root}/name{query}", data={"full_name": "Anna Prov"})
    who.post(f"{root}/date-of-birth", data={**BORN, "date_of_birth-year": year})
    onward = who.post(f"{root}/live-in-area", data={"live_in_area": lives})
    if lives == "yes":
        who.post(f"{root}/help-needed", data={"help_needed": ["shopping"]})
        who.post(f"{root}/address", data={"address": "Provgatan 1"})
        onward = who.post(f"{root}/check-answers", data={})
    assert onward.status_code == 303
    return who.get(onward.headers["location"])


def rows(group: str, per_week: list[int], *, first: date, stage: str = "adopted", channel: str = "web") -> list[Row]:
    """A row for each week, from a Monday on."""
    return [Row(first + timedelta(7 * week), group, channel, stage, count) for week, count in enumerate(per_week)]
