"""The walk of a study: every page that a participant meets, and the task bar upon the prototype's pages."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

import httpx
from playwright.async_api import Page as BrowserPage

from components.features import FEATURES
from components.pages import Page
from components.ways import Path

from ..studies.asking import asked, task_page
from ..studies.plan import Study, Task
from ..studies.sites import StudySite
from ..studies.store import Event, Invitation, Session, Studies
from ..visits.site import Site
from .sights import Sight
from .walk import Walk

BAR = "with-the-bar"
"""What the ids of the prototype's pages begin with, that are seen with the bar upon them."""


@dataclass(frozen=True, kw_only=True)
class StudyWalk(Walk):
    """prototype: the study, asked as a service is. tried: the walk of the prototype that is tried in it."""

    unasked: ClassVar[Collection[str]] = ("going-back", "dead-ends", "translated")
    """What lies behind whoever comes from a task is the prototype, where the task has ended. Whoever is thanked came to
    take part, and has nothing left to do. The words of a study are in its plan, which tells itself what is missing."""

    study: Study
    studies: Studies
    invitation: Invitation
    tried: Walk

    @classmethod
    def of(cls, walk: Walk, study: Study, studies: Studies) -> StudyWalk:
        """That of the study of the prototype that is walked."""
        told = {**vars(walk), "prototype": asked(study, walk.prototype), "iteration": "study"}
        return cls(**told, study=study, studies=studies, invitation=studies.invite(study.name), tried=walk)

    @property
    def paths(self) -> list[Path]:
        """Those of a participant whom no moderator leads past a task."""
        return [path for path in super().paths if not path.answers.get(FEATURES)]

    def site(self, code: str) -> Site:
        language, prefix = self.prototype.languages[code], f"/s/{self.invitation.code}"
        return StudySite(
            self.prototype, self.iteration, prefix, language, self.assets, study=self.study, invitation=self.invitation
        )

    async def aside(self, tab: BrowserPage) -> None:
        """From a task, which is given up, back to the study."""
        way = tab.locator("#provrum-task button[value=gave-up]")
        if await way.count():
            async with tab.expect_navigation(wait_until="domcontentloaded"):
                await way.press("Enter", no_wait_after=True)

    @property
    def beside(self) -> list[str]:
        return ["-/withdraw", "-/full"]

    def _others(self, site: Site) -> Iterator[Sight]:
        yield from super()._others(site)
        told = {"Origin": self.base}
        with httpx.Client(base_url=self.base, timeout=20, follow_redirects=True, headers=told) as client:
            yield from _Participant(self, site, client).sights()


@dataclass(frozen=True)
class _Participant:
    """Somebody who takes part in one language, and takes all of it back in the end."""

    walk: StudyWalk
    site: Site
    client: httpx.Client

    def sights(self) -> Iterator[Sight]:
        """Each page as whoever has consented meets it, and what is told to those who take back what they gave."""
        tasks = {task_page(task): task for task in self.walk.study.tasks}
        path = max(self.walk.paths, key=lambda path: len(path.pages))
        for page in path.pages:
            yield self._sight("taking-part", self.client.get(self.site.url(page)), page.name)
            if page.name in tasks:
                yield from self._tried(page, tasks[page.name])
            elif not page.ends:
                self.client.post(self.site.url(page), data=dict(page.answered(path.answers) or {}))
        yield from self._withdrawn()

    def _tried(self, page: Page, task: Task) -> Iterator[Sight]:
        """The first page of a task and the first that asks something, with the bar as it is from begin to end."""
        here, name = (begun := self._post(f"begin/{page.name}")).url.path, f"{BAR}/{task.id}"
        yield self._sight(name, begun, task.start)
        yield self._sight(f"{name}/wrong", self._wrong(task, here), task.start)
        yield self._sight(f"{name}/paused", self._post("pause", here=here), task.start)
        self._post("pause", here=here)
        studies = self.walk.studies
        (run,) = [run for run in studies.runs([self._session.id]) if run.task == task.id]
        studies.record(run, [Event("goal", task.goals[0].page, run.at, {})])
        yield self._sight(f"{name}/reached", self.client.get(here), task.start)
        self._post("end", how="done")

    def _wrong(self, task: Task, start: str) -> httpx.Response:
        """Nothing is answered where something is asked; the page of the start where nothing is."""
        service = self.walk.tried.prototype.service
        first = service.page(task.start)
        assert first is not None, "the plan was read with this prototype"
        asks = next((page for page in service.pages[service.pages.index(first) :] if page.asks), first)
        return self.client.post(start.removesuffix(task.start) + asks.name)

    @property
    def _session(self) -> Session:
        return self.walk.studies.sessions(self.walk.study.name)[-1]

    def _withdrawn(self) -> Iterator[Sight]:
        for name, code in (("empty", ""), ("unknown", "7777-7777"), ("done", self._session.withdrawal)):
            yield self._sight(f"-/withdraw/{name}", self._post("withdraw", code=code), "-/withdraw")

    def _post(self, function: str, **values: str) -> httpx.Response:
        return self.client.post(self.site.function(function), data=values)

    def _sight(self, name: str, answer: httpx.Response, page: str) -> Sight:
        id, path = f"{self.site.language.code}/{name}/{page}", answer.url.raw_path.decode()
        found = self.walk.a_sight(id, path, answer.text, answer.status_code, page, self.site, "first")
        return replace(found, states=(id,))
