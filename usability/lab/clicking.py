"""Where people clicked, page by page: a table by element, and the clicks drawn upon the page."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from components import Column, Table
from components.clock import today
from components.states import State
from components.words import Words, _

from ..studies.clicks import Click, Clicked, by_element, by_page, clicks
from ..studies.elements import Outline
from ..visits.showing import show_state
from .checks import about
from .login import lab_page
from .marks import Mark, marked
from .rendering import render
from .trying import Tried, framing, tried

WAYS = ("clicks", "heat")


@lab_page
async def show_clicks(request: Request) -> Response:
    """All pages that were clicked on, in the order of the service."""
    found = await tried(request, every=True)
    pages = by_page(clicks(found.counted))
    order = list(found.titles)
    known = sorted(pages.values(), key=lambda one: order.index(one.name) if one.name in order else len(order))
    title = _("Klick: {task}").format(task=found.task.label) if found.task else _("Klick i hela studien")
    return render(
        request, "clicks.html", [title, found.study.title], about=await about(request), heading=title, found=found,
        pages=known,
    )  # fmt: skip


async def _on_page(request: Request) -> tuple[Tried, list[Click]]:
    """The clicks on the page that the address names, which the service has."""
    found, page = await tried(request, every=True), request.path_params["page"]
    if page not in found.titles:
        raise HTTPException(404)
    return found, [one for one in clicks(found.counted) if one.page == page]


@lab_page
async def show_clicked(request: Request) -> Response:
    found, clicked = await _on_page(request)
    page, way = request.path_params["page"], request.query_params.get("way", WAYS[0])
    if way not in WAYS:
        raise HTTPException(404)
    state = await _state(found, page)
    html = await run_in_threadpool(show_state, found.site, state, today()) if state else ""
    elements, outline = by_element(clicked), Outline(html)
    shown = render(
        request, "clicked.html", [_("Klick på {page}").format(page=found.title(page)), found.study.title],
        about=await about(request), found=found, page=page, way=way, table=_table(elements, outline),
        all=by_page(clicked).get(page, Clicked(page, 0, 0, 0)), first=elements[0] if elements else None,
        named=outline.name(elements[0].name) if elements else "", shows=state is not None,
    )  # fmt: skip
    return framing(shown)


def _table(elements: Sequence[Clicked], outline: Outline) -> Table:
    columns: list[Words | Column] = [
        _("Vad"),
        _("Plats i sidan"),
        *(Column(name, numeric=True) for name in (_("Klick"), _("Klick där inget händer"), _("Personer"))),
    ]
    rows = [
        [outline.name(one.name) or _("(utan text)"), one.name, one.clicks, one.misclicks, one.people]
        for one in elements
    ]
    return Table(_("Klick på varje del av sidan"), columns=columns, rows=rows, id="elements")


async def _state(found: Tried, page: str) -> State | None:
    """How the page is shown: as it first is, before anything is answered."""
    return next((state for state in await found.states() if state.page.name == page), None)


@lab_page
async def show_clicked_page(request: Request) -> Response:
    """The page with all clicks upon it, for a frame."""
    found, clicked = await _on_page(request)
    state = await _state(found, request.path_params["page"])
    if state is None:
        raise HTTPException(404)
    marks = [Mark(one.x, one.y, one.element, one.misclick, across=one.across, down=one.down) for one in clicked]
    html = await run_in_threadpool(show_state, found.site, state, today())
    drawn = marked(html, marks, found.site.language, heat=request.query_params.get("way") == "heat")
    return HTMLResponse(drawn, headers={"Cache-Control": "no-store"})
