"""E-mail addresses: what is taken, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components import Email
from tests.components.form.answers import error, posted, value
from tests.examples import Case, Example

AT = "E-postadressen saknar @. Skriv den som i exemplet: namn@example.se"
WRONG = "Kontrollera e-postadressen. Skriv den som i exemplet: namn@example.se"


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("kim@example.se", "kim@example.se"),
        (" kim@example.se\u00a0", "kim@example.se"),
        ("Kim.Testsson@EXAMPLE.SE", "Kim.Testsson@example.se"),
        ("kim @ example.se", "kim@example.se"),
        ("kim. testsson@example. se", "kim.testsson@example.se"),
        ("kim＠example．se", "kim@example.se"),
        ("kim@example.se.", "kim@example.se"),
        ("kim@example.se,", "kim@example.se"),
        (".kim@example.se", "kim@example.se"),
        ("mailto:kim@example.se", "kim@example.se"),
        ("E-post: kim@example.se", "kim@example.se"),
        ("Kim Testsson <kim@example.se>", "kim@example.se"),
        ("kim\u200b@example.se", "kim@example.se"),
        ("kim+bygg@mail.example.se", "kim+bygg@mail.example.se"),
        ("o'brien_1%x@ex-ample.co.uk", "o'brien_1%x@ex-ample.co.uk"),
        ("kim@exämple.se", "kim@exämple.se"),
        ("åsa@räksmörgås.se", "åsa@räksmörgås.se"),
        ("kim@xn--rksmrgs-5wao1o.xn--p1ai", "kim@xn--rksmrgs-5wao1o.xn--p1ai"),
    ],
)
def test_taken(typed: str, address: str) -> None:
    assert value(Email("E-post"), typed) == address


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("kim", AT),
        ("kim.example.se", AT),
        ("kim@", WRONG),
        ("@example.se", WRONG),
        ("kim@example", WRONG),
        ("kim@example.s", WRONG),
        ("kim@example.123", WRONG),
        ("kim@@example.se", WRONG),
        ("kim@work@example.se", WRONG),
        ("kim..t@example.se", WRONG),
        ("kim@-example.se", WRONG),
        ("kim@example..se", WRONG),
        ("kim@example,se", WRONG),
        ("kim testsson@example.se", WRONG),
        ("kim@example.se sam@example.se", WRONG),
        ("k" * 65 + "@example.se", WRONG),
        ("kim@" + "e" * 64 + ".se", WRONG),
        ("kim@" + "e." * 200 + "se", WRONG),
    ],
)
def test_refused(typed: str, message: str) -> None:
    assert error(Email("E-post"), typed) == message


@given(st.from_regex(r"[a-z0-9]{1,20}([.+_-][a-z0-9]{1,8}){0,2}@([a-z0-9]{1,9}\.){1,3}[a-z]{2,6}", fullmatch=True))
def test_plain_addresses_are_taken_as_they_are(address: str) -> None:
    assert value(Email("E-post"), address) == address


def test_what_was_typed_stays_in_the_field() -> None:
    assert posted(Email("E-post"), "kim@example").value == "kim@example"


def test_a_browser_can_fill_it_in() -> None:
    own, other = (
        Case("form/email", "x", Example(Email("E-post", autocomplete=auto))).html() for auto in ("email", None)
    )
    assert 'type="text" inputmode="email"' in own  # in type=email, browsers turn å into punycode
    assert 'autocapitalize="none"' in own
    assert 'spellcheck="false"' in own
    assert 'autocomplete="email"' in own
    assert "autocomplete" not in other
