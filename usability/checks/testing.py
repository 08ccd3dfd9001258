"""The launch checks in pytest.

Without a test of one's own, each page of a prototype is a test, and the service as a whole one more:

    pytest -p usability.checks.testing --prototype hemhjalp
    pytest -p usability.checks.testing --prototype hemhjalp --page name --rule axe --junitxml checks.xml
    pytest -p usability.checks.testing --prototype hemhjalp --shard 1/4

In a test of one's own:

    pytest_plugins = ["usability.checks.testing"]  # in conftest.py

    def test_first_page(checked_prototype):
        checked_prototype("hemhjalp", page="name", rules=["axe"])

The prototypes are those of PROVRUM_PROTOTYPES. Where pytest does not start in Provrum's own folder, say where that is:
PYTHONPATH=/srv/provrum. With pytest-xdist (`-n 2`) pages are checked side by side.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from importlib import import_module
from typing import Any, Protocol

import pytest

from components.prototype import load

from ..settings import read_settings
from . import canary, trials
from .asking import check_own
from .checking import Options
from .command import in_words
from .result import Result
from .rule import Rule, chosen
from .run import a_browser
from .trials import MakeApp

APP = "server:make_app"
"""What makes the server that is checked, as `provrum_app` in pytest's settings may say otherwise."""


class Failed(Exception):
    """A prototype that does not pass; the message says why, as the command does."""


class CheckedPrototype(Protocol):
    """Checks a prototype, or one page of it, by all rules or some, in all languages or some; fails the test where it
    does not pass. Accepted findings pass unless `accepted` is False."""

    def __call__(
        self,
        name: str,
        page: str | Sequence[str] = (),
        rules: Sequence[str] = (),
        languages: Sequence[str] = (),
        *,
        accepted: bool = True,
    ) -> Result: ...


@dataclass
class Checker:
    """Checks prototypes for a session of pytest. tried: the rules whose canary has been tried in it."""

    make_app: MakeApp
    shard: tuple[int, int] = (1, 1)
    tried: set[str] = field(default_factory=set)

    def check(
        self,
        name: str,
        page: str | Sequence[str] = (),
        rules: Sequence[str] = (),
        languages: Sequence[str] = (),
        *,
        accepted: bool = True,
    ) -> Result:
        settings = read_settings()
        options = Options(rules, cache=settings.data / "checks" / "cache", canary=False, shard=self.shard)
        self.try_canary(chosen(rules), options)
        pages = [page] if isinstance(page, str) else page
        result: Result = apart(lambda: check_own(self.make_app, settings, name, options, pages, languages))
        if not result.passed or (result.of("accepted") and not accepted):
            raise Failed(in_words(result))
        return result

    def try_canary(self, rules: Sequence[Rule], options: Options) -> None:
        """Raises `Failed` where a rule does not find what is wrong with its own failing page."""
        new = [rule for rule in rules if rule.name not in self.tried]
        missed = apart(lambda: asyncio.run(self._silent(new, options)))
        if missed:
            raise Failed(f"these rules do not find what is wrong with their own page: {', '.join(missed)}")
        self.tried |= {rule.name for rule in new}

    async def _silent(self, rules: Sequence[Rule], options: Options) -> list[str]:
        async with a_browser() as browser:
            memory = options.memory(browser)
            of_pages = await canary.silent(rules, browser, memory)
            return [*of_pages, *await trials.silent(rules, self.make_app, browser, memory)]


def apart(work: Any) -> Any:
    """In a thread of its own: pytest-playwright keeps an event loop in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(work).result()


CHECKER = pytest.StashKey[Checker]()


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("provrum", "launch checks of prototypes")
    group.addoption("--prototype", action="append", default=[], help="check this prototype, and run no other tests")
    group.addoption("--rule", action="append", default=[], help="by this rule only; may be given several times")
    group.addoption("--page", action="append", default=[], help="only this page; may be given several times")
    group.addoption("--language", action="append", default=[], help="only in this language")
    group.addoption("--shard", default="1/1", help="only one part of so many: 1/4")
    parser.addini("provrum_app", "what makes the server that is checked", default=APP)


def pytest_configure(config: pytest.Config) -> None:
    module, _colon, name = str(config.getini("provrum_app")).partition(":")
    config.stash[CHECKER] = Checker(lambda settings: getattr(import_module(module), name)(settings), _shard(config))


def _shard(config: pytest.Config) -> tuple[int, int]:
    written = str(config.getoption("--shard"))
    number, _slash, of = written.partition("/")
    if not (number.isdecimal() and of.isdecimal() and 1 <= int(number) <= int(of)):
        raise pytest.UsageError(f"--shard is {written!r}; write which part of how many: 1/4")
    return int(number), int(of)


@pytest.fixture(scope="session")
def checked_prototype(pytestconfig: pytest.Config) -> CheckedPrototype:
    """Checks a prototype as before a launch: `checked_prototype("hemhjalp", page="name", rules=["axe"])`."""
    return pytestconfig.stash[CHECKER].check


def pytest_ignore_collect(config: pytest.Config) -> bool | None:
    return True if config.getoption("--prototype") else None


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(session: pytest.Session, config: pytest.Config, items: list[pytest.Item]) -> None:
    """With --prototype the tests are those of the prototypes, and no others."""
    names = config.getoption("--prototype")
    if names:
        items[:] = [test for name in names for test in tests_of(Checks.from_parent(session, name=name))]


class Checks(pytest.Collector):
    """The tests of a prototype: its name is that of the collector."""

    def collect(self) -> Iterator[PageTest]:
        config = self.config
        shard = config.stash[CHECKER].shard
        prototype = load(read_settings().prototypes / self.name)
        pages = config.getoption("--page") or [page.name for page in prototype.service.pages]
        for page in Options(shard=shard).mine_pages(pages):
            yield PageTest.from_parent(self, name=page, pages=[page])
        if not config.getoption("--page"):
            yield PageTest.from_parent(self, name="the-service-as-a-whole", pages=[])


def tests_of(checks: Checks) -> list[PageTest]:
    return list(checks.collect())


class PageTest(pytest.Item):
    """A page of a prototype in all its states; without pages, what is asked of the service as a whole."""

    def __init__(self, *, pages: Sequence[str], **options: Any):
        super().__init__(**options)
        self.pages = pages

    def runtest(self) -> None:
        config, parent = self.config, self.parent
        assert parent is not None
        rules = [rule for rule in chosen(config.getoption("--rule")) if self._asks(rule)]
        if not rules:
            pytest.skip("none of the rules asks this")
        checker = replace(config.stash[CHECKER], shard=(1, 1)) if self.pages else config.stash[CHECKER]
        checker.check(parent.name, self.pages, [rule.name for rule in rules], config.getoption("--language"))

    def _asks(self, rule: Rule) -> bool:
        """A page by what looks at pages; the whole by what needs all of them, or none."""
        if self.pages:
            return bool(rule.script or rule.drive)
        return bool(rule.compare or rule.judge or rule.travel)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        return str(excinfo.value) if isinstance(excinfo.value, Failed) else super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Any, int | None, str]:
        assert self.parent is not None
        return self.path, None, f"{self.parent.name}: {self.name}"
