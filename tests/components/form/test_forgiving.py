"""Fields that read a value from text: whatever is posted gives a value or an error, and a value reads back the same."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components import (
    BankAccount,
    Bankgiro,
    Field,
    Money,
    Number,
    Organisationsnummer,
    Personnummer,
    Plusgiro,
    PostalAddress,
    Postcode,
)
from components.rendering import rendering_in
from components.words import SWEDISH
from tests.components.form.answers import TODAY, error, posted, value
from tests.examples import ENVIRONMENT

pytestmark = pytest.mark.slow

FIELDS: dict[str, Field] = {
    "number": Number("Antal"),
    "number-any": Number("Temperatur", minimum=None, decimals=2, suffix="°C"),
    "number-six": Number("Andel", decimals=6, maximum=100, suffix="%"),
    "money": Money("Belopp"),
    "money-whole": Money("Belopp", decimals=0, minimum=None),
    "personnummer": Personnummer("Personnummer"),
    "organisationsnummer": Organisationsnummer("Organisationsnummer"),
    "postcode": Postcode("Postnummer"),
    "postal-address": PostalAddress("Adress", care_of=True),
    "bank-account": BankAccount("Konto"),
    "bankgiro": Bankgiro("Bankgiro"),
    "plusgiro": Plusgiro("Plusgiro"),
}

every_field = pytest.mark.parametrize("field", FIELDS.values(), ids=FIELDS)

NEARLY = st.text("0123456789 .,-+:'eE_\u00a0\u202f\u2009\u2212\u2013\uff11\u0661²½krSEOCX/%°\u200b\u200e", max_size=24)
"""Texts that look like numbers, and are not always."""


@every_field
@settings(max_examples=150, deadline=None)
@given(st.data())
def test_anything_posted_gives_a_value_or_an_error(field: Field, data: st.DataObject) -> None:
    texts = st.lists(st.one_of(st.text(max_size=40), NEARLY), max_size=2)
    raw = {name: data.draw(texts) for name in field.controls("answer")}
    bound = posted(field, raw)
    if bound.invalid:
        assert str(bound.error)
        assert bound.focus_id in field.controls("answer")
    else:
        assert str(field.show(bound.data))
        assert value(field, field.raw("answer", bound.data)) == bound.data
    with rendering_in(ENVIRONMENT, SWEDISH):
        assert bound.error_id in str(bound.__html__()) if bound.invalid else bound.__html__()


@every_field
def test_the_example_is_accepted_and_reads_back_the_same(field: Field) -> None:
    good = field.good(TODAY)
    assert value(field, field.raw("answer", good)) == good


@every_field
def test_every_wrong_answer_is_refused(field: Field) -> None:
    refused = field.wrong("answer", TODAY)
    assert refused
    for wrong in refused:
        assert error(field, wrong.posted)


@every_field
@pytest.mark.parametrize("nothing", ["", " ", "\u00a0\t"])
def test_nothing_answered_is_an_error_only_where_an_answer_is_required(field: Field, nothing: str) -> None:
    raw = {name: [nothing] for name in field.controls("answer")}
    assert error(field, raw)
    assert value(replace(field, required=False), raw) is None


@every_field
@pytest.mark.parametrize(
    "junk",
    [
        "\u200b",
        "\u200e\u200f",
        "\x00",
        "½",
        "٫",
        "٣" * 300,
        "9" * 199,
        "9" * 5000,
        "-" + "9" * 150,
        "😀",
        "e5",
        "NaN",
        "-",
    ],
)
def test_junk_is_an_error_even_of_an_optional_field(field: Field, junk: str) -> None:
    assert error(replace(field, required=False), {name: [junk] for name in field.controls("answer")})


@every_field
def test_the_declaration_has_no_mistakes(field: Field) -> None:
    assert field.mistakes("answer") == []


def test_of_repeated_values_the_first_typed_one_counts() -> None:
    assert value(Number("Antal"), {"answer": ["", "7", "8"]}) == 7


@settings(deadline=None)
@given(st.decimals(-(10**12), 10**12, places=2))
def test_amounts_read_back_the_same(amount: Decimal) -> None:
    money = Money("Belopp", minimum=None)
    assert value(money, money.raw("answer", amount)) == amount


@settings(deadline=None)
@given(st.integers(-(10**15) + 1, 10**15 - 1))
def test_whole_numbers_read_back_the_same_as_shown(number: int) -> None:
    field = Number("Antal", minimum=None)
    assert value(field, field.raw("answer", number)) == number
    assert value(field, str(field.show(number))) == number


@settings(deadline=None)
@given(st.decimals(0, 10**12, places=2))
def test_an_amount_as_it_is_shown_can_be_typed(amount: Decimal) -> None:
    money = Money("Belopp")
    assert value(money, str(money.show(amount))) == amount
