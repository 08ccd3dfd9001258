"""A goal may be a page in a state: it is reached where the answers are so while the page is shown, and only there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.usability.asking import Asker
from tests.usability.studies.conftest import STUDY, TYPED, Participant
from usability.errors import App
from usability.studies.store import Event, Studies

STATE = '{ page = "check-answers", when = { lives = "yes", full_name = "Bo" } }'


@pytest.fixture
def prototypes(prototypes: Path) -> Path:
    text = STUDY.replace('goals = ["confirmation"]', f'goals = [{STATE}, "not-here"]', 1)
    (prototypes / "prov" / "study.toml").write_text(text, encoding="utf-8")
    return prototypes


@pytest.fixture
def trying(participant: Participant) -> Participant:
    participant.join()
    participant.post("-/begin/task-apply")
    participant.get("/prov/draft/name")
    return participant


def _happened(studies: Studies) -> Iterator[Event]:
    (session,) = studies.sessions("prov")
    (run,) = studies.runs([session.id])
    yield from studies.events([run.id])[run.id]


def _goals(studies: Studies) -> list[str]:
    return [one.page for one in _happened(studies) if one.kind == "goal"]


def test_the_page_alone_is_no_goal(trying: Participant, studies: Studies) -> None:
    trying.try_page("name", full_name=TYPED)
    trying.try_page("lives", lives="yes")
    assert "Du är framme" not in trying.get("/prov/draft/check-answers").text
    assert _goals(studies) == []
    trying.try_page("name", full_name="Bo")
    assert "Du är framme" in trying.get("/prov/draft/check-answers").text
    assert _goals(studies) == ["check-answers"]


def test_a_page_beside_a_state_is_a_goal_whatever_is_answered(trying: Participant, studies: Studies) -> None:
    trying.try_page("name", full_name=TYPED)
    trying.try_page("lives", lives="no")
    assert "Du är framme" in trying.get("/prov/draft/not-here").text
    assert _goals(studies) == ["not-here"]


def test_of_the_answers_nothing_is_kept_but_that_it_was_reached(trying: Participant, studies: Studies) -> None:
    trying.try_page("name", full_name="Bo")
    trying.try_page("lives", lives="yes")
    trying.get("/prov/draft/check-answers")
    (goal,) = (one for one in _happened(studies) if one.kind == "goal")
    assert goal.told == {}


def test_the_lab_tells_the_state_in_words(app: App) -> None:
    assert "(Bor du i kommunen: Ja och Vad heter du: Bo)" in Asker(app).get("/lab/studies/prov/").text
