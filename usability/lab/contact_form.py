"""The fields of contacts a year, channel by channel: asked for in a brief, and of a service that has no prototype."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from components import Number, TextInput
from components.field import BoundField, Field, Raw
from components.forms import Form
from components.numbers import is_number, written
from components.words import Words, _

from ..adoption.brief import CHANNELS, Contact

PERCENTS = {"failure": "failure_percent", "addressable": "addressable_percent"}
KEYS = {"count": "count", "minutes": "minutes", **PERCENTS, "source": "source"}
"""The end of a field's name, and what it is called in a brief."""


@dataclass(frozen=True)
class Rows:
    """A part of a form that repeats. names: of its fields, row by row. id: of the row's heading."""

    id: str
    title: Words
    names: Sequence[str]


def contact_rows() -> list[Rows]:
    return [Rows(f"channel-{name}", title, [f"{name}-{end}" for end in KEYS]) for name, title in CHANNELS.items()]


def contact_fields() -> Mapping[str, Field]:
    return {name: field for channel in CHANNELS for name, field in _channel(channel).items()}


def _channel(channel: str) -> Mapping[str, Field]:
    def short(text: Words) -> Words:
        return _("{row}: {what}").format(row=CHANNELS[channel], what=text)

    def percent(label: Words, name: Words) -> Field:
        return Number(label, short=short(name), suffix="%", maximum=100, decimals=2, required=False)

    return {
        f"{channel}-count": Number(
            _("Antal om året"), short=short(_("antal om året")), required=False, maximum=10**9
        ),
        f"{channel}-minutes": Number(
            _("Minuter var"), short=short(_("minuter var")), required=False, maximum=10_000, decimals=2
        ),
        f"{channel}-failure": percent(_("Onödiga"), _("onödiga")),
        f"{channel}-addressable": percent(_("Tjänsten kan ta över"), _("tjänsten kan ta över")),
        f"{channel}-source": TextInput(_("Källa"), short=short(_("källa")), required=False, limit=200),
    }  # fmt: skip


def contacts_raw(written_contacts: Any) -> Raw:
    """What the fields show of contacts as `tomllib` reads them, what cannot be used included."""
    raw: Raw = {}
    for one in reversed(tables(written_contacts)):
        channel = one.get("channel")
        if channel in CHANNELS:
            raw |= {f"{channel}-{end}": [shown(one[key])] for end, key in KEYS.items() if key in one}
    return raw


def tables(given: Any) -> list[Mapping[str, Any]]:
    """The entries of a list, where it is one."""
    return [one for one in given if isinstance(one, Mapping)] if isinstance(given, list) else []


def shown(value: Any) -> str:
    """A value of a brief as it is typed in a form."""
    return written(value) if is_number(value) else str(value)


def mark_contacts(form: Form) -> None:
    """Errors where something is told of a channel but not how many contacts there are."""
    for channel in CHANNELS:
        told = [form[f"{channel}-{end}"] for end in ("minutes", "failure", "source")]
        count = form[f"{channel}-count"]
        if not count.answered and not count.error and any(_says(bound.data) for bound in told if bound.answered):
            count.control.errors = [count.field.unanswered()]


def _says(value: Any) -> bool:
    """An untouched brief has 0 minutes, which says nothing."""
    return value not in (None, "", 0)


def row_errors(form: Form) -> list[tuple[Words, str]]:
    """What is wrong, as `Form.errors`, each said with its row: fields of several rows are wrong in the same words."""
    return [(_named(bound), bound.focus_id) for bound in form.fields.values() if bound.error]


def _named(bound: BoundField) -> Words:
    error = bound.error or ""
    names = not bound.field.short or str(bound.field.title) in str(error)
    return error if names else _("{row}: {what}").format(row=bound.field.title, what=error)


def contacts_told(form: Form) -> list[dict[str, Any]]:
    """Of the channels that something is told of: as it stands in a brief."""
    return [_told(form, channel) for channel in CHANNELS if form[f"{channel}-count"].answered]


def _told(form: Form, channel: str) -> dict[str, Any]:
    defaults: Mapping[str, Any] = {"addressable": 100, "source": ""}
    given = {end: form.data.get(f"{channel}-{end}", defaults.get(end, 0)) for end in KEYS}
    return {"channel": channel, **{KEYS[end]: plain(value) for end, value in given.items()}}


def plain(value: Any) -> Any:
    """A number as TOML has it: whole, or a float."""
    if not isinstance(value, Decimal):
        return value
    return int(value) if value == int(value) else float(value)


def as_contacts(told: Sequence[Mapping[str, Any]]) -> list[Contact]:
    return [
        Contact(
            one["channel"], one["count"], one["minutes"], one["failure_percent"] / 100,
            one["addressable_percent"] / 100, one["source"],
        )
        for one in told
    ]  # fmt: skip


def as_told(contacts: Sequence[Contact]) -> list[dict[str, Any]]:
    """The opposite of `as_contacts`."""
    return [
        {
            "channel": one.channel, "count": one.count, "minutes": one.minutes,
            "failure_percent": round(100 * one.failure, 6), "addressable_percent": round(100 * one.addressable, 6),
            "source": one.source,
        }
        for one in contacts
    ]  # fmt: skip
