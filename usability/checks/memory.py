"""Memory: what earlier checks have shown, kept until anything that it stands on changes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from components.component import ROOT as COMPONENTS

from ..settings import ROOT
from ..writing import write_whole

CHECKS = Path(__file__).parent
AXE = ROOT / "node_modules/axe-core/axe.min.js"
CODE = (".py", ".js", ".html", ".css", ".po", ".toml")


@dataclass(frozen=True)
class Memory:
    """folder: where it is kept; None to keep nothing. anew: whether what is there counts for nothing. browser: which
    version has seen it."""

    folder: Path | None = None
    anew: bool = False
    browser: str = ""

    def recall(self, *on: object) -> Any:
        """What was kept as seen under all of these; None where nothing was."""
        path = self._path(on)
        return json.loads(path.read_text(encoding="utf-8")) if path and not self.anew and path.exists() else None

    def keep(self, seen: Any, *on: object) -> None:
        path = self._path(on)
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, json.dumps(seen))

    def _path(self, on: tuple[object, ...]) -> Path | None:
        told = repr((self.browser, code_digest(), *on))
        return self.folder and self.folder / f"{hashlib.sha256(told.encode()).hexdigest()[:32]}.json"


NO_MEMORY = Memory()
"""Keeps nothing."""


@lru_cache(maxsize=1)
def code_digest() -> str:
    """The same as long as the checks are: their code, that of every rule with its examples, and axe."""
    return digest_of([AXE, *_code(CHECKS)])


@lru_cache(maxsize=1)
def house_digest() -> str:
    """The same as long as everything is that prototypes are served by."""
    return digest_of([*_code(COMPONENTS), *_code(CHECKS.parent), ROOT / "server.py"])


def _code(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.suffix in CODE and path.is_file()]


def digest_of(files: Iterable[Path]) -> str:
    """The same as long as these files hold the same."""
    told = hashlib.sha256()
    for path in files:
        content = path.read_bytes()
        told.update(f"{path.name} {len(content)} ".encode() + content)
    return told.hexdigest()[:16]
