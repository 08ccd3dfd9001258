"""The benchmark of a whole study can fail: it sees a participant too many, and what was planted, wherever it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.benchmarks.study.planted import MARKS, Planted, marks_in, traces
from tests.benchmarks.study.scripts import TASKS, Expected, Script, compared_otherwise
from tests.usability.studies.made import Made, Try, make_study
from usability.studies.comparing import compare
from usability.studies.results import results
from usability.visits.store import Visits

DIRECT = replace(
    Script.of(1), fits=True, first="direct", second="gave-up", wrong=0, misclicks=0, ease=(6, 5), sus=[3] * 10,
    withdraws=False,
)  # fmt: skip


def test_each_kind_of_mark_is_found() -> None:
    planted = Planted(7)
    told = f"{planted.typed} {planted.agent} {planted.headers} {planted.link}".encode()
    assert set(marks_in(told)) == set(MARKS)
    assert not marks_in(b"Vad heter du? Anna 127.0.0.1")


def test_what_is_typed_is_found_in_tables_files_and_pages(tmp_path: Path) -> None:
    made = make_study(tmp_path)
    storage = made.studies.storage
    assert not traces(storage, storage.folder, [("a page", "Vad heter du?")])
    Visits(storage, 24).start("hemhjalp", "draft", {"name": {"full-name": [DIRECT.planted.typed]}})
    found = traces(storage, storage.folder, [("a page", DIRECT.planted.typed)])
    assert {one.partition(":")[0] for one in found} >= {"table answers", "a page"}
    assert any("sqlite3" in one for one in found)


def test_a_report_that_is_otherwise_is_noticed(tmp_path: Path) -> None:
    made: Made = make_study(tmp_path)
    made.session(Try(), Try("stop", goal=False, ease=5), sus=DIRECT.sus)
    found = results(made.studies, made.study, made.prototype, "draft")
    told = [replace(one, task=replace(one.task, id=id)) for one, id in zip(found.tasks, TASKS, strict=True)]
    found = replace(found, tasks=told)
    assert Expected.of([DIRECT]).differences(found, 0) == []
    assert len(Expected.of([DIRECT, DIRECT]).differences(found, 1)) == 7
    both = compare(found, replace(found, iteration="1"), {"draft": TASKS, "1": TASKS})
    assert compared_otherwise(Expected.of([DIRECT]), Expected.of([DIRECT]), both) == []
    assert compared_otherwise(Expected.of([DIRECT]), Expected.of([DIRECT] * 2), both)
