"""Postcodes in any spacing."""

from __future__ import annotations

import pytest

from components import Postcode
from tests.components.form.answers import error, value


@pytest.mark.parametrize(
    "typed",
    [
        "12345", "123 45", "1 2 3 4 5", "12 345", "123\u00a045", "123\u202f45", "123-45", "SE-123 45", "SE-12345",
        "se 123 45", "S-123 45", "SE12345", "１２３４５", " 123  45 ",
        "123\u201145", "123 45 Umeå", "12345, Umeå", "SE-123 45 Upplands Väsby",
    ],
)  # fmt: skip
def test_taken(typed: str) -> None:
    assert value(Postcode("Postnummer"), typed) == "123 45"


@pytest.mark.parametrize("typed", ["1234", "123456", "NO-1234", "FI-12345", "1234a", "1234 Umeå", "Umeå"])
def test_refused(typed: str) -> None:
    assert error(Postcode("Postnummer"), typed) == "Fyll i postnumret med fem siffror, till exempel 123 45"


def test_the_browser_fills_in_the_persons_own_only() -> None:
    assert (Postcode("P").autocomplete, Postcode("P", own=False).autocomplete) == ("postal-code", None)


@pytest.mark.parametrize("typed", ["00100", "023 45", "00100 Helsingfors"])
def test_five_digits_of_no_swedish_postcode(typed: str) -> None:
    assert error(Postcode("Postnummer"), typed) == "Fyll i ett svenskt postnummer, till exempel 123 45"
