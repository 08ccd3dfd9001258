"""The templates of a prototype: those its pages name exist and can be read, and what they fill in is there to fill."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, TemplateNotFound, TemplateSyntaxError, nodes
from jinja2.meta import find_referenced_templates

from .component import ROOT
from .mistakes import Mistake
from .service import Service


def names_in(folder: Path) -> list[str]:
    """The prototype's own templates, by the name a page gives them."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))


def template_mistakes(folder: Path, service: Service, environment: Environment) -> list[Mistake]:
    """Templates that are named and missing, that Jinja cannot read, or that fill in blocks that are not there."""
    own = names_in(folder)
    found = []
    for page in service.pages:
        if not (folder / page.template).is_file() and not (ROOT / page.template).is_file():
            message = f"the template {page.template!r} is missing in templates/; it has: {', '.join(own) or 'none'}"
            found.append(Mistake(f"{type(page).__name__}: {message}", *page.defined))
    return [*found, *(mistake for name in own for mistake in _read(folder, name, environment))]


def _read(folder: Path, name: str, environment: Environment) -> Iterator[Mistake]:
    path = folder / name
    try:
        tree = environment.parse(path.read_text(encoding="utf-8"), name, str(path))
        environment.compile(tree, name, str(path))
    except TemplateSyntaxError as error:
        yield Mistake(f"Jinja cannot read this line: {error.message}", str(path), error.lineno)
        return
    yield from _lost(tree, path, environment)


def _lost(tree: nodes.Template, path: Path, environment: Environment) -> Iterator[Mistake]:
    """What a template names that is not there: other templates, and blocks of the one it extends."""
    for part in tree.find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)):
        named = getattr(part.template, "value", None)  # type: ignore[attr-defined]
        if isinstance(named, str) and not _exists(named, environment):
            yield Mistake(f"the template {named!r} is missing", str(path), part.lineno)
        elif isinstance(named, str) and isinstance(part, nodes.Extends):
            valid = _blocks(named, environment)
            for block in [node for node in tree.body if isinstance(node, nodes.Block) and node.name not in valid]:
                message = f"{named} has no block {block.name!r}, so this is never shown; valid: {', '.join(valid)}"
                yield Mistake(message, str(path), block.lineno)


def _exists(name: str, environment: Environment) -> bool:
    try:
        _parsed(name, environment)
    except TemplateNotFound:
        return False
    return True


def _parsed(name: str, environment: Environment) -> nodes.Template:
    assert environment.loader is not None
    source, _path, _fresh = environment.loader.get_source(environment, name)
    return environment.parse(source, name)


def _blocks(name: str, environment: Environment) -> list[str]:
    """The blocks of a template and of those it extends."""
    tree, found = _parsed(name, environment), []
    for part in tree.find_all(nodes.Extends):
        extended = getattr(part.template, "value", None)
        found += _blocks(extended, environment) if isinstance(extended, str) and extended != name else []
    return [*found, *(block.name for block in tree.find_all(nodes.Block) if block.name not in found)]


def unused_templates(folder: Path, service: Service, environment: Environment) -> list[Mistake]:
    """Own templates that neither a page nor another template names, and that replace none of the house's."""
    own = names_in(folder)
    used = {page.template for page in service.pages}
    used |= {name for other in own for name in find_referenced_templates(_parsed(other, environment)) if name}
    return [
        Mistake(f'no page shows this template; write template = "{name}" in one', str(folder / name), 1)
        for name in own
        if name not in used and not (ROOT / name).exists()
    ]
