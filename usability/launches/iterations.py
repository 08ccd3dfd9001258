"""Launched iterations as they lie on the disk: `iterations/N/` in the prototype's folder, sealed, and never changed.

prototype/      the prototype as it was launched
house/          the templates, words, style and script that it is shown with
report/         what the checks saw of it
walk.json.gz    every page in every state, as it was then
manifest.json   number, day, note, commit, versions, statement, and the digest of every file
seal            the digest of the manifest
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

FOLDER = "iterations"
MANIFEST, SEAL, WALK = "manifest.json", "seal", "walk.json.gz"
SHOWN = ("prototype/", "house/")
"""What citizens see: the files that must be as they were for the iteration to be served."""


class Tampered(Exception):
    """A launched iteration whose files are not as they were launched; the message names them."""


@dataclass(frozen=True)
class Iteration:
    """A launched iteration. manifest: as `freezing.seal` wrote it."""

    name: str
    number: int
    folder: Path
    manifest: Mapping[str, Any]

    @property
    def launched(self) -> datetime:
        return datetime.fromisoformat(self.manifest["launched"])

    @property
    def day(self) -> date:
        """The day it was launched where the citizens are: what is asked of ages is asked of that day when replayed."""
        return date.fromisoformat(self.manifest["day"])

    @property
    def note(self) -> str:
        return str(self.manifest["note"])

    @property
    def prefix(self) -> str:
        return f"/{self.name}/{self.number}"


def numbers(prototype: Path) -> list[int]:
    """The numbers of the iterations of the prototype in this folder, oldest first."""
    folder = prototype / FOLDER
    if not folder.is_dir():
        return []
    return sorted(int(path.name) for path in folder.iterdir() if re.fullmatch(r"[1-9]\d*", path.name))


def read_iteration(prototype: Path, number: int) -> Iteration:
    """An iteration by its manifest. Raises `Tampered` where that is not as it was sealed."""
    folder = prototype / FOLDER / str(number)
    try:
        written, seal = (folder / MANIFEST).read_bytes(), (folder / SEAL).read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise Tampered(f"iteration {number} of {prototype.name} has no {MANIFEST} or {SEAL}: {error}") from error
    if digest(written) != seal:
        raise Tampered(f"{folder / MANIFEST} has been changed since it was launched")
    try:
        manifest = json.loads(written)
    except ValueError as error:
        raise Tampered(f"{folder / MANIFEST} cannot be read: {error}") from error
    if manifest.get("number") != number:
        raise Tampered(f"{folder} was launched as iteration {manifest.get('number')}; give it back its name")
    return Iteration(prototype.name, number, folder, manifest)


def sealed(iteration: Iteration, path: str) -> bytes:
    """What is in a file of an iteration. Raises `Tampered` where it is not as it was sealed."""
    try:
        content = (iteration.folder / path).read_bytes()
    except OSError as error:
        raise Tampered(f"iteration {iteration.number} of {iteration.name} has no {path}: {error}") from error
    if digest(content) != iteration.manifest["files"].get(path):
        raise Tampered(f"{iteration.folder / path} has been changed since it was launched")
    return content


def check_files(iteration: Iteration, *, shown: bool = False) -> None:
    """Raises `Tampered` with every file that was changed, added or taken away. shown: look at what citizens see."""
    wrong = list(_wrong(iteration, SHOWN if shown else ("",)))
    if wrong:
        told = "; ".join(wrong[:10]) + (f"; and {len(wrong) - 10} more" if len(wrong) > 10 else "")
        way = "take it back from version control, or retire the iteration and launch again"
        raise Tampered(f"iteration {iteration.number} of {iteration.name} is not as it was launched: {told}; {way}")


def _wrong(iteration: Iteration, parts: tuple[str, ...]) -> Iterator[str]:
    launched = {path: told for path, told in iteration.manifest["files"].items() if path.startswith(parts)}
    there = {path: file for path, file in files_of(iteration.folder) if path.startswith(parts)}
    for path in sorted({*launched, *there}):
        if path not in there:
            yield f"{path} is missing"
        elif path not in launched:
            yield f"{path} was added"
        elif not there[path].is_file() or digest(there[path].read_bytes()) != launched[path]:
            yield f"{path} was changed"


def files_of(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every file that is sealed, by its path within the iteration. Python's own traces are none. A link to a folder is
    one: templates would be read through it."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        ours = str(name) in (MANIFEST, SEAL) or "__pycache__" in name.parts
        if (path.is_file() or path.is_symlink()) and not ours:
            yield name.as_posix(), path


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
