"""What happens to a visit: each does what a person expects."""

from __future__ import annotations

import re
import sqlite3
import threading
from pathlib import Path

import httpx
import pytest

from tests.conftest import Checked, Lab, start_lab
from tests.usability.visits import trial
from tests.usability.visits.trial import ANSWERS, answer_all, where

pytestmark = pytest.mark.slow

ONE, TWO = "/one/draft", "/two/draft"


def test_through_to_the_receipt(citizen: httpx.Client, checked: Checked) -> None:
    assert where(citizen.get(f"{ONE}/")) == "start"
    checked(citizen.get(f"{ONE}/start"))
    answer_all(citizen, ONE)
    shown = checked(citizen.get(f"{ONE}/check-answers"))
    assert "Provgatan 1" in shown
    assert where(citizen.post(f"{ONE}/check-answers")) == "confirmation"
    checked(citizen.get(f"{ONE}/confirmation"))


def test_a_refused_answer_is_shown_again_and_not_stored(citizen: httpx.Client, checked: Checked) -> None:
    citizen.post(f"{ONE}/name", data={"full_name": "Kim"})
    refused = citizen.post(f"{ONE}/name", data={"full_name": "x" * 300})
    assert refused.status_code == 422
    assert "x" * 300 in checked(refused)
    assert 'value="Kim"' in citizen.get(f"{ONE}/name").text


def test_a_bookmarked_later_page_leads_to_the_first_unanswered(citizen: httpx.Client, checked: Checked) -> None:
    citizen.post(f"{ONE}/name", data={"full_name": "Kim"})
    response = citizen.get(f"{ONE}/address")
    assert where(response) == "lives"
    assert "Svara på den här sidan först" in checked(citizen.get(response.headers["location"]))


def test_an_address_off_the_path_leads_back_onto_it(citizen: httpx.Client) -> None:
    answer_all(citizen, ONE)
    assert where(citizen.get(f"{ONE}/where")) == "check-answers"
    assert where(citizen.post(f"{ONE}/where", data={"where": "Umeå"})) == "check-answers"


def test_an_unknown_page_is_404(citizen: httpx.Client) -> None:
    assert citizen.get(f"{ONE}/nowhere").status_code == 404
    assert citizen.get("/nowhere/draft/start").status_code == 404


def test_a_change_returns_to_check_answers(citizen: httpx.Client) -> None:
    answer_all(citizen, ONE)
    assert "/one/draft/name?change=1" in citizen.get(f"{ONE}/check-answers").text
    assert where(citizen.post(f"{ONE}/name?change=1", data={"full_name": "Robin"})) == "check-answers"
    assert "Robin" in citizen.get(f"{ONE}/check-answers").text


def test_a_change_leads_to_the_page_it_made_necessary_and_then_back(citizen: httpx.Client) -> None:
    answer_all(citizen, ONE)
    response = citizen.post(f"{ONE}/lives?change=1", data={"lives": "no"})
    assert where(response) == "where"
    assert where(citizen.post(response.headers["location"], data={"where": "Luleå"})) == "check-answers"
    assert "Luleå" in citizen.get(f"{ONE}/check-answers").text


def test_back_from_a_stop_while_changing_still_returns_to_check_answers(tmp_path: Path) -> None:
    trial.write(tmp_path / "prototypes", "one")
    service = tmp_path / "prototypes" / "one" / "service.py"
    stop = 'class Where(Stop, when={"lives": "no"}):\n    title = _("Du kan inte söka här")\n\nclass Help('
    source = service.read_text(encoding="utf-8")
    start, end = source.index("class Where("), source.index("class Help(")
    service.write_text(source[:start] + stop + source[end + len("class Help(") :], encoding="utf-8")
    lab = start_lab(tmp_path / "prototypes", tmp_path / "data")
    with lab.client() as citizen:
        answer_all(citizen, ONE)
        stopped = citizen.get(citizen.post(f"{ONE}/lives?change=1", data={"lives": "no"}).headers["location"]).text
        assert f'href="{ONE}/lives?change=1"' in stopped
        assert where(citizen.post(f"{ONE}/lives?change=1", data={"lives": "yes"})) == "check-answers"
    lab.kill()


def test_answers_off_the_path_are_not_shown_and_come_back(citizen: httpx.Client) -> None:
    answer_all(citizen, ONE)
    citizen.post(f"{ONE}/lives?change=1", data={"lives": "no"})
    citizen.post(f"{ONE}/where?change=1", data={"where": "Luleå"})
    assert "Luleå" in citizen.get(f"{ONE}/check-answers").text
    citizen.post(f"{ONE}/lives?change=1", data={"lives": "yes"})
    assert "Luleå" not in citizen.get(f"{ONE}/check-answers").text
    citizen.post(f"{ONE}/lives?change=1", data={"lives": "no"})
    assert "Luleå" in citizen.get(f"{ONE}/check-answers").text


def test_going_back_shows_what_was_answered(citizen: httpx.Client) -> None:
    answer_all(citizen, ONE)
    page = citizen.get(f"{ONE}/lives").text
    assert 'value="yes" checked' in page
    assert f'href="{ONE}/name"' in page


def test_a_refresh_shows_the_same_page(citizen: httpx.Client) -> None:
    answer_all(citizen, ONE)
    assert citizen.get(f"{ONE}/help").text == citizen.get(f"{ONE}/help").text


def test_two_submits_make_one_case(citizen: httpx.Client) -> None:
    answer_all(citizen, ONE)
    citizen.post(f"{ONE}/check-answers")
    first = citizen.get(f"{ONE}/confirmation").text
    assert where(citizen.post(f"{ONE}/check-answers")) == "confirmation"
    assert citizen.get(f"{ONE}/confirmation").text == first


def test_two_submits_at_once_make_one_case(trials: Lab) -> None:
    with trials.client() as citizen:
        answer_all(citizen, ONE)
        cookies = dict(citizen.cookies)
        threads = [
            threading.Thread(target=httpx.post, args=[f"{trials.url}{ONE}/check-answers"], kwargs={"cookies": cookies})
            for _ in range(5)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        with sqlite3.connect(trials.data / "provrum.sqlite3") as db:
            id = cookies["provrum-visit"]
            assert db.execute("SELECT count(reference) FROM visits WHERE id = ?", (id,)).fetchone() == (1,)
        assert citizen.get(f"{ONE}/confirmation").status_code == 200


def test_nothing_can_be_changed_after_sending(citizen: httpx.Client, checked: Checked) -> None:
    answer_all(citizen, ONE)
    citizen.post(f"{ONE}/check-answers")
    response = citizen.post(f"{ONE}/name", data={"full_name": "Robin"})
    assert where(response) == "confirmation"
    assert "redan skickat in" in checked(citizen.get(response.headers["location"]))
    assert where(citizen.get(f"{ONE}/name")) == "confirmation"


def test_the_end_cannot_be_opened_before(citizen: httpx.Client) -> None:
    assert where(citizen.get(f"{ONE}/confirmation")) == "name"
    assert where(citizen.post(f"{ONE}/check-answers")) == "name"
    answer_all(citizen, ONE)
    assert where(citizen.get(f"{ONE}/confirmation")) == "check-answers"


def test_what_was_checked_is_what_is_sent(trials: Lab) -> None:
    """An answer changed in another tab after check-answers was opened, and before it was sent, is seen first."""
    with trials.client() as citizen:
        answer_all(citizen, ONE)
        assert where(citizen.post(f"{ONE}/lives", data={"lives": "no"})) == "where"
        assert where(citizen.post(f"{ONE}/check-answers")) == "where"


def test_an_answer_changed_in_another_tab_is_seen_before_it_is_sent(citizen: httpx.Client, checked: Checked) -> None:
    answer_all(citizen, ONE)
    revision = re.search(r'name="-seen" value="(\d+)"', citizen.get(f"{ONE}/check-answers").text)
    assert revision is not None
    citizen.post(f"{ONE}/name", data={"full_name": "Robin"})
    response = citizen.post(f"{ONE}/check-answers", data={"-seen": revision[1]})
    assert where(response) == "check-answers"
    again = checked(citizen.get(response.headers["location"]))
    assert "Ett svar har ändrats" in again
    assert "Robin" in again
    seen = re.search(r'name="-seen" value="(\d+)"', again)
    assert seen is not None
    assert where(citizen.post(f"{ONE}/check-answers", data={"-seen": seen[1]})) == "confirmation"


@pytest.mark.parametrize("edit", ["a question more", "a stop for all", "nothing sends any more"])
def test_what_was_sent_stays_sent_though_the_draft_is_edited(edit: str, tmp_path: Path) -> None:
    trial.write(tmp_path / "prototypes", "one")
    path = tmp_path / "prototypes" / "one" / "service.py"
    source = path.read_text(encoding="utf-8")
    edits = {
        "a question more": source.replace(
            "class Help(", 'class More(Page):\n    more = TextInput("Mer?")\n\nclass Help('
        ).replace("Where, Help", "Where, More, Help"),
        "a stop for all": source.replace(
            "class Where(Page", 'class Halt(Stop, when={"lives": "yes"}):\n    title = "Slut"\n\nclass Where(Page'
        ).replace("Lives, Where", "Lives, Halt, Where"),
        "nothing sends any more": source.replace(
            "class Address(Page):", 'class End(Stop):\n    title = "Slut"\n\nclass Address(Page):'
        ).replace("Address, CheckAnswers, Confirmation", "Address, End"),
    }
    lab = start_lab(tmp_path / "prototypes", tmp_path / "data")
    with lab.client(follow_redirects=True) as citizen:
        for page, data in {**ANSWERS, "check-answers": {}}.items():
            citizen.post(f"{ONE}/{page}", data=data)
        receipt = citizen.get(f"{ONE}/confirmation").text
        path.write_text(edits[edit], encoding="utf-8")
        lab.wait_for(f"{ONE}/-/map", "Mer?" if edit == "a question more" else "Slut")
        again = citizen.get(f"{ONE}/start")
        assert again.status_code == 200
        if edit != "nothing sends any more":
            assert again.url.path == f"{ONE}/confirmation"
            assert re.findall(r"[0-9A-Z]{4}-[0-9A-Z]{4}", again.text)[0] in receipt
    lab.kill()


def test_two_tabs_that_answer_different_pages_keep_both(trials: Lab) -> None:
    with trials.client() as citizen:
        answer_all(citizen, ONE)
        cookies = dict(citizen.cookies)

        def tab(page: str, field: str) -> None:
            for number in range(20):
                httpx.post(f"{trials.url}{ONE}/{page}", data={field: f"{page} {number}"}, cookies=cookies)

        tabs = [threading.Thread(target=tab, args=pair) for pair in (("name", "full_name"), ("address", "address"))]
        for thread in tabs:
            thread.start()
        for thread in tabs:
            thread.join()
        shown = citizen.get(f"{ONE}/check-answers").text
        assert "name 19" in shown
        assert "address 19" in shown


def test_two_prototypes_do_not_mix(citizen: httpx.Client) -> None:
    citizen.post(f"{ONE}/name", data={"full_name": "Kim"})
    citizen.post(f"{TWO}/name", data={"full_name": "Robin"})
    assert 'value="Kim"' in citizen.get(f"{ONE}/name").text
    assert 'value="Robin"' in citizen.get(f"{TWO}/name").text
    citizen.post(f"{TWO}/-/clear")
    assert 'value="Kim"' in citizen.get(f"{ONE}/name").text
    assert "Robin" not in citizen.get(f"{TWO}/name").text


def test_another_prototypes_visit_opens_nothing(trials: Lab, citizen: httpx.Client) -> None:
    answer_all(citizen, ONE)
    id = citizen.cookies["provrum-visit"]
    assert where(httpx.get(f"{trials.url}{TWO}/address", cookies={"provrum-visit": id})) == "name"


def expire(lab: Lab, id: str) -> None:
    with sqlite3.connect(lab.data / "provrum.sqlite3") as db:
        db.execute("UPDATE visits SET changed_at = '2020-01-01 00:00:00' WHERE id = ?", (id,))


def test_an_expired_visit_keeps_what_was_just_typed(trials: Lab, citizen: httpx.Client, checked: Checked) -> None:
    answer_all(citizen, ONE)
    expire(trials, citizen.cookies["provrum-visit"])
    response = citizen.post(f"{ONE}/address", data={"address": "Nya vägen 2"})
    assert where(response) == "name"
    assert "finns inte kvar" in checked(citizen.get(response.headers["location"]))
    answer_all(citizen, ONE, {page: data for page, data in ANSWERS.items() if page != "address"})
    assert "Nya vägen 2" in citizen.get(f"{ONE}/check-answers").text


def test_an_expired_visit_shows_no_old_answers(trials: Lab, citizen: httpx.Client) -> None:
    answer_all(citizen, ONE)
    expire(trials, citizen.cookies["provrum-visit"])
    assert where(citizen.get(f"{ONE}/check-answers")) == "name"
    assert "Kim" not in citizen.get(f"{ONE}/name").text


def test_clearing_comes_back_to_the_same_page(citizen: httpx.Client, checked: Checked) -> None:
    citizen.post(f"{ONE}/name", data={"full_name": "Kim"})
    response = citizen.post(f"{ONE}/-/clear", data={"page": "name"})
    assert where(response) == "name"
    assert "Kim" not in checked(citizen.get(f"{ONE}/name"))


def test_clearing_deletes_every_answer(trials: Lab, citizen: httpx.Client) -> None:
    answer_all(citizen, ONE)
    id = citizen.cookies["provrum-visit"]
    citizen.post(f"{ONE}/-/clear")
    with sqlite3.connect(trials.data / "provrum.sqlite3") as db:
        assert db.execute("SELECT count(*) FROM answers WHERE visit = ?", (id,)).fetchone() == (0,)


def test_the_language_navigation_keeps_place_and_answers(citizen: httpx.Client, checked: Checked) -> None:
    citizen.post(f"{ONE}/name", data={"full_name": "Kim"})
    assert f'href="{ONE}/en/name"' in citizen.get(f"{ONE}/name").text
    english = checked(citizen.get(f"{ONE}/en/name"))
    assert '<html lang="en"' in english
    assert 'value="Kim"' in english
    assert citizen.post(f"{ONE}/en/name", data={"full_name": "Robin"}).headers["location"] == f"{ONE}/en/lives"


def test_the_cookie_is_for_this_prototype_and_this_site_alone(trials: Lab) -> None:
    plain = httpx.post(f"{trials.url}{ONE}/name", data={"full_name": "Kim"}).headers["set-cookie"]
    assert "HttpOnly" in plain
    assert "samesite=lax" in plain.lower()
    assert f"Path={ONE}/" in plain
    assert "Secure" not in plain
    assert "Max-Age" not in plain
    assert "expires" not in plain.lower()
    over_https = httpx.post(
        f"{trials.url}{ONE}/name", data={"full_name": "Kim"}, headers={"x-forwarded-proto": "https"}
    )
    assert "Secure" in over_https.headers["set-cookie"]


def test_looking_at_a_page_stores_nothing(trials: Lab) -> None:
    response = httpx.get(f"{trials.url}{ONE}/name")
    assert "set-cookie" not in response.headers
    assert response.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("headers", [{"sec-fetch-site": "cross-site"}, {"origin": "https://elsewhere.example"}])
def test_a_post_from_another_site_is_refused(citizen: httpx.Client, headers: dict[str, str]) -> None:
    assert citizen.post(f"{ONE}/name", data={"full_name": "Kim"}, headers=headers).status_code == 403


def test_every_response_has_the_strict_policy(citizen: httpx.Client) -> None:
    for response in (
        citizen.get(f"{ONE}/name"),
        citizen.get(f"{ONE}/nowhere"),
        citizen.get("/"),
        citizen.get(f"{ONE}/"),
    ):
        policy = response.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert response.headers["x-content-type-options"] == "nosniff"


def test_kill_9_loses_nothing(tmp_path: Path) -> None:
    """Killed right after each redirect, the server has the answer when it comes back."""
    trial.write(tmp_path / "prototypes", "one")
    with httpx.Client() as citizen:
        for page, data in ANSWERS.items():
            lab = start_lab(tmp_path / "prototypes", tmp_path / "data")
            assert citizen.post(f"{lab.url}{ONE}/{page}", data=data).status_code == 303
            lab.kill()
        lab = start_lab(tmp_path / "prototypes", tmp_path / "data")
        shown = citizen.get(f"{lab.url}{ONE}/check-answers").text
        assert citizen.post(f"{lab.url}{ONE}/check-answers").status_code == 303
        lab.kill()
        lab = start_lab(tmp_path / "prototypes", tmp_path / "data")
        receipt = citizen.get(f"{lab.url}{ONE}/confirmation")
        lab.kill()
    for value in ("Kim", "Ja", "A\nB", "Provgatan 1"):
        assert value in shown
    assert receipt.status_code == 200
