"""Purging a study's sessions: counted first, then deleted by a decision; and the log of what was deleted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from components import Column, DateInput, Radios, Table, TextInput
from components.clock import day_of
from components.field import Field
from components.forms import Form
from components.words import Words, _

from ..launches.iterations import numbers
from ..studies.purging import COUNTED, Purge, Purged, Purging
from ..studies.served import studies_of
from ..visits.endpoints import go
from .checks import about, prototype_folder
from .forms import empty_form, sent_form
from .login import lab_page
from .rendering import address, language_of, render

NAMES: Mapping[str, Words] = {
    "sessions": _("Sessioner"),
    "tasks": _("Uppgifter"),
    "events": _("Händelser"),
    "notes": _("Anteckningar"),
    "sightings": _("Kopplingar till problem"),
    "visits": _("Svar i prototypen"),
}


def purge_root(request: Request) -> str:
    return address(f"/lab/studies/{request.path_params['name']}/purge/", language_of(request.url.path))


def purge_fields(request: Request) -> Mapping[str, Field]:
    launched = numbers(prototype_folder(request))
    choices = {"draft": _("Utkastet")} | {str(one): _("Iteration {number}").format(number=one) for one in launched}
    return {
        "iteration": Radios(_("Vilken iteration provades?"), choices=choices),
        "before": DateInput(
            _("Vilka sessioner ska bort?"),
            hint=_("De som senast användes före den här dagen."),
            short=_("Dagen"),
            past=True,
        ),
        "decision": TextInput(
            _("Vilket gallringsbeslut gäller?"),
            hint=_("Beslutets diarienummer eller beteckning. Det står sedan i loggen."),
            short=_("Gallringsbeslutet"),
            required=_("Skriv vilket gallringsbeslut som gäller"),
            limit=200,
        ),
    }


def counts_table(counts: Mapping[str, int]) -> Table:
    columns: list[Words | Column] = [_("Vad"), Column(_("Antal"), numeric=True)]
    rows = [[NAMES[name], counts[name]] for name in COUNTED]
    return Table(_("Det här tas bort"), columns=columns, rows=rows, caption_hidden=True, id="counts")


def log_table(log: list[Purged]) -> Table:
    columns: list[Words | Column] = [
        _("Dag"), _("Gallringsbeslut"), _("Iteration"), _("Använda före"),
        *(Column(name, numeric=True) for name in NAMES.values()),
    ]  # fmt: skip
    rows = [
        [
            str(day_of(one.made_at)), one.decision,
            _("Utkastet") if one.purge.iteration == "draft" else one.purge.iteration, str(one.purge.before),
            *(one.counts[name] for name in COUNTED),
        ]
        for one in log
    ]  # fmt: skip
    return Table(_("Vad som har tagits bort"), columns=columns, rows=rows, caption_hidden=True, id="log")


@lab_page
async def show_purge(request: Request) -> Response:
    return await _page(request, empty_form(purge_fields(request)))


async def _page(request: Request, form: Form, counts: Mapping[str, int] | None = None) -> Response:
    """counts: of a dry run, which is then asked about."""
    studies, name = studies_of(request), prototype_folder(request).name
    log = await studies.storage.run(Purging(studies.storage).log, name)
    wrong = bool(form.errors)
    title = _("Gallra") if counts is None else _("Ska det här tas bort?")
    return render(
        request, "purge.html", [title], status=422 if wrong else 200, wrong=wrong, about=await about(request),
        root=purge_root(request), study=purge_root(request).removesuffix("purge/"), heading=title, form=form,
        counts=None if counts is None else counts_table(counts),
        anything=bool(counts and counts["sessions"]), log=log_table(log) if log else None,
        given=_given(form) if counts is not None else {},
    )  # fmt: skip


def _given(form: Form) -> Mapping[str, str]:
    """What was asked for, to be posted again when it is confirmed."""
    before: date = form.data["before"]
    return {
        "iteration": str(form.data["iteration"]),
        "before-year": str(before.year),
        "before-month": str(before.month),
        "before-day": str(before.day),
        "decision": str(form.data["decision"]),
    }


@lab_page
async def count_purge(request: Request) -> Response:
    """POST: a dry run, which deletes nothing and shows how much it would be."""
    form = await sent_form(request, purge_fields(request))
    if form.errors:
        return await _page(request, form)
    storage = studies_of(request).storage
    return await _page(request, form, await storage.run(Purging(storage).count, _purge(request, form)))


@lab_page
async def do_purge(request: Request) -> Response:
    """POST of what was counted: delete it."""
    form = await sent_form(request, purge_fields(request))
    if form.errors:
        raise HTTPException(400)
    storage = studies_of(request).storage
    await storage.run(Purging(storage).purge, _purge(request, form), str(form.data["decision"]))
    return go(purge_root(request))


def _purge(request: Request, form: Form) -> Purge:
    return Purge(prototype_folder(request).name, str(form.data["iteration"]), form.data["before"])
