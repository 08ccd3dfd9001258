"""Coverage: how far a run has reached for each criterion, and what it leaves to a person."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from .findings import Finding
from .rule import Both, Rule, both
from .wcag import CRITERIA, Criterion

FILE = Path(__file__).parent / "coverage.toml"

Reach = Literal["whole", "part", "absent", "person"]

AXE = frozenset(
    {"1.1.1", "1.2.2", "1.3.1", "1.3.4", "1.3.5", "1.4.1", "1.4.2", "1.4.3", "1.4.4", "1.4.12", "2.1.1", "2.2.1"}
    | {"2.2.2", "2.4.1", "2.4.2", "2.4.4", "2.5.3", "2.5.8", "3.1.1", "3.1.2", "4.1.2"}
)
"""What axe has rules for; its criteria stand with each thing it finds."""


@dataclass(frozen=True)
class Claim:
    """What the checks claim of a criterion when all its rules are asked. looks: what they look at. ask: what a person
    has to judge, where they do not settle it, or what they look at is there after all."""

    criterion: Criterion
    reach: Reach
    looks: Both
    ask: Both | None


@dataclass(frozen=True)
class Covered:
    """How far a run reached. rules: those that were asked. failed, reviews: how many faults it found, and how many
    places a person is to look at."""

    criterion: str
    reach: Reach
    rules: tuple[str, ...]
    failed: int
    reviews: int


@lru_cache(maxsize=1)
def claims() -> Mapping[str, Claim]:
    """By number of the criterion."""
    told = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return {number: _claim(CRITERIA[number], one) for number, one in told.items()}


def _claim(criterion: Criterion, told: Mapping[str, str]) -> Claim:
    ask = both(told["ask_sv"], told["ask_en"]) if "ask_sv" in told else None
    reach: Reach = told["reach"]  # type: ignore[assignment]
    return Claim(criterion, reach, both(told["sv"], told["en"]), ask)


def questions() -> dict[str, Both]:
    """What a person always has to judge before a launch, by the number of the criterion."""
    return {number: one.ask for number, one in claims().items() if one.reach == "part" and one.ask is not None}


def covered(rules: Sequence[Rule], findings: Sequence[Finding]) -> Iterator[Covered]:
    """Each criterion, as far as these rules and what they have found reach."""
    for number, claim in claims().items():
        names = tuple(rule.name for rule in rules if number in rule.criteria or (rule.name == "axe" and number in AXE))
        found = [one for one in findings if number in one.criteria]
        failed = len({one.alike for one in found if one.outcome in ("fail", "accepted")})
        reviews = len({one.alike for one in found if one.outcome == "review"})
        yield Covered(number, _reach(claim, names, failed + reviews), names, failed, reviews)


def _reach(claim: Claim, rules: Sequence[str], found: int) -> Reach:
    """Less than is claimed where nothing was asked, or where what should be absent is there."""
    if not rules:
        return "person"
    return "part" if claim.reach == "absent" and found else claim.reach
