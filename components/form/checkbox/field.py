"""One box to tick: a declaration or a consent."""

from __future__ import annotations

from datetime import date
from typing import Any

import wtforms

from ...component import component
from ...conditions import Condition
from ...field import Field, Raw, Wrong
from ...words import Words, _

TICKED = "yes"


class Tick(wtforms.Field):  # type: ignore[misc]
    """True where the box is ticked, None where it is not, and what was posted where that is neither."""

    def process_formdata(self, valuelist: list[str]) -> None:
        given = [value for value in valuelist if value.strip()]
        self.data = True if given == [TICKED] else given or None


@component
class Checkbox(Field):
    """One box; the data is True, and a box that is not ticked is no answer.

    label: all that is declared or consented to. short: what that is called in check-answers, and where the page has no
    title its heading. A box that may be left empty has required=False. A condition is when={"name": True}.
    """

    control = Tick
    messages = {"required": _("Kryssa i rutan för att gå vidare")}

    def check(self, value: Any, today: date) -> Words | None:
        return None if value is True else self.unanswered()

    def raw(self, name: str, value: Any) -> Raw:
        return {name: [TICKED]} if value in (True, TICKED) else {}

    def show(self, value: Any) -> Words:
        return _("Ja")

    def example(self, today: date) -> Any:
        return True

    def alternatives(self, tests: Condition, name: str, today: date) -> list[Any]:
        return [True]

    def wrong(self, name: str, today: date) -> list[Wrong]:
        return [Wrong("not-a-tick", {name: ["no"]})]
