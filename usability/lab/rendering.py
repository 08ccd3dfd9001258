"""How the lab's own pages are made: the same components and layout as the prototypes, in Swedish and English."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment
from starlette.requests import HTTPConnection, Request
from starlette.responses import HTMLResponse

from components.assets import Asset
from components.catalogs import languages_of
from components.prototype import parts
from components.rendering import Frame, LanguageLink, make_environment, render_page
from components.service import Link
from components.words import Language, Text, Words, _

from ..drafts import Drafts
from ..visits.site import Assets, Site
from .access import COOKIE, Access

PERCENT = re.compile(r"(?<=\d) (?=%)")
FOLDER = Path(__file__).parent
STYLE = FOLDER / "style.css"


@dataclass(frozen=True)
class Lab:
    """What the lab's pages need, at hand in `app.state.lab`. style: the style sheet of all pages and the lab's own."""

    drafts: Drafts
    assets: Assets
    style: Asset
    access: Access


def lab_of(request: HTTPConnection) -> Lab:
    lab: Lab = request.app.state.lab
    return lab


@lru_cache(maxsize=1)
def languages() -> Mapping[str, Language]:
    """The languages of the lab's pages, the one they are written in first."""
    return languages_of(("sv", "en"), None)


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Templates of the lab before those of the components."""
    made = make_environment(FOLDER / "templates", parts())
    made.finalize = unbroken
    return made


def unbroken(value: Any) -> Any:
    """A text with its percent kept on the line of the number. What somebody has written themselves is no `Text`, and is
    left as it was."""
    if not isinstance(value, Text):
        return value
    text = str(value)
    return PERCENT.sub("\N{NO-BREAK SPACE}", text) if "%" in text else text


def language_of(path: str) -> Language:
    """The language a page of the lab is asked for in: English under /en/."""
    return languages()["en" if path.startswith("/en/") or path == "/en" else "sv"]


PARTS: Mapping[str, Words] = {
    "briefs": _("Uppdrag"),
    "checks": _("Kontroller"),
    "launches": _("Lanseringar"),
    "studies": _("Studie"),
    "adoption": _("Användning"),
}
"""The parts of the lab about one prototype, each at /lab/PART/NAME/."""


MENU: Mapping[str, Words] = {
    "/": _("Prototyper"),
    "/lab/portfolio/": _("Vilken tjänst först"),
    "/lab/pace/": _("Takt"),
    "/lab/adoption/": _("Användning"),
    "/lab/help/": _("Hjälp till medborgare"),
    "/lab/components/": _("Komponenter"),
    "/lab/guide/": _("Tjänst och sidor"),
}
"""The pages of the lab as a whole."""


def parts_of(name: str, language: Language) -> Mapping[str, Link]:
    """The addresses of the lab's parts about a prototype."""
    return {part: Link(address(f"/lab/{part}/{name}/", language), text) for part, text in PARTS.items()}


def address(path: str, language: Language) -> str:
    """The address of a page of the lab in this language. path: its address in Swedish."""
    return path if language.code == next(iter(languages())) else f"/{language.code}{path}"


def lab_frame(lab: Lab, request: HTTPConnection, title: Sequence[Words], language: Language) -> Frame:
    """What surrounds a page of the lab: its name, the languages, the gallery, and the way out where one logged in."""
    spoken = request.scope.get("site")
    return Frame(
        title=[*title, "Provrum"],
        name="Provrum",
        agency=_("Innovationslabbet"),
        home=address("/", language),
        css=lab.style.path,
        js=lab.assets.script.path,
        languages=_language_links(spoken, request) if spoken else _lab_languages(request, language),
    )


def _lab_languages(request: HTTPConnection, current: Language) -> list[LanguageLink]:
    path = request.url.path
    bare = path[3:] or "/" if language_of(path).code == "en" else path
    return [LanguageLink(one, address(bare, one) + _query(request), one == current) for one in languages().values()]


def _query(request: HTTPConnection) -> str:
    return f"?{request.url.query}" if request.url.query else ""


def _language_links(site: Site, request: HTTPConnection) -> list[LanguageLink]:
    """A page of the lab about a prototype is read in the languages of that prototype."""
    rest = quote(request.scope["path"]) + _query(request)
    return [
        LanguageLink(one, site.spoken(one).root + rest, one == site.language)
        for one in site.prototype.languages.values()
    ]


def render(
    request: Request,
    template: str,
    title: Sequence[Words],
    *,
    status: int = 200,
    wrong: bool = False,
    leads: str = "",
    **context: Any,
) -> HTMLResponse:
    """A page of the lab. wrong: whether it tells of errors in a form, which its title then says first. leads: where
    Provrum's name leads; by default to the start page."""
    lab, site = lab_of(request), request.scope.get("site")
    language = site.language if site else language_of(request.url.path)
    first = [_("Fel: {heading}").format(heading=title[0])] if wrong else [title[0]]
    frame = lab_frame(lab, request, [*first, *title[1:]], language)
    frame = replace(frame, home=leads or frame.home)
    html = render_page(
        environment(),
        f"lab/{template}",
        language,
        frame=frame,
        site=site,
        links=_links(lab, request, language),
        **context,
    )
    return HTMLResponse(html, status, headers={"Cache-Control": "no-store"})


def _links(lab: Lab, request: HTTPConnection, language: Language) -> Mapping[str, Any]:
    """Addresses that the lab's own layout prints."""
    site = request.scope.get("site")
    logged_in = lab.access.knows(request.cookies.get(COOKIE))
    here = request.scope["path"].removeprefix("/en") if "site" not in request.scope else ""
    return {
        "pages": [(Link(address(path, language), text), path == here) for path, text in MENU.items()],
        "parts": parts_of(site.prototype.name, language) if site else {},
        "logout": address("/lab/logout", language) if logged_in else None,
    }
