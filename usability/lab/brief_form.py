"""The form of a brief: its fields from the file, and the file's tables from its fields.

The rows of people's ways and of target groups repeat: their fields are numbered from 1. What cannot be used is shown as
it was written or typed, with what is wrong at the field.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from components import Checkbox, NativeDate, Number, Select, Textarea, TextInput
from components.clock import today
from components.field import Field, Raw
from components.forms import Form, posted
from components.words import Text, Words, _

from ..adoption.brief import MATURITY, parsed, read_condition
from ..adoption.naming import slug
from ..adoption.writing import inline
from .contact_form import (
    Rows,
    contact_fields,
    contacts_raw,
    contacts_told,
    mark_contacts,
    plain,
    shown,
    tables,
)

LISTS: Mapping[str, Sequence[str]] = {
    "users": ("what", "evidence"),
    "groups": ("title", "size", "date", "source", "maturity", "eid", "device", "when"),
}
"""The rows that repeat, and the ends of their fields' names."""

MOST_ROWS = 50
LONG = 5000
GROUP_KEYS = {"maturity": "internet_maturity"}
"""What a field of a group is called in a brief, where that is something else."""

BLANK_CONTACT = {
    "channel": "phone", "count": 0, "minutes": 0, "failure_percent": 0, "addressable_percent": 100, "source": "",
}  # fmt: skip
TOLD_BY_DEFAULT = {"maturity": ["3"], "eid": ["yes"], "device": ["yes"]}
"""What a new row of a group has from the beginning."""


def row_name(kind: str, number: int, end: str) -> str:
    return f"{kind}-{number}-{end}"


def count_of(raw: Raw, kind: str) -> int:
    """How many rows there are fields of."""
    found = (re.fullmatch(rf"{kind}-([1-9][0-9]?)-[a-z]+", name) for name in raw)
    return min(max((int(one[1]) for one in found if one), default=0), MOST_ROWS)


def brief_raw(given: Mapping[str, Any]) -> Raw:
    """What the fields show of a brief as `tomllib` reads it. After the groups that there are, a row for one more."""
    raw: Raw = {name: [shown(given[name])] for name in ("goal", "technology", "owner", "address") if name in given}
    raw["once"] = ["yes"] if given.get("once") is True else []
    for number, one in enumerate(tables(given.get("users")), 1):
        raw |= {row_name("users", number, end): [shown(one.get(end, ""))] for end in LISTS["users"]}
    for number, one in enumerate(tables(given.get("groups")), 1):
        raw |= {row_name("groups", number, end): value for end, value in _group_raw(one).items()}
    raw |= contacts_raw(given.get("contacts"))
    for kind in LISTS:
        raw |= new_row(raw, kind)
    return raw


def _group_raw(one: Mapping[str, Any]) -> Raw:
    texts = {end: [shown(one[key])] for end in ("title", "size", "date", "source") if (key := end) in one}
    ticks = {end: ["yes"] if one.get(end, True) is True else [] for end in ("eid", "device")}
    when = {"when": [inline(one["when"])]} if "when" in one else {}
    told = {"name": [str(one.get("name", ""))], "maturity": [str(one.get("internet_maturity", 3))]}
    return {**told, **texts, **ticks, **when}


def new_row(raw: Raw, kind: str) -> Raw:
    """One row more, where there is room."""
    number = count_of(raw, kind) + 1
    told = TOLD_BY_DEFAULT if kind == "groups" else {}
    empty = {end: told.get(end, [""]) for end in LISTS[kind]}
    return {row_name(kind, number, end): value for end, value in empty.items()} if number <= MOST_ROWS else {}


def without_row(raw: Raw, kind: str, number: int) -> Raw:
    """Without this row; those after it move up."""
    kept: Raw = {}
    for name, values in raw.items():
        found = re.fullmatch(rf"{kind}-([0-9]+)-([a-z]+)", name)
        place = int(found[1]) if found else 0
        if found and place != number:
            kept[row_name(kind, place - (place > number), found[2])] = values
        elif not found:
            kept[name] = values
    return kept


def brief_form(raw: Raw) -> Form:
    """The form with what is in it: what no field asks for is left out."""
    fields = brief_fields(count_of(raw, "users"), count_of(raw, "groups"))
    return Form(fields, posted(fields, raw), today())


def brief_fields(users: int, groups: int) -> Mapping[str, Field]:
    fields: dict[str, Field] = {
        "goal": Textarea(
            _("Myndighetens mål"), rows=6, limit=LONG, required=False,
            hint=_("Vad ska bli bättre för människor och för myndigheten, när de flesta använder tjänsten?"),
        ),
        "technology": Textarea(
            _("Tekniken"), rows=6, limit=LONG, required=False,
            hint=_("Vad vilar tjänsten på? Till exempel register, e-legitimation, brev och system för ärenden."),
        ),
    }  # fmt: skip
    for number in range(1, users + 1):
        fields |= _behaviour_fields(number)
    fields |= contact_fields()
    for number in range(1, groups + 1):
        fields |= _group_fields(number)
    return {**fields, **_last_fields()}


def _behaviour_fields(number: int) -> Mapping[str, Field]:
    def short(text: Words) -> Words:
        return _("{what}, rad {number}").format(what=text, number=number)

    what, evidence = _("Vad gör människor?"), _("Hur vet vi det?")
    return {
        row_name("users", number, "what"): Textarea(what, short=short(what), rows=2, limit=LONG, required=False),
        row_name("users", number, "evidence"): Textarea(
            evidence, short=short(evidence), rows=2, limit=LONG, required=False,
            hint=_("Lämna tomt om ingen vet än."),
        ),
    }  # fmt: skip


def _group_fields(number: int) -> Mapping[str, Field]:
    def short(text: Words) -> Words:
        return _("Målgrupp {number}: {what}").format(number=number, what=text)

    fields = {
        "title": TextInput(_("Vilka?"), short=short(_("vilka")), required=False, limit=100),
        "size": Number(
            _("Hur många?"), short=short(_("hur många")), required=False, maximum=10**9,
        ),
        "date": NativeDate(_("När räknades de?"), short=short(_("när de räknades")), past=True, required=False),
        "source": TextInput(
            _("Vem räknade?"), short=short(_("vem som räknade")), required=False, limit=200,
        ),
        "maturity": Select(
            _("Hur van är gruppen vid internet?"), short=short(_("hur van vid internet")),
            choices={str(level): text for level, text in MATURITY.items()},
        ),
        "eid": Checkbox(_("De flesta har e-legitimation"), short=short(_("e-legitimation")), required=False),
        "device": Checkbox(_("De flesta har egen dator eller telefon"), short=short(_("dator")), required=False),
        "when": TextInput(
            _("Svar i tjänsten som visar att någon hör hit"), short=short(_("svar som visar vem")), required=False,
            hint=_("Till exempel {example}").format(example="{ born = { at_least = 65, under = 81 } }"), limit=1000,
            spellcheck=False,
        ),
    }  # fmt: skip
    return {row_name("groups", number, end): field for end, field in fields.items()}


def _last_fields() -> Mapping[str, Field]:
    return {
        "owner": TextInput(_("Vem äger tjänsten?"), hint=_("Enheten, och hur den nås."), required=False),
        "address": TextInput(
            _("Var finns tjänsten, om den inte finns här?"), hint=_("En adress. Lämna tomt annars."), required=False,
            spellcheck=False, limit=500,
        ),
        "once": Checkbox(_("Ingen går igenom tjänsten två gånger: varje genomgång är en person"), required=False),
    }  # fmt: skip


def behaviour_rows(form: Form) -> list[Rows]:
    return _rows(form, "users", _("Rad {number}"))


def group_rows(form: Form) -> list[Rows]:
    return _rows(form, "groups", _("Målgrupp {number}"))


def _rows(form: Form, kind: str, title: Text) -> list[Rows]:
    numbers = range(1, count_of({name: [] for name in form.fields}, kind) + 1)
    return [
        Rows(f"{kind}-{number}", title.format(number=number), [row_name(kind, number, end) for end in LISTS[kind]])
        for number in numbers
    ]


def judge(form: Form) -> None:
    """Everything that is wrong, at its field."""
    form.validate()
    mark_contacts(form)
    for rows in group_rows(form):
        _mark_group(form, rows)


def _mark_group(form: Form, rows: Rows) -> None:
    title, size, dated, source, _maturity, _eid, _device, when = (form[name] for name in rows.names)
    told = any(bound.answered and bound.data for bound in (size, source, when))
    if told and not title.answered:
        title.control.errors = [title.field.unanswered()]
    if size.answered and size.data and not size.error:
        for bound in (dated, source):
            if not bound.answered and not bound.error:
                bound.control.errors = [bound.field.unanswered()]
    if when.answered and not when.error and not _reads(when.data):
        way = _("Skriv fält och svar så här: {example}").format(example='{ who = "self", born = { under = 81 } }')
        when.control.errors = [way]


def _reads(text: str) -> bool:
    try:
        read_condition(_value(text), "")
    except (ValueError, TypeError, AttributeError):
        return False
    return True


def _value(text: str) -> Any:
    """Of a text of TOML on one line. Raises `ValueError` and `TypeError`."""
    read = parsed(f"it = {text}")
    if set(read) != {"it"}:
        raise TypeError(f"{text!r} is more than a value")
    return read["it"]


def brief_told(form: Form, names: Mapping[int, str]) -> dict[str, Any]:
    """The brief as `tomllib` would read it. names: by row, of the groups that have one already. Rows in which nothing
    is told are left out."""
    data = form.data
    told: dict[str, Any] = {name: data.get(name, "") for name in ("owner", "goal", "technology", "address")}
    told["once"] = data.get("once", False)
    told["users"] = _users_told(form) or [{"what": "", "evidence": ""}]
    told["contacts"] = contacts_told(form) or [BLANK_CONTACT]
    told["groups"] = _groups_told(form, names)
    return told


def _users_told(form: Form) -> list[dict[str, str]]:
    found = ([form.data.get(name, "") for name in rows.names] for rows in behaviour_rows(form))
    return [{"what": what, "evidence": evidence} for what, evidence in found if what or evidence]


def _groups_told(form: Form, names: Mapping[int, str]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    taken = set(names.values())
    for number, rows in enumerate(group_rows(form), 1):
        title = form.data.get(rows.names[0], "")
        if title:
            name = names.get(number) or _new_name(title, taken)
            taken.add(name)
            found.append({"name": name, **_group_told(form, number, title)})
    return found


def _group_told(form: Form, number: int, title: str) -> dict[str, Any]:
    def given(end: str, default: Any) -> Any:
        return form.data.get(row_name("groups", number, end), default)

    when = given("when", None)
    return {
        "title": title, "size": plain(given("size", 0)), "date": given("date", None), "source": given("source", ""),
        "internet_maturity": int(given("maturity", "3")), "eid": given("eid", False),
        "device": given("device", False), "when": None if when is None else _value(when),
    }  # fmt: skip


def _new_name(title: str, taken: set[str]) -> str:
    name = slug(title, 40)
    return next(one for one in (name, *(f"{name}-{n}" for n in range(2, 100))) if one not in taken)
