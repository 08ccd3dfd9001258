"""A lab with the template's service, a study of it, and sessions that are made by code: what happened in them is known
to the click."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import update

from tests.usability.asking import Asker, app_of
from usability.errors import App
from usability.lab.making import make_prototype
from usability.storage import events, sessions, task_runs
from usability.studies.plan import Study
from usability.studies.plan_reading import read_study
from usability.studies.store import Event, Invitation, Session, Studies, TaskRun

PLAN = """
title = "Prov"
iteration = "draft"
pilot = false

[[tasks]]
id = "apply"
start = "start"
goals = ["confirmation"]
instruction = "Sök hemhjälp."

[[tasks]]
id = "outside"
start = "start"
goals = ["ineligible"]
instruction = "Se om du kan söka."
"""


@dataclass
class Lab:
    app: App
    study: Study
    invitation: Invitation

    @property
    def studies(self) -> Studies:
        found: Studies = self.app.state.studies
        return found

    @property
    def asker(self) -> Asker:
        return Asker(self.app)

    def session(self, seen: datetime | None = None) -> Session:
        """One more participant. seen: when they were last there."""
        session = self.studies.begin(self.invitation, self.study, "sv", {"purposes": {"take-part": True}})
        if seen is not None:
            with self.studies.storage.engine.begin() as connection:
                connection.execute(update(sessions).where(sessions.c.id == session.id).values(seen_at=seen))
        return session

    def tried(
        self, happened: Sequence[Event], task: str = "apply", end: str = "", session: Session | None = None
    ) -> TaskRun:
        """One who tried a task until a second after the last that happened. end: none where it goes on."""
        run = self.studies.start(session or self.session(), task, None)
        last = max((event.at for event in happened), default=0)
        run = replace(run, began_at=run.began_at - timedelta(milliseconds=last + 1000))
        with self.studies.storage.engine.begin() as connection:
            connection.execute(update(task_runs).where(task_runs.c.id == run.id).values(began_at=run.began_at))
        self.studies.record(run, happened)
        if end:
            self.studies.finish(run, end)
            self._ended(run, last + 1000)
        return run

    def _ended(self, run: TaskRun, at: int) -> None:
        """Just then, however long the machine took to write it down."""
        ended = run.began_at + timedelta(milliseconds=at)
        with self.studies.storage.engine.begin() as connection:
            connection.execute(update(task_runs).where(task_runs.c.id == run.id).values(ended_at=ended))
            told = (events.c.run == run.id) & (events.c.kind == "end")
            connection.execute(update(events).where(told).values(at=at))


def make_lab(folder: Path) -> Lab:
    prototypes = folder / "prototypes"
    make_prototype(prototypes, "hemhjalp", "Hemhjälp", "Home help")
    (prototypes / "hemhjalp" / "study.toml").write_text(PLAN, encoding="utf-8")
    app = app_of(prototypes, folder / "data")
    prototype = app.state.drafts.get("hemhjalp")
    study = read_study(prototype)
    assert study is not None
    return Lab(app, study, app.state.studies.invite("hemhjalp"))


def page(name: str, at: int, **told: object) -> Event:
    return Event("page", name, at, {"language": "sv", **told})


def click(name: str, at: int, x: float, y: float, where: str, *, works: bool = True) -> Event:
    return Event("click", name, at, {"at": where, "x": x, "y": y, "works": works})
