"""A list of services as CSV: read however it is written, or told row by row what is wrong."""

from __future__ import annotations

import codecs
import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.typed import tidy
from usability.adoption.brief import CHANNELS, Contact
from usability.adoption.listing import EXAMPLE, MOST_ROWS, Listing, read_listing, slug_of, write_listing
from usability.adoption.portfolio import Service

pytestmark = pytest.mark.slow

HEAD = "Tjänst;Ägare;Kanal;Antal om året;Minuter var;Onödiga %;Tjänsten kan ta över %;Källa\n"
GOOD = HEAD + "Bygglov;Stad;Telefon;5 200;8,5;45;60;Växeln\nBygglov;;E-post;900;4;0;90 %;\n"


def read(text: str | bytes) -> Listing:
    return read_listing(io.BytesIO(text.encode() if isinstance(text, str) else text))[0]


def told(found: Listing) -> list[tuple[int, str, str]]:
    return [(one.row, str(one.column), one.value) for one in found.faults]


def test_rows_of_a_service_are_put_together() -> None:
    found = read(GOOD)
    assert not found.faults
    assert list(found.services.values()) == [
        Service("bygglov", "Bygglov", "Stad", [
            Contact("phone", 5200, 8.5, 0.45, 0.6, "Växeln"), Contact("email", 900, 4, 0, 0.9)
        ])
    ]  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [
        codecs.BOM_UTF8 + GOOD.encode(), GOOD.encode("cp1252"), GOOD.encode("utf-16"), GOOD.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + GOOD.encode("utf-16-be"), GOOD.replace(";", "\t").encode(),
        GOOD.replace("\n", "\r\n").encode(), ("sep=;\n" + GOOD).encode(), ("\n;;;\n" + GOOD + ";;;;\n\n").encode(),
        GOOD.replace("5 200", "5\N{NO-BREAK SPACE}200").encode(), GOOD.replace("Stad", '"Stad"').encode(),
        GOOD.replace("8,5", '"8.5"').replace(";", ",").encode(), GOOD.replace("5 200", "5200,0").encode(),
        GOOD.replace("Tjänst;", "service;").replace("Kanal", "CHANNEL").replace("Telefon", "Phone").encode(),
    ],
    ids=["bom", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "tabs", "crlf", "sep", "blank", "nbsp", "quoted",
         "commas", "zeros", "english"],
)  # fmt: skip
def test_it_does_not_matter_what_program_wrote_it(data: bytes) -> None:
    assert read(data) == replace(read(GOOD), _first=read(data)._first)


def test_a_line_break_in_a_cell_is_a_blank() -> None:
    found = read(HEAD + '"Bygglov\nsmå hus";"Stad\r\nVästra";Telefon;1;8;;;"a\n""b"""\nAvgift;;Fax;1;1;;;\n')
    assert told(found) == [(3, "Kanal", "Fax")]
    assert found.services["bygglov-sma-hus"] == Service(
        "bygglov-sma-hus", "Bygglov små hus", "Stad Västra", [Contact("phone", 1, 8, 0, 1, 'a "b"')]
    )


WRONG = {
    "Bygglov;;Fax;1;1;;;": (2, "Kanal", "Fax"),
    "Bygglov;;Telefon;-5;1;;;": (2, "Antal om året", "-5"),
    "Bygglov;;Telefon;många;1;;;": (2, "Antal om året", "många"),
    "Bygglov;;Telefon;;1;;;": (2, "Antal om året", ""),
    "Bygglov;;Telefon;1,5;1;;;": (2, "Antal om året", "1,5"),
    "Bygglov;;Telefon;99999999999;1;;;": (2, "Antal om året", "99999999999"),
    "Bygglov;;Telefon;1;1;140;;": (2, "Onödiga %", "140"),
    ";;Telefon;1;1;;;": (2, "Tjänst", ""),
    f"{'x' * 201};;Telefon;1;1;;;": (2, "Tjänst", "x" * 60 + "…"),
    'Bygg"lov;"x;Telefon;1;1;;;': (2, "–", 'Bygg"lov;"x;Telefon;1;1;;;'),
    "Bygglov;;Telefon;1;1;;;;9;9": (2, "–", "Bygglov;;Telefon;1;1;;;;9;9"),
    "A;;Telefon;1;1;;;\nA;;Samtal;2;2;;;": (3, "Kanal", "Samtal"),
    "Å;;Telefon;1;1;;;\nA;;Webb;2;2;;;": (3, "Tjänst", "A"),
}


@pytest.mark.parametrize("rows", WRONG)
def test_a_bad_row_is_told_with_its_line_column_and_value(rows: str) -> None:
    assert [(row, column or "–", value) for row, column, value in told(read(HEAD + rows))] == [WRONG[rows]]


def test_every_bad_row_is_told() -> None:
    found = read(HEAD + "A;;Fax;x;1;;;\nB;;Telefon;1;1;;;\nC;;Webb;1;x;;;\n")
    assert [row for row, _column, _value in told(found)] == [2, 2, 4]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "Filen är tom"), ("\n\n", "Filen är tom"), (HEAD, "inga rader"), ("a;b\n1;2\n", "kolumnernas namn"),
        (GOOD.replace("Källa", "Personnummer"), "Ingen kolumn heter så"), (GOOD.replace("Källa", "Kanal"), "Två"),
        (GOOD.replace("Kanal", "Källa"), "Kolumnen Kanal saknas"), (b"PK\x03\x04rest", "Excelfil"),
        (b"\x00\x01\x02\x03", "ingen textfil"), (HEAD + "x" * 20_000, "längre än"),
        (HEAD + "A;;Telefon;1;1;;;\n" * (MOST_ROWS + 1), "Dela upp filen"),
    ],
)  # fmt: skip
def test_what_is_no_list_is_told(text: str | bytes, says: str) -> None:
    found = read(text)
    assert found.wrong
    assert any(says in str(one.reason) for one in found.faults) or found.wrong > len(found.faults)


WORD = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), max_size=40).map(tidy)
NUMBER = st.integers(0, 10**6)
SHARE = st.integers(0, 100).map(lambda n: n / 100)
CONTACT = st.builds(
    Contact, st.sampled_from(list(CHANNELS)), NUMBER, NUMBER.map(lambda n: n / 100), SHARE, SHARE, WORD,
)  # fmt: skip
LISTS = st.lists(
    st.builds(
        lambda title, owner, contacts: Service(slug_of(title), title, owner, contacts),
        WORD.filter(bool), WORD, st.lists(CONTACT, min_size=1, unique_by=lambda one: one.channel),
    ),
    max_size=5, min_size=1, unique_by=lambda one: one.name,
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(LISTS)
def test_what_is_written_is_read_again(services: list[Service]) -> None:
    found = read(write_listing(services))
    assert not found.faults, told(found)
    assert [(one.name, one.title, one.owner) for one in found.services.values()] == [
        (one.name, one.title, one.owner) for one in services
    ]
    assert [one.contacts for one in found.services.values()] == [one.contacts for one in services]


def test_no_cell_is_a_formula_in_excel() -> None:
    text = write_listing([Service("a", "=1+1", "@x", [Contact("phone", 1, 1, 0, 1, "-2")])])
    cells = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))[1]
    assert [cells[0], cells[2], cells[-1]] == ["'=1+1", "'@x", "'-2"]


def test_the_template_is_read() -> None:
    assert list(read(write_listing([EXAMPLE])).services.values()) == [EXAMPLE]


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda text: (HEAD + text).encode("utf-8", "replace")))
def test_nothing_makes_it_fail(data: bytes) -> None:
    found = read(data)
    assert bool(found.services) or found.wrong
    assert all(str(one.reason) and str(one.column) is not None for one in found.faults)
