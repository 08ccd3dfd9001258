"""Attempts: how each participant's task went, read from what happened. A task's outcome is one of `OUTCOMES`, and they
are never added up into one another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from typing import Any, Protocol

from components.clock import today
from components.prototype import Prototype
from components.words import Words, _

from ..visits.store import now
from .asking import ABOUT_YOU, NO_ANSWER, after_page, field_of
from .held import Held
from .plan import Study, Task
from .store import MOVED_ON, Event, Session, TaskRun

OUTCOMES: Mapping[str, Words] = {
    "direct": _("Direkt"),
    "indirect": _("På omvägar"),
    "assisted": _("Med hjälp"),
    "mistaken": _("Trodde sig klar"),
    "failed": _("Klarade inte, enligt moderatorn"),
    "gave-up": _("Gav upp"),
    "left": _("Lämnade"),
    "timed-out": _("Tiden tog slut"),
}
COMPLETED = ("direct", "indirect")
"""Those that count as having completed the task. Who was helped did not do it alone."""
GONE = timedelta(minutes=30)
"""Who has done nothing for so long has left."""
ENDS = {"gave-up": "gave-up", "timed-out": "timed-out", "done": "mistaken", "left": "left", MOVED_ON: "failed"}
MARKS = ("assisted", "failed")
"""The outcomes that a moderator may mark: completed with help, and not completed."""


class Marked(Protocol):
    """An event, from wherever it is read."""

    @property
    def kind(self) -> str: ...
    @property
    def told(self) -> Mapping[str, Any]: ...


@dataclass(frozen=True)
class Attempt:
    """One participant's try at a task. pages: those shown until the goal, each time. seconds: until the goal, pauses
    not counted; None where it was not reached. wrong: {(page, field, rule): times}. ease: the answer to the SEQ."""

    session: str
    task: str
    outcome: str
    pages: Sequence[str]
    seconds: float | None
    misclicks: int
    wrong: Mapping[tuple[str, str, str], int]
    ease: int | None
    segments: Mapping[str, str]

    @property
    def completed(self) -> bool:
        return self.outcome in COMPLETED


def attempts(
    plans: Held,
    prototype: Prototype,
    sessions: Sequence[Session],
    runs: Sequence[TaskRun],
    happened: Mapping[str, Sequence[Event]],
) -> list[Attempt]:
    """Each participant's last try at each task that has ended, read by the plan it was asked by."""
    by_id = {one.id: one for one in sessions}
    last = {(run.session, run.task): run for run in runs}  # in the order they were begun
    found = []
    for run in last.values():
        session = by_id.get(run.session)
        study = plans.of(session) if session else None
        task = study.task(run.task) if study else None
        if session is not None and study is not None and task is not None:
            events = happened.get(run.id, ())
            outcome = outcome_of(task, prototype, run, events, session)
            if outcome is not None:
                found.append(_attempt(study, task, session, run, events, outcome))
    return found


def outcome_of(task: Task, prototype: Prototype, run: TaskRun, events: Sequence[Event], session: Session) -> str | None:
    """None while the task goes on. What the moderator has marked holds over what the system saw."""
    if marked := marked_as(events):
        return marked
    reached = any(event.kind == "goal" for event in events)
    if reached:
        return "assisted" if run.assisted else "direct" if is_direct(task, prototype, events) else "indirect"
    if run.end is not None:
        return ENDS.get(run.end, "left")
    latest = run.began_at + timedelta(milliseconds=max((event.at for event in events), default=0))
    return "left" if session.ended_at is not None or now() - latest > GONE else None


def marked_as(events: Iterable[Marked]) -> str:
    """What the moderator marked last, of `MARKS`; "" for nothing, or a mark that was taken back."""
    marks = [str(event.told.get("outcome", "")) for event in events if event.kind == "mark"]
    return marks[-1] if marks and marks[-1] in MARKS else ""


def is_misclick(event: Marked) -> bool:
    """Whether somebody clicked outside anything that can be used."""
    return event.kind == "click" and not event.told.get("works", True)


def shown(events: Sequence[Event]) -> list[str]:
    """The pages that were shown until the goal. A page that is loaded again at once was shown once."""
    found: list[str] = []
    for event in events:
        if event.kind == "page" and found[-1:] != [event.page]:
            found.append(event.page)
        if event.kind == "goal":
            break
    return found


def is_direct(task: Task, prototype: Prototype, events: Sequence[Event]) -> bool:
    """Whether only pages of an allowed path were shown, in its order, and no answer was gone back to."""
    way = tuple(shown(events))
    changed = any(event.kind == "page" and event.told.get("change") for event in events)
    return not changed and any(_within(way, path) for path in allowed(task, prototype))


def allowed(task: Task, prototype: Prototype) -> Sequence[tuple[str, ...]]:
    """The paths that count as direct: those that the plan writes, or those of the service."""
    return [tuple(path) for path in task.allowed] or _paths(prototype)


@lru_cache(maxsize=16)
def _paths(prototype: Prototype) -> Sequence[tuple[str, ...]]:
    found = prototype.service.covering_paths(today())
    return list(dict.fromkeys(tuple(page.name for page in path.pages) for path in found))


def _within(way: tuple[str, ...], path: tuple[str, ...]) -> bool:
    """Whether a way is a stretch of a path."""
    return any(path[start : start + len(way)] == way for start in range(len(path) - len(way) + 1))


def fewest(task: Task, prototype: Prototype) -> int | None:
    """How many pages the shortest way from the task's start to a goal has, both counted."""
    return min(map(len, stretches(task, prototype)), default=None)


def stretches(task: Task, prototype: Prototype) -> list[tuple[str, ...]]:
    """Of each allowed path the part from the task's start to the page of a goal, in whatever state."""
    return [
        path[path.index(task.start) : path.index(goal.page) + 1]
        for path in allowed(task, prototype)
        for goal in task.goals
        if task.start in path and goal.page in path and path.index(goal.page) >= path.index(task.start)
    ]


def _attempt(
    study: Study, task: Task, session: Session, run: TaskRun, events: Sequence[Event], outcome: str
) -> Attempt:
    goal = next((event.at for event in events if event.kind == "goal"), None)
    seconds = None if goal is None else max((goal - paused(events, goal)) / 1000, 0.1)
    wrong = Counter(
        (event.page, field, rule)
        for event in events
        if event.kind == "error"
        for field, rule in event.told.get("wrong", {}).items()
    )
    misclicks = sum(map(is_misclick, events))
    return Attempt(
        session.id, task.id, outcome, shown(events), seconds, misclicks, wrong, _ease(study, task, session),
        segments(study, session),
    )  # fmt: skip


def paused(events: Sequence[Event], until: int) -> int:
    """For how many milliseconds the clock was stopped until a moment. A pause after it takes nothing off the time."""
    found, since = 0, None
    for event in events:
        if event.kind == "pause":
            since = event.at if since is None else since
        elif event.kind == "resume" and since is not None:
            found, since = found + max(0, min(event.at, until) - min(since, until)), None
    return found + (max(0, until - since) if since is not None else 0)


def _ease(study: Study, task: Task, session: Session) -> int | None:
    if study.each_task != "seq":
        return None
    return first_number(session.replies.get(after_page(task), {}), field_of(f"{task.id}-seq-1"))


def first_number(replies: Mapping[str, Sequence[str]], name: str) -> int | None:
    value = next(iter(replies.get(name, ())), "")
    return int(value) if value.isdecimal() else None


def segments(study: Study, session: Session) -> dict[str, str]:
    """What the participant said they are: {segment: value}."""
    replies = session.replies.get(ABOUT_YOU, {})
    return {quota.segment: next(iter(replies.get(field_of(quota.segment), [])), NO_ANSWER) for quota in study.quotas}
