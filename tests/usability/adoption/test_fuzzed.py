"""Whatever is sent as rows is taken in as it is meant, or refused with the row: never an exception or half of it."""

from __future__ import annotations

import io
import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.usability.asking import Asker, app_of
from usability.adoption.brief import brief_in
from usability.adoption.cells import CHANNEL_NAMES, COLUMN_NAMES, FIRST, STAGE_NAMES
from usability.adoption.incoming import Incoming
from usability.adoption.reading import ORDER, read
from usability.adoption.tokens import Tokens
from usability.adoption.uptake import Row
from usability.errors import App

from .conftest import BRIEF, counted

pytestmark = pytest.mark.slow

TODAY = date(2026, 11, 26)
BRIEFED = brief_in(BRIEF, Path("/lab/hemhjalp/brief.toml"))[0]
GROUPS = {"older": ("older", "Över 80 år"), "younger": ("younger", "upp till 80 år"), "": ("", " ")}
GOOD = "Dag;Grupp;Kanal;Skede;Antal\n2026-11-02;older;web;adopted;3\n"

days = st.integers(0, (TODAY - FIRST).days).map(lambda number: FIRST + timedelta(number))
keys = st.tuples(
    days, st.sampled_from(list(GROUPS)), st.sampled_from(list(CHANNEL_NAMES)), st.sampled_from(list(STAGE_NAMES))
)
rows = st.dictionaries(keys, st.integers(0, 10**9), min_size=1, max_size=8).map(
    lambda found: [Row(*key, count) for key, count in found.items()]
)


def of(sent: bytes) -> Incoming:
    """What is read, which must be told of as it is promised."""
    found = read(io.BytesIO(sent), BRIEFED, TODAY)
    assert bool(found.wrong) == bool(found.faults)
    for fault in found.faults:
        assert fault.row >= 0
        assert str(fault.reason)
        (fault.value + fault.column).encode()
    for row in found:
        assert FIRST <= row.day <= TODAY
        assert row.group in GROUPS
        assert row.count >= 0
    return found


def written(row: Row, pick: Any) -> dict[str, str]:
    """A row as one may write it."""
    thousands = f"{row.count:,}".replace(",", "\N{NO-BREAK SPACE}")
    return {
        "date": pick([f"{row.day}", f"{row.day} 00:00", f"{row.day}T00:00:00"]),
        "group": pick(GROUPS[row.group]),
        "channel": pick([*CHANNEL_NAMES[row.channel], row.channel.upper()]),
        "stage": pick(STAGE_NAMES[row.stage]),
        "count": pick([str(row.count), thousands, f"{row.count},0", f" {row.count} "]),
    }


def table(sent: list[dict[str, str]], draw: Any) -> list[list[str]]:
    order = draw(st.permutations(ORDER))
    return [
        [draw(st.sampled_from(COLUMN_NAMES[name])) for name in order],
        *([row[name] for name in order] for row in sent),
    ]


def as_csv(cells: list[list[str]], draw: Any) -> bytes:
    """As some program saves it."""
    delimiter = draw(st.sampled_from(";,\t"))
    sure = any(delimiter in cell for row in cells for cell in row)
    quoted = sure or draw(st.booleans())
    lines = [delimiter.join(f'"{cell}"' if quoted else cell for cell in row) for row in cells]
    lines = [f"sep={delimiter}", *lines] if draw(st.booleans()) else lines
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    return (end.join(lines) + draw(st.sampled_from(["", end, end * 3]))).encode(
        draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]))
    )


@settings(max_examples=150, deadline=None)
@given(rows, st.data())
def test_good_rows_are_taken_in_however_they_are_written(sent: list[Row], data: st.DataObject) -> None:
    cells = [written(row, lambda ways: data.draw(st.sampled_from(ways))) for row in sent]
    found = of(as_csv(table(cells, data.draw), data.draw))
    assert not found.faults
    assert sorted(map(str, found)) == sorted(map(str, sent))


@settings(max_examples=150, deadline=None)
@given(rows, st.data())
def test_one_bad_cell_is_told_by_its_row_and_column(sent: list[Row], data: st.DataObject) -> None:
    bad = {
        "date": ["", "2026-11-27", "1.11.2026", "2026-13-01", "igår"],
        "group": ["barn", "older,"],
        "channel": ["", "fax"],
        "stage": ["", "done"],
        "count": ["", "-1", "1,5", "1,000", "1e3", "många", "9" * 30],
    }
    cells = [written(row, lambda ways: ways[0]) for row in sent]
    number = data.draw(st.integers(0, len(cells) - 1))
    column = data.draw(st.sampled_from(ORDER))
    cells[number][column] = data.draw(st.sampled_from(bad[column]))
    found = of(as_csv(table(cells, data.draw), data.draw))
    assert [(one.row, one.column) for one in found.faults] == [(number + 2, column)]
    assert found.good == len(sent) - 1


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400) | st.text(max_size=400).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_at_all(sent: bytes) -> None:
    of(sent)
    of(GOOD.encode() + sent)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_file_that_something_has_happened_to(data: st.DataObject) -> None:
    whole = (GOOD * 2).encode(data.draw(st.sampled_from(["utf-8-sig", "utf-16", "cp1252"])))
    at, length = data.draw(st.integers(0, len(whole))), data.draw(st.integers(0, 9))
    found = of(whole[:at] + data.draw(st.binary(max_size=9)) + whole[at + length :])
    assert found.good + found.wrong > 0


values = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12)
anything = st.recursive(
    values, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
)
objects = st.dictionaries(st.sampled_from([*ORDER, "person"]), values | st.just("2026-11-02") | st.just("web"))


@settings(max_examples=300, deadline=None)
@given(anything | st.lists(objects | anything, max_size=4).map(lambda found: {"rows": found}))
def test_any_json_at_all(sent: Any) -> None:
    found = of(json.dumps(sent).encode())
    if isinstance(sent, dict) and set(sent) == {"rows"} and isinstance(sent["rows"], list):
        assert found.good + found.wrong == len(sent["rows"])
        assert all(0 < fault.row <= len(sent["rows"]) for fault in found.faults)


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> App:
    folder = tmp_path_factory.mktemp("fuzzed")
    (folder / "lab" / "hemhjalp").mkdir(parents=True)
    (folder / "lab" / "hemhjalp" / "service.py").write_text("broken", encoding="utf-8")
    (folder / "lab" / "hemhjalp" / "brief.toml").write_text(BRIEF, encoding="utf-8")
    return app_of(folder / "lab", folder / "data")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200), st.booleans())
def test_neither_page_nor_endpoint_ever_fails(app: App, sent: bytes, begun: bool) -> None:
    sent = (GOOD.encode() if begun else b"") + sent
    page = "/lab/adoption/hemhjalp/uptake/"
    token = Tokens(app.state.uptake.storage).make("hemhjalp", "")
    headers = {"authorization": f"Bearer {token}", "content-type": "application/json"}
    asker = Asker(app)
    for answer in (
        asker.post(page, files={"file": ("x.csv", sent)}),
        asker.post(page, data={"rows": sent.decode("latin-1")}),
        asker.post(page, content=sent, headers={"content-type": "multipart/form-data; boundary=x"}),
        asker.post("/api/uptake/hemhjalp", content=sent, headers=headers),
    ):
        assert answer.status_code in (200, 303, 400, 422), answer.text
    assert set(counted(app)) <= {("adopted", "older", "web")}
