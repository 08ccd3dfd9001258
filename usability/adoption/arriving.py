"""Where the code of a letter leads: `/k/`, to write it, and `/k/CODE`, on to the service.

Whoever comes by a code is counted for its batch, and nothing is stored on their device. The code is not in the address
they come to: that says only which batch it was, until something is answered. Whoever has a code that leads nowhere is
told what is wrong and helped on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from components import TextInput
from components.clock import today
from components.forms import Form, posted
from components.prototype import parts
from components.rendering import Frame, LanguageLink, make_environment, render_page
from components.words import Language, Text, Words, _, speaking

from ..http import in_advance
from ..lab.rendering import address, language_of, languages
from ..visits.endpoints import go, strings
from ..visits.places import Places
from ..visits.showing import VIA
from ..visits.site import Site
from .batches import Batch, Batches, Sent
from .brief import read_brief
from .codes import Miswritten, read_code, shown
from .counting import counter_of, is_staff

TEMPLATES = Path(__file__).parent / "templates"
MANY = 20
"""Characters of what was written that are shown again."""
UNKNOWN = _("Den koden har vi inte gett ut. Jämför med brevet, ett tecken i taget.")


@dataclass(frozen=True)
class Dead:
    """A code that was given out and leads nowhere now: what is said of it, and the status of the answer."""

    title: Words
    why: Words
    status: int


NOT_OPEN = Dead(
    _("Tjänsten går inte att använda just nu"), _("Koden stämmer. Försök igen en annan dag eller kontakta oss."), 404
)


@dataclass(frozen=True)
class Way:
    """Where a service is. site: its newest iteration here, if there is one. here: whether the way leads there."""

    url: str
    site: Site | None
    here: bool

    def via(self, batch: int) -> str:
        """Its address for somebody of a batch. In production nothing of it is told."""
        if self.here and self.site is not None:
            return self.site.url(self.site.prototype.service.pages[0], **{VIA: str(batch)})
        return self.url


async def show_form(request: Request) -> Response:
    return await _page(request, _form(""))


async def send_code(request: Request) -> Response:
    """POST of a code: on to its address, where it is a code at all."""
    form = Form(_fields(), posted(_fields(), strings(await request.form())), today())
    with speaking(language_of(request.url.path)):
        good = form.validate()
    if not good:
        return await _page(request, form, status=422)
    try:
        code = read_code(str(form.data["code"]))
    except Miswritten as error:
        return await _page(request, _form(str(form.data["code"]), error.reason), status=422)
    return go(address(f"/k/{code}", language_of(request.url.path)))


async def arrive(request: Request) -> Response:
    """GET of a code: counted, and on to the service; else a page that says what is wrong, 404 or 410."""
    written = request.path_params["code"]
    try:
        found = await _sent(request, read_code(written))
    except Miswritten as error:
        return await _page(request, _form(written, error.reason), status=404)
    if found is None:
        return await _page(request, _form(written, UNKNOWN), status=404)
    way = await _way(request, found.service)
    if found.batch.ended(today()):
        return await _page(request, _form(""), dead=_ended(found.batch), way=way)
    if way is None:
        return await _page(request, _form(""), dead=NOT_OPEN)
    if request.method == "GET" and not in_advance(request) and not is_staff(request):
        tracks = counter_of(request).tracks
        await tracks.storage.run(tracks.respond, found.batch.number, "opened")
    return go(way.via(found.batch.number))


def _ended(batch: Batch) -> Dead:
    why = _("Koden {code} gällde till och med {day}.").format(code=shown(batch.code), day=batch.ends_on)
    return Dead(_("Koden går inte att använda längre"), why, 410)


async def _sent(request: Request, code: str) -> Sent | None:
    """The batch of a code. A server of one service alone knows none of the others'."""
    kept, only = Batches(request.app.state.uptake.storage), _places(request).only
    found = await kept.storage.run(kept.by_code, code)
    return found if found is None or only is None or found.service == only[0] else None


async def _way(request: Request, service: str) -> Way | None:
    """In production where the brief says so; else the newest iteration here that is not retired. None for neither. A
    server of one iteration alone leads to that."""
    places, site = _places(request), await _site(request, service)
    brief, _mistakes = await run_in_threadpool(read_brief, places.drafts.folder / service)
    if places.only is None and brief.address.startswith(("https://", "http://")):
        return Way(brief.address, site, here=False)
    return Way(site.url(site.prototype.service.pages[0]), site, here=True) if site else None


async def _site(request: Request, service: str) -> Site | None:
    """The newest iteration that is served here, in the language of the page where it has it."""
    places, spoken = _places(request), f"/{language_of(request.url.path).code}/"
    serving = [""] if places.only else await run_in_threadpool(places.iterations.serving, service)
    if not serving:
        return None
    where = places.address(spoken if places.only else f"/{service}/{serving[-1]}{spoken}")
    found = await places.open(where) if where else None
    return found[0] if found else None


def _places(request: Request) -> Places:
    places: Places = request.app.state.places
    return places


def _fields() -> Mapping[str, TextInput]:
    hint = _("6 tecken, till exempel 7K3-M9Q. Det går bra med stora eller små bokstäver.")
    return {"code": TextInput(_("Koden i brevet"), hint=hint, width=10, spellcheck=False)}


def _form(written: str, wrong: Text | None = None) -> Form:
    form = Form(_fields(), {"code": [written[:MANY]]} if written else None, today())
    if wrong is not None:
        form["code"].control.errors = [wrong]
    return form


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return make_environment(TEMPLATES, parts())


async def _page(
    request: Request, form: Form, *, status: int = 200, dead: Dead | None = None, way: Way | None = None
) -> HTMLResponse:
    """The form for a code. dead: the one that was used, if it is a code. way: to its service all the same."""
    only, language = _places(request).only, language_of(request.url.path)
    site = way.site if way else await _site(request, only[0]) if only else None
    title = dead.title if dead else _("Skriv koden i brevet")
    first = _("Fel: {heading}").format(heading=title) if form.errors else title
    html = render_page(
        _environment(), "arriving/code.html", site.language if site else language, title=title, form=form, dead=dead,
        frame=_frame(request, first, site, language), action=address("/k/", language), way=way.url if way else None,
        phone=bool(site and site.prototype.service.help),
    )  # fmt: skip
    return HTMLResponse(html, dead.status if dead else status, headers={"Cache-Control": "no-store"})


def _frame(request: Request, title: Words, site: Site | None, language: Language) -> Frame:
    """That of the service where it is known; else one that says what the page is, and names nobody."""
    path = request.url.path.removeprefix("/en")
    spoken = [LanguageLink(one, address(path, one), one == language) for one in languages().values()]
    if site is not None:
        return replace(site.frame([title], ""), languages=spoken, back=None, clear=None, cookies=None)
    home, assets = address("/k/", language), request.app.state.assets
    return Frame([title], _("Din kod"), "", home, assets.style.path, assets.script.path, spoken)


async def to_form(request: Request) -> Response:
    """The address as it stands in letters, without its last slash."""
    return go(f"{request.url.path}/")


_PAGES = [
    Route("/k", to_form, methods=["GET"]),
    Route("/k/", show_form, methods=["GET"]),
    Route("/k/", send_code, methods=["POST"]),
    Route("/k/{code:path}", arrive, methods=["GET"]),
]
ROUTES = [Route(prefix + one.path, one.endpoint, methods=one.methods) for prefix in ("", "/en") for one in _PAGES]
"""In Swedish and English."""
