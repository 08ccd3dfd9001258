"""Trials: small prototypes that a rule passes and fails, for rules that read a definition or go through a service.

They stand in `examples.py` in the rule's folder: `FAILS` and `PASSES`, lists of `Trial`. The first that fails is the
rule's canary, as the first page of fails.html is of other rules.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.async_api import Browser
from starlette.applications import Starlette

from components.clock import today

from ..serving import served
from ..settings import Settings, read_settings
from .findings import Finding
from .journeys import Visitor
from .memory import NO_MEMORY, Memory, house_digest
from .rule import Rule
from .services import Own, judged, travelled
from .walk import Walk

MakeApp = Callable[[Settings], Starlette]
Spoil = Callable[[str, str], str]
"""Makes a page worse: given its path and its HTML."""

IMPORTS = "from components import *\nfrom components import _\n"
PAGES = """
class Name(Page):
    full_name = TextInput(_("Vad heter du?"), autocomplete="name")


class Lives(Page):
    lives = Radios(_("Bor du i kommunen?"), choices={"yes": _("Ja"), "no": _("Nej")})
"""
SERVICE = 'service = Service(_("Prov"), pages=[Name, Lives, CheckAnswers, Confirmation])\n'


@dataclass(frozen=True)
class Trial:
    """pages: classes of service.py; service: its last line. files: what else is in the folder, by path. spoil: what
    makes the served pages worse. hours: as long as a visit is kept."""

    title: str
    pages: str = PAGES
    service: str = SERVICE
    files: Mapping[str, str] = field(default_factory=dict)
    spoil: Spoil | None = None
    hours: int = 24

    @property
    def reviewed(self) -> bool:
        return self.title.startswith("review:")

    def write(self, folder: Path) -> None:
        for name, text in {"service.py": IMPORTS + self.pages + "\n\n" + self.service, **self.files}.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


@dataclass(frozen=True)
class Trials:
    fails: Sequence[Trial] = ()
    passes: Sequence[Trial] = ()


def trials_of(rule: Rule) -> Trials:
    """Those of a rule; none where it has no examples.py."""
    if not (rule.folder / "examples.py").exists():
        return Trials()
    module = import_module(f"usability.checks.rules.{rule.folder.name}.examples")
    return Trials(module.FAILS, module.PASSES)


async def tried(rule: Rule, trials: Sequence[Trial], make_app: MakeApp, browser: Browser) -> list[list[Finding]]:
    """What a rule finds in each trial."""
    with _walks(trials, make_app) as walks:
        return [await _asked(rule, walk, browser) for walk in walks]


async def silent(
    rules: Sequence[Rule],
    make_app: MakeApp,
    browser: Browser,
    memory: Memory = NO_MEMORY,
) -> list[str]:
    """The names of the rules that do not find what is wrong with their first failing trial. Those that have found it
    are not tried again with the same code and browser."""
    rules = [rule for rule in rules if not memory.recall("awake on a trial", house_digest(), rule.name)]
    first = [(rule, trials.fails[0]) for rule in rules if (trials := trials_of(rule)).fails]
    missed: list[str] = []
    if not first:
        return missed
    with _walks([trial for _rule, trial in first], make_app) as walks:
        for (rule, _trial), walk in zip(first, walks, strict=True):
            found = await _asked(rule, walk, browser)
            if any(one.outcome != "unfinished" for one in found):
                memory.keep(True, "awake on a trial", house_digest(), rule.name)
            else:
                missed.append(rule.name)
    return missed


async def _asked(rule: Rule, walk: Walk, browser: Browser) -> list[Finding]:
    visitor = Visitor(browser, walk, walk.sights() if rule.travel else ())
    found = judged([rule], Own(walk.prototype, list(walk.prototype.languages), walk.today))
    return [*found, *await travelled([rule], visitor)]


@contextmanager
def _walks(trials: Sequence[Trial], make_app: MakeApp) -> Iterator[list[Walk]]:
    """Each trial as a prototype of its own, all on one server."""
    with TemporaryDirectory() as made:
        folder, names = Path(made) / "prototypes", {f"trial-{n}": trial for n, trial in enumerate(trials, 1)}
        for name, trial in names.items():
            trial.write(folder / name)
        settings = replace(
            read_settings(), prototypes=folder, data=Path(made), database_url=f"sqlite:///{made}/trials.sqlite3",
            host="127.0.0.1", lab_password=None,
        )  # fmt: skip
        folder.mkdir(parents=True, exist_ok=True)
        app: Any = make_app(settings)
        with served(_Spoiled(app, names)) as base:  # type: ignore[arg-type]
            yield [_walk(app, name, trial, base) for name, trial in names.items()]


def _walk(app: Any, name: str, trial: Trial, base: str) -> Walk:
    visits = app.state.visits
    if trial.hours != visits.hours:
        visits = type(visits)(visits.storage, trial.hours)
    return Walk(app.state.drafts.get(name), base, app.state.assets, today(), visits=visits)


class _Spoiled:
    """An app whose pages are made worse on their way out."""

    def __init__(self, app: Callable[..., Awaitable[None]], trials: Mapping[str, Trial]):
        self.app, self.trials = app, trials

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        trial = self.trials.get(scope.get("path", "").split("/")[1] if scope["type"] == "http" else "")
        if trial is None or trial.spoil is None:
            await self.app(scope, receive, send)
            return
        plain = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
        await self.app({**scope, "headers": plain}, receive, _Worse(trial.spoil, scope["path"], send))


class _Worse:
    """Takes an answer together, and sends it on once it is made worse."""

    def __init__(self, spoil: Spoil, path: str, send: Any):
        self.spoil, self.path, self.send = spoil, path, send
        self.start: dict[str, Any] = {}
        self.body = b""

    async def __call__(self, message: Any) -> None:
        if message["type"] == "http.response.start":
            self.start = message
            return
        self.body += message.get("body", b"")
        if not message.get("more_body"):
            body = self.spoil(self.path, self.body.decode()).encode() if self._page else self.body
            kept = [(name, value) for name, value in self.start["headers"] if name.lower() != b"content-length"]
            await self.send({**self.start, "headers": [*kept, (b"content-length", str(len(body)).encode())]})
            await self.send({"type": "http.response.body", "body": body})

    @property
    def _page(self) -> bool:
        return any(name == b"content-type" and b"html" in value for name, value in self.start["headers"])
