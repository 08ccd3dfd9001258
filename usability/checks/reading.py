"""Reading HTML as it was served, without a browser: the elements of a page in order, with their words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
UNSEEN = frozenset({"script", "style", "template"})


@dataclass(eq=False)
class Element:
    """An element. text: all words in it. within: the elements around it, the innermost first."""

    tag: str
    attributes: dict[str, str]
    within: tuple[Element, ...]
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())

    def inside(self, tag: str) -> bool:
        return any(one.tag == tag for one in self.within)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Element] = []
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        made = Element(tag, {name: value or "" for name, value in attributes}, tuple(reversed(self.open)))
        self.found.append(made)
        if tag not in VOID:
            self.open.append(made)

    def handle_endtag(self, tag: str) -> None:
        if any(one.tag == tag for one in self.open):
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not any(one.tag in UNSEEN for one in self.open):
            for one in self.open:
                one.words.append(data)


def elements(html: str) -> list[Element]:
    """All elements of a page, in order."""
    reader = _Reader()
    reader.feed(html)
    return reader.found


def of_class(name: str, found: list[Element]) -> Iterator[Element]:
    return (one for one in found if name in one.attributes.get("class", "").split())
