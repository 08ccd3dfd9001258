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


def answer_pages(citizen: httpx.Client, site: str, pages: tuple[Page, ...], answers: Answers) -> None:
    """Answer each of these pages that asks something or sends the answers in."""
    for page in pages:
        if page.asks or page.sends:
            answer_page(citizen, site, page, answers)


def open_state(citizen: httpx.Client, site: str, pages: tuple[Page, ...], state: State) -> httpx.Response:
    """Go along these pages to the state's own, and bring it about."""
    citizen.cookies.clear()
    answer_pages(citizen, site, pages, state.answers)
    if state.post is None:
        return citizen.get(f"{site}/{state.page.name}")
    return send(citizen, site, state.page, state.post)
