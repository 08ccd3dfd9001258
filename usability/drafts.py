"""Drafts: the prototypes of the lab's folder, loaded when first asked for and again when a file of theirs is saved."""

from __future__ import annotations

import asyncio
import hashlib
import os
import re
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from starlette.concurrency import run_in_threadpool

from components.component import ROOT
from components.prototype import Broken, Prototype

from .loading import load_in_time

CHECK_EVERY = 0.25
"""Seconds between two looks at the files of a prototype: a saved change is served within a second."""

NAME = re.compile(r"[a-z][a-z0-9-]*")
SKIPPED = re.compile(r"[.#].*|.*~|.*\.(tmp|swp|swx|part|bak)|4913|iterations|__pycache__|(accepted|by_person)\.toml")
"""Files and folders that are no part of a draft: hidden ones, those an editor keeps for a moment, iterations, and what
is accepted or judged of it, which changes nothing in how it looks."""


@dataclass
class _Loaded:
    result: Prototype | Broken
    digest: str
    looked: float


class Drafts:
    """The lab's prototypes by name."""

    def __init__(self, folder: Path):
        self.folder = folder
        self._loaded: dict[str, _Loaded] = {}
        self._locks: dict[str, asyncio.Lock] = {}

    def names(self) -> list[str]:
        """The names of all prototypes, broken ones too."""
        return [name for name in self._folders() if NAME.fullmatch(name)]

    def misnamed(self) -> list[str]:
        """Folders with a service whose names cannot be in an address."""
        return [name for name in self._folders() if not NAME.fullmatch(name)]

    def _folders(self) -> list[str]:
        if not self.folder.is_dir():
            return []
        found = (path.parent.name for path in self.folder.glob("*/service.py"))
        return sorted(name for name in found if not SKIPPED.fullmatch(name))

    def get(self, name: str) -> Prototype | None:
        """The prototype as its files are now; None if there is none; raises `Broken`. May take as long as a draft is
        given to load: in a server, `open` it."""
        if not NAME.fullmatch(name):
            return None
        if not self._fresh(name):
            self._look(name)
        return self._result(name)

    async def open(self, name: str) -> Prototype | None:
        """As `get`, but while it loads others are served."""
        if not NAME.fullmatch(name) or not (self.folder / name).is_dir():
            self._loaded.pop(name, None)
            return None
        if not self._fresh(name):
            async with self._locks.setdefault(name, asyncio.Lock()):
                if not self._fresh(name):
                    await run_in_threadpool(self._look, name)
        return self._result(name)

    def last(self, name: str) -> Prototype | None:
        """The prototype as it was last loaded, without a look at its files; None if it was not or could not be."""
        known = self._loaded.get(name)
        return known.result if known and isinstance(known.result, Prototype) else None

    def stamp(self, name: str) -> str:
        """Changes whenever a file of the draft is saved: that of the files as they were last loaded, or are."""
        known = self._loaded.get(name)
        return known.digest if known else stamp(self.folder / name)

    def _fresh(self, name: str) -> bool:
        known = self._loaded.get(name)
        return known is not None and time.monotonic() - known.looked <= CHECK_EVERY

    def _result(self, name: str) -> Prototype | None:
        known = self._loaded.get(name)
        if known is None:
            return None
        if isinstance(known.result, Broken):
            raise known.result.with_traceback(None)
        return known.result

    def _look(self, name: str) -> None:
        folder, known = self.folder / name, self._loaded.get(name)
        if not folder.is_dir():
            self._loaded.pop(name, None)
            return
        digest = stamp(folder)
        if known is None or known.digest != digest:
            known = self._loaded[name] = _Loaded(load_in_time(folder), digest, 0)
        known.looked = time.monotonic()


def stamp(folder: Path) -> str:
    """Changes whenever a file of the draft is saved; the same in every process."""
    return hashlib.sha256(repr(list(stamps(folder))).encode("utf-8", "replace")).hexdigest()[:16]


def stamps(folder: Path) -> Iterator[tuple[str, int, int]]:
    """What tells that a file was saved. The components' words count too: a prototype is shown with them."""
    for path in (*_files(folder), *sorted(str(path) for path in (ROOT / "locale").glob("*.po"))):
        with suppress(FileNotFoundError):  # deleted since it was listed, as an editor's own files are
            stat = os.stat(path)
            yield path, stat.st_mtime_ns, stat.st_size


def draft_files(folder: Path) -> list[Path]:
    """The files of a draft, in a fixed order."""
    return list(map(Path, _files(folder)))


def _files(folder: str | Path) -> Iterator[str]:
    entries: list[os.DirEntry[str]] = []
    with suppress(FileNotFoundError), os.scandir(folder) as found:
        entries = sorted((entry for entry in found if not SKIPPED.fullmatch(entry.name)), key=lambda one: one.name)
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path)
        elif entry.is_file():
            yield entry.path
