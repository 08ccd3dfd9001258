"""Accepted findings: what a launch may have in spite of the checks, with a reason, an owner and an end date.

They stand in accepted.toml in the prototype's folder, so that they are versioned with it. One is for one fault at one
place: it comes back when its date has passed, and when the place changes.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from components.mistakes import Mistake, Mistakes

from ..writing import toml_tables, write_whole
from .findings import Finding

FILE = "accepted.toml"
LONGEST = 365
"""Days that a finding can be accepted for: a year is long enough to mend it, or to think again."""


@dataclass(frozen=True)
class Accepted:
    """place: of the finding. what, what_en: what it says, in both languages. reason, reason_en: why it is launched all
    the same, for citizens to read. owner: who sees to it that it is mended. until: the last day it holds."""

    place: str
    rule: str
    criteria: tuple[str, ...]
    page: str
    what: str
    what_en: str
    reason: str
    reason_en: str
    owner: str
    until: date


@dataclass(frozen=True)
class Judged:
    """findings: with the outcome of those that are accepted made so. used, expired, unused: entries of accepted.toml
    that hold for a finding, whose day has passed, and that nothing is found for any more."""

    findings: list[Finding]
    used: list[Accepted]
    expired: list[Accepted]
    unused: list[Accepted]


def judge(findings: Iterable[Finding], accepted: Sequence[Accepted], today: date) -> Judged:
    """Tell what is accepted from what is not."""
    valid = {one.place: one for one in accepted if one.until >= today}
    found = list(findings)
    places = {one.place for one in found if one.outcome in ("fail", "accepted")}
    judged = [replace(one, outcome="accepted") if _holds(one, valid) else one for one in found]
    return Judged(
        judged,
        [one for one in valid.values() if one.place in places],
        [one for one in accepted if one.until < today and one.place in places],
        [one for one in accepted if one.place not in places],
    )


def _holds(finding: Finding, valid: Mapping[str, Accepted]) -> bool:
    return finding.outcome == "fail" and finding.place in valid


def read_accepted(folder: Path) -> list[Accepted]:
    """What is accepted for the prototype in this folder. Raises `Mistakes` with what cannot be read."""
    path = folder / FILE
    if not path.exists():
        return []
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8")).get("accepted", [])
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Mistakes([Mistake(f"{FILE} cannot be read: {error}", str(path), 1)]) from error
    return [_entry(number, told, path) for number, told in enumerate(entries, 1)]


def _entry(number: int, told: Mapping[str, Any], path: Path) -> Accepted:
    texts = ("place", "rule", "page", "what", "what_en", "reason", "reason_en", "owner")
    lacks = [name for name in texts if not str(told.get(name, "")).strip()]
    if not isinstance(told.get("until"), date):
        lacks.append("until (a date: 2027-01-31)")
    if lacks:
        raise Mistakes([Mistake(f"[[accepted]] number {number} lacks {', '.join(lacks)}", str(path), 1)])
    given = {name: str(told[name]) for name in texts}
    return Accepted(**given, criteria=tuple(told.get("criteria", ())), until=told["until"])


def accept(
    folder: Path, finding: Finding, *, reason: str, reason_en: str, owner: str, until: date, today: date
) -> Accepted:
    """Accept a finding: as `add`. Raises ValueError where it is not one that can be."""
    if finding.outcome not in ("fail", "accepted"):
        raise ValueError(f"only what fails can be accepted; this is {finding.outcome}")
    made = Accepted(
        finding.place, finding.rule, finding.criteria, finding.page or "*", finding.message.told("sv"),
        finding.message.told("en"), reason.strip(), reason_en.strip(), owner.strip(), until,
    )  # fmt: skip
    add(folder, [made], today)
    return made


def add(folder: Path, made: Sequence[Accepted], today: date) -> None:
    """Write to accepted.toml, in place of an earlier word on the same places. Raises ValueError where something is
    missing or the date is no good."""
    for one in made:
        for name in ("reason", "reason_en", "owner"):
            if not getattr(one, name).strip():
                raise ValueError(
                    f"{name} is missing; a finding is accepted with a reason in both languages and an owner"
                )
        if not 0 <= (one.until - today).days <= LONGEST:
            raise ValueError(f"until is {one.until}; write a day from {today} to at most {LONGEST} days later")
    places = {one.place for one in made}
    write_accepted(folder, [*(one for one in read_accepted(folder) if one.place not in places), *made])


def write_accepted(folder: Path, accepted: Sequence[Accepted]) -> None:
    """Write accepted.toml anew, all at once."""
    head = "# Findings of the launch checks that are accepted, by `server.py accept` or on the lab's page of checks.\n"
    write_whole(folder / FILE, head + toml_tables("accepted", map(asdict, accepted)))
