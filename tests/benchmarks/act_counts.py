"""Counting what checks say of the W3C's ACT examples: found, false alarms, consistent rules."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from usability.checks.findings import Finding


@dataclass(frozen=True)
class Example:
    """An example of an ACT rule. criteria: numbers of those WCAG criteria that the rule says it is about."""

    id: str
    act: str
    act_name: str
    title: str
    expected: str
    path: str
    criteria: frozenset[str]

    @property
    def half(self) -> str:
        """Which half of the examples it is in: rules are tuned on one of them alone."""
        digit = int(hashlib.sha256(self.id.encode()).hexdigest()[-1], 16)
        return "held out" if digit % 2 else "tuning"


def read_examples(folder: Path) -> list[Example]:
    """From testcases.json as the W3C publishes it."""
    told = json.loads((folder / "testcases.json").read_text(encoding="utf-8"))
    return [
        Example(
            one["testcaseId"],
            one["ruleId"],
            one["ruleName"],
            one["testcaseTitle"],
            one["expected"],
            one["relativePath"],
            _criteria(one.get("ruleAccessibilityRequirements") or {}),
        )
        for one in told["testcases"]
    ]


def _criteria(requirements: Mapping[str, Any]) -> frozenset[str]:
    """A technique has a letter in its name, a criterion has not."""
    return frozenset(match[1] for key in requirements if (match := re.fullmatch(r"wcag2\d:([\d.]+)", key)))


@dataclass(frozen=True)
class Fail:
    """A `fail` of one of our rules. act: the ACT rules that whoever said it claims to test."""

    rule: str
    criteria: tuple[str, ...]
    act: frozenset[str]
    says: str
    selector: str = ""


@dataclass(frozen=True)
class Outcome:
    """What was said of an example. unfinished: the rules that crashed or took too long."""

    example: Example
    fails: tuple[Fail, ...] = ()
    reviews: tuple[str, ...] = ()
    unfinished: tuple[str, ...] = ()

    @property
    def claimed(self) -> bool:
        """Failed by a rule that claims the example's ACT rule."""
        return any(self.example.act in fail.act for fail in self.fails)

    @property
    def related(self) -> bool:
        """Failed for a criterion that the example's ACT rule is about, or by a rule that claims it."""
        return self.claimed or any(self.example.criteria & set(fail.criteria) for fail in self.fails)


def outcome(example: Example, findings: Iterable[Finding], acts: Callable[[Finding], Iterable[str]]) -> Outcome:
    """acts: the ACT rules that a finding's rule claims."""
    told = list(findings)
    fails = [
        Fail(one.rule, one.criteria, frozenset(acts(one)), one.message.told("en"), one.selector)
        for one in told
        if one.outcome == "fail"
    ]
    reviews = sorted({f"{one.rule}: {one.key}" for one in told if one.outcome == "review"})
    unfinished = [f"{one.rule}: {one.message.told('en')}" for one in told if one.outcome == "unfinished"]
    return Outcome(example, tuple(fails), tuple(reviews), tuple(unfinished))


@dataclass
class Count:
    """Of a number of examples: how many fail by ACT's word, how many of them were found, and on how many others we
    failed something. claimed: by a rule that claims the ACT rule. related: for one of its criteria. anything: by any
    rule of ours, for whatever reason."""

    failed: int = 0
    others: int = 0
    claimed: int = 0
    related: int = 0
    false_claimed: int = 0
    false_related: int = 0
    false_anything: int = 0
    unfinished: int = 0

    @property
    def consistent(self) -> bool:
        """As ACT counts: every failed example found, and no other."""
        return self.claimed == self.failed and not self.false_claimed

    def add(self, one: Outcome) -> None:
        self.unfinished += bool(one.unfinished)
        if one.example.expected == "failed":
            self.failed += 1
            self.claimed += one.claimed
            self.related += one.related
        else:
            self.others += 1
            self.false_claimed += one.claimed
            self.false_related += one.related
            self.false_anything += bool(one.fails)


@dataclass
class Counts:
    """All examples, each half, and each ACT rule by its id."""

    all: Count = field(default_factory=Count)
    halves: dict[str, Count] = field(default_factory=lambda: {"tuning": Count(), "held out": Count()})
    rules: dict[str, Count] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    @property
    def consistent(self) -> list[str]:
        """ACT rules that are tested as their authors mean."""
        return [act for act, count in self.rules.items() if count.claimed and count.consistent]


def counted(outcomes: Sequence[Outcome]) -> Counts:
    counts = Counts()
    for one in outcomes:
        counts.names[one.example.act] = one.example.act_name
        for count in (
            counts.all,
            counts.halves[one.example.half],
            counts.rules.setdefault(one.example.act, Count()),
        ):
            count.add(one)
    return counts
