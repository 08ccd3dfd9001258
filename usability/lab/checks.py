"""The page of a draft's checks: what the last one found, how far the one that runs has come, and starting another."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from components.clock import today
from components.mistakes import Mistake
from components.prototype import Broken
from components.service import Link
from components.words import Words, _, speaking

from ..checks import formats
from ..checks.accepting import read_accepted
from ..checks.by_person import read_by_person
from ..checks.command import folder_of
from ..checks.earl import earl
from ..checks.reports import FILE as REPORT
from ..checks.reports import PREVIOUS, CheckReport, last_iteration, read_report
from ..checks.running import IsChecked, progress, start, stop
from ..drafts import stamp
from ..launches.iterations import Tampered, numbers, read_iteration, sealed
from .login import lab_page
from .rendering import address, lab_of, language_of, parts_of, render
from .reports import View, picture

FORMATS = {"report.json": "JSON", "report.xml": "JUnit", "report.sarif": "SARIF", "report.jsonld": "EARL"}
"""Files that the report is given in, and what each is called."""


def prototype_folder(request: Request) -> Path:
    """The folder of the prototype that the address names."""
    drafts, name = lab_of(request).drafts, request.path_params["name"]
    if name not in drafts.names():
        raise HTTPException(404)
    return drafts.folder / str(name)


def checks_folder(request: Request) -> Path:
    """Where the checks of its draft are kept."""
    return folder_of(lab_of(request).access.settings, prototype_folder(request).name)


def checks_root(request: Request) -> str:
    """The address of the page, in its language."""
    return address(f"/lab/checks/{request.path_params['name']}/", language_of(request.url.path))


async def title_of(request: Request) -> Words:
    """What the service is called; its folder's name where it cannot be loaded."""
    return await title_of_service(request, prototype_folder(request).name)


async def title_of_service(request: Request, name: str) -> Words:
    """That of a prototype, in the language of the page."""
    try:
        prototype = await lab_of(request).drafts.open(name)
    except Broken:
        return name
    if prototype is None:
        raise HTTPException(404)
    spoken = language_of(request.url.path).code
    with speaking(prototype.languages.get(spoken) or next(iter(prototype.languages.values()))):
        return str(prototype.service.name)


async def titles_of(request: Request, name: str) -> Mapping[str, str]:
    """What a service is called in each of its languages, by their codes; empty where it cannot be loaded."""
    try:
        prototype = await lab_of(request).drafts.open(name)
    except Broken:
        return {}
    if prototype is None:  # deleted since it was listed
        return {}
    found = {}
    for code, language in prototype.languages.items():
        with speaking(language):
            found[code] = str(prototype.service.name)
    return found


@dataclass(frozen=True)
class About:
    """The prototype that a page is about, for the menu. current: which of its parts the page is of, if any."""

    title: Words
    root: str
    parts: Mapping[str, Link]
    current: str


async def about(request: Request) -> About:
    name, language = request.path_params["name"], language_of(request.url.path)
    parts = parts_of(name, language)
    here = next((part for part, link in parts.items() if request.url.path.startswith(link.href)), "")
    return About(await title_of(request), f"/{name}/draft", parts, here)


def kept_report(request: Request) -> CheckReport | None:
    """The report of the last check, with what is accepted today."""
    report = read_report(checks_folder(request))
    return report and report.judged(read_accepted(prototype_folder(request)), today())


def draft_view(request: Request) -> View | None:
    """The last check as it is shown; None where the draft has not been checked."""
    report, folder = kept_report(request), prototype_folder(request)
    if report is None:
        return None
    accepted, root = read_accepted(folder), f"/lab/checks/{folder.name}/"
    places = {place.place for fault in report.faults for place in fault.places}
    last = last_iteration(folder)
    before = read_report(last[1]) if last else read_report(checks_folder(request), PREVIOUS)
    title = _("iteration {number}").format(number=last[0]) if last else _("förra kontrollen")
    return View(
        report,
        folder.name,
        "draft",
        f"{root}pictures/",
        before,
        f"{root}{last[0]}/pictures/" if last else "",
        title,
        [one for one in accepted if one.place in places and one.until >= today()],
        [one for one in accepted if one.place in places and one.until < today()],
        read_by_person(folder),
        checks_root(request),
    )


@lab_page
async def show_checks(request: Request) -> Response:
    folder, told = prototype_folder(request), await about(request)
    view = await run_in_threadpool(draft_view, request)
    return render(
        request,
        "checks.html",
        [_("Kontroller av {name}").format(name=told.title)],
        view=view,
        running=progress(checks_folder(request)),
        changed=bool(view and view.report.draft != stamp(folder)),
        about=told,
        name=folder.name,
        root=checks_root(request),
        formats=FORMATS,
        number=None,
    )


def _launched_report(folder: Path, number: int) -> CheckReport | None:
    """That of an iteration, as it was launched. Raises `Broken` where it is not."""
    try:
        iteration = read_iteration(folder, number)
        sealed(iteration, f"report/{REPORT}")
    except Tampered as error:
        raise Broken(folder.name, [Mistake(str(error), "", 0)]) from error
    return read_report(iteration.folder / "report")


@lab_page
async def show_iteration(request: Request) -> Response:
    """The report that an iteration was launched with."""
    folder, number, told = prototype_folder(request), request.path_params["number"], await about(request)
    if number not in numbers(folder):
        raise HTTPException(404)
    kept = folder / "iterations" / str(number)
    report = await run_in_threadpool(_launched_report, folder, number)
    if report is None:
        raise HTTPException(404)
    accepted = read_accepted(kept / "prototype")
    root = f"/lab/checks/{folder.name}/{number}/"
    judged = read_by_person(kept / "prototype")
    view = View(report, folder.name, str(number), f"{root}pictures/", accepted=accepted, judged=judged)
    return render(
        request,
        "checks.html",
        [_("Kontroller av {name}, iteration {number}").format(name=told.title, number=number)],
        view=view,
        running=None,
        changed=False,
        about=told,
        name=folder.name,
        root=address(root, language_of(request.url.path)),
        formats={},
        number=number,
    )


@lab_page
async def show_picture(request: Request) -> Response:
    number = request.path_params.get("number")
    folder = prototype_folder(request) / "iterations" / str(number) / "report" if number else checks_folder(request)
    return picture(folder, request.path_params["picture"])


@lab_page
async def show_progress(request: Request) -> Response:
    """Asked again and again by the page while a check runs; the page is loaded anew when it has ended."""
    running = progress(checks_folder(request))
    if running is None or not running.runs:
        return Response(status_code=204, headers={"Cache-Control": "no-store", "HX-Refresh": "true"})
    return render(request, "progress.html", [_("Kontrollen pågår")], running=running, root=checks_root(request))


@lab_page
async def run_checks(request: Request) -> Response:
    """Start a check, where none runs already."""
    folder = prototype_folder(request)
    with suppress(IsChecked):  # then the page shows the one that runs
        await run_in_threadpool(start, ("check", folder.name), checks_folder(request), lab_of(request).access.settings)
    return RedirectResponse(checks_root(request), 303)


@lab_page
async def stop_checks(request: Request) -> Response:
    stop(checks_folder(request))
    return RedirectResponse(checks_root(request), 303)


@lab_page
async def give_report(request: Request) -> Response:
    """The report in a format that other programs read."""
    report, name = kept_report(request), request.path_params["file"]
    if report is None or name not in FORMATS:
        raise HTTPException(404)
    base = f"{request.url.scheme}://{request.url.netloc}"
    if name == "report.xml":
        return Response(formats.junit(report), media_type="application/xml")
    if name == "report.json":
        return Response((checks_folder(request) / name).read_bytes(), media_type="application/json")
    told = formats.sarif(report) if name == "report.sarif" else earl(report, base)
    kind = "application/sarif+json" if name == "report.sarif" else "application/ld+json"
    return Response(json.dumps(told, ensure_ascii=False, indent=1), media_type=kind)
