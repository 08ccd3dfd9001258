"""Studies of launched iterations: their results stay when they are retired, and they are compared with the draft."""

from __future__ import annotations

from datetime import date

from tests.conftest import Checked
from tests.usability.launches.conftest import Launches
from tests.usability.studies.made import PLAN, Made, Try
from usability.launches.retiring import retire

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
