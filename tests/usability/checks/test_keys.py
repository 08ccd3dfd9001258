"""The walk with Tab: where it comes, in which order, and that it ends."""

from __future__ import annotations

import pytest

from tests.usability.checks.looking import in_thread
from usability.checks.examples import SITE
from usability.checks.keys import Walk, walked
from usability.checks.run import a_browser, a_tab
from usability.checks.sights import Served, Sight

pytestmark = pytest.mark.browser


async def _walk(body: str) -> Walk:
    html = f"<!doctype html><html lang='en'><title>Order</title><body>{body}</body></html>"
    async with a_browser() as browser:
        tab = await a_tab(browser)
        await tab.open(Sight("order", f"{SITE}/", served={f"GET {SITE}/": Served(html)}))
        walk = await walked(tab)
        assert await walked(tab) is walk, "it is walked once"
        return walk


def walk(body: str) -> Walk:
    found: Walk = in_thread(_walk(body))
    return found


def test_every_stop_is_met_forward_and_back() -> None:
    found = walk(
        "<a href='/'>Home</a><label>Born <input type='date'></label>"
        "<iframe title='Map' srcdoc='<a href=/>A</a>'></iframe>"
        "<div tabindex='-1'>Never</div><label>Given name <input tabindex='1'></label>"
    )
    assert [stop.name for stop in found.forward] == ["Given name", "Home", "Born", "Map"]
    assert [stop.name for stop in found.back] == ["Map", "Born", "Home", "Given name"]
    assert (found.ended, found.ended_back, found.restless, found.whole) == (True, True, False, True)


def test_a_page_that_begins_within_is_walked_from_there_and_then_from_the_top() -> None:
    found = walk("<label>One <input></label><label>Two <input autofocus></label><button>Send</button>")
    assert [stop.name for stop in found.forward] == ["One", "Two", "Send"]


def test_focus_that_is_kept_or_sent_back_is_noticed() -> None:
    kept = walk("<label>One <input onkeydown='event.preventDefault()'></label><button>Send</button>")
    assert not kept.ended
    sent = walk("<button onblur='setTimeout(() => this.focus(), 10)'>One</button><button>Two</button>")
    assert sent.restless
    assert not sent.ended


def test_what_lies_over_a_stop_is_told() -> None:
    found = walk(
        "<a href='/'>Home</a><p id='bar' style='position: fixed; inset: 0; margin: 0; background: white'>Cookies</p>"
    )
    assert found.forward[0].cover == "#bar"
