"""What every component is: a typed Python class beside a template, a style and examples in one folder."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar, TypeVar, dataclass_transform

from jinja2 import Environment
from markupsafe import Markup

ROOT = Path(__file__).parent

C = TypeVar("C", bound=type)


@dataclass_transform(kw_only_default=True, frozen_default=True, eq_default=False, field_specifiers=(field,))
def component(cls: C) -> C:
    """Make a component class of typed options: a misspelt option is a TypeError when the service is loaded."""
    made: C = dataclass(frozen=True, kw_only=True, eq=False)(cls)  # type: ignore[assignment]
    return made


def one_of(option: str, value: str, valid: Collection[str]) -> None:
    """Refuse a value that an option does not know; raises ValueError, which lists what is valid."""
    if value not in valid:
        raise ValueError(f"{option}={value!r} is not valid; write one of: {', '.join(valid)}")


_environment: ContextVar[Environment] = ContextVar("environment")


def rendering(environment: Environment) -> Any:
    """Render components with this environment from here on (a token for `rendered`)."""
    return _environment.set(environment)


def rendered(token: Any) -> None:
    _environment.reset(token)


class Component:
    """A part of a page. Printing it in a template renders its folder's `template.html`, where it is `it`."""

    template: ClassVar[str]
    folder: ClassVar[str] = ""

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        package = cls.__module__.split(".")
        if package[0] == "components" and len(package) == 4 and "template" not in cls.__dict__:
            cls.folder = "/".join(package[1:3])
            cls.template = f"{cls.folder}/template.html"

    def __html__(self) -> Markup:
        return render(self.template, {"it": self})


def render(template: str, context: Mapping[str, Any]) -> Markup:
    """Render a template of the house, or of the prototype at hand, as markup."""
    return fill(_environment.get(), template, context)


def fill(environment: Environment, template: str, context: Mapping[str, Any]) -> Markup:
    """As `Template.render`, in a third of the time: a page prints some twenty components, and for each Jinja would
    copy all globals key by key out of a ChainMap."""
    found = environment.get_template(template)
    names = {**environment.globals, **context}
    try:
        made = environment.context_class(environment, names, found.name, found.blocks)
        return Markup("".join(found.root_render_func(made)))
    except Exception:
        environment.handle_exception()  # names the line of the template, and raises
