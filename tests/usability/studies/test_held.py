"""Sessions are read by the plan they were held under, whatever is written in study.toml since."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.conftest import Checked, empty
from tests.usability.studies.made import PLAN, Made, Try, make_study
from usability.studies.held import Held, held, study_for
from usability.studies.results import Results, results

pytestmark = pytest.mark.slow

ROOT = "/lab/studies/hemhjalp/"
OTHER = (
    PLAN.replace('goals = ["confirmation"]', 'goals = ["address"]')
    .replace('id = "stop"', 'id = "new"')
    .replace('scale = "sus"', 'scale = "umux-lite"\neach_task = ""')
    .replace('"0-2" = 50, "3" = 50, "4-5" = 50', "mycket = 9")
    .replace('sv = "Sök hjälp."', 'sv = "Sök bidrag."')
)
"""The same study with other goals, tasks, scales, groups and wording."""


@pytest.fixture
def made(tmp_path: Path) -> Made:
    return make_study(tmp_path)


def _found(made: Made) -> Results:
    study = study_for(made.studies, made.prototype, "draft", made.study, made.study)
    return results(made.studies, study, made.prototype, "draft")


def test_editing_the_plan_alters_no_result(made: Made, checked: Checked) -> None:
    made.session(Try(), Try("stop", goal=False), sus=[4, 2] * 5)
    made.session(Try(goal=False, ease=2), sus=[5, 1] * 5)
    before = _found(made)
    pages = [f"{ROOT}replay/draft/apply/1/", f"{ROOT}files/attempts.csv", f"{ROOT}replay/draft/stop/ways/"]
    shown = [made.asker.get(page).text for page in pages]
    made.plan = OTHER
    after = _found(made)
    assert [one.outcomes for one in after.tasks[:2]] == [one.outcomes for one in before.tasks]
    assert [str(one.task.instruction) for one in after.tasks[:2]] == ["Sök hjälp.", "Ta reda på om du kan söka."]
    assert [attempt.ease for attempt in after.tasks[0].attempts] == [6, 2]
    assert [attempt.segments for attempt in after.tasks[0].attempts] == [{"internet-maturity": "3"}] * 2
    assert (after.sus, after.umux) == (before.sus, None)
    assert [made.asker.get(page).text for page in pages] == shown
    html = checked(made.asker.get(f"{ROOT}results/"))
    assert "SUS" in html
    assert "UMUX" not in html


def test_a_task_is_called_what_the_lab_calls_it_today(made: Made) -> None:
    made.session(Try())
    assert [str(one.task.label) for one in _found(made).tasks] == ["apply", "stop"]
    made.plan = OTHER.replace('id = "apply"', 'id = "apply"\ntitle = "Söka hjälp"')
    assert str(_found(made).tasks[0].task.label) == "Söka hjälp"


def test_each_session_is_read_by_its_own(made: Made) -> None:
    first = made.session(Try(), sus=[4, 2] * 5)
    made.plan = OTHER
    second = made.session(Try(goal=False))
    plans = held(made.studies, made.prototype, made.study)
    assert [[goal.page for goal in plans.of(one).task("apply").goals] for one in (first, second)] == [
        ["confirmation"],
        ["address"],
    ]  # type: ignore[union-attr]
    assert [plan.source for plan in plans.every([first, second])] == [OTHER, PLAN]
    found = _found(made)
    assert [one.task.id for one in found.tasks] == ["apply", "new", "stop"]
    assert found.sus
    assert [quota.labels.keys() for quota in found.study.quotas] == [{"mycket", "0-2", "3", "4-5"}]


def test_an_old_plan_that_does_not_fit_any_more_is_read_all_the_same(made: Made) -> None:
    session = made.session(Try())
    made.plan = OTHER.replace('"ineligible"', '"confirmation"')
    service = made.folder / "service.py"
    service.write_text(service.read_text(encoding="utf-8").replace("Ineligible", "NotNow"), encoding="utf-8")
    assert "ineligible" not in [page.name for page in made.prototype.service.pages]
    plan = held(made.studies, made.prototype, made.study).of(session)
    assert [task.id for task in plan.tasks] == ["apply", "stop"]


def test_a_session_without_a_kept_plan_is_read_by_the_other(made: Made) -> None:
    session = made.session(Try())
    plans = Held(made.study)
    assert plans.of(session) is plans.otherwise
    assert plans.every([]) == []


def test_a_row_names_its_plan(made: Made) -> None:
    made.session(Try())
    made.plan = "version = 2\n" + OTHER
    made.session(Try())
    given = made.asker.get(f"{ROOT}files/attempts.csv").content.decode("utf-8-sig")
    assert [row["plan"] for row in csv.DictReader(given.splitlines())] == ["1", "2"]


def test_postgresql_keeps_plans_too(tmp_path: Path, postgres: str) -> None:
    empty(postgres)
    made = make_study(tmp_path, DATABASE_URL=postgres)
    one, other = made.session(Try()), made.session(Try())
    plans = held(made.studies, made.prototype, made.study)
    made.studies.storage.engine.dispose()
    assert (len(plans.plans), one.plan_digest) == (1, other.plan_digest)
