"""Observing: the log, the notes and who looks on, on both databases; and what a moderator marks, in the outcomes."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from components.prototype import load
from tests.usability.studies.conftest import Participant
from usability.errors import App
from usability.storage import Storage, observers
from usability.studies.held import Held
from usability.studies.observing import Observing, public_id
from usability.studies.outcomes import Attempt, attempts
from usability.studies.plan import Study
from usability.studies.plan_reading import read_study
from usability.studies.store import Event, Session, Studies
from usability.visits.store import now


@pytest.fixture
def observing(storage: Storage) -> Observing:
    return Observing(Studies(storage))


@pytest.fixture
def study(prototypes: Path) -> Study:
    found = read_study(load(prototypes / "prov"))
    assert found is not None
    return found


def somebody(observing: Observing, study: Study) -> Session:
    studies = observing.studies
    return studies.begin(studies.invite("prov"), study, "sv", {})


def test_a_session_is_found_by_a_name_that_is_not_its_secret(observing: Observing, study: Study) -> None:
    one, other = somebody(observing, study), somebody(observing, study)
    assert observing.find("prov", public_id(one.id)) == one
    assert observing.find("else", public_id(other.id)) is None
    assert observing.find("prov", one.id) is None
    assert public_id(one.id) not in one.id


def test_the_log_goes_on_from_a_number(observing: Observing, study: Study) -> None:
    session, other = somebody(observing, study), somebody(observing, study)
    run = observing.studies.start(session, "apply", None)
    elsewhere = observing.studies.start(other, "apply", None)
    observing.studies.record(run, [Event("page", "name", 5, {}), Event("click", "name", 9, {"x": 0.5})])
    observing.studies.record(elsewhere, [Event("page", "name", 5, {})])
    every = observing.log(session)
    assert [(one.kind, one.task, one.first, one.told) for one in every] == [
        ("page", "apply", True, {}),
        ("click", "apply", False, {"x": 0.5}),
    ]
    assert every[1].at - every[0].at == 4
    assert observing.log(session, every[-1].number) == []
    observing.studies.record(run, [Event("goal", "done", 20, {})])
    assert [one.kind for one in observing.log(session, every[-1].number)] == ["goal"]
    observing.studies.record(run, [Event("page", "lives", 25, {})])
    assert [(one.kind, one.page) for one in observing.latest(session)] == [
        ("click", "name"),
        ("goal", "done"),
        ("page", "lives"),
    ]


def test_a_pause_and_an_end_are_in_the_log_once(observing: Observing, study: Study) -> None:
    session = somebody(observing, study)
    run = observing.studies.start(session, "apply", None)
    observing.studies.pause(run)
    observing.studies.pause(observing.studies.runs([session.id])[0])
    observing.studies.finish(run, "gave-up")
    observing.studies.finish(run, "done")
    assert [(one.kind, one.told) for one in observing.log(session)] == [
        ("pause", {}),
        ("resume", {}),
        ("end", {"how": "gave-up"}),
    ]


def test_a_note_tells_when_and_where(observing: Observing, study: Study) -> None:
    session = somebody(observing, study)
    observing.note(session, "EH", "", "Väntar")
    run = observing.studies.start(session, "apply", None)
    observing.studies.record(run, [Event("page", "name", 5, {}), Event("page", "lives", 9, {})])
    observing.note(session, "EH", "problem", "Letar efter knappen")
    first, second = observing.notes([session])[session.id]
    assert (first.task, first.page, first.tag, first.text) == ("", "", "", "Väntar")
    assert (second.task, second.page, second.tag, second.author) == ("apply", "lives", "problem", "EH")
    assert 0 <= first.at <= second.at < 60_000
    assert observing.notes([session], first.number)[session.id] == [second]


def test_an_observer_counts_once_and_not_when_gone(observing: Observing, study: Study) -> None:
    session, other = somebody(observing, study), somebody(observing, study)
    for observer in ("a", "a", "b"):
        observing.seen(session.id, observer)
    observing.seen(other.id, "c")
    assert observing.present(session.id) == 2
    with observing.storage.engine.begin() as connection:
        connection.execute(update(observers).where(observers.c.id == "a").values(seen_at=now() - timedelta(seconds=16)))
    assert observing.present(session.id) == 1
    observing.seen(session.id, "b")
    with observing.storage.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM observers").scalar() == 2, "who has gone is forgotten"


def test_nobody_looks_on_at_a_session_that_is_gone(observing: Observing, study: Study) -> None:
    session = somebody(observing, study)
    observing.studies.drop(session)
    observing.seen(session.id, "a")
    assert observing.present(session.id) == 0


def test_who_is_active_is_told_by_events_too(observing: Observing, study: Study) -> None:
    session, ended = somebody(observing, study), somebody(observing, study)
    observing.studies.end(ended)
    run = observing.studies.start(session, "apply", None)
    observing.studies.record(run, [Event("page", "name", 60_000, {})])
    active = observing.active("prov")
    assert set(active) == {session.id}
    assert active[session.id] == observing.studies.runs([session.id])[0].began_at + timedelta(seconds=60)


class TestMarks:
    def attempt(self, app: App, studies: Studies) -> Attempt | None:
        prototype = load(app.state.drafts.folder / "prov")
        study = read_study(prototype)
        assert study is not None
        sessions = studies.sessions("prov")
        runs = studies.runs([one.id for one in sessions])
        found = attempts(Held(study), prototype, sessions, runs, studies.events([run.id for run in runs]))
        return found[0] if found else None

    def outcome(self, app: App, studies: Studies) -> str | None:
        found = self.attempt(app, studies)
        return found.outcome if found else None

    def test_helped_to_the_goal_is_kept_apart(self, app: App, studies: Studies, participant: Participant) -> None:
        participant.join()
        participant.apply()
        assert self.outcome(app, studies) == "direct"
        studies.assist(studies.runs([studies.sessions("prov")[0].id])[0])
        found = self.attempt(app, studies)
        assert found is not None
        assert (found.outcome, found.completed) == ("assisted", False)

    @pytest.mark.parametrize("mark", ["assisted", "failed"])
    def test_a_mark_holds_until_it_is_taken_back(
        self, app: App, studies: Studies, participant: Participant, mark: str
    ) -> None:
        participant.join()
        participant.apply()
        (run,) = studies.runs([studies.sessions("prov")[0].id])
        studies.tell(run, "mark", outcome=mark)
        assert self.outcome(app, studies) == mark
        studies.tell(run, "mark", outcome="")
        assert self.outcome(app, studies) == "direct"

    def test_a_task_that_the_moderator_ended_was_not_completed(
        self, app: App, studies: Studies, participant: Participant
    ) -> None:
        participant.join()
        participant.post("-/begin/task-apply")
        participant.get("/prov/draft/name")
        assert self.outcome(app, studies) is None, "it goes on"
        studies.finish(studies.runs([studies.sessions("prov")[0].id])[0], "moved-on")
        assert self.outcome(app, studies) == "failed"

    def test_the_next_page_leads_on_when_the_moderator_has_ended_the_task(
        self, app: App, studies: Studies, participant: Participant
    ) -> None:
        participant.join()
        participant.post("-/begin/task-apply")
        studies.finish(studies.runs([studies.sessions("prov")[0].id])[0], "moved-on")
        onward = participant.get("/prov/draft/lives").headers["location"]
        assert onward == f"{participant.root}/-/on"
        assert participant.get(onward).headers["location"].endswith("/after-apply")
        participant.post("after-apply", **{"q-apply-seq-1": "4"})
        participant.post("-/begin/task-check")
        assert participant.get("/prov/draft/check-answers").status_code == 200
