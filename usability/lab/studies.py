"""The pages of a prototype's study: its plan, the links that participants get, and what came of it."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from components import Column, Radios, Table
from components.field import Field
from components.mistakes import Mistake
from components.prototype import Broken, Prototype
from components.service import Link
from components.words import Words, _, speaking

from ..launches.iterations import numbers
from ..studies.codes import grouped
from ..studies.goals import Goal
from ..studies.held import study_for
from ..studies.out import ANSWERS, CODEBOOK, answers, rows
from ..studies.plan import FILE, Study, Unfit
from ..studies.plan_reading import read_study
from ..studies.quotas import have
from ..studies.results import Results, by_group, results
from ..studies.served import Served, studies_of, study_of
from ..studies.store import Invitation, Session
from ..visits.endpoints import go
from .checks import about, prototype_folder
from .conditions import describe
from .forms import empty_form, sent_form
from .login import lab_page
from .qr import drawn
from .rendering import address, lab_of, language_of, render
from .retesting import retests_of


def study_root(request: Request) -> str:
    """The address of the page, in its language."""
    return address(f"/lab/studies/{request.path_params['name']}/", language_of(request.url.path))


def invite_fields() -> dict[str, Field]:
    kinds = {
        "open": _("En länk för alla: den som öppnar den är med"),
        "single": _("En länk för en person: den går att fortsätta med på en annan dator"),
    }
    return {"kind": Radios(_("Vilken sorts länk?"), choices=kinds)}


SCHEME = re.compile(r"(?:mailto:|tel:|https?://)")
"""How an address begins that says something outside the service."""


@dataclass(frozen=True)
class Invited:
    """An invitation as it is listed, with its whole address."""

    invitation: Invitation
    url: str

    @property
    def code(self) -> str:
        return grouped(self.invitation.code)

    @property
    def qr(self) -> Markup:
        return drawn(self.url)


def page_names(request: Request, prototype: Prototype) -> dict[str, str]:
    """What each page of a prototype calls itself, in the language of the lab's page where it has it."""
    code = language_of(request.url.path).code
    with speaking(prototype.languages.get(code) or next(iter(prototype.languages.values()))):
        return {page.name: str(page.heading) for page in prototype.service.pages}


def _state(request: Request, goal: Goal, prototype: Prototype | None) -> str:
    """What must hold of the answers where a goal is a page in a state, in the words of the service."""
    if prototype is None or goal.when is None:
        return ""
    code = language_of(request.url.path).code
    with speaking(prototype.languages.get(code) or next(iter(prototype.languages.values()))):
        return describe(goal.when, prototype.service)


async def served_study(request: Request) -> tuple[Served | None, Sequence[Mistake]]:
    """The study of the prototype that the address names, and what is wrong with its plan."""
    name = prototype_folder(request).name
    try:
        return await study_of(lab_of(request).drafts, name), ()
    except Unfit as unfit:
        return None, unfit.found
    except Broken as broken:
        return None, broken.found


async def there(request: Request) -> Served:
    served, _mistakes = await served_study(request)
    if served is None:
        raise HTTPException(404)
    return served


@lab_page
async def show_study(request: Request) -> Response:
    return await _page(request, empty_form(invite_fields()))


async def _page(request: Request, form: Any) -> Response:
    served, mistakes = await served_study(request)
    name, studies = prototype_folder(request).name, studies_of(request)
    links = [_link(request, one) for one in await studies.storage.run(studies.invited, name)]
    study, shown = served.study if served else None, await about(request)
    sessions = await studies.storage.run(studies.sessions, name, study.iteration) if study else []
    prototype = await lab_of(request).drafts.open(name) if served else None
    iterations = ["draft", *map(str, numbers(prototype_folder(request)))]
    pages = page_names(request, prototype) if prototype else {}
    return render(
        request, "study.html", [_("Studie"), shown.title], about=shown, root=study_root(request), form=form,
        study=study, mistakes=mistakes, invited=links, file=FILE, wrong=bool(form.errors),
        sessions=sessions, ended=sum(one.ended_at is not None for one in sessions),
        page=lambda name: pages.get(name, name), state=lambda goal: _state(request, goal, prototype),
        personas=prototype.personas if prototype else {},
        wanted=wanted(study, sessions) if study and study.quotas else None, saved="saved" in request.query_params,
        unlaunched=study is not None and study.iteration not in iterations,
        retests=await retests_of(request),
        status=422 if form.errors else 200,
    )  # fmt: skip


def wanted(study: Study, sessions: Sequence[Session]) -> Table:
    """How many there are of each kind of participant that the plan asks for. sessions: of the iteration."""
    columns: list[Words | Column] = [
        _("Fråga"), _("Svar"), Column(_("Har börjat"), numeric=True), Column(_("Behövs"), numeric=True)
    ]  # fmt: skip
    rows = [
        [quota.text, quota.labels[value], have(quota, value, sessions), number]
        for quota in study.quotas
        for value, number in quota.wanted.items()
    ]
    return Table(_("Vilka som behövs"), columns=columns, rows=rows, named_rows=False, caption_hidden=True, id="wanted")


def _link(request: Request, invitation: Invitation) -> Invited:
    return Invited(invitation, f"{request.url.scheme}://{request.url.netloc}/s/{invitation.code}/")


@lab_page
async def invite(request: Request) -> Response:
    """POST: one more link."""
    served = await there(request)
    form = await sent_form(request, invite_fields())
    if form.errors:
        return await _page(request, form)
    studies = studies_of(request)
    single = form.data["kind"] == "single"
    made = await studies.storage.run(lambda: studies.invite(served.study.name, single_use=single))
    return go(f"{study_root(request)}invitations/{made.code}/")


async def _invitation(request: Request) -> Invited:
    studies = studies_of(request)
    found = await studies.storage.run(studies.invitation, request.path_params["code"])
    if found is None or found.prototype != request.path_params["name"]:
        raise HTTPException(404)
    return _link(request, found)


@lab_page
async def show_invitation(request: Request) -> Response:
    """A sheet to print, with the link in letters and as a QR code."""
    served, link = await there(request), await _invitation(request)
    title = [_("Inbjudan"), served.study.title]
    return render(
        request, "invitation.html", title, about=await about(request), study=served.study, link=link,
        root=study_root(request), agency=served.prototype.service.agency,
        contacts=await _contacts(request),
    )  # fmt: skip


async def _contacts(request: Request) -> Sequence[tuple[Link, str]]:
    """How to get help with the service, each with the address where its words do not have it: paper has no links.
    What leads to a page of the service itself is none."""
    prototype = await lab_of(request).drafts.open(request.path_params["name"])
    links = [one for one in prototype.service.help if SCHEME.match(one.href)] if prototype else []
    return [(one, "" if _plain(one.href)[-4:] in _plain(str(one.text)) else SCHEME.sub("", one.href)) for one in links]


def _plain(text: str) -> str:
    """Letters and digits alone, as a telephone number is written in many ways."""
    return "".join(filter(str.isalnum, text)).lower()


@lab_page
async def close_invitation(request: Request) -> Response:
    """POST: nobody new can begin by this link. Who has begun can go on."""
    link, studies = await _invitation(request), studies_of(request)
    await studies.storage.run(studies.close, link.invitation.code)
    return go(study_root(request))


async def results_of(request: Request, served: Served, iteration: str, *, pilots: bool) -> Results:
    """Of the tasks of the plans that the iteration was tried with."""
    studies, prototype = studies_of(request), await tried(request, served.study, iteration)
    study = await study_tried(request, served.study, prototype, iteration)
    return await run_in_threadpool(lambda: results(studies, study, prototype, iteration, pilots=pilots))


async def groups_of(
    request: Request, served: Served, iteration: str, segment: str, *, pilots: bool
) -> Mapping[str, Results]:
    """Likewise of each group of a segment, by what they said."""
    studies, prototype = studies_of(request), await tried(request, served.study, iteration)
    study = await study_tried(request, served.study, prototype, iteration)
    return await run_in_threadpool(lambda: by_group(studies, study, prototype, iteration, segment, pilots=pilots))


async def study_tried(request: Request, today: Study, prototype: Prototype, iteration: str) -> Study:
    """The study as an iteration was tried."""
    launched = launched_plan(prototype, today)
    return await run_in_threadpool(study_for, studies_of(request), prototype, iteration, today, launched)


def launched_plan(prototype: Prototype, study: Study) -> Study:
    """The plan that was frozen with an iteration; that of today where there is none that can be read."""
    try:
        return read_study(prototype) or study
    except Unfit:
        return study


async def tried(request: Request, study: Study, iteration: str) -> Prototype:
    """The iteration that was tried, also one that is retired since."""
    lab = lab_of(request)
    if iteration == "draft":
        found = await lab.drafts.open(study.name)
    elif not iteration.isdecimal():
        raise HTTPException(404)
    else:
        loaded = await run_in_threadpool(request.app.state.iterations.kept, study.name, int(iteration))
        found = loaded.prototype if loaded else None
    if found is None:
        raise HTTPException(404)
    return found


@lab_page
async def give_rows(request: Request) -> Response:
    """Every attempt, or every answer to a question, as CSV or JSON; or the codebook of what each column is."""
    served, file = await there(request), request.path_params["file"]
    if file == "codebook.csv":
        return give_csv([["column", "meaning"], *map(list, {**CODEBOOK, **ANSWERS}.items())], file)
    iteration = request.query_params.get("iteration", served.study.iteration)
    found = await results_of(request, served, iteration, pilots=True)
    name, _dot, kind = file.partition(".")
    if name not in ("attempts", "answers"):
        raise HTTPException(404)
    columns, told = (CODEBOOK, rows(found)) if name == "attempts" else (ANSWERS, answers(found))
    if kind == "json":
        headers = {"Content-Disposition": f'attachment; filename="{file}"', "Cache-Control": "no-store"}
        return Response(json.dumps(told, ensure_ascii=False, indent=1), media_type="application/json", headers=headers)
    if kind == "csv":
        return give_csv([list(columns), *([row.get(name, "") for name in columns] for row in told)], file)
    raise HTTPException(404)


def _no_formula(cell: Any) -> Any:
    """What somebody has written is not to be run by a spreadsheet."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def give_csv(lines: Iterable[Sequence[Any]], file: str) -> Response:
    """UTF-8 with a BOM, which Excel needs to read letters such as å."""
    written = io.StringIO()
    csv.writer(written).writerows([[_no_formula(cell) for cell in line] for line in lines])
    headers = {"Content-Disposition": f'attachment; filename="{file}"', "Cache-Control": "no-store"}
    return Response("\ufeff" + written.getvalue(), media_type="text/csv; charset=utf-8", headers=headers)
