"""Postal addresses: forgiving, and exact about which part is wrong."""

from __future__ import annotations

from typing import Any

import pytest

from components import Address, PostalAddress
from components.rendering import rendering_in
from components.words import SWEDISH
from tests.components.form.answers import TODAY, posted, value
from tests.examples import ENVIRONMENT

FIELD = PostalAddress("Adress", care_of=True)


def typed(street: str = "Provgatan 1", postcode: str = "903 25", town: str = "Umeå", care_of: str = "") -> Any:
    parts = {"street": street, "postcode": postcode, "town": town, "care_of": care_of}
    return {f"answer-{part}": [text] for part, text in parts.items()}


@pytest.mark.parametrize(
    ("raw", "address"),
    [
        (typed(), Address("Provgatan 1", "903 25", "Umeå")),
        (typed(postcode="SE-90325"), Address("Provgatan 1", "903 25", "Umeå")),
        (typed(street="  Provgatan\u00a0 1 "), Address("Provgatan 1", "903 25", "Umeå")),
        (typed(street="Box 12", town="\tUmeå"), Address("Box 12", "903 25", "Umeå")),
        (typed(care_of="Testsson"), Address("Provgatan 1", "903 25", "Umeå", "Testsson")),
        (typed(care_of="C/O Testsson"), Address("Provgatan 1", "903 25", "Umeå", "Testsson")),
    ],
)
def test_taken(raw: Any, address: Address) -> None:
    assert value(FIELD, raw) == address


@pytest.mark.parametrize(
    ("raw", "message", "wrong", "focus"),
    [
        ({}, "Fyll i gatuadress, postnummer och postort", ("street", "postcode", "town"), "answer-street"),
        (typed(street=""), "Fyll i gatuadress", ("street",), "answer-street"),
        (typed(town=" "), "Fyll i postort", ("town",), "answer-town"),
        (typed(street="", town=""), "Fyll i gatuadress och postort", ("street", "town"), "answer-street"),
        (typed("", "", "", "Testsson"), "Fyll i gatuadress, postnummer och postort", ("street", "postcode", "town"),
         "answer-street"),
        (typed(postcode="9032"), "Fyll i postnumret med fem siffror, till exempel 123 45", ("postcode",),
         "answer-postcode"),
        (typed(street="", postcode="x"), "Fyll i gatuadress. Fyll i postnumret med fem siffror, till exempel 123 45",
         ("street", "postcode"), "answer-street"),
        (typed(town="x" * 101), "Skriv högst 100 tecken i postort", ("town",), "answer-town"),
        (typed(postcode="1" * 101), "Skriv högst 100 tecken i postnummer", ("postcode",), "answer-postcode"),
        (typed(street="", town="x" * 101), "Fyll i gatuadress. Skriv högst 100 tecken i postort", ("street", "town"),
         "answer-street"),
    ],
)  # fmt: skip
def test_the_wrong_parts_are_told_and_the_first_takes_focus(
    raw: Any, message: str, wrong: tuple[str, ...], focus: str
) -> None:
    bound = posted(FIELD, raw)
    assert (str(bound.error), bound.wrong_parts) == (message, wrong)
    assert bound.focus_id == focus


def test_the_error_of_nothing_answered_leads_to_a_part_that_must_be_answered() -> None:
    bound = posted(FIELD, {})
    with rendering_in(ENVIRONMENT, SWEDISH):
        html = str(bound.__html__())
    control = html[html.index(f'id="{bound.focus_id}"') :]
    assert 'aria-invalid="true"' in control[: control.index(">")]


def test_own_message_for_nothing_answered() -> None:
    assert str(posted(PostalAddress("Adress", required="Var bor du?"), {}).error) == "Var bor du?"


def test_it_is_shown_on_several_lines() -> None:
    assert FIELD.show(Address("Provgatan 1", "903 25", "Umeå", "Testsson")) == "c/o Testsson\nProvgatan 1\n903 25 Umeå"
    assert FIELD.show(Address("Provgatan 1", "903 25", "Umeå")) == "Provgatan 1\n903 25 Umeå"


def test_it_is_written_from_a_table_of_personas_toml() -> None:
    table = {"street": "Provgatan 1", "postcode": "903 25", "town": "Umeå"}
    assert FIELD.raw("answer", table) == FIELD.raw("answer", FIELD.example(TODAY))
    with pytest.raises(ValueError, match="'city' is no part of an address; valid: care_of, street, postcode, town"):
        FIELD.raw("answer", {**table, "city": "Umeå"})


def test_the_browser_fills_in_the_persons_own_only() -> None:
    with rendering_in(ENVIRONMENT, SWEDISH):
        own = str(posted(PostalAddress("Adress"), {}).__html__())
        others = str(posted(PostalAddress("Adress", own=False), {}).__html__())
    assert [t in own for t in ("address-line1", "postal-code", "address-level2")] == [True] * 3
    assert "autocomplete" not in others
