"""The lab's pages of sessions: what those who look on see, by page and by server-sent events, and what they can do."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import timedelta

import httpx
import pytest
from sqlalchemy import update

from tests.conftest import Checked
from tests.usability.asking import Asker
from tests.usability.studies.conftest import TYPED, Participant
from usability.errors import App
from usability.serving import served
from usability.storage import sessions
from usability.studies.observing import Observing, public_id
from usability.studies.store import Event, Session, Studies
from usability.visits.store import now

LIST = "/lab/studies/prov/sessions/"


@pytest.fixture
def session(participant: Participant, studies: Studies) -> Session:
    """Somebody who has begun the first task, made a mistake, and stands at its second page."""
    participant.join()
    participant.post("-/begin/task-apply")
    participant.get("/prov/draft/name")
    participant.try_page("name")
    participant.try_page("name", full_name=TYPED)
    participant.get("/prov/draft/lives")
    (found,) = studies.sessions("prov")
    return found


@pytest.fixture
def root(session: Session) -> str:
    return f"{LIST}{public_id(session.id)}/"


@pytest.fixture
def observer(app: App) -> Asker:
    return Asker(app)


def over(studies: Studies, session: Session) -> None:
    """The session ended a minute ago."""
    studies.end(session)
    with studies.storage.engine.begin() as connection:
        connection.execute(update(sessions).values(ended_at=now() - timedelta(minutes=1)))


@dataclass
class Sent:
    """A message of a stream."""

    event: str = ""
    id: str = ""
    data: list[str] = field(default_factory=list)


def messages(text: str) -> list[Sent]:
    found = []
    for block in text.split("\n\n"):
        one = Sent()
        for line in block.splitlines():
            name, _colon, value = line.partition(": ")
            if name == "data":
                one.data.append(value)
            elif name in ("event", "id"):
                setattr(one, name, value)
        if one.event:
            found.append(one)
    return found


def numbers(html: str) -> list[str]:
    """The rows, in the order they stand."""
    return re.findall(r'id="((?:event|note)-\d+)"', html)


class TestTheList:
    def test_it_says_that_nobody_takes_part(self, observer: Asker, checked: Checked) -> None:
        assert "Ingen session pågår" in checked(observer.get(LIST))

    def test_it_tells_what_goes_on_and_never_the_secrets(
        self, observer: Asker, session: Session, root: str, checked: Checked
    ) -> None:
        shown = checked(observer.get(LIST))
        assert f'href="{root}"' in shown
        assert "1 av 2 uppgifter påbörjade" in shown
        assert session.id not in shown
        assert session.withdrawal not in shown.replace("-", "")

    def test_who_has_ended_does_not_go_on(
        self, observer: Asker, session: Session, studies: Studies, checked: Checked
    ) -> None:
        studies.end(session)
        shown = checked(observer.get(LIST))
        assert "Ingen session pågår" in shown
        assert "Till slutet" in shown

    def test_it_is_the_labs_alone(self, app: App, root: str) -> None:
        stranger = Asker(app, address="203.0.113.9")
        for path in (LIST, root, f"{root}events"):
            assert stranger.get(path).status_code == 404


class TestThePage:
    def test_it_shows_what_the_participant_sees_and_never_what_they_write(
        self, observer: Asker, session: Session, root: str, checked: Checked
    ) -> None:
        shown = checked(observer.get(root))
        assert "Uppgift 1 av 2" in shown
        assert "/prov/draft/-/state/lives" in shown
        assert "Fel i Vad heter du?" in shown
        assert TYPED not in shown
        assert session.id not in shown
        assert session.withdrawal not in shown.replace("-", "")

    def test_what_is_clicked_is_called_as_on_the_page(
        self, observer: Asker, studies: Studies, session: Session, root: str, checked: Checked
    ) -> None:
        (run,) = studies.runs([session.id])
        told = [{"at": "h1", "works": False}, {"at": "#nowhere > p", "works": True}]
        studies.record(run, [Event("click", "lives", 9, one) for one in told])
        studies.tell(run, "away", "lives")
        studies.tell(run, "filled", "lives", field="lives", length="")
        studies.tell(run, "something-new")
        shown = checked(observer.get(root))
        assert "Klickar där inget händer: Bor du i kommunen?" in shown
        assert "Klickar: #nowhere &gt; p" in shown
        assert "Bor du i kommunen?: väljer" in shown

    def test_it_is_in_english_too(self, observer: Asker, root: str) -> None:
        response = observer.get(f"/en{root}")
        assert response.status_code == 200
        assert "Apply for help." in response.text

    def test_an_unknown_session_is_not_there(self, observer: Asker, session: Session) -> None:
        for name in ("0123456789ab", session.id):
            assert observer.get(f"{LIST}{name}/").status_code == 404

    def test_whoever_opens_it_looks_on_and_counts_once(self, app: App, observer: Asker, root: str) -> None:
        assert "1 person följer med" in observer.get(root).text
        assert "1 person följer med" in observer.get(root).text
        assert "2 personer följer med" in Asker(app).get(root).text

    def test_the_script_marks_the_task_that_goes_on(self, observer: Asker, root: str) -> None:
        shown = observer.get(root).text
        assert re.findall(r'id="task-(\w+)" aria-current="step"', shown) == ["apply"]

    def test_when_it_has_ended_it_says_so(
        self, observer: Asker, studies: Studies, session: Session, root: str, checked: Checked
    ) -> None:
        studies.end(session)
        shown = checked(observer.get(root))
        assert "Sessionen är avslutad" in shown
        assert 'aria-current="step"' not in shown


class TestNotes:
    def test_a_note_is_shown_with_its_tag_and_author(self, observer: Asker, root: str, checked: Checked) -> None:
        response = observer.post(f"{root}notes", data={"text": "Letar efter <knappen>", "tag": "lost", "author": "EH"})
        assert response.status_code == 303
        assert response.headers["location"] == f"{root}?author=EH#note-form"
        shown = checked(observer.get(f"{root}?author=EH"))
        assert "Letar efter &lt;knappen&gt;" in shown
        assert observer.get("/lab/studies/prov/problems/new?note=1").status_code == 200
        assert 'href="/lab/studies/prov/problems/new?note=1"' in shown
        assert re.search(r'name="author"[^>]* value="EH"', shown)

    def test_it_needs_no_tag_and_no_author(
        self, observer: Asker, studies: Studies, session: Session, root: str
    ) -> None:
        for data in ({"text": "Ett"}, {"text": "Två", "tag": "", "author": ""}):
            assert observer.post(f"{root}notes", data=data).status_code == 303
        kept = Observing(studies).notes([session])[session.id]
        assert [(one.text, one.tag, one.author) for one in kept] == [("Ett", "", ""), ("Två", "", "")]

    @pytest.mark.parametrize("data", [{}, {"text": " "}, {"text": "x" * 501}, {"text": "x", "tag": "made-up"}])
    def test_one_that_cannot_be_kept_is_told_of(
        self, observer: Asker, studies: Studies, session: Session, root: str, data: dict[str, str], checked: Checked
    ) -> None:
        response = observer.post(f"{root}notes", data=data)
        assert response.status_code == 422
        checked(response)
        assert Observing(studies).notes([session])[session.id] == []


class TestModerating:
    def do(self, observer: Asker, root: str, what: str, task: str = "apply") -> int:
        return observer.post(f"{root}tasks/{task}", data={"do": what}).status_code

    @pytest.mark.parametrize(
        ("what", "says"),
        [
            ("help", "Moderatorn: fick hjälp"),
            ("assisted", "Moderatorns bedömning: Med hjälp"),
            ("failed", "Moderatorns bedömning: Klarade inte, enligt moderatorn"),
        ],
    )
    def test_a_mark_is_shown_and_can_be_taken_back(
        self, observer: Asker, root: str, what: str, says: str, checked: Checked
    ) -> None:
        assert self.do(observer, root, what) == 303
        assert says in checked(observer.get(root))
        assert self.do(observer, root, "no-help" if what == "help" else "unmark") == 303
        shown = checked(observer.get(root))
        assert "tag--warning" not in shown

    def test_going_on_leads_the_participant_to_what_follows(
        self, observer: Asker, root: str, participant: Participant, studies: Studies, session: Session
    ) -> None:
        assert self.do(observer, root, "on") == 303
        assert [(run.task, run.end) for run in studies.runs([session.id])] == [("apply", "moved-on")]
        assert participant.get("/prov/draft/lives").headers["location"] == f"{participant.root}/-/on"
        assert participant.get(f"{participant.root}/-/on").headers["location"].endswith("/after-apply")
        assert "Moderatorn gick vidare" in observer.get(root).text

    def test_what_cannot_be_done_is_refused(self, observer: Asker, root: str) -> None:
        assert self.do(observer, root, "dance") == 400
        assert self.do(observer, root, "help", "check") == 404, "it has not begun"
        assert self.do(observer, root, "help", "none") == 404

    def test_another_site_cannot_post(self, observer: Asker, root: str) -> None:
        refused = observer.post(f"{root}tasks/apply", data={"do": "on"}, headers={"Origin": "https://else.example"})
        assert refused.status_code == 403


class TestTheStream:
    def test_who_comes_late_gets_the_whole_log(
        self, observer: Asker, studies: Studies, session: Session, root: str
    ) -> None:
        Observing(studies).note(session, "EH", "", "En anteckning")
        over(studies, session)
        response = observer.get(f"{root}events")
        assert response.headers["content-type"].startswith("text/event-stream")
        assert response.headers["cache-control"] == "no-store"
        told = messages(response.text)
        assert [one.event for one in told] == ["now", "tasks", "rows", "ended"]
        rows = "\n".join(told[2].data)
        page = observer.get(root).text
        assert numbers(rows) == numbers(page)
        assert len(numbers(rows)) == 4

    def test_a_dropped_connection_is_gone_on_with(
        self, observer: Asker, studies: Studies, session: Session, root: str
    ) -> None:
        first = Observing(studies).log(session)[0].number
        Observing(studies).note(session, "", "", "En anteckning")
        over(studies, session)
        again = messages(observer.get(f"{root}events?since=0.0", headers={"Last-Event-ID": f"{first}.0"}).text)
        (rows,) = [one for one in again if one.event == "rows"]
        assert numbers("\n".join(rows.data)) == ["event-2", "event-3", "note-1"]
        last = messages(observer.get(f"{root}events", headers={"Last-Event-ID": rows.id}).text)
        assert [one.event for one in last] == ["now", "tasks", "ended"]

    @pytest.mark.parametrize("written", ["", "x", "1", "1.x", "²", "9" * 30 + ".0"])
    def test_from_what_cannot_be_read_all_is_sent(
        self, observer: Asker, studies: Studies, session: Session, root: str, written: str
    ) -> None:
        over(studies, session)
        told = messages(observer.get(f"{root}events", params={"since": written}).text)
        assert len(numbers("\n".join(told[2].data))) == 3

    def test_what_happens_is_sent_as_it_happens(
        self, app: App, studies: Studies, session: Session, root: str, participant: Participant
    ) -> None:
        (run,) = studies.runs([session.id])
        with served(app) as base, httpx.stream("GET", f"{base}{root}events", timeout=20) as stream:
            text, told = "", stream.iter_text()
            while "event-3" not in text:
                text += next(told)
            studies.tell(run, "page", "check-answers")
            while "event-4" not in text:
                text += next(told)
            assert Observing(studies).present(session.id) == 1
            studies.drop(session)
            while "event: ended" not in text:
                text += next(told)
        assert "Allt om sessionen är borttaget" in text


class TestWhatTheParticipantIsTold:
    def test_the_bar_says_how_many_look_on(
        self, participant: Participant, app: App, root: str, checked: Checked
    ) -> None:
        assert "Ingen följer med" in checked(participant.get("/prov/draft/lives"))
        Asker(app).get(root)
        assert "1 person följer med" in checked(participant.get("/prov/draft/lives"))
        Asker(app).get(root)
        shown = participant.get(f"{participant.root}/-/observers").text
        assert "2 personer följer med" in checked(shown, fragment=True)

    def test_the_pages_of_the_study_say_so_too(self, participant: Participant, observer: Asker, root: str) -> None:
        participant.post("-/end", how="gave-up")
        assert "Ingen följer med" in participant.open("after-apply")
        assert observer.get(root).status_code == 200
        assert "1 person följer med" in participant.open("after-apply")

    def test_nobody_is_told_of_before_consent(self, app: App, participant: Participant) -> None:
        assert "följer med" not in participant.open("welcome")
        assert Asker(app).get(f"{participant.root}/-/observers").status_code == 204

    def test_it_is_told_in_the_language_of_the_page(self, participant: Participant, session: Session) -> None:
        shown = participant.get("/prov/draft/en/lives").text
        asked = shown.partition('data-observers="')[2].partition('"')[0]
        assert asked.endswith("?language=en")
        assert participant.get(asked).status_code == 200

    def test_the_way_on_is_shown_when_the_moderator_has_gone_on(
        self, participant: Participant, studies: Studies, session: Session, checked: Checked
    ) -> None:
        assert "Nästa del väntar" not in participant.get(f"{participant.root}/-/observers").text
        studies.finish(studies.runs([session.id])[0], "moved-on")
        shown = checked(participant.get(f"{participant.root}/-/observers"), fragment=True)
        assert f'href="{participant.root}/-/on"' in shown
