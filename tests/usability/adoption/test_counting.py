"""What a launched service counts of its own use."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from server import make_app
from tests.usability.asking import Asker, app_of
from tests.usability.launches.conftest import lab_with_hemhjalp, passed
from tests.usability.visits.filing import PDF, write
from usability.checks.checking import Options
from usability.errors import App
from usability.launches import launching

from .conftest import BRIEF, citizen, counted, goes_through
from .test_arriving import a_batch


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


def test_what_the_lab_has_begun_is_not_counted_as_completed(lab: App) -> None:
    who = Asker(lab)
    visits = lab.state.visits
    visit = visits.start("hemhjalp", "1", {"live-in-area": {"live_in_area": ["no"]}})
    who.cookies.set("provrum-visit", visit.id, domain="127.0.0.1")
    goes_through(who, lives="no")
    assert counted(lab) == {}


def test_a_visit_that_a_file_has_begun_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = lab_with_hemhjalp(tmp_path)
    write(settings.prototypes)
    brief = BRIEF.replace("date_of_birth = { at_least = 81 }", 'how = "now"')
    (settings.prototypes / "proof/brief.toml").write_text(brief, encoding="utf-8")
    shutil.copy(settings.prototypes / "hemhjalp/statement.toml", settings.prototypes / "proof")
    monkeypatch.setattr(launching, "check_own", lambda *_given, **_more: passed(target="proof"))
    launching.launch(make_app, settings, "proof", "Första", Options())
    app = make_app(settings)
    batch, who = a_batch(app, service="proof"), citizen(app)
    first = f"/proof/1/proof?via={batch.number}"
    file = {"file": ("intyg.pdf", PDF, "application/pdf")}
    assert who.post(first, files=file, data={"how": "nonsense"}).status_code == 422
    assert who.cookies, "it is remembered for its file"
    assert counted(app, "proof") == {}
    assert who.post(first, data={"how": "now"}, files={"none": ("", b"")}).status_code == 303
    who.post("/proof/1/check-answers", data={})
    who.get("/proof/1/confirmation")
    told = {stage: count for (stage, group, _channel), count in counted(app, "proof").items() if group == "older"}
    assert told == {"started": 1, "completed": 1}


def test_nothing_is_stored_on_the_device_before_something_is_answered(lab: App) -> None:
    who = citizen(lab)
    who.get("/hemhjalp/1/start")
    assert not who.cookies
