"""Sights: the pages that a check looks at, and what it has seen of each."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from typing import Any


@dataclass(frozen=True)
class Served:
    """An answer to a request, given in place of the network's."""

    body: str
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Stored:
    """What a browser keeps for a site: cookies as Playwright gives them, and what scripts have stored."""

    cookies: Sequence[Any] = ()
    local: Mapping[str, str] = field(default_factory=dict)
    session: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Sight:
    """A page to look at, in a state.

    url: its address in the browser. served: what is answered in place of the network, by "GET http://…". page: the
    page of the service it is, by name. states: the ids of all states that look like it. own: whether it is of a
    prototype of our own. says: the first error that is shown, of a state that shows any.

    Of a state that no address leads to: steps: what is filled in and pressed when it is open, as page/forms.js does.
    stored: what the browser keeps. live: whether what is not in `served` is asked of the network. after: the id of the
    sight it came from; filled: what was sent from there, by field. dom: its elements as they were met, to tell it from
    others at the same address.
    """

    id: str
    url: str
    page: str = ""
    language: str = ""
    states: tuple[str, ...] = ()
    served: Mapping[str, Served] = field(default_factory=dict)
    own: bool = False
    kind: str = ""
    says: str = ""
    steps: Sequence[Mapping[str, Any]] = ()
    stored: Stored | None = None
    live: bool = False
    after: str = ""
    filled: Mapping[str, str] = field(default_factory=dict)
    dom: str = ""

    @property
    def html(self) -> str:
        """As served; "" where the network serves it."""
        mine = self.served.get(f"GET {self.url}")
        return mine.body if mine else ""

    @property
    def path(self) -> str:
        """Its address without the server, which listens on another port each time."""
        return _path(self.url)

    @cached_property
    def digest(self) -> str:
        """The same for all that is served alike."""
        told = sorted((_path(key), one.body, one.status) for key, one in self.served.items())
        return hashlib.sha256(repr((self.path, told, self.dom)).encode()).hexdigest()[:24]

    @cached_property
    def outline(self) -> tuple[str, ...]:
        """Its elements with what decides how they look and work, in order, without their words."""
        outline = _Outline()
        outline.feed(self.dom or self.html)
        return tuple(outline.parts) or (self.id,)


def _path(url: str) -> str:
    """Without the server, which listens on another port each time."""
    return re.sub(r"https?://[^/]+", "", url)


@dataclass(frozen=True)
class Seen:
    """A sight with the facts that page/facts.js has gathered of it."""

    sight: Sight
    facts: Mapping[str, Any]


class _Outline(HTMLParser):
    """Tags with what decides how they look and work."""

    KEPT = ("class", "type", "role", "tabindex", "hidden", "open", "disabled", "aria-invalid", "aria-live")

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        kept = [f"{name}={value}" for name, value in attributes if name in self.KEPT]
        self.parts.append(" ".join([tag, *kept]))

    def handle_endtag(self, tag: str) -> None:
        self.parts.append("/")
