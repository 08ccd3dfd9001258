"""Pages that are not ours: at an address, of a list, of a folder, or found by following links."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urldefrag, urlsplit

from playwright.async_api import Browser
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from ..serving import served
from .findings import Finding
from .run import Report, Run
from .sending import sent
from .sights import Sight

PAGES = (".html", ".htm", ".xhtml")
NO_PAGE = (".pdf", ".zip", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".mp4", ".mp3", ".doc", ".docx", ".xlsx", ".csv")

BEHIND = 20
"""Pages behind forms that are followed at the least."""


@dataclass(frozen=True)
class Addresses:
    """urls: where it begins. base: what their names leave out. crawl: how many pages at most are looked at, by
    following links within the same origin; 0: those that are given alone. submit: whether their forms are sent,
    empty, wrong and right."""

    urls: Sequence[str]
    base: str = ""
    crawl: int = 0
    submit: bool = False

    async def __call__(self, run: Run, browser: Browser) -> AsyncIterator[Report]:
        """Look at them, at those that they link to, and at what is met by sending their forms."""
        opened = []
        async for report in self._crawled(run, browser):
            opened.append(report.sight)
            yield report
        if self.submit:
            sender = await sent(opened, browser, max(self.crawl, BEHIND), self.base)
            for report in [*sender.missed, *await run.check(sender.found, browser)]:
                yield report

    async def _crawled(self, run: Run, browser: Browser) -> AsyncIterator[Report]:
        known = list(dict.fromkeys(urldefrag(url).url for url in self.urls))
        new = given = known[:]
        while new:
            reports = await run.check([a_page(url, self.base) for url in new], browser)
            for report in reports:
                if new is given:
                    report.findings += _refused(report)
                yield report
            links = [link for report in reports for link in self._onward(report)]
            room = max(0, self.crawl - len(known))
            met = {_rooted(url) for url in known}
            new = [link for link in dict.fromkeys(map(_rooted, links)) if link not in met][:room]
            known += new

    def _onward(self, report: Report) -> Iterator[str]:
        origin = urlsplit(report.sight.url)[:2]
        for link in report.facts.get("links", ()):
            url = urldefrag(link["href"]).url
            if urlsplit(url)[:2] == origin and not urlsplit(url).path.lower().endswith(NO_PAGE):
                yield url


def _refused(report: Report) -> Iterator[Finding]:
    """An address that was given and is not there, or fails: what was to be checked has not been."""
    if report.facts.get("status", 0) >= 400:
        yield Finding.unfinished("page", f"the server answered {report.facts['status']}", report.sight)


def _rooted(url: str) -> str:
    """The first page of a site is one, whether its address ends with a slash or not."""
    return urlsplit(url)._replace(path=urlsplit(url).path or "/").geturl()


def a_page(url: str, base: str = "") -> Sight:
    name = url.removeprefix(base)
    return Sight(name, url, name if base else urlsplit(url).path or "/")


def html_files(path: Path) -> list[str]:
    """The addresses of the HTML files of a folder, below its own; of a file, its own."""
    if path.is_file():
        return [quote(path.name)]
    return sorted(quote(one.relative_to(path).as_posix()) for one in path.rglob("*") if one.suffix.lower() in PAGES)


@contextmanager
def serving(path: Path) -> Iterator[str]:
    """Serve a folder, or that of a file, on a free port; gives the address of the folder."""
    folder = path if path.is_dir() else path.parent
    app = Starlette(routes=[Mount("/", StaticFiles(directory=folder, html=True))])
    with served(app) as base:
        yield f"{base}/"
