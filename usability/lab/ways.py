"""Which way people went, drawn on the map of the service, and how many came how far on the expected path."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import Response

from components import Column, Table
from components.words import Words, _, speaking

from ..studies.flow import Flow, Move, Stage, expected, flow, funnel
from .checks import about
from .login import lab_page
from .map import BOX, Box, Picture, draw
from .rendering import render
from .trying import Tried, tried

COLUMN, ROOM, TURN, APART = 40, 36, 8, 7
"""Between lines beside the map, from the map to the first, the radius of a turn, and between lines at a box."""
BAR, ROW, NAMES = 420, 58, 28
"""The longest bar of the funnel, the height of a row, and how many letters of a title fit on a line."""


@dataclass(frozen=True)
class Arc:
    """A line beside the map from one page to another. at: where its number stands. back: upwards."""

    move: Move
    d: str
    width: float
    at: tuple[int, int]
    back: bool


@dataclass
class FlowPicture:
    """The map with lines beside it. width: with the lines."""

    map: Picture
    flow: Flow
    arcs: list[Arc] = field(default_factory=list)
    width: int = 0

    def came(self, box: Box) -> int:
        return self.flow.came.get(box.page.name, 0) if box.page else 0

    def stopped(self, box: Box) -> int:
        return self.flow.stopped.get(box.page.name, 0) if box.page else 0


def drawn(picture: Picture, found: Flow) -> FlowPicture:
    """Each move in a column of its own beside the map where it would cross another; short ones nearest."""
    boxes = {box.page.name: box for box in picture.boxes if box.page}
    moves = [move for move in found.moves if move.source in boxes and move.target in boxes]
    moves.sort(key=lambda move: abs(boxes[move.source].y - boxes[move.target].y))
    ends = _ends(moves, boxes)
    columns: list[list[tuple[int, int]]] = []
    made = FlowPicture(picture, found)
    for move in moves:
        y, to = ends[move]
        x = picture.width + ROOM + _column(columns, min(y, to), max(y, to)) * COLUMN
        start, end = (boxes[move.source].x + BOX + 2, y), (boxes[move.target].x + BOX + 2, to)
        made.arcs.append(_arc(move, start, end, x, found))
    made.width = picture.width + ROOM + max(len(columns), 1) * COLUMN
    return made


def _column(columns: list[list[tuple[int, int]]], top: int, bottom: int) -> int:
    """The first column with room for a line from top to bottom, which is then taken."""
    for number, used in enumerate(columns):
        if all(bottom < other_top or top > other_bottom for other_top, other_bottom in used):
            used.append((top, bottom))
            return number
    columns.append([(top, bottom)])
    return len(columns) - 1


def _ends(moves: Sequence[Move], boxes: Mapping[str, Box]) -> dict[Move, tuple[int, int]]:
    """Where each line leaves a box and comes to one: apart from each other, and those upwards above those downwards."""
    places: dict[Move, list[int]] = {move: [0, 0] for move in moves}
    for name, box in boxes.items():
        here = [(move, end) for move in moves for end, page in enumerate((move.source, move.target)) if page == name]
        other = {(move, end): boxes[(move.target, move.source)[end]].y for move, end in here}
        here.sort(key=lambda each: other[each])
        step = min(APART, (box.height - 16) // max(len(here), 1))
        first = box.y + box.height // 2 - step * (len(here) - 1) // 2
        for number, (move, end) in enumerate(here):
            places[move][end] = first + number * step
    return {move: (ys[0], ys[1]) for move, ys in places.items()}


def _arc(move: Move, start: tuple[int, int], end: tuple[int, int], x: int, found: Flow) -> Arc:
    (ax, ay), (bx, by) = start, end
    way = 1 if by > ay else -1
    turn = min(TURN, abs(by - ay) // 2)
    d = f"M{ax} {ay}H{x - turn}Q{x} {ay} {x} {ay + way * turn}V{by - way * turn}Q{x} {by} {x - turn} {by}H{bx + 6}"
    width = 1.5 + 5.5 * move.people / max(found.people, 1)
    return Arc(move, d, width, (x, (ay + by) // 2), way < 0)


@dataclass(frozen=True)
class Bar:
    """A page of the expected path as a bar: y of its row, and its parts as (x, width)."""

    stage: Stage
    lines: Sequence[str]
    y: int
    on: tuple[float, float]
    stopped: tuple[float, float]
    elsewhere: tuple[float, float]


def bars(stages: Sequence[Stage], people: int, titles: Mapping[str, str]) -> list[Bar]:
    scale = BAR / max(people, 1)
    made = []
    for number, stage in enumerate(stages):
        on, stopped, elsewhere = stage.on * scale, stage.stopped * scale, stage.elsewhere * scale
        lines = textwrap.wrap(titles.get(stage.page, stage.page), NAMES, max_lines=2, placeholder=" …")
        parts = ((0.0, on), (on, stopped), (on + stopped, elsewhere))
        made.append(Bar(stage, lines, number * ROW, *parts))
    return made


@lab_page
async def show_ways(request: Request) -> Response:
    found = await tried(request)
    assert found.task is not None, "all tasks together have no path"
    prototype, counted = found.site.prototype, found.counted
    went = flow(counted)
    stages = funnel(expected(found.task, prototype, counted), counted)
    with speaking(found.site.language):
        picture = drawn(draw(prototype.service), went)
    return render(
        request, "ways.html", [_("Vägar"), found.task.label], about=await about(request), found=found, flow=went,
        picture=picture, stages=stages, bars=bars(stages, went.people, found.titles), row=ROW, bar=BAR,
        most=max(went.stopped.items(), key=lambda one: one[1], default=None), path=_path(found, stages),
        moves=_moves(found, went), stops=_stops(found, went),
    )  # fmt: skip


def _moves(found: Tried, went: Flow) -> Table:
    columns: list[Words | Column] = [
        _("Från"), _("Till"), Column(_("Personer"), numeric=True), Column(_("Gånger"), numeric=True)
    ]  # fmt: skip
    rows = [[found.title(one.source), found.title(one.target), one.people, one.times] for one in went.moves]
    return Table(_("Från sida till sida"), columns=columns, rows=rows, id="moves")


def _stops(found: Tried, went: Flow) -> Table:
    columns: list[Words | Column] = [
        _("Sida"), Column(_("Kom hit"), numeric=True), Column(_("Slutade här"), numeric=True)
    ]  # fmt: skip
    order = [*found.titles, *sorted(went.came.keys() - found.titles.keys())]
    rows = [[found.title(page), went.came[page], went.stopped.get(page, 0)] for page in order if page in went.came]
    return Table(_("Sida för sida"), columns=columns, rows=rows, id="stops")


def _path(found: Tried, stages: Sequence[Stage]) -> Table:
    columns: list[Words | Column] = [
        _("Sida"),
        *(
            Column(name, numeric=True)
            for name in (_("Kom hit"), _("Gick vidare"), _("Slutade här"), _("Tog en annan väg"), _("Gick tillbaka"))
        ),
    ]
    rows = [[found.title(one.page), one.came, one.on, one.stopped, one.elsewhere, one.back] for one in stages]
    return Table(_("Den väntade vägen i siffror"), columns=columns, rows=rows, id="path")
