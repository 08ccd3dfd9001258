"""Problems: made of notes and by hand, seen in sessions, rated, merged, mended, tried again, and shown on the map."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest

from tests.conftest import Checked, empty
from tests.usability.studies.made import Made, Try, make_study
from usability.measures.figures import NoFigure
from usability.studies.discovered import discovered, retests
from usability.studies.observing import Observing, public_id
from usability.studies.problems import Problem, Problems, numbered
from usability.studies.store import Session

ROOT = "/lab/studies/hemhjalp/"
LIST = f"{ROOT}problems/"
NEW = {"title": "Ordet är svårt", "page": "name", "task": "apply", "found_in": "draft"}


@pytest.fixture
def made(tmp_path: Path) -> Made:
    return make_study(tmp_path)


@pytest.fixture
def kept(made: Made) -> Problems:
    return Problems(made.studies.storage)


def _make(kept: Problems, *seen: Session, **told: object) -> Problem:
    number = kept.make("hemhjalp", {**NEW, **told}, [one.id for one in seen])
    found = kept.get("hemhjalp", number)
    assert found is not None
    return found


@pytest.mark.parametrize("language", ["", "/en"])
def test_without_problems_or_sessions_the_pages_say_so(made: Made, checked: Checked, language: str) -> None:
    html = checked(made.asker.get(language + LIST))
    new = checked(made.asker.get(f"{language}{LIST}new"))
    assert "<form" in new
    if not language:
        assert "Inga problem är inlagda än." in html
        assert "Ingen har antecknat något än." in html


def test_a_problem_is_made_by_hand(made: Made, kept: Problems, checked: Checked) -> None:
    first, second = made.session(Try()), made.session(Try())
    form = checked(made.asker.get(f"{LIST}new"))
    assert "Session 2, utkastet" in form
    sent = made.asker.post(f"{LIST}new", data={**NEW, "seen": [public_id(second.id)], "severity": "3"})
    assert sent.headers["location"] == f"{LIST}#problem-1"
    (problem,) = kept.all("hemhjalp")
    assert (problem.title, problem.page, problem.task, problem.found_in) == tuple(NEW.values())
    assert problem.seen == {second.id}
    assert (problem.severity, problem.second_severity, problem.fixed_in) == (3, None, None)
    html = checked(made.asker.get(LIST))
    assert "Session 2, utkastet" in html
    assert "Session 1, utkastet" not in html
    for one in (first, second):
        for page in (html, form, made.asker.get(f"{LIST}1/").text):
            assert one.id not in page
            assert one.withdrawal not in page


def test_a_problem_needs_a_title(made: Made, kept: Problems, checked: Checked) -> None:
    sent = made.asker.post(f"{LIST}new", data={**NEW, "title": ""})
    assert sent.status_code == 422
    assert "Skriv vad som är svårt" in checked(sent)
    assert not kept.all("hemhjalp")


def test_a_note_becomes_a_problem(made: Made, kept: Problems, checked: Checked) -> None:
    session = made.session(Try())
    Observing(made.studies).note(session, "Kim", "", "Letar efter knappen")
    assert f"{LIST}new?note=1" in checked(made.asker.get(LIST))
    form = checked(made.asker.get(f"{LIST}new?note=1"))
    assert 'value="Letar efter knappen"' in form
    assert re.search(rf'value="{public_id(session.id)}"[^>]* checked', form)
    assert '<option value="confirmation" selected' in form
    assert made.asker.get(f"{LIST}new?note=2").status_code == 404


def test_a_note_can_be_of_a_problem_that_is_known(made: Made, kept: Problems, checked: Checked) -> None:
    first, second = made.session(Try()), made.session(Try())
    problem = _make(kept, first)
    Observing(made.studies).note(second, "Kim", "", "Letar efter knappen")
    assert "Det syntes igen" in checked(made.asker.get(f"{LIST}new?note=1"))
    for _twice in range(2):
        made.asker.post(f"{LIST}join?note=1", data={"into": str(problem.number)})
    assert kept.all("hemhjalp")[0].seen == {first.id, second.id}


def test_a_problem_is_changed(made: Made, kept: Problems, checked: Checked) -> None:
    session = made.session(Try())
    problem = _make(kept, session)
    there = f"{LIST}{problem.number}/"
    assert 'value="Ordet är svårt"' in checked(made.asker.get(there))
    told = {**NEW, "title": "Ordet är nytt", "severity": "2", "fixed_in": "1"}
    assert made.asker.post(there, data=told).status_code == 303
    assert made.asker.post(there, data={**told, "second_severity": "4"}).status_code == 303
    changed = kept.get("hemhjalp", problem.number)
    assert changed is not None
    assert (changed.title, changed.ratings, changed.fixed_in) == ("Ordet är nytt", [2, 4], "1")
    assert changed.seen == frozenset()
    assert changed.weight == 3
    html = checked(made.asker.get(LIST))
    assert "Bedömarna är oense" in html
    assert "2: Litet problem" in html
    assert "4: Katastrof" in html
    assert "Bedömarna är oense" in checked(made.asker.get(there))


def test_raters_who_agree_are_not_said_to_differ(made: Made, kept: Problems, checked: Checked) -> None:
    _make(kept, severity=3, second_severity=3)
    _make(kept, severity=1, second_severity=1)
    html = checked(made.asker.get(LIST))
    assert "oense" not in html
    assert html.index("3: Stort problem") < html.index("1: Skönhetsfel")


def test_the_second_rater_does_not_see_the_first(made: Made, kept: Problems, checked: Checked) -> None:
    problem = _make(kept, made.session(Try()), severity=3)
    there = f"{LIST}{problem.number}/"
    shown = [checked(made.asker.get(page)) for page in (LIST, there, f"{ROOT}results/")]
    assert "3: Stort" not in shown[0]
    assert 'name="severity"' not in shown[1]
    assert 'value="3" selected' not in shown[1]
    assert "en har bedömt" in shown[2]
    made.asker.post(there, data={**NEW, "second_severity": "1"})
    assert kept.all("hemhjalp")[0].ratings == [3, 1]
    both = set(re.findall(r'name="(\w*severity)"', made.asker.get(there).text))
    assert both == {"severity", "second_severity"}


def test_the_first_rating_is_changed_by_who_asks_for_it(made: Made, kept: Problems, checked: Checked) -> None:
    there = f"{LIST}{_make(kept, severity=3).number}/?opened=1"
    assert 'value="3" selected' in checked(made.asker.get(there))
    made.asker.post(there, data={**NEW, "severity": "2", "second_severity": ""})
    assert kept.all("hemhjalp")[0].ratings == [2]
    new = checked(made.asker.get(f"{LIST}new"))
    assert 'name="severity"' in new
    assert 'name="second_severity"' not in new


def test_two_problems_are_merged(made: Made, kept: Problems, checked: Checked) -> None:
    a, b, c = (made.session(Try()) for _one in range(3))
    one, other, third = _make(kept, a, b), _make(kept, b, c, title="Annat", found_in="1"), _make(kept, title="Ett till")
    checked(made.asker.get(f"{LIST}{other.number}/"))
    made.asker.post(f"{LIST}{other.number}/merge", data={"into": str(one.number)})
    made.asker.post(f"{LIST}{one.number}/merge", data={"into": str(third.number)})
    (left,) = kept.all("hemhjalp")
    assert left.number == third.number
    assert left.seen == {a.id, b.id, c.id}
    assert left.found_in == "1", "iteration 1 came before the draft"
    assert {p.merged_into for p in kept.all("hemhjalp", merged=True)} == {None, third.number}
    assert made.asker.get(f"{LIST}{one.number}/").status_code == 404


def test_a_merge_needs_another_problem(made: Made, kept: Problems, checked: Checked) -> None:
    one, _other = _make(kept), _make(kept, title="Annat")
    for into in ("", str(one.number), "99"):
        sent = made.asker.post(f"{LIST}{one.number}/merge", data={"into": into})
        assert sent.status_code == 422
        assert "error-summary" in checked(sent)
    Observing(made.studies).note(made.session(Try()), "Kim", "", "Letar")
    sent = made.asker.post(f"{LIST}join?note=1", data={})
    assert sent.status_code == 422
    assert 'value="Letar"' in checked(sent)
    assert len(kept.all("hemhjalp")) == 2


def test_what_was_withdrawn_meanwhile_is_not_seen(made: Made, kept: Problems) -> None:
    a, b = made.session(Try()), made.session(Try())
    made.studies.withdraw(a.withdrawal)
    problem = _make(kept, a, b)
    kept.see(problem, b.id)
    assert kept.all("hemhjalp")[0].seen == {b.id}


def test_a_participant_has_one_number_everywhere(made: Made, kept: Problems, checked: Checked) -> None:
    made.session(Try(), iteration="1")
    made.session(Try())
    third = made.session(Try())
    observing = Observing(made.studies)
    assert observing.number(third) == numbered(made.studies.sessions("hemhjalp"))[third.id] == 2
    assert "Följ deltagare 2" in checked(made.asker.get(f"{ROOT}sessions/{public_id(third.id)}/"))
    named = [f">Deltagare {number}</a>" for number in (2, 1, 1)]
    assert re.findall(r">Deltagare \d</a>", checked(made.asker.get(f"{ROOT}sessions/"))) == named
    assert "Session 2, utkastet" in made.asker.get(f"{LIST}new").text
    assert "replay/draft/apply/2/" in made.asker.get(f"{ROOT}replay/draft/apply/").text
    given = made.asker.get(f"{ROOT}files/attempts.json").json()
    assert [row["session"] for row in given] == [1, 2]


def test_what_is_withdrawn_is_seen_no_more(made: Made, kept: Problems) -> None:
    a, b = made.session(Try()), made.session(Try())
    _make(kept, a, b)
    made.studies.withdraw(a.withdrawal)
    assert kept.all("hemhjalp")[0].seen == {b.id}
    assert numbered(made.studies.sessions("hemhjalp")) == {b.id: 1}


def test_what_a_note_said_goes_with_the_participant(made: Made, kept: Problems, checked: Checked) -> None:
    session, other = made.session(Try()), made.session(Try())
    said = "Sa att hans mor Asta aldrig förstått det " + "och " * 80
    Observing(made.studies).note(session, "Kim", "", said)
    form = made.asker.get(f"{LIST}new?note=1").text
    title = re.search(r'name="title"[^>]* value="([^"]*)"|value="([^"]*)"[^>]* name="title"', form)
    assert title
    told = {**NEW, "title": next(filter(None, title.groups()))}
    made.asker.post(f"{LIST}new?note=1", data={**told, "seen": [public_id(session.id), public_id(other.id)]})
    own = _make(kept, session, title="Ordet mor är otydligt")
    assert [one.title[:6] for one in kept.all("hemhjalp")] == ["Sa att", "Ordet "]
    made.studies.withdraw(session.withdrawal)
    assert [one.title for one in kept.all("hemhjalp")] == ["", own.title]
    html = checked(made.asker.get(LIST))
    assert "Ett problem på sidan name" in html
    assert "Asta" not in html + checked(made.asker.get(f"{LIST}1/"))
    made.studies.drop(other)
    assert kept.all("hemhjalp")[1].title == own.title


def test_problems_of_another_prototype_are_not_found(made: Made, kept: Problems) -> None:
    kept.make("annan", NEW)
    assert not kept.all("hemhjalp")
    assert made.asker.get(f"{LIST}1/").status_code == 404
    assert made.asker.get(f"{LIST}999999999/").status_code == 404


def test_how_often_and_how_many_are_left(made: Made, kept: Problems, checked: Checked) -> None:
    met = [made.session(Try()) for _one in range(10)]
    _make(kept, *met[:3], title="Tre")
    _make(kept, *met[:1], title="En", severity=4)
    _make(kept, title="Ingen")
    told = discovered(kept.all("hemhjalp"), met)
    assert [(one.problem.title, one.rate.x, one.rate.n) for one in told.problems] == [("En", 1, 10), ("Tre", 3, 10)]
    assert told.discovery
    assert told.discovery.once == 1
    assert isinstance(told.more, int)
    assert told.more > 0
    html = checked(made.asker.get(f"{ROOT}results/"))
    assert "3 av 10" in html
    assert "10–61\N{NO-BREAK SPACE}%" in html
    assert "inte hur vanliga de är" in html
    assert f"{told.more} deltagare till behövs" in html


def test_no_problems_and_one_participant_give_words(made: Made, kept: Problems, checked: Checked) -> None:
    assert isinstance(discovered([], []).more, NoFigure)
    assert "Inga problem har hittats" in checked(made.asker.get(f"{ROOT}results/"))
    _make(kept, made.session(Try()))
    assert "minst två deltagare" in checked(made.asker.get(f"{ROOT}results/"))


def test_all_met_all_problems(made: Made, kept: Problems) -> None:
    met = [made.session(Try()) for _one in range(6)]
    _make(kept, *met)
    told = discovered(kept.all("hemhjalp"), met)
    assert told.more == 0
    assert str(told.next).startswith("Så här många")


def test_mended_problems_are_tried_again(made: Made, kept: Problems, checked: Checked) -> None:
    before = made.session(Try(), iteration="1")
    problem = _make(kept, before, found_in="1", fixed_in="2")
    assert "Ingen har prövat det sedan dess." in checked(made.asker.get(ROOT))
    after, _other_task = made.session(Try(), iteration="2"), made.session(Try("stop"), iteration="3")
    sessions = made.studies.sessions("hemhjalp")
    runs = made.studies.runs([one.id for one in sessions])
    (told,) = retests(kept.all("hemhjalp"), sessions, runs, {})
    assert (told.tried, told.again) == (1, 0)
    assert "En har prövat sedan dess, och det syntes inte." in checked(made.asker.get(LIST))
    kept.see(problem, after.id)
    assert "Det syntes igen: 1 av 1." in checked(made.asker.get(ROOT))


def test_a_draft_that_comes_after_the_mended_iteration_is_a_retest(made: Made, kept: Problems) -> None:
    _make(kept, fixed_in="2")
    session = made.session(Try())
    for launched, tried in ((session.began_at, 1), (session.began_at + timedelta(seconds=1), 0)):
        runs = made.studies.runs([session.id])
        (told,) = retests(kept.all("hemhjalp"), [session], runs, {"2": launched})
        assert told.tried == tried


@pytest.mark.parametrize("language", ["", "/en"])
def test_the_map_counts_the_problems_of_a_page(made: Made, kept: Problems, checked: Checked, language: str) -> None:
    there = f"/hemhjalp/draft{language}/-/map"
    assert "problems/?page=" not in checked(made.asker.get(there))
    _make(kept)
    _make(kept, title="Ett till")
    _make(kept, title="Åtgärdat", fixed_in="1")
    html = checked(made.asker.get(there))
    link = f"{language}{LIST}?page=name"
    assert html.count(f'href="{link}"') == 2, "in the picture, and in the list"
    assert "2 problem" in html
    listed = checked(made.asker.get(link))
    assert "Ett till" in listed
    _make(kept, title="På en annan sida", page="address")
    assert "På en annan sida" not in checked(made.asker.get(link))


def test_postgresql_keeps_problems_too(tmp_path: Path, postgres: str) -> None:
    empty(postgres)
    made = make_study(tmp_path, DATABASE_URL=postgres)
    kept, session = Problems(made.studies.storage), made.session(Try())
    one, other = _make(kept, session), _make(kept, title="Annat")
    kept.merge(one, other)
    (left,) = kept.all("hemhjalp")
    made.studies.storage.engine.dispose()
    assert left.seen == {session.id}
