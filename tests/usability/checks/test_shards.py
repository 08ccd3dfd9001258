"""Shards: between them they see every page once, compare every page with every other, and refuse what is not there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from server import make_app
from usability.checks import checking
from usability.checks.asking import Asked, NoTarget, check, check_own
from usability.checks.checking import Options
from usability.checks.result import Result
from usability.checks.rule import Found, Rule, both
from usability.checks.sights import Seen
from usability.checks.testing import apart
from usability.checks.trials import Trial
from usability.settings import read_settings

ME = both("jag", "me")

pytestmark = pytest.mark.browser


def test_every_page_is_seen_once_and_compared_with_all_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Trial("").write(tmp_path / "prototypes/good")
    told = {"PROVRUM_PROTOTYPES": str(tmp_path / "prototypes"), "PROVRUM_DATA": str(tmp_path)}
    laid: list[list[str]] = []

    def compare(seen: Sequence[Seen]) -> Iterator[tuple[Seen, Found]]:
        laid.append([one.sight.id for one in seen])
        yield from ((one, Found("empty", {"title": ""})) for one in seen if one.sight.page == "check-answers")

    rule = Rule(title=ME, criteria=(), hurts=ME, mend=ME, fails={"empty": ME}, compare=compare, name="page-titles")
    monkeypatch.setattr(checking, "chosen", lambda _names: [rule])

    def part(number: int, of: int) -> Result:
        options = Options(canary=False, shard=(number, of))
        result: Result = apart(lambda: check_own(make_app, read_settings(told), "good", options))
        return result

    whole, parts = part(1, 1), [part(number, 2) for number in (1, 2)]
    assert sorted(state for one in parts for state in one.states) == sorted(whole.states)
    assert laid[1:] == laid[:1], "one shard has compared all pages, in the same order"
    pages = [{path for path, found in one.told()["pages"].items() if found} for one in (whole, *parts)]
    assert set.union(*pages[1:]) == pages[0] != set()


@pytest.mark.parametrize(
    ("asked", "options"),
    [({}, Options(shard=(1, 4))), ({"pages": ["name"]}, Options()), ({"languages": ["sv"]}, Options())],
)
def test_what_is_not_ours_has_no_parts(asked: dict[str, Sequence[str]], options: Options, tmp_path: Path) -> None:
    (tmp_path / "one.html").write_text("<p>One")
    for target in (str(tmp_path), "https://example.org/"):
        with pytest.raises(NoTarget, match="only a prototype has parts"):
            check(make_app, read_settings({}), Asked([target], **asked), options)


class _Refusing(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        links = b'<a href="/">Home</a> <a href="/gone">Gone</a>'
        page = b'<!doctype html><html lang="en"><title>Lost</title><main><h1>Lost</h1>' + links + b"</main></html>"
        self.send_response(404 if self.path == "/gone" else 200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_given: object) -> None:
        pass


@pytest.fixture
def base() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Refusing)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def looked(url: str, crawl: int = 0) -> Result:
    options = Options(["orientation"], canary=False)
    result: Result = apart(lambda: check(make_app, read_settings({}), Asked([url], crawl=crawl), options))
    return result


def test_an_address_that_is_not_there_is_no_pass(base: str) -> None:
    result = looked(f"{base}/gone")
    assert not result.valid
    assert "the server answered 404" in result.of("unfinished")[0].values["why"]


def test_the_first_page_is_looked_at_once(base: str) -> None:
    assert list(looked(base, crawl=5).told()["pages"]) == [base, f"{base}/gone"]
