"""Telephone numbers: what is taken, how they are shown, and what is refused."""

from __future__ import annotations

import subprocess
import sys

import pytest

from components import Telephone
from tests.components.form.answers import error, value

SWEDISH = "Kontrollera telefonnumret. Skriv det med riktnummer, till exempel 070-174 06 05."
FOREIGN = "Kontrollera telefonnumret. Börja med landets nummer, till exempel +358."
LETTERS = "Skriv bara siffror i telefonnumret, till exempel 070-174 06 05."
MOBILE = "Skriv ett nummer till en mobil, till exempel 070-174 06 05."


@pytest.mark.parametrize(
    ("typed", "number", "shown"),
    [
        ("0701740605", "+46701740605", "070-174 06 05"),
        ("070-174 06 05", "+46701740605", "070-174 06 05"),
        ("070–174\u00a006\u00a005", "+46701740605", "070-174 06 05"),
        ("070/174 06 05", "+46701740605", "070-174 06 05"),
        ("070.174.06.05", "+46701740605", "070-174 06 05"),
        ("(070) 174 06 05", "+46701740605", "070-174 06 05"),
        ("+46 70 174 06 05", "+46701740605", "070-174 06 05"),
        ("+46 (0)70-174 06 05", "+46701740605", "070-174 06 05"),
        ("0046 70 174 06 05", "+46701740605", "070-174 06 05"),
        ("＋４６７０１７４０６０５", "+46701740605", "070-174 06 05"),
        ("٠٧٠١٧٤٠٦٠٥", "+46701740605", "070-174 06 05"),
        ("tel: 070-174 06 05", "+46701740605", "070-174 06 05"),
        ("Mobil 0701740605", "+46701740605", "070-174 06 05"),
        ("08-465 004 00", "+46846500400", "08-465 004 00"),
        ("090-16 10 00", "+4690161000", "090-16 10 00"),
        ("+358 40 123 4567", "+358401234567", "+358 40 1234567"),
        ("00358401234567", "+358401234567", "+358 40 1234567"),
        ("+47 22 22 55 55", "+4722225555", "+47 22 22 55 55"),
    ],
)
def test_taken(typed: str, number: str, shown: str) -> None:
    field = Telephone("Telefon")
    assert value(field, typed) == number
    assert field.show(number) == shown


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("070-174 06", SWEDISH),
        ("070-174 06 05 05", SWEDISH),
        ("1234", SWEDISH),
        ("112", SWEDISH),
        ("070-KIM-TEST", LETTERS),
        ("070-174 06 05 hemma", LETTERS),
        ("0701740605 (kvällar)", LETTERS),
        ("070-174 06 05, 090-16 10 00", SWEDISH),
        ("-", SWEDISH),
        ("+", FOREIGN),
        ("+46 70 174", SWEDISH),
        ("+358 1", FOREIGN),
        ("+999 123456", FOREIGN),
        ("00 1", FOREIGN),
        ("+" + "4" * 300, SWEDISH),
    ],
)
def test_refused(typed: str, message: str) -> None:
    assert error(Telephone("Telefon"), typed) == message


def test_a_text_message_needs_a_mobile() -> None:
    field = Telephone("Mobilnummer", mobile=True)
    assert value(field, "070-174 06 05") == "+46701740605"
    assert error(field, "08-465 004 00") == MOBILE


def test_the_library_is_loaded_only_where_a_number_is_read() -> None:
    code = "import sys, components; sys.exit('phonenumbers' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
