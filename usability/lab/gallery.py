"""The gallery: every example of every component, in the real layout, beside the Python that makes it."""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import Any

from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from components.clock import today
from components.component import Component
from components.examples import Example, examples_of, folders
from components.field import Field
from components.rendering import rendering_in
from components.words import Words, _

from ..http import POLICY
from .login import lab_page
from .rendering import address, environment, language_of, render
from .sources import sources

KINDS: Mapping[str, Words] = {"form": _("Frågor"), "page": _("Delar av en sida")}


@dataclass(frozen=True)
class Option:
    """An option of a component as its class declares it; default: "" where it must be given."""

    name: str
    type: str
    default: str


@dataclass(frozen=True)
class Shelf:
    """A component in the gallery. name: as a prototype imports it. about: what its class says of its options."""

    folder: str
    name: str
    summary: str
    about: str
    options: Sequence[Option]
    examples: Mapping[str, str]

    @property
    def kind(self) -> str:
        return self.folder.partition("/")[0]


@lru_cache(maxsize=256)
def shelf(folder: str) -> Shelf:
    """The component of a folder: "form/radios"."""
    package = f"components.{folder.replace('/', '.')}"
    module = import_module(f"{package}.{'field' if folder.startswith('form/') else 'component'}")
    cls = _component_class(module)
    summary = (inspect.getdoc(module) or "").partition("\n\n")[0].replace("\n", " ")
    return Shelf(folder, cls.__name__, summary, inspect.cleandoc(cls.__doc__ or ""), _options(cls), sources(folder))


def _component_class(module: Any) -> type[Component]:
    """The component itself: the last class of the module, whose helpers stand before it."""
    own = [c for c in vars(module).values() if isinstance(c, type) and c.__module__ == module.__name__]
    return [c for c in own if issubclass(c, Component)][-1]


def _options(cls: type[Component]) -> list[Option]:
    """Its own options before those that every question has."""
    found = [(f, Option(f.name, str(f.type), _default(f))) for f in dataclasses.fields(cls)]  # type: ignore[arg-type]
    shared = {f.name for f in dataclasses.fields(Field)}
    return [o for f, o in found if f.name not in shared] + [o for f, o in found if f.name in shared]


def _default(field: dataclasses.Field[Any]) -> str:
    if field.default is not dataclasses.MISSING:
        return repr(field.default)
    return "" if field.default_factory is dataclasses.MISSING else f"{field.default_factory()!r}"


@lab_page
async def show_gallery(request: Request) -> Response:
    shelves = [shelf(folder) for folder in folders()]
    kinds = [(heading, [one for one in shelves if one.kind == kind]) for kind, heading in KINDS.items()]
    return render(request, "gallery.html", [_("Komponenter")], kinds=kinds, home=_home(request))


@lab_page
async def show_component(request: Request) -> Response:
    found = _shelf(request)
    page = render(request, "component.html", [found.name, _("Komponenter")], shelf=found, home=_home(request))
    page.headers["Content-Security-Policy"] = f"{POLICY}; frame-src 'self'"
    return page


@lab_page
async def show_example(request: Request) -> Response:
    """One example as a citizen would see it: it may hold the page's <h1> and its error summary.
    ?alone: nothing around it, and nothing in it takes the focus, for a frame."""
    found, name = _shelf(request), request.path_params["example"]
    if name not in found.examples:
        raise HTTPException(404)
    html = _rendered(found.folder, name, request)
    alone = "alone" in request.query_params
    wrong = "error-summary" in html and not alone
    return render(
        request,
        "alone.html" if alone else "example.html",
        [f"{found.name}: {name}", _("Komponenter")],
        wrong=wrong,
        shelf=found,
        name=name,
        html=html.replace(" autofocus", Markup("")) if alone else html,
        has_heading="<h1" in html,
        home=_home(request),
    )


def _rendered(folder: str, name: str, request: Request) -> Markup:
    made: Example | Component = examples_of(folder)[name]
    with rendering_in(environment(), language_of(request.url.path)):
        return (made.bound(today()) if isinstance(made, Example) else made).__html__()


def _shelf(request: Request) -> Shelf:
    folder = f"{request.path_params['kind']}/{request.path_params['component']}"
    if folder not in folders():
        raise HTTPException(404)
    return shelf(folder)


def _home(request: Request) -> str:
    return address("/lab/components/", language_of(request.url.path))
