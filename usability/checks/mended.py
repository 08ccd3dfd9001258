"""What was mended before a launch: faults that a check of the draft has found since the last one, and that the check
of the launch no longer finds."""

from __future__ import annotations

import json
from pathlib import Path

from ..writing import write_whole
from .findings import grouped
from .reports import write_report
from .result import Result

FILE = "found.json"


def keep_report(result: Result, folder: Path) -> None:
    """Write the report of the draft, and remember which faults were found in it."""
    write_report(result, folder)
    write_whole(folder / FILE, json.dumps(sorted(found_before(folder) | found_in(result))))


def found_in(result: Result) -> set[str]:
    """What is accepted is there still."""
    return {group.id for group in grouped([*result.of("fail"), *result.of("accepted")])}


def found_before(folder: Path) -> set[str]:
    """The faults that were found in the draft since the last launch."""
    path = folder / FILE
    return set(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else set()


def forget_found(folder: Path) -> None:
    """The draft has been launched: what is found from now on is of the next iteration."""
    (folder / FILE).unlink(missing_ok=True)
