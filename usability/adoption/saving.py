"""Saving a brief over what was there when it was read, and over nothing else: of two who save at once one is told."""

from __future__ import annotations

import time
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from .brief import brief_text

FORGOTTEN = 60
"""Seconds after which one who began to save has been broken off."""


class Overtaken(Exception):
    """Somebody else has saved since, or is doing it now. Nothing was written."""


def digest(text: str) -> str:
    """What tells a text from another."""
    return sha256(text.encode()).hexdigest()[:16]


def save_over(path: Path, seen: str, text: str) -> None:
    """Write a file that still has the text of this digest; where there is no file yet, nobody else has made one. Lines
    end as they did. Raises `Overtaken` and `OSError`."""
    claimed = path.with_name(f".{path.name}.{digest(seen)}.tmp")  # one for all who have seen the same
    with suppress(FileNotFoundError):
        if claimed.stat().st_mtime < time.time() - FORGOTTEN:
            claimed.unlink()
    try:
        file = claimed.open("x", encoding="utf-8", newline=_line_end(path))
    except FileExistsError:
        raise Overtaken from None
    with file:
        file.write(text)
    if _is_now(path) not in (seen, None):
        claimed.unlink()
        raise Overtaken
    claimed.replace(path)


def _is_now(path: Path) -> str | None:
    """None where there is no file."""
    try:
        return brief_text(path)
    except FileNotFoundError:
        return None


def _line_end(path: Path) -> str:
    return "\r\n" if path.exists() and b"\r\n" in path.read_bytes() else "\n"
