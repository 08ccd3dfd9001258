"""Numbers: what is taken, what is refused, and conditions over them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from components import CheckAnswers, Confirmation, Number, Page, Service, _, between, not_
from components.mistakes import Mistakes
from components.numbers import Figure
from components.words import Text
from tests.components.form.answers import TODAY, error, value


@pytest.mark.parametrize(
    ("options", "typed", "number"),
    [
        ({}, "12", 12),
        ({}, " 1 234 ", 1234),
        ({}, "1\u00a0234", 1234),
        ({}, "１２", 12),
        ({}, "12,0", 12),
        ({"minimum": None}, "\u221212", -12),
        ({"decimals": 1}, "12,5", Decimal("12.5")),
        ({"decimals": 1}, "12", Decimal(12)),
        ({"suffix": "m"}, "12 m", 12),
        ({"suffix": _("M")}, "12m", 12),
        ({"suffix": "%"}, "12 %", 12),
        ({"suffix": "%"}, "12\u00a0%", 12),
        ({"suffix": "m²", "decimals": 1}, "12,5 m²", Decimal("12.5")),
        ({"minimum": 1, "maximum": 3}, "1", 1),
        ({"minimum": 1, "maximum": 3}, "3", 3),
        ({"maximum": 10**15 - 1}, "9" * 15, 10**15 - 1),
    ],
)
def test_taken(options: dict[str, Any], typed: str, number: Any) -> None:
    found = value(Number("Antal", **options), typed)
    assert (found, type(found)) == (number, type(number))


@pytest.mark.parametrize(
    ("options", "typed", "message"),
    [
        ({}, "tre", "Skriv ett tal med siffror, till exempel 3"),
        ({"minimum": 5}, "tre", "Skriv ett tal med siffror, till exempel 5"),
        ({}, "1 23", "Skriv ett tal med siffror, till exempel 3"),
        ({}, "2,5", "Skriv ett heltal utan decimaler, till exempel 3"),
        ({"decimals": 1}, "2,55", "Skriv talet med färre decimaler: högst 1"),
        ({}, "-1", "Skriv ett tal som är minst 0"),
        ({"minimum": 1}, "0", "Skriv ett tal som är minst 1"),
        ({"maximum": 2000, "suffix": "m"}, "2001", "Skriv ett tal som är högst 2\u00a0000 m"),
        ({"suffix": "km"}, "2 mil", "Skriv ett tal med siffror, till exempel 3"),
        ({}, "9" * 16, "Skriv ett mindre tal"),
        ({"errors": {"number": "Hur många?"}}, "tre", "Hur många?"),
    ],
)
def test_refused(options: dict[str, Any], typed: str, message: str) -> None:
    assert error(Number("Antal", **options), typed) == message


def test_it_is_shown_with_its_unit() -> None:
    assert str(Number("Antal").show(1234)) == str(Figure(1234))
    assert str(Number("Längd", suffix="m", decimals=1).show(Decimal("2.50"))) == "2,5 m"


@pytest.mark.parametrize(
    ("options", "keys"),
    [
        ({}, "numeric"),
        ({"decimals": 1}, "decimal"),
        ({"minimum": None}, "text"),
        ({"minimum": -5, "decimals": 1}, "text"),
    ],
)
def test_a_phone_shows_the_keys_that_are_needed(options: dict[str, Any], keys: str) -> None:
    assert Number("Antal", **options).inputmode == keys


@pytest.mark.parametrize(
    ("options", "mistake"),
    [
        ({"minimum": 5, "maximum": 3}, "minimum=5 is above maximum=3"),
        ({"maximum": "3"}, "maximum='3' is not a number"),
        ({"minimum": True}, "minimum=True is not a number"),
        ({"decimals": 9}, "decimals=9 is not a whole number from 0 to 6"),
        ({"decimals": -1}, "decimals=-1 is not a whole number"),
    ],
)
def test_mistakes_of_the_declaration(options: dict[str, Any], mistake: str) -> None:
    assert mistake in Number("Antal", **options).mistakes("antal")[0]


def service(field: Number, test: Any) -> Service:
    class Ask(Page):
        number = field

    class Extra(Page, when={"number": test}):
        title = "Extra"

    return Service("Prov", pages=[Ask, Extra, CheckAnswers, Confirmation])


@pytest.mark.parametrize(
    ("field", "test"),
    [
        (Number("Antal"), between(3, 5)),
        (Number("Antal"), between(low=1)),
        (Number("Antal"), between(high=0)),
        (Number("Antal", minimum=1, maximum=2), between(low=2)),
        (Number("Antal", minimum=1, maximum=2), not_(between(low=2))),
        (Number("Antal"), 7),
        (Number("Antal"), [1, 2]),
        (Number("Andel", decimals=1, maximum=1), between(low=0.5)),
        (Number("Andel", decimals=1, maximum=1), between(Decimal("0.1"), Decimal("0.9"))),
        (Number("Andel", decimals=2, maximum=1), between(high=0.99)),
    ],
)
def test_paths_on_both_sides_of_a_condition_are_found(field: Number, test: Any) -> None:
    made = service(field, test)
    assert {len(path.pages) for path in made.paths(TODAY)} == {3, 4}
    for state in made.states(TODAY):
        if state.kind == "wrong":
            assert not state.page.form(state.post, TODAY).validate()


def test_a_condition_that_no_answer_meets_is_a_mistake() -> None:
    with pytest.raises(Mistakes, match="never holds"):
        service(Number("Antal", maximum=5), between(low=6))


def test_a_unit_in_another_language_does_not_change_what_was_stored() -> None:
    unit = Text("meter")
    assert value(Number("Längd", suffix=unit), "12 meter") == 12
