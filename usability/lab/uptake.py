"""What a service in production sends of its use: uploaded or pasted here, or sent by it with a token made here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any, BinaryIO

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from components import Column, Table, Textarea, TextInput
from components.clock import day_of, today
from components.field import Field
from components.forms import Form
from components.words import Words, _, speaking

from ..adoption.brief import FILE, Brief, read_brief
from ..adoption.cells import COLUMNS
from ..adoption.incoming import Incoming
from ..adoption.reading import read
from ..adoption.tokens import Tokens
from ..adoption.uptake import CHANNELS, STAGES, Kept, Stored
from ..visits.endpoints import go, strings
from ..visits.receive import DROPPED, MAX_TEXT, chosen, read_files
from .adoption import uptake_of
from .checks import about, prototype_folder
from .forms import empty_form, sent_form
from .login import lab_page
from .rendering import address, language_of, render

MOST = 100_000_000
"""Bytes of an uploaded file."""
LARGEST = MOST + DROPPED
"""Bytes of a post. More than `MOST` are read to tell that they are too many."""
AT_ONCE = 300_000
"""Rows of a file that are stored on SQLite while citizens answer, who wait meanwhile: a few seconds for so many."""
SOURCES: Mapping[str, Words] = {"sent": _("Skickat av tjänsten"), "here": _("Räknat av Provrum")}
NOTHING = _("Välj en fil eller klistra in rader")
BOTH = _("Välj en fil eller klistra in rader, inte både och")
TOO_MANY = _(
    "Filen har fler än {most} rader. Medan de sparas väntar alla som svarar. Dela filen, till exempel per år, eller "
    "kör kommandot python server.py uptake {name} FIL när få använder tjänsterna"
)
TOO_LARGE = _("Filen är större än {most} MB. Dela den i flera, eller kör kommandot python server.py uptake {name} FIL")


def uptake_root(request: Request) -> str:
    return address(f"/lab/adoption/{request.path_params['name']}/uptake/", language_of(request.url.path))


def rows_fields() -> Mapping[str, Field]:
    return {
        "rows": Textarea(
            _("Eller klistra in rader"), hint=_("Från Excel eller som JSON, med kolumnernas namn överst."), rows=6,
            required=False, limit=MAX_TEXT, spellcheck=False,
        )
    }  # fmt: skip


def token_fields() -> Mapping[str, Field]:
    hint = _("Till exempel systemet som skickar, eller den som sköter det.")
    required = _("Skriv vad som ska använda nyckeln")
    return {
        "label": TextInput(_("Vad ska använda nyckeln?"), hint=hint, required=required, limit=100, autocomplete="off")
    }


@dataclass(frozen=True)
class _Shown:
    """What the page tells beyond what is stored. found: rows that were refused."""

    rows: Form
    token: Form
    found: Incoming | None = None
    error: Words | None = None
    status: int = 200


@lab_page
async def show_uptake(request: Request) -> Response:
    return await _page(request, _Shown(empty_form(rows_fields()), empty_form(token_fields())))


async def _page(request: Request, shown: _Shown) -> Response:
    uptake, folder, told = uptake_of(request), prototype_folder(request), await about(request)
    brief, _mistakes = read_brief(folder)
    kept = await uptake.storage.run(uptake.kept, folder.name, apart=True)
    groups = await uptake.storage.run(uptake.groups, folder.name)
    made = await uptake.storage.run(Tokens(uptake.storage).of, folder.name)
    errors = [(shown.error, "file")] if shown.error else []
    return render(
        request, "uptake.html", [_("Siffror in"), told.title], status=shown.status, wrong=shown.status != 200,
        about=told, root=uptake_root(request), rows=shown.rows, token=shown.token, error=shown.error,
        errors=[*errors, *shown.token.errors], faults=shown.found and faults_table(shown.found), found=shown.found,
        stored=_stored(request), kept=kept_table(kept) if kept else None, columns=columns_table(brief),
        sent=any(one.source == "sent" for one in kept), tokens=[(one, day_of(one.made_at)) for one in made],
        endpoint=f"{request.url.scheme}://{request.url.netloc}/api/uptake/{folder.name}", day_of=day_of,
        strange=[name for name in groups if name and brief.group(name) is None], file=FILE,
    )  # fmt: skip


def _stored(request: Request) -> Stored | None:
    """What came of the rows that were sent last, as their page was led here with."""
    told = [request.query_params.get(name, "") for name in ("new", "replaced", "unchanged")]
    if not all(one.isascii() and one.isdecimal() and len(one) < 12 for one in told):
        return None
    new, replaced, unchanged = map(int, told)
    return Stored(new, replaced, unchanged)


def faults_table(found: Incoming) -> Table:
    columns: list[Words | Column] = [_("Rad"), _("Kolumn"), _("Värde"), _("Vad som är fel")]
    rows = [[one.row or "–", COLUMNS.get(one.column, "–"), one.value or "–", one.reason] for one in found.faults]
    return Table(_("Rader som är fel"), columns=columns, rows=rows, caption_hidden=True, id="faults")


def kept_table(kept: list[Kept]) -> Table:
    columns: list[Words | Column] = [_("Källa"), Column(_("Rader"), numeric=True), _("Första dagen"), _("Sista dagen")]
    rows = [[SOURCES[one.source], one.rows, str(one.first), str(one.last)] for one in kept]
    return Table(_("Vad som är sparat"), columns=columns, rows=rows, caption_hidden=True, id="kept")


def columns_table(brief: Brief) -> Table:
    """What may stand in each column."""
    groups = [f"{one.name} ({one.title})" for one in brief.groups]
    told: Mapping[str, Any] = {
        "date": _("Till exempel {day}. Inte en dag som kommer.").format(day="2026-11-01"),
        "group": _("En målgrupp i uppdraget: {names}. Tomt om den inte är känd.").format(
            names=", ".join(groups) or "–"
        ),
        "channel": Listed(CHANNELS),
        "stage": Listed(STAGES),
        "count": _("Ett helt tal, 0 eller mer."),
    }
    rows = [[COLUMNS[name], text] for name, text in told.items()]
    return Table(
        _("Kolumner"), columns=[_("Kolumn"), _("Vad som får stå där")], rows=rows, caption_hidden=True, id="columns"
    )


@dataclass(frozen=True)
class Listed:
    """Names with what they mean, in the language of the page."""

    names: Mapping[str, Words]

    def __str__(self) -> str:
        return ", ".join(f"{name} ({text})" for name, text in self.names.items())


@lab_page
async def receive_file(request: Request) -> Response:
    """POST of a file or of pasted rows: all of them are stored, or none and each bad one is told."""
    values = await read_files(request, {"file": MOST})
    try:
        return await _taken_in(request, chosen(values, "file"), strings(values).get("rows", [""])[0])
    finally:
        await values.close()


async def _taken_in(request: Request, upload: UploadFile | None, pasted: str) -> Response:
    form = Form(rows_fields(), {"rows": [pasted]}, today())
    error = _unusable(request, upload, pasted)
    if error is not None:
        large = upload is not None and (upload.size or 0) > MOST
        return await _page(request, _Shown(form, empty_form(token_fields()), error=error, status=413 if large else 422))
    brief, _mistakes = read_brief(prototype_folder(request))
    file: BinaryIO = upload.file if upload else BytesIO(pasted.encode())
    found = await run_in_threadpool(read, file, brief, today())
    if found.wrong:
        return await _page(request, _Shown(form, empty_form(token_fields()), found=found, status=422))
    uptake = uptake_of(request)
    if uptake.storage.sqlite and found.good > AT_ONCE:
        error = TOO_MANY.format(most=AT_ONCE, name=brief.name)
        return await _page(request, _Shown(form, empty_form(token_fields()), error=error, status=413))
    stored = await uptake.storage.run(uptake.put, brief.name, found, apart=True)
    return go(f"{uptake_root(request)}?new={stored.new}&replaced={stored.replaced}&unchanged={stored.unchanged}")


def _unusable(request: Request, upload: UploadFile | None, pasted: str) -> Words | None:
    if upload and pasted.strip():
        return BOTH
    if upload and (upload.size or 0) > MOST:
        return TOO_LARGE.format(most=str(MOST // 1_000_000), name=request.path_params["name"])
    return None if upload or pasted.strip() else NOTHING


@lab_page
async def give_template(request: Request) -> Response:
    """A file to begin with, as Excel in Swedish reads it: the columns, and rows of nobody."""
    brief, _mistakes = read_brief(prototype_folder(request))
    group = brief.groups[0].name if brief.groups else ""
    with speaking(language_of(request.url.path)):
        lines = [";".join(str(name) for name in COLUMNS.values())]
    lines += [f"{today()};{group};{channel};completed;0" for channel in ("web", "assisted")]
    text = "".join(f"{line}\r\n" for line in lines).encode("utf-8-sig")
    named = f'attachment; filename="{brief.name}.csv"'
    headers = {"Content-Disposition": named, "Cache-Control": "no-store"}
    return Response(text, headers=headers, media_type="text/csv; charset=utf-8")


@lab_page
async def ask_to_delete(request: Request) -> Response:
    uptake, name = uptake_of(request), prototype_folder(request).name
    kept = await uptake.storage.run(uptake.kept, name, apart=True)
    sent = next((one for one in kept if one.source == "sent"), None)
    if sent is None:
        return go(uptake_root(request))
    told = await about(request)
    title = _("Ska siffrorna som har skickats tas bort?")
    return render(
        request, "uptake_delete.html", [title], about=told, root=uptake_root(request), heading=title, sent=sent
    )


@lab_page
async def delete_sent(request: Request) -> Response:
    """POST: all that was sent of the service is gone; what was counted here counts again."""
    uptake = uptake_of(request)
    await uptake.storage.run(uptake.clear, prototype_folder(request).name, apart=True)
    return go(uptake_root(request))


@lab_page
async def make_token(request: Request) -> Response:
    """POST: a new token, which is shown on the page that answers and never again."""
    form = await sent_form(request, token_fields())
    if form.errors:
        return await _page(request, _Shown(empty_form(rows_fields()), form, status=422))
    storage, name = uptake_of(request).storage, prototype_folder(request).name
    token = await storage.run(Tokens(storage).make, name, str(form.data["label"]))
    return render(
        request, "uptake_token.html", [_("Ny nyckel")], about=await about(request), root=uptake_root(request),
        token=token, endpoint=f"{request.url.scheme}://{request.url.netloc}/api/uptake/{name}", day=today(),
    )  # fmt: skip


@lab_page
async def end_token(request: Request) -> Response:
    storage, digest = uptake_of(request).storage, request.path_params["digest"]
    if not digest.isalnum():  # PostgreSQL takes no NUL
        raise HTTPException(404)
    await storage.run(Tokens(storage).end, prototype_folder(request).name, digest)
    return go(f"{uptake_root(request)}#tokens")
