"""Features: switched on and off from outside, asked about in conditions, and written by no post."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from components import CheckAnswers, Confirmation, Page, Radios, Service, TextInput
from components.features import FEATURES
from components.forms import posted
from components.mistakes import Mistakes
from components.personas import read_personas
from tests.components.services import TODAY, make_page

YES_NO = {"yes": "Ja", "no": "Nej"}
FIRST = make_page("Lives", {"lives": Radios("Bor du här?", choices=YES_NO)})
LONG = make_page("Why", {"why": TextInput("Varför söker du?")}, when={"short": "no", "lives": "yes"})
SHORT = make_page("Reason", {"why": TextInput("Varför?")}, when={"short": "yes", "lives": "yes"})


def service_of(*pages: type[Page], features: Any) -> Service:
    return Service("S", pages=[FIRST, *pages, CheckAnswers, Confirmation], features=features)


@pytest.fixture
def service() -> Service:
    return service_of(LONG, SHORT, features={"short": "Kortare frågor"})


@pytest.mark.parametrize(("on", "page"), [([], "why"), (["short"], "reason"), (["gone"], "why")])
def test_a_page_is_met_where_its_feature_is_on(service: Service, on: list[str], page: str) -> None:
    answered = {"lives": ["yes"], "-answered": ["lives"], FEATURES: on}
    assert service.journey(answered, TODAY).furthest.name == page


def test_both_sides_are_among_the_paths_and_the_states(service: Service) -> None:
    paths = {tuple(page.name for page in path.pages): path.answers for path in service.paths(TODAY)}
    rest = ("check-answers", "confirmation")
    assert set(paths) == {("lives", *rest), ("lives", "why", *rest), ("lives", "reason", *rest)}
    for pages, answers in paths.items():
        assert tuple(page.name for page in service.path(answers, TODAY)) == pages
        assert answers.get(FEATURES, []) == (["short"] if "reason" in pages else [])
    assert {"why", "reason"} <= {state.page.name for state in service.states(TODAY)}


def test_features_are_told_apart_from_each_other() -> None:
    both = make_page("Both", {"a": TextInput("A")}, when={"one": "yes", "two": "yes"})
    either = make_page("Either", {"b": TextInput("B")}, when=[{"one": "yes"}, {"two": "yes"}])
    service = service_of(both, either, features={"one": "Ett", "two": "Två"})
    met = {tuple(page.name for page in path.pages[1:-2]) for path in service.paths(TODAY)}
    assert met == {(), ("either",), ("both", "either")}


def test_no_post_switches_a_feature(service: Service) -> None:
    sent = {FEATURES: ["short"], "short": ["yes"], "lives": ["yes"]}
    for page in service.pages:
        assert not {FEATURES, "short"} & posted(page.fields, sent).keys()


MISTAKES: dict[str, tuple[list[type[Page]], Any, str]] = {
    "a name that is not there": ([LONG], {"shrt": "K"}, "'short', which is no field of this service; did you mean"),
    "another value": (
        [make_page("Next", {"a": TextInput("A")}, when={"short": "on"})],
        {"short": "K"},
        "'on' is not among the choices of 'short'; valid: 'yes', 'no'",
    ),
    "what no page asks about": ([LONG], {"short": "K", "shorter": "K"}, "no page asks about 'shorter'; did you mean"),
    "the name of a question": ([], {"lives": "K"}, "'lives' is a question too"),
    "no dict": ([], ["short"], "write features={"),
    "no text": ([], {"short": 1}, "is no name with a text"),
}


@pytest.mark.parametrize("case", MISTAKES)
def test_a_mistake_is_found_when_it_is_loaded(case: str) -> None:
    pages, features, message = MISTAKES[case]
    with pytest.raises(Mistakes) as told:
        service_of(*pages, features=features)
    assert message in str(told.value)


def test_the_first_page_is_everybodys() -> None:
    first = make_page("First", {"a": TextInput("A")}, when={"short": "yes"})
    with pytest.raises(Mistakes, match="everybody begins at it"):
        Service("S", pages=[first, FIRST, CheckAnswers, Confirmation], features={"short": "K"})


def test_a_persona_may_have_it_on(service: Service, tmp_path: Path) -> None:
    text = '[kim]\ntitle = "Kim"\nfeatures = ["short", "shrt"]\n[kim.answers]\nlives = "yes"\nwhy = "För att"\n'
    (tmp_path / "personas.toml").write_text(text, encoding="utf-8")
    personas, wrong = read_personas(tmp_path, service)
    assert service.journey(personas["kim"].answers, TODAY).data == {"short": "yes", "lives": "yes", "why": "För att"}
    assert [one.message for one in wrong] == [
        "[kim] features has 'shrt', which is no feature; did you mean 'short'? (valid: short)"
    ]
