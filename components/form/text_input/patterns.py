"""Regular expressions: whether one can be tried on any answer without taking long.

Python's `re` tries one way after another and cannot be stopped, so a pattern such as (\\w+\\s?)* hangs on an answer of
30 letters that it does not match. Here the ways are counted beforehand.
"""

from __future__ import annotations

from re import _constants as ops  # type: ignore[attr-defined]  # no public way to take a pattern apart
from re import _parser  # type: ignore[attr-defined]
from typing import Any

MOST = 10**6
"""Ways that take a few hundredths of a second to try."""


def is_quick(pattern: str, length: int) -> bool:
    """Whether the pattern can match a text of up to so many characters in few ways. Raises `re.error`."""
    return _ways(_parser.parse(pattern), length) <= MOST


def _ways(parsed: Any, length: int) -> int:
    """An upper bound of the ways in which the parts of a pattern can share a text; more than `MOST` is not counted."""
    ways = 1
    for op, given in parsed:
        ways = min(ways * _ways_of(op, given, length), MOST + 1)
    return ways


def _ways_of(op: Any, given: Any, length: int) -> int:
    if op in (ops.MAX_REPEAT, ops.MIN_REPEAT):
        low, high, inner = given
        most = min(int(high), length)
        return int(max(most - low + 1, 1) * _ways(inner, length) ** most)
    if op is ops.BRANCH:
        return sum(_ways(branch, length) for branch in given[1])
    if op is ops.GROUPREF_EXISTS:
        return sum(_ways(branch, length) for branch in given[1:] if branch is not None)
    if op in (ops.SUBPATTERN, ops.ASSERT, ops.ASSERT_NOT, ops.POSSESSIVE_REPEAT):
        return _ways(given[-1], length)
    return _ways(given, length) if op is ops.ATOMIC_GROUP else 1
