"""The Pareto chart of the portfolio: each service's share of the hours that can be saved, and the sum so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from components.numbers import Figure
from components.words import Text, Words, _

from ..adoption.portfolio import Ranked
from ..measures.figures import percent
from .charts import EDGE

MOST_ROWS = 15
FIRST = 3
"""So many services the sentence is about, where there are more."""


@dataclass(frozen=True)
class Bar:
    """title: of the service. text: its hours and the sum so far. width, at: percent of the picture's width. working:
    whether the lab works on it."""

    title: str
    text: Words
    width: float
    at: float
    working: bool


@dataclass(frozen=True)
class Pareto:
    bars: Sequence[Bar]
    marks: Sequence[tuple[float, Words]]
    left: float = EDGE


def pareto(ranked: Sequence[Ranked]) -> Pareto:
    """Of the first services; the table has them all."""
    marks = [(_x(share / 100), _("{percent} %").format(percent=share)) for share in (0, 50, 100)]
    return Pareto([_bar(one) for one in ranked[:MOST_ROWS] if one.share], marks)


def _x(share: float) -> float:
    return round(EDGE + (100 - 2 * EDGE) * share, 2)


def _bar(one: Ranked) -> Bar:
    hours = Figure(round(one.entry.service.saved))
    text = _("{hours} timmar, tillsammans {percent} %").format(hours=hours, percent=percent(one.together))
    width = round(_x(one.share) - EDGE, 2)
    return Bar(one.entry.service.title, text, width, _x(one.together), one.entry.prototype)


def sentences(ranked: Sequence[Ranked]) -> list[Text]:
    """What the portfolio says, in words. Nothing where no hours can be saved."""
    if not any(one.share for one in ranked):
        return []
    found = [_first(ranked)]
    working = [one for one in ranked if one.entry.prototype]
    share = percent(min(sum(one.share for one in working), 1))
    found.append(
        _("Labbet arbetar med {working} av {all} tjänster: {percent} % av timmarna.").format(
            working=len(working), all=len(ranked), percent=share
        )
    )
    free = next((one for one in ranked if not one.entry.prototype and one.share), None)
    if free:
        found.append(_("Högst upp av dem som ingen arbetar med: {title}.").format(title=free.entry.service.title))
    return found


def _first(ranked: Sequence[Ranked]) -> Text:
    if len(ranked) > FIRST:
        share = percent(ranked[FIRST - 1].together)
        return _("De tre första tjänsterna står för {percent} % av timmarna som kan sparas.").format(percent=share)
    return _("{title} står för {percent} % av timmarna som kan sparas.").format(
        title=ranked[0].entry.service.title, percent=percent(ranked[0].share)
    )
