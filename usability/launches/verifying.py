"""Verifying: whether every launched iteration is still shown as it was, file by file and page by page."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from components.prototype import Broken

from ..checks.asking import MakeApp, private
from ..serving import served
from ..settings import Settings
from .iterations import Tampered, check_files, numbers, read_iteration
from .recording import Recorded, record, recorded_of, walk_of
from .retiring import NotRetired, retired

LINES = 6
"""Of a difference, how many are told."""


@dataclass(frozen=True)
class Different:
    """A page that is shown otherwise than it was. states: in which. lines: of HTML that were taken away or added."""

    page: str
    states: Sequence[str]
    lines: Sequence[str]


@dataclass(frozen=True)
class Verified:
    """trouble: why the iteration cannot be shown at all; "" where it can. states: how many were replayed."""

    name: str
    number: int
    states: int = 0
    different: Sequence[Different] = ()
    trouble: str = ""
    retired: bool = False

    @property
    def same(self) -> bool:
        return not self.trouble and not self.different

    def told(self) -> str:
        if self.trouble:
            return self.trouble
        if self.retired:
            return "retired; its files are as they were launched"
        if self.different:
            return f"{len(self.different)} pages are not shown as they were launched ({self.states} states replayed)"
        return f"as it was launched ({self.states} states)"

    def lines(self) -> Iterator[str]:
        for one in self.different:
            yield f"{one.page}, in {len(one.states)} states, such as {one.states[0]}:"
            yield from (f"    {line}" for line in one.lines)


def verify_all(make_app: MakeApp, settings: Settings, names: Sequence[str]) -> list[Verified]:
    """Replay every iteration of these prototypes."""
    with private(settings) as own:
        app: Any = make_app(own)
        with served(app) as base:
            return [
                _verify(app, settings, name, number, base)
                for name in names
                for number in numbers(settings.prototypes / name)
            ]


def _verify(app: Any, settings: Settings, name: str, number: int, base: str) -> Verified:
    folder = settings.prototypes / name
    try:
        iteration = read_iteration(folder, number)
        check_files(iteration)
        if number in retired(folder):
            return Verified(name, number, retired=True)
        before, now = recorded_of(iteration), record(walk_of(app.state.iterations.get(name, number), base))
    except (Tampered, NotRetired, Broken) as error:
        return Verified(name, number, trouble=str(error))
    except Exception as error:  # what was upgraded fails on what was launched: that is what is asked for here
        return Verified(name, number, trouble=f"it cannot be shown any more: {type(error).__name__}: {error}")
    return Verified(name, number, len(before.states), list(differences(before, now)))


def differences(before: Recorded, now: Recorded) -> Iterator[Different]:
    """Every page that is not shown as it was, in the order of the walk."""
    changed: dict[str, list[str]] = {}
    for state in {**before.states, **now.states}:
        if before.states.get(state) != now.states.get(state):
            page = before.pages.get(state) or now.pages[state]
            changed.setdefault(page, []).append(state)
    for page, states in changed.items():
        yield Different(page, states, _lines(states[0], before, now))


def _lines(state: str, before: Recorded, now: Recorded) -> list[str]:
    if state not in now.states:
        return ["(is not shown any more)"]
    if state not in before.states:
        return ["(was not shown before)"]
    told = difflib.unified_diff(before.shown(state).splitlines(), now.shown(state).splitlines(), lineterm="", n=0)
    changed = [line for line in told if line[:1] in "+-" and line[:3] not in ("+++", "---")]
    return [line[:200] for line in changed[:LINES]]
