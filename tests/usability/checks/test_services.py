"""Journeys through a whole service: gone through once, and again when anything they stand on has changed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from tests.usability.checks.looking import in_thread
from usability.checks.findings import Finding
from usability.checks.memory import Memory
from usability.checks.rule import Found, Rule, every_rule
from usability.checks.services import travelled

ENDS = every_rule()["dead-ends"]


def gone(tmp_path: Path, stands_on: str, *, crash: bool = False) -> tuple[list[Finding], int]:
    """What was found, and how many times somebody went."""
    times = []

    async def travel(visitor: Any) -> AsyncIterator[Found]:
        times.append(visitor)
        yield Found("end", page="name")
        if crash:
            raise RuntimeError("today")

    rule = Rule(**{**vars(ENDS), "travel": travel})
    visitor: Any = SimpleNamespace(stands_on=(stands_on,))
    found: list[Finding] = in_thread(travelled([rule], visitor, Memory(tmp_path)))
    return found, len(times)


def test_the_same_service_is_gone_through_once(tmp_path: Path) -> None:
    first, went = gone(tmp_path, "one")
    again, went_again = gone(tmp_path, "one")
    assert (went, went_again) == (1, 0)
    assert again == first
    assert [one.page for one in first] == ["name"]


def test_another_is_gone_through_anew(tmp_path: Path) -> None:
    gone(tmp_path, "one")
    assert gone(tmp_path, "two")[1] == 1


def test_what_did_not_end_is_tried_again(tmp_path: Path) -> None:
    found, _went = gone(tmp_path, "one", crash=True)
    assert [one.outcome for one in found] == ["fail", "unfinished"]
    assert gone(tmp_path, "one")[1] == 1
