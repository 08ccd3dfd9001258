"""Memory: what was seen is believed as long as all that it stands on is the same, and no longer."""

from __future__ import annotations

from pathlib import Path

import pytest

from usability.checks.memory import NO_MEMORY, Memory, digest_of


def test_it_recalls_what_was_seen_under_the_same(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "new", browser="150")
    assert memory.recall("rule", 1) is None
    memory.keep({"found": []}, "rule", 1)
    assert memory.recall("rule", 1) == {"found": []}


def test_anything_else_is_something_else(tmp_path: Path) -> None:
    Memory(tmp_path, browser="150").keep(True, "rule")
    assert Memory(tmp_path, browser="150").recall("another") is None
    assert Memory(tmp_path, browser="151").recall("rule") is None
    assert Memory(tmp_path, browser="150", anew=True).recall("rule") is None


def test_none_keeps_nothing() -> None:
    NO_MEMORY.keep(True, "rule")
    assert NO_MEMORY.recall("rule") is None


def test_the_code_of_the_checks_is_part_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    memory = Memory(tmp_path)
    memory.keep(True, "rule")
    with_other_code = "usability.checks.memory.code_digest"
    monkeypatch.setattr(with_other_code, lambda: "other")
    assert memory.recall("rule") is None


def test_a_digest_tells_content_from_content(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_text("ab")
    two.write_text("c")
    first = digest_of([one, two])
    one.write_text("a")
    two.write_text("bc")
    assert digest_of([one, two]) != first
