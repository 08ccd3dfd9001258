"""What an element of a page is called: the way to it, as the browser tells of a click, in words that a person knows."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
PART = re.compile(r"(?:#(?P<id>.+)|(?P<tag>[\w-]+)(?::nth-of-type\((?P<nth>\d+)\))?)")
LONGEST = 60


@dataclass(eq=False)
class Element:
    tag: str
    attributes: dict[str, str]
    parent: Element | None = None
    children: list[Element] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All that is written in it."""
        return " ".join(" ".join(self.texts).split())

    @property
    def nth(self) -> tuple[int, int]:
        """Which of its kind among its siblings, and how many those are."""
        alike = [one for one in (self.parent.children if self.parent else [self]) if one.tag == self.tag]
        return alike.index(self) + 1, len(alike)


class Outline(HTMLParser):
    """The elements of a page."""

    def __init__(self, html: str):
        super().__init__()
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        parent = self._open[-1] if self._open else None
        made = Element(tag, {name: value or "" for name, value in attrs}, parent)
        if parent is not None:
            parent.children.append(made)
        self.elements.append(made)
        if tag not in VOID:
            self._open.append(made)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if any(one.tag == tag for one in self._open):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1].tag not in ("script", "style"):
            for one in self._open:
                one.texts.append(data)

    def find(self, way: str) -> Element | None:
        """The element at the end of a way such as `#id > div:nth-of-type(2) > a`."""
        parts = [PART.fullmatch(part) for part in way.split(" > ")]
        return next((one for one in self.elements if _fits(one, parts)), None)

    def name(self, way: str) -> str:
        """What the element is called on the page: its text, or its label's; "" where it has none or is not there."""
        found = self.find(way)
        if found is None:
            return ""
        id = found.attributes.get("id")
        labels = [one.text for one in self.elements if id and one.tag == "label" and one.attributes.get("for") == id]
        text = next((text for text in (found.attributes.get("aria-label"), *labels, found.text) if text), "")
        return text if len(text) <= LONGEST else f"{text[: LONGEST - 2]} …"


def _fits(element: Element | None, parts: list[re.Match[str] | None]) -> bool:
    for part in reversed(parts):
        if element is None or part is None:
            return False
        if part["id"]:
            return element.attributes.get("id") == part["id"]
        nth, of = element.nth
        if element.tag != part["tag"] or (int(part["nth"]) != nth if part["nth"] else of > 1):
            return False
        element = element.parent
    return True
