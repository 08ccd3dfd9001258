"""Where a session is now, as those who look on see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from ..visits.store import now
from .leading import features_now
from .observing import Logged, Observing
from .outcomes import marked_as
from .plan import Study, Task
from .store import TaskRun

LATE = timedelta(seconds=10)
"""How late a browser may tell of the last page."""


@dataclass(frozen=True)
class TaskScene:
    """A task of the script. run: the last time it was begun, or None. page: the one that was shown last. mark: what
    the moderator marked, "" for nothing."""

    task: Task
    number: int
    run: TaskRun | None
    page: str
    reached: bool
    mark: str

    @property
    def going(self) -> bool:
        return self.run is not None and self.run.end is None


@dataclass(frozen=True)
class Scene:
    """A session now. ended: whether the participant has come to the end, or all about the session is deleted. over:
    whether nothing more comes in either. observers: how many look on. called: where the moderator wants the
    participant, who has not come yet: the id of a task, "" for the last questions, None for nowhere. features: those
    that are on."""

    tasks: Sequence[TaskScene]
    ended: bool
    over: bool
    withdrawn: bool
    observers: int
    called: str | None = None
    features: Sequence[str] = ()

    @property
    def current(self) -> TaskScene | None:
        """The task that the participant is at."""
        return next((one for one in self.tasks if one.going), None) if not self.ended else None


def scene(observing: Observing, study: Study, session: str) -> Scene:
    """Read it from the database."""
    found = observing.studies.session(session)
    if found is None:
        return Scene([], ended=True, over=True, withdrawn=True, observers=0)
    runs = {run.task: run for run in observing.studies.runs([session])}  # the last of each
    told = observing.latest(found)
    tasks = [_task(task, number, runs.get(task.id), told) for number, task in enumerate(study.tasks, 1)]
    ended, observers = found.ended_at, observing.present(session)
    over = ended is not None and now() - ended > LATE
    going = next((one.run for one in tasks if one.going), None)
    return Scene(
        tasks, ended is not None, over, withdrawn=False, observers=observers,
        called=str(found.led.get("task", "")) if found.called else None,
        features=features_now(observing.studies, found, going),
    )  # fmt: skip


def _task(task: Task, number: int, run: TaskRun | None, told: Sequence[Logged]) -> TaskScene:
    own = [one for one in told if run is not None and one.run == run.id]
    shown = [one.page for one in own if one.kind in ("page", "error")]
    reached = any(one.kind == "goal" for one in own)
    return TaskScene(task, number, run, shown[-1] if shown else "", reached, marked_as(own))
