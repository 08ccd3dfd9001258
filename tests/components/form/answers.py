"""What a field makes of what is posted to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from components import Field
from components.field import BoundField
from components.forms import Form

TODAY = date(2026, 3, 14)


def posted(field: Field, raw: str | Mapping[str, Sequence[str]], today: date = TODAY) -> BoundField:
    """The field, called `answer`, validated with what is posted: one text, or {control name: values}."""
    form = Form({"answer": field}, {"answer": [raw]} if isinstance(raw, str) else raw, today)
    form.validate()
    return form["answer"]


def value(field: Field, raw: str | Mapping[str, Sequence[str]], today: date = TODAY) -> Any:
    """The value of an answer that must be good."""
    bound = posted(field, raw, today)
    assert not bound.invalid, f"{raw!r} is refused: {bound.error}"
    return bound.data


def error(field: Field, raw: str | Mapping[str, Sequence[str]], today: date = TODAY) -> str:
    """The error of an answer that must not be good."""
    bound = posted(field, raw, today)
    assert bound.invalid, f"{raw!r} is accepted as {bound.data!r}"
    return str(bound.error)
