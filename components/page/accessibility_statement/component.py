"""The accessibility statement that the law asks of a public service: who, what, how well, and whom to tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ...component import Component, component, one_of
from ...service import Link
from ...words import Words

STATUSES = ("full", "part", "none")


@dataclass(frozen=True)
class Shortcoming:
    """What does not work, why it is so, the criteria of WCAG it falls short of, and when it is to be mended."""

    what: Words
    why: Words
    criteria: Sequence[str] = ()
    until: date | None = None


@component
class AccessibilityStatement(Component):
    """All eleven items of the statement (tillgänglighetsredogörelse), in its content below the page's h1.

    agency: who is responsible. service: its name. status: full, part or none. shortcomings: what is not accessible.
    assessed, updated: days. pages, states: how many were walked; by_person: whether a person has also judged what no
    machine can. contacts: where one tells of what does not work. supervisor: the address where one complains.
    unreasonable: what is not mended because it would be an unreasonable burden. outside: what the law does not concern.
    """

    agency: Words
    service: Words
    status: str
    assessed: date
    updated: date
    pages: int
    states: int
    by_person: bool
    contacts: Sequence[Link]
    supervisor: str
    shortcomings: Sequence[Shortcoming] = ()
    unreasonable: Sequence[Shortcoming] = ()
    outside: Sequence[Words] = ()

    def __post_init__(self) -> None:
        one_of("status", self.status, STATUSES)
