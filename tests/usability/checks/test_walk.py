"""The walk meets every state of a service, in every language, and says so state by state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import httpx
import pytest

from server import make_app
from tests.conftest import ROOT
from usability.checks.walk import Walk
from usability.serving import served
from usability.settings import read_settings

pytestmark = pytest.mark.slow

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module", params=["hemhjalp", "parkeringstillstand"])
def walk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walk]:
    data = tmp_path_factory.mktemp("walk")
    settings = replace(
        read_settings({}), prototypes=ROOT / "prototypes", data=data, database_url=f"sqlite:///{data}/x.sqlite3"
    )
    app = make_app(settings)
    prototype = app.state.drafts.get(request.param)
    assert prototype is not None
    with served(app) as base:
        yield Walk(prototype, base, app.state.assets, TODAY)


def test_every_state_is_seen_in_every_language(walk: Walk) -> None:
    seen = [id for sight in walk.sights() for id in sight.states]
    states = [state.id for state in walk.prototype.service.states(TODAY)]
    wanted = {f"{code}/{id}" for code in ("sv", "en") for id in states}
    assert wanted <= set(seen)
    assert len(seen) == len(set(seen)), "a state is listed twice"


def test_what_looks_the_same_is_looked_at_once(walk: Walk) -> None:
    sights = walk.sights()
    assert len({sight.digest for sight in sights}) == len(sights)
    assert len({sight.id for sight in sights}) == len(sights)


def test_it_meets_what_surrounds_the_questions(walk: Walk) -> None:
    sights = {sight.id: sight for sight in walk.sights()}
    missing = sights["sv/there-is-no-such-page"]
    assert missing.served[f"GET {missing.url}"].status == 404
    assert "Fel" not in sights["en/-/about/cookies"].html
    assert "notice" in sights["sv/start?notice=begin"].url
    changed = next(sight for sight in sights.values() if sight.kind == "change")
    assert changed.url.endswith("?change=1")


def test_a_page_and_a_language_can_be_chosen(walk: Walk) -> None:
    page = walk.prototype.service.pages[1].name
    some = replace(walk, codes=["en"], pages=[page]).sights()
    assert {sight.page for sight in some} == {page}
    assert {sight.language for sight in some} == {"en"}
    assert all(sight.served[f"GET {sight.url}"].status == 422 for sight in some if sight.kind in ("empty", "wrong"))


def test_the_page_is_the_one_that_the_server_sends(walk: Walk) -> None:
    start = next(sight for sight in walk.sights() if sight.id == "sv/start/first")
    assert httpx.get(start.url).text == start.html
