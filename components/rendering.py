"""Rendering: one Jinja environment over the components' folders and a prototype's own templates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel.dates import format_date
from babel.numbers import format_decimal
from jinja2 import BaseLoader, ChoiceLoader, DictLoader, Environment, FileSystemLoader, StrictUndefined
from markdown_it import MarkdownIt
from markupsafe import Markup

from .component import ROOT, fill, rendered, rendering
from .words import Language, Words, _, language, plural, speaking


@dataclass(frozen=True)
class LanguageLink:
    """A language the page can be read in, and where.

    posts: "" for a link. Where the page's form holds what is not stored, "typed" or "checked": a button that posts the
    form there, to be shown as it is or with what is wrong.
    """

    language: Language
    href: str
    current: bool
    posts: str = ""


@dataclass
class Frame:
    """What surrounds the main content of a page, the same on every page of a service.

    title: the parts of <title>, most telling first. home: where the service's name leads. css, js: addresses of the
    assets. back: where the back link leads, None for no link. footer: links on every page, in the same order.
    clear: where all answers can be deleted, None where there are none; page: the page it then comes back to.
    cookies: the question about cookies, None where it is not asked.
    """

    title: Sequence[Words]
    name: Words
    agency: Words
    home: str
    css: str
    js: str
    languages: Sequence[LanguageLink] = ()
    back: str | None = None
    banner: Words | None = None
    banner_links: Sequence[Any] = ()
    help: Sequence[Any] = ()
    footer: Sequence[Any] = ()
    clear: str | None = None
    page: str = ""
    cookies: Any = None
    theme: str = "default"
    extra: Mapping[str, Any] = field(default_factory=dict)


@lru_cache(maxsize=1)
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False, "linkify": False}).enable("table")


@lru_cache(maxsize=2048)
def _marked_up(text: str) -> Markup:
    return Markup(_markdown().render(text))


def prose(text: Words) -> Markup:
    """A text written in Markdown as markup. HTML in it is shown as text."""
    return _marked_up(str(text))


def long_date(value: date) -> str:
    """ "3 mars 2026" in the language of the page."""
    return str(format_date(value, "long", locale=language().locale))


def number(value: int | float | Decimal) -> str:
    """1 234,5 in the language of the page."""
    return str(format_decimal(value, locale=language().locale))


def make_environment(templates: Path | None = None, components: Mapping[str, Any] | None = None) -> Environment:
    """The environment of a prototype whose own templates, if any, stand before the house's."""
    folders = [templates] if templates and templates.is_dir() else []
    return _environment(ChoiceLoader([FileSystemLoader(folder) for folder in [*folders, ROOT]]), components)


def frozen_environment(templates: Mapping[str, str], components: Mapping[str, Any]) -> Environment:
    """The environment of a launched iteration: these templates by name, and none that is read later."""
    return _environment(DictLoader(templates), components)


def _environment(loader: BaseLoader, components: Mapping[str, Any] | None) -> Environment:
    environment = Environment(
        loader=loader,
        undefined=StrictUndefined,
        auto_reload=False,  # a saved file of a prototype makes it load anew, with an environment of its own
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(prose=prose, long_date=long_date, number=number)
    environment.globals.update(components or {}, _=_, plural=plural, language=language)
    return environment


@contextmanager
def rendering_in(environment: Environment, spoken: Language) -> Iterator[None]:
    """Render components with this environment, in this language, for as long as the block lasts."""
    token = rendering(environment)
    try:
        with speaking(spoken):
            yield
    finally:
        rendered(token)


def render_page(environment: Environment, template: str, spoken: Language, **context: Any) -> str:
    """A whole page as HTML."""
    with rendering_in(environment, spoken):
        return fill(environment, template, context)
