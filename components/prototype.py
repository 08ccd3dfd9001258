"""A prototype: a folder with a service in it, its words, its own templates and its personas."""

from __future__ import annotations

import re
import sys
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from types import ModuleType

from jinja2 import Environment

from .catalogs import languages_of
from .mistakes import Mistake, Mistakes
from .personas import Persona, read_personas
from .rendering import make_environment
from .service import Service
from .words import UNSPOKEN, Language, speaking


class Broken(Exception):
    """A prototype that cannot be loaded: every mistake with its file and line."""

    def __init__(self, name: str, found: list[Mistake]):
        super().__init__("\n".join(map(str, found)))
        self.name, self.found = name, found


@dataclass(frozen=True, eq=False)
class Prototype:
    """A loaded prototype. languages: those of its service, the one it is written in first."""

    name: str
    folder: Path
    service: Service
    languages: Mapping[str, Language]
    environment: Environment
    personas: Mapping[str, Persona]
    warnings: tuple[Mistake, ...] = ()
    """What is wrong with it that does not keep it from being shown."""


def load(folder: Path) -> Prototype:
    """Load a prototype from its folder; `Broken` tells all that is wrong with it."""
    import components

    name, path = folder.name, folder / "service.py"
    try:
        module = _run(name, path)
        service = getattr(module, "service", None)
        if not isinstance(service, Service):
            raise Broken(name, [Mistake("service.py ends without service = Service(...)", str(path), 1)])
        parts = {n: getattr(components, n) for n in components.__all__ if isinstance(getattr(components, n), type)}
        environment = make_environment(folder / "templates", parts)
        personas, warnings = read_personas(folder, service)
        languages = languages_of(service.languages, folder)
        return Prototype(name, folder, service, languages, environment, personas, tuple(warnings))
    except Broken:
        raise
    except Mistakes as mistakes:
        raise Broken(name, mistakes.found) from mistakes
    except Exception as error:  # whatever a draft does wrong is shown on its own page, and harms no other
        raise Broken(name, [_explained(error, path)]) from error


def _run(name: str, path: Path) -> ModuleType:
    """Run service.py afresh. Not by import: bytecode caches are blind to two saves within a second."""
    module = ModuleType(f"prototypes.{name}")
    module.__file__ = str(path)
    sys.modules[module.__name__] = module
    with speaking(UNSPOKEN):
        exec(compile(path.read_text(encoding="utf-8"), str(path), "exec", dont_inherit=True), module.__dict__)
    return module


def _explained(error: Exception, path: Path) -> Mistake:
    """The error as a mistake, at the line of the prototype where it came up."""
    if isinstance(error, SyntaxError):
        return Mistake(f"Python cannot read this line: {error.msg}", error.filename or str(path), error.lineno or 1)
    if isinstance(error, FileNotFoundError):
        return Mistake(f"{error.filename} is missing", str(path), 1)
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename.startswith(str(path.parent))]
    message = _misnamed(str(error)) or f"{type(error).__name__}: {error}"
    return Mistake(message, frames[-1].filename if frames else str(path), (frames[-1].lineno or 1) if frames else 1)


def _misnamed(message: str) -> str:
    """What to write in place of a name that is not imported or that components does not have; "" for other errors."""
    import components

    found = re.match(r"cannot import name '(\w+)' from 'components'|name '(\w+)' is not defined", message)
    if not found:
        return ""
    name, known = found[1] or found[2], components.__all__
    if name in known:
        return f"{name} is used but not imported; write it in the first line: from components import {name}"
    close = get_close_matches(name, known, 1, 0.5)
    way = f"did you mean {close[0]}?" if close else f"components has: {', '.join(known)}"
    return f"components has no {name}; {way}" if found[1] else f"{name} is not defined; {way}"
