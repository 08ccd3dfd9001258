"""The report of a run as a folder of its own: report.json, and pictures/ of what was seen.

All that the pages need stands in it, in both languages, so that the report of an iteration says the same when rules
and words have changed since.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from .accepting import Accepted
from .coverage import Covered, covered
from .findings import Finding, Group
from .locating import Origin
from .result import Result
from .rule import Both, Rule, every_rule
from .run import Report

FILE, PREVIOUS, PICTURES = "report.json", "previous.json", "pictures"
FORMAT = 2
Told = Mapping[str, str]
"""A text by language."""


@dataclass(frozen=True)
class Place:
    """Where a fault stands: one element of one page as one sight showed it. place: as of a finding. file, line,
    words, words_line: as of an `Origin`. after: what was pressed before."""

    page: str
    language: str
    mode: str
    sight: str
    states: tuple[str, ...]
    place: str
    selector: str
    message: Told
    file: str = ""
    line: int = 0
    words: str = ""
    words_line: int = 0
    after: str = ""


@dataclass(frozen=True)
class Fault:
    """One fault, wherever it stands. id: the same in every run. picture: where it is marked; "" for none. component:
    the folder of the component it comes from, "" where none does."""

    id: str
    rule: str
    outcome: str
    criteria: tuple[str, ...]
    message: Told
    hurts: Told
    mend: Told
    snippet: str
    picture: str
    component: str
    places: tuple[Place, ...]

    @property
    def pages(self) -> list[str]:
        return list(dict.fromkeys(one.page for one in self.places))

    @property
    def first(self) -> Place:
        return self.places[0]


@dataclass(frozen=True)
class State:
    """What was looked at. id: of the sight; states: of all that look like it. page: by name; of pages that are not
    ours, the id. path: its address on the server. says: the first error that is shown, "" for none."""

    id: str
    states: tuple[str, ...]
    page: str
    title: str
    language: str
    kind: str
    path: str
    picture: str
    modes: tuple[str, ...]
    driven: bool
    says: str = ""


@dataclass(frozen=True)
class RuleTold:
    title: Told
    criteria: tuple[str, ...]


@dataclass(frozen=True)
class Unfinished:
    rule: str
    sight: str
    mode: str
    why: str


@dataclass(frozen=True)
class CheckReport:
    """A report as it is read. draft: the stamp of the files that were checked. languages: the service's, the one it is
    written in first. faults: what fails, what is accepted and what a person is to judge, worst first."""

    target: str
    began: datetime
    seconds: float
    draft: str
    passed: bool
    valid: bool
    silent: tuple[str, ...]
    languages: tuple[str, ...]
    rules: Mapping[str, RuleTold]
    states: tuple[State, ...]
    faults: tuple[Fault, ...]
    unfinished: tuple[Unfinished, ...]
    coverage: tuple[Covered, ...]

    def of(self, outcome: str) -> list[Fault]:
        return [one for one in self.faults if one.outcome == outcome]

    def judged(self, accepted: Sequence[Accepted], today: date) -> CheckReport:
        """As it reads with what is accepted today: some may have been accepted, or have expired, since the run."""
        valid = {one.place for one in accepted if one.until >= today}
        stops = [one for one in self.faults if one.outcome in ("fail", "accepted")]
        failed = [_of(fault, "fail", lambda place: place not in valid) for fault in stops]
        spared = [_of(fault, "accepted", lambda place: place in valid) for fault in stops]
        faults = tuple(one for one in (*failed, *spared, *self.of("review")) if one.places)
        return replace(self, faults=faults, passed=self.valid and not any(one.outcome == "fail" for one in faults))

    @property
    def pages(self) -> list[str]:
        return list(dict.fromkeys(one.page for one in self.states))

    @property
    def seen(self) -> int:
        """How many states were seen, those that look alike counted each."""
        return sum(len(one.states) for one in self.states)


def _of(fault: Fault, outcome: str, keep: Callable[[str], bool]) -> Fault:
    return replace(fault, outcome=outcome, places=tuple(one for one in fault.places if keep(one.place)))


def write_report(result: Result, folder: Path) -> None:
    """Write the report of a run into a folder, in place of the one that is there. Readers meet the old or the new."""
    told = report_of(result)
    pictures = folder / PICTURES
    pictures.mkdir(parents=True, exist_ok=True)
    names = {one["picture"] for part in ("states", "faults") for one in told[part]} - {""}
    if result.pictures is not None and result.pictures.resolve() != pictures.resolve():
        for name in names:
            shutil.copyfile(result.pictures / name, pictures / name)
    made = folder / f".{FILE}.{os.getpid()}.tmp"
    made.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
    _set_aside(folder, result.draft)
    made.replace(folder / FILE)
    for path in pictures.iterdir():
        if path.name not in names:
            path.unlink(missing_ok=True)


def _set_aside(folder: Path, draft: str) -> None:
    """Keep the report of the draft as it was before it was changed, to tell what is new and what is gone."""
    before = read_report(folder)
    if before is not None and before.draft != draft:
        shutil.copyfile(folder / FILE, folder / PREVIOUS)


def last_iteration(prototype: Path) -> tuple[int, Path] | None:
    """The number of the last iteration of the prototype in this folder, and the folder of its report."""
    found = [
        path.parent for path in prototype.glob(f"iterations/*/report/{FILE}") if path.parent.parent.name.isdecimal()
    ]
    return max(((int(path.parent.name), path) for path in found), default=None)


def report_of(result: Result) -> dict[str, Any]:
    """The report as JSON can hold it."""
    asked = {name: every_rule()[name] for name in result.rules}
    return {
        "format": FORMAT,
        "target": result.target,
        "began": result.began.isoformat() if result.began else "",
        "seconds": round(result.seconds, 1),
        "draft": result.draft,
        "passed": result.passed,
        "valid": result.valid,
        "silent": list(result.silent),
        "languages": list(dict.fromkeys(one.sight.language for one in result.reports)),
        "rules": {name: _rule(rule) for name, rule in asked.items()},
        "states": [_state(one) for one in result.reports],
        "faults": [asdict(_fault(one, result)) for one in result.faults],
        "unfinished": [
            {"rule": one.rule, "sight": one.sight, "mode": one.mode, "why": one.values["why"]}
            for one in result.of("unfinished")
        ],
        "coverage": [asdict(one) for one in covered(list(asked.values()), result.findings)],
    }  # fmt: skip


def said(text: Both) -> dict[str, str]:
    return {"sv": text.told("sv"), "en": text.told("en")}


def _rule(rule: Rule) -> dict[str, Any]:
    return asdict(RuleTold(said(rule.title), rule.criteria))


def _state(report: Report) -> dict[str, Any]:
    sight = report.sight
    told = State(
        sight.id, sight.states or (sight.id,), sight.page or sight.id, _title(report), sight.language, sight.kind,
        sight.path, report.picture, report.modes, report.driven, sight.says,
    )  # fmt: skip
    return asdict(told)


def _title(report: Report) -> str:
    """What a page calls itself: its first heading, or its title."""
    headings = report.facts.get("headings", [])
    first = next((one["text"] for one in headings if one["level"] == 1), "")
    return str(first or report.facts.get("title", ""))


def _fault(group: Group, result: Result) -> Fault:
    one, rule = group.first, every_rule()[group.first.rule]
    hurts, mend = rule.hurts.format(**one.values), rule.mend.format(**one.values)
    places = tuple(_place(one, result.origin(one)) for one in group.places)
    picture, component = result.marks.get(group.id, ""), result.origin(one).component
    return Fault(
        group.id, one.rule, one.outcome, one.criteria, said(one.message), said(hurts), said(mend), one.snippet, picture,
        component, places,
    )  # fmt: skip


def _place(one: Finding, origin: Origin) -> Place:
    return Place(
        one.page or one.sight, one.language, one.mode, one.sight, one.states or (one.sight,), one.place, one.selector,
        said(one.message), origin.file, origin.line, origin.words, origin.words_line, one.after,
    )  # fmt: skip


def read_report(folder: Path, file: str = FILE) -> CheckReport | None:
    """The report that was written into this folder; None where there is none, or one of another format. file: FILE, or
    PREVIOUS for that of the draft before it was last changed."""
    path = folder / file
    if not path.exists():
        return None
    told = json.loads(path.read_text(encoding="utf-8"))
    return read(told) if told.get("format") == FORMAT else None


def read(told: Mapping[str, Any]) -> CheckReport:
    """From what `report_of` made."""
    return CheckReport(
        **{
            **{name: value for name, value in told.items() if name != "format"},
            "began": datetime.fromisoformat(told["began"]),
            "silent": tuple(told["silent"]),
            "languages": tuple(told["languages"]),
            "rules": {name: RuleTold(**_tupled(one)) for name, one in told["rules"].items()},
            "states": tuple(State(**_tupled(one)) for one in told["states"]),
            "faults": tuple(map(_read_fault, told["faults"])),
            "unfinished": tuple(Unfinished(**one) for one in told["unfinished"]),
            "coverage": tuple(Covered(**_tupled(one)) for one in told["coverage"]),
        }
    )


def _read_fault(told: Mapping[str, Any]) -> Fault:
    return Fault(**{**_tupled(told), "places": tuple(Place(**_tupled(one)) for one in told["places"])})


def _tupled(told: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: tuple(value) if isinstance(value, Sequence) and not isinstance(value, str) else value
        for name, value in told.items()
    }
