"""A bank account in Sweden: clearing number and account number."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from ...component import component
from ...field import Field, Raw, Wrong
from ...parts import PartsField, Unreadable
from ...typed import LONGEST, tidy
from ...words import Words, _
from ..personnummer.listed import is_listed
from ..personnummer.reading import NoPersonNumber, WrongPersonNumber, read_person_number

PERSONAL = ("3300", "3782")
"""Clearing numbers of the accounts whose number is the holder's personnummer (Nordea personkonto)."""


@dataclass(frozen=True)
class Account:
    """A bank account. clearing: 4 digits, or Swedbank's 5 (8NNN-N without dash). number: 5 to 10 digits."""

    clearing: str
    number: str

    def __str__(self) -> str:
        clearing = f"{self.clearing[:4]}-{self.clearing[4]}" if len(self.clearing) == 5 else self.clearing
        return f"{clearing}, {self.number}"


class AccountField(PartsField):
    """Clearing number and account number, each as digits with separators anywhere."""

    names = ("clearing", "number")

    def __init__(self, *args: Any, declared: BankAccount, **options: Any):
        super().__init__(*args, **options)
        self.declared = declared

    def read(self, parts: dict[str, str]) -> Account:
        clearing, number = (_digits(parts[part]) for part in self.names)
        good_clearing = re.fullmatch(r"[1-79][0-9]{3}|8[0-9]{3,4}", clearing)
        wrong = [] if good_clearing else ["clearing"]
        wrong += [] if re.fullmatch(r"[0-9]{5,10}", number) else ["number"]
        if wrong:
            raise Unreadable(self.declared.message("both" if len(wrong) == 2 else wrong[0]), *wrong)
        if clearing in PERSONAL and _is_identity(number, self.meta.today):
            raise Unreadable(self.declared.message("identity"), "number")
        return Account(clearing, number)


def _digits(typed: str) -> str:
    return re.sub(r"[-., ]", "", tidy(typed[:LONGEST]))


def _is_identity(number: str, today: date) -> bool:
    """Whether the account's number may be somebody's personnummer."""
    try:
        return not is_listed(read_person_number(number, today))
    except (NoPersonNumber, WrongPersonNumber):
        return False


@component
class BankAccount(Field):
    """A bank account; the data is an `Account`. Leading zeros are kept; spaces and dashes may stand anywhere."""

    control = AccountField
    grouped = True
    messages = {
        "required": _("Fyll i clearingnummer och kontonummer"),
        "both": _("Fyll i clearingnummer med 4 eller 5 siffror, och kontonummer med 5 till 10 siffror"),
        "clearing": _("Fyll i clearingnumret med 4 siffror. Börjar det på 8 kan det ha 5."),
        "number": _("Fyll i kontonumret med 5 till 10 siffror, utan clearingnummer"),
        "identity": _(
            "Hitta på ett annat kontonummer. Det du skrev kan vara ett riktigt personnummer. Det här är en prototyp, "
            "och vi har inte sparat numret."
        ),
    }

    def options(self) -> dict[str, Any]:
        return {"declared": self}

    def controls(self, name: str) -> tuple[str, ...]:
        return tuple(f"{name}-{part}" for part in AccountField.names)

    def raw(self, name: str, value: Any) -> Raw:
        """Of an `Account`, or of a table with clearing and number in personas.toml."""
        given = asdict(value) if isinstance(value, Account) else value
        if not isinstance(given, Mapping) or set(given) != set(AccountField.names):
            raise ValueError(f"{value!r} is no account; write a table with {' and '.join(AccountField.names)} as text")
        return {f"{name}-{part}": [str(given[part])] for part in AccountField.names}

    def show(self, value: Any) -> Words:
        return str(value)

    def example(self, today: date) -> Any:
        return Account("9999", "0123456")

    def wrong(self, name: str, today: date) -> list[Wrong]:
        good = self.raw(name, self.example(today))
        return [
            Wrong("both", {**good, f"{name}-clearing": ["x"], f"{name}-number": [""]}),
            Wrong("clearing", {**good, f"{name}-clearing": ["99"]}),
            Wrong("number", {**good, f"{name}-number": ["12"]}),
        ]
