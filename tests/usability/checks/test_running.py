"""A check that runs: its progress in files, one at a time, stopped and crashed ones told."""

from __future__ import annotations

import json
import threading
import time
from pathlib import Path

import pytest

from usability.checks import running
from usability.checks.run import Step
from usability.checks.running import IsChecked, Telling, claim, progress, start, stop
from usability.settings import read_settings


def test_how_far_it_has_come_is_read_by_another(tmp_path: Path) -> None:
    assert progress(tmp_path) is None
    with Telling(claim(tmp_path)) as telling:
        telling.step(Step(10, 40, "sv/name/empty", 2))
        telling._write()
        found = progress(tmp_path)
        assert found is not None
        assert (found.phase, found.done, found.total, found.failed, found.now) == ("runs", 10, 40, 2, "sv/name/empty")
        assert found.left is not None
    ended = progress(tmp_path)
    assert ended is not None
    assert ended.phase == "done"


def test_two_are_not_started_at_once(tmp_path: Path) -> None:
    claim(tmp_path)
    with pytest.raises(IsChecked):
        claim(tmp_path)


def test_the_next_begins_when_the_last_has_ended_and_leaves_nothing_of_it(tmp_path: Path) -> None:
    with Telling(claim(tmp_path)):
        pass
    claim(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["run-2.json"]


def test_one_that_crashes_says_why(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), Telling(claim(tmp_path)):
        raise RuntimeError("no browser was found")
    found = progress(tmp_path)
    assert found is not None
    assert (found.phase, found.why) == ("crashed", "RuntimeError: no browser was found")


def test_one_that_is_killed_counts_as_crashed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = claim(tmp_path)
    path.with_suffix(".log").write_text("Traceback\nMemoryError\n")
    monkeypatch.setattr(running, "SILENT", -1.0)
    found = progress(tmp_path)
    assert found is not None
    assert (found.phase, found.why) == ("crashed", "MemoryError")
    claim(tmp_path)


def test_one_is_stopped_from_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "BEAT", 0.05)
    threading.Timer(0.2, stop, [tmp_path]).start()
    with pytest.raises(KeyboardInterrupt):
        _work(tmp_path)
    found = progress(tmp_path)
    assert found is not None
    assert found.phase == "stopped"


def test_a_process_that_dies_without_a_word_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "server.py").write_text("raise SystemExit('no such thing')")
    monkeypatch.setattr(running, "ROOT", tmp_path)
    settings = read_settings({"PROVRUM_DATA": str(tmp_path), "PROVRUM_PROTOTYPES": str(tmp_path)})
    folder = tmp_path / "checks"
    start(("check", "hemhjalp"), folder, settings)
    for _moment in range(200):
        found = progress(folder)
        if found and not found.runs:
            break
        time.sleep(0.1)
    assert found is not None
    assert (found.phase, found.why) == ("crashed", "no such thing")


def test_a_started_check_knows_the_lab_it_is_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = "import json, os, sys; print(json.dumps([sys.argv[1:], os.environ['PROVRUM_DATA']]))"
    (tmp_path / "server.py").write_text(told)
    monkeypatch.setattr(running, "ROOT", tmp_path)
    settings = read_settings({"PROVRUM_DATA": str(tmp_path / "data"), "PROVRUM_PROTOTYPES": str(tmp_path)})
    start(("check", "hemhjalp"), tmp_path / "checks", settings)
    log = tmp_path / "checks" / "run-1.log"
    for _moment in range(200):
        if log.read_text():
            break
        time.sleep(0.1)
    arguments, data = json.loads(log.read_text())
    assert arguments == ["check", "hemhjalp", "--progress", str(tmp_path / "checks" / "run-1.json")]
    assert data == str(tmp_path / "data")


def _work(folder: Path) -> None:
    with Telling(claim(folder)):
        for _moment in range(200):
            time.sleep(0.05)
