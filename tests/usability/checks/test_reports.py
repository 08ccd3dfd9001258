"""The report of a run: a folder that says all by itself."""

from __future__ import annotations

import json
from pathlib import Path

from tests.usability.checks.made import a_result
from usability.checks.reports import FILE, PICTURES, read_report, write_report


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    write_report(a_result(tmp_path / "taken"), tmp_path / "report")
    report = read_report(tmp_path / "report")
    assert report is not None
    assert (report.target, report.passed, report.valid, report.draft) == ("hemhjalp", False, True, "abc")
    assert (report.pages, report.seen, report.languages) == (["start", "name"], 5, ("sv", "en"))
    assert report.states[0].title == "Vad heter du?"
    (fault,) = report.of("fail")
    assert fault.pages == ["start", "name"]
    assert [one.language for one in fault.places] == ["sv", "sv", "en"]
    assert "900" in fault.message["sv"]
    assert fault.message["sv"] != fault.message["en"]
    assert fault.mend["en"]
    assert {one.criterion: one.failed for one in report.coverage}["1.4.10"] == 1


def test_it_needs_no_other_folder(tmp_path: Path) -> None:
    write_report(a_result(tmp_path / "taken"), tmp_path / "report")
    report = read_report(tmp_path / "report")
    assert report is not None
    assert all((tmp_path / "report" / PICTURES / one.picture).exists() for one in report.states)


def test_a_new_report_takes_the_place_of_the_old_with_its_pictures(tmp_path: Path) -> None:
    pictures = tmp_path / PICTURES
    write_report(a_result(pictures), tmp_path)
    (pictures / f"{'f' * 24}.png").write_bytes(b"of a page that looks otherwise now")
    write_report(a_result(pictures, faulty=False), tmp_path)
    report = read_report(tmp_path)
    assert report is not None
    assert report.passed
    assert len(list(pictures.iterdir())) == 5
    assert sorted(path.name for path in tmp_path.iterdir()) == [PICTURES, FILE]


def test_a_report_of_another_format_is_none(tmp_path: Path) -> None:
    assert read_report(tmp_path) is None
    (tmp_path / FILE).write_text(json.dumps({"format": 0}))
    assert read_report(tmp_path) is None
