"""Running a service.py: afresh, without a trace in the house, and with every error told at its line."""

from __future__ import annotations

import ast
import os
import re
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from pathlib import Path
from types import ModuleType
from typing import Any

from .arguments import told
from .mistakes import Mistake, Mistakes
from .pages import Page
from .service import Service
from .words import UNSPOKEN, speaking

PATIENCE = 5
"""Seconds one service.py waits for another to be run, which may hang."""
_alone = threading.Lock()


def run(name: str, path: Path) -> ModuleType:
    """Run service.py. Not by import: bytecode caches are blind to two saves within a second."""
    module = ModuleType(f"prototypes.{name}")
    module.__file__ = str(path)
    sys.modules[module.__name__] = module
    source = path.read_text(encoding="utf-8")
    code = compile(source, str(path), "exec", dont_inherit=True)
    if twice := list(_written_twice(ast.parse(source), path)):
        raise Mistakes(twice)
    with _one_by_one(), _house_kept(source, path), speaking(UNSPOKEN):
        exec(code, module.__dict__)
    return module


def left_out(module: ModuleType, service: Service) -> list[Mistake]:
    """Pages that are written and never shown, because they are not in the list of the service."""
    used = {base for page in service.pages for base in type(page).__mro__}
    written = [value for value in vars(module).values() if isinstance(value, type) and issubclass(value, Page)]
    lost = [page for page in written if page.__module__ == module.__name__ and page not in used]
    bases = {base for page in lost for base in page.__mro__[1:]}
    return [
        Mistake(f"{page.__name__} is never shown; add it to the list pages=[...] of the service", *page.defined)
        for page in lost
        if page not in bases
    ]


def _written_twice(tree: ast.Module, path: Path) -> Iterator[Mistake]:
    """Classes, and parts of a page, of which the second would replace the first without a word."""
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    yield from _repeated([(f"class {node.name}", node.lineno) for node in classes], path)
    for node in classes:
        parts = [part for part in node.body if isinstance(part, ast.Assign) and isinstance(part.value, ast.Call)]
        named = [(f"{node.name}.{t.id}", p.lineno) for p in parts for t in p.targets if isinstance(t, ast.Name)]
        yield from _repeated(named, path)


def _repeated(named: list[tuple[str, int]], path: Path) -> Iterator[Mistake]:
    first: dict[str, int] = {}
    for name, line in named:
        if name in first:
            way = "give one of them another name"
            yield Mistake(f"{name} is written twice, lines {first[name]} and {line}; {way}", str(path), line)
        first.setdefault(name, line)


@contextmanager
def _one_by_one() -> Iterator[None]:
    """So that what one service.py does to the house is not blamed on another."""
    ours = _alone.acquire(timeout=PATIENCE)
    try:
        yield
    finally:
        if ours:
            _alone.release()


@contextmanager
def _house_kept(source: str, path: Path) -> Iterator[None]:
    """Whatever a service.py does to the house's own classes, or to where we stand, is undone; raises `Mistakes`."""
    here, before = os.getcwd(), {cls: dict(vars(cls)) for cls in _house()}
    changed: list[str] = []
    try:
        yield
    finally:
        os.chdir(here)
        for cls, kept in before.items():
            changed += _restored(cls, kept)
    if changed:
        raise Mistakes([Mistake(_unshared(name), str(path), _line_of(name, source)) for name in changed])


def _house() -> set[type]:
    import components

    shown = [getattr(components, name) for name in components.__all__]
    classes = {base for cls in shown if isinstance(cls, type) for base in cls.__mro__}
    return {cls for cls in classes if cls.__module__.startswith("components.")}


def _restored(cls: type, kept: dict[str, Any]) -> list[str]:
    """Put the attributes of a class back; the names of those that were changed."""
    now = {name: value for name, value in vars(cls).items() if not name.startswith("__")}
    added = [name for name in now if name not in kept]
    replaced = [name for name, value in kept.items() if not name.startswith("__") and now.get(name, kept) is not value]
    for name in added:
        delattr(cls, name)
    for name in replaced:
        setattr(cls, name, kept[name])
    return [f"{cls.__name__}.{name}" for name in added + replaced]


def _unshared(name: str) -> str:
    attribute = name.partition(".")[2]
    return f"{name} would be changed for every prototype; write {attribute} = ... in a page class of your own"


def _line_of(name: str, source: str) -> int:
    found = re.search(rf"\b{re.escape(name)}\b", source)
    return 1 + source[: found.start()].count("\n") if found else 1


def explained(error: BaseException, path: Path) -> Mistake:
    """The error as a mistake, at the line of the prototype where it came up."""
    if isinstance(error, SyntaxError):
        return Mistake(_unread(error), error.filename or str(path), error.lineno or 1)
    if isinstance(error, FileNotFoundError) and error.filename == str(path):
        return Mistake(f"{error.filename} is missing", str(path), 1)
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename.startswith(str(path.parent))]
    message = _misnamed(str(error)) or told(error) or f"{type(error).__name__}: {error}"
    if isinstance(error, SystemExit):
        message = "service.py ends the program here (exit); take that out"
    return Mistake(message, frames[-1].filename if frames else str(path), (frames[-1].lineno or 1) if frames else 1)


def _unread(error: SyntaxError) -> str:
    """What Python says of a line, and what it then mostly is."""
    line, said = (error.text or "").strip(), error.msg
    hyphenated = re.match(r"(\w+(?:-\w+)+)\s*=(?!=)", line)
    if hyphenated:
        way = f"; a name has no hyphen, write {hyphenated[1].replace('-', '_')} = ..."
    elif re.search("invalid character '[“”„‘’]'", said):
        way = '; use straight quotes: "'
    elif "unterminated string" in said or "unterminated triple-quoted" in said:
        way = "; a text begins here and its closing quote is missing"
    elif said == "invalid syntax":
        way = "; perhaps a comma is missing at the end of this line or the one before"
    else:
        way = ""
    return f"Python cannot read this line: {said}{way}"


def _misnamed(message: str) -> str:
    """What to write in place of a name that is not imported or that components does not have; "" for other errors."""
    import components

    found = re.match(r"cannot import name '(\w+)' from 'components'|name '(\w+)' is not defined", message)
    if not found:
        return ""
    name, known = found[1] or found[2], components.__all__
    if name in known:
        return f"{name} is used but not imported; add {name} to the list in the first line: from components import ..."
    constant = name.capitalize() in ("True", "False", "None")
    close = [name.capitalize()] if constant else get_close_matches(name, known, 1, 0.5)
    way = f"did you mean {close[0]}?" if close else f"components has: {', '.join(known)}"
    return f"components has no {name}; {way}" if found[1] else f"{name} is not defined; {way}"
