"""What is opened is looked at, and time need not be waited for."""

from __future__ import annotations

import pytest

from tests.usability.checks.looking import in_thread, tried
from usability.checks.examples import SITE, Example
from usability.checks.explore import Explored, explored
from usability.checks.rule import every_rule
from usability.checks.run import a_browser, a_tab
from usability.checks.sights import Served, Sight

PAGE = """<!doctype html><html lang="en"><title>Cases – Agency</title><main><h1>Cases</h1>{body}</main></html>"""


def example(body: str) -> Example:
    return Example("explore", "a page", True, {"GET /": PAGE.format(body=body)})


async def _explored(body: str) -> Explored:
    sight = Sight("page", f"{SITE}/", served={f"GET {SITE}/": Served(PAGE.format(body=body))})
    async with a_browser() as browser:
        tab = await a_tab(browser)
        await tab.open(sight)
        return await explored(tab)


@pytest.mark.browser
def test_a_field_without_a_label_in_a_dialog_is_found_when_it_is_opened() -> None:
    body = """<button id="o">Change</button><dialog id="d" aria-label="Change">
    <input id="f"><button>Close</button></dialog>
    <script>o.onclick = () => d.showModal()</script>"""
    found = in_thread(tried(every_rule()["axe"], [example(body)]))[0]
    assert [(one.selector, one.after, one.outcome) for one in found] == [("#f", "Change", "fail")]


@pytest.mark.browser
def test_what_comes_late_and_goes_by_itself_is_seen_at_once() -> None:
    body = """<button id="b">Save</button><p id="o"></p><script>b.onclick = () => setTimeout(() => {
    o.textContent = 'Your answers were saved'; setTimeout(() => o.textContent = '', 5000) }, 2000)</script>"""
    [press] = in_thread(_explored(body)).presses
    assert press["late"]["later"]["came"][0]["text"] == "Your answers were saved"
    assert press["late"]["vanished"][0]["text"] == "Your answers were saved"


@pytest.mark.browser
def test_what_moves_by_itself_is_not_what_a_button_does() -> None:
    body = """<p id="o">0</p><button>Search</button>
    <script>let n = 0; setInterval(() => o.textContent = ++n, 100)</script>"""
    found = in_thread(_explored(body))
    assert [one["selector"] for one in found.restless] == ["#o"]
    assert found.presses[0]["quiet"]
