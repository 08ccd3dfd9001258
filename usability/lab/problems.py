"""The pages of the problems that were found: listed, made of a note or by hand, rated, merged and mended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from components import Checkboxes, Select, TextInput
from components.clock import today
from components.field import Field
from components.forms import Form
from components.words import Words, _, plural

from ..launches.iterations import numbers
from ..studies.observing import Note, Observing, public_id
from ..studies.problems import SEVERITIES, Problem, numbered
from ..studies.served import Served, studies_of
from ..studies.store import Session
from ..studies.unsaid import LONGEST
from ..visits.endpoints import go
from .checks import about, prototype_folder
from .forms import empty_form, sent_form
from .login import lab_page
from .rendering import render
from .retesting import problems_of, retests_of
from .studies import page_names, study_root, there, tried

ONES = ("page", "task", "severity", "second_severity", "fixed_in")
"""Fields of a problem that may be left empty."""


def iteration_name(iteration: str) -> Words:
    return _("utkastet") if iteration == "draft" else _("iteration {number}").format(number=iteration)


@dataclass(frozen=True)
class Desk:
    """What the pages need to know. pages: what each page calls itself. numbers: of each session in its iteration."""

    served: Served
    pages: Mapping[str, str]
    sessions: Sequence[Session]
    numbers: Mapping[str, int]
    problems: Sequence[Problem]
    launched: Sequence[int]

    def session_name(self, id: str) -> Words:
        iteration = next(one.iteration for one in self.sessions if one.id == id)
        named = {"number": self.numbers[id], "iteration": iteration_name(iteration)}
        return _("Session {number}, {iteration}").format(**named)

    def sessions_named(self, ids: Sequence[str] | frozenset[str]) -> list[Words]:
        """Sessions in the order they began."""
        return [self.session_name(one.id) for one in self.sessions if one.id in ids]

    def page_name(self, page: str) -> str:
        return self.pages.get(page, page)

    def iterations(self, *, next_too: bool = False) -> dict[str, Words]:
        """By their number. next_too: the one that is launched next, in place of the draft."""
        there = [str(number) for number in self.launched]
        last = str(max(self.launched, default=0) + 1)
        if next_too:
            return {one: iteration_name(one) for one in [*there, last]}
        return {one: iteration_name(one) for one in ["draft", *there]}


async def desk_of(request: Request) -> Desk:
    served, studies = await there(request), studies_of(request)
    name = served.study.name
    sessions = await studies.storage.run(studies.sessions, name)
    prototype = await tried(request, served.study, "draft")
    found = await studies.storage.run(problems_of(request).all, name)
    launched = numbers(prototype_folder(request))
    return Desk(served, page_names(request, prototype), sessions, numbered(sessions), found, launched)


def problem_fields(desk: Desk, problem: Problem | None = None, *, opened: bool = False) -> dict[str, Field]:
    """What is said of a problem. problem: the one that is changed, whose page and task may be gone since. opened:
    whether to show what the first rater has said before the other has rated."""
    study = desk.served.study
    pages = {**desk.pages, **({problem.page: problem.page} if problem and problem.page not in desk.pages else {})}
    tasks: dict[str, Words] = {task.id: task.label for task in study.tasks}
    if problem and problem.task:
        tasks.setdefault(problem.task, problem.task)
    pages.pop("", None)
    found: dict[str, Field] = {
        "title": TextInput(
            _("Vad är det som är svårt?"),
            hint=_("En mening om tjänsten, inte om den som hade svårt."),
            short=_("Problemet"),
            required=_("Skriv vad som är svårt"),
            limit=LONGEST,
        ),
        "page": Select(_("På vilken sida?"), choices=pages, required=False, empty=_("Ingen särskild sida")),
        "task": Select(_("I vilken uppgift?"), choices=tasks, required=False, empty=_("Ingen särskild uppgift")),
        "found_in": Select(
            _("Var hittades det?"), choices=_with(desk.iterations(), problem.found_in if problem else None)
        ),
    }
    if desk.sessions:
        seen = {public_id(one.id): desk.session_name(one.id) for one in desk.sessions}
        found["seen"] = Checkboxes(_("I vilka sessioner syntes det?"), choices=seen, required=False, small=True)
    found |= _ratings(problem, opened=opened)
    mended = _with(desk.iterations(next_too=True), problem.fixed_in if problem else None)
    found["fixed_in"] = Select(
        _("I vilken iteration är det åtgärdat?"), choices=mended, required=False, empty=_("Inte åtgärdat")
    )
    return found


def _ratings(problem: Problem | None, *, opened: bool) -> dict[str, Field]:
    """One rater at a time: the other is asked when the first has rated, and is not shown how."""
    rated = {str(value): text for value, text in SEVERITIES.items()}
    hint = _("Två bedömer var för sig. Den första bedömningen visas när den andra är gjord.")
    names = {
        "severity": _("Hur allvarligt är det? Den första bedömaren"),
        "second_severity": _("Hur allvarligt är det? Den andra bedömaren"),
    }
    asked = [name for name in names if opened or _is_asked(name, problem)]
    return {
        name: Select(names[name], choices=rated, required=False, hint=hint, empty=_("Inte bedömt")) for name in asked
    }


def _is_asked(name: str, problem: Problem | None) -> bool:
    if problem is None or not problem.ratings:
        return name == "severity"
    return not problem.awaits or getattr(problem, name) is None


def _opened(request: Request) -> bool:
    return "opened" in request.query_params


def _with(choices: dict[str, Words], one: str | None) -> dict[str, Words]:
    """The choices, and the one that was chosen before even if it is no longer among them."""
    return choices if one is None else {**choices, one: iteration_name(one)}


def filled(fields: Mapping[str, Field], values: Mapping[str, Any], seen: Sequence[str] | frozenset[str]) -> Form:
    """The form of a problem as it is. seen: ids of sessions."""
    raw = {name: [str(value)] for name, value in values.items() if value not in (None, "")}
    raw["seen"] = [public_id(id) for id in seen]
    return Form(fields, {name: given for name, given in raw.items() if name in fields}, today())


def _told(form: Form) -> dict[str, Any]:
    """What was sent, as it is stored. A rating that was not asked for is left as it is."""
    data = {name: form.data.get(name) or None for name in ONES}
    asked = [name for name in ("severity", "second_severity") if name in form.fields]
    rated: dict[str, Any] = {name: None if data[name] is None else int(str(data[name])) for name in asked}
    return {
        "title": str(form.data["title"]), "found_in": str(form.data["found_in"]), "page": data["page"] or "",
        "task": data["task"] or "", "fixed_in": data["fixed_in"], **rated,
    }  # fmt: skip


def _seen(desk: Desk, form: Form) -> list[str]:
    """The ids of the sessions that were ticked."""
    ticked = set(form.data.get("seen") or ())
    return [one.id for one in desk.sessions if public_id(one.id) in ticked]


@lab_page
async def show_problems(request: Request) -> Response:
    """All problems, the worst first; of one page where the address names it. And the notes they may be made of."""
    desk, page = await desk_of(request), request.query_params.get("page", "")
    shown = [one for one in desk.problems if not page or one.page == page]
    told = await about(request)
    return render(
        request, "problems.html", [_("Problem"), told.title], about=told, root=study_root(request), desk=desk,
        problems=shown, page=page, study=desk.served.study, severities=SEVERITIES, iteration_name=iteration_name,
        notes=await _notes(request, desk), retests=await retests_of(request),
    )  # fmt: skip


async def _notes(request: Request, desk: Desk) -> list[tuple[Note, Session]]:
    """What was noted in sessions, the newest first, each with its session."""
    observing = Observing(studies_of(request))
    found = await observing.storage.run(observing.notes, desk.sessions)
    every = [(note, one) for one in desk.sessions for note in found[one.id]]
    return sorted(every, key=lambda pair: -pair[0].number)


@lab_page
async def show_new(request: Request) -> Response:
    """The form of a new problem; filled in from a note where the address names one."""
    desk = await desk_of(request)
    note, session = await _note(request, desk)
    if note is None or session is None:
        form = filled(problem_fields(desk), {"found_in": desk.served.study.iteration}, ())
    else:
        form = _of_note(desk, note, session)
    return await _new_page(request, desk, form, note)


def _of_note(desk: Desk, note: Note, session: Session) -> Form:
    """The form of a problem as the note tells of it."""
    told = {"title": note.text[:LONGEST], "page": note.page, "task": note.task, "found_in": session.iteration}
    return filled(problem_fields(desk), told, [session.id])


async def _note(request: Request, desk: Desk) -> tuple[Note, Session] | tuple[None, None]:
    asked = request.query_params.get("note")
    if asked is None:
        return None, None
    found = next((pair for pair in await _notes(request, desk) if str(pair[0].number) == asked), None)
    if found is None:
        raise HTTPException(404)
    return found


async def _new_page(
    request: Request, desk: Desk, form: Form, note: Note | None, joining: Form | None = None
) -> Response:
    """joining: the form by which the note is said to be of a problem that is there, as it was sent."""
    if joining is None and note and desk.problems:
        joining = empty_form(_same_fields(desk.problems))
    errors = [*form.errors, *(joining.errors if joining else ())]
    return render(
        request, "new_problem.html", [_("Nytt problem")], about=await about(request), root=study_root(request),
        form=form, note=note, joining=joining, errors=errors, status=422 if errors else 200, wrong=bool(errors),
    )  # fmt: skip


def _same_fields(others: Sequence[Problem]) -> dict[str, Field]:
    choices = {str(one.number): one.name for one in others}
    return {
        "into": Select(_("Vilket problem är det samma som?"), choices=choices, required=_("Välj ett problem i listan"))
    }


@lab_page
async def make_problem(request: Request) -> Response:
    """POST of a new problem."""
    desk = await desk_of(request)
    note, _session = await _note(request, desk)
    form = await sent_form(request, problem_fields(desk))
    if form.errors:
        return await _new_page(request, desk, form, note)
    kept, name = problems_of(request), desk.served.study.name
    number = await kept.storage.run(lambda: kept.make(name, _told(form), _seen(desk, form)))
    return go(f"{study_root(request)}problems/#problem-{number}")


@lab_page
async def join_note(request: Request) -> Response:
    """POST: what was noted is a problem that is known already; it was seen in one more session."""
    desk = await desk_of(request)
    note, session = await _note(request, desk)
    form = await sent_form(request, _same_fields(desk.problems))
    if note is None or session is None:
        raise HTTPException(404)
    if form.errors:
        return await _new_page(request, desk, _of_note(desk, note, session), note, form)
    kept, into = problems_of(request), _one(desk, str(form.data["into"]))
    await kept.storage.run(kept.see, into, session.id)
    return go(f"{study_root(request)}problems/#problem-{into.number}")


def _one(desk: Desk, number: str) -> Problem:
    found = next((one for one in desk.problems if str(one.number) == number), None)
    if found is None:
        raise HTTPException(404)
    return found


@lab_page
async def show_problem(request: Request) -> Response:
    desk = await desk_of(request)
    problem = _one(desk, str(request.path_params["number"]))
    return await _problem_page(request, desk, problem, _form_of(request, desk, problem))


def _form_of(request: Request, desk: Desk, problem: Problem) -> Form:
    values = {name: getattr(problem, name) for name in ("title", "found_in", *ONES)}
    return filled(problem_fields(desk, problem, opened=_opened(request)), values, problem.seen)


async def _problem_page(
    request: Request, desk: Desk, problem: Problem, form: Form, merging: Form | None = None
) -> Response:
    """merging: the form by which it is merged, as it was sent."""
    others = _others(desk, problem)
    if merging is None and others:
        merging = empty_form(_same_fields(others))
    errors = [*form.errors, *(merging.errors if merging else ())]
    return render(
        request, "problem.html", [problem.name], about=await about(request), root=study_root(request),
        problem=problem, form=form, merging=merging, errors=errors, severities=SEVERITIES, opened=_opened(request),
        status=422 if errors else 200, wrong=bool(errors),
    )  # fmt: skip


def _others(desk: Desk, problem: Problem) -> list[Problem]:
    return [one for one in desk.problems if one.number != problem.number]


@lab_page
async def change_problem(request: Request) -> Response:
    """POST of what is said of a problem."""
    desk = await desk_of(request)
    problem = _one(desk, str(request.path_params["number"]))
    form = await sent_form(request, problem_fields(desk, problem, opened=_opened(request)))
    if form.errors:
        return await _problem_page(request, desk, problem, form)
    kept = problems_of(request)
    await kept.storage.run(lambda: kept.change(problem, _told(form), _seen(desk, form)))
    return go(f"{study_root(request)}problems/#problem-{problem.number}")


@lab_page
async def merge_problems(request: Request) -> Response:
    """POST: this problem is the same as another, and goes on as part of it."""
    desk = await desk_of(request)
    problem = _one(desk, str(request.path_params["number"]))
    form = await sent_form(request, _same_fields(_others(desk, problem)))
    if form.errors:
        return await _problem_page(request, desk, problem, _form_of(request, desk, problem), form)
    kept, into = problems_of(request), _one(desk, str(form.data["into"]))
    await kept.storage.run(kept.merge, problem, into)
    return go(f"{study_root(request)}problems/#problem-{into.number}")


async def counts_on_pages(request: Request, name: str) -> dict[str, Words]:
    """How many problems each page has that are not mended, in words; for the map."""
    kept = problems_of(request)
    counts: dict[str, int] = {}
    for one in await kept.storage.run(kept.all, name):
        if one.open and one.page:
            counts[one.page] = counts.get(one.page, 0) + 1
    return {page: plural("{count} problem", "{count} problem", count) for page, count in counts.items()}
