"""Organisationsnummer in every way they are written."""

from __future__ import annotations

import pytest

from components import Organisationsnummer
from tests.components.form.answers import error, value


@pytest.mark.parametrize(
    "typed",
    [
        "202100-5448", "2021005448", "202100 5448", " 20 21 00-54 48 ", "202100\u20135448", "202100\u00a05448",
        "162021005448", "16202100-5448", "SE202100544801", "se 202100-5448 01", "２０２１００５４４８",
    ],
)  # fmt: skip
def test_taken(typed: str) -> None:
    assert value(Organisationsnummer("Organisationsnummer"), typed) == "202100-5448"


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("202100", "digits"),
        ("202100-54488", "digits"),
        ("Provbolaget", "digits"),
        ("202100-5449", "wrong"),
        ("640823-3234", "person"),
        ("19640823-3234", "person"),
        ("640823+3234", "person"),
        ("SE640823323401", "person"),
    ],
)
def test_refused(typed: str, key: str) -> None:
    field = Organisationsnummer("Organisationsnummer")
    assert error(field, typed) == str(field.message(key))
