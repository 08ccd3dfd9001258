"""How often the lab launches, and what each launch changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from components import Column, Table
from components.clock import today
from components.dates import LongMonth
from components.words import Text, Words, _, plural

from ..launches.pace import Launch, PageCounts, launches_of, newest, pages_changed, per_month, typical_lead
from ..studies.problems import Problems
from .bars import Bar, Bars
from .checks import title_of_service
from .login import lab_page
from .rendering import lab_of, language_of, parts_of, render
from .retesting import problems_of


@dataclass(frozen=True)
class Step:
    """An iteration as it is listed. pages: what it changed. fixed: problems from sessions that it mended."""

    launch: Launch
    pages: PageCounts | None
    fixed: int


@dataclass(frozen=True)
class Line:
    """A service. days: since its last launch."""

    name: str
    title: Words
    root: str
    steps: Sequence[Step]
    days: int | None


def in_time(lead: timedelta | None) -> Text:
    """How long something took, in words."""
    if lead is None:
        return _("vet vi inte")
    if lead < timedelta(hours=1):
        return plural("en minut", "{count} minuter", max(1, round(lead.total_seconds() / 60)))
    if lead < timedelta(days=1):
        return plural("en timme", "{count} timmar", round(lead.total_seconds() / 3600))
    return plural("en dag", "{count} dagar", round(lead.total_seconds() / 86400))


@lab_page
async def show_pace(request: Request) -> Response:
    lines = [await _line(request, name) for name in lab_of(request).drafts.names()]
    launches = [step.launch for line in lines for step in line.steps]
    months = per_month(launches, today())
    last = newest(launches)
    return render(
        request, "pace.html", [_("Takt")], lines=sorted(lines, key=_latest), chart=_chart(months),
        total=sum(count for _month, count in months), last=last, days=_days(last), in_time=in_time,
        lead=typical_lead(launches), titles={line.name: line.title for line in lines},
    )  # fmt: skip


def _latest(line: Line) -> tuple[bool, int, str]:
    return line.days is None, line.days or 0, line.name


async def _line(request: Request, name: str) -> Line:
    drafts, problems = lab_of(request).drafts, problems_of(request)
    root = parts_of(name, language_of(request.url.path))["launches"].href
    steps = await run_in_threadpool(_steps, drafts.folder / name, problems)
    return Line(name, await title_of_service(request, name), root, steps, _days(steps[0].launch if steps else None))


def _steps(folder: Path, problems: Problems) -> list[Step]:
    """Problems that were merged into another are counted with it."""
    fixed = [one.fixed_in for one in problems.all(folder.name)]
    return [
        Step(one, pages_changed(one), fixed.count(str(one.iteration.number))) for one in launches_of(folder)
    ]  # fmt: skip


def _days(launch: Launch | None) -> int | None:
    return None if launch is None else (today() - launch.iteration.day).days


def _chart(months: Sequence[tuple[date, int]]) -> Bars:
    bars = [Bar(LongMonth(month), count) for month, count in months]
    table = Table(
        _("Lanseringar varje månad"), columns=[_("Månad"), Column(_("Antal"), numeric=True)], id="months",
        rows=[[bar.label, bar.value] for bar in bars],
    )  # fmt: skip
    busy = sum(count > 0 for _month, count in months)
    sentence = _("Labbet lanserade i {busy} av de senaste {months} månaderna.").format(busy=busy, months=len(months))
    return Bars("launched", _("Lanseringar varje månad"), sentence, bars, table)
