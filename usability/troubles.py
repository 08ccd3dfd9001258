"""Errors in a person's words: what has happened and what to do, as a page in the language of the address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from components.mistakes import Mistake
from components.rendering import Frame, render_page
from components.service import Link
from components.words import Language, Words, _

from .http import HEADERS
from .lab.broken import show_all
from .lab.rendering import address, environment, lab_frame, lab_of, language_of
from .visits.places import Places
from .visits.site import Site


@dataclass(frozen=True)
class Trouble:
    """An error in a person's words. again: whether trying the same once more may help."""

    heading: Words
    text: Words
    again: bool = False


TEMPLATE = "page/error/template.html"

MISSING = Trouble(
    _("Sidan finns inte"),
    _("Skrev du adressen själv? Kontrollera att den är rätt. Följde du en länk? Be den som gav dig den om en ny."),
)
FAILED = Trouble(
    _("Något gick fel hos oss"),
    _("Vi har sparat svaren på sidorna du har gått vidare från. Vänta en liten stund och försök sedan igen."),
    again=True,
)
BUSY = Trouble(_("Tjänsten går inte att visa just nu"), FAILED.text, again=True)
TROUBLES = {
    400: Trouble(_("Det gick inte att läsa det som skickades"), _("Gå tillbaka till sidan och försök igen.")),
    403: Trouble(
        _("Formuläret skickades inte härifrån"),
        _("Något utanför tjänsten försökte skicka in svar åt dig. Vi tog inte emot dem. Öppna tjänsten och svara där."),
    ),
    404: MISSING,
    405: Trouble(_("Så går det inte att använda sidan"), _("Öppna sidan på nytt och försök igen därifrån.")),
    410: Trouble(
        _("Den här versionen används inte längre"),
        _("Det du har svarat här går inte att skicka in. Kan du inte gå vidare? Be den som gav dig länken om en ny."),
    ),
    413: Trouble(
        _("Det du skickade är för stort"),
        _("Gå tillbaka till sidan. Skriv en kortare text eller välj en mindre fil och försök igen."),
    ),
    419: Trouble(_("Det har gått för lång tid"), _("Svaren finns inte kvar. Börja om från startsidan.")),
    422: Trouble(
        _("Det gick inte att ta emot svaret"), _("Gå tillbaka till sidan, kontrollera svaret och försök igen.")
    ),
    429: Trouble(_("För många försök"), _("Vänta några minuter och försök sedan igen."), again=True),
    500: FAILED,
    503: Trouble(
        _("Tjänsten går inte att visa just nu"),
        _("Den håller på att ändras. Vänta en liten stund och försök sedan igen."),
        again=True,
    ),
}


def error_page(
    request: Request,
    status: int,
    *,
    headers: Mapping[str, str] | None = None,
    found: Sequence[Mistake] = (),
    posted: Sequence[tuple[str, str]] = (),
    trouble: Trouble | None = None,
    onward: str = "",
) -> Response:
    """The page of an error. found: what is wrong with the draft, for its designer. posted: what can be sent again,
    where secrets are left out. trouble: what to say, where that is not what its status says. onward: the address of
    what has taken its place."""
    trouble = trouble or TROUBLES.get(status) or (FAILED if status >= 500 else TROUBLES[400])
    site, lab, name = _site(request), lab_of(request), prototype_name(request)
    frame, language = _surroundings(request, site, trouble.heading)
    mistakes = show_all(found, lab.drafts.folder / (name or "")) if lab.access.opens(request) else []
    shown: dict[str, Any] = {
        "frame": frame,
        "trouble": trouble,
        "again": _address(request),
        "posted": _without_secrets(site, posted) if trouble.again else (),
        "watch": _watch(request, name, 1 if mistakes else 5) if status >= 500 and name else None,
    }
    if mistakes:
        frame.css, start = lab.style.path, address("/", language_of(f"/{language.code}/"))
        more = {"mistakes": mistakes, "prototype": name, "start": start, "onward": None}
        html = _render(language, "lab/broken.html", **more, **shown)
    else:
        home = frame.home if (name or lab.access.opens(request)) and status != 410 else ""  # it is gone too
        way = Link(onward, _("Gå vidare")) if onward else Link(home, _("Till startsidan")) if home else None
        render = site.render if site else partial(_render, language)
        html = render(TEMPLATE, onward=way, **shown)
    own = {"Cache-Control": "no-store", "HX-Reswap": "none"}  # htmx must not put a whole page into a part of one
    return HTMLResponse(html, status, headers={**HEADERS, **own, **(headers or {})})


def _render(spoken: Language, template: str, **context: Any) -> str:
    return render_page(environment(), template, spoken, **context)


def _without_secrets(site: Site | None, posted: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """What was posted without its passwords: those of the service, and what is called so where it does not load."""
    pages = site.prototype.service.pages if site else ()
    secret = {name for page in pages for name, field in page.fields.items() if field.secret}
    return [(name, value) for name, value in posted if name not in secret and (site or "pass" not in name.lower())]


@dataclass(frozen=True)
class Watch:
    """What a page asks, every so many seconds, to learn that the draft has been saved and can be tried again."""

    href: str
    seconds: int


def _watch(request: Request, name: str, seconds: int) -> Watch | None:
    """None after a post, which must not be sent again unasked."""
    if request.method == "POST":
        return None
    return Watch(f"/lab/watch/{name}?was={lab_of(request).drafts.stamp(name)}", seconds)


def _address(request: Request) -> str:
    path = "/" + quote(request.url.path).lstrip("/")
    return f"{path}?{request.url.query}" if request.url.query else path


def prototype_name(request: Request) -> str | None:
    """The prototype that the address belongs to, if there is one of that name, broken or not."""
    found = _places(request).address(request.url.path)
    name = found.name if found else request.url.path.split("/")[1]
    return name if name in lab_of(request).drafts.names() else None


def _surroundings(request: Request, site: Site | None, heading: Words) -> tuple[Frame, Language]:
    """The frame of the prototype where it can be loaded, so that a citizen stays in the service; else the lab's."""
    if site is not None:
        return site.frame([heading], ""), site.language
    lab, parts = lab_of(request), request.url.path.split("/")
    language = language_of("/en/" if "en" in (parts[1], *parts[3:4]) else "/")
    frame = lab_frame(lab, request, [heading], language)
    name, found = prototype_name(request), _places(request).address(request.url.path)
    frame.languages = []
    if name:
        frame.home, frame.name = f"{found.prefix}/" if found else f"/{name}/draft/", name
    return frame, language


def _places(request: Request) -> Places:
    places: Places = request.app.state.places
    return places


def _site(request: Request) -> Site | None:
    """The site of the address, in its language."""
    return _places(request).last(request.url.path)
