"""Ways through a service with many branches: found without going through all answers, and none left out."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from components import CheckAnswers, Confirmation, Page, Radios, Service, Stop, TextInput
from components.conditions import rule
from components.mistakes import Mistakes
from components.states import MOST_PATHS
from components.ways import Ways
from tests.components.services import TODAY, make_page

YES_NO = {"ja": "Ja", "nej": "Nej"}


def question(number: int) -> Radios:
    return Radios(f"Fråga {number}?", choices=YES_NO)


def asking(count: int) -> list[type[Page]]:
    """A page for each question q0, q1, ..."""
    return [make_page(f"Q{n}", {f"q{n}": question(n)}) for n in range(count)]


def asking_at_once(count: int) -> list[type[Page]]:
    return [make_page("Q", {"title": "Q", **{f"q{n}": question(n) for n in range(count)}})]


def service_of(*pages: type[Page]) -> Service:
    return Service("S", pages=[*pages, CheckAnswers, Confirmation])


def last(*, when: Any) -> type[Page]:
    return make_page("Last", {"why": TextInput("Varför?")}, when=when)


def branches(count: int) -> list[type[Page]]:
    """A page for each question, met where the answer is no."""
    return [make_page(f"B{n}", {f"b{n}": TextInput(f"B{n}")}, when={f"q{n}": "nej"}) for n in range(count)]


@pytest.mark.parametrize("count", [18, 30])
@pytest.mark.parametrize("asked", [asking, asking_at_once])
def test_a_page_that_asks_for_all_answers_is_found_at_once(asked: Any, count: int) -> None:
    service = service_of(*asked(count), last(when={f"q{n}": "ja" for n in range(count)}))
    ways = Ways(service, TODAY)
    place = next(place for place, page in enumerate(service.pages) if page.name == "last")
    assert ways.to(place) is not None
    assert ways.counted <= 2 * (count + 1)
    assert len(list(service.paths(TODAY))) == 2


def test_any_of_many_answers_is_found_at_once() -> None:
    service = service_of(*asking(30), last(when=[{f"q{n}": "nej"} for n in range(30)]))
    ways = Ways(service, TODAY)
    assert ways.to(30) is not None
    assert ways.to(31, {30: False}) is not None
    assert ways.counted <= 2 * 2 * 32


def test_a_page_that_no_answers_lead_to_is_told_of() -> None:
    wants = {f"q{n}": "ja" for n in range(18)}
    stop = make_page("No", {"title": "Nej"}, base=Stop, when={"q3": "ja"})
    with pytest.raises(Mistakes, match="Last: no answers lead to this page"):
        service_of(*asking(18), stop, last(when=wants))


def test_stops_at_the_end_of_many_questions_do_not_multiply() -> None:
    stops = [make_page(f"No{n}", {"title": "Nej"}, base=Stop, when={f"q{n}": "nej"}) for n in range(20)]
    service = service_of(*asking(20), *stops)
    ways = Ways(service, TODAY)
    assert ways.to(len(service.pages) - 1) is not None
    assert ways.counted <= len(service.pages)


def test_a_revealed_answer_leads_on() -> None:
    other = TextInput("Vilket?", when={"kind": "nej"}, required=False)
    page = make_page("Kind", {"title": "K", "kind": question(1), "other": other, "more": question(2)})
    yes = {"holds": [{"other": "x"}], "fails": [{"other": "y"}]}
    service = service_of(page, last(when=rule(lambda answers: answers["other"] == "x", **yes)))
    assert {len(path.pages) for path in service.paths(TODAY)} == {3, 4}


@pytest.mark.parametrize("asked", [asking, asking_at_once])
def test_paths_are_all_combinations_of_branches(asked: Any) -> None:
    service = service_of(*asked(5), *branches(5))
    met = {tuple(page.name in {p.name for p in path.pages} for page in service.pages) for path in service.paths(TODAY)}
    assert len(met) == len(list(product("01", repeat=5)))


@pytest.mark.parametrize("asked", [asking, asking_at_once])
def test_of_very_many_paths_those_are_shown_that_meet_every_branch(asked: Any) -> None:
    service = service_of(*asked(14), *branches(14))
    states = list(service.states(TODAY))
    shown = {state.path for state in states if state.sent}
    assert len(shown) <= 2 * 14 < MOST_PATHS
    for page in service.pages:
        assert any(page.name in path for path in shown)
        assert page.condition is None or any(page.name not in path for path in shown)
    for path in service.covering_paths(TODAY):
        assert service.journey(path.answers, TODAY, sent=True).pages == path.pages


def test_covering_paths_are_paths() -> None:
    service = service_of(*asking(6), *branches(6))
    every = {path.pages for path in service.paths(TODAY)}
    covering = [path.pages for path in service.covering_paths(TODAY)]
    assert set(covering) < every
    assert len(set(covering)) == len(covering)


def test_an_empty_revealed_question_is_a_state_once_for_each() -> None:
    reveals = {
        "other": TextInput("Vilket?", when={"kind": "nej"}),
        "which": TextInput("Vad?", when={"kind": "ja"}),
        "free": TextInput("Mer?", when={"kind": "ja"}, required=False),
    }
    service = service_of(make_page("Kind", {"title": "K", "kind": question(1), **reveals}))
    found = [state for state in service.states(TODAY) if state.detail.endswith("-unanswered")]
    assert [state.id for state in found] == ["kind/wrong/other-unanswered", "kind/wrong/which-unanswered"]
    for state, name in zip(found, ("other", "which"), strict=True):
        form = state.page.form(state.post, TODAY)
        assert not form.validate()
        assert [field for _message, field in form.errors] == [name]
