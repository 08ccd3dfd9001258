"""Pages: a title, and questions and other parts in the order they are written. The kinds of page are here too.

Nothing outside this package knows the kinds: what a page does to the journey is said by its attributes.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from .arguments import meant
from .component import Component
from .conditions import Condition, as_condition
from .field import Field, Raw
from .forms import Form
from .words import Words, _

if TYPE_CHECKING:
    from .journey import Journey


class Page:
    """One page of a service. Its attributes are shown in the order they are written.

    A page with one question and no title has the question as its heading. Class options: `when`, a condition over
    answers on earlier pages; `name`, the last part of its address (else made of the class name: DateOfBirth is
    date-of-birth).
    """

    title: Words | None = None
    button: Words = _("Fortsätt")

    template: ClassVar[str] = "page/question/template.html"
    ends: ClassVar[bool] = False
    """The path ends here."""
    sends: ClassVar[bool] = False
    """Posting it sends the answers in; nothing can be changed after."""

    name: ClassVar[str]
    condition: ClassVar[Condition | None] = None
    parts: ClassVar[Mapping[str, Component]] = {}
    defined: ClassVar[tuple[str, int]] = ("", 0)
    """The file and line of the class, for mistakes."""

    def __init_subclass__(cls, *, when: Any = None, name: str | None = None, **options: Any) -> None:
        super().__init_subclass__()
        for option in options:
            raise TypeError(f"the page {cls.__name__} has no option {option}{meant(option, ('when', 'name'))}")
        inherited = {
            part: made for base in reversed(cls.__mro__[1:]) for part, made in vars(base).get("parts", {}).items()
        }
        own = {part: made for part, made in vars(cls).items() if isinstance(made, Component)}
        for option in ("when", "name"):
            if option in vars(cls) and option not in own:
                raise TypeError(f"{option} is written in brackets: class {cls.__name__}(Page, {option}=...)")
        for part in own:  # so that a question may be called `name` or `form` without hiding the page's own
            delattr(cls, part)
        cls.parts = {**inherited, **own}
        cls.name = name or re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-", cls.__name__).lower()
        caller = sys._getframe(1)
        cls.defined = (caller.f_code.co_filename, caller.f_lineno)
        cls.condition = as_condition(when, f"the page {cls.__name__}")

    @cached_property
    def fields(self) -> dict[str, Field]:
        """The questions by name, in order."""
        return {name: part for name, part in self.parts.items() if isinstance(part, Field)}

    @property
    def heading(self) -> Words:
        """What the <h1> says: the title, or the page's one question."""
        return self.title if self.title is not None else self._only.label

    @property
    def _only(self) -> Field:
        return next(field for field in self.fields.values() if field.condition is None)

    @property
    def asks(self) -> bool:
        return bool(self.fields)

    def form(self, raw: Mapping[str, Sequence[str]] | None, today: date) -> Form:
        """The page's fields with these answers in them; None for not answered at all."""
        form = Form(self.fields, raw, today)
        if self.title is None:
            next(bound for bound in form.fields.values() if bound.field.condition is None).heading = True
        return form

    def answered(self, raw: Mapping[str, Sequence[str]]) -> Raw | None:
        """Of all stored answers, this page's; None if it has never been answered."""
        names = [control for name, field in self.fields.items() for control in field.controls(name)]
        found = {name: list(raw[name]) for name in names if name in raw}
        return found if found or self.name in raw.get(SEEN, ()) else None

    def shown(self, form: Form) -> list[Any]:
        """The parts to print, top to bottom; a revealed field is printed by the choice that reveals it."""
        return [
            form[name] if isinstance(part, Field) else part
            for name, part in self.parts.items()
            if not (isinstance(part, Field) and part.condition)
        ]

    def view(self, journey: Journey) -> dict[str, Any]:
        """What the template of this kind of page needs beside the page and its form."""
        return {}

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.name}>"


SEEN = "-answered"
"""The key under which answers list the pages that were answered, for pages where an answer may leave no trace."""


class StartPage(Page):
    """The first page: what the service is for, who can use it, what to have at hand."""

    button = _("Starta")
    template = "page/start/template.html"


class LogIn(Page):
    """A simulated log-in: whichever e-ID is chosen leads on. Nobody is identified, and nothing is stored."""

    title = _("Logga in")
    template = "page/log_in/template.html"


class Stop(Page):
    """The path ends here, with an explanation and a way on: not eligible, or better served elsewhere."""

    template = "page/stop/template.html"
    ends = True


class CheckAnswers(Page):
    """All answers on the path with a link to change each. Posting it sends them in."""

    title = _("Kontrollera dina svar")
    button = _("Skicka in")
    template = "page/check_answers/template.html"
    sends = True

    def view(self, journey: Journey) -> dict[str, Any]:
        return {"answers": journey.answers()}


class Confirmation(Page):
    """The receipt: that it has been sent, the case number, what happens next, all that was sent.

    What happens next is the page's own parts (`text = Prose(...)`); without any, a word that it has been received.
    again: the words of the button that begins anew.
    """

    title = _("Klart")
    again: Words = _("Gör en ny ansökan")
    template = "page/confirmation/template.html"
    ends = True

    def view(self, journey: Journey) -> dict[str, Any]:
        return {"answers": journey.answers()}
