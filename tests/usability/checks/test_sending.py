"""Forms of a site that is not ours are sent empty, wrong and right, and what comes back is looked at."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.usability.checks.looking import in_thread
from tests.usability.checks.trial import trial
from usability.checks.addresses import a_page
from usability.checks.run import a_browser, a_tab
from usability.checks.sending import Sender, sent
from usability.checks.sights import Sight
from usability.serving import served

PATHS = ("/", "/basket", "/booking", "/contact")


@pytest.fixture(scope="module")
def log() -> list[str]:
    return []


@pytest.fixture(scope="module")
def base(log: list[str]) -> Iterator[str]:
    with served(trial(good=True, log=log)) as address:
        yield address


@pytest.fixture(scope="module")
def sender(base: str, log: list[str]) -> Sender:
    async def send() -> Sender:
        async with a_browser() as browser:
            return await sent([a_page(base + path, base) for path in PATHS], browser, 20, base)

    found: Sender = in_thread(send())
    return found


pytestmark = pytest.mark.browser


def test_every_step_of_an_order_is_met_in_every_state(sender: Sender) -> None:
    met = [(sight.page, sight.kind) for sight in sender.found]
    for page in ("/address", "/payment"):
        assert [kind.split()[0] for name, kind in met if name == page] == ["behind", "empty", "wrong"]
    assert ("/check", "behind right") in met
    assert ("/thanks", "behind right") in met
    assert not sender.missed


def test_steps_within_one_page_are_met_too(sender: Sender) -> None:
    booking = [sight for sight in sender.found if sight.page == "/booking"]
    assert any("Choose a time" in sight.dom for sight in booking)
    assert any("Your time is booked" in sight.dom for sight in booking)


def test_nothing_is_paid_twice_removed_or_left(sender: Sender, log: list[str]) -> None:
    assert log.count("POST /check") == 1
    assert not [one for one in log if one.endswith(("/remove", "/logout"))]


def test_no_two_states_are_called_the_same(sender: Sender) -> None:
    assert len({sight.id for sight in sender.found}) == len(sender.found)


def test_a_state_is_opened_again_without_the_server(sender: Sender, log: list[str]) -> None:
    async def texts(sights: list[Sight]) -> list[str]:
        async with a_browser() as browser:
            found = []
            for sight in sights:
                tab = await a_tab(browser)
                await tab.open(sight)
                found.append(await tab.ask("() => document.body.innerText"))
                await tab.context.close()
            return found

    before = list(log)
    states = [sight for sight in sender.found if sight.kind == "empty" or sight.page in ("/thanks", "/booking")]
    for sight, text in zip(states, in_thread(texts(states)), strict=True):
        expected = {"/thanks": "has been received", "/address": "write your name", "/contact": "write what you want"}
        assert expected.get(sight.page, "") in text, sight.id
    assert log == before
