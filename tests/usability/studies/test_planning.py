"""Writing a plan in the browser: what is wrong is told and nothing typed is lost; what is right is saved."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import Checked
from tests.usability.asking import Asker
from tests.usability.studies.conftest import STUDY, Participant
from usability.errors import App

PLAN = "/lab/studies/prov/plan/"


@pytest.fixture
def researcher(app: App) -> Asker:
    return Asker(app)


def test_the_plan_is_shown_as_it_is_saved(researcher: Asker, checked: Checked) -> None:
    assert "Sök om hjälp." in checked(researcher.get(PLAN))


def test_a_prototype_without_one_gets_one_to_begin_with(researcher: Asker, prototypes: Path, checked: Checked) -> None:
    (prototypes / "prov" / "study.toml").unlink()
    shown = checked(researcher.get(PLAN))
    assert "start = &#34;name&#34;" in shown
    text = shown.partition("<textarea")[2].partition(">")[2].partition("</textarea>")[0].replace("&#34;", '"')
    assert researcher.post(PLAN, data={"plan": text}).status_code == 303
    assert "Skriv vad deltagaren ska göra." in checked(researcher.get("/lab/studies/prov/"))


def test_what_is_right_is_saved(researcher: Asker, prototypes: Path) -> None:
    new = STUDY.replace("Sök om hjälp.", "Sök om hemhjälp.").replace("\n", "\r\n")
    assert researcher.post(PLAN, data={"plan": new}).status_code == 303
    assert (prototypes / "prov" / "study.toml").read_bytes() == new.replace("\r\n", "\n").encode()


def test_that_it_was_saved_is_said(researcher: Asker, checked: Checked) -> None:
    response = researcher.post(PLAN, data={"plan": STUDY})
    assert "Planen är sparad." in checked(researcher.get(response.headers["location"]))


def test_the_study_says_in_words_what_is_planned_and_who_has_come(
    participant: Participant, researcher: Asker, prototypes: Path, checked: Checked
) -> None:
    plan = STUDY.replace('id = "apply"', 'id = "apply"\ntitle = "Söka hjälp"')
    (prototypes / "prov" / "study.toml").write_text(plan, encoding="utf-8")
    participant.join()
    shown = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", checked(researcher.get("/lab/studies/prov/"))))
    assert "Söka hjälp" in shown
    assert "Börjar på ”Vad heter du?”." in shown
    assert "Börjar som: Anna" in shown
    assert "Nej, inget av dem 1 40" in shown
    assert "Skärmläsare 0 1" in shown


@pytest.mark.parametrize(
    ("plan", "says"),
    [
        (STUDY.replace('goals = ["confirmation"]', 'goals = ["end"]', 1), "är ingen sida"),
        ("title = ", "Raden går inte att läsa"),
        ("tasks = 3", "av fel sort"),
        ('title = "x"\nversion = "one"\n[[tasks]]\nid = "a"', "Skriv ett helt tal"),
        (STUDY.replace('id = "missed"', 'id = "missed"\nwhen = { other = "yes" }'), "som inte frågas tidigare"),
    ],
)
def test_what_is_wrong_is_told_and_kept_on_the_page(
    researcher: Asker, prototypes: Path, checked: Checked, plan: str, says: str
) -> None:
    response = researcher.post(PLAN, data={"plan": plan})
    assert response.status_code == 422
    shown = checked(response)
    assert says in shown
    assert plan.strip().splitlines()[-1].replace('"', "&#34;") in shown
    assert (prototypes / "prov" / "study.toml").read_text(encoding="utf-8") == STUDY


def test_the_line_that_is_wrong_is_shown_in_the_language_of_the_page(researcher: Asker, checked: Checked) -> None:
    plan = STUDY.replace('id = "check"', "id = ”check”")
    line = 1 + plan.rstrip().splitlines().index("id = ”check”")
    shown = checked(researcher.post(PLAN, data={"plan": plan}))
    assert f"Rad {line}: Raden går inte att läsa" in shown
    assert "<code>id = ”check”</code>" in shown
    english = checked(researcher.post(f"/en{PLAN}", data={"plan": plan}))
    assert f"Line {line}: study.toml cannot be read" in english


def test_an_iteration_that_is_not_launched_is_told_of(researcher: Asker, prototypes: Path, checked: Checked) -> None:
    (prototypes / "prov" / "study.toml").write_text(f'iteration = "7"\n{STUDY}', encoding="utf-8")
    assert "Iteration 7 är inte lanserad än." in checked(researcher.get("/lab/studies/prov/"))
