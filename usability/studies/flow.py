"""Which way people went through a task, where they stopped, and how many came how far on the expected path."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from components.prototype import Prototype

from .outcomes import shown, stretches
from .plan import Task
from .replaying import Try, in_order


@dataclass(frozen=True)
class Move:
    """From a page to the one shown next: by how many people, and how many times."""

    source: str
    target: str
    people: int
    times: int


@dataclass(frozen=True)
class Flow:
    """people: who tried. came: how many were shown a page, by page. stopped: how many did not reach the goal, by the
    last page they were shown."""

    people: int
    reached: int
    came: Mapping[str, int]
    moves: Sequence[Move]
    stopped: Mapping[str, int]


def way_of(one: Try) -> list[str]:
    """The pages that were shown until the goal."""
    return shown(in_order(one.events))


def flow(tried: Sequence[Try]) -> Flow:
    """tried: one try of each participant, ended."""
    ways = {one.number: way_of(one) for one in tried}
    times = Counter(move for way in ways.values() for move in pairwise(way))
    people = Counter(move for way in ways.values() for move in set(pairwise(way)))
    moves = [Move(*move, people[move], times[move]) for move in sorted(people, key=lambda move: (-people[move], move))]
    return Flow(
        len(tried),
        sum(one.reached for one in tried),
        Counter(page for way in ways.values() for page in set(way)),
        moves,
        Counter(ways[one.number][-1] for one in tried if ways[one.number] and not one.reached),
    )


@dataclass(frozen=True)
class Stage:
    """A page of the expected path. Of those who came: on went on, or reached the goal here; stopped gave up, left or
    were timed out here; elsewhere stopped, or reached the goal, without a later page of the path. back: how many went
    back from here to an earlier page of the path, whatever they did then."""

    page: str
    came: int
    on: int
    stopped: int
    elsewhere: int
    back: int


def expected(task: Task, prototype: Prototype, tried: Sequence[Try]) -> list[str]:
    """Of the paths from the task's start to a goal, the one that people kept to most; the shortest of several."""
    ways = [set(way_of(one)) for one in tried]
    kept = {path: sum(len(way & set(path)) for way in ways) for path in stretches(task, prototype)}
    if not kept:  # the plan's own paths lead to no goal
        return [task.start, *(goal.page for goal in task.goals[:1])]
    best = max(kept, key=lambda path: (kept[path], -len(path)))
    return list(best)


def funnel(path: Sequence[str], tried: Sequence[Try]) -> list[Stage]:
    return [_stage(place, path, tried) for place in range(len(path))]


def _stage(place: int, path: Sequence[str], tried: Sequence[Try]) -> Stage:
    page, earlier, later = path[place], set(path[:place]), set(path[place + 1 :])
    here = [(one, way) for one in tried if page in (way := way_of(one))]
    stopped = sum(not one.reached and way[-1] == page for one, way in here)
    on = sum(
        (one.reached and way[-1] == page) or (bool(later & set(way)) and (one.reached or way[-1] != page))
        for one, way in here
    )
    back = sum(any(a == page and b in earlier for a, b in pairwise(way)) for _one, way in here)
    return Stage(page, len(here), on, stopped, len(here) - on - stopped, back)
