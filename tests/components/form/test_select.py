"""Choices in a list: groups, the empty option, crafted values."""

from __future__ import annotations

import pytest

from components import CheckAnswers, Choice, Confirmation, Page, Select, Service, TextInput
from components.mistakes import Mistakes
from tests.components.form.answers import error, posted, value
from tests.conftest import Checked
from tests.examples import Case, Example

PLACES = {
    "other": "Annan ort",
    "centrum": Choice("Centrum", group="Staden"),
    "haga": Choice("Haga <b>", group="Staden"),
    "savar": Choice("Sävar", group="Landet"),
}
FIELD = Select("Var bor du?", choices=PLACES)


def test_a_choice_is_taken_and_shown_by_its_label() -> None:
    assert value(FIELD, "savar") == "savar"
    assert FIELD.show("savar") == "Sävar"


@pytest.mark.parametrize("typed", ["Sävar", "SAVAR", "nowhere", "0", "Staden"])
def test_what_is_not_in_the_list_is_refused(typed: str) -> None:
    assert error(FIELD, typed) == "Välj något av svaren i listan"


def test_nothing_chosen() -> None:
    assert error(FIELD, "") == "Välj i listan: Var bor du?"
    assert value(Select("Var bor du?", choices=PLACES, required=False), "") == ""


def test_groups_stay_together_in_order(checked: Checked) -> None:
    html = checked(Case("form/select", "x", Example(FIELD, {"answer": ["haga"]})).html(), fragment=True)
    parts = ['<option value="">', 'value="other"', 'label="Staden"', 'value="haga" selected', 'label="Landet"', "savar"]
    places = [html.index(part) for part in parts]
    assert places == sorted(places)
    assert html.count("<optgroup") == html.count("</optgroup>") == 2
    assert "Haga &lt;b&gt;" in html
    assert html.count("selected") == 1


def test_what_is_not_in_the_list_is_not_chosen() -> None:
    assert "selected" not in Case("form/select", "x", Example(FIELD, {"answer": ["nowhere"]})).html()
    assert posted(FIELD, "nowhere").focus_id == "answer"


def test_the_empty_option_and_autocomplete_are_said() -> None:
    field = Select("Land", choices=PLACES, empty="Välj land", autocomplete="country")
    html = Case("form/select", "x", Example(field)).html()
    assert '<option value="">Välj land</option>' in html
    assert 'autocomplete="country"' in html


@pytest.mark.parametrize(
    "choice", [Choice("A", hint="Tips"), Choice("A", divider="eller"), Choice("A", exclusive=True)]
)
def test_what_a_list_cannot_show_is_a_mistake(choice: Choice) -> None:
    assert "or use Radios" in Select("Val", choices={"a": choice}).mistakes("val")[0]


def test_a_list_reveals_no_field() -> None:
    class Where(Page):
        title = "Var?"
        place = FIELD
        street = TextInput("Gata", when={"place": "other"})

    with pytest.raises(Mistakes, match="only radios and checkboxes do"):
        Service("Prov", pages=[Where, CheckAnswers, Confirmation])


def test_a_condition_is_over_its_choices() -> None:
    class Where(Page):
        place = FIELD

    class Street(Page, when={"place": "nowhere"}):
        street = TextInput("Gata")

    with pytest.raises(Mistakes, match="valid: 'other', 'centrum', 'haga', 'savar'"):
        Service("Prov", pages=[Where, Street, CheckAnswers, Confirmation])
