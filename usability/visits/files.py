"""Uploaded files on disk: each under a random name, in a folder that no address leads to."""

from __future__ import annotations

import os
import secrets
import shutil
import time
import unicodedata
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import BinaryIO

LONGEST = 100
"""Characters of a file's name that are kept."""

ABANDONED = 3600
"""Seconds after which a file that no visit knows of was left by a crash, and not just now being stored."""


class Files:
    """The folder. Several processes may share it, on a disk that all of them see."""

    def __init__(self, folder: Path):
        self.folder = folder

    def path(self, id: str) -> Path:
        return self.folder / id

    def write(self, source: BinaryIO) -> str:
        """Copy a file into the folder; the random id it is stored under. Raises `OSError`."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        id = secrets.token_urlsafe(32)
        source.seek(0)
        try:
            with os.fdopen(os.open(self.path(id), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as target:
                shutil.copyfileobj(source, target)
        except OSError:  # the disk is full
            self.delete([id])
            raise
        return id

    def delete(self, ids: Iterable[str]) -> None:
        for id in ids:
            self.path(id).unlink(missing_ok=True)

    def sweep(self, known: Callable[[], Collection[str]]) -> int:
        """Delete what a crash has left behind; how many. known: the ids that the database knows, asked after the
        folder was listed, so that a file stored meanwhile is not taken for one left behind."""
        if not self.folder.is_dir():
            return 0
        old = [path for path in self.folder.iterdir() if _age(path) > ABANDONED]
        kept = known() if old else ()
        orphans = [path.name for path in old if path.name not in kept]
        self.delete(orphans)
        return len(orphans)


def _age(path: Path) -> float:
    """Seconds since the file was written; 0 where it is gone."""
    try:
        return time.time() - path.stat().st_mtime
    except FileNotFoundError:
        return 0


def clean_name(filename: str) -> str:
    """A file's name as it can be shown and stored: no folders, no control characters or ones that turn the direction
    of writing (which make "gpj.exe" read "exe.jpg"), not too long. It never becomes a path."""
    last = unicodedata.normalize("NFC", filename).replace("\\", "/").rsplit("/", 1)[-1]
    shown = "".join(" " if c.isspace() else c for c in last if unicodedata.category(c)[0] != "C" or c.isspace())
    name, dot, extension = " ".join(shown.split()).strip(". ").rpartition(".")
    if not dot or len(extension) > 10:
        return (name + dot + extension)[:LONGEST] or "fil"
    return f"{name[: LONGEST - len(extension) - 1]}.{extension}"
