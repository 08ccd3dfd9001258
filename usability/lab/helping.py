"""Help to citizens: the register in which staff write a line each time they have helped somebody, and where they begin
to fill in for somebody.

The last choices are remembered through the address alone: the next line begins with them, and a page that is kept as a
bookmark begins with one's own place.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from components import Number, Radios, Select
from components.clock import today
from components.field import Field
from components.forms import Form, posted
from components.service import Link
from components.words import Text, Words, _, speaking

from ..adoption.brief import Brief, read_brief
from ..adoption.occasions import KINDS, MOST_MINUTES, OUTCOMES, PARTS, PLACES, UNKNOWN, Occasion, part_now
from ..adoption.on_behalf import begin, occasions_of
from ..visits.endpoints import go, strings
from ..visits.places import Address, Places
from .checks import title_of_service
from .forms import sent_form
from .login import lab_page
from .rendering import address, lab_of, language_of, render

REMEMBERED = ("place", "group", "kind", "outcome")
"""Choices that the next line begins with."""
QUICK = (5, 10, 15, 30)
"""Minutes that a line can be saved with at once."""
FIRST = "group"
"""The field that has the focus when a line has been saved: what stands before it seldom changes."""
DAYS = 7
"""A line can be written today, or as many days back as this says together with today."""

OUTCOME_NAMES: Mapping[str, Words] = {**OUTCOMES, "begun": _("Pågår")}


@dataclass(frozen=True)
class Desk:
    """The service that a line is about. launched: the number of its newest iteration; None where it has none."""

    name: str
    title: Words
    brief: Brief
    launched: int | None

    @property
    def groups(self) -> Mapping[str, Words]:
        return {**{group.name: group.title for group in self.brief.groups}, UNKNOWN: _("Vet inte")}

    def told(self, one: Occasion) -> list[Words]:
        """A line of the register in words."""
        return [
            PLACES[one.place], self.groups.get(one.group or UNKNOWN, one.group), KINDS[one.kind],
            OUTCOME_NAMES[one.outcome], *([_("{minutes} min").format(minutes=one.minutes)] if one.minutes else []),
        ]  # fmt: skip


async def desk_of(request: Request) -> Desk | None:
    """That of the service which the address asks for; the only one, where the lab has one; else None."""
    drafts, asked = lab_of(request).drafts, request.query_params.get("service", "")
    names = drafts.names()
    name = asked if asked in names else names[0] if len(names) == 1 else None
    if name is None:
        return None
    brief, _mistakes = await run_in_threadpool(read_brief, drafts.folder / name)
    served = await run_in_threadpool(request.app.state.iterations.serving, name)
    return Desk(name, await title_of_service(request, name), brief, served[-1] if served else None)


def help_root(request: Request) -> str:
    return address("/lab/help/", language_of(request.url.path))


def _days() -> dict[str, Words]:
    days = [today() - timedelta(back) for back in range(DAYS)]
    told: list[Words] = [_("I dag"), _("I går"), *(Text("{day}").format(day=day) for day in days[2:])]
    return {str(day): words for day, words in zip(days, told, strict=True)}


def place_and_group(desk: Desk) -> dict[str, Field]:
    return {
        "place": Select(_("Plats"), choices=dict(PLACES)),
        "group": Select(_("Målgrupp"), choices=dict(desk.groups)),
    }


def line_fields(desk: Desk) -> dict[str, Field]:
    """In the order in which they are passed by keyboard: what seldom changes stands before the first that does."""
    return {
        "day": Select(_("Dag"), choices=_days()),
        "part": Select(_("Del av dagen"), choices=dict(PARTS)),
        **place_and_group(desk),
        "kind": Select(_("Hjälpen"), choices=dict(KINDS)),
        "outcome": Select(_("Hur det gick"), choices=dict(OUTCOMES)),
        "minutes": Number(_("Minuter"), minimum=1, maximum=MOST_MINUTES),
    }


def _day(request: Request) -> str:
    """The day that lines are written of: today unless the address says another of the last few."""
    day, days = request.query_params.get("day", ""), _days()
    return day if day in days else next(iter(days))


def _remembered(request: Request, fields: Mapping[str, Field]) -> dict[str, list[str]]:
    """What the address remembers, and the time that it is now."""
    chosen = {name: [value] for name in REMEMBERED if (value := request.query_params.get(name))}
    given = {"day": [_day(request)], "part": [part_now()], **chosen}
    return {name: values for name, values in given.items() if name in fields}


@lab_page
async def show_help(request: Request) -> Response:
    desk = await desk_of(request)
    if desk is None:
        return await _page(request, None, None)
    fields = line_fields(desk)
    return await _page(request, desk, Form(fields, _remembered(request, fields), today()))


async def _page(request: Request, desk: Desk | None, form: Form | None) -> Response:
    held, wrong = occasions_of(request), bool(form and form.errors)
    saved = await _saved(request, desk) if desk and not wrong else None
    day = date.fromisoformat(_day(request))
    lines = await held.storage.run(held.of_day, desk.name, day) if desk else []
    title: list[Words] = [_("Sparat"), _("Hjälp till medborgare")] if saved else [_("Hjälp till medborgare")]
    return render(
        request, "help.html", title, status=422 if wrong else 200, wrong=wrong, root=help_root(request), desk=desk,
        form=form, services=await _services(request, desk), saved=saved, lines=lines, day=day, today=today(),
        undone="undone" in request.query_params, query=_query(request), quick=QUICK,
    )  # fmt: skip


async def _services(request: Request, desk: Desk | None) -> list[tuple[Link, bool]]:
    """All services, each with whether it is chosen. The place goes with them, for staff stay where they are."""
    place, found = request.query_params.get("place"), []
    for name in lab_of(request).drafts.names():
        query = urlencode({"service": name, **({"place": place} if place else {})})
        link = Link(f"{help_root(request)}?{query}", await title_of_service(request, name))
        found.append((link, bool(desk and desk.name == name)))
    return found


async def _saved(request: Request, desk: Desk) -> Occasion | None:
    """The line that has just been saved."""
    written = request.query_params.get("saved", "")
    if not (written.isascii() and written.isdecimal() and len(written) < 10):
        return None
    held = occasions_of(request)
    found: Occasion | None = await held.storage.run(held.get, int(written))
    return found if found and found.service == desk.name else None


def _query(request: Request, **more: Any) -> str:
    """What the next page is to remember of this one's address."""
    kept = {name: value for name in ("service", "day", *REMEMBERED) if (value := request.query_params.get(name))}
    return urlencode({**kept, **more})


@lab_page
async def save_line(request: Request) -> Response:
    """POST: one more line, and the form again. A button of minutes says how many."""
    desk = await desk_of(request)
    if desk is None:
        raise HTTPException(400)
    fields, values = line_fields(desk), strings(await request.form())
    form = Form(fields, posted(fields, {**values, "minutes": values.get("quick", values.get("minutes", []))}), today())
    with speaking(language_of(request.url.path)):
        form.validate()
    if form.errors:
        return await _page(request, desk, form)
    chosen = {name: str(form.data[name]) for name in REMEMBERED}
    held = occasions_of(request)
    number = await held.storage.run(held.save, _line(desk, form.data))
    earlier = {} if form.data["day"] == str(today()) else {"day": form.data["day"]}
    query = urlencode({"service": desk.name, **earlier, **chosen, "saved": number})
    return go(f"{help_root(request)}?{query}#{FIRST}")


def _line(desk: Desk, data: Mapping[str, Any]) -> Occasion:
    return Occasion(
        desk.name, date.fromisoformat(data["day"]), data["part"], data["place"], group_in(data["group"]),
        data["kind"], data["outcome"], int(data["minutes"]),
    )  # fmt: skip


def group_in(chosen: str) -> str:
    return "" if chosen == UNKNOWN else chosen


@lab_page
async def undo_line(request: Request) -> Response:
    """POST: the line is gone, as if it had never been written."""
    held = occasions_of(request)
    await held.storage.run(held.undo, request.path_params["number"])
    return go(f"{help_root(request)}?{_query(request, undone=1)}#{FIRST}")


def on_behalf_fields(desk: Desk) -> dict[str, Field]:
    kinds = {"on-behalf": _("Personen är i telefon eller här"), "paper": _("Jag skriver in en pappersblankett")}
    return {"kind": Radios(_("Hur fyller du i?"), choices=kinds), **place_and_group(desk)}


@lab_page
async def show_on_behalf(request: Request) -> Response:
    """What staff must know before they fill in for somebody, and where they begin."""
    desk = await _asked(request)
    fields = on_behalf_fields(desk)
    given = {"kind": ["on-behalf"], **_remembered(request, fields)}
    return _on_behalf_page(request, desk, Form(fields, given, today()))


async def _asked(request: Request) -> Desk:
    desk = await desk_of(request)
    if desk is None:
        raise HTTPException(404)
    return desk


def _on_behalf_page(request: Request, desk: Desk, form: Form) -> Response:
    wrong = bool(form.errors)
    status = 422 if wrong else 409 if desk.launched is None and request.method == "POST" else 200
    return render(
        request, "on_behalf.html", [_("Fyll i åt någon"), desk.title], status=status, wrong=wrong,
        desk=desk, form=form, root=help_root(request), query=_query(request, service=desk.name),
    )  # fmt: skip


@lab_page
async def start_on_behalf(request: Request) -> Response:
    """POST: the newest launched iteration opens, and knows that somebody is helped."""
    desk = await _asked(request)
    form = await sent_form(request, on_behalf_fields(desk))
    if form.errors or desk.launched is None:
        return _on_behalf_page(request, desk, form)
    places: Places = request.app.state.places
    found = await places.open(Address(desk.name, str(desk.launched), f"/{desk.name}/{desk.launched}", "/"))
    if found is None:  # retired just now
        raise HTTPException(409)
    site, language = found[0], language_of(request.url.path)
    site = site.spoken(site.prototype.languages.get(language.code, site.language))
    return await begin(request, site, form.data["place"], group_in(form.data["group"]), form.data["kind"])
