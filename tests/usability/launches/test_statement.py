"""The accessibility statement: all eleven items, in every language, or no launch."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from components.prototype import Prototype, load
from components.rendering import rendering_in
from tests.conftest import ROOT
from usability.checks.accepting import Accepted
from usability.launches.statement import FILE, Assessment, NoStatement, shown, statement_of

TODAY = date(2026, 11, 24)
SHORT = Accepted(
    "abc", "reflow", ("1.4.10",), "start", "Kartan är för bred.", "The map is too wide.", "Rättas av leverantören.",
    "The supplier mends it.", "Kim", date(2027, 2, 1),
)  # fmt: skip
ASSESSED = Assessment(date(2026, 11, 20), 9, 28, [SHORT], by_person=False)


@pytest.fixture
def prototype(tmp_path: Path) -> Prototype:
    shutil.copytree(ROOT / "prototypes/hemhjalp", tmp_path / "hemhjalp")
    return load(tmp_path / "hemhjalp")


def page(prototype: Prototype, told: dict[str, object], code: str) -> str:
    with rendering_in(prototype.environment, prototype.languages[code]):
        return str(shown(json.loads(json.dumps(told)), code).__html__())


def write(prototype: Prototype, text: str) -> None:
    (prototype.folder / FILE).write_text(text, encoding="utf-8")


GOOD = (ROOT / "prototypes/hemhjalp" / FILE).read_text(encoding="utf-8")


def test_every_item_is_there_in_swedish(prototype: Prototype) -> None:
    html = page(prototype, statement_of(prototype, ASSESSED, TODAY), "sv")
    for item in (
        "Provkommunen",
        "Hemhjälp",
        "delvis förenlig",
        "Kartan är för bred.",
        "Rättas av leverantören.",
        "1 februari 2027",
        "20 november 2026",
        "24 november 2026",
        "alla 9 sidor i 28 lägen",
        "mailto:tillganglighet@provkommunen.example",
        "https://www.digg.se/tdosanmalan",
        "inte undantagit något som oskäligt betungande",
        "Hela tjänsten omfattas av lagen",
    ):
        assert item in html, item


def test_it_is_there_in_english_too(prototype: Prototype) -> None:
    html = page(prototype, statement_of(prototype, ASSESSED, TODAY), "en")
    assert "The map is too wide." in html
    assert "The supplier mends it." in html
    assert "partially compliant" in html
    assert "Kartan" not in html


def test_a_service_is_fully_accessible_only_when_a_person_says_so_too(prototype: Prototype) -> None:
    clean = replace(ASSESSED, accepted=[])
    assert statement_of(prototype, clean, TODAY)["status"] == "part"
    assert statement_of(prototype, replace(clean, by_person=True), TODAY)["status"] == "full"
    assert statement_of(prototype, replace(ASSESSED, by_person=True), TODAY)["status"] == "part"


def test_what_is_excepted_is_told_with_its_reason(prototype: Prototype) -> None:
    excepted = 'unreasonable = [{ what = "Kartor", why = { sv = "Dyrt", en = "Costly" } }]'
    write(prototype, GOOD.replace("unreasonable = []", excepted))
    assert "Costly" in page(prototype, statement_of(prototype, ASSESSED, TODAY), "en")


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        ("unreasonable = []", "", "unreasonable"),
        ("outside = []", "", "outside"),
        ("outside = []", 'outside = [{ sv = "Filmer" }]', "outside is not written in en"),
        ("unreasonable = []", 'unreasonable = ["Kartor"]', "unreasonable: why"),
        ('contact = "tillganglighet@provkommunen.example"', 'contact = ""', "contact"),
        ('supervisor = "https://www.digg.se/tdosanmalan"', "", "supervisor"),
        ("outside = []", "outside = [", "cannot be read"),
    ],
)
def test_without_one_item_there_is_no_statement(prototype: Prototype, left: str, right: str, told: str) -> None:
    assert left in GOOD
    write(prototype, GOOD.replace(left, right))
    with pytest.raises(NoStatement, match=told):
        statement_of(prototype, ASSESSED, TODAY)


def test_without_the_file_there_is_no_statement(prototype: Prototype) -> None:
    (prototype.folder / FILE).unlink()
    with pytest.raises(NoStatement, match="is missing"):
        statement_of(prototype, ASSESSED, TODAY)
