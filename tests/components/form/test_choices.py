"""Radios and checkboxes: what is taken, choices that exclude the others, and fields that a choice reveals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page, expect

from components import Checkboxes, Choice, Radios, TextInput
from components.words import SWEDISH
from tests.components.form.answers import TODAY, error, posted, value
from tests.conftest import Checked
from tests.examples import Case, Example
from tests.gallery import Gallery, page_of

HELP = {
    "shop": "Handla",
    "cook": Choice("Laga mat", hint="Varje dag"),
    "none": Choice("Inget av dessa", divider="eller", exclusive=True),
}
BOXES = Checkboxes("Vad behöver du hjälp med?", choices=HELP)
RADIOS = Radios("Hur når vi dig?", choices={"phone": "Telefon", "post": "Brev"})
NUMBER = TextInput("Telefonnummer", when={"answer": "phone"})


@pytest.mark.parametrize("chosen", [["shop"], ["shop", "cook"], ["none"], ["cook", "cook"]])
def test_boxes_that_go_together(chosen: list[str]) -> None:
    assert value(BOXES, {"answer": chosen}) == chosen


@pytest.mark.parametrize("chosen", [["shop", "none"], ["none", "cook"], ["none", "shop", "cook"]])
def test_a_choice_that_excludes_the_others_is_refused_beside_them(chosen: list[str]) -> None:
    assert error(BOXES, {"answer": chosen}) == "Välj antingen ”Inget av dessa” eller något av de andra svaren"


@given(st.lists(st.one_of(st.sampled_from([*HELP, ""]), st.text(max_size=9)), max_size=5))
def test_only_choices_that_go_together_are_taken(chosen: list[str]) -> None:
    bound = posted(BOXES, {"answer": chosen})
    good = bool(chosen) and set(chosen) <= set(HELP) and (len(set(chosen)) == 1 or "none" not in chosen)
    assert bound.invalid is not good


@pytest.mark.parametrize("raw", [{"answer": ["maybe"]}, {"answer": ["Telefon"]}, {"answer": ["", "phone"]}])
def test_radios_take_only_a_choice(raw: dict[str, list[str]]) -> None:
    assert error(RADIOS, raw) == "Välj något av svaren"


def test_the_first_control_has_the_id_that_errors_link_to(checked: Checked) -> None:
    for field, kind in ((BOXES, "checkbox"), (RADIOS, "radio")):
        html = checked(Case("form", "x", Example(field, {})).html(), fragment=True)
        assert f'type="{kind}" id="answer"' in html
        assert posted(field, {}).focus_id == "answer"
        assert "aria-expanded" not in html
        assert " required" not in html


def test_a_hidden_branch_does_not_count() -> None:
    form = posted(RADIOS, {"answer": ["post"]}).form
    assert form.valid
    both = Example(RADIOS, {"answer": ["post"], "number": [""]}, others={"number": NUMBER})
    assert not both.bound(TODAY).form.errors


def opened(page: Page, made: Example, *, scripts: bool = True) -> None:
    page.context.route("**/*", Gallery([page_of("/sv/x", [Case("form/x", "x", made)], SWEDISH)], scripts))
    page.goto("https://gallery.test/sv/x")


def press(page: Page, *labels: str) -> None:
    """Click labels, as people do: they lie over the controls."""
    for label in labels:
        page.get_by_text(label, exact=True).click()


def test_ticking_one_that_excludes_unticks_the_others(page: Page) -> None:
    opened(page, Example(BOXES))
    shop, cook, none = (page.get_by_label(label) for label in ("Handla", "Laga mat", "Inget av dessa"))
    press(page, "Handla", "Laga mat", "Inget av dessa")
    expect(none).to_be_checked()
    expect(shop).not_to_be_checked()
    expect(cook).not_to_be_checked()
    press(page, "Handla")
    expect(none).not_to_be_checked()
    expect(shop).to_be_checked()
    press(page, "Handla")
    expect(none).not_to_be_checked()


def test_without_script_all_can_be_ticked(page: Page) -> None:
    opened(page, Example(BOXES), scripts=False)
    press(page, "Handla", "Inget av dessa")
    expect(page.get_by_label("Handla")).to_be_checked()


@pytest.mark.parametrize("scripts", [True, False], ids=["script", "no-script"])
def test_a_choice_reveals_its_field(page: Page, scripts: bool) -> None:
    opened(page, Example(RADIOS, others={"number": NUMBER}), scripts=scripts)
    number = page.get_by_label("Telefonnummer")
    expect(number).to_be_hidden()
    press(page, "Telefon")
    expect(number).to_be_visible()
    page.keyboard.press("Tab")
    expect(number).to_be_focused()
    press(page, "Brev")
    expect(number).to_be_hidden()
