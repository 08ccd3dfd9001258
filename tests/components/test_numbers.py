"""Numbers as people write them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn as reference

from components.numbers import Figure, NotANumber, TooManyDecimals, luhn, read_decimal, written
from components.typed import tidy
from components.words import Language, speaking


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("  1  234 ", "1 234"),
        ("1\u00a0234", "1 234"),
        ("1\u202f234", "1 234"),
        ("1\u2009234", "1 234"),
        ("1\t234\n", "1 234"),
        ("１２３，４５", "123,45"),
        ("\u22125", "-5"),
        ("\u20135", "-5"),
        ("\u20145", "-5"),
        ("903\u201125", "903-25"),
        ("٣٤", "34"),
        ("۳۴", "34"),
        ("१२", "12"),
        ("1\u066b5", "1,5"),
        ("\u200e12\u200f", "12"),
        ("\ufeff12", "12"),
        ("1\u00ad2", "12"),
        ("Umeå", "Umeå"),
        ("10²", "10²"),
        ("", ""),
    ],
)
def test_a_text_is_tidied(typed: str, plain: str) -> None:
    assert tidy(typed) == plain


@pytest.mark.parametrize(
    ("text", "decimals", "number"),
    [
        ("0", 0, "0"),
        ("007", 0, "7"),
        ("12", 0, "12"),
        ("+12", 0, "12"),
        ("- 12", 0, "-12"),
        ("1 234", 0, "1234"),
        ("1 234 567", 0, "1234567"),
        ("1.234", 0, "1234"),
        ("1.234.567", 0, "1234567"),
        ("1,234,567", 0, "1234567"),
        ("12,0", 0, "12"),
        ("12.00", 0, "12"),
        ("12,", 0, "12"),
        ("1 234,50", 2, "1234.50"),
        ("1234.50", 2, "1234.50"),
        ("1.234,50", 2, "1234.50"),
        ("1,234.50", 2, "1234.50"),
        ("1 234.5", 2, "1234.50"),
        ("1234", 2, "1234.00"),
        ("1.234", 2, "1234.00"),
        (",5", 2, "0.50"),
        (".5", 2, "0.50"),
        ("1.234", 3, "1.234"),
        ("1,234", 3, "1.234"),
        ("0.125", 3, "0.125"),
    ],
)
def test_a_number_is_read(text: str, decimals: int, number: str) -> None:
    found = read_decimal(text, decimals)
    assert (found, str(found)) == (Decimal(number), number)


@pytest.mark.parametrize(
    ("text", "decimals"),
    [("1,5", 0), ("0.500", 0), ("1,234", 0), ("1,234", 2), ("0,125", 2), ("0.125", 2), ("1,001", 2)],
)
def test_too_many_decimals_are_told(text: str, decimals: int) -> None:
    with pytest.raises(TooManyDecimals):
        read_decimal(text, decimals)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "-", "+", ",", ".", "tre", "1e5", "1E5", "0x10", "1_000", "inf", "nan", "--1", "1-2", "1+1", "12kr",
        "1 23", "12 34", "1234 567", "1 2345", "1,2,3", "1.2.3", "1,23,456", "1 234.567,8.9", "1.234,567.8",
        "1 234 ,5 0", "1 234.567 890", "1/2", "½", "1:50",
    ],
)  # fmt: skip
@pytest.mark.parametrize("decimals", [0, 2])
def test_what_is_no_number_is_refused(text: str, decimals: int) -> None:
    with pytest.raises(NotANumber):
        read_decimal(text, decimals)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (5, "5"),
        (-5, "-5"),
        (1234.5, "1234,5"),
        (Decimal("1E+3"), "1000"),
        (Decimal("2.500"), "2,5"),
        (0.1, "0,1"),
        (100, "100"),
    ],
)
def test_a_number_is_written_as_it_is_typed(value: Decimal, text: str) -> None:
    assert written(value) == text


@pytest.mark.parametrize(
    ("figure", "swedish", "english"),
    [
        (Figure(1234567), "1 234 567", "1,234,567"),
        (Figure(Decimal("1234.5")), "1 234,5", "1,234.5"),
        (Figure(Decimal("1234.50"), cents=True), "1 234,50", "1,234.50"),
        (Figure(Decimal("1234.00"), cents=True), "1 234", "1,234"),
        (Figure(Decimal("0.000001")), "0,000001", "0.000001"),
    ],
)
def test_a_number_is_shown_in_the_language_of_the_page(figure: Figure, swedish: str, english: str) -> None:
    assert tidy(str(figure)) == swedish
    with speaking(Language("en")):
        assert str(figure) == english


@given(st.text("0123456789", min_size=1, max_size=20))
def test_the_check_digit_is_that_of_another_library(digits: str) -> None:
    assert luhn(digits) is reference.is_valid(digits)
