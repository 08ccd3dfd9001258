"""Any number of answers of several."""

from __future__ import annotations

from datetime import date
from typing import Any

import wtforms

from ...choices import ChoiceField, subsets
from ...component import component
from ...conditions import Condition
from ...field import Wrong
from ...words import Text, Words, _


class Listing:
    """Several labels, each on a line of its own, in the language of the page when printed."""

    def __init__(self, labels: list[Words]):
        self.labels = labels

    def __str__(self) -> str:
        return "\n".join(map(str, self.labels))


@component
class Checkboxes(ChoiceField):
    """Any number of answers; the data is a list of values. inline: side by side.

    An exclusive choice ("inget av dessa") stands alone.
    """

    inline: bool = False
    small: bool = False

    control = wtforms.SelectMultipleField
    grouped = True
    messages = {
        "required": _("Välj minst ett av svaren"),
        "choice": _("Välj bland svaren i listan"),
        "exclusive": _("Välj antingen ”{choice}” eller något av de andra svaren"),
    }

    def check(self, value: Any, today: date) -> Words | None:
        if self.unknown(value):
            return self.message("choice")
        alone = [v for v in value if self.choice(v).exclusive]
        if alone and len(set(value)) > 1:
            return self.message("exclusive", choice=self.choice(alone[0]).label)
        return None

    def show(self, value: Any) -> Words:
        return Text("{list}").format(list=Listing([self.choice(v).label for v in self.choices if v in value]))

    def example(self, today: date) -> Any:
        return [value for value in self.choices if not self.choice(value).exclusive][:2] or list(self.choices)[:1]

    def alternatives(self, tests: Condition, name: str, today: date) -> list[Any]:
        named = list(dict.fromkeys(tests.examples(name, today)))
        rest = [v for v in self.choices if v not in named][:1]
        found = [some or rest for some in subsets([v for v in named if v in self.choices])]
        return [some for some in found if some]

    def wrong(self, name: str, today: date) -> list[Wrong]:
        found = super().wrong(name, today)
        alone = [value for value in self.choices if self.choice(value).exclusive]
        if alone and len(self.choices) > 1:
            found.append(Wrong("exclusive", self.raw(name, list(self.choices))))
        return found
