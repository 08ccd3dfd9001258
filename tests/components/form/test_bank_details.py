"""Accounts, bankgiro and plusgiro: leading zeros kept, separators anywhere."""

from __future__ import annotations

import pytest

from components import Account, BankAccount, Bankgiro, Plusgiro
from tests.components.form.answers import error, posted, value


def typed(clearing: str, number: str) -> dict[str, list[str]]:
    return {"answer-clearing": [clearing], "answer-number": [number]}


@pytest.mark.parametrize(
    ("clearing", "number", "account", "shown"),
    [
        ("9999", "0123456", Account("9999", "0123456"), "9999, 0123456"),
        (" 99 99 ", "012 34-56", Account("9999", "0123456"), "9999, 0123456"),
        ("8327-9", "012 345 678-9", Account("83279", "0123456789"), "8327-9, 0123456789"),
        ("8327", "0123456", Account("8327", "0123456"), "8327, 0123456"),
        ("９９９９", "0123\u00a0456", Account("9999", "0123456"), "9999, 0123456"),
        ("3300", "640823-3234", Account("3300", "6408233234"), "3300, 6408233234"),  # a listed test number
        ("3300", "0000000000", Account("3300", "0000000000"), "3300, 0000000000"),
    ],
)
def test_accounts_taken(clearing: str, number: str, account: Account, shown: str) -> None:
    field = BankAccount("Konto")
    assert value(field, typed(clearing, number)) == account
    assert field.show(account) == shown


@pytest.mark.parametrize(
    ("clearing", "number", "key", "focus"),
    [
        ("", "0123456", "clearing", "answer-clearing"),
        ("99", "0123456", "clearing", "answer-clearing"),
        ("0999", "0123456", "clearing", "answer-clearing"),
        ("99991", "0123456", "clearing", "answer-clearing"),
        ("9999", "", "number", "answer-number"),
        ("9999", "1234", "number", "answer-number"),
        ("9999", "9999 0123456", "number", "answer-number"),
        ("Banken", "x", "both", "answer-clearing"),
        ("3300", "100101-0014", "identity", "answer-number"),  # may be a personnummer
    ],
)
def test_accounts_refused(clearing: str, number: str, key: str, focus: str) -> None:
    field = BankAccount("Konto")
    bound = posted(field, typed(clearing, number))
    assert (str(bound.error), bound.focus_id) == (str(field.message(key)), focus)


def test_an_account_is_written_from_a_table_of_personas_toml() -> None:
    table = {"clearing": "9999", "number": "0123456"}
    assert BankAccount("Konto").raw("answer", table) == typed("9999", "0123456")
    with pytest.raises(ValueError, match="write a table with clearing and number as text"):
        BankAccount("Konto").raw("answer", "9999-0123456")


@pytest.mark.parametrize(
    ("number", "shown"),
    [("50501055", "5050-1055"), ("5050-1055", "5050-1055"), ("5050 1055", "5050-1055"), ("BG 5050-1055", "5050-1055"),
     ("bg:5050\u20131055", "5050-1055"), ("0000018", "000-0018")],
)  # fmt: skip
def test_bankgiro_taken(number: str, shown: str) -> None:
    assert value(Bankgiro("Bankgiro"), number) == shown


@pytest.mark.parametrize(
    ("number", "key"),
    [
        ("5050", "digits"),
        ("505010555", "digits"),
        ("Bankgirot", "digits"),
        ("505O-1055", "digits"),
        ("5050-1056", "wrong"),
    ],
)
def test_bankgiro_refused(number: str, key: str) -> None:
    field = Bankgiro("Bankgiro")
    assert error(field, number) == str(field.message(key))


@pytest.mark.parametrize(
    ("number", "shown"),
    [("9020033", "90 20 03-3"), ("90 20 03-3", "90 20 03-3"), ("902003-3", "90 20 03-3"), ("18", "1-8"),
     ("00018", "00 01-8"), ("125", "12-5"), ("PG 18", "1-8")],
)  # fmt: skip
def test_plusgiro_taken(number: str, shown: str) -> None:
    assert value(Plusgiro("Plusgiro"), number) == shown


@pytest.mark.parametrize(("number", "key"), [("8", "digits"), ("902003312", "digits"), ("90 20 03-4", "wrong")])
def test_plusgiro_refused(number: str, key: str) -> None:
    field = Plusgiro("Plusgiro")
    assert error(field, number) == str(field.message(key))
