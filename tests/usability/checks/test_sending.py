"""Forms of a site that is not ours are sent empty, wrong and right, and what comes back is looked at."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.usability.checks.looking import in_thread
from tests.usability.checks.trial import trial
from usability.checks.addresses import a_page
from usability.checks.rule import Found, Rule, every_rule
from usability.checks.run import a_browser, a_tab
from usability.checks.sending import Sender, sent
from usability.checks.sights import Seen, Sight
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


def test_what_is_wrong_only_after_sending_is_found() -> None:
    async def met(base: str) -> list[Seen]:
        async with a_browser() as browser:
            pages = [a_page(base + path, base) for path in ("/", "/basket")]
            found = (await sent(pages, browser, 20, base)).found
            tab = await a_tab(browser)
            seen = []
            for sight in [*pages, *found]:
                await tab.open(sight)
                seen.append(Seen(sight, await tab.facts()))
            return seen

    with served(trial(good=False)) as base:
        seen = in_thread(met(base))
    rules = every_rule()
    told = [(name, one.sight.id, found.key) for name in COMPARED for one, found in compared_by(rules[name], seen)]
    assert ("error-told", "/address (empty)", "unnamed") in told
    assert ("answers-kept", "/address (wrong)", "lost") in told


COMPARED = ("error-told", "answers-kept")


def compared_by(rule: Rule, seen: list[Seen]) -> list[tuple[Seen, Found]]:
    assert rule.compare is not None
    return list(rule.compare(seen))


ORDER = {
    "text": "Where do you live?",
    "fields": [{"type": "text", "name": "Street"}, {"type": "text", "name": "Town"}],
    "buttons": [{"region": "main", "selector": "button", "snippet": "<button>", "box": [0, 0, 9, 9], "name": "Order"}],
}


@pytest.mark.parametrize(("kind", "key"), [("behind wrong", "blind"), ("behind right", "perhaps-done")])
def test_an_order_that_is_taken_at_once_is_told(kind: str, key: str) -> None:
    asked = Seen(Sight("form", "http://a.test/"), ORDER)
    done = Seen(
        Sight("done", "http://a.test/done", kind=kind, after="form"), {**ORDER, "text": "Thank you for your order"}
    )
    told = compared_by(every_rule()["order-reviewed"], [asked, done])
    assert [(one.sight.id, found.key) for one, found in told] == [("form", key)]


def test_an_order_that_is_shown_first_is_not() -> None:
    asked = Seen(Sight("check", "http://a.test/"), {**ORDER, "fields": []})
    done = Seen(
        Sight("done", "http://a.test/done", kind="behind right", after="check"), {"text": "Thank you for your order"}
    )
    assert not compared_by(every_rule()["order-reviewed"], [asked, done])
