"""The brief of a prototype, to read and to change."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from components.words import _

from ..adoption.brief import FILE, SPHERES, read_brief
from .checks import about, prototype_folder
from .login import lab_page
from .rendering import render


@lab_page
async def show_brief(request: Request) -> Response:
    folder, shown = prototype_folder(request), await about(request)
    brief, mistakes = read_brief(folder)
    return render(
        request, "brief.html", [_("Uppdrag"), shown.title], about=shown, brief=brief, mistakes=mistakes, file=FILE,
        empty=[SPHERES[sphere] for sphere in brief.empty],
    )  # fmt: skip
