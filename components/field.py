"""A question and its answer: what a designer declares (`Field`), and that field with an answer in it (`BoundField`).

Under each lies a WTForms field that reads what was posted and validates it. `BoundField` is the one place where
ids, the described-by chain, the invalid state and the place an error links to are computed; templates only print it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

import wtforms
from markupsafe import Markup
from wtforms.validators import StopValidation

from .component import Component, component, render
from .conditions import Condition, as_condition
from .words import Text, Words, _

if TYPE_CHECKING:
    from .forms import Form

Raw = dict[str, list[str]]
"""Answers as they were posted: control name -> values. Stored so, and replayed through the form on every read."""


@dataclass(frozen=True)
class Wrong:
    """An answer a field must refuse, for the states of a page: what is wrong with it, and what is posted."""

    name: str
    posted: Raw


@dataclass(frozen=True)
class Attachment:
    """A file that is sent with a post. control: the name of the control it is chosen in."""

    control: str
    filename: str
    content: bytes
    media_type: str


@component
class Field(Component):
    """A question. The label is a question or a noun phrase; everything else is optional.

    hint: help shown under the label. short: the name of the answer in check-answers and in errors, where the label is
    too long for that. required: True, False (the label then says "frivilligt"), or the error message for no answer.
    errors: other error messages by key, where the component's own will not do. when: a condition over a radio or
    checkbox field of the same page, whose choice then reveals this field. sample: a good answer, for walks and checks.
    """

    label: Words = field(kw_only=False)
    hint: Words | None = None
    short: Words | None = None
    required: bool | Words = True
    errors: Mapping[str, Words] = field(default_factory=dict)
    when: Any = None
    sample: Any = None

    control: ClassVar[Any] = wtforms.StringField
    """The WTForms field class that reads the posted values."""
    grouped: ClassVar[bool] = False
    """Whether the field is several controls in a fieldset, with a legend in place of a label."""
    takes_files: ClassVar[bool] = False
    """Whether the answer is a file, which the visit stores before the field sees its description."""
    secret: ClassVar[bool] = False
    """Whether the answer is left out of check-answers and the receipt."""
    messages: ClassVar[Mapping[str, Words]] = {}
    """The component's own error messages by key; `errors` replaces them one by one. All may name {name}."""

    # What a component fills in ---------------------------------------------------------------------------------

    def options(self) -> dict[str, Any]:
        """Keyword arguments for the control, `choices` for example."""
        return {}

    def check(self, value: Any, today: date) -> Words | None:
        """The error of a value that could be read but is not good; None when it is good."""
        return None

    def controls(self, name: str) -> tuple[str, ...]:
        """The names of the HTML controls, first to last."""
        return (name,)

    def raw(self, name: str, value: Any) -> Raw:
        """What a browser would post for this value: a Python one, or as written in personas.toml."""
        return {name: [str(v) for v in value] if isinstance(value, list | tuple) else [str(value)]}

    def show(self, value: Any) -> Words | Markup:
        """The value in words, for check-answers; `str` of it resolves in the language of the page."""
        return str(value)

    def example(self, today: date) -> Any:
        """A good answer where the designer gave no sample; None if there can be none."""
        return None

    def alternatives(self, tests: Condition, name: str, today: date) -> list[Any]:
        """The values between which a condition on this field can tell."""
        return tests.examples(name, today)

    def wrong(self, name: str, today: date) -> list[Wrong]:
        """Answers that must be refused, besides no answer at all."""
        return []

    def mistakes(self, name: str) -> list[str]:
        """What is wrong with the declaration itself, for the designer."""
        return []

    def kept(self, value: str) -> str:
        """What of a posted value is validated and stored: all of it, where it is no password."""
        return value

    def attachments(self, name: str, raw: Raw) -> list[Attachment]:
        """The files a browser would send for this raw answer, where it describes files."""
        return []

    # What every component has ------------------------------------------------------------------------------------

    @property
    def condition(self) -> Condition | None:
        return as_condition(self.when, f"the field {self.label!r}")

    @property
    def title(self) -> Words:
        """What the answer is called in check-answers and errors."""
        return self.short or self.label

    def good(self, today: date) -> Any:
        return self.sample if self.sample is not None else self.example(today)

    def message(self, key: str, **params: Any) -> Words:
        """The error message for a key, with {name} and the given placeholders filled in."""
        if key == "required" and not isinstance(self.required, bool):
            return self.required
        found = self.errors.get(key) or self.messages.get(key) or STANDARD[key]
        return found.format(name=self.title, **params) if isinstance(found, Text) else found

    def unanswered(self) -> Words:
        """The error when nothing was answered."""
        if not isinstance(self.required, bool) or "required" in self.errors or "required" in self.messages:
            return self.message("required")
        asks = str(self.title).rstrip().endswith("?")
        return self.message("question" if asks else "required")


STANDARD: Mapping[str, Words] = {
    "required": _("Fyll i: {name}"),
    "question": _("Svara på frågan: {name}"),
    "choice": _("Välj något av svaren i listan"),
    "long": _("Skriv högst {limit} tecken. Du har skrivit {count}."),
}


def first_typed(values: Sequence[str]) -> str:
    """The first of the posted values that is not blank, else the first of them, else ""."""
    return next((value for value in values if value.strip()), values[0] if values else "")


class TextControl(wtforms.StringField):  # type: ignore[misc]
    """Reads one text; a crafted post of several gives the first that says anything."""

    def process_formdata(self, valuelist: list[str]) -> None:
        self.data = first_typed(valuelist)


class Presence:
    """Nothing answered: an error where the field is required, else no more validation."""

    def __init__(self, declared: Field):
        self.declared = declared

    def __call__(self, form: Any, control: wtforms.Field) -> None:
        if not any(value.strip() for value in control.raw_data or ()):
            control.errors = []
            raise StopValidation(self.declared.unanswered() if self.declared.required else "")
        if control.process_errors:
            raise StopValidation("")


class Good:
    """Asks the component whether a value that could be read is a good one."""

    def __init__(self, declared: Field, today: date):
        self.declared, self.today = declared, today

    def __call__(self, form: Any, control: wtforms.Field) -> None:
        found = self.declared.check(control.data, self.today)
        if found is not None:
            raise StopValidation(found)


class BoundField:
    """A field of a page with what was answered, ready to print. `it` in a form component's template."""

    def __init__(self, declared: Field, name: str, control: wtforms.Field, form: Form):
        self.field, self.name, self.control, self.form = declared, name, control, form
        self.heading = False
        """Whether the label is the page's <h1>."""
        control.widget = lambda _control, **_options: self.__html__()

    def __getattr__(self, option: str) -> Any:
        """An option of the declared component (`it.width`)."""
        return getattr(self.field, option)

    def __html__(self) -> Markup:
        return render(self.field.template, {"it": self})

    @property
    def answered(self) -> bool:
        """Whether anything was typed or chosen."""
        return any(value.strip() for value in self.control.raw_data or ())

    @property
    def value(self) -> str:
        """What was typed, as it was typed; "" for nothing. Of several values the first that says anything."""
        return first_typed(self.control.raw_data or ())

    @property
    def values(self) -> list[str]:
        """All that was chosen or typed, as posted."""
        return list(self.control.raw_data or ())

    def part(self, name: str) -> str:
        """What was typed in one part of a field of several controls."""
        found = getattr(self.control, "parts", {})
        return str(found.get(name, ""))

    @property
    def data(self) -> Any:
        return self.control.data

    @property
    def error(self) -> Words | None:
        """The first thing wrong, or None."""
        errors = self.control.errors
        return errors[0] if errors else None

    @property
    def invalid(self) -> bool:
        return bool(self.control.errors)

    @property
    def wrong_parts(self) -> tuple[str, ...]:
        """Which parts of a field of several controls are wrong; all of them where the error names none."""
        return tuple(getattr(self.control, "wrong_parts", ()))

    @property
    def id(self) -> str:
        """The id of the first control: where the label points and an error links to."""
        return self.field.controls(self.name)[0]

    @property
    def hint_id(self) -> str:
        return f"{self.name}-hint"

    @property
    def error_id(self) -> str:
        return f"{self.name}-error"

    @property
    def focus_id(self) -> str:
        """The control an error links to: the first wrong part, else the first control."""
        return f"{self.name}-{self.wrong_parts[0]}" if self.wrong_parts else self.id

    @property
    def described_by(self) -> str:
        """The ids that describe the control, hint before error; "" for none."""
        ids = [self.hint_id] if self.field.hint else []
        ids += self.extra_descriptions
        return " ".join([*ids, self.error_id] if self.invalid else ids)

    @property
    def extra_descriptions(self) -> list[str]:
        """Ids of more descriptions between hint and error, such as a character limit."""
        more: Callable[[str], Sequence[str]] | None = getattr(self.field, "describes", None)
        return list(more(self.name)) if more else []

    @property
    def optional(self) -> bool:
        return self.field.required is False

    @property
    def shown(self) -> Words | Markup:
        """The answer in words."""
        return self.field.show(self.data)
