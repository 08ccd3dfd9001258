"""Studies of launched iterations: their results stay when they are retired, and they are compared with the draft."""

from __future__ import annotations

import re
import time
from datetime import date

import pytest

from server import make_app
from tests.conftest import Checked
from tests.usability.adoption.conftest import counted, goes_through
from tests.usability.asking import Asker
from tests.usability.launches.conftest import Launches
from tests.usability.studies.conftest import Participant
from tests.usability.studies.made import PLAN, Made, Try
from usability.drafts import CHECK_EVERY
from usability.launches.retiring import retire
from usability.studies.store import Studies

pytestmark = pytest.mark.slow

ROOT = "/lab/studies/hemhjalp/"


def _studied(launches: Launches) -> Made:
    """Iteration 1 with a task that the draft has no more, and three sessions."""
    plan = launches.folder / "study.toml"
    plan.write_text(PLAN.replace('id = "stop"', 'id = "old"'), encoding="utf-8")
    launches.launch()
    made = Made(launches.asker(), launches.folder)
    for reached in (True, True, False):
        made.session(Try(goal=reached), Try("old"), iteration="1")
    plan.write_text(PLAN, encoding="utf-8")
    return made


def test_a_retired_iteration_keeps_its_results(launches: Launches, checked: Checked) -> None:
    made = _studied(launches)
    retire(launches.folder, 1, "Ersatt", date(2026, 11, 26), "")
    html = checked(launches.asker().get(f"{ROOT}results/?iteration=1"))
    assert "2 av 3 klarade uppgiften." in html
    assert "3 av 3 klarade uppgiften." in html, "the task that is in the old plan alone"
    assert made.asker.get("/hemhjalp/1/name").status_code == 410


def test_an_iteration_is_compared_with_the_draft(launches: Launches, checked: Checked) -> None:
    made = _studied(launches)
    made.session(Try(), Try("stop"))
    made.session(Try())
    html = checked(launches.asker().get(f"{ROOT}compare/"))
    assert "Ingen tydlig skillnad: 2 av 3 mot 2 av 2." in html
    assert "Bara i iteration 1: old." in html
    assert "Bara i utkastet: stop." in html


def _at_the_task(launches: Launches, checked: Checked) -> Participant:
    """Somebody who has begun the first task of a launched iteration's study."""
    (launches.folder / "study.toml").write_text(PLAN.replace('"draft"', '"1"'), encoding="utf-8")
    launches.launch()
    asker = launches.asker()
    studies: Studies = asker.app.state.studies
    one = Participant(asker, f"/s/{studies.invite('hemhjalp').code}", checked)
    one.post("consent", **{"q-take-part": "yes"})
    one.post("about-you", **{"q-internet-maturity": "3"})
    one.post("-/begin/task-apply")
    return one


def test_a_broken_draft_harms_no_session_with_an_iteration(launches: Launches, checked: Checked) -> None:
    one = _at_the_task(launches, checked)
    studies: Studies = one.asker.app.state.studies
    launches.write("service.py", "from components", "from componentz")
    time.sleep(CHECK_EVERY)
    assert "Sök hjälp." in one.get("/hemhjalp/1/name").text, "the bar is there"
    assert one.post("-/end", how="gave-up").endswith("/after-apply")
    one.open("after-apply")
    (run,) = studies.runs([studies.sessions("hemhjalp")[0].id])
    assert [each.kind for each in studies.events([run.id])[run.id]] == ["page", "end"]


def test_who_takes_part_is_never_counted_as_a_citizen(launches: Launches, checked: Checked) -> None:
    """Nor when they go back into the service when the task is over, in the visit that the study began."""
    one = _at_the_task(launches, checked)
    one.get("/hemhjalp/1/start")
    one.post("-/end", how="gave-up")
    assert goes_through(one.asker).status_code == 200
    assert counted(one.asker.app) == {}


def test_an_iteration_served_alone_is_studied_to_the_end(launches: Launches, checked: Checked) -> None:
    """Its own visit has the path `/`, and is sent to the pages of the study as well."""
    (launches.folder / "study.toml").write_text(PLAN.replace('"draft"', '"1"'), encoding="utf-8")
    launches.launch()
    asker = Asker(make_app(launches.settings, ("hemhjalp", 1)))
    studies: Studies = asker.app.state.studies
    one = Participant(asker, f"/s/{studies.invite('hemhjalp').code}", checked)
    one.post("consent", **{"q-take-part": "yes"})
    one.post("about-you", **{"q-internet-maturity": "3"})
    for task in ("apply", "stop"):
        assert one.post(f"-/begin/task-{task}") == "/name"
        assert "Jag ger upp" in one.get("/name").text
        assert one.post("-/end", how="gave-up").endswith(f"/after-{task}")
        one.open(f"after-{task}")
        one.post(f"after-{task}", **{f"q-{task}-seq-1": "4"})
    assert one.post("in-all", **{f"q-sus-{number}": "4" for number in range(1, 11)}).endswith("/thanks")
    one.open("thanks")
    assert studies.sessions("hemhjalp")[0].ended_at is not None


def test_nobody_consents_to_try_an_iteration_that_is_retired(launches: Launches, checked: Checked) -> None:
    (launches.folder / "study.toml").write_text(PLAN.replace('"draft"', '"1"'), encoding="utf-8")
    launches.launch()
    retire(launches.folder, 1, "Ersatt", date(2026, 11, 26), "")
    asker = launches.asker()
    studies: Studies = asker.app.state.studies
    root = f"/s/{studies.invite('hemhjalp').code}"
    refused = asker.get(f"{root}/")
    assert (refused.status_code, "Studien är avslutad" in checked(refused)) == (410, True)
    assert asker.post(f"{root}/consent", data={"q-take-part": "yes"}).status_code == 410
    assert studies.sessions("hemhjalp") == []


def test_a_replay_shows_the_very_pages_that_were_tried(launches: Launches, checked: Checked) -> None:
    """Whatever the draft has become since, and also when the iteration is retired."""
    made, replay = _studied(launches), f"{ROOT}replay/1/"
    launches.write("service.py", "Vad heter du?", "Vad kallas du?")
    retire(launches.folder, 1, "Ersatt", date(2026, 11, 26), "")
    asker = launches.asker()
    assert "Vad heter du?" in checked(asker.get(f"{replay}apply/1/"))
    page = asker.get(f"{replay}apply/1/page?view=1").text
    assert "Vad heter du?" in page
    assert "Vad kallas du?" not in page
    for style in re.findall(r'href="(/assets/[^"]+\.css)"', page):
        assert asker.get(style).status_code == 200
    assert "2 av 3 kom fram." in checked(asker.get(f"{replay}apply/ways/"))
    assert "3 av 3 kom fram." in checked(asker.get(f"{replay}old/ways/")), "a task that is in the old plan alone"
    assert made.asker.get(f"{ROOT}replay/2/apply/").status_code == 404
