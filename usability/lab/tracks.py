"""The pages of the efforts to reach a service's target groups: listed by group, proposed, added, changed and closed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from components import Money, NativeDate, Select, Textarea, TextInput
from components.clock import today
from components.field import Field
from components.forms import Form
from components.words import Words, _, speaking

from ..adoption.batches import Batch, Batches
from ..adoption.brief import MATURITY, Brief, Group, read_brief
from ..adoption.proposing import Proposal, proposed
from ..adoption.tracks import KINDS, Track, Tracks
from ..visits.endpoints import go
from .adoption import uptake_of
from .checks import about, prototype_folder
from .forms import empty_form, sent_form
from .login import lab_page
from .rendering import address, language_of, render

MOST_KRONOR = 1_000_000_000


def tracks_root(request: Request) -> str:
    """The address of the list, in its language."""
    return address(f"/lab/adoption/{request.path_params['name']}/tracks/", language_of(request.url.path))


def tracks_of(request: Request) -> Tracks:
    return Tracks(uptake_of(request).storage)


def batches_of(request: Request) -> Batches:
    return Batches(uptake_of(request).storage)


@dataclass(frozen=True)
class Desk:
    """What the pages need to know of a service."""

    brief: Brief
    tracks: Sequence[Track]
    batches: Sequence[Batch]

    def title_of(self, group: str) -> str:
        """Of a target group; its name where the brief has it no more."""
        found = self.brief.group(group)
        return found.title if found else group

    @property
    def groups(self) -> dict[str, str]:
        """Titles by name: of those in the brief, and then of those that only tracks have."""
        names = dict.fromkeys([*(one.name for one in self.brief.groups), *(one.target_group for one in self.tracks)])
        return {name: self.title_of(name) for name in names}

    def of_group(self, group: str) -> list[Track]:
        return [one for one in self.tracks if one.target_group == group]

    def of_track(self, track: Track) -> list[Batch]:
        return [one for one in self.batches if one.track == track.number]

    def track_of(self, batch: Batch) -> Track:
        return next(one for one in self.tracks if one.number == batch.track)


async def desk_of(request: Request) -> Desk:
    folder, tracks, batches = prototype_folder(request), tracks_of(request), batches_of(request)
    brief, _mistakes = read_brief(folder)
    run = tracks.storage.run
    return Desk(brief, await run(tracks.all, folder.name), await run(batches.all, folder.name))


def track_in(request: Request, desk: Desk) -> Track:
    """The track that the address names."""
    found = next((one for one in desk.tracks if one.number == request.path_params["number"]), None)
    if found is None:
        raise HTTPException(404)
    return found


@dataclass(frozen=True)
class Reached:
    """A target group on the page. group: None where the brief has it no more."""

    name: str
    title: str
    group: Group | None
    tracks: Sequence[Track]

    @property
    def proposals(self) -> list[Proposal]:
        return proposed(self.group, {one.kind for one in self.tracks}) if self.group else []

    @property
    def maturity(self) -> Words:
        return MATURITY[self.group.maturity] if self.group else ""


def _reached(desk: Desk) -> list[Reached]:
    return [Reached(name, title, desk.brief.group(name), desk.of_group(name)) for name, title in desk.groups.items()]


@lab_page
async def show_tracks(request: Request) -> Response:
    desk, told = await desk_of(request), await about(request)
    return render(
        request, "tracks.html", [_("Insatser"), told.title], about=told, root=tracks_root(request), desk=desk,
        reached=_reached(desk), kinds=KINDS, today=today(),
    )  # fmt: skip


@lab_page
async def propose_tracks(request: Request) -> Response:
    """POST: the proposed tracks of a target group, as far as it has none of their kind."""
    desk, kept = await desk_of(request), tracks_of(request)
    found = next((one for one in _reached(desk) if one.name == request.path_params["group"]), None)
    if found is None or found.group is None:
        raise HTTPException(404)
    with speaking(language_of(request.url.path)):
        told = [{"kind": one.kind, "title": str(one.title), "plan": str(one.plan)} for one in found.proposals]
    for one in told:
        await kept.storage.run(lambda one=one: kept.make(desk.brief.name, target_group=found.name, cost=0, **one))
    return go(f"{tracks_root(request)}#group-{found.name}")


def track_fields(desk: Desk) -> dict[str, Field]:
    return {
        "target_group": Select(_("Vilken målgrupp?"), choices=desk.groups),
        "kind": Select(_("Vad för slags insats?"), choices=KINDS),
        "title": TextInput(_("Vad heter insatsen?"), short=_("Namnet"), limit=200),
        "plan": Textarea(
            _("Hur ska den gå till?"), required=False, limit=2000, hint=_("Vem gör vad, var och när.")
        ),
        "cost": Money(
            _("Vad kostar den i hela kronor?"), short=_("Kostnaden"), required=False, decimals=0,
            maximum=MOST_KRONOR, hint=_("Med tryck, porto och arbetstid. Det ger kostnaden för var och en som nås."),
        ),
        "begins": NativeDate(_("Första dagen"), required=False),
        "ends": NativeDate(_("Sista dagen"), required=False),
    }  # fmt: skip


def _told(form: Form) -> dict[str, Any]:
    """What was sent, as it is stored."""
    data = form.data
    words = {name: str(data.get(name, "")) for name in ("target_group", "kind", "title", "plan")}
    return {**words, "cost": int(data.get("cost") or 0), "begins": data.get("begins"), "ends": data.get("ends")}


async def _sent(request: Request, desk: Desk) -> Form:
    form = await sent_form(request, track_fields(desk))
    begins, ends = form.data.get("begins"), form.data.get("ends")
    if not form.errors and begins and ends and ends < begins:
        form["ends"].control.errors = [_("Sista dagen kan inte vara före den första")]
    return form


def filled(fields: Mapping[str, Field], values: Mapping[str, Any]) -> Form:
    """A form with these values in it."""
    raw: dict[str, list[str]] = {}
    for name, value in values.items():
        if name in fields and value not in (None, ""):
            raw |= fields[name].raw(name, value)
    return Form(fields, raw, today())


@lab_page
async def show_new_track(request: Request) -> Response:
    desk = await desk_of(request)
    group = request.query_params.get("group", "")
    form = (
        filled(track_fields(desk), {"target_group": group}) if group in desk.groups else empty_form(track_fields(desk))
    )
    return await _new_page(request, form)


async def _new_page(request: Request, form: Form) -> Response:
    told, root = await about(request), tracks_root(request)
    return render(
        request, "track.html", [_("Ny insats"), told.title], about=told, root=root, form=form, track=None, batches=(),
        action=f"{root}new", today=today(), wrong=bool(form.errors), status=422 if form.errors else 200,
    )  # fmt: skip


@lab_page
async def make_track(request: Request) -> Response:
    """POST of a new track."""
    desk, kept = await desk_of(request), tracks_of(request)
    form = await _sent(request, desk)
    if form.errors:
        return await _new_page(request, form)
    number = await kept.storage.run(lambda: kept.make(desk.brief.name, **_told(form)))
    return go(f"{tracks_root(request)}{number}/")


@lab_page
async def show_track(request: Request) -> Response:
    desk = await desk_of(request)
    track = track_in(request, desk)
    return await _track_page(request, desk, track, filled(track_fields(desk), vars(track)))


async def _track_page(request: Request, desk: Desk, track: Track, form: Form) -> Response:
    told, root = await about(request), tracks_root(request)
    return render(
        request, "track.html", [track.title, told.title], about=told, root=root, form=form, track=track,
        batches=desk.of_track(track), action=f"{root}{track.number}/", today=today(), wrong=bool(form.errors),
        group=desk.title_of(track.target_group), status=422 if form.errors else 200,
    )  # fmt: skip


@lab_page
async def change_track(request: Request) -> Response:
    """POST of what is said of a track."""
    desk, kept = await desk_of(request), tracks_of(request)
    track, form = track_in(request, desk), await _sent(request, desk)
    if form.errors:
        return await _track_page(request, desk, track, form)
    await kept.storage.run(lambda: kept.change(track, **_told(form)))
    return go(f"{tracks_root(request)}#track-{track.number}")


@lab_page
async def close_track(request: Request) -> Response:
    """POST: today is the last day of the track. What came of it stays, and its codes lead on."""
    desk, kept = await desk_of(request), tracks_of(request)
    track = track_in(request, desk)
    if not track.closed(today()):
        await kept.storage.run(lambda: kept.change(track, ends=today()))
    return go(f"{tracks_root(request)}#track-{track.number}")
