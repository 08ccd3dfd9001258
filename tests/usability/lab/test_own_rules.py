"""The lab's own pages, with data in them, are held to the rules that prototypes are held to: each page as it stands.

The pages are those of the routes in usability/lab/app.py: a new one is looked at without an entry here, as long as
tests/usability/lab/filled.py knows what stands in its address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from starlette.routing import Route

from tests.usability.checks.looking import in_thread
from tests.usability.lab.filled import Filled, filled
from usability.checks.addresses import a_page
from usability.checks.checking import compared
from usability.checks.rule import every_rule
from usability.checks.run import Run
from usability.checks.sights import Served, Sight
from usability.lab.app import PAGES, SITE_ROUTES
from usability.serving import served

PLAIN = frozenset({"plain"})
RULES = [
    replace(rule, drive=None, modes=PLAIN)
    for rule in every_rule().values()
    if rule.name != "plain-words" and (rule.compare or (rule.script and "plain" in rule.modes))
]
"""Those that judge a page as it stands, at its common width and in its common colours. The gallery and the guide are
written for those who write code: their words are not judged as those of citizens' pages are."""
NO_PAGES = {
    "show_picture": "a picture",
    "show_progress": "a part of the page of checks",
    "give_report": "a file",
    "give_rows": "a file",
    "give_register": "a file",
    "give_services": "a file",
    "give_lot": "a file",
    "give_events": "a stream",
    "give_template": "a file",
    "open_state": "leads to a page of the prototype",
}
"""Endpoints that give no page of the lab, and what they give."""
ELSEWHERE = {"/shared/{code}/": "share", "/-/persona/{name}": "persona"}
"""What stands in an address where the name of its part means something else."""
QUERIES = {
    "show_clicked": ["", "?way=heat"],
    "show_clicked_page": ["", "?way=heat"],
    "show_replay": ["", "?step=4"],
    "show_framed": ["?view=1", "?view=2&step=4"],
    "show_new": ["", "?note={note}"],
    "show_data": ["", "?page=name"],
    "show_help": ["", "?service=hemhjalp&place=phone&saved={line}", "?undone=1"],
}
"""Of pages that show something else with a query, or need one."""


def pages() -> list[Route]:
    """Every route of the lab that shows a page."""
    routes = [route for route in [*PAGES, *SITE_ROUTES] if "GET" in (route.methods or ())]
    return [route for route in routes if route.endpoint.__name__ not in NO_PAGES]


def path_of(route: Route, known: Mapping[str, str]) -> str:
    """The address of a route's page in the lab."""

    def stands(found: re.Match[str]) -> str:
        part = ELSEWHERE.get(route.path, found[1])
        assert part in known, f"{route.path}: say in filled.py what stands for {part!r}, or in NO_PAGES that it is none"
        return known[part]

    path = re.sub(r"\{(\w+)(?::\w+)?\}", stands, route.path)
    return f"/hemhjalp/draft{path}" if route in SITE_ROUTES else path


def posts(route: Route) -> bool:
    """Whether a form is posted to the address of a page."""
    return any(one.path == route.path and "POST" in (one.methods or ()) for one in [*PAGES, *SITE_ROUTES])


def answers(route: Route, lab: Filled) -> Iterator[httpx.Response]:
    """A page as it is opened, with each of its queries, and as it is shown when its form is sent empty."""
    asker, path = lab.asker(route.endpoint.__name__ == "show_login"), path_of(route, lab.known)
    asker.get("/hemhjalp/draft/-/state/name/filled")  # there is a visit, and answers in it
    for query in QUERIES.get(route.endpoint.__name__, [""]):
        answer = asker.get(path + query.format(**lab.known))
        assert answer.status_code == 200, f"{path}{query}: {answer.status_code}; say in filled.py what stands there"
        assert answer.headers["content-type"].startswith("text/html"), f"{path}: say in NO_PAGES what it gives"
        yield answer
    if posts(route):
        answer = asker.post(path)
        if answer.status_code == 422:
            yield answer


def sights(lab: Filled, base: str) -> Iterator[Sight]:
    for route in pages():
        for answer in answers(route, lab):
            url = base + answer.request.url.raw_path.decode()
            served = {f"GET {url}": Served(answer.text, answer.status_code, dict(answer.headers))}
            yield replace(a_page(url, base), id=f"{url} {answer.status_code}", served=served, own=True)


@pytest.mark.browser
def test_every_page_of_the_lab_passes(tmp_path: Path) -> None:
    lab = filled(tmp_path)
    with served(lab.app) as base:
        seen = list(sights(lab, base))
        reports = in_thread(Run(RULES, uses=False).check(seen))
    found = [*(one for report in reports for one in report.findings), *compared(RULES, reports)]
    wrong = [
        f"{one.url} {one.rule}: {one.message.told('en')} {one.selector} {one.snippet}"
        for one in found
        if one.outcome != "review"
    ]
    assert not wrong, "\n".join(wrong)
    assert len(seen) > len(pages()) > 30
