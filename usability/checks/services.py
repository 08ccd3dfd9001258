"""What is asked of a prototype of our own as a whole: its definition, and the way through it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from components.prototype import Prototype
from components.rendering import rendering_in

from .findings import Finding
from .journeys import Visitor
from .rule import Found, Rule
from .sights import Sight

WHOLE = Sight("", "")
"""Where a finding stands that is of no single sight."""


@dataclass(frozen=True)
class Own:
    """What a rule's `judge` reads: a prototype of our own. codes: the languages that are checked."""

    prototype: Prototype
    codes: Sequence[str]
    today: date


def judged(rules: Sequence[Rule], own: Own) -> list[Finding]:
    """What rules find in the definition."""
    found = []
    with rendering_in(own.prototype.environment, next(iter(own.prototype.languages.values()))):
        for rule in [rule for rule in rules if rule.judge is not None]:
            assert rule.judge is not None
            try:
                found += [Finding.of(rule, _placed(one, own.prototype), WHOLE) for one in rule.judge(own)]
            except Exception as error:  # whatever a rule does wrong is told, and is no pass
                found.append(Finding.unfinished(rule.name, error, WHOLE))
    return found


async def travelled(rules: Sequence[Rule], visitor: Visitor) -> list[Finding]:
    """What rules find on the way through."""
    found = []
    for rule in [rule for rule in rules if rule.travel is not None]:
        assert rule.travel is not None
        try:
            async with asyncio.timeout(rule.seconds):
                found += [Finding.of(rule, one, WHOLE) async for one in rule.travel(visitor)]
        except Exception as error:  # as above
            found.append(Finding.unfinished(rule.name, error, WHOLE))
    return found


def _placed(found: Found, prototype: Prototype) -> Found:
    """With its file told from the folder of prototypes on: a launch checks a copy that lies elsewhere."""
    path, root = Path(found.file), prototype.folder.parent
    return replace(found, file=path.relative_to(root).as_posix()) if path.is_relative_to(root) else found
