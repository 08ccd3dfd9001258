"""Choices of radios, checkboxes and selects: a dict of value -> label, or of value -> `Choice` to say more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, combinations
from typing import Any, ClassVar

from wtforms.fields.choices import SelectChoice

from .component import component
from .conditions import Condition
from .field import Field, Wrong
from .words import Words


@dataclass(frozen=True)
class Choice:
    """A choice with more than a label: a hint, a divider ("eller") before it, a group in a select, or whether it
    excludes all the others."""

    label: Words
    hint: Words | None = None
    divider: Words | None = None
    exclusive: bool = False
    group: Words | None = None


@component
class ChoiceField(Field):
    """A question with given answers. Values are what is stored and what conditions name; labels are what is read."""

    choices: Mapping[str, Words | Choice] = field(default_factory=dict)

    reveals: ClassVar[bool] = True
    """Whether a choice can reveal another field."""

    def choice(self, value: str) -> Choice:
        found = self.choices[value]
        return found if isinstance(found, Choice) else Choice(found)

    def options(self) -> dict[str, Any]:
        # whether the value is among them is our check, so that the message says what to do
        choices = [SelectChoice(value, self.choice(value).label) for value in self.choices]
        return {"choices": choices, "validate_choice": False}

    def unknown(self, values: list[str]) -> bool:
        return any(value not in self.choices for value in values)

    def example(self, today: date) -> Any:
        return next(iter(self.choices), None)

    def alternatives(self, tests: Condition, name: str, today: date) -> list[Any]:
        return list(self.choices)

    def wrong(self, name: str, today: date) -> list[Wrong]:
        return [Wrong("not-a-choice", {name: ["\N{REPLACEMENT CHARACTER}"]})]

    def mistakes(self, name: str) -> list[str]:
        if not isinstance(self.choices, Mapping):
            return []  # told with the other options that do not fit
        if not self.choices:
            return [f"{name} has no choices; write choices={{'yes': _('Ja'), 'no': _('Nej')}}"]
        return [
            f"{name}: the choice {value!r} is not a non-empty string"
            for value in self.choices
            if not (isinstance(value, str) and value.strip() == value and value)
        ]


def subsets(values: list[str]) -> list[list[str]]:
    """Every subset of up to four values; of more, each alone and all together."""
    if len(values) > 4:
        return [[], *([value] for value in values), values]
    return [list(some) for some in chain.from_iterable(combinations(values, n) for n in range(len(values) + 1))]
