"""Findings: what rules have found, where, and what it says. What is the same at many places is one group."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from .modes import MODES
from .rule import Both, Found, Rule, both, every_rule
from .sights import Sight
from .wcag import CRITERIA

Outcome = Literal["fail", "review", "accepted", "unfinished"]

UNFINISHED = both(
    "Kontrollen blev inte färdig, så ingen vet om sidan klarar den: {why}",
    "The check did not finish, so nobody knows whether the page passes it: {why}",
)


@dataclass(frozen=True)
class Finding:
    """outcome: accepted where it failed and accepting.py knows why it may; unfinished where the check itself crashed or
    took too long, which is never a pass. sight: the id of
    what was looked at; states: of all states that look like it. mode: in which it was found.
    after: the name of what was pressed before it was found; "" where it is found when the page is opened."""

    rule: str
    outcome: Outcome
    key: str
    criteria: tuple[str, ...] = ()
    values: Mapping[str, Any] = field(default_factory=dict)
    selector: str = ""
    snippet: str = ""
    box: tuple[float, float, float, float] | None = None
    sight: str = ""
    url: str = ""
    page: str = ""
    language: str = ""
    mode: str = "plain"
    states: tuple[str, ...] = ()
    file: str = ""
    line: int = 0
    after: str = ""

    @classmethod
    def of(cls, rule: Rule, found: Found, sight: Sight, mode: str = "plain") -> Finding:
        return cls(
            rule.name,
            rule.outcome(found.key),
            found.key,
            found.criteria or rule.criteria,
            dict(found.values),
            found.selector,
            found.snippet,
            found.box,
            sight.id,
            sight.url,
            found.page or sight.page,
            sight.language,
            found.mode or mode,
            sight.states,
            found.file,
            found.line,
        )

    @classmethod
    def unfinished(cls, rule: str, why: object, sight: Sight, mode: str = "plain") -> Finding:
        told = f"{type(why).__name__}: {why}" if isinstance(why, BaseException) else str(why)
        values = {"why": told.strip()[:500]}
        return cls(
            rule, "unfinished", "unfinished", values=values, sight=sight.id, url=sight.url, page=sight.page,
            language=sight.language, mode=mode, states=sight.states,
        )  # fmt: skip

    @classmethod
    def read(cls, told: Mapping[str, Any]) -> Finding:
        """From what `told` made."""
        lists = {name: tuple(told[name]) for name in ("criteria", "states")}
        return cls(**{**told, **lists, "box": tuple(told["box"]) if told["box"] else None})

    def told(self) -> dict[str, Any]:
        """As JSON can hold it."""
        return asdict(self)

    @property
    def message(self) -> Both:
        if self.outcome == "unfinished":
            return UNFINISHED.format(**self.values)
        rule = every_rule()[self.rule]
        says = {**rule.fails, **rule.reviews}[self.key]
        return says.format(**self.values)

    @property
    def mode_title(self) -> Both:
        return MODES[self.mode].title

    @property
    def place(self) -> str:
        """The same for what is found at the same place of the same page, in whatever language, state or mode; another
        when the element there is made another. What is accepted is accepted at a place."""
        told = (self.rule, self.key, self.page, self._spot, self.file)
        return hashlib.sha256(repr(told).encode()).hexdigest()[:12]

    @property
    def alike(self) -> tuple[str, str, str]:
        """The same for what is one fault at many places: the rule, what it says, and the element without its words."""
        return self.rule, self.key, self._spot

    @property
    def _spot(self) -> str:
        """The element without its words; what is said of it where a rule has read a file, which has no elements."""
        return _bare(self.snippet) or self.selector or (repr(sorted(self.values.items())) if self.file else "")


_VARIES = re.compile(
    r"\s(id|for|href|src|value|alt|lang|action|name|content|title|style|"
    r'aria-(label|labelledby|describedby|controls))="[^"]*"'
)


def _bare(snippet: str) -> str:
    """The outermost tag, without what differs between pages and languages: words, ids, addresses."""
    tag = re.match(r"<[a-z][^>]*>?", snippet)
    if not tag:
        return ""
    return _VARIES.sub("", tag[0])


@dataclass
class Group:
    """One fault, wherever it stands. first: the one that is shown."""

    first: Finding
    places: list[Finding] = field(default_factory=list)

    @property
    def id(self) -> str:
        """The same in every run."""
        return hashlib.sha256(repr(self.first.alike).encode()).hexdigest()[:12]

    @property
    def level(self) -> int:
        """0 where a criterion of level A is broken, 1 for AA, 2 for what WCAG does not ask."""
        levels = [CRITERIA[number].level for number in self.first.criteria if number in CRITERIA]
        return 0 if "A" in levels else 1 if levels else 2

    @property
    def pages(self) -> list[str]:
        return list(dict.fromkeys(one.page for one in self.places))


def grouped(findings: Iterable[Finding]) -> list[Group]:
    """Each fault once, those on most pages first."""
    groups: dict[tuple[str, str, str], Group] = {}
    for finding in findings:
        groups.setdefault(finding.alike, Group(finding)).places.append(finding)
    return sorted(groups.values(), key=lambda group: (-len(group.pages), group.first.rule, group.first.key))


def without_repeats(findings: Iterable[Finding]) -> list[Finding]:
    """What is found at one element of one sight in several modes, once: in the first of them."""
    kept: dict[tuple[str, str, str, str], Finding] = {}
    for finding in findings:
        kept.setdefault((finding.sight, finding.rule, finding.key, finding.selector), finding)
    return list(kept.values())
