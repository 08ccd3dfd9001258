"""Showing a page of the journey: what its links, title and notice depend on, and its HTML."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Literal

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from components import Row
from components.forms import Form
from components.journey import Journey
from components.pages import Page
from components.states import State
from components.words import Words, _, speaking

from .receive import files_of
from .site import Site
from .store import Visit

SEEN_REVISION = "-seen"
"""The hidden field in which a page that sends says which revision of the answers it was shown with."""

VIA = "via"
"""What an address says of where somebody came from: the number of a batch of letters. It goes with the first answer,
so that nothing has to be stored on the device."""

REFERENCE = "PROV-1234"
"""The reference on a receipt that nobody has got."""

NOTICES: dict[str, Words] = {
    "removed": _("Filen är borttagen."),
    "cleared": _("Alla dina svar är raderade."),
    "first": _("Svara på den här sidan först. Sedan kan du gå vidare."),
    "begin": _(
        "Du behöver börja här. Dina tidigare svar finns inte kvar. Det kan bero på att det har gått lång tid, "
        "att svaren har rensats eller att webbläsaren inte tar emot kakor."
    ),
    "sent": _("Du har redan skickat in. Därför går det inte att ändra svaren."),
    "changed": _("Ett svar har ändrats sedan du såg sidan. Kontrollera svaren igen innan du skickar in."),
}


@dataclass(frozen=True)
class Place:
    """Where a page stands in the journey: what its links depend on."""

    before: Page | None
    onward: Page | None
    changing: bool
    notice: str
    step: tuple[int, int] | None = None
    """The number of the page among those that ask something, and how many those are, where the service shows it."""
    via: str = ""

    @classmethod
    def of(cls, request: Request, journey: Journey, page: Page) -> Place:
        changing, notice = "change" in request.query_params, request.query_params.get("notice", "")
        onward = None if page.ends else journey.after(page, changing=changing)
        steps = journey.steps if journey.service.progress else []
        step = (steps.index(page) + 1, len(steps)) if page in steps else None
        notice = notice if notice in NOTICES else ""
        via = "" if journey.answered else str(batch_of(request) or "")
        return cls(journey.before(page), onward, changing, notice, step, via)


def batch_of(request: Request) -> int | None:
    """The batch of letters that the address says somebody came from."""
    written = request.query_params.get(VIA, "")
    return int(written) if written.isascii() and written.isdecimal() and len(written) < 10 else None


@lru_cache(maxsize=256)
def first_sight(site: Site, page: Page, place: Place, today: date) -> str:
    """A page not answered yet. It is the same for everyone, so it is rendered once."""
    return render(site, page, place, page.form(None, today))


def render(site: Site, page: Page, place: Place, form: Form, *, typed: bool = False, **more: Any) -> str:
    """A page of the journey as HTML. typed: whether its form holds what is not stored."""
    changing = {"change": "1"} if place.changing else {}
    via = {VIA: place.via} if place.via else {}
    title = [_("Fel: {heading}").format(heading=page.heading) if form.errors else page.heading]
    noticed = {"notice": place.notice} if place.notice else {}
    here = site.url(page, **changing, **noticed, **via).removeprefix(f"{site.root}/")
    back = site.url(place.before, **changing) if place.before else None
    posts: Literal["", "typed", "checked"] = "checked" if form.errors else "typed" if typed else ""
    return site.render(
        page.template,
        frame=site.frame(title, here, back=back, page=page.name, posts=posts),
        page=page,
        form=form,
        action=site.url(page, **changing, **via),
        uploads=bool(files_of(page)),
        step=place.step,
        onward=site.url(place.onward, **changing, **via) if place.onward else None,
        notice=NOTICES.get(place.notice),
        **more,
    )


def show(
    request: Request,
    page: Page,
    journey: Journey,
    visit: Visit | None,
    form: Form,
    *,
    status: int = 200,
    typed: bool = False,
) -> Response:
    """The page with its answers, or with what is wrong with them. typed: whether they are not stored."""
    site: Site = request.scope["site"]
    more = {**page.view(journey), "rows": rows_of(site, page, journey), "reference": visit.reference if visit else None}
    more["revision"] = (SEEN_REVISION, visit.revision if visit else 0)
    place = Place.of(request, journey, page)
    html = render(site, page, place, form, typed=typed, **more)
    return HTMLResponse(html, status, headers={"Cache-Control": "no-store"})


def rows_of(site: Site, page: Page, journey: Journey) -> list[Row]:
    """The answers of the path for check-answers and receipt, each with where it is changed."""
    answers: Any = page.view(journey).get("answers", [])
    return [
        Row(bound.title, bound.shown if bound.answered else "", None if journey.sent else site.url(where, change="1"))
        for where, bound in answers
    ]


def show_state(site: Site, state: State, today: date, *, changing: bool = False) -> str:
    """A state as HTML, as a visit in it is shown: for checks, recorded walks and pictures. changing: whether it was
    come to from check-answers, to change an answer."""
    journey = site.prototype.service.journey(state.answers, today, sent=state.sent)
    with speaking(site.language):
        form = state.page.form(state.post if state.post is not None else state.page.answered(state.answers), today)
        if state.post is not None:
            form.validate()
    more = {**state.page.view(journey), "rows": rows_of(site, state.page, journey), "reference": REFERENCE}
    onward = None if state.page.ends else journey.after(state.page, changing=changing)
    place = Place(journey.before(state.page), onward, changing, "")
    return render(site, state.page, place, form, revision=(SEEN_REVISION, 0), **more)
