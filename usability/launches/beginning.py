"""When work on the next iteration began: the first sign of a change since the one before it was launched."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime
from pathlib import Path

from ..adoption.brief import FILE as BRIEF
from ..drafts import draft_files
from ..studies.plan import FILE as STUDY
from .freezing import git
from .iterations import FOLDER, Iteration, Tampered, digest, numbers, read_iteration

BESIDE = (BRIEF, STUDY)


def begun(prototype: Path) -> datetime | None:
    """The earliest of when a file that differs from the last iteration was saved, and of the first commit to the draft
    since. What was saved twice is known by its last time only, unless it was committed. The brief and the study are
    written of an iteration as well as for the next, and no citizen sees them. None where nothing differs."""
    last = _last(prototype)
    files = last.manifest["files"] if last else {}
    since = last.launched if last else datetime.min.replace(tzinfo=UTC)
    saved = [
        datetime.fromtimestamp(path.stat().st_mtime, UTC)
        for path in draft_files(prototype)
        if path.relative_to(prototype).as_posix() not in BESIDE
        and files.get(f"prototype/{path.relative_to(prototype).as_posix()}") != digest(path.read_bytes())
    ]
    return min((one for one in [*saved, *_committed(prototype)] if saved and one > since), default=None)


def _last(prototype: Path) -> Iteration | None:
    there = numbers(prototype)
    try:
        return read_iteration(prototype, there[-1]) if there else None
    except Tampered:  # it is not to be believed, nor to stop the next
        return None


def _committed(prototype: Path) -> list[datetime]:
    try:
        beside = [f":(exclude){name}" for name in (FOLDER, *BESIDE)]
        told = git(prototype, "log", "--format=%cI", "--", ".", *beside)
    except (OSError, subprocess.SubprocessError):  # outside git
        return []
    return [datetime.fromisoformat(line) for line in told.splitlines()]
