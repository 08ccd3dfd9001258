"""The brief: why the lab makes a service, for whom, and what the agency has of contacts about it today.

It is `brief.toml` in the prototype's folder: one page, in three spheres that are weighed against each other. It may be
half written while a draft is; what is wrong in it is told with its line, and breaks nothing.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from math import inf
from pathlib import Path
from typing import Any, TypeVar

from components.conditions import Age, Condition, as_condition
from components.mistakes import Mistake
from components.words import Words, _

from .naming import slug

FILE = "brief.toml"

CHANNELS: Mapping[str, Words] = {
    "phone": _("Telefon"),
    "visit": _("Besök"),
    "letter": _("Brev och blankett"),
    "email": _("E-post"),
    "web": _("Webb"),
}
"""How citizens are in contact with the agency."""

MATURITY: Mapping[int, Words] = {
    0: _("Använder inte internet"),
    1: _("Har använt internet förut"),
    2: _("Använder internet sällan"),
    3: _("Använder internet varje dag, men behöver hjälp"),
    4: _("Använder internet varje dag, på egen hand"),
    5: _("Är expert"),
}
"""Internet maturity, of a group as a whole and never of a person."""

SPHERES: Mapping[str, Words] = {
    "goal": _("myndighetens mål"),
    "technology": _("tekniken"),
    "users": _("hur människor gör"),
}

T = TypeVar("T")


@dataclass(frozen=True)
class Contact:
    """Contacts a year in a channel, and minutes of work for each. failure: the share that is failure demand, where
    somebody asks because something went wrong or was unclear. addressable: the share that the service could take over.
    source: where the figures are from."""

    channel: str
    count: int
    minutes: float
    failure: float
    addressable: float
    source: str = ""

    @property
    def hours(self) -> float:
        """Hours of work a year."""
        return self.count * self.minutes / 60

    @property
    def saved(self) -> float:
        """Hours of work a year that the service could take over."""
        return self.hours * self.addressable

    @property
    def failed(self) -> float:
        """Contacts a year that are failure demand."""
        return self.count * self.failure


@dataclass(frozen=True)
class Group:
    """A target group. size: how many people have an occasion to use the service, counted on a day by a source; 0 where
    nobody knows. eid, device: whether most have an e-identification, and a computer or a phone of their own. when: the
    answers in the service that tell that somebody is of the group."""

    name: str
    title: str
    size: int
    dated: date | None
    source: str
    maturity: int
    eid: bool
    device: bool
    when: Condition | None = None


@dataclass(frozen=True)
class Behaviour:
    """What people do today, and how we know."""

    what: str
    evidence: str


@dataclass(frozen=True)
class Brief:
    """once: whether nobody completes the service twice, so that completions are people. address: where the service is
    when it is not here."""

    name: str
    owner: str = ""
    goal: str = ""
    technology: str = ""
    users: Sequence[Behaviour] = ()
    contacts: Sequence[Contact] = ()
    groups: Sequence[Group] = ()
    once: bool = False
    address: str = ""

    @property
    def empty(self) -> list[str]:
        """The spheres that nothing is written of. What people do counts when there is evidence for something."""
        filled = {"goal": self.goal, "technology": self.technology, "users": any(one.evidence for one in self.users)}
        return [sphere for sphere in SPHERES if not filled[sphere]]

    def group(self, name: str) -> Group | None:
        return next((group for group in self.groups if group.name == name), None)


def read_brief(folder: Path) -> tuple[Brief, Sequence[Mistake]]:
    """The brief of the prototype in a folder, as far as it can be read, and what is wrong in it. An empty one where
    there is none."""
    path = folder / FILE
    try:
        text = brief_text(path)
    except FileNotFoundError:
        return Brief(folder.name), ()
    except (OSError, UnicodeDecodeError) as error:
        return Brief(folder.name), [unreadable(path, error)]
    return brief_in(text, path)


def brief_text(path: Path) -> str:
    """The text of a file. Raises `OSError`, and `UnicodeDecodeError` where it is not in UTF-8: Notepad's mark is."""
    return path.read_text(encoding="utf-8-sig")


def unreadable(path: Path, error: OSError | UnicodeDecodeError) -> Mistake:
    """Why a file has no text."""
    if isinstance(error, OSError):
        return Mistake(f"{FILE} cannot be read: {error.strerror}", str(path), 1)
    line = 1 + error.object[: error.start].count(b"\n")
    return Mistake(f"{FILE} is not written in UTF-8 ({error.reason}); save it as UTF-8", str(path), line)


def parsed(text: str) -> dict[str, Any]:
    """What a text of TOML says. Raises `ValueError` where it cannot be read, whatever is in it."""
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise ValueError("lists or tables are too deep within each other") from None


def brief_in(text: str, path: Path) -> tuple[Brief, Sequence[Mistake]]:
    """The brief that is written in a text."""
    try:
        written = parsed(text)
    except ValueError as error:
        told = re.search(r"line (\d+)", str(error))
        line = int(told[1]) if told else text.count("\n") + 1
        return Brief(path.parent.name), [Mistake(f"{FILE} cannot be read: {error}", str(path), line)]
    reader = _Reader(path, text)
    brief = reader.brief(written)
    return brief, reader.found


KEYS = ("owner", "goal", "technology", "users", "contacts", "groups", "once", "address")
TABLE_KEYS: Mapping[str, Sequence[str]] = {
    "users": ("what", "evidence"),
    "contacts": ("channel", "count", "minutes", "failure_percent", "addressable_percent", "source"),
    "groups": ("name", "title", "size", "date", "source", "internet_maturity", "eid", "device", "when"),
}
NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,49}")
"""The name of a group, which is kept with every count of it."""
NO_DAY = "write the day it was counted, as 2026-11-01 without quotation marks"


@dataclass
class _Reader:
    """Reads a brief, and keeps what is wrong in it."""

    path: Path
    source: str
    found: list[Mistake] = field(default_factory=list)

    def wrong(self, message: str, near: str) -> None:
        line = 1 + self.source[: max(self.source.find(near), 0)].count("\n")
        self.found.append(Mistake(message, str(self.path), line))

    def brief(self, written: Mapping[str, Any]) -> Brief:
        for key in sorted(set(written) - set(KEYS)):
            self.wrong(f"{key} is nothing that a brief has; write one of {', '.join(KEYS)}", key)
        read = self.value
        return Brief(
            self.path.parent.name, read(written, "owner", ""), read(written, "goal", ""),
            read(written, "technology", ""), list(self.tables(written, "users", self.behaviour)),
            self.contacts(written), self.groups(written), read(written, "once", False),
            read(written, "address", ""),
        )  # fmt: skip

    def tables(self, written: Mapping[str, Any], key: str, read: Callable[[Mapping[str, Any]], T]) -> Iterator[T]:
        found = written.get(key, [])
        if not isinstance(found, list) or not all(isinstance(one, Mapping) for one in found):
            self.wrong(f"{key} is {found!r}; write a table [[{key}]] for each", key)
            return
        for one in found:
            for name in sorted(set(one) - set(TABLE_KEYS[key])):
                self.wrong(f"{name} is nothing that [[{key}]] has; write one of {', '.join(TABLE_KEYS[key])}", name)
            yield read(one)

    def value(self, written: Mapping[str, Any], key: str, default: T) -> T:
        """What is written, of the kind of the default; else the default."""
        given: Any = written.get(key, default)
        if type(default) is float and type(given) is int:
            given = float(given) if abs(given) < 10**15 else inf  # more digits than a float can hold raise
        if type(given) is not type(default):
            kinds = {str: "a text in quotation marks", int: "a whole number", float: "a number", bool: "true or false"}
            self.wrong(f"{key} is {given!r}; write {kinds[type(default)]}", key)
            return default
        kept: T = given.strip() if isinstance(given, str) else given  # type: ignore[assignment]
        return kept

    def number(self, written: Mapping[str, Any], key: str, default: T, most: float) -> T:
        given: Any = self.value(written, key, default)
        if 0 <= given <= most:
            kept: T = given
            return kept
        self.wrong(f"{key} is {given}; write a number from 0 to {most:.0f}", f"{key} = {written.get(key)}")
        return default

    def behaviour(self, one: Mapping[str, Any]) -> Behaviour:
        return Behaviour(self.value(one, "what", ""), self.value(one, "evidence", ""))

    def contacts(self, written: Mapping[str, Any]) -> list[Contact]:
        contacts = list(self.tables(written, "contacts", self.contact))
        channels = [contact.channel for contact in contacts if contact.channel in CHANNELS]
        for channel in {channel for channel in channels if channels.count(channel) > 1}:
            self.wrong(f"two contacts are of the channel {channel!r}; add them up to one", f'"{channel}"')
        return contacts

    def contact(self, one: Mapping[str, Any]) -> Contact:
        channel = self.value(one, "channel", "")
        if channel not in CHANNELS:
            self.wrong(f"channel is {channel!r}; write one of {', '.join(CHANNELS)}", channel or "channel")
        return Contact(
            channel, self.number(one, "count", 0, 10**9), self.number(one, "minutes", 0.0, 10_000),
            self.number(one, "failure_percent", 0.0, 100) / 100,
            self.number(one, "addressable_percent", 100.0, 100) / 100, self.value(one, "source", ""),
        )  # fmt: skip

    def groups(self, written: Mapping[str, Any]) -> list[Group]:
        groups = list(self.tables(written, "groups", self.group))
        names = [group.name for group in groups]
        for name in {name for name in names if names.count(name) > 1}:
            self.wrong(f"two groups are named {name!r}; give each a name of its own", name)
        return groups

    def group(self, one: Mapping[str, Any]) -> Group:
        name, dated = self.value(one, "name", ""), one.get("date")
        if not NAME.fullmatch(name):
            self.wrong(f"a group is named {name!r}; write a-z, 0-9 and -, at most 50 of them", name or "groups")
        if dated is not None and type(dated) is not date:
            self.wrong(f"date of {name} is {dated!r}; {NO_DAY}", name)
        return Group(
            name if NAME.fullmatch(name) else slug(name, 50), self.value(one, "title", "") or name,
            self.number(one, "size", 0, 10**9),
            dated if type(dated) is date else None, self.value(one, "source", ""),
            self.number(one, "internet_maturity", 3, 5), self.value(one, "eid", True),
            self.value(one, "device", True), self.condition(one, name),
        )  # fmt: skip

    def condition(self, one: Mapping[str, Any], name: str) -> Condition | None:
        when = one.get("when")
        try:
            return read_condition(when, name)
        except (TypeError, AttributeError):
            way = 'write { field = "value" }, or { field = { at_least = 65, under = 81 } }, or a list of such'
            self.wrong(f"when of {name} is {when!r}; {way}", name)
            return None


def read_condition(when: Any, name: str) -> Condition | None:
    """As a page's, but that an age is told by { at_least = 65, under = 81 }; None for none. Raises TypeError and
    AttributeError."""
    terms: list[Any] = when if isinstance(when, list) else [when]
    return as_condition(None if when is None else [_tests(term) for term in terms], name)


def _tests(term: Mapping[str, Any]) -> dict[str, Any]:
    return {field: _age(value) if isinstance(value, Mapping) else value for field, value in term.items()}


def _age(given: Mapping[str, Any]) -> Age:
    if not given or set(given) - {"at_least", "under"} or not all(type(years) is int for years in given.values()):
        raise TypeError(f"{given!r} tells no age")
    return Age(given.get("at_least", 0), given.get("under", 200))
