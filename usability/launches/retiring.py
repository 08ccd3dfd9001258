"""Retiring: an iteration that citizens should meet no more is told of as gone, with a way on. Its files stay."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ..writing import toml_tables, write_whole
from .iterations import FOLDER, numbers

FILE = "retired.toml"


@dataclass(frozen=True)
class Gone:
    """reason: for the lab. onward: the address that citizens are sent on to; "" for the newest iteration."""

    number: int
    day: date
    reason: str
    onward: str = ""


class Retired(Exception):
    """An iteration that is no longer served. onward: where its visitors are sent on to; "" for nowhere."""

    def __init__(self, name: str, gone: Gone, newest: str):
        super().__init__(f"iteration {gone.number} of {name} was retired on {gone.day}")
        self.name, self.gone, self.onward = name, gone, gone.onward or newest


class NotRetired(ValueError):
    """The message says why nothing was retired."""


def retired(prototype: Path) -> Mapping[int, Gone]:
    """The retired iterations of the prototype in this folder, by number. Raises `NotRetired` where the file cannot be
    read: then nobody knows which may be served."""
    path = prototype / FOLDER / FILE
    if not path.exists():
        return {}
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8")).get("retired", [])
        gone = [_entry(one) for one in told]
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, TypeError) as error:
        raise NotRetired(f"{path} cannot be read: {error}") from error
    return {one.number: one for one in gone}


def _entry(told: Mapping[str, Any]) -> Gone:
    number, day = told["number"], told["day"]
    if not isinstance(number, int) or not isinstance(day, date):
        raise TypeError(f"number = {number!r} and day = {day!r}; write number = 1 and day = 2027-01-31")
    return Gone(number, day, str(told["reason"]), str(told.get("onward", "")))


def retire(prototype: Path, number: int, reason: str, today: date, onward: str = "") -> Gone:
    """Retire an iteration. Raises `NotRetired`."""
    there = numbers(prototype)
    if number not in there:
        known = ", ".join(map(str, there)) or "none"
        raise NotRetired(f"{prototype.name} has no iteration {number}; there are: {known}")
    if not reason.strip():
        raise NotRetired("write a reason: why this iteration is not to be met any more")
    if onward and not onward.startswith(("/", "https://", "http://")):
        raise NotRetired(f"the way on is {onward!r}; write an address: /{prototype.name}/2/ or https://...")
    known_gone = retired(prototype)
    if number in known_gone:
        raise NotRetired(f"iteration {number} of {prototype.name} was retired on {known_gone[number].day}")
    made = Gone(number, today, reason.strip(), onward)
    _write(prototype / FOLDER / FILE, [*known_gone.values(), made])
    return made


def _write(path: Path, gone: list[Gone]) -> None:
    head = "# Iterations that are no longer served, by `server.py retire` or on the lab's page of launches.\n"
    write_whole(path, head + toml_tables("retired", map(asdict, gone)))
