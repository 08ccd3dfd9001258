"""Rows from other systems: taken in as they are meant, or refused with the row and the reason."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from components.words import speaking
from usability.adoption.brief import Brief, brief_in
from usability.adoption.cells import CHANNEL_NAMES, COLUMN_NAMES, COLUMNS, STAGE_NAMES, folded
from usability.adoption.incoming import TOLD, Incoming
from usability.adoption.reading import MOST_JSON, read
from usability.adoption.texts import LONGEST
from usability.adoption.uptake import CHANNELS, STAGES, Row
from usability.lab.rendering import languages

from .conftest import BRIEF

TODAY = date(2026, 11, 26)
DAY = date(2026, 11, 2)
HEAD = "Dag;Grupp;Kanal;Steg;Antal\n"
GOOD = f"{HEAD}2026-11-02;older;web;adopted;3\n"


@pytest.fixture(scope="module")
def brief() -> Brief:
    return brief_in(BRIEF, Path("/lab/hemhjalp/brief.toml"))[0]


def of(brief: Brief, sent: str | bytes) -> Incoming:
    return read(io.BytesIO(sent.encode() if isinstance(sent, str) else sent), brief, TODAY)


def faults(brief: Brief, sent: str | bytes) -> list[tuple[int, str]]:
    return [(one.row, one.column) for one in of(brief, sent).faults]


@pytest.mark.parametrize(
    "sent",
    [
        GOOD,
        GOOD.encode("utf-8-sig"),
        GOOD.encode("utf-16"),
        GOOD.encode("utf-16-le"),
        GOOD.replace("\n", "\r\n"),
        GOOD.replace("\n", "\r"),
        GOOD.replace(";", ","),
        GOOD.replace(";", "\t"),
        "sep=;\r\n" + GOOD,
        "\n;;;;\n" + GOOD,
        GOOD + ";;;;\n\n",
        GOOD.replace("\n", ";;\n"),
        "antal;STEG;Kanal;målgrupp;datum\n3;adopted;web;older;2026-11-02\n".encode("cp1252"),
        "count,stage,channel,target group,day\n3,adopted,web,older,2026-11-02\n",
        GOOD.replace("2026-11-02", '"2026-11-02"'),
        GOOD.replace("2026-11-02", "2026-11-02 00:00"),
        GOOD.replace("2026-11-02", "2026-11-02T00:00:00"),
        GOOD.replace("older", "ÖVER 80 år"),
        GOOD.replace(";3", ";3,0"),
        GOOD.replace(";3", "; 3 "),
        '[{"date": "2026-11-02", "group": "older", "channel": "web", "stage": "adopted", "count": 3}]',
        '{"rows": [{"date": "2026-11-02", "group": "older", "channel": "webb", "stage": "adopted", "count": 3.0}]}',
        '\ufeff [{"date": "2026-11-02", "group": "older", "channel": "web", "stage": "adopted", "count": 3}]',
    ],
)
def test_a_row_is_taken_in_however_it_is_written(brief: Brief, sent: str | bytes) -> None:
    found = of(brief, sent)
    assert not found.faults
    assert list(found) == [Row(DAY, "older", "web", "adopted", 3)]


def test_without_a_stage_or_a_group_a_row_is_of_those_who_have_gone_through(brief: Brief) -> None:
    short = 'Dag,Kanal,Antal\n2026-11-02,web,"1 200"\n'
    whole = '[{"date": "2026-11-02", "group": null, "channel": "web", "count": 1200}]'
    for sent in (short, short.replace(" ", "\N{NO-BREAK SPACE}"), whole):
        assert list(of(brief, sent)) == [Row(DAY, "", "web", "completed", 1200)]


@pytest.mark.parametrize(
    ("written", "column"),
    [
        ("2.11.2026;older;web;adopted;3", "date"),
        ("02/11/2026;older;web;adopted;3", "date"),
        ("46328;older;web;adopted;3", "date"),
        ("2026-11-31;older;web;adopted;3", "date"),
        ("2026-11-02 13:45;older;web;adopted;3", "date"),
        ("2026-11-27;older;web;adopted;3", "date"),
        ("1999-12-31;older;web;adopted;3", "date"),
        ("٢٠٢٦-11-02;older;web;adopted;3", "date"),
        ("2026-11-02;old;web;adopted;3", "group"),
        ("2026-11-02;older;fax;adopted;3", "channel"),
        ("2026-11-02;older;;adopted;3", "channel"),
        ("2026-11-02;older;web;done;3", "stage"),
        ("2026-11-02;older;web;adopted;", "count"),
        ("2026-11-02;older;web;adopted;-3", "count"),
        ("2026-11-02;older;web;adopted;3,5", "count"),
        ("2026-11-02;older;web;adopted;1,000", "count"),
        ("2026-11-02;older;web;adopted;1.000", "count"),
        ("2026-11-02;older;web;adopted;1e3", "count"),
        ("2026-11-02;older;web;adopted;٣", "count"),
        (f"2026-11-02;older;web;adopted;{'9' * 500}", "count"),
        ("2026-11-02;older;web;adopted", ""),
        ("2026-11-02;older;web;adopted;3;0", ""),
        ('2026-11-02;"older;web;adopted;3', ""),
        (";;;;3", "date"),
    ],
)
def test_a_bad_row_is_refused_by_its_number_and_column(brief: Brief, written: str, column: str) -> None:
    found = of(brief, f"{GOOD}{written}\n")
    assert {(one.row, one.column) for one in found.faults} >= {(3, column)}
    assert {one.row for one in found.faults} == {3}
    assert found.wrong == 1
    assert all(len(str(one.reason)) > 20 for one in found.faults)


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ({"date": 20261102}, "date"),
        ({"group": ["older"]}, "group"),
        ({"channel": None}, "channel"),
        ({"stage": None}, "stage"),
        ({"count": True}, "count"),
        ({"count": None}, "count"),
        ({"count": -1}, "count"),
        ({"count": 1.5}, "count"),
        ({"count": float("nan")}, "count"),
        ({"count": 1e300}, "count"),
        ({"date": "\ud800"}, "date"),
        ({"person": "19121212-1212"}, ""),
    ],
)
def test_a_bad_row_of_json_is_refused(brief: Brief, row: dict[str, object], column: str) -> None:
    good = {"date": "2026-11-03", "channel": "web", "count": 3}
    sent = json.dumps({"rows": [good, {**good, "date": "2026-11-02", **row}]})
    assert faults(brief, sent) == [(2, column)]
    [fault] = of(brief, sent).faults
    assert fault.value.encode()


def test_a_groups_name_counts_before_titles_and_a_title_of_two_is_of_none(brief: Brief) -> None:
    groups = [replace(brief.groups[0], name=name, title=title) for name, title in
              [("older", "Unga"), ("x", "older"), ("y", "Unga")]]  # fmt: skip
    alike = replace(brief, groups=groups)
    assert [row.group for row in of(alike, GOOD)] == ["older"]
    assert faults(alike, GOOD.replace("older", "Unga")) == [(2, "group")]


def test_the_same_key_twice_is_refused_and_tells_of_the_first(brief: Brief) -> None:
    found = of(brief, f"{GOOD}2026-11-02;Över 80 år;webben;adopted;4\n")
    assert [(one.row, str(one.reason).split()[1]) for one in found.faults] == [(3, "2")]


def test_rows_are_counted_as_excel_counts_them(brief: Brief) -> None:
    assert faults(brief, f"sep=;\n{HEAD}\n2026-11-02;older;fax;adopted;3\n") == [(3, "channel")]


def test_no_more_than_some_are_told_and_all_are_counted(brief: Brief) -> None:
    found = of(brief, HEAD + "x;older;web;adopted;3\n" * 1000)
    assert (found.wrong, len(found.faults)) == (1000, TOLD)


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("Dag;Kanal;Antal;Personnummer", [(1, "")]),
        ("Dag;Kanal", [(1, "count")]),
        ("Dag;Datum;Kanal;Antal", [(1, "date")]),
        ("2026-11-02;web;3", [(1, "")]),
    ],
)
def test_columns_must_be_known_and_there(brief: Brief, head: str, told: list[tuple[int, str]]) -> None:
    assert faults(brief, f"{head}\n2026-11-02;web;3;x\n") == told


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        (b"", "tom"),
        (b"\xef\xbb\xbf", "tom"),
        (b"\n\n;;\n", "tom"),
        (HEAD.encode(), "inga rader"),
        (b"PK\x03\x04" + bytes(100), "Spara som"),
        (b"\xd0\xcf\x11\xe0" + bytes(100), "Spara som"),
        (b"%PDF-1.7\n", "PDF"),
        (GOOD.encode() + b"\0", "textfil"),
        (b"\x81\x8d\x8f", "textfil"),
        (b"\xff\xfe\x00\xd8", "textfil"),
        (b"{", "JSON"),
        (b"[" * 100_000, "JSON"),
        (b"[" + b"1" * 5000 + b"]", "JSON"),
        (b'{"rows": {}}', "rows"),
        (b'{"rows": [], "more": 1}', "rows"),
        (b"[" + b" " * MOST_JSON + b"]", "MB"),
    ],
)
def test_what_cannot_be_read_at_all_says_what_to_do(brief: Brief, sent: bytes, told: str) -> None:
    found = of(brief, sent)
    assert (found.wrong, len(found.faults), found.faults[0].row) == (1, 1, 0)
    assert told in str(found.faults[0].reason)


def test_a_line_without_end_is_not_read_to_its_end(brief: Brief) -> None:
    assert faults(brief, GOOD + "x" * 10_000_000) == [(3, "")]
    assert not faults(brief, GOOD + " " * LONGEST)


def test_no_rows_of_json_are_no_fault(brief: Brief) -> None:
    assert (of(brief, '{"rows": []}').wrong, list(of(brief, "[]"))) == (0, [])


@pytest.mark.parametrize("code", ["sv", "en"])
def test_what_pages_call_things_is_understood(code: str) -> None:
    with speaking(languages()[code]):
        for titles, names in ((COLUMNS, COLUMN_NAMES), (CHANNELS, CHANNEL_NAMES), (STAGES, STAGE_NAMES)):
            for name, title in titles.items():
                assert {name, folded(str(title))} <= set(names[name]), name
