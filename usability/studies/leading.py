"""Leading: a participant's place in the study is derived from what they have answered and tried. A moderator leads them
elsewhere from another device: the session keeps where they are wanted until their browser has come there.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select, update

from components.features import FEATURES
from components.journey import Journey
from components.pages import Page
from components.personas import Persona
from components.prototype import Prototype

from ..storage import answers, sessions
from ..visits.store import Visit, Visits
from .asking import skipping, task_page
from .observing import Observing
from .plan import Study
from .store import MOVED_ON, Session, Studies, TaskRun


def call(studies: Studies, session: Session, task: str, persona: str) -> None:
    """The participant is wanted at a task, to begin with a persona's answers; "" for none."""
    _leave(studies, session)
    _lead(studies, session, called=True, task=task, persona=persona, over=False)


def call_last(studies: Studies, session: Session) -> None:
    """The participant is wanted at what follows the tasks. Those not begun are passed over."""
    _leave(studies, session)
    _lead(studies, session, called=True, task="", over=True)


def _leave(studies: Studies, session: Session) -> None:
    found = studies.running(session.id, session.prototype, session.iteration)
    if found is not None:
        studies.finish(found[1], "goal" if studies.reached(found[1]) else MOVED_ON)


def switch(studies: Studies, visits: Visits, session: Session, feature: str, *, on: bool) -> None:
    """Switch a feature for the rest of the session, in the task that goes on too."""
    _lead(studies, session, feature=(feature, on))
    found = studies.running(session.id, session.prototype, session.iteration)
    visit = visits.load(found[1].visit, session.prototype, session.iteration) if found and found[1].visit else None
    if found is None or visit is None:
        return
    if _switched(studies, visits, session, visit):
        studies.tell(found[1], "feature", Observing(studies).place(session)[1], feature=feature, on=on)


def _switched(studies: Studies, visits: Visits, session: Session, visit: Visit) -> bool:
    """Put into a visit the features as they are led; again where another moderator switched one meanwhile."""
    led: Mapping[str, bool] | None = None
    while led != (led := _led_features(studies, session)):
        others = [name for name in visit.answered.get(FEATURES, ()) if name not in led]
        if visits.switch(visit, [*others, *(name for name, on in led.items() if on)]) is None:
            return False
    return True


def _led_features(studies: Studies, session: Session) -> Mapping[str, bool]:
    found = studies.session(session.id)
    features: Mapping[str, bool] = found.led.get("features", {}) if found else {}
    return features


def _lead(studies: Studies, session: Session, feature: tuple[str, bool] | None = None, **told: Any) -> None:
    """What is told is kept, beside what was told before: also what another moderator has told since the session was
    loaded. The first statement takes the lock of the row, or of SQLite, so that nobody tells anything in between."""
    going = (sessions.c.id == session.id) & sessions.c.ended_at.is_(None)
    with studies.storage.engine.begin() as connection:
        connection.execute(update(sessions).where(going).values(led=sessions.c.led))
        before = json.loads(connection.scalar(select(sessions.c.led).where(going)) or "{}")
        if feature is not None:
            told["features"] = {**before.get("features", {}), feature[0]: feature[1]}
        connection.execute(update(sessions).where(going).values(led=json.dumps({**before, **told})))


def followed(studies: Studies, session: Session) -> bool:
    """The participant comes to where they are wanted; False where they have come by another request meanwhile."""
    same = (sessions.c.id == session.id) & (sessions.c.led == json.dumps(dict(session.led)))
    come = json.dumps({**session.led, "called": False})
    with studies.storage.engine.begin() as connection:
        return bool(connection.execute(update(sessions).where(same).values(led=come)).rowcount)


def moved_on(studies: Studies, id: str, prototype: str, iteration: str) -> Session | None:
    """The session, where the moderator wants its participant elsewhere than in the task of this prototype that they
    were at last."""
    found = studies.session(id)
    if found is None or found.ended_at is not None or (found.prototype, found.iteration) != (prototype, iteration):
        return None
    runs = studies.runs([id])
    return found if found.called or (runs and runs[-1].end == MOVED_ON) else None


def features_now(studies: Studies, session: Session, run: TaskRun | None) -> list[str]:
    """The features that are on: in the task that goes on, or by what the moderator has switched."""
    if run is None or run.visit is None or run.end is not None:
        return [name for name, on in session.led.get("features", {}).items() if on]
    asked = select(answers.c.posted).where(answers.c.visit == run.visit, answers.c.page == FEATURES)
    with studies.storage.engine.connect() as connection:
        return list(json.loads(connection.scalar(asked) or "{}").get(FEATURES, ()))


def features_of(prototype: Prototype, persona: Persona | None, session: Session) -> list[str]:
    """The features that are on as a task begins: the persona's, but for those that the moderator has switched."""
    own, led = persona.answers.get(FEATURES, ()) if persona else (), session.led.get("features", {})
    return [name for name in prototype.service.features if led.get(name, name in own)]


def passed_over(study: Study, session: Session, tried: set[str]) -> list[str]:
    """The features of the study's own pages: the tasks that the moderator has passed over. Others that were begun later
    in the plan stand after them, or all tasks are over."""
    if not session.led:
        return []
    begun = [number for number, task in enumerate(study.tasks) if task.id in tried]
    until = len(study.tasks) if session.led.get("over") else max(begun, default=0)
    return [skipping(task) for task in study.tasks[:until] if task.id not in tried]


def belonging(study: Study, journey: Journey, tried: set[str]) -> Page:
    """The first page of the study that is not done: a task not begun, or questions not answered."""
    tasks = {task_page(task): task.id for task in study.tasks}
    untried = [
        place for place, page in enumerate(journey.pages) if page.name in tasks and tasks[page.name] not in tried
    ]
    return journey.pages[min([journey.reach, *untried])]


def is_begun(study: Study | None, page: Page, tried: Sequence[str]) -> bool:
    """Whether a page of the study is that of a task which was begun."""
    return any(task_page(task) == page.name and task.id in tried for task in (study.tasks if study else ()))
