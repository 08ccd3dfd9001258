"""The walk: every state of a prototype in every language, each that looks like another only once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

import httpx
from playwright.async_api import Page as BrowserPage

from components.about import ABOUT
from components.prototype import Prototype
from components.states import State, shown_paths
from components.ways import Path
from components.words import speaking

from ..http import HEADERS
from ..visits.showing import NOTICES, show_state
from ..visits.site import Assets, Site
from ..visits.store import Visits
from .sights import Served, Sight


@dataclass(frozen=True)
class Walk:
    """What is walked. base: the address of the running server that gives the styles and scripts; visits: what it
    stores. codes: the languages; pages: names of pages; neither: all."""

    prototype: Prototype
    base: str
    assets: Assets
    today: date
    iteration: str = "draft"
    codes: Sequence[str] = ()
    pages: Sequence[str] = ()
    visits: Visits | None = None
    unasked: ClassVar[Collection[str]] = ()
    """Names of rules that cannot be asked here."""

    def site(self, code: str) -> Site:
        prefix = f"/{self.prototype.name}/{self.iteration}"
        return Site(self.prototype, self.iteration, prefix, self.prototype.languages[code], self.assets)

    def sites(self) -> list[Site]:
        return [self.site(code) for code in self.prototype.languages if not self.codes or code in self.codes]

    @property
    def paths(self) -> list[Path]:
        """The ways that people go through it."""
        return shown_paths(self.prototype.service, self.today)

    def sights(self) -> list[Sight]:
        """Every state, and every other page that a citizen can come to."""
        states = list(self.prototype.service.states(self.today))
        wanted = [one for one in states if not self.pages or one.page.name in self.pages]
        found = [sight for site in self.sites() for sight in self._states(site, wanted)]
        return found if self.pages else [*found, *(sight for site in self.sites() for sight in self._others(site))]

    def _states(self, site: Site, states: Sequence[State]) -> Iterator[Sight]:
        alike: dict[tuple[str, str], Sight] = {}
        for state, changing in _shown(states):
            id = f"{site.language.code}/{state.id}{'/change' if changing else ''}"
            html = show_state(site, state, self.today, changing=changing)
            url = site.url(state.page, **({"change": "1"} if changing else {}))
            status = 200 if state.post is None else 422
            new = self.a_sight(id, url, html, status, state.page.name, site, "change" if changing else state.kind)
            with speaking(site.language):
                new = replace(new, says=state.says(self.today), served={**new.served, **self._unasked(site, state)})
            known = alike.get((url, html), new)
            alike[(url, html)] = replace(known, states=(*known.states, id))
        yield from alike.values()

    def _unasked(self, site: Site, state: State) -> dict[str, Served]:
        """What a page asks about its fields while they are filled in, where files are among them. It is answered
        nothing: the visit that the files of the state belong to is not there."""
        fields = state.page.fields
        if not any(asked.takes_files for asked in fields.values()):
            return {}
        check = f"POST {self.base}{site.root}/-/check/{state.page.name}"
        return {f"{check}?field={name}": Served("", 204) for name in fields}

    def _others(self, site: Site) -> Iterator[Sight]:
        """The pages about the service, the question before answers are cleared, what a person is told who was led back
        to the first page, and the page that is not there."""
        with httpx.Client(base_url=self.base, timeout=20) as client:
            for path in [*self.beside, *self._told, "there-is-no-such-page"]:
                answer = client.get(f"{site.root}/{path}")
                id = f"{site.language.code}/{path}"
                page = path.partition("?")[0]
                sight = self.a_sight(id, f"{site.root}/{path}", answer.text, answer.status_code, page, site, "first")
                yield replace(sight, states=(id,))

    @property
    def beside(self) -> list[str]:
        """The addresses of pages that belong to no journey."""
        return [*(f"-/about/{name}" for name in ABOUT), "-/clear"]

    async def aside(self, tab: BrowserPage) -> None:
        """Come back from where a page leads out of the service: no page of a prototype does."""

    @property
    def _told(self) -> list[str]:
        first = self.prototype.service.pages[0].name
        return [f"{first}?notice={name}" for name in NOTICES]

    def a_sight(self, id: str, path: str, html: str, status: int, page: str, site: Site, kind: str) -> Sight:
        url = f"{self.base}{path}"
        served = {f"GET {url}": Served(html, status, HEADERS)}
        return Sight(id, url, page, site.language.code, served=served, own=True, kind=kind)


def _shown(states: Sequence[State]) -> Iterator[tuple[State, bool]]:
    """Each state, and each that is answered once more as it is come to from check-answers, to be changed."""
    for state in states:
        yield state, False
        if state.kind == "filled" and not state.path:
            yield state, True
