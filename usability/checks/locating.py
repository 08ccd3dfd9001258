"""Where a fault comes from: the component it stands in, the line of service.py that made it, the line of its words."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path

from components.catalogs import read_catalog, strings_of
from components.component import ROOT as COMPONENTS
from components.pages import Page
from components.prototype import Prototype

from ..settings import ROOT
from .findings import Finding
from .sights import Sight

FRAME = ("page/layout", "page/question", "page/start", "page/stop", "form/base")
"""Folders whose classes surround what stands on a page: they are named where nothing else is found."""
LEAST = 4
"""Characters of a text that is looked for: a shorter one stands in too many places."""
LIKE = 40
"""Characters of a text that tell an element from others of its kind: what is shown of a long one is cut off."""
VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])


@dataclass(frozen=True)
class Origin:
    """component: a folder under components/. file, line: of service.py or of a template. words, words_line: of the .po
    file that the text is translated in. "" and 0 for what is not known."""

    component: str = ""
    file: str = ""
    line: int = 0
    words: str = ""
    words_line: int = 0


NOWHERE = Origin()


@dataclass
class Element:
    """An element as served: its attributes, those of all around it from the nearest on, and the text in it."""

    tag: str
    attributes: Mapping[str, str]
    around: Sequence[Mapping[str, str]]
    text: str = ""

    @property
    def chain(self) -> list[Mapping[str, str]]:
        return [self.attributes, *self.around]


class _Tree(HTMLParser):
    """All elements of a page in their order."""

    def __init__(self, html: str):
        super().__init__()
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        around = [one.attributes for one in reversed(self._open)]
        made = Element(tag, {name: value or "" for name, value in attributes}, around)
        self.elements.append(made)
        if tag not in VOID:
            self._open.append(made)

    def handle_endtag(self, tag: str) -> None:
        if tag in [one.tag for one in self._open]:
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        for one in self._open:
            one.text += data


def _find(html: str, snippet: str, selector: str) -> Element | None:
    """The element that a finding shows: by its id, else the first whose tag reads the same as far as it is shown, and
    whose words do if any is so."""
    elements = _tree(html)
    id = re.fullmatch(r"#([\w-]+)", selector)
    if id:
        return next((one for one in elements if one.attributes.get("id") == id[1]), None)
    shown = _Tree(snippet).elements
    if not shown:
        return None
    wanted = shown[0]
    alike = [one for one in elements if one.tag == wanted.tag and wanted.attributes.items() <= one.attributes.items()]
    begins = _plain(wanted.text)[:LIKE]
    return next((one for one in alike if begins and _plain(one.text).startswith(begins)), next(iter(alike), None))


@lru_cache(maxsize=64)
def _tree(html: str) -> Sequence[Element]:
    return _Tree(html).elements


@lru_cache(maxsize=1)
def _classes() -> Mapping[str, str]:
    """The folder of the component that each class belongs to, where it is one's alone: the one that is called so, the
    one whose style it is in, or the one whose template prints it."""
    styled, printed = _mentions("style.css", _styled), _mentions("*.html", _printed)
    found = {}
    for name in {*styled, *printed}:
        called = {one for one in styled.get(name, ()) if one.split("/")[1] == name.partition("__")[0].replace("-", "_")}
        owners = next((set_ for set_ in (called, styled.get(name), printed.get(name)) if set_ and len(set_) == 1), None)
        if owners:
            found[name] = min(owners)
    return found


def _mentions(pattern: str, read: Callable[[str], Iterable[str]]) -> Mapping[str, set[str]]:
    """The folders whose files name each class."""
    found: dict[str, set[str]] = {}
    for path in sorted(COMPONENTS.glob(f"*/*/{pattern}")):
        for name in read(path.read_text(encoding="utf-8")):
            found.setdefault(name, set()).add(f"{path.parent.parent.name}/{path.parent.name}")
    return found


def _styled(style: str) -> list[str]:
    return re.findall(r"\.([a-z][\w-]*)", style)


def _printed(template: str) -> Iterator[str]:
    for value in re.findall(r'class="([^"{]+)', template):
        yield from value.split()


def component_of(chain: Iterable[Mapping[str, str]]) -> str:
    """The innermost component that these elements, from the inside out, belong to."""
    named = [name for attributes in chain for name in attributes.get("class", "").split()]
    found = [_classes()[name] for name in named if name in _classes()]
    return next((one for one in found if one not in FRAME), found[0] if found else "")


@dataclass
class Locator:
    """Finds where findings of a prototype come from."""

    prototype: Prototype
    sights: Mapping[str, Sight] = field(default_factory=dict)

    def __call__(self, finding: Finding) -> Origin:
        page = self.prototype.service.page(finding.page)
        sight = self.sights.get(finding.sight)
        element = _find(sight.html, finding.snippet, finding.selector) if sight and finding.snippet else None
        component = component_of(element.chain) if element else ""
        file, line = (finding.file, finding.line) if finding.file else self._code(page, element, component)
        words, words_line = self._words(element, finding.language)
        if component in FRAME and file.endswith(".html"):
            component = ""  # it stands in the page, but it is the prototype's own template that has made it
        return Origin(component, file, line, words, words_line)

    def _shown(self, path: Path) -> str:
        """As it is told to people: from the folder of Provrum on, or from that of the lab's prototypes."""
        return path.relative_to(ROOT if path.is_relative_to(ROOT) else self.prototype.folder.parent).as_posix()

    def _code(self, page: Page | None, element: Element | None, component: str) -> tuple[str, int]:
        if page is None:
            return "", 0
        path, line = Path(type(page).defined[0]), type(page).defined[1]
        if not path.is_relative_to(self.prototype.folder):
            return "", 0  # a page of the house, which no prototype has written
        if element is None:
            return self._shown(path), line
        template, within = self._template(page, element), self._line(path, line, page, element)
        if template or within:
            return template or (self._shown(path), within)
        return ("", 0) if component and component not in FRAME else (self._shown(path), line)

    def _template(self, page: Page, element: Element) -> tuple[str, int] | None:
        """The line of the page's own template that the element's tag begins on."""
        path = self.prototype.folder / "templates" / page.template
        if not path.is_file():
            return None
        marks = [element.attributes.get(name) for name in ("id", "class", "src", "href", "name")]
        lines = path.read_text(encoding="utf-8").splitlines()
        for number, text in enumerate(lines, 1):
            if f"<{element.tag}" in text and all(mark in text for mark in marks if mark):
                return self._shown(path), number
        return None

    def _line(self, path: Path, line: int, page: Page, element: Element) -> int:
        """The line of the field, or of the text, within the class; 0 where neither is found."""
        body = next((one for one in _classes_in(path) if one.lineno <= line <= _end(one)), None)
        if body is None:
            return 0
        name = _field(page, element)
        for one in body.body:
            if isinstance(one, ast.Assign) and any(isinstance(t, ast.Name) and t.id == name for t in one.targets):
                return one.lineno
        wanted = _plain(element.text)
        spoken = (node for node in ast.walk(body) if isinstance(node, ast.Constant) and isinstance(node.value, str))
        found = [node.lineno for node in spoken if len(wanted) >= LEAST and wanted in _plain(str(node.value))]
        return found[0] if found else 0

    def _words(self, element: Element | None, code: str) -> tuple[str, int]:
        """The line of the translation; none of the language the service is written in, whose words are its code."""
        wanted = _plain(element.text) if element else ""
        if len(wanted) < LEAST or code not in self.prototype.languages or code == next(iter(self.prototype.languages)):
            return "", 0
        for path in (self.prototype.folder / "locale" / f"{code}.po", COMPONENTS / "locale" / f"{code}.po"):
            for line, text in _translations(path):
                if wanted in text:
                    return self._shown(path), line
        return "", 0


def _end(node: ast.ClassDef) -> int:
    return node.end_lineno or node.lineno


def _classes_in(path: Path) -> Sequence[ast.ClassDef]:
    return _parsed(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=16)
def _parsed(path: Path, _saved: int) -> Sequence[ast.ClassDef]:
    return [one for one in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(one, ast.ClassDef)]


def _field(page: Page, element: Element) -> str:
    """The field that the element belongs to, by the names of its controls, which ids begin with."""
    told = [attributes.get(name, "") for attributes in element.chain for name in ("name", "for", "id")]
    controls = {name: (name, *declared.controls(name)) for name, declared in page.fields.items()}
    for one in told:
        for name, mine in controls.items():
            if any(one == control or one.startswith(f"{control}-") for control in mine):
                return name
    return ""


def _plain(text: str) -> str:
    """Without what Markdown and templates add."""
    return " ".join(re.sub(r"\]\([^)]*\)|[*_`#\[\]]|^\s*-\s", " ", text, flags=re.M).split())


def _translations(path: Path) -> Sequence[tuple[int, str]]:
    return _translated(path, path.stat().st_mtime_ns) if path.exists() else ()


@lru_cache(maxsize=16)
def _translated(path: Path, _saved: int) -> Sequence[tuple[int, str]]:
    messages = [one for one in read_catalog(path) if one.id]
    return [(one.lineno or 1, _plain(" ".join(strings_of(one)))) for one in messages]
