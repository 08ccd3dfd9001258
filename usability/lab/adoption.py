"""How many of each target group use a service."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from components.clock import today
from components.words import _

from ..adoption.brief import read_brief
from ..adoption.following import follow
from ..adoption.uptake import Uptake
from .checks import about, prototype_folder
from .login import lab_page
from .rendering import render


def uptake_of(request: Request) -> Uptake:
    uptake: Uptake = request.app.state.uptake
    return uptake


@lab_page
async def show_adoption(request: Request) -> Response:
    folder, uptake, shown = prototype_folder(request), uptake_of(request), await about(request)
    brief, mistakes = read_brief(folder)
    weeks = await uptake.storage.run(uptake.weeks, folder.name)
    return render(
        request, "adoption.html", [_("Användning"), shown.title], about=shown, brief=brief, mistakes=mistakes,
        found=follow(brief, weeks, today()),
    )  # fmt: skip
