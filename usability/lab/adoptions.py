"""How the services of the whole lab are used: each group of each service as it is now, and over time.

Transactions of several services are not added up, and people of several groups never: each service stands by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from components import Column, Table
from components.clock import today
from components.dates import LongMonth
from components.words import Words, _, plural

from ..adoption.brief import read_brief
from ..adoption.counts import Reading
from ..adoption.following import NOTHING, Following, follow, verdict
from ..adoption.marks import launches
from ..adoption.mix import whole_of
from ..adoption.months import months
from ..measures.figures import percent
from .adoption import Desk, read_desk, uptake_of
from .checks import title_of_service
from .login import lab_page
from .rendering import address, lab_of, language_of, render
from .shares import all_groups_table
from .timelines import Line, Timeline, month_end, share_table


@dataclass(frozen=True)
class Service:
    """A service on the page of the whole lab."""

    about: Words
    href: str
    found: Following


@lab_page
async def show_lab_adoption(request: Request) -> Response:
    """Every service of the lab: whether every group of it has passed half."""
    drafts, storage = lab_of(request).drafts, uptake_of(request).storage
    language, services = language_of(request.url.path), []
    briefs = [read_brief(drafts.folder / name)[0] for name in drafts.names()]
    counted = await storage.run(Reading(storage).people, briefs, today())
    for brief, counts in zip(briefs, counted, strict=True):
        found = follow(brief, counts.people, today())
        title = await title_of_service(request, brief.name)
        services.append(Service(title, address(f"/lab/adoption/{brief.name}/", language), found))
    return render(
        request,
        "adoptions.html",
        [_("Användning")],
        services=services,
        answer=_all(services),
        groups=all_groups_table([(one.about, one.found) for one in services]),
        root=address("/lab/adoption/", language),
    )


def _all(services: list[Service]) -> list[Words]:
    """Whether every group of every service has passed half."""
    counted = [one.found for one in services if one.found.counted]
    if not counted:
        return [NOTHING]
    each = [one.found.reached for one in services]
    found = False if False in each else None if None in each else True
    return [verdict(found), _so_many(each.count(True), len(counted)), *_uncounted(len(services) - len(counted))]


def _so_many(reached: int, whole: int) -> Words:
    if not reached:
        return plural("Inte i den enda tjänst som används.", "Inte i någon av {count} tjänster som används.", whole)
    return _("I {reached} av {whole} tjänster som används har varje målgrupp passerat hälften.").format(
        reached=reached, whole=whole
    )


def _uncounted(services: int) -> list[Words]:
    return (
        [plural("{count} tjänst är inte räknad än.", "{count} tjänster är inte räknade än.", services)]
        if services
        else []
    )


@lab_page
async def show_over_time(request: Request) -> Response:
    """How many groups have passed half month by month, and how each service is used. On a page of its own, which the
    other one fetches: all that is counted of every service is read for it."""
    drafts, storage = lab_of(request).drafts, uptake_of(request).storage
    desks: list[tuple[Words, Desk]] = []
    for name in drafts.names():
        brief, _mistakes = read_brief(drafts.folder / name)
        launched = await run_in_threadpool(launches, drafts.folder / name)
        desk = await storage.run(read_desk, storage, brief, launched)
        desks.append((await title_of_service(request, name), desk))
    return render(
        request, "adoptions_over_time.html", [_("Användning över tid")],
        root=address("/lab/adoption/", language_of(request.url.path)),
        passed=passed_chart([desk.found for _title, desk in desks]), each=each_table(desks),
    )  # fmt: skip


def passed_chart(services: Sequence[Following]) -> Timeline | None:
    """The share of all target groups of the lab that have passed half, by the end of each month: of groups, and not of
    people. Where few were new in a month, a group stands as it was last shown."""
    known = [one for found in services for one in found.known]
    counted = [one.month for use, _share in known for one in use.months]
    if not counted:
        return None
    every, rows, points = months(min(counted), max(counted)), [], []
    for month in every:
        passed = sum(2 * use.total_in(month) > share.population.n for use, share in known)
        points.append((min(month_end(month), today()), passed / len(known)))
        rows.append([LongMonth(month), _("{x} av {n}").format(x=passed, n=len(known))])
    caption = _("Hur många målgrupper som har passerat hälften")
    told = _("{percent} %").format(percent=percent(points[-1][1]))
    line = Line("A", _("Målgrupper som har passerat hälften"), points, told)
    sentence = _(
        "{passed} målgrupper har passerat hälften. Linjen är alla målgrupper med känd storlek, hur stora de än är."
    )
    return Timeline(
        "passed", caption, sentence.format(passed=rows[-1][1]), [line], (),
        share_table("passed", caption, [_("Passerat hälften")], rows), half=False,
    )  # fmt: skip


def each_table(desks: Sequence[tuple[Words, Desk]]) -> Table | None:
    """How each service is used, all months together, as its own page tells it."""
    headings: list[Words | Column] = [
        _("Tjänst"), _("Digitalt"), _("Med hjälp"), _("Börjat och gått igenom"), _("Öppnat"),
        Column(_("Kostnad"), numeric=True),
    ]  # fmt: skip
    rows = [_each(title, desk) for title, desk in desks if desk.counts.source]
    return Table(_("Så används varje tjänst"), columns=headings, rows=rows, id="each") if rows else None


def _each(title: Words, desk: Desk) -> list[Words]:
    whole = whole_of(desk.monthly())
    opened = _("{count} gånger").format(count=whole.opened) if whole.opened >= 5 else "–"
    cost = sum(one.cost for one in desk.costs)
    return [
        title, whole.told(whole.take_up), whole.told(whole.assisted), whole.told(whole.completion), opened,
        _("{kronor} kr").format(kronor=round(cost)) if cost else "–",
    ]  # fmt: skip
