"""`server.py accept`: a fault of the last check, by its id or one place of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from components.clock import today
from server import main
from tests.usability.checks.made import a_result
from usability.checks.accepting import LONGEST, read_accepted
from usability.checks.reports import read_report, write_report
from usability.lab.making import make_prototype

Accept = Callable[..., Result]


@pytest.fixture
def accept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Accept:
    monkeypatch.setenv("PROVRUM_PROTOTYPES", str(tmp_path / "prototypes"))
    monkeypatch.setenv("PROVRUM_DATA", str(tmp_path / "data"))
    make_prototype(tmp_path / "prototypes", "hemhjalp")
    write_report(a_result(), tmp_path / "data" / "checks" / "hemhjalp")

    def run(place: str, days: int = 30, **changed: str) -> Result:
        given = {"reason": "Byts i mars", "reason-en": "Replaced in March", "owner": "Kim", **changed}
        options = [part for name, text in given.items() for part in (f"--{name}", text)]
        until = (today() + timedelta(days)).isoformat()
        return CliRunner().invoke(main, ["accept", "hemhjalp", place, *options, "--until", until])

    return run


@pytest.fixture
def fault(accept: Accept, tmp_path: Path) -> str:
    report = read_report(tmp_path / "data" / "checks" / "hemhjalp")
    assert report is not None
    return report.faults[0].id


def test_a_fault_is_accepted_wherever_it_stands(accept: Accept, fault: str, tmp_path: Path) -> None:
    result = accept(fault)
    assert result.exit_code == 0, result.output
    assert "name, start" in result.output
    assert [one.page for one in read_accepted(tmp_path / "prototypes" / "hemhjalp")] == ["start", "name"]


def test_one_place_is_accepted_alone(accept: Accept, tmp_path: Path) -> None:
    report = read_report(tmp_path / "data" / "checks" / "hemhjalp")
    assert report is not None
    assert accept(report.faults[0].places[1].place).exit_code == 0
    assert [one.page for one in read_accepted(tmp_path / "prototypes" / "hemhjalp")] == ["name"]


def test_what_is_not_there_is_told_with_what_is(accept: Accept, fault: str) -> None:
    result = accept("nothing")
    assert result.exit_code == 2
    assert fault in result.output


@pytest.mark.parametrize(("days", "changed"), [(LONGEST + 1, {}), (-1, {}), (30, {"owner": " "})])
def test_nothing_is_accepted_for_ever_or_by_nobody(
    accept: Accept, fault: str, tmp_path: Path, days: int, changed: dict[str, str]
) -> None:
    assert accept(fault, days, **changed).exit_code == 2
    assert not read_accepted(tmp_path / "prototypes" / "hemhjalp")
