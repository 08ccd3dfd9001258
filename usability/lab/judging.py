"""What persons say of a check: a fault that is accepted for a time, and what no machine can judge."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from components import Checkboxes, NativeDate, Textarea, TextInput
from components.clock import today
from components.field import Field
from components.forms import Form
from components.words import _, speaking

from ..checks.accepting import LONGEST, Accepted, add
from ..checks.by_person import read_by_person, tick, untick
from ..checks.coverage import claims
from ..checks.reports import Fault
from .checks import about, checks_root, draft_view, kept_report, prototype_folder
from .forms import empty_form, sent_form
from .login import lab_page
from .rendering import language_of, render

MUCH = 1000
"""The most characters of a reason or a note."""


def accept_fields() -> Mapping[str, Field]:
    last = today() + timedelta(LONGEST)
    return {
        "reason": Textarea(
            _("Varför lanseras tjänsten ändå?"),
            hint=_("Skriv för medborgarna: det står i tillgänglighetsredogörelsen."),
            short=_("Skälet på svenska"),
            required=_("Skriv varför tjänsten lanseras ändå"),
            limit=MUCH,
        ),
        "reason_en": Textarea(
            _("Samma sak på engelska"),
            short=_("Skälet på engelska"),
            required=_("Skriv samma sak på engelska"),
            limit=MUCH,
        ),
        "owner": TextInput(
            _("Vem ser till att det rättas?"),
            hint=_("En person eller grupp på myndigheten."),
            short=_("Vem som rättar"),
            required=_("Skriv vem som ser till att det rättas"),
        ),
        "until": NativeDate(
            _("Till och med vilken dag gäller det?"),
            hint=_("Högst ett år. Sedan stoppar felet lanseringen igen."),
            short=_("Sista dagen"),
            future=True,
            latest=last,
        ),
    }


def _fault(request: Request) -> Fault:
    report = kept_report(request)
    found = [one for one in (report.faults if report else ()) if one.id == request.path_params["fault"]]
    stops = [one for one in found if one.outcome in ("fail", "accepted")]
    if not stops:
        raise HTTPException(404)
    return stops[0]


@lab_page
async def show_accept(request: Request) -> Response:
    return await _accept_page(request, _fault(request), empty_form(accept_fields()))


async def _accept_page(request: Request, fault: Fault, form: Form) -> Response:
    view = await run_in_threadpool(draft_view, request)
    assert view is not None, "a fault is of a report"
    return render(
        request,
        "accept.html",
        [_("Godta ett fel för en tid")],
        status=422 if form.errors else 200,
        wrong=bool(form.errors),
        view=view,
        fault=fault,
        form=form,
        about=await about(request),
        root=checks_root(request),
    )


@lab_page
async def accept_fault(request: Request) -> Response:
    """POST of a reason, an owner and a day: the fault is accepted at every place where it stands."""
    fault, form = _fault(request), await sent_form(request, accept_fields())
    if form.errors:
        return await _accept_page(request, fault, form)
    given = {name: str(form.data[name]) for name in ("reason", "reason_en", "owner")}
    made = {one.place: _accepted(fault, one.place, given, form) for one in fault.places}
    await run_in_threadpool(add, prototype_folder(request), list(made.values()), today())
    return RedirectResponse(f"{checks_root(request)}#accepted", 303)


def _accepted(fault: Fault, place: str, given: Mapping[str, str], form: Form) -> Accepted:
    here = next(one for one in fault.places if one.place == place)
    what = {"what": here.message["sv"], "what_en": here.message["en"]}
    until, page = form.data["until"], here.page or "*"
    return Accepted(place=place, rule=fault.rule, criteria=fault.criteria, page=page, until=until, **what, **given)


def person_fields(missing: list[str]) -> Mapping[str, Field]:
    """The questions that nobody has answered yet, each to be ticked, and who ticks them."""
    choices = {number: f"{claims()[number].ask} ({number})" for number in missing}
    return {
        "judged": Checkboxes(
            _("Vad har du prövat och funnit bra?"),
            hint=_("Kryssa bara för det du själv har prövat på alla sidor."),
            short=_("Det du har prövat"),
            required=_("Kryssa för minst en fråga"),
            choices=choices,
            small=True,
        ),
        "who": TextInput(
            _("Vad heter du?"), short=_("Ditt namn"), autocomplete="name", required=_("Skriv vad du heter")
        ),
        "note": Textarea(_("Hur prövade du, och vad såg du?"), short=_("Anteckning"), required=False, limit=MUCH),
    }


@lab_page
async def show_by_person(request: Request) -> Response:
    return await _person_page(request, None)


async def _person_page(request: Request, wrong: Form | None) -> Response:
    judged = read_by_person(prototype_folder(request))
    with speaking(language_of(request.url.path)):
        form = wrong or (empty_form(person_fields(judged.missing)) if judged.missing else None)
    report = kept_report(request)
    return render(
        request,
        "by_person.html",
        [_("Det som en människa bedömer")],
        status=422 if wrong else 200,
        wrong=bool(wrong),
        form=form,
        judged=[(claims()[number], one) for number, one in judged.judged.items() if number in claims()],
        reviews=len(report.of("review")) if report else 0,
        about=await about(request),
        root=checks_root(request),
    )


@lab_page
async def judge_by_person(request: Request) -> Response:
    folder = prototype_folder(request)
    with speaking(language_of(request.url.path)):
        fields = person_fields(read_by_person(folder).missing)
    form = await sent_form(request, fields)
    if form.errors:
        return await _person_page(request, form)
    for number in form.data["judged"]:
        tick(folder, number, who=form.data["who"], note=form.data.get("note", ""), day=today())
    return RedirectResponse(f"{checks_root(request)}by-person/", 303)


@lab_page
async def undo_by_person(request: Request) -> Response:
    await run_in_threadpool(untick, prototype_folder(request), request.path_params["criterion"])
    return RedirectResponse(f"{checks_root(request)}by-person/", 303)
