"""Freezing: a prototype, and all of the house that it is shown with, copied into an iteration and sealed."""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from importlib.metadata import version as version_of
from pathlib import Path
from typing import Any

from components.component import ROOT as HOUSE

from ..drafts import draft_files
from ..settings import version
from ..visits.site import Assets
from .iterations import FOLDER, MANIFEST, SEAL, Iteration, digest, files_of, numbers, read_iteration

PACKAGES = ("jinja2", "wtforms", "babel", "markdown-it-py", "starlette")
"""Whose versions may alter what is shown."""
KEPT = ("accepted.toml", "by_person.toml")
"""Files that are no part of the draft as it is shown, but of what was known at the launch."""


@dataclass(frozen=True)
class Facts:
    """What the manifest tells beside the files. check: a summary of the check run. begun: when work on the iteration
    began, where that can be told."""

    launched: datetime
    day: date
    note: str
    commit: str
    statement: Mapping[str, Any]
    check: Mapping[str, Any]
    begun: datetime | None = None


def copy_draft(prototype: Path, to: Path) -> None:
    """The draft's own files, as they are at this moment."""
    for path in [*draft_files(prototype), *(prototype / name for name in KEPT if (prototype / name).exists())]:
        target = to / path.relative_to(prototype)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)


def copy_house(assets: Assets, to: Path) -> None:
    """The templates and words of the components, and the style and script of every page."""
    for path in [*HOUSE.rglob("*.html"), *(HOUSE / "locale").glob("*.po")]:
        target = to / path.relative_to(HOUSE)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    (to / "assets").mkdir()
    for asset in (assets.style, assets.script):
        (to / "assets" / Path(asset.path).name).write_bytes(asset.content)


def seal(folder: Path, name: str, number: int, facts: Facts, assets: Assets) -> Iteration:
    """Write the manifest, with the digest of every file, and seal it."""
    manifest = {
        "prototype": name,
        "number": number,
        "launched": facts.launched.isoformat(),
        "day": facts.day.isoformat(),
        "begun": facts.begun.isoformat() if facts.begun else "",
        "note": facts.note,
        "commit": facts.commit,
        "versions": {"provrum": version(), "python": platform.python_version()}
        | {package: version_of(package) for package in PACKAGES},
        "style": Path(assets.style.path).name,
        "script": Path(assets.script.path).name,
        "statement": facts.statement,
        "check": facts.check,
        "files": {path: digest(file.read_bytes()) for path, file in files_of(folder)},
    }
    written = (json.dumps(manifest, ensure_ascii=False, indent=1) + "\n").encode()
    (folder / MANIFEST).write_bytes(written)
    (folder / SEAL).write_text(digest(written) + "\n", encoding="ascii")
    return Iteration(name, number, folder, manifest)


def put_in_place(made: Path, prototype: Path, number: int) -> Iteration:
    """Move a sealed iteration to where it is served from, in one step: killed before, nothing is there; after, all of
    it. Raises FileExistsError where there is such an iteration already."""
    folder = prototype / FOLDER
    folder.mkdir(exist_ok=True)
    (folder / ".gitattributes").write_text("* -text\n", encoding="ascii")  # line ends are sealed too
    near = Path(tempfile.mkdtemp(prefix=".launching-", dir=folder))
    try:
        shutil.copytree(made, near / "made")
        (near / "made").chmod(0o755)
        if (folder / str(number)).exists():
            raise FileExistsError(f"{folder / str(number)} is there already; nothing was overwritten")
        os.rename(near / "made", folder / str(number))  # onto a folder with files in it this fails too
    finally:
        shutil.rmtree(near, ignore_errors=True)
    return read_iteration(prototype, number)


def tidy(prototype: Path) -> None:
    """Take away what a launch that was killed has left."""
    for path in (prototype / FOLDER).glob(".launching-*"):
        shutil.rmtree(path, ignore_errors=True)


def next_number(prototype: Path) -> int:
    return max(numbers(prototype), default=0) + 1


def commit_of(folder: Path) -> str:
    """The commit that the folder's files are of; with a + where they have been changed since; "" outside git."""
    try:
        head = git(folder, "rev-parse", "HEAD")
        changed = git(folder, "status", "--porcelain", "--", ".", f":(exclude){FOLDER}")
    except (OSError, subprocess.CalledProcessError):
        return ""
    return head + ("+" if changed else "")


def git(folder: Path, *arguments: str) -> str:
    """What git tells in a folder. Raises OSError and subprocess.SubprocessError where it tells nothing."""
    told = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=True, timeout=20)
    return told.stdout.strip()
