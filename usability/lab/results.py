"""The page of what came of a study: for everybody, or for those who said one thing of themselves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from components import Column, NativeDate, Table
from components.clock import today
from components.field import Field
from components.forms import Form
from components.prototype import Prototype
from components.words import Words, _, language, speaking

from ..launches.iterations import numbers
from ..measures.figures import percent
from ..studies.discovered import Discovered, discovered
from ..studies.outcomes import OUTCOMES
from ..studies.plan import Task
from ..studies.problems import Problem
from ..studies.results import FieldErrors, Results, TaskResult
from ..studies.rules import rule_in_words
from ..studies.served import studies_of
from ..studies.sharing import Share, Shares
from ..studies.suppressing import Group, groups, nothing_of, suppressed
from ..visits.endpoints import go
from .charts import completion_chart, ease_chart, sus_chart, time_chart
from .checks import about, prototype_folder
from .forms import sent_form
from .login import lab_page
from .rendering import address, language_of, render
from .retesting import problems_of
from .studies import groups_of, results_of, study_root, there, tried

LONGEST = timedelta(days=366)
"""How long a link may work."""
USUAL = timedelta(days=30)


def share_fields() -> dict[str, Field]:
    return {
        "last_day": NativeDate(
            _("Till och med vilken dag ska länken fungera?"), short=_("Dagen"), future=True, latest=today() + LONGEST
        )
    }


@lab_page
async def show_results(request: Request) -> Response:
    """What came of an iteration's sessions. Pilots count where that is asked for, and are said to."""
    usual = {"last_day": [(today() + USUAL).isoformat()]}
    return await _page(request, Form(share_fields(), usual, today()))


async def _page(request: Request, form: Form) -> Response:
    """form: of a link for others to read the results by."""
    served = await there(request)
    iteration = asked_iteration(request, "iteration", served.study.iteration)
    pilots = "pilots" in request.query_params
    whole = await results_of(request, served, iteration, pilots=pilots)
    by = groups(whole.study, whole.sessions)
    group = _group(request, [one for each in by.values() for one in each])
    found = await _of(request, whole, group, pilots=pilots) if group else whole
    kept, shares = problems_of(request), shares_of(request)
    met = discovered(await kept.storage.run(kept.all, served.study.name), whole.sessions)
    shared = await shares.storage.run(shares.of, served.study.name)
    shown, prototype = await about(request), await tried(request, served.study, iteration)
    return render(
        request, "results.html", [_("Resultat"), shown.title], about=shown, root=study_root(request), found=found,
        iterations=iterations_of(request), pilots=pilots, groups=by, group=group, hidden=group is not None,
        here=_query(iteration, pilots=pilots), met=None if group else met, problems=problems_table(met),
        shares=[(one, _address(request, one)) for one in shared if one.iteration == iteration], form=form,
        status=422 if form.errors else 200, wrong=bool(form.errors), **parts(found, prototype),
    )  # fmt: skip


def shares_of(request: Request) -> Shares:
    return Shares(studies_of(request).storage)


def _address(request: Request, share: Share) -> str:
    path = address(f"/shared/{share.code}/", language_of(request.url.path))
    return f"{request.url.scheme}://{request.url.netloc}{path}"


@lab_page
async def share_results(request: Request) -> Response:
    """POST of a day: a link by which others read the results of the iteration until then."""
    served, form = await there(request), await sent_form(request, share_fields())
    iteration = asked_iteration(request, "iteration", served.study.iteration)
    if form.errors:
        return await _page(request, form)
    shares = shares_of(request)
    await shares.storage.run(shares.make, served.study.name, iteration, form.data["last_day"])
    return _back(request, iteration)


@lab_page
async def unshare_results(request: Request) -> Response:
    """POST: a link stops to work."""
    served, shares = await there(request), shares_of(request)
    iteration = asked_iteration(request, "iteration", served.study.iteration)
    await shares.storage.run(shares.withdraw, served.study.name, request.path_params["code"])
    return _back(request, iteration)


def _back(request: Request, iteration: str) -> Response:
    where = f"{study_root(request)}results/?iteration={iteration}#shares"
    return go(where)


def parts(found: Results, prototype: Prototype) -> dict[str, Any]:
    """The charts and tables of results, for the templates that show them."""
    return {
        "overview": overview(found.tasks),
        "charts": [(_("Klarade uppgiften"), completion_chart(found.tasks)), (_("Tid"), time_chart(found.tasks)),
                   *([(_("Hur lätt det var"), ease_chart(found.tasks))] if found.study.each_task == "seq" else [])],
        "sus": sus_chart(found.sus) if found.sus is not None else None,
        "stopping": lambda: errors_table(found.errors, prototype),
        "errors": lambda one: errors_table(one.errors, prototype, one.task),
    }  # fmt: skip


def iterations_of(request: Request) -> list[str]:
    """What can have been tried: the draft, and each launched iteration."""
    return ["draft", *map(str, numbers(prototype_folder(request)))]


def asked_iteration(request: Request, name: str, default: str) -> str:
    """The iteration that the address names. Raises 404 where there is none."""
    found = request.query_params.get(name, default)
    if found not in iterations_of(request):
        raise HTTPException(404)
    return found


def _query(iteration: str, *, pilots: bool) -> str:
    return f"iteration={iteration}" + ("&pilots=1" if pilots else "")


def _group(request: Request, every: Sequence[Group]) -> Group | None:
    """The group that is asked for, by segment:value."""
    asked = request.query_params.get("segment", "")
    found = next((one for one in every if f"{one.segment}:{one.value}" == asked), None)
    if asked and found is None:
        raise HTTPException(404)
    return found


async def _of(request: Request, whole: Results, group: Group, *, pilots: bool) -> Results:
    """Results of a group, without what is of few people."""
    served = await there(request)
    if not group.shown:
        return nothing_of(whole)
    family = await groups_of(request, served, whole.iteration, group.segment, pilots=pilots)
    return suppressed(family[group.value], whole, group, family)


def overview(tasks: Sequence[TaskResult]) -> Table:
    """How each task ended, each outcome in a column of its own."""
    columns: list[Words | Column] = [_("Uppgift"), *(Column(name, numeric=True) for name in OUTCOMES.values())]
    cells = [[one.task.label, *one.outcomes.values()] for one in tasks]
    return Table(_("Hur uppgifterna slutade"), columns=columns, rows=cells, caption_hidden=True, id="outcomes")


def problems_table(met: Discovered) -> Table:
    """The problems that were met, the worst first, each with how many met it."""
    columns: list[Words | Column] = [_("Problemet"), _("Hur allvarligt"), _("Hade problemet"), _("Troligen av alla")]
    cells = [
        [
            one.problem.name,
            _rated(one.problem),
            one.rate.fraction,
            _("{low}–{high} %").format(low=percent(one.rate.low), high=percent(one.rate.high)),
        ]
        for one in met.problems
    ]
    return Table(_("Problem"), columns=columns, rows=cells, caption_hidden=True, id="problems")


def _rated(problem: Problem) -> Words:
    if problem.awaits:  # shown to nobody who may be the second rater
        return _("en har bedömt")
    return " / ".join(map(str, problem.ratings)) or "–"


def errors_table(errors: Sequence[FieldErrors], prototype: Prototype, task: Task | None = None) -> Table:
    """task: None for all of them."""
    columns: list[Words | Column] = [
        _("Fråga"), _("Sida"), _("Felmeddelande"), Column(_("Personer"), numeric=True),
        Column(_("Gånger"), numeric=True),
    ]  # fmt: skip
    cells = [
        [
            question := _question(one, prototype),
            _page_name(one, prototype),
            rule_in_words(one.rule, question),
            one.people,
            one.times,
        ]
        for one in errors
    ]
    caption = _("Fel som stoppade i {task}").format(task=task.label) if task else _("Fel som stoppade")
    id = f"errors-{task.id}" if task else "errors"
    return Table(caption, columns=columns, rows=cells, caption_hidden=True, id=id)


def _page_name(one: FieldErrors, prototype: Prototype) -> str:
    """What the page calls itself; its name in the address where there is no such page any more."""
    page = prototype.service.page(one.page)
    with speaking(prototype.languages.get(language().code) or next(iter(prototype.languages.values()))):
        return str(page.heading) if page else one.page


def _question(one: FieldErrors, prototype: Prototype) -> str:
    """What is asked, as the page says it; the field's name where the page has changed."""
    page = prototype.service.page(one.page)
    field = page.fields.get(one.field) if page else None
    with speaking(prototype.languages.get(language().code) or next(iter(prototype.languages.values()))):
        return str(field.label) if field else one.field
