"""The pages of a study's sessions: which go on, and one of them as it happens, with what an observer notes and a
moderator marks."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from components import Select, TextInput
from components.assets import Asset, make_asset
from components.clock import today
from components.field import Field
from components.forms import Form
from components.rendering import render_page
from components.words import Language, _, speaking

from ..http import keep_cookie
from ..studies.held import held, scripted
from ..studies.observing import Observing, observed, public_id
from ..studies.outcomes import GONE, MARKS, OUTCOMES
from ..studies.problems import numbered
from ..studies.scene import Scene, scene
from ..studies.served import studies_of
from ..studies.store import MOVED_ON, Session, TaskRun
from ..visits.endpoints import go
from ..visits.store import now
from .checks import about
from .forms import sent_form
from .live import News, Place, Shared, stream
from .login import lab_page
from .rendering import address, environment, language_of, render
from .session_log import TAGS, Teller
from .studies import there
from .trying import iteration_site

COOKIE = "provrum-observer"
"""Tells one observer from another, so that each is counted once."""
MUCH = 500
"""The most characters of a note."""


@lru_cache(maxsize=1)
def script() -> Asset:
    """Shows what is new without loading the page again."""
    return make_asset((Path(__file__).parent / "live.js").read_bytes(), "js")


@dataclass(frozen=True)
class Watching:
    """A session that is looked on at. root: the address of its page."""

    session: Session
    teller: Teller
    observing: Observing
    root: str
    language: Language

    async def scene(self) -> Scene:
        return await self.observing.storage.run(scene, self.observing, self.teller.study, self.session.id)

    async def rows(self, place: Place) -> tuple[list[Any], Place]:
        """What has happened since, and up to where that is."""
        run = self.observing.storage.run
        happened = await run(self.observing.log, self.session, place.event)
        notes = (await run(self.observing.notes, [self.session], place.note))[self.session.id]
        new = Place(
            max([place.event, *(one.number for one in happened)]), max([place.note, *(one.number for one in notes)])
        )
        with speaking(self.language):  # in a thread: a page is shown for what is clicked on it, the first time
            return await run_in_threadpool(self.teller.rows, happened, notes) if happened or notes else [], new

    async def news(self, place: Place) -> News:
        """The scene is read first: when the session has ended, all that happened in it is in the rows."""
        now_ = await self.scene()
        rows, new = await self.rows(place)
        parts = {"now": self._part("session_now.html", now_), "tasks": self._part("session_tasks.html", now_)}
        html = self._part("session_rows.html", now_, rows=rows) if rows else ""
        return News(new, html, parts, now_.over)

    def _part(self, template: str, scene: Scene, **more: Any) -> str:
        return render_page(environment(), f"lab/{template}", self.language, **self.shown(scene), **more)

    def shown(self, scene: Scene) -> dict[str, Any]:
        """What the parts of the page print."""
        problems = address(f"/lab/studies/{self.teller.study.name}/problems/", self.language)
        return {
            "scene": scene, "teller": self.teller, "root": self.root, "problems": problems, "outcomes": OUTCOMES,
            "observed": observed, "prototype": self.teller.prototype,
        }  # fmt: skip


def observing_of(request: Request) -> Observing:
    return Observing(studies_of(request))


def sessions_root(request: Request) -> str:
    return address(f"/lab/studies/{request.path_params['name']}/sessions/", language_of(request.url.path))


async def watching_of(request: Request) -> Watching:
    """The session that the address names."""
    served, observing, language = await there(request), observing_of(request), language_of(request.url.path)
    public = request.path_params["session"]
    session = await observing.storage.run(observing.find, served.study.name, public)
    if session is None:
        raise HTTPException(404)
    site = await iteration_site(request, served.study.name, session.iteration)
    plans = await run_in_threadpool(held, observing.studies, site.prototype, served.study)
    teller = Teller(scripted(plans.of(session), served.study), site)
    return Watching(session, teller, observing, f"{sessions_root(request)}{public}/", language)


@dataclass(frozen=True)
class Listed:
    """A session as it is listed. number: which of the participants of its iteration. begun: how many tasks. going:
    whether the participant is still there."""

    number: int
    session: Session
    begun: int
    going: bool

    @property
    def id(self) -> str:
        return public_id(self.session.id)


@lab_page
async def show_sessions(request: Request) -> Response:
    """All sessions of the study, the newest first; those that go on before those that have ended."""
    served, observing = await there(request), observing_of(request)
    found = await observing.storage.run(_listed, observing, served.study.name)
    shown = await about(request)
    return render(
        request, "sessions.html", [_("Sessioner"), shown.title], about=shown, study=served.study,
        root=sessions_root(request), going=[one for one in found if one.going],
        over=[one for one in found if not one.going],
    )  # fmt: skip


def _listed(observing: Observing, prototype: str) -> list[Listed]:
    every, active = observing.studies.sessions(prototype), observing.active(prototype)
    begun: dict[str, set[str]] = {}
    for run in observing.studies.runs([one.id for one in every]):
        begun.setdefault(run.session, set()).add(run.task)
    numbers = numbered(every)
    return [
        Listed(numbers[one.id], one, len(begun.get(one.id, ())), one.id in active and now() - active[one.id] < GONE)
        for one in every
    ][::-1]


def note_fields() -> dict[str, Field]:
    return {
        "text": TextInput(_("Anteckning"), required=_("Skriv vad du såg"), limit=MUCH),
        "tag": Select(_("Vad gäller det?"), choices=TAGS, required=False, empty=_("Utan etikett")),
        "author": TextInput(_("Dina initialer"), required=False, width=4, spellcheck=False, limit=20),
    }


@lab_page
async def show_session(request: Request) -> Response:
    watching = await watching_of(request)
    author = request.query_params.get("author", "")
    return await _page(request, watching, Form(note_fields(), {"author": [author]}, today()))


async def _page(request: Request, watching: Watching, form: Form) -> Response:
    """Whoever opens the page looks on from then."""
    observer = request.cookies.get(COOKIE) or secrets.token_urlsafe(16)
    await _seen(watching, observer)
    now_ = await watching.scene()
    rows, place = await watching.rows(Place())
    observing, shown = watching.observing, await about(request)
    number = await observing.storage.run(observing.number, watching.session)
    title = _("Följ deltagare {number}").format(number=number)
    response = render(
        request, "session.html", [title, shown.title], about=shown, heading=title, rows=rows, place=place, form=form,
        sessions=sessions_root(request), script=script().path, wrong=bool(form.errors),
        status=422 if form.errors else 200, **watching.shown(now_),
    )  # fmt: skip
    keep_cookie(request, response, COOKIE, observer)
    return response


async def _seen(watching: Watching, observer: str) -> None:
    """A browser that follows two sessions is an observer of each."""
    observing, session = watching.observing, watching.session
    await observing.storage.run(observing.seen, session.id, public_id(observer + session.id))


@lab_page
async def give_events(request: Request) -> Response:
    """Server-sent events: what happens, as it happens, from where the browser had come."""
    watching = await watching_of(request)
    written = request.headers.get("last-event-id") or request.query_params.get("since", "")
    observer = request.cookies.get(COOKIE) or secrets.token_urlsafe(16)
    shared: Shared = request.app.state.shared

    async def news(place: Place) -> News:
        key = (watching.session.id, place, watching.language.code)
        return await shared.ask(key, lambda: watching.news(place))

    told = stream(Place.read(written), news, lambda: _seen(watching, observer))
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(told, media_type="text/event-stream", headers=headers)


@lab_page
async def write_note(request: Request) -> Response:
    """POST: a note of what the participant does now."""
    watching = await watching_of(request)
    form = await sent_form(request, note_fields())
    if form.errors:
        return await _page(request, watching, form)
    observing, session = watching.observing, watching.session
    author, tag, text = (str(form.data.get(name) or "") for name in ("author", "tag", "text"))
    await observing.storage.run(observing.note, session, author, tag, text)
    return go(f"{watching.root}?{urlencode({'author': author})}#note-form")


@lab_page
async def mark_task(request: Request) -> Response:
    """POST of a moderator, of the participant's last try at a task: what to do is the button that was pressed."""
    watching = await watching_of(request)
    observing, task, what = watching.observing, request.path_params["task"], (await request.form()).get("do")
    runs = await observing.storage.run(observing.studies.runs, [watching.session.id])
    run = next((run for run in reversed(runs) if run.task == task), None)
    if run is None or what not in MODERATING:
        raise HTTPException(404 if run is None else 400)
    await observing.storage.run(_moderate, observing, run, str(what))
    return go(f"{watching.root}#task-{task}")


MODERATING: Sequence[str] = ("help", "no-help", *MARKS, "unmark", "on")
"""What a moderator can do to a task."""


def _moderate(observing: Observing, run: TaskRun, what: str) -> None:
    studies = observing.studies
    if what in ("help", "no-help"):
        studies.assist(run, helped=what == "help")
    elif what == "on":
        studies.finish(run, MOVED_ON)
    else:
        studies.tell(run, "mark", outcome=what if what in MARKS else "")
