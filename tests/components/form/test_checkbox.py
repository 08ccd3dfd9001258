"""A single box: True where it is ticked, and no other answer."""

from __future__ import annotations

import pytest

from components import CheckAnswers, Checkbox, Confirmation, Page, Service, TextInput
from components.journey import answer
from tests.components.form.answers import TODAY, error, posted, value
from tests.conftest import Checked
from tests.examples import Case, Example

BOX = Checkbox("Jag intygar att allt stämmer.", short="Intygande")
NEWS = Checkbox("Jag vill ha ett sms.", required=False)


def test_a_ticked_box_is_true() -> None:
    assert value(BOX, "yes") is True
    assert str(BOX.show(True)) == "Ja"


@pytest.mark.parametrize("raw", [{}, {"answer": []}, {"answer": [""]}])
def test_an_empty_box_is_an_error_where_it_must_be_ticked(raw: dict[str, list[str]]) -> None:
    assert error(BOX, raw) == "Kryssa i rutan för att gå vidare"
    assert not posted(NEWS, raw).invalid
    assert not posted(NEWS, raw).form.data


@pytest.mark.parametrize("typed", ["no", "false", "False", "on", "true", "1", "yes "])
def test_crafted_values_are_no_tick(typed: str) -> None:
    assert error(BOX, typed)
    assert error(NEWS, typed)
    assert error(BOX, {"answer": ["yes", typed]})
    assert "checked" not in Case("form/checkbox", "x", Example(BOX, {"answer": [typed]})).html()


def test_the_error_belongs_to_the_box(checked: Checked) -> None:
    html = checked(Case("form/checkbox", "x", Example(BOX, {})).html(), fragment=True)
    box = html[html.index("<input") : html.index(">", html.index("<input"))]
    assert 'aria-invalid="true"' in box
    assert 'aria-describedby="answer-error"' in box
    assert posted(BOX, {}).focus_id == "answer"


def test_alone_on_a_page_its_short_name_is_the_heading(checked: Checked) -> None:
    html = checked(Case("form/checkbox", "x", Example(BOX, heading=True)).html(), fragment=True)
    assert "<h1>Intygande</h1>" in html
    assert ">Jag intygar att allt stämmer.</label>" in html


def test_a_condition_can_ask_whether_it_is_ticked() -> None:
    class News(Page):
        title = "Besked"
        news = NEWS

    class Number(Page, when={"news": True}):
        number = TextInput("Telefonnummer")

    service = Service("Prov", pages=[News, Number, CheckAnswers, Confirmation])
    with_number = [page.name for page in service.path(answer({}, service.pages[0], {"news": ["yes"]}), TODAY)]
    without = [page.name for page in service.path(answer({}, service.pages[0], {}), TODAY)]
    assert "number" in with_number
    assert "number" not in without
    assert len(list(service.paths(TODAY))) == 2
