"""The journey: a pure function of the answers, whatever was posted, changed, skipped and gone back over."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from components.journey import Journey, answer
from components.service import Service
from tests.components.services import TODAY, answers_to, make_page, services

pytestmark = pytest.mark.slow
slow = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def visit(data: st.DataObject, service: Service, steps: int = 25) -> Journey:
    """Somebody goes through a service as they please: opens any page that opens, and posts anything to it."""
    answered: dict[str, Any] = {}
    journey = service.journey(answered, TODAY)
    page = journey.furthest
    last: dict[str, dict[str, Any]] = {}
    for _step in range(steps):
        if data.draw(st.integers(0, 3)) == 0:
            page = data.draw(st.sampled_from(service.pages))
        page = page if journey.opens(page) else journey.furthest
        if page.sends or page.ends:
            page = data.draw(st.sampled_from(service.pages))
            continue
        raw = data.draw(answers_to(page))
        form = page.form(raw, TODAY)
        if form.validate():
            last[page.name] = form.data
            answered = answer(answered, page, raw)
            journey = service.journey(answered, TODAY)
            page = journey.after(page, changing=data.draw(st.booleans()))
    expected = {name: value for p in journey.pages for name, value in last.get(p.name, {}).items()}
    assert journey.data == expected, "the data are what was last posted to the pages of the path"
    return journey


@slow
@given(services(), st.data())
def test_the_path_is_a_pure_function_of_the_answers(service: Service, data: st.DataObject) -> None:
    journey = visit(data, service)
    shuffled = list(journey.answered.items())
    random.Random(1).shuffle(shuffled)
    again = service.journey(dict(shuffled), TODAY)
    assert (again.pages, again.reach, again.data) == (journey.pages, journey.reach, journey.data)


@slow
@given(services(), st.data())
def test_nobody_reaches_the_end_with_a_page_unanswered(service: Service, data: st.DataObject) -> None:
    journey = visit(data, service)
    for place, page in enumerate(journey.pages):
        if journey.opens(page):
            for earlier in journey.pages[:place]:
                raw = earlier.answered(journey.answered)
                assert not earlier.asks or (raw is not None and earlier.form(raw, TODAY).validate()), (page, earlier)


@slow
@given(services(), st.data())
def test_answers_off_the_path_do_not_count_and_come_back(service: Service, data: st.DataObject) -> None:
    journey = visit(data, service)
    shown = {page for page, _bound in journey.answers()}
    assert shown <= set(journey.pages)
    assert set(journey.data) <= {name for page in journey.pages for name in page.fields}
    for page in journey.pages[: journey.reach]:
        if page.asks:
            other = data.draw(answers_to(page))
            kept = page.answered(journey.answered)
            assert kept is not None
            there = answer(journey.answered, page, other)
            back = service.journey(answer(there, page, kept), TODAY)
            assert [(p, b.value) for p, b in back.answers()] == [(p, b.value) for p, b in journey.answers()]


@slow
@given(services(), st.data())
def test_what_is_off_the_path_changes_nothing(service: Service, data: st.DataObject) -> None:
    journey = visit(data, service)
    for page in service.pages:
        if page not in journey.pages and page.asks:  # and the answers of a page off the path open no other
            other = service.journey(answer(journey.answered, page, data.draw(answers_to(page))), TODAY)
            assert (other.pages, other.reach, other.data) == (journey.pages, journey.reach, journey.data)


@slow
@given(services(), st.data())
def test_back_leads_to_the_page_before_and_forward_to_the_next(service: Service, data: st.DataObject) -> None:
    journey = visit(data, service)
    for place, page in enumerate(journey.pages):
        assert journey.before(page) == (journey.pages[place - 1] if place else None)
        if place < journey.reach:
            assert journey.after(page) == journey.pages[place + 1]


@slow
@given(services(), st.data())
def test_a_change_leads_to_check_answers_or_to_the_first_page_it_made_necessary(
    service: Service, data: st.DataObject
) -> None:
    for path in service.paths(TODAY):
        if not any(page.sends for page in path.pages):
            continue
        page = data.draw(st.sampled_from([p for p in path.pages if p.asks]))
        raw = data.draw(answers_to(page))
        if not page.form(raw, TODAY).validate():
            continue
        changed = service.journey(answer(path.answers, page, raw), TODAY)
        onward = changed.after(page, changing=True)
        unanswered = [p for p in changed.pages if p.asks and p.answered(changed.answered) is None]
        ends = next(p for p in changed.pages if p.sends or p.ends)
        assert onward == (unanswered[0] if unanswered else ends)


@slow
@given(services(), st.data())
def test_paths_are_all_the_paths(service: Service, data: st.DataObject) -> None:
    paths = {path.pages: path.answers for path in service.paths(TODAY)}
    for pages, answered in paths.items():
        journey = service.journey(answered, TODAY, sent=any(page.sends for page in pages))
        assert journey.pages == pages
        assert journey.furthest is pages[-1]
    reached = visit(data, service, steps=40)
    if reached.furthest.ends or reached.furthest.sends:
        assert reached.pages in paths


@slow
@given(services())
def test_states_can_be_reached(service: Service) -> None:
    states = list(service.states(TODAY))
    assert {state.page for state in states} == set(service.pages)
    assert len({state.id for state in states}) == len(states)
    for state in states:
        journey = service.journey(state.answers, TODAY, sent=state.sent)
        assert journey.opens(state.page), state
        if state.post is not None:
            assert not state.page.form(state.post, TODAY).validate(), state


def test_sent_answers_cannot_be_changed() -> None:
    from components import CheckAnswers, Confirmation, TextInput

    service = Service("S", pages=[make_page("Name", {"name": TextInput("Vad heter du?")}), CheckAnswers, Confirmation])
    (path,) = service.paths(TODAY)
    sent = service.journey(path.answers, TODAY, sent=True)
    assert [page.name for page in path.pages if sent.opens(page)] == ["confirmation"]
    assert sent.before(path.pages[-1]) is None
    assert sent.furthest.name == "confirmation"


def test_an_answer_to_another_wording_is_shown_but_asked_again() -> None:
    """Two pages may ask one question of different people; who changes sides confirms what was said of the other."""
    from components import CheckAnswers, Confirmation, Radios, TextInput

    pages = [
        make_page("Who", {"who": Radios("Vem?", choices={"me": "Jag", "other": "Någon annan"})}),
        make_page("Mine", {"walk": TextInput("Hur långt går du?")}, when={"who": "me"}),
        make_page("Theirs", {"walk": TextInput("Hur långt går personen?")}, when={"who": "other"}),
    ]
    service = Service("S", pages=[*pages, CheckAnswers, Confirmation])
    who, mine, theirs = service.pages[:3]
    answered = answer(answer({}, who, {"who": ["me"]}), mine, {"walk": ["50"]})
    changed = service.journey(answer(answered, who, {"who": ["other"]}), TODAY)
    assert changed.furthest is theirs
    assert theirs.form(theirs.answered(changed.answered), TODAY)["walk"].value == "50"
