"""The accessibility statement of an iteration: its eleven items, from the service, the check run and statement.toml.

The items, by the Swedish law on the accessibility of digital public services and the EU's model (2018/1523): 1 the
actor, 2 the service, 3 its status, 4 every shortcoming and why, 5 the day of assessment, 6 the day of update, 7 the
method, 8 where one reports, 9 the supervisor's address, 10 what is excepted as a disproportionate burden and why,
11 what lies outside the law.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from components import AccessibilityStatement, Link, Shortcoming
from components.prototype import Prototype
from components.words import Words, speaking

from ..checks.accepting import Accepted
from ..checks.rule import Both, both

FILE = "statement.toml"
Told = dict[str, str]
"""A text by language."""

NO_CONTACT = both(
    'contact = "namn@myndighet.se" saknas i {file}: dit man skriver om något inte fungerar',
    'contact = "name@agency.se" is missing in {file}: where one tells of what does not work',
).format(file=FILE)
NO_SUPERVISOR = both(
    'supervisor = "https://..." saknas i {file}: dit man klagar',
    'supervisor = "https://..." is missing in {file}: where one complains',
).format(file=FILE)


class NoStatement(Exception):
    """The statement lacks something, so nothing can be launched; the message names each and where it is written, and
    `swedish` says the same in Swedish."""

    def __init__(self, lacks: Sequence[Both]):
        english, swedish = ("\n".join(f"- {one.told(code)}" for one in lacks) for code in ("en", "sv"))
        super().__init__(f"the accessibility statement is not complete:\n{english}")
        self.swedish = f"Tillgänglighetsredogörelsen är inte komplett:\n{swedish}"


@dataclass(frozen=True)
class Assessment:
    """What a check run says to the statement. by_person: whether a person has also judged what no machine can."""

    day: date
    pages: int
    states: int
    accepted: Sequence[Accepted]
    by_person: bool


@dataclass
class _Declared:
    """Reads statement.toml, and keeps what is missing in it."""

    path: Path
    codes: Sequence[str]
    lacks: list[Both] = field(default_factory=list)

    def read(self) -> Mapping[str, Any]:
        if not self.path.exists():
            self.lacks.append(
                both("filen {file} saknas i {folder}", "{file} is missing in {folder}").format(
                    file=FILE, folder=self.path.parent
                )
            )
            return {}
        try:
            return tomllib.loads(self.path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            self.lacks.append(
                both("{file} går inte att läsa: {why}", "{file} cannot be read: {why}").format(
                    file=FILE, why=str(error)
                )
            )
            return {}

    def text(self, told: Any, name: str) -> Told:
        """A text, written once for all languages or once for each: { sv = "...", en = "..." }."""
        found = dict(told) if isinstance(told, Mapping) else dict.fromkeys(self.codes, str(told or ""))
        for code in self.codes:
            if not str(found.get(code, "")).strip():
                self.lacks.append(
                    both(
                        "{name} är inte skrivet på språket {code} i {file}", "{name} is not written in {code} in {file}"
                    ).format(name=name, code=code, file=FILE)
                )
        return found

    def listed(self, told: Mapping[str, Any], name: str) -> list[Any]:
        """A list that must be there, if only to say that it is empty."""
        if not isinstance(told.get(name), list):
            self.lacks.append(
                both(
                    "{name} = [] saknas i {file}. Skriv listan, som får vara tom",
                    "{name} = [] is missing in {file}; write the list, which may be empty",
                ).format(name=name, file=FILE)
            )
            return []
        return list(told[name])

    def excepted(self, told: Mapping[str, Any]) -> list[dict[str, Told]]:
        found = [one if isinstance(one, Mapping) else {"what": one} for one in self.listed(told, "unreasonable")]
        return [{key: self.text(one.get(key), f"unreasonable: {key}") for key in ("what", "why")} for one in found]


def statement_of(prototype: Prototype, assessment: Assessment, today: date) -> dict[str, Any]:
    """The statement as JSON can hold it, in all languages of the service. Raises `NoStatement`."""
    declared = _Declared(prototype.folder / FILE, list(prototype.languages))
    told = declared.read()
    statement = {
        "agency": declared.text(_spoken(prototype, prototype.service.agency), "the service's agency"),
        "service": declared.text(_spoken(prototype, prototype.service.name), "the service's name"),
        "status": "full" if assessment.by_person and not assessment.accepted else "part",
        "shortcomings": [_shortcoming(one, declared.codes) for one in assessment.accepted],
        "assessed": assessment.day.isoformat(),
        "updated": today.isoformat(),
        "pages": assessment.pages,
        "states": assessment.states,
        "by_person": assessment.by_person,
        "contacts": _contacts(prototype, told),
        "supervisor": str(told.get("supervisor", "")),
        "unreasonable": declared.excepted(told),
        "outside": [declared.text(one, "outside") for one in declared.listed(told, "outside")],
    }
    if not statement["contacts"]:
        declared.lacks.append(NO_CONTACT)
    if not str(statement["supervisor"]).startswith("http"):
        declared.lacks.append(NO_SUPERVISOR)
    if declared.lacks:
        raise NoStatement(declared.lacks)
    return statement


def _spoken(prototype: Prototype, words: Words) -> Told:
    found = {}
    for code, language in prototype.languages.items():
        with speaking(language):
            found[code] = str(words)
    return found


def _shortcoming(one: Accepted, codes: Sequence[str]) -> dict[str, Any]:
    """In Swedish to those who read Swedish, in English to all others: findings are written in these."""
    return {
        "what": {code: one.what if code.startswith("sv") else one.what_en for code in codes},
        "why": {code: one.reason if code.startswith("sv") else one.reason_en for code in codes},
        "criteria": list(one.criteria),
        "until": one.until.isoformat(),
    }


def _contacts(prototype: Prototype, told: Mapping[str, Any]) -> list[dict[str, Any]]:
    mail = str(told.get("contact", "")).strip()
    own = [{"href": f"mailto:{mail}", "text": dict.fromkeys(prototype.languages, mail)}] if "@" in mail else []
    return own + [{"href": link.href, "text": _spoken(prototype, link.text)} for link in prototype.service.help]


def shown(told: Mapping[str, Any], code: str) -> AccessibilityStatement:
    """The statement as a component, in a language."""
    return AccessibilityStatement(
        agency=told["agency"][code],
        service=told["service"][code],
        status=told["status"],
        assessed=date.fromisoformat(told["assessed"]),
        updated=date.fromisoformat(told["updated"]),
        pages=told["pages"],
        states=told["states"],
        by_person=told["by_person"],
        contacts=[Link(link["href"], link["text"][code]) for link in told["contacts"]],
        supervisor=told["supervisor"],
        shortcomings=[
            Shortcoming(one["what"][code], one["why"][code], one["criteria"], date.fromisoformat(one["until"]))
            for one in told["shortcomings"]
        ],
        unreasonable=[Shortcoming(one["what"][code], one["why"][code]) for one in told["unreasonable"]],
        outside=[one[code] for one in told["outside"]],
    )
