"""Somebody who goes through a service by plain form posts, as a browser without JavaScript would."""

from __future__ import annotations

import httpx

from components.field import Raw
from components.forms import as_sent
from components.journey import Answers
from components.pages import Page
from components.states import State


def send(citizen: httpx.Client, site: str, page: Page, raw: Raw) -> httpx.Response:
    """Post these answers of a page, files included."""
    values, files = as_sent(page.fields, raw)
    uploads = [(file.control, (file.filename, file.content, file.media_type)) for file in files]
    return citizen.post(f"{site}/{page.name}", data=values, files=uploads or None)


def answer_page(citizen: httpx.Client, site: str, page: Page, answers: Answers) -> str:
    """Answer a page and tell the name of the page it leads to."""
    response = send(citizen, site, page, page.answered(answers) or {})
    assert response.status_code == 303, f"{page.name} was not accepted:\n{response.text}"
    assert "notice=" not in response.headers["location"], f"{page.name} led to {response.headers['location']}"
    return response.headers["location"].split("?")[0].rsplit("/", 1)[1]


class Walk:
    """A visit that is led from state to state, and answers only what the next one needs answered otherwise."""

    def __init__(self, citizen: httpx.Client, site: str):
        self.citizen, self.site = citizen, site
        self.posted: dict[str, Raw] = {}

    def open(self, pages: tuple[Page, ...], state: State) -> httpx.Response:
        """Go along these pages to the state's own, and bring it about."""
        if self._is_answered(state):
            self.begin_again()
        for page in pages:
            self.answer(page, page.answered(state.answers) or {})
        if state.kind == "filled" and not state.page.sends:
            self.answer(state.page, state.page.answered(state.answers) or {})
        if state.sent:
            self.posted["-sent"] = {}
        if state.post is None:
            return self.citizen.get(f"{self.site}/{state.page.name}")
        response = send(self.citizen, self.site, state.page, state.post)
        if as_sent(state.page.fields, state.post)[1]:
            self.begin_again()  # a file is kept though another answer was refused
        return response

    def answer(self, page: Page, raw: Raw) -> None:
        if (page.asks or page.sends) and self.posted.get(page.name) != raw:
            answer_page(self.citizen, self.site, page, raw)
            self.posted[page.name] = raw

    def begin_again(self) -> None:
        self.citizen.cookies.clear()
        self.posted = {}

    def _is_answered(self, state: State) -> bool:
        """Whether the visit has gone too far: it was sent in, or this page must not be answered yet and is."""
        fields = {control for raw in self.posted.values() for control in raw}
        own = {c for name, field in state.page.fields.items() for c in field.controls(name)}
        return "-sent" in self.posted or (state.kind != "filled" and bool(own & fields))
