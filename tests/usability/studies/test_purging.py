"""Purging: by decision, counted first, logged by number."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import func, insert, select

from components.clock import midnight, today
from server import main
from tests.conftest import Checked, empty
from tests.usability.studies.trying import Lab, make_lab, page
from usability.storage import Storage, events, notes, sessions, task_runs, uploads
from usability.studies.problems import Problems
from usability.studies.purging import NotPurged, Purge, Purging
from usability.studies.store import Session, Studies
from usability.visits.store import Visits

YESTERDAY = timedelta(days=1)


@pytest.fixture
def lab(tmp_path: Path) -> Lab:
    return make_lab(tmp_path)


def old_and_new(lab: Lab) -> tuple[Session, Session]:
    """One who was there long ago, with two events, a note and answers in the prototype; and one who is there now."""
    old, new = lab.session(), lab.session()
    visit = lab.app.state.visits.start("hemhjalp", "draft", {"name": {"full-name": ["Ada"]}})
    asked = lab.app.state.visits.start("hemhjalp", "study", {"in-all": {"q-missed": ["Inget"]}})
    lab.studies.keep_visit(old, asked.id)
    run = lab.studies.start(old, "apply", visit.id)
    lab.studies.record(run, [page("start", 0), page("name", 2000)])
    lab.tried([page("start", 0)], session=new)
    note = {"session": old.id, "task": "apply", "page": "name", "at": 1, "author": "A", "tag": "", "text": "tvekade"}
    with lab.studies.storage.engine.begin() as connection:
        connection.execute(insert(notes).values(note))
        long_ago = midnight(today()) - timedelta(seconds=1)
        connection.execute(sessions.update().where(sessions.c.id == old.id).values(seen_at=long_ago))
    return old, new


def rows(storage: Storage) -> list[int]:
    with storage.engine.connect() as connection:
        tables = (sessions, task_runs, events, notes)
        return [connection.execute(select(func.count()).select_from(table)).scalar_one() for table in tables]


def test_a_dry_run_counts_what_a_purge_then_deletes(lab: Lab) -> None:
    old, new = old_and_new(lab)
    purging, what = Purging(lab.studies.storage), Purge("hemhjalp", "draft", today())
    counted = {"sessions": 1, "tasks": 1, "events": 2, "notes": 1, "sightings": 0, "visits": 2}
    assert purging.count(what) == counted
    assert rows(lab.studies.storage) == [2, 2, 3, 1], "nothing was deleted"
    assert purging.purge(what, " KS 2026/17 ").counts == counted
    assert rows(lab.studies.storage) == [1, 1, 1, 0]
    assert [one.id for one in lab.studies.sessions("hemhjalp")] == [new.id]
    visits: Visits = lab.app.state.visits
    assert visits.purge() == 0, "the visit is gone with its session"
    (logged,) = purging.log("hemhjalp")
    assert (logged.decision, logged.counts, logged.purge) == ("KS 2026/17", counted, what)
    assert old.id not in str(logged)


def upload(lab: Lab, session: Session) -> Path:
    """A file that the participant has sent in the prototype: where it lies."""
    visits: Visits = lab.app.state.visits
    visit = next(run.visit for run in lab.studies.runs([session.id]))
    id = visits.files.write(BytesIO(b"intyg"))
    told = {"id": id, "visit": visit, "field": "file", "filename": "intyg.pdf", "media_type": "application/pdf"}
    with lab.studies.storage.engine.begin() as connection:
        connection.execute(insert(uploads).values(size=5, **told))
    return visits.files.path(id)


def test_what_a_note_said_goes_with_a_purge(lab: Lab) -> None:
    old, _new = old_and_new(lab)
    kept = Problems(lab.studies.storage)
    told = {"page": "", "task": "", "found_in": "draft"}
    kept.make("hemhjalp", {**told, "title": "tvekade"}, [old.id])
    kept.make("annan", {**told, "title": "tvekade"})
    Purging(lab.studies.storage).purge(Purge("hemhjalp", "draft", today()), "KS 1")
    assert [(one.title, str(one.name)) for one in kept.all("hemhjalp")] == [("", "Problem utan rubrik")]
    assert kept.all("annan")[0].title == "tvekade"


def test_files_go_with_a_purge(lab: Lab) -> None:
    old, _new = old_and_new(lab)
    path = upload(lab, old)
    Purging(lab.studies.storage).count(Purge("hemhjalp", "draft", today()))
    assert path.exists()
    Purging(lab.studies.storage).purge(Purge("hemhjalp", "draft", today()), "KS 1")
    assert not path.exists()


def test_files_go_at_the_end_of_a_session(lab: Lab) -> None:
    old, _new = old_and_new(lab)
    path = upload(lab, old)
    lab.studies.end(old)
    assert not path.exists()


@pytest.mark.parametrize(
    "what",
    [
        Purge("hemhjalp", "1", today()),
        Purge("annan", "draft", today()),
        Purge("hemhjalp", "draft", today() - YESTERDAY),
    ],
)
def test_only_what_was_asked_for_is_deleted(lab: Lab, what: Purge) -> None:
    old_and_new(lab)
    assert set(Purging(lab.studies.storage).purge(what, "KS 1").counts.values()) == {0}
    assert rows(lab.studies.storage) == [2, 2, 3, 1]


def test_nothing_is_deleted_without_a_decision_or_before_a_day_to_come(lab: Lab) -> None:
    old_and_new(lab)
    purging = Purging(lab.studies.storage)
    with pytest.raises(NotPurged, match="decision"):
        purging.purge(Purge("hemhjalp", "draft", today()), " ")
    with pytest.raises(NotPurged, match="to come"):
        purging.purge(Purge("hemhjalp", "draft", today() + YESTERDAY), "KS 1")
    assert rows(lab.studies.storage) == [2, 2, 3, 1]
    assert purging.log("hemhjalp") == []


def test_a_link_whose_sessions_are_purged_can_be_closed_and_used(lab: Lab) -> None:
    old_and_new(lab)
    Purging(lab.studies.storage).purge(Purge("hemhjalp", "draft", today()), "KS 1")
    lab.studies.close(lab.invitation.code)
    found = lab.studies.invitation(lab.invitation.code)
    assert found is not None
    assert (found.open, found.begun) == (False, 1)


def test_it_is_the_same_on_postgresql(postgres: str, tmp_path: Path) -> None:
    lab = make_lab(tmp_path)
    empty(postgres)
    storage = Storage(postgres, tmp_path / "files")
    lab.app.state.studies = Studies(storage)
    lab.app.state.visits = Visits(storage, 24)
    lab.invitation = lab.studies.invite("hemhjalp")
    old_and_new(lab)
    counts = Purging(storage).purge(Purge("hemhjalp", "draft", today()), "KS 1").counts
    assert (counts["sessions"], counts["visits"]) == (1, 2)
    assert rows(storage) == [1, 1, 1, 0]
    storage.engine.dispose()


def test_the_day_begins_where_the_citizens_are() -> None:
    assert midnight(date(2026, 7, 1)) == datetime(2026, 6, 30, 22, tzinfo=UTC)


def test_the_page_counts_then_asks_then_deletes_and_shows_the_log(lab: Lab, checked: Checked) -> None:
    old_and_new(lab)
    asker, root, day = lab.asker, "/lab/studies/hemhjalp/purge/", today()
    assert "Inget har gallrats än" in checked(asker.get(root))
    sent = {"iteration": "draft", "before-year": str(day.year), "before-month": str(day.month)}
    sent |= {"before-day": str(day.day), "decision": "KS 2026/17"}
    refused = asker.post(root, data=sent | {"decision": ""})
    assert refused.status_code == 422
    checked(refused)
    late = asker.post(root, data=sent | {"before-year": str(day.year + 1)})
    assert late.status_code == 422
    asking = checked(asker.post(root, data=sent))
    assert rows(lab.studies.storage)[0] == 2
    hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', asking))
    assert hidden == sent
    assert asker.post(f"{root}delete", data=hidden).status_code == 303
    assert rows(lab.studies.storage)[0] == 1
    assert "KS 2026/17" in checked(asker.get(root))
    again = checked(asker.post(root, data=sent))
    assert "Det finns inget att ta bort" in again
    assert "delete" not in re.findall(r'action="[^"]*/([^"/]*)"', again)


def test_the_command_deletes_only_with_a_decision(lab: Lab, tmp_path: Path) -> None:
    old_and_new(lab)
    settings = {"PROVRUM_PROTOTYPES": str(tmp_path / "prototypes"), "PROVRUM_DATA": str(tmp_path / "data")}
    command = ["purge", "hemhjalp", "--before", str(today())]
    told = CliRunner().invoke(main, [*command, "--dry-run"], env=settings)
    assert told.output == "Would delete: 1 sessions, 1 tasks, 2 events, 1 notes, 0 sightings, 2 visits.\n"
    assert CliRunner().invoke(main, command, env=settings).exit_code == 1
    assert rows(lab.studies.storage)[0] == 2
    assert CliRunner().invoke(main, [*command, "--decision", "KS 1"], env=settings).exit_code == 0
    assert rows(lab.studies.storage)[0] == 1
