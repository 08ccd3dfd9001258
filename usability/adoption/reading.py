"""Reading the rows that a service sends, from CSV as Excel and others write it, or from JSON."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from operator import itemgetter
from typing import Any, BinaryIO

from components.words import _

from .brief import Brief
from .cells import COLUMN_NAMES, COLUMNS, NEEDED, USUAL_STAGE, by_name, folded, listed
from .incoming import Fault, Incoming, clipped
from .texts import EMPTY, NoText, encoding_of, lines_of

MOST_JSON = 5_000_000
"""Bytes of JSON, which is read into memory as a whole; some forty thousand rows."""
DELIMITERS = ";,\t"

NO_ROWS = _("Där finns inga rader under kolumnernas namn.")
NO_HEAD = _("Den första raden ska vara kolumnernas namn: {names}.")
NO_JSON = _("Det är inte JSON: {why}.")
TOO_MUCH_JSON = _("Det är mer än {most} MB. Skicka raderna i flera omgångar, eller som CSV.")
NO_LIST = _('Skriv {"rows": [...]} med en rad för varje dag, grupp, kanal och skede.')
NO_OBJECT = _('Raden är inget objekt. Skriv den som {"date": "2026-11-01", "channel": "web", "count": 3}.')
NO_TEXT = _("Skriv värdet som text, inom citattecken.")
NO_NUMBER = _("Skriv antalet som ett helt tal, utan citattecken.")
UNKNOWN = _("Ingen kolumn heter så. Kolumnerna är {names}.")
MISSING = _("Kolumnen {name} saknas. Kolumnerna är {names}.")
TWICE = _("Två kolumner är {name}. Ta bort en av dem.")
QUOTED = _("Citattecknen går inte ihop. Skriv ett före och ett efter värdet.")
CELLS = _("Raden har {cells} värden, men det finns {columns} kolumner. Står ett tal med komma utan citattecken?")

NAMES = by_name(COLUMN_NAMES)
ORDER = tuple(COLUMNS)


def read(file: BinaryIO, brief: Brief, today: date) -> Incoming:
    """The rows of a file of CSV or JSON, which may be large, for the groups of a brief."""
    found = Incoming(brief, today)
    try:
        encoding = encoding_of(file)
        if _begins(file, encoding) in ("{", "["):
            return read_json(file.read(MOST_JSON + 1), brief, today)
        _read_csv(lines_of(file, encoding), found)
    except NoText as error:
        found.refuse_all(error.reason, row=error.line)
    return found


def _begins(file: BinaryIO, encoding: str) -> str:
    """The first sign of the text that is no blank, among the first of it."""
    begin = file.read(4096).decode(encoding, "ignore").lstrip()
    file.seek(0)
    return begin[:1]


def _read_csv(lines: Iterator[str], found: Incoming) -> None:
    row, head = 1, next(lines, "")
    told = head[4:5] if head[:4].lower() == "sep=" and head[4:5] in DELIMITERS else ""
    if told:  # Excel does not show this line, nor count it
        head = next(lines, "")
    while not head.strip(DELIMITERS + ' "') and (line := next(lines, None)) is not None:
        row, head = row + 1, line
    delimiter = told or max(DELIMITERS, key=lambda one: len(_known(_split(head, one) or [])))
    names = _split(head, delimiter) or []
    while names and not names[-1].strip():
        names.pop()
    faults = _faults_of(row, names)
    if faults:
        found.refuse(faults)
        return
    _take_rows(enumerate(lines, row + 1), delimiter, [NAMES[folded(name)] for name in names], found)
    if not found.good and not found.wrong:
        found.refuse_all(NO_ROWS)


def _known(cells: Sequence[str]) -> set[str]:
    return {NAMES[folded(cell)] for cell in cells if folded(cell) in NAMES}


def _faults_of(row: int, names: Sequence[str]) -> list[Fault]:
    """What is wrong with the names of the columns."""
    if not names:
        return [Fault(0, "", "", EMPTY)]
    every = listed(f"{COLUMNS[name]}" for name in ORDER)
    known = [NAMES.get(folded(name)) for name in names]
    unknown = [name for name, column in zip(names, known, strict=True) if column is None]
    if not any(known):
        return [Fault(row, "", clipped(" ".join(names)), NO_HEAD.format(names=every))]
    return [
        *(Fault(row, "", clipped(name), UNKNOWN.format(names=every)) for name in unknown),
        *(Fault(row, one, "", MISSING.format(name=COLUMNS[one], names=every)) for one in NEEDED if one not in known),
        *(Fault(row, one, "", TWICE.format(name=COLUMNS[one])) for one in ORDER if known.count(one) > 1),
    ]


def _split(line: str, delimiter: str) -> list[str] | None:
    """The cells of a line; None where its quotation marks are wrong. A cell of ours has no line breaks."""
    if '"' not in line:
        return line.split(delimiter)
    try:
        return next(csv.reader([line], delimiter=delimiter, strict=True))
    except csv.Error:
        return None


def _take_rows(lines: Iterator[tuple[int, str]], delimiter: str, columns: Sequence[str], found: Incoming) -> None:
    width, take = len(columns), found.take
    usual = [USUAL_STAGE if name == "stage" else "" for name in ORDER if name not in columns]
    every = [*columns, *(name for name in ORDER if name not in columns)]
    ordered = itemgetter(*(every.index(name) for name in ORDER))
    for row, line in lines:
        cells = line.split(delimiter) if '"' not in line else _split(line, delimiter)
        if cells is not None and len(cells) == width and cells[0]:
            cells += usual
            take(row, *ordered(cells))
        elif line.strip(DELIMITERS + ' "'):
            _take_odd(row, line, cells, width, found, lambda cells: ordered([*cells, *usual]))


def _take_odd(
    row: int, line: str, cells: list[str] | None, width: int, found: Incoming,
    ordered: Callable[[Sequence[str]], Sequence[str]],
) -> None:  # fmt: skip
    """A row of which the cells are fewer or more than the columns, or wrongly quoted, or that begins with none."""
    while cells and len(cells) > width and not cells[-1].strip():
        cells.pop()
    if cells is None:
        found.refuse([Fault(row, "", clipped(line), QUOTED)])
    elif len(cells) != width:
        told = CELLS.format(cells=str(len(cells)), columns=str(width))
        found.refuse([Fault(row, "", clipped(line), told)])
    else:
        date, group, channel, stage, count = ordered(cells)
        found.take(row, date, group, channel, stage, count)


def read_json(body: bytes, brief: Brief, today: date) -> Incoming:
    """The rows of a JSON text: {"rows": [...]}, or the list alone."""
    found = Incoming(brief, today)
    if len(body) > MOST_JSON:
        found.refuse_all(TOO_MUCH_JSON.format(most=str(MOST_JSON // 1_000_000)))
        return found
    try:
        whole = json.loads(body, object_pairs_hook=_object)
    except (ValueError, RecursionError) as error:
        found.refuse_all(NO_JSON.format(why=clipped(str(error))))
        return found
    if isinstance(whole, _Doubled):
        found.refuse_all(TWICE.format(name=clipped(whole.key)))
        return found
    rows = whole.get("rows") if isinstance(whole, dict) and set(whole) == {"rows"} else whole
    if not isinstance(rows, list):
        found.refuse_all(NO_LIST)
        return found
    for number, row in enumerate(rows, 1):
        _take_object(number, row, found)
    return found


class _Doubled(dict[str, Any]):
    """An object of JSON in which a key stands twice: whoever reads only one of the two would lose the other."""

    key = ""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) == len(pairs):
        return made
    doubled = _Doubled(made)
    doubled.key = next(key for key, times in Counter(key for key, _value in pairs).items() if times > 1)
    return doubled


def _take_object(number: int, row: Any, found: Incoming) -> None:
    if not isinstance(row, dict):
        found.refuse([Fault(number, "", _shown(row), NO_OBJECT)])
        return
    faults = list(_unfit(number, row))
    if faults:
        found.refuse(faults)
        return
    count = row["count"]
    found.take(
        number, row["date"], row.get("group") or "", row["channel"], row.get("stage", USUAL_STAGE),
        str(int(count)) if isinstance(count, float) and count.is_integer() else str(count),
    )  # fmt: skip


def _unfit(number: int, row: Mapping[str, Any]) -> Iterator[Fault]:
    """What is wrong with the form of a row, before its values are judged."""
    names = listed(ORDER)
    if isinstance(row, _Doubled):
        yield Fault(number, row.key if row.key in COLUMNS else "", "", TWICE.format(name=clipped(row.key)))
    for key in row:
        if key not in COLUMNS:
            yield Fault(number, "", clipped(key), UNKNOWN.format(names=names))
    for key in NEEDED:
        if key not in row:
            yield Fault(number, key, "", MISSING.format(name=key, names=names))
    for key in ("date", "group", "channel", "stage"):
        given = row.get(key, "")
        if not isinstance(given, str) and not (key == "group" and given is None):
            yield Fault(number, key, _shown(given), NO_TEXT)
    if isinstance(row.get("count", 0), bool) or not isinstance(row.get("count", 0), (int, float, str)):
        yield Fault(number, "count", _shown(row["count"]), NO_NUMBER)


def _shown(value: Any) -> str:
    """A value of JSON as it is told; of lists and objects no more than that."""
    if isinstance(value, (list, dict)):
        return "[…]" if isinstance(value, list) else "{…}"
    return clipped(json.dumps(value, ensure_ascii=False).strip('"'))
