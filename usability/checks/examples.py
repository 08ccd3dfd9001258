"""The pages that a rule passes and fails: passes.html and fails.html in its folder, several examples in each.

`<!-- example: title -->` begins an example. What follows is the content of a page's body, put into a page that has
nothing else wrong, or a whole page where it begins with `<!doctype` or `<html`. `(sv)` at the end of the title puts it
into a Swedish page. `<!-- page: /second.html -->` within an example begins another page of the same example, and
`<!-- page: POST /first.html -->` what a form posted there is answered.

An example in fails.html must be failed by its rule, or given for review where its title begins with `review:`. One in
passes.html must be neither, or given for review where its title begins with that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .rule import Rule
from .sights import Served, Sight

SITE = "https://example.test"
_MARK = re.compile(r"^<!-- (example|page): (.+?) -->$", re.MULTILINE)

_SHELL = """<!doctype html><html lang="{code}"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body {{ font: 1rem/1.5 sans-serif; margin: 1rem; color: #222; background: #fff }}</style></head>
<body><main>{body}</main></body></html>"""
_TITLES = {"en": "Order a passport – Example agency", "sv": "Beställ pass – Exempelmyndigheten"}


@dataclass(frozen=True)
class Example:
    """pages: their HTML by method and path; the first is where it begins."""

    rule: str
    title: str
    fails: bool
    pages: dict[str, str]
    own: bool = False

    @property
    def reviewed(self) -> bool:
        return self.title.startswith("review:")

    @property
    def sights(self) -> list[Sight]:
        """Each page that can be opened, where the others are served too."""
        served = {f"{key.split(' ')[0]} {SITE}{key.split(' ')[1]}": Served(html) for key, html in self.pages.items()}
        paths = [key.split(" ")[1] for key in self.pages if key.startswith("GET ")]
        return [
            Sight(f"{self.rule}: {self.title}{path}", SITE + path, path, served=served, own=self.own) for path in paths
        ]


def examples_of(rule: Rule) -> list[Example]:
    """All examples of a rule, those that fail first. A rule that only reads definitions has them in Python."""
    return [*_read(rule, "fails"), *_read(rule, "passes")]


def _read(rule: Rule, which: str) -> Iterator[Example]:
    path = rule.folder / f"{which}.html"
    if path.exists():
        yield from read_examples(path, rule.name, fails=which == "fails", own=rule.own)


def read_examples(path: Path, name: str, *, fails: bool, own: bool = False) -> Iterator[Example]:
    """The examples of a file, of the rule of this name. Raises ValueError where it does not begin with one."""
    for title, text in _cut(path, path.read_text(encoding="utf-8"), "example"):
        code = "sv" if title.endswith("(sv)") else "en"
        parts = list(_cut(path, text, "page")) if _MARK.search(text) else [("/", text)]
        pages = {key if " " in key else f"GET {key}": _page(body.strip(), code) for key, body in parts}
        yield Example(name, title, fails, pages, own)


def _cut(path: Path, text: str, mark: str) -> Iterator[tuple[str, str]]:
    found = [match for match in _MARK.finditer(text) if match[1] == mark]
    first = text[: found[0].start()] if found else text
    if mark == "page" and first.strip():
        yield "/", first
    elif first.strip():
        raise ValueError(f"{path} does not begin with <!-- {mark}: title -->")
    ends = [*(match.start() for match in found[1:]), len(text)]
    for match, end in zip(found, ends, strict=True):
        yield match[2], text[match.end() : end]


def _page(body: str, code: str) -> str:
    if re.match(r"(?i)<!doctype|<html|<\?xml", body):
        return body
    return _SHELL.format(code=code, title=_TITLES[code], body=body)
