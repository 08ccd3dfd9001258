"""A moderator leads the participant from another device: to any task, as any persona, with a feature on or off."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from components.prototype import load
from tests.conftest import Checked
from tests.usability.asking import Asker
from tests.usability.studies.conftest import TYPED, Participant
from usability.drafts import CHECK_EVERY
from usability.errors import App
from usability.studies.asking import IN_ALL
from usability.studies.held import Held
from usability.studies.observing import Observing, public_id
from usability.studies.outcomes import attempts
from usability.studies.plan_reading import read_study
from usability.studies.store import Session, Studies

FEATURE = """

class Extra(Page, when={"more": "yes"}):
    extra = TextInput(_("Något mer?"))


service = Service(
    _("Prov"), pages=[Name, Lives, NotHere, Extra, CheckAnswers, Confirmation], features={"more": _("En fråga till")}
)
"""


@dataclass
class Moderator:
    """Who leads a session by plain form posts."""

    asker: Asker
    root: str
    checked: Checked

    def press(self, path: str, **data: str) -> None:
        response = self.asker.post(f"{self.root}{path}", data=data)
        assert response.status_code == 303, response.text

    def page(self) -> str:
        return self.checked(self.asker.get(self.root))

    def page_with(self, text: str) -> str:
        """The page, once it holds this text. A file that is saved is looked at within a second; a busy machine gets
        twenty."""
        until = time.monotonic() + 20
        while text not in (shown := self.page()):
            assert time.monotonic() < until, shown
            time.sleep(CHECK_EVERY)
        return shown


@pytest.fixture
def session(participant: Participant, studies: Studies) -> Session:
    participant.join()
    (found,) = studies.sessions("prov")
    return found


@pytest.fixture
def moderator(app: App, session: Session, checked: Checked) -> Moderator:
    return Moderator(Asker(app), f"/lab/studies/prov/sessions/{public_id(session.id)}/", checked)


def follow(participant: Participant, path: str) -> str:
    """Where a page leads in the end, step by step."""
    for _step in range(6):
        response = participant.get(path)
        if response.status_code == 200:
            return path
        path = response.headers["location"]
    raise AssertionError(f"{path} leads on and on")


def told(studies: Studies, session: Session) -> list[tuple[str, str]]:
    return [(one.task, one.kind) for one in Observing(studies).log(session)]


def test_the_first_task_begins_without_the_participants_press(
    participant: Participant, moderator: Moderator, studies: Studies, session: Session
) -> None:
    moderator.press("tasks/apply/begin", persona="")
    assert studies.runs([session.id]) == [], "it begins when the participant is there: their time is their own"
    assert "Deltagaren är på väg hit" in moderator.page()
    assert follow(participant, f"{participant.root}/task-apply") == "/prov/draft/name"
    assert told(studies, session) == [("apply", "led"), ("apply", "page")]
    shown = moderator.page()
    assert "Moderatorn började uppgiften" in shown
    assert "på väg" not in shown


@pytest.mark.parametrize("where", ["/prov/draft/lives", "/prov/draft/check-answers", "{root}/", "{root}/-/on"])
def test_the_next_task_begins_at_the_participants_next_click(
    participant: Participant, moderator: Moderator, studies: Studies, session: Session, where: str
) -> None:
    participant.post("-/begin/task-apply")
    participant.get("/prov/draft/name")
    moderator.press("tasks/check/begin", persona="anna")
    assert follow(participant, where.format(root=participant.root)) == "/prov/draft/check-answers"
    assert "Anna Prov" in participant.get("/prov/draft/check-answers").text
    assert [(run.task, run.end) for run in studies.runs([session.id])] == [("apply", "moved-on"), ("check", None)]


def test_a_post_is_answered_and_what_it_leads_to_leads_on(
    participant: Participant, moderator: Moderator, studies: Studies, session: Session
) -> None:
    participant.post("-/begin/task-apply")
    participant.post("-/end", how="gave-up")
    moderator.press("tasks/check/begin", persona="anna")
    onward = participant.post("after-apply", **{"q-apply-seq-1": "3"})
    assert follow(participant, onward) == "/prov/draft/check-answers"
    found = studies.session(session.id)
    assert found is not None
    assert found.replies["after-apply"] == {"q-apply-seq-1": ["3"]}


def test_questions_that_were_jumped_over_are_asked_afterwards(
    app: App, participant: Participant, moderator: Moderator, studies: Studies
) -> None:
    participant.post("-/begin/task-apply")
    participant.get("/prov/draft/name")
    moderator.press("tasks/check/begin", persona="anna")
    follow(participant, "/prov/draft/lives")
    participant.post("-/end", how="gave-up")
    assert follow(participant, f"{participant.root}/").endswith("/after-apply")
    assert "Frågan gäller uppgift 1 av 2" in participant.open("after-apply")
    onward = participant.post("after-apply", **{"q-apply-seq-1": "2"})
    assert onward.endswith("/after-check"), "past the page of a task that is done"
    assert participant.post("after-check", **{"q-check-seq-1": "5"}).endswith(f"/{IN_ALL}")
    prototype = load(app.state.drafts.folder / "prov")
    study, sessions = read_study(prototype), studies.sessions("prov")
    assert study is not None
    runs = studies.runs([sessions[0].id])
    found = attempts(Held(study), prototype, sessions, runs, studies.events([run.id for run in runs]))
    assert [(one.task, one.outcome, one.ease) for one in found] == [("apply", "failed", 2), ("check", "gave-up", 5)]


def test_a_task_that_was_passed_over_is_not_asked_about_until_it_is_begun(
    participant: Participant, moderator: Moderator
) -> None:
    moderator.press("tasks/check/begin")
    follow(participant, f"{participant.root}/")
    assert participant.post("-/end", how="gave-up").endswith("/after-check")
    assert participant.post("after-check", **{"q-check-seq-1": "5"}).endswith(f"/{IN_ALL}")
    moderator.press("tasks/apply/begin")
    assert follow(participant, f"{participant.root}/{IN_ALL}") == "/prov/draft/name"
    assert participant.post("-/end", how="gave-up").endswith("/after-apply")


def test_the_last_questions_pass_over_what_is_left(participant: Participant, moderator: Moderator) -> None:
    participant.post("-/begin/task-apply")
    participant.post("-/end", how="gave-up")
    participant.post("after-apply", **{"q-apply-seq-1": "3"})
    moderator.press("end-tasks")
    assert "Deltagaren är på väg" in moderator.page()
    assert follow(participant, f"{participant.root}/task-check").endswith(f"/{IN_ALL}")


def test_another_persona_begins_the_task_anew_at_its_page(
    participant: Participant, moderator: Moderator, studies: Studies, session: Session
) -> None:
    participant.post("-/begin/task-apply")
    participant.try_page("name", full_name=TYPED)
    moderator.press("tasks/apply/begin", persona="anna")
    assert follow(participant, "/prov/draft/lives") == "/prov/draft/name"
    shown = participant.checked(participant.get("/prov/draft/name"))
    assert "Anna Prov" in shown
    assert TYPED not in shown
    assert "Moderatorn började uppgiften som: Anna" in moderator.page()
    replay = moderator.asker.get("/lab/studies/prov/replay/draft/apply/1/?attempt=2")
    assert "Moderatorn började uppgiften som: Anna" in moderator.checked(replay)
    assert [run.task for run in studies.runs([session.id])] == ["apply", "apply"]


def test_who_has_come_is_led_no_further(participant: Participant, moderator: Moderator, studies: Studies) -> None:
    moderator.press("tasks/apply/begin")
    for _time in range(2):
        assert participant.get(f"{participant.root}/-/on").headers["location"] == "/prov/draft/name"
    assert len(studies.runs([one.id for one in studies.sessions("prov")])) == 1


@pytest.mark.parametrize(
    ("path", "data", "status"),
    [
        ("tasks/none/begin", {}, 404),
        ("tasks/apply/begin", {"persona": "nobody"}, 400),
        ("features/none", {"on": "yes"}, 404),
    ],
)
def test_what_is_not_there(moderator: Moderator, path: str, data: dict[str, str], status: int) -> None:
    assert moderator.asker.post(f"{moderator.root}{path}", data=data).status_code == status


def test_a_session_that_has_ended_is_led_nowhere(
    participant: Participant, moderator: Moderator, studies: Studies, session: Session
) -> None:
    studies.end(session)
    moderator.press("tasks/apply/begin")
    assert "på väg" not in moderator.page()
    assert "/prov/draft/" not in follow(participant, f"{participant.root}/")


def test_the_script_says_what_to_say(app: App, prototypes: Path, moderator: Moderator) -> None:
    shown = moderator.page()
    assert "Hälsa välkommen" in shown
    assert "Deltagaren läser" not in shown, "where there is nothing to say, the instruction stands alone"
    plan = prototypes / "prov" / "study.toml"
    scripted = plan.read_text(encoding="utf-8").replace(
        'id = "apply"', 'id = "apply"\nscript = "Fråga vad hen väntar sig."'
    )
    plan.write_text(f'welcome_script = "Bjud på kaffe."\n{scripted}', encoding="utf-8")
    shown = moderator.page_with("Bjud på kaffe.")
    assert "Fråga vad hen väntar sig." in shown
    assert "Deltagaren läser" in shown


class TestAsked:
    """What the page of a participant asks again and again."""

    def asked(self, participant: Participant, path: str) -> str:
        page = participant.get(path).text
        where = page.partition('data-observers="')[2].partition('"')[0]
        return participant.checked(participant.get(where), fragment=True)

    @pytest.mark.parametrize("page", ["task-apply", "some-questions", "about-you"])
    def test_the_pages_of_the_study_are_told(self, participant: Participant, moderator: Moderator, page: str) -> None:
        assert "data-onward" not in self.asked(participant, f"{participant.root}/{page}")
        where = participant.open(page).partition('data-observers="')[2].partition('"')[0]
        moderator.press("tasks/apply/begin")
        assert f'data-onward="{participant.root}/-/on"' in participant.get(where).text

    def test_questions_after_a_task_that_was_ended_lead_nowhere(
        self, participant: Participant, moderator: Moderator
    ) -> None:
        participant.post("-/begin/task-apply")
        moderator.press("tasks/apply", do="on")
        assert "data-onward" not in self.asked(participant, f"{participant.root}/after-apply")

    def test_it_is_asked_often_only_while_somebody_looks_on(
        self, participant: Participant, moderator: Moderator
    ) -> None:
        path = f"{participant.root}/task-apply"
        assert 'data-again="10"' in self.asked(participant, path)
        moderator.page()
        assert 'data-again="1.5"' in self.asked(participant, path)


class TestALostPlace:
    """Who has lost the answers of the study on the way, but is in a session that goes on."""

    def test_it_is_gone_on_with(self, app: App, participant: Participant, session: Session, checked: Checked) -> None:
        participant.post("-/begin/task-apply")
        participant.post("-/end", how="gave-up")
        elsewhere = Participant(Asker(app), participant.root, checked)
        elsewhere.asker.cookies.set("provrum-session", session.id)
        assert follow(elsewhere, f"{participant.root}/-/on").endswith("/after-apply")

    def test_a_task_that_goes_on_too(
        self, app: App, participant: Participant, session: Session, checked: Checked
    ) -> None:
        participant.post("-/begin/task-apply")
        participant.try_page("name", full_name=TYPED)
        participant.get("/prov/draft/lives")
        elsewhere = Participant(Asker(app), participant.root, checked)
        elsewhere.asker.cookies.set("provrum-session", session.id)
        assert follow(elsewhere, f"{participant.root}/") == "/prov/draft/lives"


class TestFeatures:
    @pytest.fixture
    def prototypes(self, prototypes: Path) -> Path:
        path = prototypes / "prov" / "service.py"
        text = path.read_text(encoding="utf-8").partition("\n\nservice =")[0]
        path.write_text(text + FEATURE, encoding="utf-8")
        return prototypes

    def onward(self, participant: Participant) -> str:
        participant.try_page("name", full_name=TYPED)
        return participant.try_page("lives", lives="yes").headers["location"]

    def test_it_is_switched_in_the_task_that_goes_on(
        self, participant: Participant, moderator: Moderator, studies: Studies, session: Session
    ) -> None:
        participant.post("-/begin/task-apply")
        participant.get("/prov/draft/name")
        moderator.press("features/more", on="yes")
        assert self.onward(participant) == "/prov/draft/extra"
        shown = moderator.page()
        assert "En fråga till: på" in shown
        assert "Slå av" in shown
        moderator.press("features/more", on="no")
        assert participant.get("/prov/draft/extra").headers["location"].startswith("/prov/draft/check-answers")
        switched = [one.told for one in Observing(studies).log(session) if one.kind == "feature"]
        assert switched == [{"feature": "more", "on": True}, {"feature": "more", "on": False}]
        replay = moderator.asker.get("/lab/studies/prov/replay/draft/apply/1/")
        assert "En fråga till: av" in moderator.checked(replay)

    def test_it_stays_on_in_the_tasks_that_follow(self, participant: Participant, moderator: Moderator) -> None:
        moderator.press("features/more", on="yes")
        assert "Slå av" in moderator.page()
        participant.post("-/begin/task-apply")
        assert self.onward(participant) == "/prov/draft/extra"
        assert "En fråga till: på" in moderator.page()
