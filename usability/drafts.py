"""Drafts: the prototypes of the lab's folder, loaded when first asked for and again when a file of theirs is saved."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from components.component import ROOT
from components.prototype import Broken, Prototype, load

CHECK_EVERY = 0.25
"""Seconds between two looks at the files of a prototype: a saved change is served within a second."""

NAME = re.compile(r"[a-z][a-z0-9-]*")


@dataclass
class _Loaded:
    result: Prototype | Broken
    digest: int
    looked: float


class Drafts:
    """The lab's prototypes by name."""

    def __init__(self, folder: Path):
        self.folder = folder
        self._loaded: dict[str, _Loaded] = {}

    def names(self) -> list[str]:
        """The names of all prototypes, broken ones too."""
        if not self.folder.is_dir():
            return []
        return sorted(path.parent.name for path in self.folder.glob("*/service.py") if NAME.fullmatch(path.parent.name))

    def get(self, name: str) -> Prototype | None:
        """The prototype as its files are now; None if there is none; raises `Broken`."""
        if not NAME.fullmatch(name):
            return None
        known, now = self._loaded.get(name), time.monotonic()
        if known is None or now - known.looked > CHECK_EVERY:
            known = self._look(name, known, now)
        if known is None:
            return None
        if isinstance(known.result, Broken):
            raise known.result.with_traceback(None)
        return known.result

    def _look(self, name: str, known: _Loaded | None, now: float) -> _Loaded | None:
        folder = self.folder / name
        if not folder.is_dir():
            self._loaded.pop(name, None)
            return None
        digest = hash(tuple(stamps(folder)))
        if known is None or known.digest != digest:
            known = _Loaded(_load(folder), digest, now)
            self._loaded[name] = known
        known.looked = now
        return known


def _load(folder: Path) -> Prototype | Broken:
    try:
        return load(folder)
    except Broken as broken:
        return broken


def stamps(folder: Path) -> Iterator[tuple[str, int, int]]:
    """What tells that a file was saved. The components' words count too: a prototype is shown with them."""
    for path in [*sorted(folder.rglob("*")), *sorted((ROOT / "locale").glob("*.po"))]:
        if "iterations" not in path.parts and "__pycache__" not in path.parts and path.is_file():
            stat = path.stat()
            yield str(path), stat.st_mtime_ns, stat.st_size
