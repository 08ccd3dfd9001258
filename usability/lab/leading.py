"""What a moderator does from another device than the participant's: begins a task, as any persona, passes on to the
last questions, and switches a feature."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ..studies.leading import call, call_last, switch
from ..visits.endpoints import go, visits_of
from .login import lab_page
from .observing import watching_of


@lab_page
async def begin_for(request: Request) -> Response:
    """POST: the participant is led to a task. persona: "" for none."""
    watching = await watching_of(request)
    task = watching.teller.study.task(request.path_params["task"])
    if task is None:
        raise HTTPException(404)
    persona = str((await request.form()).get("persona", task.persona))
    if persona and persona not in watching.teller.prototype.personas:
        raise HTTPException(400)
    studies = watching.observing.studies
    await studies.storage.run(call, studies, watching.session, task.id, persona)
    return go(f"{watching.root}#task-{task.id}")


@lab_page
async def end_tasks(request: Request) -> Response:
    """POST: the participant is led to what follows the tasks."""
    watching = await watching_of(request)
    studies = watching.observing.studies
    await studies.storage.run(call_last, studies, watching.session)
    return go(f"{watching.root}#script-title")


@lab_page
async def switch_for(request: Request) -> Response:
    """POST: the feature that the address names, on or off, as the button says."""
    watching = await watching_of(request)
    feature, on = request.path_params["feature"], (await request.form()).get("on") == "yes"
    if feature not in watching.teller.prototype.service.features:
        raise HTTPException(404)
    studies, visits = watching.observing.studies, visits_of(request)
    await studies.storage.run(lambda: switch(studies, visits, watching.session, feature, on=on))
    return go(f"{watching.root}#feature-{feature}")
