"""The charts and tables of a service's use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from components import Column, Table
from components.dates import LongMonth
from components.words import Text, Words, _

from ..adoption.brief import Brief, Group
from ..adoption.costs import TrackCost, cost_of
from ..adoption.following import Following, GroupUse, fraction_shown
from ..adoption.marks import Event
from ..adoption.mix import Mix
from ..adoption.uptake import CHANNELS
from ..measures.adoption import LEAST_CELL, Adoption, Suppressed, suppress
from ..measures.figures import NoFigure, percent
from .timelines import Line, Timeline, lettered, month_end, share_table

HIDDEN = "–"
MOST_LINES = 12
"""Of a chart: there is no room for the labels of more."""


def share_chart(found: Following, events: Sequence[Event]) -> Timeline | None:
    """The share of each group over time; None where there is nothing to draw."""
    shown = found.known if len(found.known) <= MOST_LINES else _furthest(found)
    lines = [_line(lettered(number), use, share) for number, (use, share) in enumerate(shown)]
    months = sorted({one.month for use, _share in found.known for one in use.months})
    if not any(line.points for line in lines):
        return None
    sentence = _(
        "Varje linje är en målgrupp. Den grova linjen är hälften. En punkt finns bara där minst fem är nya sedan den "
        "förra. Siffrorna överst är händelserna i listan nedanför."
    )
    if len(shown) < len(found.known):
        sentence = _("{sentence} Bara de {count} grupper som har minst andel är ritade. Alla står i tabellen.").format(
            sentence=sentence, count=len(shown)
        )
    caption = _("Hur stor del av varje målgrupp som har använt tjänsten")
    rows = [[LongMonth(month), *(_cell(use, share, month) for use, share in found.known)] for month in months]
    table = share_table("shares", caption, [use.group.title for use, _share in found.known], rows)
    return Timeline("shares", caption, sentence, lines, events, table)


def _furthest(found: Following) -> list[tuple[GroupUse, Adoption]]:
    """The groups with the smallest shares, in the order of the brief: as many as can be told apart."""
    least = sorted(found.known, key=lambda one: one[1].share)[:MOST_LINES]
    return [one for one in found.known if one in least]


def _line(letter: str, use: GroupUse, share: Adoption) -> Line:
    n, end = share.population.n, use.so_far[-1][0] if use.so_far else None
    points = [(min(month_end(one.month), end), one.total / n) for one in use.months if one.total is not None and end]
    if points and use.first:
        points = [(use.first, 0.0), *points]
    return Line(letter, use.group.title, points, _shown(share))


def _cell(use: GroupUse, share: Adoption, month: date) -> Words:
    total = use.totals.get(month)
    if total is None:
        return HIDDEN
    return _("{count} ({percent} %)").format(count=total, percent=percent(total / share.population.n))


def mix_chart(months: Mapping[date, Mix]) -> Timeline | None:
    """The share of each channel over time."""
    channels = [channel for channel in CHANNELS if any(channel in one.completed for one in months.values())]
    lines = [_channel(lettered(number), channel, months) for number, channel in enumerate(channels)]
    if not any(line.points for line in lines):
        return None
    caption = _("Hur stor del av ärendena som kommer in i varje kanal")
    columns = [_("Antal"), _("Digitalt"), *(CHANNELS[channel] for channel in channels)]
    rows = [[LongMonth(month), *_mixed(one, channels)] for month, one in months.items()]
    sentence = _("Varje linje är en kanal. Det här är ärenden och inte människor.")
    return Timeline("mix", caption, sentence, lines, (), share_table("mix", caption, columns, rows), half=False)


def _channel(letter: str, channel: str, months: Mapping[date, Mix]) -> Line:
    shares = [(month_end(month), one.share(channel)) for month, one in months.items()]
    points = [(day, share) for day, share in shares if share is not None]
    told = _("{percent} %").format(percent=percent(points[-1][1])) if points else HIDDEN
    return Line(letter, CHANNELS[channel], points, told)


def _mixed(one: Mix, channels: Sequence[str]) -> list[Words | int]:
    whole = one.whole if one.exact else HIDDEN
    return [whole, _percent(one.digital_share), *(_percent(one.share(channel)) for channel in channels)]


def _percent(share: float | None) -> Words:
    return HIDDEN if share is None else _("{percent} %").format(percent=percent(share))


def groups_table(found: Following, costs: Sequence[TrackCost], opened: Mapping[str, int]) -> Table | None:
    """Each group as it is now: how many opened and use it, with whose size and what it has cost to reach."""
    if not found.groups:
        return None
    headings: list[Words | Column] = [
        _("Målgrupp"), _("Har använt tjänsten"), _("Över hälften"), _("Öppnat, av gruppen"),
        _("Gruppens storlek räknad"),
        Column(_("Kostnad per person"), numeric=True),
    ]  # fmt: skip
    shown = suppress({group: count for group, count in opened.items() if count})  # all of them are told of below
    rows = [
        [one.group.title, _used(one), _passed(one), _reach(one.group, shown.get(one.group.name, 0), opened),
         _sized(one), _kronor(cost_of(costs, one))] for one in found.groups
    ]  # fmt: skip
    return Table(_("Målgrupperna nu"), columns=headings, rows=rows, id="groups-now", caption_hidden=True)


def all_groups_table(services: Sequence[tuple[Words, Following]]) -> Table | None:
    """Each group of each service as it is now: those of a service that is not counted yet are left out."""
    rows = [
        [title, use.group.title, _used(use), _passed(use)]
        for title, found in services
        if found.counted
        for use in found.groups
    ]
    headings = [_("Tjänst"), _("Målgrupp"), _("Har använt tjänsten"), _("Över hälften")]
    return Table(_("Varje målgrupp i varje tjänst"), columns=headings, rows=rows, id="groups-all") if rows else None


def _used(use: GroupUse) -> Words:
    return use.adoption.reason if isinstance(use.adoption, NoFigure) else _shown(use.adoption)


def _shown(share: Adoption) -> Text:
    return fraction_shown(share.adopted, share.population.n)


def _sized(use: GroupUse) -> Words:
    """When, and by whom."""
    if use.group.dated is None:
        return HIDDEN
    return _("{dated}, {source}").format(dated=use.group.dated, source=use.group.source)


def _reach(group: Group, count: int | Suppressed, opened: Mapping[str, int]) -> Words:
    """Opened by the size of the group; as times alone where they are more than the people, or those are not known."""
    if not opened or (isinstance(count, Suppressed) and opened[group.name] >= LEAST_CELL):
        return HIDDEN
    times = count if isinstance(count, int) else 0
    if group.size and times <= group.size:
        return fraction_shown(times, group.size)
    return _("{count} gånger").format(count=times) if times >= LEAST_CELL else HIDDEN


def _passed(use: GroupUse) -> Words:
    if isinstance(use.adoption, NoFigure):
        return _("Går inte att säga")
    return _("Ja") if use.adoption.majority else _("Nej")


def _kronor(cost: int | NoFigure) -> Words:
    return HIDDEN if isinstance(cost, NoFigure) else _("{kronor} kr").format(kronor=cost)


def costs_table(costs: Sequence[TrackCost], brief: Brief) -> Table | None:
    if not costs:
        return None
    headings: list[Words | Column] = [
        _("Insats"), _("Målgrupp"), _("Öppnat, av utskicken"), Column(_("Kostnad"), numeric=True),
        Column(_("Gått igenom"), numeric=True), Column(_("Kostnad för varje"), numeric=True),
    ]  # fmt: skip
    rows = [_cost(one, brief) for one in costs]
    return Table(_("Kostnad för varje insats"), columns=headings, rows=rows, id="costs-each", caption_hidden=True)


def _cost(one: TrackCost, brief: Brief) -> list[Words]:
    group = brief.group(one.group)
    reach = one.reach.reason if isinstance(one.reach, NoFigure) else one.reach.fraction
    kronor = _("{kronor} kr").format(kronor=round(one.cost))
    return [one.title, group.title if group else one.group, reach, kronor, str(one.came), _kronor(one.each)]
