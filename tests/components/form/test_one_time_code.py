"""Codes: forgiving of spaces and words around, strict about digits."""

from __future__ import annotations

from typing import Any

import pytest

from components import CheckAnswers, Confirmation, Link, OneTimeCode, Page, Service
from components.journey import answer
from tests.components.form.answers import TODAY, error, value
from tests.conftest import Checked
from tests.examples import Case, Example


@pytest.mark.parametrize(
    ("options", "typed", "code"),
    [
        ({}, "123456", "123456"),
        ({}, "012345", "012345"),
        ({}, " 123 456 ", "123456"),
        ({}, "123-456", "123456"),
        ({}, "12\u00a034\u00a056", "123456"),
        ({}, "１２３４５６", "123456"),
        ({}, "١٢٣٤٥٦", "123456"),
        ({}, "Din kod är 123 456.", "123456"),
        ({"digits": 4}, "0000", "0000"),
        ({"code": "246810"}, "246 810", "246810"),
    ],
)
def test_taken(options: dict[str, Any], typed: str, code: str) -> None:
    assert value(OneTimeCode("Kod", **options), typed) == code


@pytest.mark.parametrize(
    ("options", "typed", "message"),
    [
        ({}, "12345", "Koden ska ha 6 siffror. Kontrollera att du har skrivit alla."),
        ({}, "1234567", "Koden ska ha 6 siffror. Kontrollera att du har skrivit alla."),
        ({}, "abcdef", "Koden ska ha 6 siffror. Kontrollera att du har skrivit alla."),
        ({"digits": 4}, "123456", "Koden ska ha 4 siffror. Kontrollera att du har skrivit alla."),
        ({"code": "246810"}, "123456", "Koden stämmer inte. Kontrollera den, eller be om en ny."),
        ({}, " ", "Skriv koden"),
    ],
)
def test_refused(options: dict[str, Any], typed: str, message: str) -> None:
    assert error(OneTimeCode("Kod", **options), typed) == message


def test_it_is_one_control_that_takes_the_code_of_a_message(checked: Checked) -> None:
    field = OneTimeCode("Kod", resend=Link("phone", "Skicka en ny kod"))
    html = checked(Case("form/one_time_code", "x", Example(field)).html(), fragment=True)
    assert html.count("<input") == 1
    assert 'autocomplete="one-time-code"' in html
    assert 'inputmode="numeric"' in html
    assert '<a href="phone">Skicka en ny kod</a>' in html


def test_it_is_left_out_of_check_answers() -> None:
    class Code(Page):
        code = OneTimeCode("Kod")

    service = Service("Prov", pages=[Code, CheckAnswers, Confirmation])
    journey = service.journey(answer({}, service.pages[0], {"code": ["123456"]}), TODAY)
    assert journey.data == {"code": "123456"}
    assert journey.answers() == []


@pytest.mark.parametrize("options", [{"digits": 2}, {"digits": "6"}, {"code": "12"}, {"code": "abcdef"}])
def test_mistakes(options: dict[str, Any]) -> None:
    assert OneTimeCode("Kod", **options).mistakes("kod")
