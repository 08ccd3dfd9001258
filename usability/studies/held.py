"""The plans that sessions were held under. study.toml is edited between sessions and kept only as it is now; each text
of it that somebody took part by is kept, so that what they did is read by the plan they were asked by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import select

from components.prototype import Prototype

from ..storage import plans, sessions
from .plan import Quota, Study, Unfit
from .plan_reading import study_in
from .store import Session, Studies


@dataclass(frozen=True)
class Held:
    """otherwise: the plan of sessions of which no other is kept. plans: by the digest of their text."""

    otherwise: Study
    plans: Mapping[str, Study] = field(default_factory=dict)

    def of(self, session: Session) -> Study:
        """The plan that a session was held under."""
        return self.plans.get(session.plan_digest or "", self.otherwise)

    def every(self, of: Iterable[Session]) -> list[Study]:
        """Those that these sessions were held under, that of the last session first."""
        found: list[Study] = []
        for session in sorted(of, key=lambda one: one.began_at, reverse=True):
            if all(self.of(session) is not one for one in found):
                found.append(self.of(session))
        return found


def held(studies: Studies, prototype: Prototype, otherwise: Study) -> Held:
    """The plans that sessions with a prototype were held under. otherwise: for those of which none is kept."""
    with studies.storage.engine.connect() as connection:
        asked = select(plans).join(sessions, sessions.c.plan_digest == plans.c.digest)
        rows = connection.execute(asked.where(sessions.c.prototype == prototype.name).distinct()).all()
    return Held(otherwise, {row.digest: _read(row.text, prototype, otherwise) for row in rows})


def _read(text: str, prototype: Prototype, otherwise: Study) -> Study:
    """As it was meant, also where the prototype has changed since and the plan would not do for it any more."""
    try:
        return study_in(text, prototype, once=True)
    except Unfit:  # of a Provrum whose plans were written otherwise
        return otherwise


def scripted(held: Study, today: Study) -> Study:
    """The plan that a session is held by, with what the moderator says as it is written today: the participant reads
    nothing of that."""
    tasks = [replace(task, script=(today.task(task.id) or task).script) for task in held.tasks]
    return titled(replace(held, script=today.script, tasks=tasks), today)


def titled(held: Study, today: Study) -> Study:
    """With the tasks called as the lab calls them today, which no participant reads."""
    called = {task.id: task.title for task in today.tasks if task.title is not None}
    return replace(held, tasks=[replace(task, title=called.get(task.id, task.title)) for task in held.tasks])


def joined(study: Study, others: Sequence[Study]) -> Study:
    """The study with the tasks and quotas of other plans of it too, and SEQ where any has it: what was tried may be in
    none but an older one."""
    tasks = {task.id: task for plan in [*reversed(others), study] for task in plan.tasks}
    order = dict.fromkeys(task.id for plan in [study, *others] for task in plan.tasks)
    each = next((plan.each_task for plan in [study, *others] if plan.each_task), "")
    return replace(study, tasks=[tasks[id] for id in order], quotas=_quotas([study, *others]), each_task=each)


def _quotas(of: Sequence[Study]) -> list[Quota]:
    """Each segment once, with all that could be said of it."""
    found: dict[str, Quota] = {}
    for quota in (quota for plan in of for quota in plan.quotas):
        known = found.setdefault(quota.segment, quota)
        found[quota.segment] = replace(known, labels={**quota.labels, **known.labels})
    return list(found.values())


def study_for(studies: Studies, prototype: Prototype, iteration: str, today: Study, launched: Study) -> Study:
    """The study as an iteration was tried: with the tasks of the plans that its sessions were held under, of the one it
    was launched with, and of today's where that is about it. Today's wording only where nobody has taken part yet."""
    every = held(studies, prototype, launched).every(studies.sessions(today.name, iteration))
    more = [today] if today.iteration == iteration else []
    first, *others = [*every, *more, launched]
    return titled(joined(first, others), today)
