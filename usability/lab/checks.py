"""The page of a draft's checks: what the last one found, how far the one that runs has come."""

from __future__ import annotations

from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from components.words import _

from ..checks.command import folder_of
from ..checks.reports import read_report
from .login import lab_page
from .rendering import address, lab_of, language_of, render
from .reports import View, mode_title, picture, told_in


def _folder(request: Request) -> Path:
    lab, name = lab_of(request), request.path_params["name"]
    if name not in lab.drafts.names():
        raise HTTPException(404)
    return folder_of(lab.access.settings, name)


@lab_page
async def show_checks(request: Request) -> Response:
    name, folder = request.path_params["name"], _folder(request)
    report = read_report(folder)
    root = address(f"/lab/checks/{name}/", language_of(request.url.path))
    view = View(report, name, "draft", f"/lab/checks/{name}/pictures/") if report else None
    return render(
        request, "checks.html", [_("Kontroller"), name], view=view, name=name, root=root, told=told_in, mode=mode_title
    )


@lab_page
async def show_picture(request: Request) -> Response:
    return picture(_folder(request), request.path_params["picture"])
