"""How help to citizens changes over time, for a service and for the lab; and the register in figures, to be read by
other programs."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from components.clock import today
from components.words import _

from ..adoption.brief import read_brief
from ..adoption.drift import read_drift
from ..adoption.on_behalf import occasions_of
from ..adoption.register import CODEBOOK, margins
from .checks import about, prototype_folder
from .helping import help_root
from .login import lab_page
from .rendering import lab_of, render
from .studies import give_csv


@lab_page
async def show_drift(request: Request) -> Response:
    shown, name, storage = await about(request), prototype_folder(request).name, occasions_of(request).storage
    drift = await storage.run(read_drift, storage, [read_brief(prototype_folder(request))[0]], today())
    title = [_("Från hjälp till egen hand"), shown.title]
    return render(request, "drifting.html", title, about=shown, drift=drift, root=help_root(request), service=name)


@lab_page
async def show_lab_drift(request: Request) -> Response:
    drafts, storage = lab_of(request).drafts, occasions_of(request).storage
    briefs = [read_brief(drafts.folder / name)[0] for name in drafts.names()]
    drift = await storage.run(read_drift, storage, briefs, today())
    title = [_("Från hjälp till egen hand"), _("Alla tjänster")]
    return render(request, "drifting.html", title, drift=drift, root=help_root(request), service=None)


@lab_page
async def give_register(request: Request) -> Response:
    """The register as CSV, by month and without small counts; or the codebook that says what each column is."""
    held, file = occasions_of(request), request.path_params["file"]
    if file == "codebook.csv":
        return give_csv([["column", "meaning"], *map(list, CODEBOOK.items())], file)
    if file != "help.csv":
        raise HTTPException(404)
    service = request.query_params.get("service") or None
    rows = margins(await held.storage.run(held.totals, service))
    return give_csv([list(CODEBOOK), *([row[name] for name in CODEBOOK] for row in rows)], file)
