"""Taking part: from the link to the thanks, by plain form posts; and what is kept of it, and what never is."""

from __future__ import annotations

import time
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from components.prototype import load
from tests.conftest import Checked
from tests.usability.asking import Asker
from tests.usability.studies.conftest import TYPED, Participant
from usability.drafts import CHECK_EVERY
from usability.errors import App
from usability.storage import visits
from usability.studies.asking import ABOUT_YOU, IN_ALL
from usability.studies.plan_reading import read_study
from usability.studies.quotas import is_full
from usability.studies.store import Invitation, Studies
from usability.visits.store import now


def stored(studies: Studies, *tables: str) -> list[Any]:
    """All rows of these tables."""
    with studies.storage.engine.connect() as connection:
        return [row for table in tables for row in connection.exec_driver_sql(f"SELECT * FROM {table}").all()]


def test_the_link_leads_to_the_welcome(participant: Participant) -> None:
    assert participant.get(f"{participant.root}/").headers["location"].endswith("/welcome")
    assert "Prova att söka" in participant.open("welcome")


def test_it_is_in_english_too(participant: Participant) -> None:
    assert "Try to apply" in participant.open("en/welcome")
    assert "It is voluntary to take part" in participant.open("en/consent")


def test_a_code_is_found_however_it_is_written(participant: Participant, invitation: Invitation) -> None:
    lower = f"/s/{invitation.code.lower()}"
    assert participant.get(f"{lower}/welcome").status_code == 200


def test_an_unknown_code_is_not_there(participant: Participant) -> None:
    assert participant.get("/s/000000000000/").status_code == 404


def test_nothing_is_stored_before_consent(participant: Participant, studies: Studies) -> None:
    participant.open("consent")
    refused = participant.asker.post(f"{participant.root}/consent", data={})
    assert refused.status_code == 422
    assert studies.sessions("prov") == []


def test_consent_is_kept_with_its_version_and_language(participant: Participant, studies: Studies) -> None:
    participant.post("consent", **{"q-take-part": "yes"})
    (session,) = studies.sessions("prov")
    assert session.consent == {"version": "1", "language": "sv", "purposes": {"take-part": True}}


def test_who_does_not_fit_is_thanked_and_nothing_is_kept_but_a_count(
    participant: Participant, studies: Studies, invitation: Invitation
) -> None:
    participant.post("consent", **{"q-take-part": "yes"})
    participant.post("about-you", **{"q-assistive-technology": "none"})
    assert participant.post("some-questions", **{"q-works-here": "yes"}).endswith("/not-this-time")
    assert "Tack för att du ville vara med" in participant.open("not-this-time")
    assert studies.sessions("prov") == []
    assert stored(studies, "visits", "answers") == [], "not what made them unfit either"
    found = studies.invitation(invitation.code)
    assert found is not None
    assert (found.screened_out, found.turned_away) == (1, 0)


def test_a_full_quota_turns_people_away_politely(
    app: App, studies: Studies, invitation: Invitation, checked: Checked
) -> None:
    for number in range(2):
        one = Participant(Asker(app), f"/s/{invitation.code}", checked)
        one.post("consent", **{"q-take-part": "yes"})
        where = one.post("about-you", **{"q-assistive-technology": "screen-reader"})
        assert where.endswith("/-/full" if number else "/some-questions")
    assert "tillräckligt många" in checked(one.get(f"{one.root}/-/full"))
    assert len(studies.sessions("prov")) == len(stored(studies, "visits")) == 1
    found = studies.invitation(invitation.code)
    assert found is not None
    assert found.turned_away == 1


def test_the_whole_way(participant: Participant, studies: Studies) -> None:
    participant.join()
    assert "Sök om hjälp" in participant.open("task-apply")
    participant.apply()
    assert participant.post("after-apply", **{"q-apply-seq-1": "6"}).endswith("/task-check")
    participant.post("-/begin/task-check")
    assert "Anna Prov" in participant.get("/prov/draft/check-answers").text
    assert participant.post("-/end", how="gave-up").endswith("/after-check")
    assert participant.post("after-check", **{"q-check-seq-1": "2"}).endswith(f"/{IN_ALL}")
    answers = {f"q-sus-{n}": str(5 if n % 2 else 1) for n in range(1, 11)}
    assert participant.post(IN_ALL, **answers).endswith("/thanks")
    (session,) = studies.sessions("prov")
    assert f"{session.withdrawal[:4]}-{session.withdrawal[4:]}" in participant.open("thanks")
    (session,) = studies.sessions("prov")
    assert session.ended_at is not None
    runs = studies.runs([session.id])
    assert [(run.task, run.end, run.visit) for run in runs] == [("apply", "goal", None), ("check", "gave-up", None)]


def test_what_is_typed_is_found_nowhere_when_it_has_ended(
    participant: Participant, studies: Studies, tmp_path: Path
) -> None:
    participant.join()
    participant.apply()
    (session,) = studies.sessions("prov")
    studies.end(session)
    studies.storage.engine.dispose()
    stored = b"".join(path.read_bytes() for path in (tmp_path / "data").rglob("*") if path.is_file())
    told = repr(studies.events([run.id for run in studies.runs([session.id])]))
    assert TYPED not in told
    with studies.storage.engine.connect() as connection:
        rows = "".join(
            repr(connection.exec_driver_sql(f"SELECT * FROM {table}").all())
            for table in ("visits", "answers", "sessions", "task_runs", "events")
        )
    assert TYPED not in rows
    assert b"sessions" in stored, "the database is among these files"
    for secret in (b"127.0.0.1", b"Mozilla", b"python-httpx"):
        assert secret not in stored


def test_withdrawing_deletes_everything_and_says_what(participant: Participant, studies: Studies) -> None:
    participant.join()
    participant.apply(wrong=1)
    (session,) = studies.sessions("prov")
    participant.open("-/withdraw")
    response = participant.asker.post(
        f"{participant.root}/-/withdraw", data={"code": session.withdrawal.lower().replace("", " ").strip()}
    )
    assert response.status_code == 200
    receipt = participant.checked(response)
    assert [f"<li>{line}</li>" in receipt for line in ("Uppgifter: 1", "Händelser: 7", "Sidor med svar: 3")] == [
        True
    ] * 3
    assert stored(studies, "sessions", "task_runs", "events", "visits", "answers") == []


def test_from_every_page_one_can_stop_and_is_told_the_code(participant: Participant, studies: Studies) -> None:
    participant.join()
    (session,) = studies.sessions("prov")
    assert f'href="{participant.root}/-/withdraw"' in participant.open("task-apply"), "in the footer"
    participant.post("-/begin/task-apply")
    assert f'href="{participant.root}/-/withdraw"' in participant.get("/prov/draft/name").text, "in the bar"
    assert f'href="{participant.root}/en/-/withdraw"' in participant.get("/prov/draft/en/name").text
    shown = participant.open("-/withdraw")
    assert f"din kod är {session.withdrawal[:4]}-{session.withdrawal[4:]}" in shown
    assert f'href="{participant.root}/">Fortsätt vara med' in shown
    assert stored(studies, "sessions"), "looking deletes nothing"
    studies.end(session)
    assert "Vill du sluta?" not in participant.open("-/withdraw"), "it has ended"


def test_a_pause_is_told_where_the_reader_is(participant: Participant) -> None:
    participant.join()
    participant.post("-/begin/task-apply")
    assert "Du har paus" not in participant.get("/prov/draft/name").text
    participant.post("-/pause", here="/prov/draft/name")
    shown = participant.checked(participant.get("/prov/draft/name"))
    assert '<button autofocus aria-describedby="provrum-paused">' in shown
    assert '<p id="provrum-paused">Du har paus.' in shown


def test_what_is_answered_on_another_computer_goes_too(app: App, studies: Studies, checked: Checked) -> None:
    root = f"/s/{studies.invite('prov', single_use=True).code}"
    for asker in (Asker(app), Asker(app)):
        asker.get(f"{root}/")
        one = Participant(asker, root, checked)
        if not studies.sessions("prov"):
            one.join()
    assert len(stored(studies, "visits")) == 2
    studies.withdraw(studies.sessions("prov")[0].withdrawal)
    assert stored(studies, "visits", "answers") == []


def test_a_wrong_code_deletes_nothing(participant: Participant, studies: Studies) -> None:
    participant.join()
    response = participant.asker.post(f"{participant.root}/-/withdraw", data={"code": "0000-0000"})
    assert response.status_code == 422
    assert "Vi hittar inte den koden" in participant.checked(response)
    assert len(studies.sessions("prov")) == 1


def test_a_single_link_is_gone_on_with_on_another_computer(app: App, studies: Studies, checked: Checked) -> None:
    link = studies.invite("prov", single_use=True)
    first = Participant(Asker(app), f"/s/{link.code}", checked)
    first.join()
    elsewhere = Participant(Asker(app), f"/s/{link.code}", checked)
    assert elsewhere.get(f"{elsewhere.root}/").headers["location"].endswith("/task-apply")
    assert len(studies.sessions("prov")) == 1


def test_a_closed_link_says_so_to_who_has_not_begun(
    participant: Participant, studies: Studies, invitation: Invitation
) -> None:
    studies.close(invitation.code)
    response = participant.get(f"{participant.root}/")
    assert response.status_code == 410
    assert "Studien är avslutad" in participant.checked(response)
    assert participant.get(f"{participant.root}/welcome").status_code == 410, "in a tab that was open before"
    refused = participant.asker.post(f"{participant.root}/consent", data={"q-take-part": "yes"})
    assert refused.status_code == 410
    assert stored(studies, "sessions", "visits") == []


class TestTheBar:
    def test_it_is_on_the_pages_of_the_task_and_on_no_others(self, participant: Participant) -> None:
        participant.join()
        assert "provrum-task" not in participant.get("/prov/draft/name").text
        participant.post("-/begin/task-apply")
        shown = participant.checked(participant.get("/prov/draft/name"))
        assert "Uppgift 1 av 2" in shown
        assert "Sök om hjälp." in shown
        participant.post("-/end", how="gave-up")
        assert "provrum-task" not in participant.get("/prov/draft/name").text

    def test_somebody_else_sees_none(self, participant: Participant, app: App) -> None:
        participant.join()
        participant.post("-/begin/task-apply")
        assert "provrum-task" not in Asker(app).get("/prov/draft/name").text

    def test_it_says_when_the_goal_is_reached(self, participant: Participant) -> None:
        participant.join()
        participant.post("-/begin/task-check")
        shown = participant.get("/prov/draft/check-answers").text
        assert "Jag ger upp" in shown
        revision = shown.partition('name="-seen" value="')[2].partition('"')[0]
        participant.try_page("check-answers", **{"-seen": revision})
        assert "Du är framme" in participant.checked(participant.get("/prov/draft/confirmation"))

    def test_a_pause_leads_back_to_the_page_and_stops_the_clock(
        self, participant: Participant, studies: Studies
    ) -> None:
        participant.join()
        participant.post("-/begin/task-apply")
        assert participant.post("-/pause", here="/prov/draft/name") == "/prov/draft/name"
        assert "Fortsätt efter pausen" in participant.get("/prov/draft/name").text
        participant.post("-/pause", here="/prov/draft/name")
        (session,) = studies.sessions("prov")
        (run,) = studies.runs([session.id])
        assert run.paused_at is None

    @pytest.mark.parametrize("here", ["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example"])
    def test_a_pause_leads_nowhere_else(self, participant: Participant, here: str) -> None:
        participant.join()
        participant.post("-/begin/task-apply")
        assert participant.post("-/pause", here=here) == f"{participant.root}/"


class TestWhatABrowserTells:
    def tell(self, participant: Participant, told: object) -> int:
        shown = participant.get("/prov/draft/name").text
        where = shown.partition('data-events="')[2].partition('"')[0] or f"{participant.root}/-/events?run=none"
        return participant.asker.post(where, json=told).status_code

    def test_a_click_is_kept(self, participant: Participant, studies: Studies) -> None:
        participant.join()
        participant.post("-/begin/task-apply")
        told = {"at": "#main > h1", "x": 0.5, "y": 0.2, "works": False}
        click = {"kind": "click", "page": "/prov/draft/name", "at": 5, "told": told}
        assert self.tell(participant, {"now": 10, "events": [click]}) == 204
        (session,) = studies.sessions("prov")
        (events,) = studies.events([run.id for run in studies.runs([session.id])]).values()
        assert [(one.kind, one.page, one.told) for one in events if one.kind != "page"] == [("click", "name", told)]

    def test_what_comes_as_the_task_has_just_ended_is_kept(self, participant: Participant, studies: Studies) -> None:
        participant.join()
        participant.post("-/begin/task-apply")
        shown = participant.get("/prov/draft/name").text
        participant.post("-/end", how="gave-up")
        where = shown.partition('data-events="')[2].partition('"')[0]
        click = {"kind": "click", "page": "name", "at": 5, "told": {"at": "#main > h1"}}
        participant.asker.post(where, json={"now": 10, "events": [click]})
        (session,) = studies.sessions("prov")
        (events,) = studies.events([run.id for run in studies.runs([session.id])]).values()
        assert "click" in [one.kind for one in events]

    def test_what_is_typed_is_not_taken_whatever_is_sent(self, participant: Participant, studies: Studies) -> None:
        participant.join()
        participant.post("-/begin/task-apply")
        told = {"field": f"<{TYPED}>", "value": TYPED, "length": TYPED, "at": f"«{TYPED}»"}
        self.tell(participant, {"now": 10, "events": [{"kind": "filled", "page": "name", "at": 5, "told": told}]})
        (session,) = studies.sessions("prov")
        assert TYPED not in repr(studies.events([run.id for run in studies.runs([session.id])]))

    @pytest.mark.parametrize("told", [[], {}, {"now": "x", "events": []}, {"now": 1, "events": {}}, "text"])
    def test_what_is_no_such_thing_is_refused(self, participant: Participant, told: object) -> None:
        participant.join()
        participant.post("-/begin/task-apply")
        assert self.tell(participant, told) == 400

    @pytest.mark.parametrize("at", [-5, 10**30, 10**12])
    def test_no_clock_is_believed_that_is_wrong(self, participant: Participant, studies: Studies, at: int) -> None:
        participant.join()
        participant.post("-/begin/task-apply")
        event = {"kind": "click", "page": "na\0me", "at": at, "told": {"x": 0.5, "y": 0.5, "works": False}}
        assert self.tell(participant, {"now": 1, "events": [event]}) == 204
        (run,) = studies.runs([studies.sessions("prov")[0].id])
        (kept,) = [one for one in studies.events([run.id])[run.id] if one.kind == "click"]
        assert kept.page == ""
        assert 0 <= kept.at <= run.at

    def test_what_no_parser_can_read_is_refused(self, participant: Participant) -> None:
        participant.join()
        participant.post("-/begin/task-apply")
        (run,) = participant.asker.app.state.studies.runs([participant.asker.app.state.studies.sessions("prov")[0].id])
        address = f"{participant.root}/-/events?run={run.id}"
        assert participant.asker.post(address, content="[" * 100_000).status_code == 400

    def test_of_nobody_it_is_taken_and_forgotten(self, participant: Participant) -> None:
        assert self.tell(participant, {"now": 1, "events": []}) == 204


def test_a_plan_that_is_being_written_harms_no_page_that_is_tried(participant: Participant, prototypes: Path) -> None:
    participant.join()
    participant.post("-/begin/task-apply")
    path = prototypes / "prov" / "study.toml"
    path.write_text("title = ", encoding="utf-8")
    time.sleep(0.3)  # a saved file is looked at again after a quarter of a second
    assert participant.get("/prov/draft/name").status_code == 200
    assert participant.get(f"{participant.root}/welcome").status_code == 200, "by the plan that they began with"
    assert Asker(participant.asker.app).get(f"{participant.root}/welcome").status_code == 503


@pytest.mark.parametrize(
    ("old", "new"), [('id = "apply"', 'id = "other"'), ('iteration = "draft"', 'iteration = "7"'), ("[[tasks]]", "[[")]
)
def test_a_plan_that_is_edited_amid_a_session_does_not_change_it(
    participant: Participant, studies: Studies, prototypes: Path, old: str, new: str
) -> None:
    plan = prototypes / "prov" / "study.toml"
    plan.write_text(f'iteration = "draft"\n{plan.read_text(encoding="utf-8")}', encoding="utf-8")
    time.sleep(CHECK_EVERY)
    participant.join()
    participant.post("-/begin/task-apply")
    plan.write_text(plan.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    time.sleep(CHECK_EVERY)
    assert "Sök om hjälp." in participant.get("/prov/draft/name").text, "the bar is there"
    assert participant.post("-/end", how="gave-up").endswith("/after-apply")
    assert participant.post("after-apply", **{"q-apply-seq-1": "2"}).endswith("/task-check")
    (run,) = studies.runs([studies.sessions("prov")[0].id])
    assert (run.end, [one.kind for one in studies.events([run.id])[run.id]]) == ("gave-up", ["page", "end"])


def test_who_comes_back_after_their_visit_has_expired_has_lost_nothing(
    participant: Participant, studies: Studies
) -> None:
    """Their tab is still open, on the questions about the task."""
    participant.join()
    participant.apply()
    long_ago = now() - timedelta(days=3)
    with studies.storage.engine.begin() as connection:
        connection.execute(visits.update().values(changed_at=long_ago))
    assert participant.post("after-apply", **{"q-apply-seq-1": "5"}).endswith("/task-check")
    (session,) = studies.sessions("prov")
    assert list(session.replies) == ["consent", "about-you", "some-questions", "after-apply"]


def test_two_who_fill_a_quota_at_once_are_not_both_turned_away(
    app: App, studies: Studies, invitation: Invitation, checked: Checked
) -> None:
    """What the one says counts for the other only when the one is in."""
    for _number in range(2):
        Participant(Asker(app), f"/s/{invitation.code}", checked).post("consent", **{"q-take-part": "yes"})
    said = {"q-assistive-technology": ["screen-reader"]}
    full = partial(is_full, read_study(load(app.state.drafts.folder / "prov")), said)
    two = studies.sessions("prov")
    assert [studies.admit(one, {ABOUT_YOU: said}, "sv", full) for one in two] == [True, False]
    assert [ABOUT_YOU in one.replies for one in studies.sessions("prov")] == [True, False]


def test_who_has_begun_is_not_turned_away_for_what_they_change(participant: Participant, studies: Studies) -> None:
    other = Participant(Asker(participant.asker.app), participant.root, participant.checked)
    other.join("screen-reader")
    participant.join()
    participant.apply()
    participant.post("about-you", **{"q-assistive-technology": "screen-reader"})
    assert len(studies.sessions("prov")) == 2
    assert len(studies.runs([one.id for one in studies.sessions("prov")])) == 1
