"""Amounts in kronor."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from components import CheckAnswers, Confirmation, Money, Page, Service, Stop, between
from components.typed import tidy
from components.words import Language, speaking
from tests.components.form.answers import TODAY, error, value


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("100", "100.00"),
        ("1 234,50", "1234.50"),
        ("1\u00a0234,50", "1234.50"),
        ("1\u202f234,50", "1234.50"),
        ("1234.50", "1234.50"),
        ("1.234,50", "1234.50"),
        ("1,234.50", "1234.50"),
        ("1.234", "1234.00"),
        ("1 234:50", "1234.50"),
        ("1.234:50", "1234.50"),
        ("100:-", "100.00"),
        ("100,-", "100.00"),
        ("100.-", "100.00"),
        ("100 :-", "100.00"),
        ("100-", "100.00"),
        ("100:", "100.00"),
        ("100 kr", "100.00"),
        ("100kr", "100.00"),
        ("100 KR.", "100.00"),
        ("100,50 kronor", "100.50"),
        ("100 SEK", "100.00"),
        ("SEK 100", "100.00"),
        ("kr 100", "100.00"),
        ("kr. 100", "100.00"),
        ("1 234,5", "1234.50"),
        (",50", "0.50"),
        ("１００", "100.00"),
        ("0", "0.00"),
    ],
)
def test_taken(typed: str, amount: str) -> None:
    assert str(value(Money("Hyra"), typed)) == amount


@pytest.mark.parametrize(
    ("options", "typed", "message"),
    [
        ({}, "ungefär 100", "Skriv beloppet med siffror, till exempel 1 234"),
        ({}, "5 tkr", "Skriv beloppet med siffror, till exempel 1 234"),
        ({}, "100 euro", "Skriv beloppet med siffror, till exempel 1 234"),
        ({}, "$100", "Skriv beloppet med siffror, till exempel 1 234"),
        ({}, "1:2:3", "Skriv beloppet med siffror, till exempel 1 234"),
        ({}, "kr", "Skriv beloppet med siffror, till exempel 1 234"),
        ({}, "100-200", "Skriv beloppet med siffror, till exempel 1 234"),
        ({}, "1,234", "Skriv beloppet i kronor och ören, till exempel 1234,50"),
        ({"decimals": 0}, "100,50", "Skriv beloppet i hela kronor, till exempel 1 234"),
        ({}, "-100", "Skriv ett belopp som är minst 0 kr"),
        ({"minimum": 50}, "49,99", "Skriv ett belopp som är minst 50 kr"),
        ({"maximum": Decimal("99.50")}, "99,51", "Skriv ett belopp som är högst 99,50 kr"),
        ({}, "1" + "0" * 15, "Skriv ett mindre belopp"),
    ],
)
def test_refused(options: dict[str, Any], typed: str, message: str) -> None:
    assert error(Money("Hyra", **options), typed) == message


def test_a_loss_is_taken_where_it_makes_sense() -> None:
    assert value(Money("Resultat", minimum=None), "\u22121 000 kr") == -1000


@pytest.mark.parametrize(
    ("amount", "shown"),
    [("1234.50", "1 234,50 kr"), ("1234.00", "1 234 kr"), ("1234", "1 234 kr"), ("0.05", "0,05 kr")],
)
def test_it_is_shown_as_is_customary(amount: str, shown: str) -> None:
    assert tidy(str(Money("Hyra").show(Decimal(amount)))) == shown


def test_it_is_shown_in_the_language_of_the_page() -> None:
    shown = Money("Hyra").show(Decimal("1234.50"))
    with speaking(Language("en")):
        assert str(shown) == "1,234.50 kr"


@pytest.mark.parametrize(
    ("given", "typed"),
    [
        (Decimal("1234.50"), "1234,50"),
        (1234, "1234"),
        (0.5, "0,50"),
        ("1 234:50", "1 234:50"),
        (Decimal("1.005"), "1,005"),
    ],
)
def test_it_is_written_as_it_is_typed(given: Any, typed: str) -> None:
    assert Money("Hyra").raw("rent", given) == {"rent": [typed]}


@pytest.mark.parametrize("bounds", [(None, 5000), (5000, None), (1000, Decimal("1999.99")), (0.5, 99.5), (0, 0)])
def test_paths_on_both_sides_of_a_condition_are_found(bounds: tuple[Any, Any]) -> None:
    class Rent(Page):
        rent = Money("Hyra")

    class TooLow(Stop, when={"rent": between(*bounds)}):
        title = "Nej"

    service = Service("Prov", pages=[Rent, TooLow, CheckAnswers, Confirmation])
    assert [len(path.pages) for path in service.paths(TODAY)].count(2) == 1
    assert {path.pages[-1].name for path in service.paths(TODAY)} == {"too-low", "confirmation"}
