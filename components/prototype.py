"""A prototype: a folder with a service in it, its words, its own templates and its personas."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment

from .catalogs import languages_of, readable
from .mistakes import Mistake, Mistakes
from .personas import Persona, read_personas
from .rendering import frozen_environment, make_environment
from .running import explained, left_out, run
from .service import Service
from .templates import template_mistakes, unused_templates
from .words import Language


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
    name, path = folder.name, folder / "service.py"
    try:
        module = run(name, path)
        service = getattr(module, "service", None)
        if not isinstance(service, Service):
            raise Broken(name, [Mistake("service.py ends without service = Service(...)", str(path), 1)])
        environment = make_environment(folder / "templates", parts())
        if wrong := template_mistakes(folder / "templates", service, environment):
            raise Broken(name, wrong)
        personas, unfit = read_personas(folder, service)
        languages, unread = readable(service.languages, folder)
        unused = unused_templates(folder / "templates", service, environment)
        warnings = (*left_out(module, service), *unused, *unfit, *unread)
        return Prototype(name, folder, service, languages, environment, personas, warnings)
    except Broken:
        raise
    except Mistakes as mistakes:
        raise Broken(name, mistakes.found) from mistakes
    except (Exception, SystemExit) as error:  # what a draft does wrong is shown on its own page, and harms no other
        raise Broken(name, [explained(error, path)]) from error


def parts() -> dict[str, type]:
    """The component classes, by the names under which templates print them."""
    import components

    return {name: part for name in components.__all__ if isinstance(part := getattr(components, name), type)}


def load_frozen(name: str, folder: Path, house: Path) -> Prototype:
    """Load what was frozen of a prototype, with the house's templates and words as they were then, all at once: what
    is changed on the disk afterwards changes nothing. It was without mistakes when it was frozen; raises `Broken` where
    this Provrum cannot run it any more."""
    path = folder / "service.py"
    try:
        service: Service = run(f"{name} frozen in {folder.parent.name}", path).service
        templates = {**_templates(house), **_templates(folder / "templates")}
        languages = languages_of(service.languages, folder, house / "locale")
        personas, _unfit = read_personas(folder, service)
        return Prototype(name, folder, service, languages, frozen_environment(templates, parts()), personas)
    except Mistakes as mistakes:
        raise Broken(name, mistakes.found) from mistakes
    except (Exception, SystemExit) as error:  # a launched iteration that cannot be run harms no other
        raise Broken(name, [explained(error, path)]) from error


def _templates(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*.html")}
