"""How many of each target group use a service: of one, and of all in the lab."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from components import NativeDate, Select, TextInput
from components.clock import today
from components.dates import LongMonth
from components.field import BoundField, Field
from components.forms import Form
from components.words import Words, _, speaking

from ..adoption.brief import Brief, read_brief
from ..adoption.costs import Costs, TrackCost
from ..adoption.counts import Counts, Reading
from ..adoption.drift import Drift, drift_of, web_of
from ..adoption.following import Following, follow
from ..adoption.forecasts import forecasts
from ..adoption.marks import LONGEST, Event, Marks, in_order, launches
from ..adoption.mix import Mix, closed, monthly, whole_of
from ..adoption.months import month_of
from ..adoption.occasions import Occasions, Total
from ..adoption.summary import Helped, Told
from ..adoption.uptake import Uptake, week_of
from ..launches.iterations import numbers
from ..storage import Storage
from ..visits.endpoints import go
from .checks import about, prototype_folder, title_of_service, titles_of
from .forms import empty_form, sent_form
from .helping import help_root
from .login import lab_page
from .rendering import address, language_of, languages, render
from .shares import costs_table, groups_table, mix_chart, share_chart


def uptake_of(request: Request) -> Uptake:
    uptake: Uptake = request.app.state.uptake
    return uptake


def adoption_root(request: Request) -> str:
    return address(f"/lab/adoption/{request.path_params['name']}/", language_of(request.url.path))


def mark_fields() -> dict[str, Field]:
    return {
        "day": NativeDate(_("Vilken dag?"), short=_("Dagen"), past=True),
        "text": TextInput(
            _("Vad hände?"),
            hint=_("Till exempel att en reklamfilm visades, att en lag ändrades eller att tjänsten låg nere."),
            short=_("Händelsen"),
            required=_("Skriv vad som hände"),
            limit=LONGEST,
        ),
    }


@dataclass(frozen=True)
class Desk:
    """What is known of a service. until: the last day of which something is counted."""

    brief: Brief
    counts: Counts
    found: Following
    until: date
    events: list[Event]
    letters: list[Event]
    costs: list[TrackCost]
    helped: list[Total]

    def drift(self, months: Mapping[date, Mix]) -> Drift:
        return drift_of(web_of(self.counts, self.until), self.helped, closed(months))

    def monthly(self) -> dict[date, Mix]:
        return monthly(self.counts, self.found, once=self.brief.once, until=self.until)

    @property
    def months(self) -> list[date]:
        """Every month of which something is counted, the last one first."""
        weeks = {one.week for one in (*self.counts.people, *self.counts.channels) if one.week <= self.until}
        return sorted({month_of(week) for week in weeks}, reverse=True)


async def desk_of(request: Request) -> Desk:
    folder, storage = prototype_folder(request), uptake_of(request).storage
    brief, _mistakes = read_brief(folder)
    launched = await run_in_threadpool(launches, folder)
    return await storage.run(read_desk, storage, brief, launched)


def read_desk(storage: Storage, brief: Brief, launched: list[Event]) -> Desk:
    """launched: the launches of the service."""
    day, marks = today(), Marks(storage)
    counts, letters = Reading(storage).of(brief), marks.letters(brief.name, day)
    until = counts.until(day)
    events = in_order(launched, letters, marks.own(brief.name))
    found = follow(brief, counts.people, until)
    costs, helped = Costs(storage).of(brief.name, day), Occasions(storage).totals(brief.name)
    return Desk(brief, counts, found, until, events, letters, costs, helped)


@lab_page
async def show_adoption(request: Request) -> Response:
    """Whether every group has passed half, and everything that is counted."""
    return await _page(request, empty_form(mark_fields()))


async def _page(request: Request, form: Form) -> Response:
    """form: of a mark."""
    desk, shown = await desk_of(request), await about(request)
    months, name = desk.monthly(), desk.brief.name
    return render(
        request, "adoption.html", [_("Användning"), shown.title], about=shown, desk=desk, found=desk.found, form=form,
        root=adoption_root(request), steps=_steps(request, desk), shares=share_chart(desk.found, desk.events),
        groups=groups_table(desk.found, desk.costs, desk.counts.opened), mixed=mix_chart(months),
        whole=whole_of(months), strangers=desk.counts.strangers(desk.brief),
        costs=costs_table(desk.costs, desk.brief), week=week_of(desk.until), status=422 if form.errors else 200,
        wrong=bool(form.errors), drift=desk.drift(months),
        help=f"{help_root(request)}?{urlencode({'service': name})}",
    )  # fmt: skip


@dataclass(frozen=True)
class Step:
    """What is to be done before there is anything to see."""

    text: Words
    done: bool
    href: str = ""


def _steps(request: Request, desk: Desk) -> list[Step]:
    name, language = desk.brief.name, language_of(request.url.path)

    def to(part: str) -> str:
        return address(f"/lab/{part}/{name}/", language)

    sized = bool(desk.brief.groups) and all(one.size and one.dated for one in desk.brief.groups)
    launched = bool(numbers(prototype_folder(request)))
    return [
        Step(_("Skriv i uppdraget vilka målgrupperna är och hur många som är i var och en."), sized, to("briefs")),
        Step(_("Lansera en iteration. Sedan räknar servern själv vilka som använder den."), launched, to("launches")),
        Step(
            _("Nå ut till varje målgrupp, med brev eller på annat sätt."), bool(desk.costs), f"{to('adoption')}tracks/"
        ),
        Step(
            _("Är tjänsten i drift någon annanstans? Skicka hit hur många som använder den där."),
            False,
            f"{to('adoption')}uptake/",
        ),
    ]


@lab_page
async def add_mark(request: Request) -> Response:
    """POST: mark an event."""
    form = await sent_form(request, mark_fields())
    if form.errors:
        return await _page(request, form)
    name, storage = prototype_folder(request).name, uptake_of(request).storage
    await storage.run(Marks(storage).add, name, form.data["day"], str(form.data["text"]))
    return go(f"{adoption_root(request)}#events")


@lab_page
async def remove_mark(request: Request) -> Response:
    """POST: remove a mark that the lab has made."""
    name, storage = prototype_folder(request).name, uptake_of(request).storage
    await storage.run(Marks(storage).remove, name, request.path_params["number"])
    return go(f"{adoption_root(request)}#events")


@lab_page
async def show_forecast(request: Request) -> Response:
    """When each group will have passed half. On a page of its own, which the other one fetches: it takes seconds."""
    desk, shown = await desk_of(request), await about(request)
    made = await run_in_threadpool(forecasts, desk.found, desk.letters)
    return render(
        request, "forecast.html", [_("Prognos"), shown.title], about=shown, made=made, root=adoption_root(request)
    )


@lab_page
async def show_summary(request: Request) -> Response:
    """A month in plain text, in every language of the lab."""
    desk, shown = await desk_of(request), await about(request)
    month = _asked_month(request, desk)
    texts = await _texts(request, desk, month) if month else {}
    return render(
        request, "summary.html", [_("Sammanfattning av en månad"), shown.title], about=shown, month=month, texts=texts,
        choice=_choice(request, desk, month) if month else None, root=adoption_root(request),
    )  # fmt: skip


def _choice(request: Request, desk: Desk, month: date) -> BoundField:
    """A list of all months, with this one chosen."""
    with speaking(language_of(request.url.path)):
        months: dict[str, Words] = {one.strftime("%Y-%m"): str(LongMonth(one)) for one in desk.months}
    fields: dict[str, Field] = {"month": Select(_("Vilken månad?"), choices=months)}
    return Form(fields, {"month": [month.strftime("%Y-%m")]}, today()).fields["month"]


def _asked_month(request: Request, desk: Desk) -> date | None:
    """The month of the address; by default the last one that is over, or else the last one."""
    asked = request.query_params.get("month")
    if asked is None:
        over = [one for one in desk.months if one < month_of(week_of(today()))]
        return next(iter(over or desk.months), None)
    found = next((one for one in desk.months if one.strftime("%Y-%m") == asked), None)
    if found is None:
        raise HTTPException(404)
    return found


async def _texts(request: Request, desk: Desk, month: date) -> Mapping[str, tuple[Words, str]]:
    """By the code of the language: its name, and the text."""
    storage, name = uptake_of(request).storage, desk.brief.name
    helped = await storage.run(Helped(storage).in_month, name, month)
    events = [one for one in desk.events if one.day.replace(day=1) == month]
    told = Told(await title_of_service(request, name), month, desk.found, desk.monthly().get(month), events, *helped)
    titles, found = await titles_of(request, name), {}
    for code, language in languages().items():
        with speaking(language):
            found[code] = (language.name, replace(told, title=titles.get(code, told.title)).text)
    return found
