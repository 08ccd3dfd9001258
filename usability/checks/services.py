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
from .memory import NO_MEMORY, Memory
from .rule import Found, Rule
from .run import JOBS
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


async def travelled(
    rules: Sequence[Rule],
    visitor: Visitor,
    memory: Memory = NO_MEMORY,
) -> list[Finding]:
    """What rules find on the way through. The same service is not gone through again with the same code and browser."""
    asked = [rule for rule in rules if rule.travel is not None]
    turn = asyncio.Semaphore(JOBS)

    async def gone(rule: Rule) -> list[Finding]:
        stands_on = (rule.name, *visitor.stands_on)
        told = memory.recall(*stands_on)
        if told is not None:
            return list(map(Finding.read, told))
        async with turn:
            ended = await _travelled(rule, visitor)
        if not any(one.outcome == "unfinished" for one in ended):
            memory.keep([one.told() for one in ended], *stands_on)
        return ended

    return [one for found in await asyncio.gather(*map(gone, asked)) for one in found]


async def _travelled(rule: Rule, visitor: Visitor) -> list[Finding]:
    assert rule.travel is not None
    found = []
    try:
        async with asyncio.timeout(rule.seconds):
            async for one in rule.travel(visitor):
                found.append(Finding.of(rule, one, WHOLE))
    except Exception as error:  # as above
        found.append(Finding.unfinished(rule.name, error, WHOLE))
    return found


def _placed(found: Found, prototype: Prototype) -> Found:
    """With its file told from the folder of prototypes on: a launch checks a copy that lies elsewhere."""
    path, root = Path(found.file), prototype.folder.parent
    return replace(found, file=path.relative_to(root).as_posix()) if path.is_relative_to(root) else found
