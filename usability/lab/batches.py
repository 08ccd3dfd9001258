"""The pages of a batch: how many get which letter and when, its code, and those drawn by lot to get it later."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from components import NativeDate, Number, TextInput
from components.clock import today
from components.field import Field
from components.forms import Form
from components.words import _

from ..adoption.batches import Batch
from ..adoption.codes import shown
from ..adoption.holdout import effect_of, lot
from ..visits.endpoints import go
from .checks import about
from .forms import empty_form, sent_form
from .login import lab_page
from .points import points, whole_points
from .rendering import render
from .tracks import Desk, batches_of, desk_of, filled, track_in, tracks_root

MOST_PEOPLE = 10_000_000
LISTED = 200
"""So many numbers that were drawn are printed on the page; more are in the file alone."""


def batch_fields(batch: Batch | None = None) -> dict[str, Field]:
    """batch: the one that is changed. How many it is for, and how many wait, is settled once a batch that was drawn for
    is sent: else the lot would be another."""
    hint = _("Till exempel vilken version av brevet det är.")
    found: dict[str, Field] = {"title": TextInput(_("Vad heter utskicket?"), short=_("Namnet"), hint=hint, limit=200)}
    if batch is None or not settled(batch):
        found["people"] = Number(
            _("Hur många får det?"), short=_("Antalet"), minimum=1, maximum=MOST_PEOPLE,
            hint=_("Räkna med dem som ska vänta. Uppskatta om det inte är en lista, till exempel en affisch."),
        )  # fmt: skip
        found["held"] = Number(
            _("Hur många ska vänta?"), short=_("Hur många som väntar"), required=False, maximum=MOST_PEOPLE,
            hint=_("De lottas och får utskicket senare. Skriv till exempel 100 av 500. Lämna tomt om alla får det nu."),
        )  # fmt: skip
    found["held_until"] = NativeDate(_("När får de som väntar utskicket?"), short=_("Dagen"), required=False)
    found["sent_on"] = NativeDate(_("När skickas det?"), required=False)
    found["ends_on"] = NativeDate(_("Sista dagen som koden gäller"), short=_("Sista dagen"), required=False)
    return found


def settled(batch: Batch) -> bool:
    """Whether some wait and the batch has been sent, or counted as if it had."""
    return bool(batch.held) and (batch.sent(today()) or batch.counted_on is not None)


async def _sent(request: Request, batch: Batch | None = None) -> Form:
    form = await sent_form(request, batch_fields(batch))
    if not form.errors:
        _check(form, form.data, batch)
    return form


def _check(form: Form, data: Mapping[str, Any], batch: Batch | None) -> None:
    """What no field can see alone."""
    people, held = (data.get(name, getattr(batch, name, 0)) or 0 for name in ("people", "held"))
    until, sent, ends = (data.get(name) for name in ("held_until", "sent_on", "ends_on"))
    wrong = {
        "held": _("Alla kan inte vänta. Skriv ett lägre tal.") if held >= people else None,
        "held_until": _("Skriv när de som väntar får utskicket") if held and not until else None,
        "ends_on": _("Koden kan inte sluta gälla innan utskicket skickas") if sent and ends and ends < sent else None,
    }
    if held and until and sent and until <= sent:
        wrong["held_until"] = _("De som väntar måste få utskicket senare än de andra")
    for name, error in wrong.items():
        if error is not None and name in form.fields:
            form[name].control.errors = [error]


def _told(form: Form, batch: Batch | None = None) -> dict[str, Any]:
    """What was sent, as it is stored."""
    data = form.data
    days = {name: data.get(name) for name in ("sent_on", "ends_on")}
    numbers = {"people": data.get("people"), "held": data.get("held") or 0}
    if batch is not None and settled(batch):
        numbers = {"people": batch.people, "held": batch.held}
    until = data.get("held_until") if numbers["held"] else None
    return {"title": str(data["title"]), **days, **numbers, "held_until": until}


@lab_page
async def show_new_batch(request: Request) -> Response:
    desk = await desk_of(request)
    track_in(request, desk)
    return await _new_page(request, desk, empty_form(batch_fields()))


async def _new_page(request: Request, desk: Desk, form: Form) -> Response:
    told, root, track = await about(request), tracks_root(request), track_in(request, desk)
    return render(
        request, "new_batch.html", [_("Nytt utskick"), track.title, told.title], about=told, root=root, form=form,
        track=track, wrong=bool(form.errors), status=422 if form.errors else 200,
    )  # fmt: skip


@lab_page
async def make_batch(request: Request) -> Response:
    """POST of a new batch, which gets its code."""
    desk, kept = await desk_of(request), batches_of(request)
    track, form = track_in(request, desk), await _sent(request)
    if form.errors:
        return await _new_page(request, desk, form)
    number = await kept.storage.run(lambda: kept.make(track.number, **_told(form)))
    return go(f"{tracks_root(request)}batches/{number}/")


def batch_in(request: Request, desk: Desk) -> Batch:
    """The batch that the address names."""
    found = next((one for one in desk.batches if one.number == request.path_params["number"]), None)
    if found is None:
        raise HTTPException(404)
    return found


@dataclass(frozen=True)
class Forms:
    """Of the page of a batch. counted: how many use the service, where some wait."""

    batch: Form
    counted: Form

    @property
    def errors(self) -> list[Any]:
        return [*self.batch.errors, *self.counted.errors]


@lab_page
async def show_batch(request: Request) -> Response:
    desk = await desk_of(request)
    batch = batch_in(request, desk)
    return await _batch_page(request, desk, batch, _forms(batch))


def _forms(batch: Batch, *, form: Form | None = None, counted: Form | None = None) -> Forms:
    """Empty is the form of what is counted, also when it has been: small numbers are shown to nobody."""
    made = form or filled(batch_fields(batch), {**vars(batch), "held": batch.held or None})
    return Forms(made, counted or empty_form(counted_fields(batch)))


async def _batch_page(request: Request, desk: Desk, batch: Batch, forms: Forms) -> Response:
    told, root, track = await about(request), tracks_root(request), desk.track_of(batch)
    drawn = await run_in_threadpool(lot, batch) if 0 < batch.held <= LISTED else []
    return render(
        request, "batch.html", [batch.title, told.title], about=told, root=root, track=track, batch=batch, forms=forms,
        code=shown(batch.code), drawn=drawn, effect=effect_of(batch), settled=settled(batch), today=today(),
        points=points, whole=whole_points, wrong=bool(forms.errors), status=422 if forms.errors else 200,
    )  # fmt: skip


@lab_page
async def change_batch(request: Request) -> Response:
    """POST of what is said of a batch."""
    desk, kept = await desk_of(request), batches_of(request)
    batch = batch_in(request, desk)
    form = await _sent(request, batch)
    if form.errors:
        return await _batch_page(request, desk, batch, _forms(batch, form=form))
    await kept.storage.run(lambda: kept.change(batch, **_told(form, batch)))
    return go(f"{tracks_root(request)}batches/{batch.number}/")


def counted_fields(batch: Batch) -> dict[str, Field]:
    got = _("Hur många av de {count} som fick utskicket har använt tjänsten?").format(count=batch.people - batch.held)
    waited = _("Hur många av de {count} som väntade har använt tjänsten?").format(count=batch.held)
    return {
        "adopted_sent": Number(got, short=_("Av dem som fick det"), maximum=batch.people - batch.held),
        "adopted_held": Number(waited, short=_("Av dem som väntade"), maximum=batch.held),
        "counted_on": NativeDate(_("Vilken dag räknades det?"), short=_("Dagen"), past=True),
    }


@lab_page
async def count_holdout(request: Request) -> Response:
    """POST of how many of each part use the service."""
    desk, kept = await desk_of(request), batches_of(request)
    batch = batch_in(request, desk)
    if not batch.held:
        raise HTTPException(404)
    form = await sent_form(request, counted_fields(batch))
    if not form.errors and not batch.sent(form.data["counted_on"]):
        form["counted_on"].control.errors = [_("Den dagen var utskicket inte skickat. Skriv en dag efter det.")]
    if form.errors:
        return await _batch_page(request, desk, batch, _forms(batch, counted=form))
    await kept.storage.run(lambda: kept.change(batch, **form.data))
    return go(f"{tracks_root(request)}batches/{batch.number}/#holdout")


@lab_page
async def give_lot(request: Request) -> Response:
    """The whole list of numbers as CSV: who gets it now, and who waits."""
    batch = batch_in(request, await desk_of(request))
    if not batch.held:
        raise HTTPException(404)
    return await run_in_threadpool(_lot_file, batch)


def _lot_file(batch: Batch) -> Response:
    drawn, written = set(lot(batch)), io.StringIO()
    lines = csv.writer(written, delimiter=";")
    lines.writerow(["number", "waits"])
    lines.writerows([number, "yes" if number in drawn else "no"] for number in range(1, batch.people + 1))
    headers = {"Content-Disposition": f'attachment; filename="lot-{batch.code}.csv"', "Cache-Control": "no-store"}
    return Response("\ufeff" + written.getvalue(), media_type="text/csv; charset=utf-8", headers=headers)
