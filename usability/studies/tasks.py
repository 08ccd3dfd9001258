"""Tasks: from the study into the prototype, and back; and what the browser tells meanwhile."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ..visits.endpoints import go
from .asking import task_page
from .bringing import begin, bring
from .plan import Task
from .served import studies_of
from .sites import StudySite, site_of
from .store import Event, TaskRun

MOST_EVENTS = 200
KINDS = ("click", "help", "filled", "away")
"""What a browser may tell of."""
PATH = re.compile(r"[\w#>:(). -]{1,200}", re.ASCII)
"""An element, or the name of a field; nothing that anybody has written."""
PAGE = re.compile(r"[\w-]{1,100}", re.ASCII)
"""The name of a page."""
FIGURES = ("x", "y", "across", "down", "seconds")
"""Where in the page, and where in the element, something was clicked; for how long somebody was away."""
MUCH = 1e6
"""More than any figure that a browser tells."""
LENGTHS = ("", "none", "word", "line", "more")
"""How much is written in a field, and never what."""


async def begin_task(request: Request) -> Response:
    """POST of a task's page: into the prototype, with its persona's answers; elsewhere where the moderator wants so."""
    site = site_of(request)
    task = _task(site, request.path_params["page"])
    if site.session is None or task is None:
        return go(f"{site.root}/")
    if site.session.called:
        return await bring(request, site.session)
    return await begin(request, site.session, task, task.persona)


def _task(site: StudySite, page: str) -> Task | None:
    return next((task for task in (site.study.tasks if site.study else ()) if task_page(task) == page), None)


async def _running(request: Request) -> tuple[StudySite, TaskRun] | None:
    """The task that the participant is at, and the study in the language they began it in."""
    site, studies = site_of(request), studies_of(request)
    if site.session is None or site.study is None:
        return None
    found = await studies.storage.run(studies.running, site.session.id, site.study.name, site.study.iteration)
    language = site.prototype.languages.get(site.session.language, site.language)
    return (replace(site, language=language), found[1]) if found else None


async def end_task(request: Request) -> Response:
    """POST of the bar: I am done, or I give up; and on to the questions about the task."""
    found = await _running(request)
    if found is not None and found[0].session is not None:
        studies, run = studies_of(request), found[1]
        how = (await request.form()).get("how")
        goal = await studies.storage.run(studies.reached, run)
        end = "goal" if goal else "gave-up" if how == "gave-up" else "done"
        await studies.storage.run(studies.finish, run, end)
        return await bring(request, found[0].session, after=run.task)
    return await go_on(request)


async def go_on(request: Request) -> Response:
    """From a task that has ended, by whatever it was, to where the participant belongs."""
    site = site_of(request)
    return await bring(request, site.session) if site.session else go(f"{site.root}/")


async def pause_task(request: Request) -> Response:
    """Stop the clock, or start it again; back to the page where the participant is."""
    found = await _running(request)
    here = str((await request.form()).get("here", ""))
    if found is not None:
        studies = studies_of(request)
        await studies.storage.run(studies.pause, found[1])
    return go(here if here.startswith("/") and not here.startswith(("//", "/\\")) else f"{site_of(request).root}/")


async def take_events(request: Request) -> Response:
    """What the browser tells of the page that is shown: 204, whatever of it could be used. It may come when the task
    has just ended: what is told as a page is left arrives after the post that left it."""
    site, studies = site_of(request), studies_of(request)
    tried = await studies.storage.run(studies.runs, [site.session.id]) if site.session else []
    run = next((one for one in tried if one.id == request.query_params.get("run")), None)
    if run is None:
        return Response(status_code=204)
    try:
        told = json.loads(await request.body())
    except (ValueError, RecursionError) as error:
        raise HTTPException(400) from error
    if not isinstance(told, dict) or not isinstance(told.get("events"), list) or not isinstance(told.get("now"), int):
        raise HTTPException(400)
    began = run.at - told["now"]  # when the page was opened
    happened = [event for one in told["events"][:MOST_EVENTS] if (event := _event(one, began, run.at)) is not None]
    await studies.storage.run(studies.record, run, happened)
    return Response(status_code=204)


def _event(one: Any, began: int, until: int) -> Event | None:
    """What was told, without anything that we do not ask for. began, until: when its page was opened, and when this
    was told, in milliseconds since the task was begun. A clock that says otherwise is wrong."""
    if not isinstance(one, Mapping) or one.get("kind") not in KINDS or not isinstance(one.get("told"), Mapping):
        return None
    told, at = one["told"], one.get("at")
    kept: dict[str, Any] = {name: told[name] for name in ("at", "field") if PATH.fullmatch(str(told.get(name, "")))}
    figures = {name: told[name] for name in FIGURES if isinstance(told.get(name), int | float)}
    kept |= {name: float(figure) for name, figure in figures.items() if abs(figure) < MUCH}  # NaN is not
    kept |= {"works": bool(told["works"])} if "works" in told else {}
    kept |= {"length": told["length"]} if told.get("length") in LENGTHS else {}
    page = str(one.get("page", "")).partition("?")[0].rsplit("/", 1)[-1]
    moment = min(max(0, began + at), until) if isinstance(at, int) else 0
    return Event(one["kind"], page if PAGE.fullmatch(page) else "", moment, kept)
