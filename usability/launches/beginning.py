"""When work on the next iteration began: the first sign of a change since the one before it was launched."""

from __future__ import annotations

import hashlib
import subprocess
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from ..adoption.brief import FILE as BRIEF
from ..drafts import draft_files
from ..studies.plan import FILE as STUDY
from .freezing import git
from .iterations import FOLDER, Iteration, Tampered, digest, numbers, read_iteration

BESIDE = (BRIEF, STUDY, "accepted.toml", "by_person.toml")
"""What is written of an iteration as well as for the next, and no citizen sees."""


def begun(prototype: Path) -> datetime | None:
    """The earliest of when a file that differs from the last iteration was saved, and of the first commit since in
    which the draft does. What was saved twice is known by its last time only, unless it was committed. None where
    nothing differs."""
    last = _last(prototype)
    files = last.manifest["files"] if last else {}
    since = last.launched if last else datetime.min.replace(tzinfo=UTC)
    saved = [
        datetime.fromtimestamp(path.stat().st_mtime, UTC)
        for path in draft_files(prototype)
        if path.relative_to(prototype).as_posix() not in BESIDE
        and files.get(f"prototype/{path.relative_to(prototype).as_posix()}") != digest(path.read_bytes())
    ]
    committed = _committed(prototype, last, since) if saved else []
    return min((one for one in [*saved, *committed] if one > since), default=None)


def _last(prototype: Path) -> Iteration | None:
    there = numbers(prototype)
    try:
        return read_iteration(prototype, there[-1]) if there else None
    except Tampered:  # it is not to be believed, nor to stop the next
        return None


def _committed(prototype: Path, last: Iteration | None, since: datetime) -> list[datetime]:
    """When the draft was committed. Who launches first and commits then has not begun anew: what was launched is no
    change."""
    launched = _blobs(last.folder / "prototype") if last else {}
    try:
        told = git(prototype, "log", "--format=%H %cI", "--", ".", *(f":(exclude){name}" for name in (FOLDER, *BESIDE)))
        commits = [(id, datetime.fromisoformat(day)) for id, day in map(str.split, told.splitlines())]
        return [day for id, day in commits if day > since and _differs(prototype, id, launched)]
    except (OSError, subprocess.SubprocessError):  # outside git
        return []


def _differs(prototype: Path, commit: str, launched: Mapping[str, str]) -> bool:
    """Whether a file of the draft was another in a commit than was launched."""
    tree = (row.partition("\t") for row in git(prototype, "ls-tree", "-r", "-z", commit).split("\0") if row)
    return any(
        launched.get(path) != told.split()[-1]
        for told, _tab, path in tree
        if path not in BESIDE and not path.startswith(f"{FOLDER}/")
    )


def _blobs(folder: Path) -> dict[str, str]:
    """What git calls the content of each file in a folder, by its path there."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): _blob(path.read_bytes()) for path in files}


def _blob(content: bytes) -> str:
    return hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()
