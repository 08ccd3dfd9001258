"""What a person has judged: the answers to the questions that no machine can settle.

They stand in by_person.toml in the prototype's folder and hold for the iteration that is being prepared; a launch
takes the file with it, and the next iteration begins with none.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from components.mistakes import Mistake, Mistakes

from ..writing import toml_tables, write_whole
from .coverage import questions

FILE = "by_person.toml"
LONGEST = 1000
"""Characters of a note."""


@dataclass(frozen=True)
class Judgement:
    """criterion: by number. who: that person's name. note: what was seen; may be empty."""

    criterion: str
    who: str
    day: date
    note: str = ""


@dataclass(frozen=True)
class ByPerson:
    """What persons have judged of a prototype, by the number of the criterion."""

    judged: Mapping[str, Judgement]

    @property
    def missing(self) -> list[str]:
        """The criteria that nobody has judged yet."""
        return [number for number in questions() if number not in self.judged]

    @property
    def complete(self) -> bool:
        return not self.missing


def read_by_person(folder: Path) -> ByPerson:
    """What is judged in the prototype, or iteration, in this folder. Raises `Mistakes` where it cannot be read."""
    path = folder / FILE
    if not path.exists():
        return ByPerson({})
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8")).get("judged", [])
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Mistakes([Mistake(f"{FILE} cannot be read: {error}", str(path), 1)]) from error
    found = [_entry(number, told, path) for number, told in enumerate(entries, 1)]
    return ByPerson({one.criterion: one for one in found})


def _entry(number: int, told: Mapping[str, Any], path: Path) -> Judgement:
    lacks = [name for name in ("criterion", "who") if not str(told.get(name, "")).strip()]
    if not isinstance(told.get("day"), date):
        lacks.append("day (a date: 2027-01-31)")
    if lacks:
        raise Mistakes([Mistake(f"[[judged]] number {number} lacks {', '.join(lacks)}", str(path), 1)])
    return Judgement(str(told["criterion"]), str(told["who"]), told["day"], str(told.get("note", "")))


def tick(folder: Path, criterion: str, *, who: str, note: str, day: date) -> None:
    """Write that somebody has judged a criterion and found nothing wrong. Raises ValueError where a word is missing."""
    if criterion not in questions():
        raise ValueError(f"{criterion} is not for a person to judge; write one of: {', '.join(questions())}")
    if not who.strip():
        raise ValueError("who is missing; write the name of whoever has judged it")
    made = Judgement(criterion, who.strip(), day, note.strip()[:LONGEST])
    _write(folder, {**read_by_person(folder).judged, criterion: made})


def untick(folder: Path, criterion: str) -> None:
    """Take back what somebody has judged."""
    _write(folder, {number: one for number, one in read_by_person(folder).judged.items() if number != criterion})


def _write(folder: Path, judged: Mapping[str, Judgement]) -> None:
    head = "# What persons have judged of this iteration, written on the lab's page of checks.\n"
    write_whole(folder / FILE, head + toml_tables("judged", (asdict(judged[number]) for number in sorted(judged))))
