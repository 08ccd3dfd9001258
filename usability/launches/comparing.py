"""Comparing: what has changed in a service from one iteration to a later one, or to the draft."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from components.clock import today
from components.prototype import Prototype

from ..checks.walk import Walk
from ..visits.site import Assets
from .iterations import read_iteration
from .recording import Recorded, record, recorded_of

Words = Mapping[str, tuple[Sequence[str], Sequence[str]]]


@dataclass(frozen=True)
class Changed:
    """A page that was changed. states: in which it looks or says otherwise. words: by language, those taken away and
    those added; empty where only the markup was changed."""

    page: str
    states: Sequence[str]
    words: Words


@dataclass(frozen=True)
class Compared:
    """pages: by name, in the order of the later one. style: whether all pages have another style sheet."""

    before: str
    after: str
    added: Sequence[str]
    removed: Sequence[str]
    changed: Sequence[Changed]
    style: bool

    def lines(self) -> Iterator[str]:
        yield f"From {self.before} to {self.after}:"
        yield from (f"+ {page}" for page in self.added)
        yield from (f"- {page}" for page in self.removed)
        for one in self.changed:
            yield f"~ {one.page}, in {len(one.states)} states"
            for code, (taken, given) in one.words.items():
                yield from (f"    {code} - {text}" for text in taken)
                yield from (f"    {code} + {text}" for text in given)
        if self.style:
            yield "The style sheet is another."
        if not (self.added or self.removed or self.changed or self.style):
            yield "Nothing has changed."


def compare_iterations(prototype: Path, before: int, after: int) -> Compared:
    """Compare an iteration with a later one. Raises `Tampered`."""
    first, second = (recorded_of(read_iteration(prototype, one)) for one in (before, after))
    return compared(str(before), first, str(after), second)


def compare_with_draft(prototype: Path, before: int, draft: Prototype, assets: Assets) -> Compared:
    """Compare an iteration with the draft as it is now: the pages of the service, without those about it. Raises
    `Tampered`."""
    first = recorded_of(read_iteration(prototype, before)).of_service
    names = [page.name for page in draft.service.pages]
    return compared(str(before), first, "draft", record(Walk(draft, "", assets, today(), pages=names)))


def compared(before: str, first: Recorded, after: str, second: Recorded) -> Compared:
    old, new = _pages(first), _pages(second)
    changed = [one for page in new if page in old and (one := _changed(page, first, old[page], second, new[page]))]
    return Compared(
        before,
        after,
        [page for page in new if page not in old],
        [page for page in old if page not in new],
        changed,
        _style(first) != _style(second),
    )


def _pages(recorded: Recorded) -> dict[str, list[str]]:
    """The states of each page."""
    found: dict[str, list[str]] = {}
    for state, page in recorded.pages.items():
        found.setdefault(page, []).append(state)
    return found


def _changed(page: str, first: Recorded, old: Sequence[str], second: Recorded, new: Sequence[str]) -> Changed | None:
    states = [one for one in new if one not in old or plain(first.shown(one)) != plain(second.shown(one))]
    states += [one for one in old if one not in new]
    if not states:
        return None
    words: dict[str, tuple[Sequence[str], Sequence[str]]] = {}
    for code in dict.fromkeys(state.split("/")[0] for state in (*old, *new)):
        said, says = (_said(recorded, of, code) for recorded, of in ((first, old), (second, new)))
        taken, given = [text for text in said if text not in says], [text for text in says if text not in said]
        if taken or given:
            words[code] = (taken, given)
    return Changed(page, states, words)


_ADDRESS = re.compile(r'="/[a-z][a-z0-9-]*/(?:draft|\d+)(?=[/"])')
_ASSET = re.compile(r"/assets/[0-9a-f]{16}\.(css|js)")


def plain(html: str) -> str:
    """Without what differs between any two iterations: their address, and the names of style and script."""
    return _ASSET.sub(r"/assets/.\1", _ADDRESS.sub('="', html))


def _style(recorded: Recorded) -> str:
    found = _ASSET.search(next(iter(recorded.html.values()), ""))
    return found[0] if found else ""


def _said(recorded: Recorded, states: Sequence[str], code: str) -> list[str]:
    """All texts of a page in a language, each once, in their order."""
    texts: dict[str, None] = {}
    for state in states:
        if state.startswith(f"{code}/"):
            texts.update(dict.fromkeys(_texts(recorded.shown(state))))
    return list(texts)


def _texts(html: str) -> list[str]:
    reader = _Texts()
    reader.feed(html)
    return reader.found()


class _Texts(HTMLParser):
    """What is read on a page: the pieces of text between tags that are not within a line."""

    WITHIN = ("a", "abbr", "b", "bdi", "code", "em", "i", "kbd", "span", "strong", "small", "wbr")

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = [""]
        self.in_title = False  # it says what the heading says

    def handle_data(self, data: str) -> None:
        self.pieces[-1] += "" if self.in_title else data

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.in_title = tag == "title"
        if tag not in self.WITHIN:
            self.pieces.append("")

    def handle_endtag(self, tag: str) -> None:
        self.in_title = False
        if tag not in self.WITHIN:
            self.pieces.append("")

    def found(self) -> list[str]:
        return [text for piece in self.pieces if (text := " ".join(piece.split()))]
