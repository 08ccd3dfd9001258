"""Writing a brief anew: what the lab says of it in a form, in the file that it has, with the comments of that."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Item, Table

from .brief import parsed

KEYS = {"users": "", "contacts": "channel", "groups": "name"}
"""What tells the entries of each list apart: a key of theirs, or where they stand."""

Trivia = list[tuple[Any, Item]]


class NotTOML(ValueError):
    """The file cannot be read, so nothing can be written in it."""


def rewritten(text: str, told: Mapping[str, Any]) -> str:
    """The text of a brief that says this, and else is as it was. told: as `tomllib` reads a brief, the entries of its
    lists in their new order; None for what is not to be there. Raises `NotTOML`."""
    try:
        document = tomlkit.parse(text)
        for key, value in told.items():
            if key in KEYS:
                _write_list(document, key, value)
            else:
                _write_value(document, key, value)
        made = tomlkit.dumps(document)
        parsed(made)
    except (TOMLKitError, ValueError, RecursionError) as error:
        raise NotTOML(str(error)) from error
    return made


def _write_value(table: tomlkit.TOMLDocument | Table, key: str, value: Any) -> None:
    """Only where it says something else than before: how it was written is then kept."""
    before = table.unwrap().get(key)
    if before == value and isinstance(before, bool) == isinstance(value, bool):
        return
    if value is None:
        table.remove(key)
    elif key in table or isinstance(table, Table) or value not in ("", False):
        table[key] = tomlkit.parse(f"it = {inline(value)}\n")["it"]


def _write_list(document: tomlkit.TOMLDocument, key: str, entries: Sequence[Mapping[str, Any]]) -> None:
    before = document.get(key)
    tables = [*before] if isinstance(before, AoT) else []
    after = _take_trivia(tables[-1]) if tables else []
    made = tomlkit.aot()
    for place, entry in enumerate(entries):
        table = _entry_before(tables, KEYS[key], entry, place) or tomlkit.table()
        for name, value in entry.items():
            _write_value(table, name, value)
        _append(made, table)
    if not entries:
        if key in document:
            document.remove(key)
        document.body.extend(after)
        return
    _take_trivia(made[-1])
    made[-1].value.body.extend(after)
    if key in document:
        document[key] = made
    else:
        document.append(key, made)


def _entry_before(tables: Sequence[Table], key: str, entry: Mapping[str, Any], place: int) -> Table | None:
    if key:
        return next((table for table in tables if table.get(key) == entry[key]), None)
    return tables[place] if place < len(tables) else None


def _append(made: AoT, table: Table) -> None:
    """As it stands, with an empty line after the entry before it."""
    indent = table.trivia.indent
    if made and made[-1].value.body[-1][0] is not None:
        made[-1].value.body.append((None, tomlkit.nl()))
    made.append(table)
    table.trivia.indent = indent


def _take_trivia(table: Table) -> Trivia:
    """The comments and empty lines at the end of a table. Those after the last of a list belong to the list that comes
    then, and would follow an entry that is taken away."""
    body, taken = table.value.body, Trivia()
    while body and body[-1][0] is None:
        taken.insert(0, body.pop())
    return taken


def inline(value: Any) -> str:
    """A value as TOML, on one line unless it is a text of several."""
    if isinstance(value, Mapping):
        return (
            "{ " + ", ".join(f"{_key(name)} = {inline(one)}" for name, one in value.items()) + " }" if value else "{}"
        )
    if isinstance(value, list):
        return f"[{', '.join(map(inline, value))}]"
    if isinstance(value, str) and "\n" in value:
        text = tomlkit.string(value, multiline=True).as_string()
        return text if value.startswith("\n") else '"""\n' + text[3:]  # the first line break is none
    return tomlkit.string(value).as_string() if isinstance(value, str) else tomlkit.item(value).as_string()


def _key(name: str) -> str:
    bare = name.isascii() and name.replace("-", "").replace("_", "").isalnum()
    return name if bare else json.dumps(name, ensure_ascii=False)
