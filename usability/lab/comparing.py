"""The page that sets two iterations side by side, in words that a service owner understands."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from components import Column, Select, Table
from components.clock import today
from components.forms import Form
from components.words import Text, Words, _

from ..measures.comparing_rates import RateComparison
from ..measures.comparing_scores import ScoreComparison
from ..measures.comparing_times import TimeComparison
from ..measures.figures import Interval
from ..studies.comparing import Comparison, Pair, compare
from ..studies.held import joined
from ..studies.plan import Study
from ..studies.results import Results, results
from ..studies.served import studies_of
from .charts import Chart, Dot
from .checks import about
from .login import lab_page
from .points import signed
from .problems import iteration_name
from .rendering import render
from .results import asked_iteration, iterations_of
from .studies import study_root, study_tried, there, tried

SCALE_NAMES = {"sus": "SUS", "umux-lite": "UMUX-Lite"}
SURELY = 0.001
"""A p below this is shown as being so."""


@lab_page
async def show_comparison(request: Request) -> Response:
    """Two iterations, by default the one that the plan is about and the one before it."""
    iterations, study = iterations_of(request), (await there(request)).study
    before, after = _asked(request, study.iteration)
    pilots = "pilots" in request.query_params
    found = await _compared(request, before, after, pilots=pilots) if before != after else None
    told, choices = await about(request), {one: iteration_name(one) for one in iterations}
    fields = {"before": Select(_("Före"), choices=choices), "after": Select(_("Efter"), choices=choices)}
    return render(
        request, "comparison.html", [_("Jämförelse"), told.title], about=told, root=study_root(request), found=found,
        before=before, after=after, named=lambda ids: ", ".join(str(study.task_name(id)) for id in ids),
        iterations=iterations, pilots=pilots, iteration_name=iteration_name,
        scales=SCALE_NAMES, points=points, p=p_shown,
        table=overview(found) if found else None, chart=chart(found) if found else None,
        form=Form(fields, {"before": [before], "after": [after]}, today()),
    )  # fmt: skip


def _asked(request: Request, default: str) -> tuple[str, str]:
    """The iterations that the address names; of one that it does not, the nearest. default: which is the later where
    it names none."""
    first, *launched = iterations_of(request)
    order = [*launched, first]

    def beside(one: str, step: int) -> str:
        return order[min(max(order.index(one) + step, 0), len(order) - 1)]

    given = request.query_params
    if "before" in given:
        before = asked_iteration(request, "before", first)
        return before, asked_iteration(request, "after", beside(before, 1))
    after = asked_iteration(request, "after", default if default in order else first)
    before = beside(after, -1)
    return (before, beside(after, 1)) if before == after else (before, after)


async def _compared(request: Request, before: str, after: str, *, pilots: bool) -> Comparison:
    served, studies = await there(request), studies_of(request)
    prototypes = {one: await tried(request, served.study, one) for one in (before, after)}
    plans = {one: await study_tried(request, served.study, made, one) for one, made in prototypes.items()}
    study = joined(plans[after], [plans[before]])

    def work() -> Comparison:
        found = {one: results(studies, study, made, one, pilots=pilots) for one, made in prototypes.items()}
        tasks = {one: _tasks(plans[one], found[one]) for one in found}
        return compare(found[before], found[after], tasks)

    return await run_in_threadpool(work)


def _tasks(plan: Study, found: Results) -> Collection[str]:
    """The tasks of an iteration: those of its plan, and those that somebody tried."""
    return {task.id for task in plan.tasks} | {one.task.id for one in found.tasks if one.attempts}


def overview(found: Comparison) -> Table:
    """Each task of both: how many completed it, and how the difference may be."""
    columns: list[Words | Column] = [
        _("Uppgift"), _("Klarade i {name}").format(name=iteration_name(found.before)),
        _("Klarade i {name}").format(name=iteration_name(found.after)), _("Skillnad i procentenheter"), _("Tid"),
        _("Hur lätt (1–7)"),
    ]  # fmt: skip
    rows = [[pair.label, *_rate_cells(pair), _time(pair), _ease(pair)] for pair in found.pairs]
    return Table(_("Skillnader, med intervall"), columns=columns, rows=rows, id="differences")


def _rate_cells(pair: Pair) -> list[Words]:
    if not isinstance(pair.completion, RateComparison):
        return ["–", "–", "–"]
    one = pair.completion
    shown = _("{difference} ({low} till {high})").format(**_points(one))
    return [one.first.fraction, one.second.fraction, shown]


def _points(one: RateComparison) -> dict[str, Words]:
    """How much more completed it after than before, in percentage points."""
    low, high = -one.interval.high, -one.interval.low
    return {name: signed(100 * x) for name, x in (("difference", -one.difference), ("low", low), ("high", high))}


def _time(pair: Pair) -> Words:
    """How many times as long it took after as before."""
    if not isinstance(pair.time, TimeComparison):
        return "–"
    one = pair.time
    return _("{ratio} gånger ({low} till {high})").format(
        ratio=round(1 / one.ratio, 2), low=round(1 / one.interval.high, 2), high=round(1 / one.interval.low, 2)
    )


def _ease(pair: Pair) -> Words:
    return points(pair.ease) if isinstance(pair.ease, ScoreComparison) else "–"


def points(one: ScoreComparison) -> Text:
    """How much more was scored after than before."""
    shown = {"difference": -one.difference, "low": -one.interval.high, "high": -one.interval.low}
    return _("{difference} ({low} till {high})").format(**{name: signed(x, 1) for name, x in shown.items()})


def chart(found: Comparison) -> Chart:
    """How much more completed each task after than before, about a line for no difference."""
    marks = [(share / 100, signed(share)) for share in (-100, -50, 0, 50, 100)]
    norm = (0.0, _("Ingen skillnad"))
    sentence = _("Till höger om linjen klarade fler uppgiften i {name}. Ett streck som går över linjen är osäkert.")
    name = iteration_name(found.after)
    dots: Sequence[Dot] = [_dot(pair) for pair in found.pairs]
    caption: Text = _("Hur många fler som klarade uppgiften i {name}, i procentenheter").format(name=name)
    return Chart("difference", caption, sentence.format(name=name), -1, 1, marks, dots, norm)


def _dot(pair: Pair) -> Dot:
    if not isinstance(pair.completion, RateComparison):
        return Dot(pair.label, why=pair.completion.reason)
    one, told = pair.completion, _points(pair.completion)
    interval = Interval(-one.interval.high, -one.interval.low)
    likely = _("{low} till {high}").format(low=told["low"], high=told["high"])
    count = one.first.n + one.second.n
    return Dot(pair.label, told["difference"], likely, count, value=-one.difference, interval=interval)


def p_shown(p: float) -> Text:
    """p as it is written, with the sign before it."""
    if p < SURELY:
        return _("p < {limit}").format(limit=SURELY)
    return _("p = {p}").format(p=round(p, 3))
