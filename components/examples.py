"""Examples of the components: what the gallery shows and every test tries."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import Any

from .component import ROOT, Component
from .field import BoundField, Field
from .forms import Form


@dataclass(frozen=True)
class Example:
    """A form component with something posted to it: {control name: values}; its field is named `answer`.
    others: more fields on the same page, for reveals. Where nothing is posted, the field is shown as at first sight."""

    field: Field
    posted: Mapping[str, list[str]] | None = None
    others: Mapping[str, Field] = dataclasses.field(default_factory=dict)
    heading: bool = False

    def bound(self, today: date) -> BoundField:
        """The field with what was posted, validated."""
        form = Form({"answer": self.field, **self.others}, self.posted, today)
        if self.posted is not None:
            form.validate()
        bound = form["answer"]
        bound.heading = self.heading
        return bound


def folders() -> list[str]:
    """Every component's folder, "form/radios"; base and whole pages left out, which have no class of their own."""
    found = [path.parent for kind in ("form", "page") for path in (ROOT / kind).glob("*/__init__.py")]
    return sorted(
        f"{path.parent.name}/{path.name}"
        for path in found
        if (path / "field.py").exists() or (path / "component.py").exists()
    )


def examples_of(folder: str) -> dict[str, Example | Component]:
    """The examples of a component by name: a component as it is, or an `Example` of a field."""
    module = import_module(f"components.{folder.replace('/', '.')}.examples")
    found: dict[str, Any] = module.EXAMPLES
    return {name: Example(made) if isinstance(made, Field) else made for name, made in found.items()}


def every_example() -> Iterator[tuple[str, str, Example | Component]]:
    """(folder, name, example) of all components."""
    for folder in folders():
        for name, made in examples_of(folder).items():
            yield folder, name, made
