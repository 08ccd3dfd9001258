"""Links by which results are read outside the lab: what they show, what they do not, and when they stop to work."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from components.clock import day_of, end_of, today
from tests.conftest import Checked, empty
from tests.usability.asking import ELSEWHERE, Asker
from tests.usability.studies.made import Made, Try, make_study
from usability.lab.making import NotMade, make_prototype
from usability.storage import shares
from usability.studies.observing import Observing
from usability.studies.problems import Problems
from usability.studies.sharing import Shares

pytestmark = pytest.mark.slow

RESULTS = "/lab/studies/hemhjalp/results/"
WEEK = timedelta(days=7)


@pytest.fixture
def made(tmp_path: Path) -> Made:
    return make_study(tmp_path, PROVRUM_HOST="0.0.0.0", PROVRUM_LAB_PASSWORD="hemligt-ord-for-labbet")


@pytest.fixture
def kept(made: Made) -> Shares:
    return Shares(made.studies.storage)


@pytest.fixture
def outside(made: Made) -> Asker:
    """Somebody who has never seen the lab's password."""
    return Asker(made.asker.app, ELSEWHERE)


def _ten(made: Made) -> None:
    for number in range(10):
        wrong = {"name": {"full_name": "required"}} if number < 6 else {"address": {"address": "required"}}
        made.session(Try(goal=number < 7, wrong=wrong), *([Try("stop")] if number < 3 else []))


@pytest.mark.parametrize("language", ["", "/en"])
def test_a_link_is_open_to_whoever_has_it(
    made: Made, kept: Shares, outside: Asker, checked: Checked, language: str
) -> None:
    _ten(made)
    share = kept.make("hemhjalp", "draft", today() + WEEK)
    assert outside.get(RESULTS).status_code in (303, 404), "the lab itself is closed"
    shown = outside.get(f"{language}/shared/{share.code.lower()}/")
    html = checked(shown)
    assert shown.status_code == 200
    assert shown.headers["x-robots-tag"] == "noindex"
    assert '<svg class="chart"' in html
    assert "/lab/" not in re.sub(r"<link[^>]*>|<script[^>]*>", "", html), "no way into the lab"
    if not language:
        assert "7 av 10 klarade uppgiften." in html
        assert "10 personer deltog." in html


def test_nothing_of_few_or_of_one_person_is_shown(made: Made, kept: Shares, outside: Asker, checked: Checked) -> None:
    _ten(made)
    first = made.studies.sessions("hemhjalp")[0]
    Observing(made.studies).note(first, "Kim", "", "Planterad anteckning")
    Problems(made.studies.storage).make(
        "hemhjalp", {"title": "Planterat problem", "page": "", "task": "", "found_in": "draft"}, [first.id]
    )
    share = kept.make("hemhjalp", "draft", today() + WEEK)
    html = checked(outside.get(f"/shared/{share.code}/"))
    for told in ("Planterad", "Planterat", "Kim", *(one.id for one in made.studies.sessions("hemhjalp"))):
        assert told not in html
    for withdrawal in (one.withdrawal for one in made.studies.sessions("hemhjalp")):
        assert withdrawal not in html
    assert "3 av 3" not in html, "three people tried the other task"
    table = html[html.index('id="errors-caption"') :]
    assert ">6<" in table
    assert ">4<" not in table, "four people were stopped by the other question"


def test_pilots_and_other_iterations_are_not_shown(made: Made, kept: Shares, outside: Asker) -> None:
    made.session(Try(), pilot=True)
    made.session(Try(), iteration="1")
    share = kept.make("hemhjalp", "draft", today() + WEEK)
    assert "0 personer deltog." in outside.get(f"/shared/{share.code}/").text


def test_a_link_is_made_and_withdrawn_on_the_page_of_results(tmp_path: Path, checked: Checked) -> None:
    made = make_study(tmp_path)
    kept = Shares(made.studies.storage)
    assert (today() + timedelta(days=30)).isoformat() in checked(made.asker.get(RESULTS))
    last = today() + WEEK
    sent = made.asker.post(f"{RESULTS}?iteration=draft", data={"last_day": last.isoformat()})
    assert sent.headers["location"] == f"{RESULTS}?iteration=draft#shares"
    (share,) = kept.of("hemhjalp")
    assert (share.last_day, share.iteration) == (last, "draft")
    html = checked(made.asker.get(RESULTS))
    assert f"/shared/{share.code}/" in html
    assert made.asker.get(f"/shared/{share.code}/").status_code == 200
    made.asker.post(f"/lab/studies/hemhjalp/shares/{share.code}/withdraw?iteration=draft")
    assert made.asker.get(f"/shared/{share.code}/").status_code == 404
    assert f"/shared/{share.code}/" not in made.asker.get(RESULTS).text


@pytest.mark.parametrize("day", ["", "aldrig", (today() - WEEK).isoformat(), (today() + 60 * WEEK).isoformat()])
def test_a_link_needs_a_day_that_is_to_come(tmp_path: Path, checked: Checked, day: str) -> None:
    made = make_study(tmp_path)
    sent = made.asker.post(RESULTS, data={"last_day": day})
    assert sent.status_code == 422
    assert "error-summary" in checked(sent)
    assert not Shares(made.studies.storage).of("hemhjalp")


def test_a_link_ends_with_its_last_day(made: Made, kept: Shares, outside: Asker, checked: Checked) -> None:
    share = kept.make("hemhjalp", "draft", today())
    assert outside.get(f"/shared/{share.code}/").status_code == 200, "today is the last day"
    with made.studies.storage.engine.begin() as connection:
        connection.execute(update(shares).values(ends_at=end_of(today() - timedelta(days=1))))
    ended = outside.get(f"/shared/{share.code}/")
    assert ended.status_code == 410
    assert "Länken gäller inte längre" in checked(ended)
    assert "svg class" not in ended.text
    assert not kept.of("hemhjalp")


def test_a_day_is_over_at_midnight_where_the_citizens_are() -> None:
    assert day_of(end_of(today())) == today() + timedelta(days=1)
    assert day_of(end_of(today()) - timedelta(seconds=1)) == today()


def test_a_link_that_never_was_is_not_found(outside: Asker) -> None:
    assert outside.get("/shared/AAAAAAAAAAAAAAAAAAAA/").status_code == 404


def test_a_broken_draft_tells_nothing_outside(made: Made, kept: Shares, outside: Asker) -> None:
    share = kept.make("hemhjalp", "draft", today() + WEEK)
    (made.folder / "study.toml").write_text("planted = [", encoding="utf-8")
    shown = outside.get(f"/shared/{share.code}/")
    assert shown.status_code == 404
    assert "planted" not in shown.text


def test_only_a_prototypes_own_links_are_withdrawn(kept: Shares) -> None:
    share = kept.make("hemhjalp", "draft", today() + WEEK)
    kept.withdraw("annan", share.code)
    assert kept.find(share.code)


def test_no_prototype_takes_the_address(tmp_path: Path) -> None:
    with pytest.raises(NotMade, match="shared"):
        make_prototype(tmp_path, "shared")


def test_postgresql_keeps_the_last_day(tmp_path: Path, postgres: str) -> None:
    empty(postgres)
    made = make_study(tmp_path, DATABASE_URL=postgres)
    kept = Shares(made.studies.storage)
    kept.make("hemhjalp", "draft", today() + WEEK)
    found = kept.of("hemhjalp")
    made.studies.storage.engine.dispose()
    assert [one.last_day for one in found] == [today() + WEEK]
