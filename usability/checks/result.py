"""The result of a run: what was looked at, by which rules, what they found, and whether it can be believed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from .accepting import Judged
from .findings import Finding, Group, grouped
from .locating import Origin
from .run import Report
from .sights import Sight


@dataclass
class Result:
    """target: the name of the prototype, or the address. silent: rules that did not find what is wrong with their own
    failing page, so that nobody can believe what they do not find elsewhere. draft: the stamp of the draft's files.
    accepted: what is accepted of the findings, for a prototype of our own. pictures: the folder of what was taken of
    each sight; None where none was. beside: sights of other shards, which were only laid beside those of this one.
    marks: the names of the pictures there of each fault, by its id. origin: tells where a finding comes from."""

    target: str
    rules: Sequence[str]
    reports: Sequence[Report]
    findings: list[Finding]
    silent: Sequence[str] = ()
    began: datetime | None = None
    seconds: float = 0
    draft: str = ""
    accepted: Judged | None = None
    pictures: Path | None = None
    beside: Sequence[Sight] = ()
    marks: Mapping[str, str] = field(default_factory=dict)
    origin: Callable[[Finding], Origin] = lambda one: Origin(file=one.file, line=one.line)

    def of(self, outcome: str) -> list[Finding]:
        return [one for one in self.findings if one.outcome == outcome]

    @property
    def valid(self) -> bool:
        """Whether the run can be believed: every rule can see, and everything was looked at to the end."""
        return not self.silent and bool(self.reports) and not self.of("unfinished")

    @property
    def passed(self) -> bool:
        return self.valid and not self.of("fail")

    @property
    def groups(self) -> list[Group]:
        return grouped(self.of("fail"))

    @property
    def faults(self) -> list[Group]:
        """Every fault once: those that stop a launch first, then what is accepted, then what a person is to judge; of
        each those of level A first, then those on most pages."""
        return [
            group
            for outcome in ("fail", "accepted", "review")
            for group in sorted(grouped(self.of(outcome)), key=lambda one: one.level)
        ]

    @property
    def states(self) -> list[str]:
        """The id of every state that was seen."""
        return [state for report in self.reports for state in report.sight.states or (report.sight.id,)]

    @property
    def pages(self) -> list[str]:
        return list(dict.fromkeys(report.sight.page or report.sight.url for report in self.reports))

    def told(self) -> dict[str, Any]:
        """As `--json` prints it."""
        pages: dict[str, list[dict[str, Any]]] = {_key(report.sight): [] for report in self.reports}
        keys = {sight.id: _key(sight) for sight in (*(report.sight for report in self.reports), *self.beside)}
        for one in self.findings:
            if one.outcome != "unfinished":
                pages.setdefault(keys.get(one.sight, self.target), []).append(told(one, self.origin(one)))
        return {
            "target": self.target,
            "passed": self.passed,
            "valid": self.valid,
            "silent": list(self.silent),
            "unfinished": [told(one, self.origin(one)) for one in self.of("unfinished")],
            "rules": list(self.rules),
            "states": self.states,
            "seconds": round(self.seconds, 1),
            "pages": pages,
        }


def _key(sight: Sight) -> str:
    """What a page is called: of our own, its path, as its server listens on another port each time."""
    return urlsplit(sight.url).path if sight.own else sight.id


def told(finding: Finding, origin: Origin) -> dict[str, Any]:
    """A finding for other programs, in English."""
    return {
        "rule": finding.rule,
        "criteria": list(finding.criteria),
        "outcome": finding.outcome,
        "selector": finding.selector,
        "snippet": finding.snippet,
        "message": finding.message.told("en"),
        "mode": finding.mode,
        "page": finding.page,
        "language": finding.language,
        "states": list(finding.states or (finding.sight,)),
        "place": finding.place,
        "component": origin.component,
        "file": origin.file,
        "line": origin.line,
        "words": {"file": origin.words, "line": origin.words_line} if origin.words else None,
    }
