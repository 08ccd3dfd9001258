"""One line of text: limits, patterns, units, and what the browser is told."""

from __future__ import annotations

from typing import Any

import pytest

from components import TextInput
from components.form.text_input.patterns import is_quick
from tests.components.form.answers import error, posted, value
from tests.conftest import Checked
from tests.examples import Case, Example


def html(field: TextInput) -> str:
    return Case("form/text_input", "x", Example(field)).html()


@pytest.mark.parametrize("typed", ["Kim", " Kim ", "\u00a0Kim\t", "Kim\n"])
def test_blanks_around_do_not_count(typed: str) -> None:
    assert value(TextInput("Namn"), typed) == "Kim"
    assert posted(TextInput("Namn"), typed).value == typed


def test_the_limit_is_told() -> None:
    field = TextInput("Namn", limit=5)
    assert value(field, "x" * 5)
    assert error(field, "x" * 6) == "Skriv högst 5 tecken. Du har skrivit 6."


def test_a_pattern_is_of_the_whole_answer() -> None:
    field = TextInput("Kod", pattern="[A-Z]{3}", errors={"pattern": "Skriv tre stora bokstäver"})
    assert value(field, " ABC ") == "ABC"
    assert error(field, "ABCD") == "Skriv tre stora bokstäver"


def test_of_several_values_the_first_that_says_anything_counts() -> None:
    bound = posted(TextInput("Namn"), {"answer": ["", "Kim", "Sam"]})
    assert (bound.data, bound.value, bound.invalid) == ("Kim", "Kim", False)


@pytest.mark.parametrize("affix", ["prefix", "suffix"])
def test_a_unit_is_seen_beside_and_read_as_a_description(affix: str, checked: Checked) -> None:
    options: dict[str, Any] = {affix: "km"}
    found = checked(html(TextInput("Sträcka", hint="Ungefär", **options)), fragment=True)
    assert f'aria-describedby="answer-hint answer-{affix}"' in found
    assert f'id="answer-{affix}" aria-hidden="true">km<' in found


def test_what_the_browser_is_told() -> None:
    field = TextInput("E", autocomplete="name", inputmode="numeric", spellcheck=False, input_type="url", width=10)
    told = 'class="input input--10"', 'type="url"', 'autocomplete="name"', 'inputmode="numeric"', 'spellcheck="false"'
    assert all(attribute in html(field) for attribute in told)


@pytest.mark.parametrize("options", [{"width": 7}, {"pattern": "[a-"}, {"pattern": "(?P<x"}, {"pattern": r"(\w+\s?)*"}])
def test_mistakes(options: dict[str, Any]) -> None:
    assert TextInput("Namn", **options).mistakes("name")


QUICK = [
    "",
    "[A-Z]{3}",
    r"[A-Z]{3} ?\d{2}[A-Z\d]",
    r"(\d{3})*",
    "ja|nej",
    r"\w++( \w++)*+",
    r"(-\d{3,4})?",
    r"\w+@\w+",
    "(?>a+)b",
]
SLOW = [
    r"(\w+\s?)*",
    "(a|aa)*",
    "(a|b|ab)+?",
    "(a*)*",
    r"\w*\w*\w*\w*x",
    "((a+){20})",
    "(?=(a+)+b)a",
    r"(x)?(?(1)(a+)+|b)",
]


@pytest.mark.parametrize(("pattern", "quick"), [*((p, True) for p in QUICK), *((p, False) for p in SLOW)])
def test_no_pattern_is_taken_that_an_answer_can_make_hang(pattern: str, quick: bool) -> None:
    assert is_quick(pattern, 200) is quick


def test_a_short_answer_allows_more() -> None:
    assert not is_quick(r"\w+ \w+ \w+", 200)
    assert is_quick(r"\w+ \w+ \w+", 20)
