"""Asking for a check: of a prototype of our own, of addresses, or of HTML files."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from starlette.applications import Starlette

from components.clock import today

from ..drafts import NAME, stamp
from ..serving import served
from ..settings import Settings
from ..studies.plan import FILE
from ..studies.plan_reading import read_study
from ..studies.store import Studies
from .addresses import Addresses, html_files, serving
from .checking import Options, check_prototype, check_sights
from .result import Result
from .study import StudyWalk
from .walk import Walk

MakeApp = Callable[[Settings], Starlette]


class NoTarget(ValueError):
    """What is to be checked is not there; the message says what is."""


@dataclass(frozen=True)
class Asked:
    """targets: the name of a prototype, addresses, or an HTML file or folder of them. pages, languages: of the
    prototype; none: all. study: whether what is checked is what the participants of its study meet. crawl: how many
    pages at most are found by following links. submit: whether forms are sent."""

    targets: Sequence[str]
    pages: Sequence[str] = ()
    languages: Sequence[str] = ()
    study: bool = False
    crawl: int = 0
    submit: bool = False


def check(make_app: MakeApp, settings: Settings, asked: Asked, options: Options) -> Result:
    """Check what is asked for. Raises `NoTarget`, `NoRule` and `Broken`."""
    targets = asked.targets
    if all("://" in target for target in targets):
        _whole(asked, options)
        return asyncio.run(
            check_sights(targets[0], Addresses(targets, crawl=asked.crawl, submit=asked.submit), options)
        )
    if len(targets) != 1:
        raise NoTarget("give several addresses, or one folder, file or prototype")
    if not is_own(settings, targets) and Path(targets[0]).exists():
        return _folder(Path(targets[0]), asked, options)
    return check_own(make_app, settings, targets[0], options, asked.pages, asked.languages, study=asked.study)


def _whole(asked: Asked, options: Options) -> None:
    """Raises `NoTarget` where a part is asked for of what has no parts: all of it would be looked at."""
    parts = {
        "--shard": options.shard != (1, 1), "--page": asked.pages, "--language": asked.languages, "--study": asked.study
    }  # fmt: skip
    if wrong := [name for name, given in parts.items() if given]:
        raise NoTarget(f"{', '.join(wrong)}: only a prototype has parts; give the addresses or files that are wanted")


def is_own(settings: Settings, targets: Sequence[str]) -> bool:
    """Whether what is asked for is a prototype of the lab."""
    return len(targets) == 1 and bool(NAME.fullmatch(targets[0])) and (settings.prototypes / targets[0]).is_dir()


def _folder(path: Path, asked: Asked, options: Options) -> Result:
    _whole(asked, options)
    names = html_files(path)
    if not names:
        raise NoTarget(f"{path} has no HTML files; give a folder of them, an address or a prototype")
    with serving(path) as base:
        find = Addresses([base + name for name in names], base, asked.crawl, asked.submit)
        return asyncio.run(check_sights(str(path), find, options))


def check_own(
    make_app: MakeApp,
    settings: Settings,
    name: str,
    options: Options,
    pages: Sequence[str] = (),
    languages: Sequence[str] = (),
    *,
    study: bool = False,
) -> Result:
    """Check the draft of a prototype on a server of its own, whose visits nobody else sees; study: or what the
    participants of its study meet."""
    with private(settings) as own:
        app: Any = make_app(own)
        prototype = app.state.drafts.get(name)
        if prototype is None:
            raise NoTarget(f"no prototype {name!r}; there are: {', '.join(app.state.drafts.names())}")
        draft = stamp(settings.prototypes / name)
        with served(app) as base:
            walk = Walk(prototype, base, app.state.assets, today(), "draft", languages, pages, app.state.visits)
            walk = _of_study(walk, app.state.studies) if study else walk
            _there(pages, [page.name for page in walk.prototype.service.pages], "page")
            _there(languages, list(walk.prototype.languages), "language")
            return asyncio.run(check_prototype(walk, options, draft=draft, make_app=make_app))


def _of_study(walk: Walk, studies: Studies) -> StudyWalk:
    """Raises `NoTarget` where there is no study."""
    plan = read_study(walk.prototype)
    if plan is None:
        raise NoTarget(f"{walk.prototype.name} has no {FILE}; write the plan of its study first")
    return StudyWalk.of(walk, plan, studies)


@contextmanager
def private(settings: Settings) -> Iterator[Settings]:
    """Settings of a server whose visits nobody else sees, and which is open to this machine."""
    with tempfile.TemporaryDirectory(prefix="provrum-") as folder:
        url = f"sqlite:///{folder}/private.sqlite3"
        yield replace(settings, data=Path(folder), database_url=url, host="127.0.0.1", lab_password=None)


def _there(asked: Sequence[str], known: Sequence[str], what: str) -> None:
    for one in asked:
        if one not in known:
            raise NoTarget(f"there is no {what} {one!r}; there are: {', '.join(known)}")
