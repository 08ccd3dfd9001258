"""Replay: what one participant did in a task, step by step, on the pages as they were.

A view is a page from when it was shown until the next one was. What was typed is not stored, so a view is shown in
the state of the service that fits best, with the service's own sample answers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from components.prototype import Prototype
from components.states import State
from components.words import Language, speaking

from ..visits.endpoints import rule_of
from .held import Held
from .outcomes import is_misclick, outcome_of
from .plan import Task
from .store import Event, Session, TaskRun

STILL = 10_000
"""Milliseconds without anything happening that are a step of their own."""
REACHED = ("direct", "indirect", "assisted")
"""Outcomes of those who came to a goal, helped or not."""


@dataclass(frozen=True)
class Try:
    """One participant's try at a task. number: of the session among all with the iteration, in the order they began:
    nothing else tells who it was. nth: 1 for their first try at the task. outcome: None while it goes on. task: as it
    stood in the plan they were asked by."""

    number: int
    nth: int
    pilot: bool
    language: str
    run: TaskRun
    outcome: str | None
    events: Sequence[Event]
    task: Task

    @property
    def reached(self) -> bool:
        return self.outcome in REACHED


def tries(
    plans: Held,
    prototype: Prototype,
    task: Task,
    sessions: Sequence[Session],
    runs: Sequence[TaskRun],
    happened: Mapping[str, Sequence[Event]],
) -> list[Try]:
    """All tries at a task. sessions: all with the iteration, in the order they began. runs: likewise."""
    found = []
    for number, session in enumerate(sessions, 1):
        asked = plans.of(session).task(task.id) or task
        own = [run for run in runs if run.session == session.id and run.task == task.id]
        for nth, run in enumerate(own, 1):
            events = happened.get(run.id, ())
            outcome = outcome_of(asked, prototype, run, events, session)
            found.append(Try(number, nth, session.pilot, session.language, run, outcome, events, asked))
    return found


def counted(found: Sequence[Try], *, pilots: bool) -> list[Try]:
    """Those that results count: each participant's last try that has ended."""
    last = {one.number: one for one in found}
    return [one for one in last.values() if one.outcome is not None and (pilots or not one.pilot)]


@dataclass(frozen=True)
class Step:
    """number: from 1 on. kind: that of the event, or still: nothing happened. at: milliseconds since the task
    began. view: number of the view it happened in, 0 for before any."""

    number: int
    kind: str
    at: int
    page: str
    view: int
    told: Mapping[str, Any] = field(default_factory=dict)

    @property
    def misclick(self) -> bool:
        return is_misclick(self)


@dataclass(frozen=True)
class View:
    """wrong: {field: rule} of the errors shown. again: whether the page had been answered before."""

    number: int
    page: str
    at: int
    until: int
    wrong: Mapping[str, str]
    again: bool
    before: Sequence[str] = ()


def views(one: Try, prototype: Prototype) -> list[View]:
    """The pages as they were shown, in order."""
    opened = [event for event in in_order(one.events) if event.kind in ("page", "error")]
    persona = prototype.personas.get(one.task.persona)
    known = set(persona.answers) if persona else set()
    found: list[View] = []
    for place, event in enumerate(opened):
        page = prototype.service.page(event.page)
        left = any(view.page == event.page and view.number < len(found) for view in found)
        answered = left or bool(page and known & set(page.fields))
        until = opened[place + 1].at if place + 1 < len(opened) else _end(one)
        wrong = event.told.get("wrong", {}) if event.kind == "error" else {}
        before = [view.page for view in found]
        found.append(View(place + 1, event.page, event.at, max(until, event.at), wrong, answered, before))
    return found


def in_order(events: Sequence[Event]) -> list[Event]:
    """As they happened: what the browser tells comes later than what the server saw itself."""
    return sorted(events, key=lambda event: event.at)


def _end(one: Try) -> int:
    last = max((event.at for event in one.events), default=0)
    if one.run.ended_at is None:
        return last
    return max(last, round((one.run.ended_at - one.run.began_at).total_seconds() * 1000))


def steps(one: Try, shown: Sequence[View]) -> list[Step]:
    """Everything that happened, each thing within the view of its page, and when nothing did. shown: its `views`."""
    placed = sorted(_placed(one, shown), key=lambda step: (step.view, step.at))
    if one.run.ended_at is not None and all(step.kind != "end" for step in placed):  # left for another try
        told = {"how": one.run.end or "left"}
        placed.append(Step(0, "end", _end(one), shown[-1].page if shown else "", len(shown), told))
    return [replace(step, number=number) for number, step in enumerate(_with_stillness(placed), 1)]


def _placed(one: Try, shown: Sequence[View]) -> Iterator[Step]:
    opened = iter(shown)
    for event in in_order(one.events):
        if event.kind in ("page", "error"):
            view = next(opened)
            yield Step(0, event.kind, event.at, event.page, view.number, event.told)
        else:
            yield _within(event, shown)


def _within(event: Event, shown: Sequence[View]) -> Step:
    """A click that led on to the next page is told of when that is there already, and still belongs to its own."""
    own = [view for view in shown if view.page == event.page]
    before = [view for view in own if view.at <= event.at] or own[:1]
    if not before:
        return Step(0, event.kind, event.at, event.page, sum(view.at <= event.at for view in shown), event.told)
    view = before[-1]
    return Step(0, event.kind, min(max(event.at, view.at), view.until), event.page, view.number, event.told)


def _with_stillness(placed: Sequence[Step]) -> Iterator[Step]:
    before: Step | None = None
    for step in placed:
        still = step.at - before.at if before is not None else 0
        if before is not None and still >= STILL:
            yield Step(0, "still", before.at, before.page, before.view, {"seconds": round(still / 1000)})
        yield step
        before = step


def state_of(view: View, states: Sequence[State], day: date, language: Language) -> State | None:
    """The state of the service that is most like what was shown; None for a page that the service has not."""
    own = [state for state in states if state.page.name == view.page]
    if view.wrong:
        own = [state for state in own if state.post is not None] or own
        return max(own, key=lambda state: _alike(state, view.wrong, day, language), default=None)
    wanted = ("filled", "sent", "first") if view.again else ("first", "filled", "sent")
    ranked = [state for kind in wanted for state in own if state.kind == kind]
    same = [state for state in ranked if state.kind == ranked[0].kind]
    return max(same, key=lambda state: len(set(state.path) & set(view.before)), default=None)


def _alike(state: State, wrong: Mapping[str, str], day: date, language: Language) -> tuple[int, int, int]:
    """How many of the errors a state shows, as they are or of the same field; and how few others."""
    if state.post is None:
        return 0, 0, 0
    form = state.page.form(state.post, day)
    with speaking(language):
        form.validate()
    shown = {bound.name: rule_of(bound.error) for bound in form.asked() if bound.invalid}
    return len(shown.items() & wrong.items()), len(shown.keys() & wrong.keys()), -len(shown)
