"""A draft that cannot be shown: what is wrong with it, where, and the line itself, for whoever is writing it."""

from __future__ import annotations

import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from jinja2 import TemplateSyntaxError

from components.mistakes import Mistake

AROUND = 2
"""Lines shown before and after the one that is wrong."""


@dataclass(frozen=True)
class Line:
    number: int
    text: str
    wrong: bool


@dataclass(frozen=True)
class Shown:
    """A mistake as it is shown: file from the prototype's folder on, and the lines around it."""

    message: str
    file: str
    line: int
    source: Sequence[Line]


def show(mistake: Mistake, folder: Path) -> Shown:
    """The mistake with the lines around it, where it stands in a file of the folder."""
    path = Path(mistake.file) if mistake.file else None
    if path is None or not path.resolve().is_relative_to(folder.resolve()):
        return Shown(mistake.message, "", 0, ())
    return Shown(mistake.message, str(path.resolve().relative_to(folder.resolve().parent)), *_around(path, mistake))


def _around(path: Path, mistake: Mistake) -> tuple[int, Sequence[Line]]:
    line, source = mistake.line, mistake.source
    try:
        lines = (path.read_text(encoding="utf-8", errors="replace") if source is None else source).splitlines()
    except OSError:  # deleted or renamed since
        return line, ()
    first = max(1, line - AROUND)
    return line, [Line(n, lines[n - 1], n == line) for n in range(first, min(len(lines), line + AROUND) + 1)]


def show_all(found: Sequence[Mistake], folder: Path) -> list[Shown]:
    return list(map(partial(show, folder=folder), found))


def blame(error: BaseException, folder: Path) -> list[Mistake]:
    """The place in the prototype where an error of a running page came up; none where it is not the prototype's."""
    if isinstance(error, TemplateSyntaxError) and error.filename:
        frames = [(error.filename, error.lineno)]
    else:
        frames = [(f.filename, f.lineno or 1) for f in traceback.extract_tb(error.__traceback__)]
    own = [(file, line) for file, line in frames if Path(file).is_relative_to(folder)]
    message = f"{type(error).__name__}: {error}"
    return [Mistake(message, *own[-1])] if own else []
