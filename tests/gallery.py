"""The components' examples on pages of the house: real layout, style sheet, script and headers, without a server.

Every example's field is called `answer`, so on a page of several the ids and names of each get a prefix of its own.
A page never holds two examples of one component: two navigations of one name, say, would be no fault of theirs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import chain, zip_longest
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import html5lib
from html5lib.serializer import serialize
from markupsafe import Markup
from playwright.sync_api import Browser, BrowserContext, Route

from components import Link
from components.assets import make_script, make_style
from components.examples import Example
from components.page.error_summary.component import ErrorSummary
from components.rendering import Frame, LanguageLink, rendering_in
from components.words import SWEDISH, Language
from tests.examples import ENVIRONMENT, Case, every_example
from usability.http import HEADERS

ROOT = Path(__file__).parent.parent
SITE = "https://gallery.test"
TODAY = date(2026, 3, 14)
REFERRING = ("id", "for", "name", "list", "form", "headers")
"""Attributes that hold ids or control names; so do all that begin with aria-, data- or hx-, where they match one."""

AROUND = (
    ("page/back_link", "page/footer", "page/header", "page/help_block", "page/prototype_banner"),
    ("page/language_navigation",),  # a header has one
)
"""Components of which every page has one. Their examples stand on pages that have none else."""

PAGE = """{% extends "page/layout/template.html" %}
{% block main %}<h1>Galleri</h1>{% for name, html in parts %}
<h2 class="example">{{ name }}</h2>
<div class="form" data-example="{{ name }}">{{ html }}</div>
{% endfor %}{% endblock %}"""


@dataclass(frozen=True)
class Shown:
    """A page to look at. path: its address at `SITE`."""

    path: str
    html: str


def page_of(path: str, cases: list[Case], language: Language) -> Shown:
    """Examples on a page of the house; bare around those that are what stands around the content."""
    around = frame(language, bare=any(case.folder in chain(*AROUND) for case in cases))
    parts = [(str(case), prefixed(example_html(case, language), f"x{i}-")) for i, case in enumerate(cases)]
    with rendering_in(ENVIRONMENT, language):
        return Shown(path, ENVIRONMENT.from_string(PAGE).render(frame=around, parts=parts))


def frame(language: Language, *, bare: bool = False) -> Frame:
    """What surrounds the examples: everything a page of a service can have around its content, or the least."""
    links = [LanguageLink(Language(code), f"/{code}/", code == language.code) for code in ("sv", "en", "ar")]
    style, script = ASSETS
    return Frame(
        title=["Galleri", "Prov"],
        name="Parkeringstillstånd för rörelsehindrad",
        agency="Exempelkommunen",
        home="/",
        css=style.path,
        js=script.path,
        languages=[] if bare else links,
        back=None if bare else "/back",
        banner=None if bare else "Det här är en prototyp. Skriv inga riktiga personuppgifter.",
        clear="/-/clear",
        help=[] if bare else [Link("tel:+46812345678", "Ring 08-12 34 56 78")],
        footer=[] if bare else [Link("/cookies", "Kakor"), Link("/contact", "Kontakt")],
    )


AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
ASSETS = (make_style(), make_script(ROOT))


def example_html(case: Case, language: Language) -> str:
    """The example as it stands on a page: a field in error has the page's error summary above it."""
    if not isinstance(case.made, Example):
        return case.html(language)
    with rendering_in(ENVIRONMENT, language):
        bound = case.made.bound(TODAY)
        errors = bound.form.errors
        summary = ErrorSummary(errors=errors).__html__() if errors else ""
        return f"{summary}{bound.__html__()}"


def prefixed(html: str, prefix: str) -> Markup:
    """The same HTML with a prefix before each id and control name, wherever they are named."""
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    names = {element.get(key) for element in tree.iter() for key in ("id", "name") if element.get(key)}
    for element in tree.iter():
        for key, value in list(element.items()):
            if key in REFERRING or re.match(r"aria-|data-|hx-", str(key)):
                element.set(key, " ".join(prefix + word if word in names else word for word in value.split(" ")))
            elif key == "href" and value[1:] in names and value.startswith("#"):
                element.set(key, f"#{prefix}{value[1:]}")
    return Markup(serialize(tree, omit_optional_tags=False, quote_attr_values="always"))


@lru_cache
def pages(language: Language = SWEDISH, *, by_component: bool = False) -> list[Shown]:
    """Every example once: the first of each component on the first page, and so on; or a page for each component."""
    rows: dict[str, list[Case]] = {}
    for case in every_example():
        rows.setdefault(case.folder, []).append(case)
    if by_component:
        return [page_of(f"/{language.code}/{folder}", cases, language) for folder, cases in rows.items()]
    around = [[rows.pop(folder, []) for folder in folders] for folders in AROUND]
    rounds = chain.from_iterable(zip_longest(*group) for group in [list(rows.values()), *around])
    return [
        page_of(f"/{language.code}/{n}", [case for case in some if case], language) for n, some in enumerate(rounds)
    ]


@dataclass
class Gallery:
    """Answers a browser's requests for gallery pages and their assets, with the headers of the real server."""

    shown: list[Shown]
    scripts: bool = True
    """False: the policy forbids every script, as where JavaScript is off; axe still runs, which it does not there."""

    def __call__(self, route: Route) -> None:
        path = urlsplit(route.request.url).path
        for asset in ASSETS:
            if path == asset.path:
                route.fulfill(body=asset.content, headers={"Content-Type": asset.media_type})
                return
        page = next((page for page in self.shown if page.path == path), None)
        if page is None:
            route.fulfill(status=404, body="")
            return
        route.fulfill(body=page.html, headers={**self.headers(), "Content-Type": "text/html; charset=utf-8"})

    def headers(self) -> dict[str, str]:
        policy = HEADERS["Content-Security-Policy"]
        off = policy if self.scripts else re.sub("script-src [^;]*", "script-src 'none'", policy)
        return {**HEADERS, "Content-Security-Policy": off}

    def open(self, browser: Browser, **options: Any) -> BrowserContext:
        """A browser context in which the gallery is to be seen at `SITE`."""
        context = browser.new_context(base_url=SITE, **options)
        context.route("**/*", self)
        return context


def axe(page: Any, tags: tuple[str, ...]) -> list[str]:
    """What axe finds wrong: rule, element and what to do, a line each."""
    page.evaluate(AXE)
    # a page of examples repeats the landmarks that a page has once: its own back link, and an example of one
    repeats = page.locator("[data-example]").count() > 0
    options = {
        "runOnly": {"type": "tag", "values": list(tags)},
        "resultTypes": ["violations"],
        "rules": {"landmark-unique": {"enabled": not repeats}},
    }
    found = page.evaluate("options => axe.run(document, options)", options)
    return [
        f"{violation['id']}: {node['html'][:200]} -> {' '.join(node['failureSummary'].split())}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]
