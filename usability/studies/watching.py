"""What happens while a participant tries a task: each page that is shown, and what was wrong on it, is written down.
The bar with the task is laid upon the page, which itself is the same as for anybody else."""

from __future__ import annotations

from collections.abc import MutableMapping
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.prototype import Broken

from ..visits.endpoints import journey_of, visit_of
from ..visits.site import Site
from ..visits.store import now
from .bar import laid_upon
from .leading import moved_on
from .observing import Observing
from .plan import Study, Task, Unfit
from .served import Served, studies_of, study_held
from .store import Event, Session, Studies, TaskRun

COOKIE = "provrum-session"


@dataclass(frozen=True)
class Trying:
    """A participant at a task."""

    studies: Studies
    study: Study
    task: Task
    session: Session
    run: TaskRun

    @property
    def late(self) -> bool:
        """Whether the task has a time limit, and it has passed. Pauses are not counted."""
        pausing = (now() - self.run.paused_at).total_seconds() if self.run.paused_at else 0
        used = self.run.at / 1000 - self.run.paused - pausing
        return bool(self.task.minutes) and used > self.task.minutes * 60

    @property
    def root(self) -> str:
        return f"/s/{self.session.invitation}"


class Watched:
    """Stands around the pages of every site."""

    def __init__(self, app: ASGIApp):
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope)
        trying = await _trying(request)
        if trying is None:
            onward = await _onward(request)
            await (RedirectResponse(onward, 303) if onward else self.app)(scope, receive, send)
        elif trying.late and scope["method"] == "GET":
            await trying.studies.storage.run(trying.studies.finish, trying.run, "timed-out")
            await RedirectResponse(f"{trying.root}/-/on", 303)(scope, receive, send)
        else:
            watch = _Watch(trying, scope, send)
            await self.app({**scope, "state": watch.state, "counts": False}, receive, watch.send)
            await watch.record()


async def _trying(request: Request) -> Trying | None:
    id, site = request.cookies.get(COOKIE), request.scope["site"]
    studies = studies_of(request)
    if not id or request.method == "HEAD":
        return None
    found = await studies.storage.run(studies.running, id, site.prototype.name, site.iteration)
    served = await _held(request, found[0]) if found else None
    task = served.study.task(found[1].task) if found and served else None
    return Trying(studies, served.study, task, *found) if found and served and task else None


async def _held(request: Request, session: Session) -> Served | None:
    """None where the draft cannot be used just now, as while it is being written."""
    try:
        return await study_held(request, session)
    except (Broken, Unfit):
        return None


async def _onward(request: Request) -> str:
    """Where a participant goes whom the moderator wants elsewhere; "" for anybody else."""
    id, site, path = request.cookies.get(COOKIE), request.scope["site"], request.scope["path"]
    if not id or request.method != "GET" or path.startswith("/-/"):
        return ""
    studies = studies_of(request)
    found = await studies.storage.run(moved_on, studies, id, site.prototype.name, site.iteration)
    return f"/s/{found.invitation}/-/on" if found else ""


class _Watch:
    """Keeps what is answered, lays the bar upon it, and writes down what it was."""

    def __init__(self, trying: Trying, scope: Scope, send: Send):
        self.trying, self.scope, self._send = trying, scope, send
        self.site: Site = scope["site"]
        self.state: MutableMapping[str, Any] = {}
        self.start: Message = {}
        self.body = b""
        self.at_goal = False

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.start = message
            return
        self.body += message.get("body", b"")
        if not message.get("more_body"):
            self.at_goal = await self._at_goal()
            await self._answer()

    async def _answer(self) -> None:
        headers = [(name, value) for name, value in self.start["headers"] if name != b"content-length"]
        whole = self.start["status"] in (200, 404, 413, 422) and b"</body>" in self.body
        if whole:
            reached, observers = await self._reached(), await self._observers()
            html = laid_upon(
                self.body.decode(), self.trying, self.site, self.scope, reached=reached, observers=observers
            )
            self.body = html.encode()
        headers.append((b"content-length", str(len(self.body)).encode()))
        await self._send({**self.start, "headers": headers})
        await self._send({"type": "http.response.body", "body": self.body})

    async def _reached(self) -> bool:
        """Whether the page that is shown is a goal of the task, or one was shown before."""
        studies = self.trying.studies
        return self.at_goal or await studies.storage.run(studies.reached, self.trying.run)

    async def _at_goal(self) -> bool:
        """Whether the page that is shown is a goal. Of the answers that make its state no more is kept than that."""
        goals = [goal for goal in self.trying.task.goals if goal.page == self.page]
        if not goals or self.scope["method"] != "GET" or self.start["status"] != 200:
            return False
        if any(goal.when is None for goal in goals):
            return True
        visit = await visit_of(Request({**self.scope, "state": self.state}))
        return any(goal.met(journey_of(self.site, visit)) for goal in goals)

    async def _observers(self) -> int:
        observing = Observing(self.trying.studies)
        return await observing.storage.run(observing.present, self.trying.session.id)

    @property
    def page(self) -> str:
        return str(self.scope.get("path", "")).lstrip("/")

    def _happened(self) -> list[Event]:
        """A page that is shown; what was wrong with an answer, by rule; a goal."""
        status, at, page = self.start.get("status", 500), self.trying.run.at, self.page
        if page.startswith("-/check/"):
            return []
        query = self.scope.get("query_string", b"").decode("latin-1")
        told: dict[str, Any] = {"language": self.site.language.code, **({"change": True} if "change=" in query else {})}
        if status in (413, 422):
            return [Event("error", page, at, {**told, "wrong": dict(self.state.get("wrong", {}))})]
        if self.scope["method"] != "GET" or status != 200:
            return []
        goal = [Event("goal", page, at, {})] if self.at_goal else []
        return [Event("page", page, at, told), *goal]

    async def record(self) -> None:
        studies = self.trying.studies
        await studies.storage.run(studies.record, self.trying.run, self._happened())
