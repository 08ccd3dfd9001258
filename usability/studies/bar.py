"""The task bar: what a participant is asked to do, and the ways to end it, upon each page of the prototype.

It is laid upon the page as it is sent, so that a launched iteration stays as it was launched. It stands first in the
page and moves with it: it can cover nothing, and looks like nothing of the service's.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from jinja2 import Environment
from starlette.types import Scope

from components.assets import Asset, make_asset
from components.catalogs import of_today
from components.prototype import parts
from components.rendering import make_environment, render_page
from components.words import _

from ..visits.site import Site
from .asking import TEMPLATES
from .observing import observed

if TYPE_CHECKING:
    from .watching import Trying

HERE = Path(__file__).parent
LEAVE = _("Sluta eller ta bort det som sparats om mig")
"""What leads from every page of a session to the way out of it."""
WATCHED, TRYING, OTHERWISE = 1.5, 5, 10
"""Seconds until a browser asks again where the moderator leads: while somebody looks on; in a task; elsewhere."""


@lru_cache(maxsize=1)
def assets() -> tuple[Asset, Asset, Asset]:
    """The bar's style and script, and the script with which every page of a session follows the moderator."""
    return _asset("bar.css"), _asset("bar.js"), _asset("led.js")


def _asset(name: str) -> Asset:
    return make_asset((HERE / name).read_bytes(), name.partition(".")[2])


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return make_environment(TEMPLATES, parts())


def _in_its_language(trying: Trying, site: Site) -> str:
    """Where the study is in the language of the page, if it has it."""
    code = site.language.code
    return f"{trying.root}/{code}" if code in trying.study.languages[1:] else trying.root


def laid_upon(html: str, trying: Trying, site: Site, scope: Scope, *, reached: bool, observers: int) -> str:
    """The page with the bar upon it. reached: whether a goal of the task was shown. observers: how many look on."""
    style, script, led = assets()
    here = f"{site.root}{quote(scope['path'])}"
    query = scope.get("query_string", b"").decode("latin-1")
    number = 1 + [task.id for task in trying.study.tasks].index(trying.task.id)
    bar = render_page(
        _environment(), "study/bar.html", of_today(site.language), task=trying.task, number=number,
        of=len(trying.study.tasks),
        root=trying.root, here=here + (f"?{query}" if query else ""), reached=reached, script=script.path,
        run=trying.run.id, paused=trying.run.paused_at is not None, observers=observed(observers), onward="",
        again=WATCHED if observers else TRYING, led=led.path,
        leave=f"{_in_its_language(trying, site)}/-/withdraw", leave_text=LEAVE,
    )  # fmt: skip
    return upon(html, bar, style)


def upon(html: str, bar: str, style: Asset) -> str:
    """A page with a bar before all that is on it; as it is where it is no whole page."""
    head = f'<link rel="stylesheet" href="{style.path}">'
    before, _head, after = html.partition("</head>")
    start, opened, rest = after.partition("<body")
    tag, _closed, rest = rest.partition(">")
    return f"{before}{head}</head>{start}{opened}{tag}>{bar}{rest}" if opened else html
