"""Links: every address that a page links to answers, and every other is well written."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

import httpx

from ...journeys import Visitor
from ...rule import Found, Rule, both
from ...sights import Sight

MAIL = re.compile(r"[^@\s,]+@[^@\s,]+\.[a-z]{2,}", re.IGNORECASE)
FILES = "/-/file/"
"""Where a visit's own files are, which those of examples are not."""
NUMBER = re.compile(r"\+?[0-9][0-9-]{2,}")
SITE = re.compile(r"([a-z0-9åäö-]+\.)+[a-z]{2,}(:[0-9]+)?", re.IGNORECASE)


class Links(HTMLParser):
    """The links and ids of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.hrefs: list[str] = []
        self.ids = {"", "top"}
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attributes}
        self.ids |= {told[name] for name in ("id", "name") if name in told}
        if tag in ("a", "area") and "href" in told:
            self.hrefs.append(told["href"])


async def travel(visitor: Visitor) -> AsyncIterator[Found]:
    """Each address once, on the page where it first stands."""
    asked: set[str] = set()
    async with httpx.AsyncClient(timeout=20, follow_redirects=True) as client:
        for sight, href, found in _links(visitor):
            url, _fragment = urldefrag(urljoin(sight.url, href))
            inside = url.startswith(f"{visitor.walk.base}/") and FILES not in url and not href.startswith("#")
            if found is not None:
                yield found
            elif inside and url not in asked:
                asked.add(url)
                status = (await client.get(url)).status_code
                if status >= 400:
                    yield _found(sight, href, "dead", status=status)


def _links(visitor: Visitor) -> Iterator[tuple[Sight, str, Found | None]]:
    """Every link of every sight, once a page, with what is wrong with it as it is written."""
    known: set[tuple[str, str]] = set()
    for sight in visitor.sights:
        links = Links(sight.html)
        for href in links.hrefs:
            if (sight.page, href) not in known:
                known.add((sight.page, href))
                key = _wrong(sight, href, links.ids)
                yield sight, href, _found(sight, href, key) if key else None


def _wrong(sight: Sight, href: str, ids: set[str]) -> str:
    """What is wrong with an address as it is written; "" for nothing."""
    parts = urlsplit(urljoin(sight.url, href))
    if parts.scheme in ("http", "https"):
        if href.startswith("#"):
            return "" if href[1:] in ids else "fragment"
        host = parts.netloc.rpartition("@")[2]
        return "" if SITE.fullmatch(host) or parts.hostname in ("127.0.0.1", "localhost") else "written"
    if parts.scheme == "mailto":
        return "" if MAIL.fullmatch(parts.path) else "written"
    if parts.scheme in ("tel", "sms"):
        return "" if NUMBER.fullmatch(parts.path) else "written"
    return "written"


def _found(sight: Sight, href: str, key: str, **values: object) -> Found:
    return Found(key, {"href": href, **values}, page=sight.page, snippet=f'<a href="{href}">')


rule = Rule(
    title=both("Varje länk leder någonstans", "Each link leads somewhere"),
    criteria=(),
    hurts=both(
        "Den som följer länken får ett fel, och tror att tjänsten är trasig.",
        "People who follow the link get an error, and think that the service is broken.",
    ),
    mend=both("Rätta adressen, eller ta bort länken.", "Correct the address, or take the link away."),
    fails={
        "dead": both("Länken {href} svarar inte ({status}).", "The link {href} does not answer ({status})."),
        "fragment": both(
            "Länken {href} leder till en plats som inte finns på sidan.",
            "The link {href} leads to a place that is not on the page.",
        ),
        "written": both(
            "Länken {href} är ingen adress som går att öppna.", "The link {href} is no address that can be opened."
        ),
    },
    own=True,
    seconds=120,
    travel=travel,
)
