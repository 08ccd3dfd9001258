"""Which service first: all of the agency's services, ranked; each one's figures in a form; the list as a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from components import Column, Table, Textarea, TextInput
from components.clock import today
from components.field import Field
from components.forms import Form
from components.numbers import Figure
from components.prototype import Broken
from components.typed import tidy
from components.words import Words, _, speaking

from ..adoption.brief import CHANNELS, read_brief
from ..adoption.listing import EXAMPLE, TOLD, Listing, read_listing, slug_of, write_listing
from ..adoption.portfolio import Entry, Ranked, Service, Services, rank
from ..launches.iterations import numbers
from ..visits.endpoints import go, strings
from ..visits.receive import DROPPED, chosen, read_files
from .adoption import uptake_of
from .briefs import share
from .contact_form import (
    as_contacts,
    as_told,
    contact_fields,
    contact_rows,
    contacts_raw,
    contacts_told,
    mark_contacts,
    row_errors,
)
from .forms import sent_form
from .login import lab_page
from .pareto import MOST_ROWS, pareto, sentences
from .rendering import address, lab_of, language_of, render

PATH = "/lab/portfolio/"
MOST_TEXT = 900_000
"""Characters that are pasted; the server takes no larger post."""
MOST_BYTES = 900_000
"""Of a file, whose text is posted again to be saved."""
LARGEST_LIST = MOST_BYTES + DROPPED
"""Bytes of a post. More than `MOST_BYTES` are read to tell that they are too many."""
TOO_LARGE = _("Filen är större än 0,9 MB. Dela upp den.")


def services_of(request: Request) -> Services:
    return Services(uptake_of(request).storage)


def portfolio_root(request: Request) -> str:
    return address(PATH, language_of(request.url.path))


async def _entries(request: Request) -> list[Entry]:
    """Those of the list, and all prototypes. A prototype's figures are those of its brief, if that has any."""
    services = services_of(request)
    listed = await services.storage.run(services.all)
    drafts = lab_of(request).drafts
    made = {name: await _entry(request, name, listed.get(name)) for name in drafts.names()}
    return [*made.values(), *(Entry(one) for name, one in listed.items() if name not in made)]


async def _entry(request: Request, name: str, listed: Service | None) -> Entry:
    folder = lab_of(request).drafts.folder / name
    brief, _mistakes = await run_in_threadpool(read_brief, folder)
    launched = await run_in_threadpool(numbers, folder)
    counted = [one for one in brief.contacts if one.count]
    own = bool(counted) or listed is None
    contacts = counted if listed is None or own else listed.contacts
    owner = brief.owner or (listed.owner if listed else "")
    return Entry(Service(name, await _title(request, name), owner, contacts), True, max(launched, default=0), own)


async def _title(request: Request, name: str) -> str:
    try:
        prototype = await lab_of(request).drafts.open(name)
    except Broken:
        return name
    if prototype is None:
        return name
    spoken = language_of(request.url.path).code
    with speaking(prototype.languages.get(spoken) or next(iter(prototype.languages.values()))):
        return str(prototype.service.name)


@lab_page
async def show_portfolio(request: Request) -> Response:
    ranked = rank(await _entries(request))
    return render(
        request, "portfolio.html", [_("Vilken tjänst först")], ranked=ranked, root=portfolio_root(request),
        sentences=sentences(ranked), chart=pareto(ranked), most=MOST_ROWS, inputs=inputs_table(ranked),
        briefs=address("/lab/briefs/", language_of(request.url.path)), figure=Figure, share=share,
    )  # fmt: skip


def inputs_table(ranked: Sequence[Ranked]) -> Table:
    """Every figure that is counted with."""
    columns: list[Words | Column] = [
        _("Tjänst"), _("Kanal"),
        *(Column(text, numeric=True) for text in (
            _("Antal om året"), _("Minuter var"), _("Onödiga"), _("Tjänsten kan ta över"),
        )),
        _("Källa"),
    ]  # fmt: skip
    rows = [
        [
            ranked_one.entry.service.title, CHANNELS.get(one.channel, one.channel), Figure(one.count),
            Figure(round(one.minutes, 2)), share(one.failure), share(one.addressable), one.source,
        ]
        for ranked_one in ranked
        for one in ranked_one.entry.service.contacts
    ]  # fmt: skip
    return Table(_("Siffror som räknas"), columns=columns, rows=rows, caption_hidden=True, id="inputs")


def service_fields() -> Mapping[str, Field]:
    return {
        "title": TextInput(_("Vad heter tjänsten?"), required=_("Skriv vad tjänsten heter")),
        "owner": TextInput(_("Vem äger tjänsten?"), required=False),
        **contact_fields(),
    }


async def _listed(request: Request) -> Service | None:
    """The service that the page is about; None for a new one."""
    name = request.path_params.get("name")
    if name is None:
        return None
    services = services_of(request)
    found = (await services.storage.run(services.all)).get(name)
    if found is None:
        raise HTTPException(404)
    return found


@lab_page
async def show_service(request: Request) -> Response:
    one = await _listed(request)
    raw = {"title": [one.title], "owner": [one.owner], **contacts_raw(as_told(one.contacts))} if one else None
    return _service_page(request, Form(service_fields(), raw, today()), one)


def _service_page(request: Request, form: Form, one: Service | None) -> Response:
    wrong = bool(form.errors)
    title = _("Siffror för {title}").format(title=one.title) if one else _("Lägg till en tjänst")
    return render(
        request, "portfolio_service.html", [title], wrong=wrong, status=422 if wrong else 200, form=form, service=one,
        root=portfolio_root(request), heading=title, channels=contact_rows(),
        action=request.url.path,
        errors=row_errors(form),
    )  # fmt: skip


@lab_page
async def save_service(request: Request) -> Response:
    one, form = await _listed(request), await sent_form(request, service_fields())
    mark_contacts(form)
    title, services = tidy(form.data.get("title", "")), services_of(request)
    name = one.name if one else slug_of(title)
    if one is None and title and name in {entry.service.name for entry in await _entries(request)}:
        form["title"].control.errors = [_("Det finns redan en tjänst som heter så")]
    if form.errors:
        return _service_page(request, form, one)
    made = Service(name, title, tidy(form.data.get("owner", "")), as_contacts(contacts_told(form)))
    await services.storage.run(services.put, [made])
    return go(portfolio_root(request))


@lab_page
async def remove_service(request: Request) -> Response:
    """POST: take it off the list."""
    one, services = await _listed(request), services_of(request)
    assert one is not None, "the address has its name"
    await services.storage.run(services.remove, one.name)
    return go(portfolio_root(request))


@dataclass(frozen=True)
class Change:
    """What an import makes of a service. kind: new, changed or same. own: whether its prototype's brief counts all the
    same."""

    service: Service
    kind: str
    own: bool


def import_fields() -> Mapping[str, Field]:
    return {
        "text": Textarea(
            _("Klistra in raderna"), hint=_("Kopiera dem från Excel, med kolumnernas namn först."), rows=8,
            limit=MOST_TEXT, required=False, spellcheck=False,
        )
    }  # fmt: skip


@lab_page
async def show_import(request: Request) -> Response:
    return _import_page(request, "", None)


def _import_page(
    request: Request, text: str, found: Listing | None, changes: Sequence[Change] = (), nothing: bool = False
) -> Response:
    """found: what was read. changes: what it makes of the services, where all of it is good. nothing: neither file nor
    text was sent."""
    form = Form(import_fields(), {"text": [text]}, today())
    wrong = nothing or bool(found and found.wrong)
    title = _("Ska de här tjänsterna läsas in?") if changes else _("Läs in en lista med tjänster")
    return render(
        request, "portfolio_import.html", [title], wrong=wrong, status=422 if wrong else 200, heading=title, form=form,
        text=text, found=found, changes=changes, nothing=nothing, root=portfolio_root(request), figure=Figure,
        faults=faults_table(found) if found and found.wrong else None, told=TOLD,
    )  # fmt: skip


def faults_table(found: Listing) -> Table:
    columns: list[Words | Column] = [_("Rad"), _("Kolumn"), _("Värde"), _("Vad som är fel")]
    rows = [[one.row or "–", one.column or "–", one.value or "–", one.reason] for one in found.faults]
    return Table(_("Det här går inte att läsa in"), columns=columns, rows=rows, caption_hidden=True, id="faults")


async def _sent(request: Request) -> tuple[Listing, str] | None:
    """What was sent, read; the file before what is pasted. None for neither."""
    values = await read_files(request, {"file": MOST_BYTES})
    try:
        file = chosen(values, "file")
        if file is not None and file.size:
            return await run_in_threadpool(read_listing, file.file) if file.size <= MOST_BYTES else (_too_large(), "")
        text = strings(values).get("text", [""])[0]
    finally:
        await values.close()
    return await run_in_threadpool(read_listing, BytesIO(text.encode())) if text.strip() else None


def _too_large() -> Listing:
    found = Listing()
    found.refuse(0, "", "", TOO_LARGE)
    return found


@lab_page
async def preview_import(request: Request) -> Response:
    """POST of a file or of text: what it would make, or what is wrong in it. Nothing is stored."""
    sent = await _sent(request)
    if sent is None:
        return _import_page(request, "", None, nothing=True)
    found, text = sent
    return _import_page(request, text, found, [] if found.wrong else await _changes(request, found))


async def _changes(request: Request, found: Listing) -> list[Change]:
    services = services_of(request)
    before, entries = await services.storage.run(services.all), await _entries(request)
    briefed = {entry.service.name for entry in entries if entry.own}
    return [
        Change(one, "new" if name not in before else "same" if _same(before[name], one) else "changed", name in briefed)
        for name, one in found.services.items()
    ]


def _same(before: Service, after: Service) -> bool:
    return (before.title, before.owner, list(before.contacts)) == (after.title, after.owner, list(after.contacts))


@lab_page
async def save_import(request: Request) -> Response:
    """POST of what was previewed: store all of it."""
    sent = await _sent(request)
    if sent is None or sent[0].wrong:
        return _import_page(request, sent[1] if sent else "", sent[0] if sent else None, nothing=sent is None)
    services = services_of(request)
    await services.storage.run(services.put, list(sent[0].services.values()))
    return go(portfolio_root(request))


@lab_page
async def give_services(request: Request) -> Response:
    """The list as a file: of all services, or an example to begin with."""
    file = request.path_params["file"]
    if file not in ("services.csv", "template.csv"):
        raise HTTPException(404)
    told = [EXAMPLE] if file == "template.csv" else [one.entry.service for one in rank(await _entries(request))]
    headers: dict[str, Any] = {"Content-Disposition": f'attachment; filename="{file}"', "Cache-Control": "no-store"}
    with speaking(language_of(request.url.path)):
        text = write_listing(told)
    return Response(text.encode(), media_type="text/csv; charset=utf-8", headers=headers)
