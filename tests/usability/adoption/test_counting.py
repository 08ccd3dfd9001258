"""What a launched service counts of its own use."""

from __future__ import annotations

from pathlib import Path

from tests.usability.asking import Asker, app_of
from usability.errors import App

from .conftest import citizen, counted, goes_through


def test_a_visit_is_counted_once_at_each_stage(lab: App) -> None:
    who = citizen(lab)
    last = goes_through(who)
    assert last.status_code == 200
    who.get(last.url.path)  # seen again
    assert counted(lab) == {("opened", "", "web"): 1, ("started", "", "web"): 1, ("completed", "younger", "web"): 1}


def test_to_be_told_that_one_is_not_eligible_is_to_complete_it(lab: App) -> None:
    who = citizen(lab)
    goes_through(who, year="1930", lives="no")
    goes_through(who, year="1930")  # changed their mind
    assert counted(lab)[("completed", "older", "web")] == 1


def test_drafts_and_the_lab_itself_are_not_counted(launched: Path, tmp_path: Path) -> None:
    app = app_of(launched, tmp_path / "data", PROVRUM_LAB_PASSWORD="a password of a lab")
    citizen(app).get("/hemhjalp/draft/start")
    staff = Asker(app)
    staff.cookies.set("provrum-lab", app.state.lab.access.token(), domain="127.0.0.1")
    goes_through(staff)
    assert counted(app) == {}


def test_nothing_is_stored_on_the_device_before_something_is_answered(lab: App) -> None:
    who = citizen(lab)
    who.get("/hemhjalp/1/start")
    assert not who.cookies
