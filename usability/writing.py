"""Writing files that others read meanwhile: a reader meets the old or the new, never half of it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any


def write_whole(path: Path, text: str) -> None:
    """Write a file anew, all at once."""
    made = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    made.write_text(text, encoding="utf-8")
    made.replace(path)


def toml_tables(name: str, entries: Iterable[Mapping[str, Any]]) -> str:
    """Each entry as a [[name]] of TOML, whose strings, numbers and lists may be written as JSON's are."""
    return "".join(f"\n[[{name}]]\n" + "".join(map(_line, entry.items())) for entry in entries)


def _line(item: tuple[str, Any]) -> str:
    name, value = item
    told = value.isoformat() if isinstance(value, date) else json.dumps(value, ensure_ascii=False)
    return f"{name} = {told}\n"
