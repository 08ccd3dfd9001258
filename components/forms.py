"""A page's fields with answers in them: reads what was posted, validates it, and lists what is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

import wtforms
from wtforms.i18n import get_translations
from wtforms.meta import DefaultMeta

from .field import Attachment, BoundField, Field, Good, Presence, Raw
from .words import Text, Words, language


class Posted:
    """Posted values as WTForms reads them. Raw answers of other pages do not show through."""

    def __init__(self, raw: Mapping[str, Sequence[str]]):
        self.raw = raw

    def __contains__(self, name: str) -> bool:
        return name in self.raw

    def __iter__(self) -> Iterator[str]:
        return iter(self.raw)

    def __len__(self) -> int:
        return len(self.raw) or 1  # WTForms takes an empty post for no post at all

    def getlist(self, name: str) -> list[str]:
        return list(self.raw.get(name, ()))


@lru_cache
def _wtforms_words(code: str) -> Any:
    return get_translations([code.split("-")[0], "sv"])


class Late(Text):
    """A message of WTForms' own. It is looked up when printed, for a form may be read before its language is known."""

    __slots__ = ()

    @classmethod
    def gettext(cls, message: str) -> Late:
        return cls(message)

    @classmethod
    def ngettext(cls, singular: str, many: str, count: int) -> Late:
        return cls(singular, many, count)

    def __mod__(self, params: Mapping[str, Any]) -> Late:
        return Late(self.msgid, self.plural, self.count, dict(params))

    def __str__(self) -> str:
        found = _wtforms_words(language().code)
        text = found.ngettext(self.msgid, self.plural, self.count) if self.plural else found.gettext(self.msgid)
        return str(text % self.params if self.params else text)


class Meta(DefaultMeta):  # type: ignore[misc]
    """WTForms' own messages, in the language of the page; and what day it is, for controls that read by it."""

    def __init__(self, today: date):
        self.today = today

    def get_translations(self, form: Any) -> Any:
        return Late


class Form:
    """The fields of one page, in order. `valid` is None until `validate` has been called."""

    def __init__(self, fields: Mapping[str, Field], raw: Mapping[str, Sequence[str]] | None, today: date):
        self.today = today
        unbound = {
            name: declared.control(
                label=declared.label,
                validators=[Presence(declared), Good(declared, today)],
                **declared.options(),
            )
            for name, declared in fields.items()
        }
        self._form = wtforms.form.BaseForm(unbound, meta=Meta(today))
        self._form.process(Posted(raw) if raw is not None else None)
        self.fields = {name: BoundField(fields[name], name, self._form[name], self) for name in fields}
        self.valid: bool | None = None

    def __getitem__(self, name: str) -> BoundField:
        return self.fields[name]

    def asked(self) -> list[BoundField]:
        """The fields that count: those whose reveal, if they have one, has been chosen."""
        data: dict[str, Any] = {}
        found = []
        for bound in self.fields.values():
            condition = bound.field.condition
            if condition is None or condition.holds(data, self.today):
                found.append(bound)
                if bound.answered:
                    data[bound.name] = bound.data
        return found

    def revealed(self, name: str, value: str) -> list[BoundField]:
        """The fields shown under this choice of this field."""
        return [bound for bound in self.fields.values() if reveals(bound.field) == (name, value)]

    def validate(self) -> bool:
        """Validate the fields that count; errors are in the language of the page."""
        results = [bound.control.validate(self._form) for bound in self.asked()]  # all of them, to list every error
        self.valid = all(results)
        return self.valid

    def check(self, name: str) -> BoundField:
        """Validate one field, and what its choices reveal as far as it is answered; the rest is left alone."""
        revealed = [bound for bound in self.fields.values() if (reveals(bound.field) or ("",))[0] == name]
        for bound in [self.fields[name], *(bound for bound in revealed if bound.answered)]:
            bound.control.validate(self._form)
        return self.fields[name]

    @property
    def data(self) -> dict[str, Any]:
        """The value of each field that counts and was answered."""
        return {bound.name: bound.data for bound in self.asked() if bound.answered}

    @property
    def errors(self) -> list[tuple[Words, str]]:
        """What is wrong, in the order of the page: (message, id of the control to mend)."""
        return [(bound.error, bound.focus_id) for bound in self.fields.values() if bound.error]


def reveals(declared: Field) -> tuple[str, str] | None:
    """The choice that shows a field: (field name, value); None where it is always shown."""
    condition = declared.condition
    if condition is None:
        return None
    ((name, test),) = condition.terms[0].items()
    return name, test.values()[0]


def choosing(fields: Mapping[str, Field], raw: Raw, name: str, today: date) -> Raw:
    """What must be chosen, in place of what is, for a field to count; {} where it counts already."""
    shows = reveals(fields[name])
    if shows is None or name in (bound.name for bound in Form(fields, raw, today).asked()):
        return {}
    other, value = shows
    chosen = fields[other].raw(other, value)
    beside = [*raw.get(other, []), *chosen[other]] if fields[other].control is wtforms.SelectMultipleField else []
    return {other: beside} if beside and fields[other].check(beside, today) is None else chosen


def posted(fields: Mapping[str, Field], values: Mapping[str, Sequence[str]]) -> Raw:
    """Of all that was posted, what belongs to these fields."""
    of = {control: declared for name, declared in fields.items() for control in declared.controls(name)}
    return {name: [declared.kept(value) for value in values[name]] for name, declared in of.items() if name in values}


def as_sent(fields: Mapping[str, Field], raw: Raw) -> tuple[Raw, list[Attachment]]:
    """What a browser sends for these answers: the values, and the files that some of them describe."""
    files = [file for name, declared in fields.items() for file in declared.attachments(name, raw)]
    taking = [
        control for name, declared in fields.items() if declared.takes_files for control in declared.controls(name)
    ]
    return {name: values for name, values in raw.items() if name not in taking}, files
