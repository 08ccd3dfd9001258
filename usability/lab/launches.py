"""The pages of a prototype's launches: its iterations, launching the next, what has changed, and retiring one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from components import Textarea, TextInput
from components.clock import today
from components.field import Field
from components.forms import Form
from components.mistakes import Mistake
from components.prototype import Broken, Prototype
from components.words import Language, _, speaking

from ..adoption.brief import read_brief
from ..checks.reports import State, read_report
from ..checks.running import IsChecked, progress, start
from ..drafts import stamp
from ..launches.comparing import Changed, Compared, compare_iterations, compare_with_draft
from ..launches.iterations import Iteration, Tampered, check_files, numbers, read_iteration
from ..launches.retiring import Gone, NotRetired, retire, retired
from .briefs import empty_spheres
from .checks import about, checks_folder, checks_root, kept_report, prototype_folder
from .forms import empty_form, sent_form
from .login import lab_page
from .rendering import address, lab_of, language_of, render
from .reports import state_name

MUCH = 500
"""The most characters of a note."""


@dataclass(frozen=True)
class Launched:
    """An iteration as it is listed. before: the number of the one before it, 0 for none. trouble: why it is not
    served; "" where it is."""

    number: int
    iteration: Iteration | None
    before: int
    gone: Gone | None
    trouble: str = ""


def launched(prototype: Path) -> list[Launched]:
    """The iterations of the prototype in this folder, newest first."""
    there = numbers(prototype)
    return [_launched(prototype, number, before) for before, number in zip([0, *there], there, strict=False)][::-1]


def _launched(prototype: Path, number: int, before: int) -> Launched:
    gone = None
    try:
        gone = retired(prototype).get(number)
        iteration = read_iteration(prototype, number)
        check_files(iteration, shown=True)
    except (NotRetired, Tampered) as error:
        return Launched(number, None, before, gone, str(error))
    return Launched(number, iteration, before, gone)


def launch_fields() -> Mapping[str, Field]:
    return {
        "note": Textarea(
            _("Vad är nytt?"),
            hint=_("En mening till labbet, till exempel ”Frågan om hushåll är borttagen”."),
            short=_("Vad som är nytt"),
            required=_("Skriv vad som är nytt"),
            limit=MUCH,
        )
    }


def retire_fields() -> Mapping[str, Field]:
    return {
        "reason": TextInput(
            _("Varför ska ingen möta den mer?"),
            short=_("Skälet"),
            hint=_("För labbet."),
            required=_("Skriv varför ingen ska möta den mer"),
        ),
        "onward": TextInput(
            _("Vart skickas den som kommer till adressen?"),
            short=_("Vägen vidare"),
            hint=_("En adress. Lämna tomt för den nyaste iterationen."),
            required=False,
        ),
    }


def root_of(request: Request) -> str:
    return address(f"/lab/launches/{request.path_params['name']}/", language_of(request.url.path))


@lab_page
async def show_launches(request: Request) -> Response:
    return await _page(request, empty_form(launch_fields()))


async def _page(request: Request, form: Form) -> Response:
    folder, told = prototype_folder(request), await about(request)
    report = await run_in_threadpool(kept_report, request)
    return render(
        request,
        "launches.html",
        [_("Lanseringar av {name}").format(name=told.title)],
        status=422 if form.errors else 200,
        wrong=bool(form.errors),
        launched=await run_in_threadpool(launched, folder),
        running=progress(checks_folder(request)),
        report=report,
        changed=bool(report and report.draft != stamp(folder)),
        form=form,
        empty=empty_spheres((await run_in_threadpool(read_brief, folder))[0]),
        about=told,
        name=folder.name,
        root=root_of(request),
        checks=checks_root(request),
    )


@lab_page
async def launch_next(request: Request) -> Response:
    """POST of a note: check the draft and launch it, in a process of its own."""
    folder, form = prototype_folder(request), await sent_form(request, launch_fields())
    if form.errors:
        return await _page(request, form)
    command = ("launch", folder.name, "--note", str(form.data["note"]))
    with suppress(IsChecked):  # then the page shows the one that runs
        await run_in_threadpool(start, command, checks_folder(request), lab_of(request).access.settings)
    return RedirectResponse(root_of(request), 303)


def _number(request: Request) -> int:
    number: int = request.path_params["number"]
    if number not in numbers(prototype_folder(request)):
        raise HTTPException(404)
    return number


@lab_page
async def show_retire(request: Request) -> Response:
    return await _retire_page(request, empty_form(retire_fields()))


async def _retire_page(request: Request, form: Form, refused: str = "") -> Response:
    return render(
        request,
        "retire.html",
        [_("Ta en iteration ur bruk")],
        status=422 if form.errors or refused else 200,
        wrong=bool(form.errors or refused),
        form=form,
        refused=refused,
        number=_number(request),
        about=await about(request),
        root=root_of(request),
    )


@lab_page
async def retire_one(request: Request) -> Response:
    form = await sent_form(request, retire_fields())
    if form.errors:
        return await _retire_page(request, form)
    given = (str(form.data["reason"]), today(), str(form.data.get("onward") or ""))
    try:
        await run_in_threadpool(retire, prototype_folder(request), _number(request), *given)
    except NotRetired as error:
        return await _retire_page(request, form, str(error))
    return RedirectResponse(root_of(request), 303)


@dataclass(frozen=True)
class Pair:
    """A state of a changed page before and after: the addresses of its pictures, "" where there is none."""

    name: str
    state: State
    before: str
    after: str


@dataclass(frozen=True)
class ChangedPage:
    heading: str
    changed: Changed
    pairs: Sequence[Pair]


@lab_page
async def show_compared(request: Request) -> Response:
    """What has changed from an iteration to a later one, or to the draft."""
    folder, before, after = prototype_folder(request), _number(request), request.path_params["after"]
    draft = None
    try:
        draft = await lab_of(request).drafts.open(folder.name) if after == "draft" else None
        if draft is not None:
            found = await run_in_threadpool(compare_with_draft, folder, before, draft, lab_of(request).assets)
        elif after in map(str, numbers(folder)):
            found = await run_in_threadpool(compare_iterations, folder, before, int(after))
        else:
            raise HTTPException(404)
    except Tampered as error:
        raise Broken(folder.name, [Mistake(str(error), "", 0)]) from error
    told = await about(request)
    headings = _headings(request, found, draft)
    return render(
        request,
        "compared.html",
        [_("Vad som har ändrats i {name}").format(name=told.title)],
        found=found,
        unseen=draft is not None and not _states(request, found.after),
        added=[headings.get(page, page) for page in found.added],
        removed=[headings.get(page, page) for page in found.removed],
        pages=[
            ChangedPage(headings.get(one.page, one.page), one, _pairs(request, found, one)) for one in found.changed
        ],
        languages={
            code: Language(code).name for one in found.changed for code in (id.split("/")[0] for id in one.states)
        },
        about=told,
        root=root_of(request),
    )


def _headings(request: Request, found: Compared, draft: Prototype | None) -> Mapping[str, str]:
    """What each page calls itself, by its name, in the language its service is written in."""
    states = [state for which in (found.before, found.after) for state in _states(request, which).values()]
    headings = {one.page: one.title for one in reversed(states) if one.title and one.language == states[0].language}
    if draft is not None:  # it may have changed since it was checked
        with speaking(next(iter(draft.languages.values()))):
            headings.update({page.name: str(page.heading) for page in draft.service.pages})
    return headings


def _pairs(request: Request, found: Compared, changed: Changed) -> list[Pair]:
    """Pictures of the states that differ, in the first language; those alike before and after are left out."""
    was, now = _states(request, found.before), _states(request, found.after)
    pairs = [
        Pair(
            state_name(state),
            state,
            _picture(request, found.before, was.get(id)),
            _picture(request, found.after, now.get(id)),
        )
        for id in changed.states
        if (state := now.get(id) or was.get(id))
    ]
    return [one for one in pairs if one.before or one.after][:12]


def _states(request: Request, iteration: str) -> Mapping[str, State]:
    """Each state, by its id, as the checks of an iteration, or of the draft, have seen it; none of a draft that has
    been changed since."""
    folder = prototype_folder(request)
    kept = folder / "iterations" / iteration / "report"
    report = read_report(checks_folder(request) if iteration == "draft" else kept)
    if iteration == "draft" and report is not None and report.draft != stamp(folder):
        return {}
    return {id: one for one in (report.states if report else ()) for id in one.states}


def _picture(request: Request, iteration: str, state: State | None) -> str:
    """The address of the picture that was taken of a state; "" where there is none."""
    root = f"/lab/checks/{request.path_params['name']}/" + ("" if iteration == "draft" else f"{iteration}/")
    return f"{root}pictures/{state.picture}" if state and state.picture else ""
