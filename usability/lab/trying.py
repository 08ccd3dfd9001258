"""What the lab's pages about the sessions with an iteration need: the tries at a task, the very pages that were tried,
and what those are called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse

from components.clock import today
from components.states import State
from components.words import speaking

from ..http import POLICY
from ..launches.iterations import numbers
from ..studies.held import held
from ..studies.plan import Study, Task
from ..studies.replaying import Try, counted, tries
from ..studies.served import studies_of
from ..visits.places import Address, Places
from ..visits.site import Site
from .checks import prototype_folder
from .jumps import states_of
from .rendering import address, language_of
from .studies import study_tried, there

ALL = "-"
"""In an address in place of a task: all of them."""


@dataclass(frozen=True)
class Tried:
    """task: None for all tasks of the study. site: the iteration, in the language of the lab's page where it has that.
    tries: all of them, also pilots and those that go on."""

    study: Study
    task: Task | None
    site: Site
    tries: Sequence[Try]
    pilots: bool
    root: str
    titles: Mapping[str, str]

    @property
    def iteration(self) -> str:
        return self.site.iteration

    @property
    def counted(self) -> list[Try]:
        """Each participant's last try, of each task."""
        tasks = [self.task.id] if self.task else [task.id for task in self.study.tasks]
        return [
            one
            for id in tasks
            for one in counted([one for one in self.tries if one.run.task == id], pilots=self.pilots)
        ]

    @property
    def query(self) -> str:
        """To be added to addresses, so that pilots count on the next page too."""
        return "?pilots=1" if self.pilots else ""

    def title(self, page: str) -> str:
        return self.titles.get(page, page)

    def question(self, page: str, control: str) -> str:
        return question_of(self.site, page, control)

    async def states(self) -> Sequence[State]:
        return list((await run_in_threadpool(states_of, self.site.prototype, today())).values())


def question_of(site: Site, page: str, control: str) -> str:
    """What a question is called, by the name of a control of it; that name where it is none of the service's."""
    known = site.prototype.service.page(page)
    fields = known.fields if known else {}
    found = next((one for name, one in fields.items() if control == name or control in one.controls(name)), None)
    with speaking(site.language):
        return str(found.title) if found else control


async def tried(request: Request, *, every: bool = False) -> Tried:
    """What the address names: /lab/studies/NAME/replay/ITERATION/TASK/. every: whether TASK may be all of them."""
    served, parts = await there(request), request.path_params
    iteration = parts["iteration"]
    site = await iteration_site(request, served.study.name, iteration)
    study = await study_tried(request, served.study, site.prototype, iteration)
    task = study.task(parts["task"])
    if task is None and not (every and parts["task"] == ALL):
        raise HTTPException(404)
    with speaking(site.language):
        titles = {page.name: str(page.heading) for page in site.prototype.service.pages}
    root = address(f"/lab/studies/{study.name}/replay/{iteration}/{parts['task']}/", language_of(request.url.path))
    found = await run_in_threadpool(_tries, request, study, task, site)
    return Tried(study, task, site, found, "pilots" in request.query_params, root, titles)


async def iteration_site(request: Request, name: str, iteration: str) -> Site:
    """The very iteration that was tried, also one that is retired since."""
    places: Places = request.app.state.places
    if iteration not in ("draft", *map(str, numbers(prototype_folder(request)))):
        raise HTTPException(404)
    found = await places.open(Address(name, iteration, f"/{name}/{iteration}", "/"), retired=True)
    if found is None:
        raise HTTPException(404)
    language = found[0].prototype.languages.get(language_of(request.url.path).code)
    return found[0].spoken(language) if language else found[0]


def _tries(request: Request, study: Study, task: Task | None, site: Site) -> list[Try]:
    studies = studies_of(request)
    sessions = studies.sessions(study.name, site.iteration)
    runs = studies.runs([one.id for one in sessions])
    tasks = [task] if task else study.tasks
    happened = studies.events([run.id for run in runs if task is None or run.task == task.id])
    plans = held(studies, site.prototype, study)
    return [one for task in tasks for one in tries(plans, site.prototype, task, sessions, runs, happened)]


def framing(page: HTMLResponse) -> HTMLResponse:
    """A page of the lab that shows pages of a prototype in a frame."""
    page.headers["Content-Security-Policy"] = f"{POLICY}; frame-src 'self'"
    return page


def with_query(url: str, **query: str) -> str:
    told = {name: value for name, value in query.items() if value}
    return f"{url}?{urlencode(told)}" if told else url
