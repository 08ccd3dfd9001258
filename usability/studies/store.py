"""Sessions in the database: who was invited, what they replied, which tasks they tried, and what happened in them.

Nothing here tells who anybody is: no name, no address of a computer, no browser, and nothing that was typed in the
service that is tried.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, exists, func, insert, select, update

from ..storage import Storage, events, invitations, plans, sessions, task_runs, visits
from ..visits.store import aware, delete_visits, files_of, now
from .codes import normal, random_code
from .plan import Study
from .unsaid import forget_notes

CODE, WITHDRAWAL = 12, 8
"""Characters of an invitation, which must not be guessed, and of the code that a participant keeps."""
ORDER = (sessions.c.began_at, sessions.c.id)
MOVED_ON = "moved-on"
"""The end of a task that the moderator ended."""


@dataclass(frozen=True)
class Invitation:
    code: str
    prototype: str
    single_use: bool
    open: bool
    screened_out: int
    turned_away: int
    begun: int = 0


@dataclass(frozen=True)
class Session:
    """replies: {field of a question: what was answered}. consent: {purpose: whether}. plan, plan_digest: the version
    that the plan gave itself, and the digest of its text; None for sessions that are older than such digests. led: what
    the moderator has led it by: called, whether the participant is wanted elsewhere and has not come yet; task and
    persona, where and as whom; over, whether the tasks are over; features, {feature: whether it is on}."""

    id: str
    withdrawal: str
    invitation: str
    prototype: str
    iteration: str
    plan: int
    pilot: bool
    language: str
    consent: Mapping[str, Any]
    replies: Mapping[str, Any]
    began_at: datetime
    seen_at: datetime
    ended_at: datetime | None
    plan_digest: str | None = None
    led: Mapping[str, Any] = field(default_factory=dict)

    @property
    def called(self) -> bool:
        return bool(self.led.get("called")) and self.ended_at is None


@dataclass(frozen=True)
class TaskRun:
    """A task that a participant began. end: how it ended: goal, gave-up, done (said so elsewhere than at a goal),
    timed-out or moved-on (by the moderator); None while it goes on. assisted: whether the moderator helped. paused:
    seconds. visit: that of the prototype, until it is deleted."""

    id: str
    session: str
    task: str
    visit: str | None
    began_at: datetime
    ended_at: datetime | None
    end: str | None
    assisted: bool
    paused_at: datetime | None
    paused: int

    @property
    def at(self) -> int:
        """Milliseconds since it was begun."""
        return round((now() - self.began_at).total_seconds() * 1000)


@dataclass(frozen=True)
class Event:
    """at: milliseconds since the task began. told: what else there is to say of it, by the kind of event."""

    kind: str
    page: str
    at: int
    told: Mapping[str, Any]


class Studies:
    """Loads and saves sessions of any prototype."""

    def __init__(self, storage: Storage):
        self.storage = storage

    # Invitations

    def invite(self, prototype: str, *, single_use: bool = False) -> Invitation:
        code = random_code(CODE)
        with self.storage.engine.begin() as connection:
            connection.execute(
                insert(invitations).values(
                    code=code, prototype=prototype, single_use=single_use, made_at=now(), screened_out=0, turned_away=0
                )
            )
        return Invitation(code, prototype, single_use, True, 0, 0)

    def invitation(self, code: str) -> Invitation | None:
        """As it was written, in whatever case and with whatever signs between."""
        found = self._invitations(invitations.c.code == normal(code))
        return found[0] if found else None

    def invited(self, prototype: str) -> list[Invitation]:
        """All invitations to a prototype's study, the newest first."""
        return self._invitations(invitations.c.prototype == prototype)

    def _invitations(self, which: Any) -> list[Invitation]:
        begun = (
            select(func.count())
            .select_from(sessions)
            .where(sessions.c.invitation == invitations.c.code)
            .scalar_subquery()
        )
        asked = select(invitations, begun.label("begun")).where(which).order_by(invitations.c.made_at.desc())
        with self.storage.reading.connect() as connection:
            return [
                Invitation(
                    row.code, row.prototype, row.single_use, row.closed_at is None, row.screened_out, row.turned_away,
                    row.begun,
                )
                for row in connection.execute(asked)
            ]  # fmt: skip

    def close(self, code: str) -> None:
        with self.storage.engine.begin() as connection:
            connection.execute(update(invitations).where(invitations.c.code == code).values(closed_at=now()))

    def count(self, code: str, what: str) -> None:
        """One more who was screened_out or turned_away; of those nothing else is kept."""
        column = invitations.c[what]
        with self.storage.engine.begin() as connection:
            connection.execute(update(invitations).where(invitations.c.code == code).values({what: column + 1}))

    # Sessions

    def keep_visit(self, session: Session, visit: str) -> None:
        """What is answered in the study lies in a visit too, which is to go when the session goes."""
        with self.storage.engine.begin() as connection:
            connection.execute(update(visits).where(visits.c.id == visit).values(session=session.id))

    def begin(
        self,
        invitation: Invitation,
        study: Study,
        language: str,
        consent: Mapping[str, Any],
        replies: Mapping[str, Any] | None = None,
    ) -> Session:
        session = Session(
            secrets.token_urlsafe(32), random_code(WITHDRAWAL), invitation.code, study.name, study.iteration,
            study.version, study.pilot, language, consent, replies or {}, now(), now(), None, study.digest,
        )  # fmt: skip
        with self.storage.engine.begin() as connection:
            plan = self.storage.upsert(plans).values(digest=study.digest, text=study.source)
            connection.execute(plan.on_conflict_do_nothing())  # it may be kept already
            connection.execute(insert(sessions).values(**_stored(session)))
        return session

    def plan(self, digest: str) -> str | None:
        """The text of a plan that a session was begun with."""
        with self.storage.reading.connect() as connection:
            return connection.scalar(select(plans.c.text).where(plans.c.digest == digest))

    def session(self, id: str) -> Session | None:
        with self.storage.reading.connect() as connection:
            row = connection.execute(select(sessions).where(sessions.c.id == id)).one_or_none()
        return _session(row) if row else None

    def latest(self, invitation: str) -> Session | None:
        """The one session of a single-use invitation, which its link resumes."""
        asked = select(sessions).where(sessions.c.invitation == invitation).order_by(sessions.c.began_at.desc())
        with self.storage.reading.connect() as connection:
            row = connection.execute(asked.limit(1)).one_or_none()
        return _session(row) if row else None

    def sessions(self, prototype: str, iteration: str = "") -> list[Session]:
        """In the order they began. Participants are numbered so within each iteration, in all that is shown."""
        asked = select(sessions).where(sessions.c.prototype == prototype).order_by(*ORDER)
        if iteration:
            asked = asked.where(sessions.c.iteration == iteration)
        with self.storage.reading.connect() as connection:
            return list(map(_session, connection.execute(asked)))

    def reply(self, session: Session, replies: Mapping[str, Any], language: str) -> None:
        """Keep what was replied, by page, beside what was replied on other pages, as in another tab."""
        with self.storage.engine.begin() as connection:
            _reply(connection, session, replies, language)

    def admit(
        self,
        session: Session,
        replies: Mapping[str, Any],
        language: str,
        is_full: Callable[[Sequence[Session]], bool],
    ) -> bool:
        """As `reply`, unless the others are enough already: False. One participant at a time: of two who come at once
        both would be let in, or both be turned away."""
        own = sessions.c.id == session.id
        mine = (sessions.c.prototype == session.prototype) & (sessions.c.iteration == session.iteration)
        queue = select(invitations.c.code).where(invitations.c.prototype == session.prototype)
        with self.storage.engine.begin() as connection:
            connection.execute(queue.order_by(invitations.c.code).with_for_update())
            connection.execute(update(sessions).where(own).values(seen_at=now()))  # SQLite has one writer from here on
            if is_full(list(map(_session, connection.execute(select(sessions).where(mine, ~own))))):
                return False
            _reply(connection, session, replies, language)
        return True

    def end(self, session: Session) -> None:
        """The participant has come to the end. What they answered in the prototype is deleted."""
        with self.storage.engine.begin() as connection:
            ended = sessions.c.ended_at.is_(None) & (sessions.c.id == session.id)
            connection.execute(update(sessions).where(ended).values(ended_at=now(), seen_at=now()))
        self.forget_answers(session)

    def forget_answers(self, session: Session) -> None:
        """What was answered in the prototype, and the files. It is out of SQLite's log within the hour: to empty that
        each time somebody comes to the end would let all others wait for the disk."""
        tried = select(task_runs.c.visit).where(task_runs.c.session == session.id, task_runs.c.visit.is_not(None))
        with self.storage.engine.begin() as connection:
            _gone, files = delete_visits(connection, visits.c.id.in_(tried))
            connection.execute(update(task_runs).where(task_runs.c.session == session.id).values(visit=None))
        files_of(self.storage).delete(files)

    def drop(self, session: Session) -> None:
        """All that is stored of a session."""
        self.forget_answers(session)
        with self.storage.engine.begin() as connection:
            delete_visits(connection, visits.c.session == session.id)  # a study asks for no files
            forget_notes(connection, sessions.c.id == session.id)
            connection.execute(delete(sessions).where(sessions.c.id == session.id))
        self.storage.wipe()

    def withdraw(self, code: str) -> Mapping[str, int] | None:
        """Delete all that is stored of the session with this code; how much it was. None where there is none."""
        with self.storage.reading.connect() as connection:
            row = connection.execute(select(sessions).where(sessions.c.withdrawal == normal(code))).one_or_none()
        if row is None:
            return None
        session = _session(row)
        runs = self.runs([session.id])
        told = {"tasks": len(runs), "events": sum(map(len, self.events([run.id for run in runs]).values()))}
        self.drop(session)
        return {**told, "replies": len(session.replies)}

    # Tasks

    def start(self, session: Session, task: str, visit: str | None) -> TaskRun:
        """A task that is begun; one that went on is left."""
        run = TaskRun(secrets.token_urlsafe(16), session.id, task, visit, now(), None, None, False, None, 0)
        unfinished = (task_runs.c.session == session.id) & task_runs.c.ended_at.is_(None)
        with self.storage.engine.begin() as connection:
            connection.execute(update(task_runs).where(unfinished).values(ended_at=now(), end="left"))
            connection.execute(insert(task_runs).values(**vars(run)))
            connection.execute(update(sessions).where(sessions.c.id == session.id).values(seen_at=now()))
        return run

    def running(self, session: str, prototype: str, iteration: str) -> tuple[Session, TaskRun] | None:
        """The task that a participant is at in this iteration."""
        asked = (
            select(task_runs, sessions)
            .join(sessions, sessions.c.id == task_runs.c.session)
            .where(sessions.c.id == session, sessions.c.prototype == prototype, sessions.c.iteration == iteration)
            .where(task_runs.c.ended_at.is_(None))
            .order_by(task_runs.c.began_at.desc())
            .limit(1)
        )
        columns = len(task_runs.c)
        with self.storage.reading.connect() as connection:
            row = connection.execute(asked).one_or_none()
        if row is None:
            return None
        session_row = dict(zip(sessions.c.keys(), row[columns:], strict=True))
        return _session_of(session_row), _run(dict(zip(task_runs.c.keys(), row[:columns], strict=True)))

    def runs(self, of: Iterable[str]) -> list[TaskRun]:
        """Those of these sessions, in the order they were begun."""
        asked = select(task_runs).where(task_runs.c.session.in_(list(of))).order_by(task_runs.c.began_at)
        with self.storage.reading.connect() as connection:
            return [_run(row._asdict()) for row in connection.execute(asked)]

    def finish(self, run: TaskRun, end: str) -> None:
        """A task has ended; how, unless it had before."""
        going = (task_runs.c.id == run.id) & task_runs.c.ended_at.is_(None)
        with self.storage.engine.begin() as connection:
            ended = connection.execute(update(task_runs).where(going).values(ended_at=now(), end=end)).rowcount
        if ended:
            self.tell(run, "end", how=end)

    def tell(self, run: TaskRun, kind: str, page: str = "", **told: Any) -> None:
        """Record that something happens in a task now."""
        self.record(run, [Event(kind, page, run.at, told)])

    def pause(self, run: TaskRun) -> None:
        """Stop the clock, or let it go on."""
        if run.paused_at is None:
            values: dict[str, Any] = {"paused_at": now()}
        else:
            values = {"paused_at": None, "paused": run.paused + round((now() - run.paused_at).total_seconds())}
        with self.storage.engine.begin() as connection:
            connection.execute(update(task_runs).where(task_runs.c.id == run.id).values(values))
        self.tell(run, "pause" if run.paused_at is None else "resume")

    def assist(self, run: TaskRun, *, helped: bool = True) -> None:
        """The moderator has helped; or has not, and it was said by mistake."""
        with self.storage.engine.begin() as connection:
            connection.execute(update(task_runs).where(task_runs.c.id == run.id).values(assisted=helped))
        self.tell(run, "assist", helped=helped)

    # Events

    def record(self, run: TaskRun, happened: Sequence[Event]) -> None:
        if not happened:
            return
        there = select(task_runs.c.id).where(task_runs.c.id == run.id)
        rows = [
            {"run": run.id, "at": one.at, "kind": one.kind, "page": one.page, "told": json.dumps(dict(one.told))}
            for one in happened
        ]
        with self.storage.engine.begin() as connection:
            keep_order(connection, run.session)
            if connection.scalar(there) is not None:  # it goes where the participant withdraws meanwhile
                connection.execute(insert(events), rows)

    def reached(self, run: TaskRun) -> bool:
        """Whether a goal of the task has been shown."""
        with self.storage.reading.connect() as connection:
            return bool(connection.scalar(select(exists().where(events.c.run == run.id, events.c.kind == "goal"))))

    def events(self, runs: Iterable[str]) -> dict[str, list[Event]]:
        """Those of each run, in the order they happened."""
        ids = list(runs)
        found: dict[str, list[Event]] = {id: [] for id in ids}
        with self.storage.reading.connect() as connection:
            for start in range(0, len(ids), 500):  # databases take so many values in a question
                asked = select(events).where(events.c.run.in_(ids[start : start + 500])).order_by(events.c.number)
                for row in connection.execute(asked):
                    found[row.run].append(Event(row.kind, row.page, row.at, json.loads(row.told)))
        return found


def _reply(connection: Connection, session: Session, replies: Mapping[str, Any], language: str) -> None:
    own = sessions.c.id == session.id
    connection.execute(update(sessions).where(own).values(language=language, seen_at=now()))
    before = json.loads(connection.scalar(select(sessions.c.replies).where(own)) or "{}")
    connection.execute(update(sessions).where(own).values(replies=json.dumps({**before, **replies})))


def keep_order(connection: Connection, session: str) -> None:
    """Until this transaction ends nobody else writes to the log of the session. PostgreSQL gives numbers before it
    commits: without this an observer could be shown number 8, and then 7 would be there and never shown. SQLite has
    one writer, and no such lock."""
    if connection.dialect.name != "sqlite":
        connection.execute(select(sessions.c.id).where(sessions.c.id == session).with_for_update(key_share=True))


def _stored(session: Session) -> dict[str, Any]:
    told = {name: json.dumps(dict(vars(session)[name])) for name in ("consent", "replies", "led")}
    return {**vars(session), **told}


def _session(row: Row[Any]) -> Session:
    return _session_of(row._asdict())


def _session_of(row: Mapping[str, Any]) -> Session:
    session = Session(**row)
    return replace(
        session, consent=json.loads(row["consent"]), replies=json.loads(row["replies"]),
        led=json.loads(row["led"] or "{}"),
        began_at=aware(session.began_at), seen_at=aware(session.seen_at), ended_at=aware(session.ended_at),
    )  # fmt: skip


def _run(row: Mapping[str, Any]) -> TaskRun:
    run = TaskRun(**row)
    return replace(run, began_at=aware(run.began_at), ended_at=aware(run.ended_at), paused_at=aware(run.paused_at))
