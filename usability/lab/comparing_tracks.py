"""The page that tells which effort moved which group, and sets two of them against each other, in words that a service
owner understands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations

from starlette.requests import Request
from starlette.responses import Response

from components import Column, Select, Table
from components.clock import today
from components.forms import Form
from components.rendering import number
from components.words import Text, Words, _

from ..adoption.batches import Batch
from ..adoption.effects import Came, Moved, Side, contrast, moved
from ..measures.completion import Rate
from ..measures.figures import Interval, NoFigure, fraction, percent
from .charts import Chart, Dot
from .checks import about
from .login import lab_page
from .points import points, whole_points
from .rendering import render
from .tracks import Desk, batches_of, desk_of, tracks_root

SCALES = (0.1, 0.2, 0.5, 1.0)
"""The ends a scale of shares may have: few of those who get a letter follow it."""
LONGEST = 22
"""Characters of a name in a chart."""
HOW_TO_READ = _(
    "Punkten är andelen som gick igenom tjänsten. Strecket visar vad den troligen hade blivit om väldigt många sådana "
    "som de hade fått samma utskick."
)


@dataclass(frozen=True)
class Line:
    """A track or a batch of one in the tables of its group."""

    name: Words
    came: Came
    cost: Words = ""


@dataclass(frozen=True)
class ShareChart(Chart):
    """lines: what is drawn, for the table beside, where there is room for whole names."""

    lines: Sequence[Line] = ()

    @property
    def table(self) -> Table:
        columns: list[Words | Column] = [
            _("Insats"), _("Gick igenom"), _("Troligen"), Column(_("Fick det"), numeric=True)
        ]  # fmt: skip
        rows = [[line.name, *_rate_cells(line), number(line.came.people)] for line in self.lines]
        return Table(self.caption, columns=columns, rows=rows, id=f"{self.id}-table")


@dataclass(frozen=True)
class GroupMoved:
    """What moved a target group."""

    name: str
    title: str
    found: Sequence[Moved]

    @property
    def lines(self) -> list[Line]:
        lines: list[Line] = []
        for one in self.found:
            lines.append(Line(one.track.title, one.total, _kronor(one.cost_each)))
            if len(one.batches) > 1:
                lines += [Line(f"– {batch.title}", came) for batch, came in one.batches]
        return lines

    @property
    def sentence(self) -> Text:
        rated = [one for one in self.found if isinstance(one.total.rate, Rate)]
        if not self.found:
            return _("Gruppen har inga insatser med utskick än.")
        if not rated:
            return _("Ingen insats har gett tillräckligt många än för att siffror ska kunna visas.")
        best = max(rated, key=lambda one: one.total.counts["completed"])
        told = _("Flest kom genom {track}: {fraction} gick igenom tjänsten.")
        completed = best.total.counts["completed"]
        return told.format(track=best.track.title, fraction=fraction(completed, best.total.people))

    @property
    def chart(self) -> Chart:
        dots = [_dot(line) for line in self.lines]
        most = max((dot.interval.high for dot in dots if dot.interval), default=1.0)
        end = next(scale for scale in SCALES if most <= scale)
        marks = [(end * n / 5, _("{percent} %").format(percent=round(20 * end * n))) for n in range(6)]
        caption = _("Andel av dem som fick det som gick igenom tjänsten: {group}").format(group=self.title)
        return ShareChart(f"share-{self.name}", caption, HOW_TO_READ, 0, end, marks, dots, lines=self.lines)

    @property
    def table(self) -> Table:
        headings = (_("Fick det"), _("Öppnade"), _("Började"), _("Gick igenom"), _("Kronor för var och en"))
        columns: list[Words | Column] = [_("Insats"), *(Column(one, numeric=True) for one in headings)]
        rows = [
            [one.name, number(one.came.people), *map(_count, one.came.shown.values()), one.cost or "–"]
            for one in self.lines
        ]
        return Table(_("Från utskick till klar: {group}").format(group=self.title), columns=columns, rows=rows,
                     id=f"stages-{self.name}")  # fmt: skip


def _count(cell: object) -> str:
    return number(cell) if isinstance(cell, int) else str(cell)


def _kronor(cost: int | NoFigure) -> Words:
    return "–" if isinstance(cost, NoFigure) else number(cost)


def _named(one: Moved, batch: Batch) -> Text:
    return _("{track}, {batch}").format(track=one.track.title, batch=batch.title)


def _dot(line: Line) -> Dot:
    """Names are cut where a narrow screen has no room for them."""
    rate, name = line.came.rate, str(line.name)
    label = name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"
    if isinstance(rate, NoFigure):
        return Dot(label, why=rate.reason)
    interval, told = Interval(rate.low, rate.high), _("{x} av {n}").format(x=rate.x, n=rate.n)
    return Dot(label, told, _likely(rate), rate.n, value=rate.rate, interval=interval)


def _rate_cells(line: Line) -> list[Words]:
    rate = line.came.rate
    return [rate.reason, "–"] if isinstance(rate, NoFigure) else [rate.fraction, _likely(rate)]


def _likely(rate: Rate) -> Text:
    return _("{low}–{high} %").format(low=percent(rate.low), high=percent(rate.high))


@lab_page
async def show_tracks_compared(request: Request) -> Response:
    desk, kept, told = await desk_of(request), batches_of(request), await about(request)
    responses = await kept.storage.run(kept.responses, desk.brief.name)
    every = [moved(one, desk.of_track(one), responses, today()) for one in desk.tracks if desk.of_track(one)]
    sides = _sides(desk, every)
    first, second = _asked(request, sides)
    return render(
        request, "tracks_compared.html", [_("Vilken insats nådde fram?"), told.title], about=told,
        root=tracks_root(request), groups=_groups(desk, every), form=_form(sides, first, second), same=first == second,
        found=contrast(sides[first], sides[second]) if first and second and first != second else None, points=points,
        whole=whole_points,
    )  # fmt: skip


def _groups(desk: Desk, every: Sequence[Moved]) -> list[GroupMoved]:
    return [
        GroupMoved(name, title, [one for one in every if one.track.target_group == name])
        for name, title in desk.groups.items()
    ]


def _sides(desk: Desk, every: Sequence[Moved]) -> dict[str, Side]:
    """What can be compared: each track, and each batch where a track has several."""
    sides: dict[str, Side] = {}
    for one in every:
        group = one.track.target_group
        named = _("{track} ({group})").format(track=one.track.title, group=desk.title_of(group))
        every_batch = frozenset(batch.number for batch, _came in one.batches)
        sides[f"track-{one.track.number}"] = Side(named, group, one.total, every_batch)
        if len(one.batches) > 1:
            for batch, came in one.batches:
                sides[f"batch-{batch.number}"] = Side(_named(one, batch), group, came, frozenset({batch.number}))
    return sides


def _asked(request: Request, sides: Mapping[str, Side]) -> tuple[str, str]:
    """The two that the address names; by default the first two there are, of which neither is a part of the other."""
    first, second = (one if one in sides else "" for one in map(request.query_params.get, ("first", "second")))
    if first and second:
        return first, second
    pairs = [(a, b) for a, b in permutations(sides, 2) if first in ("", a) and second in ("", b)]
    apart = (pair for pair in pairs if not sides[pair[0]].batches & sides[pair[1]].batches)
    return next(apart, pairs[0] if pairs else ("", ""))


def _form(sides: Mapping[str, Side], first: str, second: str) -> Form | None:
    if len(sides) < 2:
        return None
    choices = {name: side.name for name, side in sides.items()}
    fields = {"first": Select(_("Den ena"), choices=choices), "second": Select(_("Den andra"), choices=choices)}
    return Form(fields, {"first": [first], "second": [second]}, today())
