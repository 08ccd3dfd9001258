"""The agency's services as a file: read from CSV, as Excel and others write it, and written so.

A row is of a service and a channel. All rows are good, or none is taken in and each bad one is told.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, BinaryIO

from components.numbers import NotANumber, TooManyDecimals, read_decimal, written
from components.typed import tidy
from components.words import Words, _

from .brief import CHANNELS, Contact
from .naming import slug
from .portfolio import Service
from .texts import EMPTY, NoText, encoding_of, lines_of

MOST_ROWS = 5000
MOST_BREAKS = 20
"""Line breaks in a row."""
TOLD = 200
"""Faults that are told; the rest are counted."""
CLIPPED = 60
NAME = re.compile(r"[a-z][a-z0-9-]{0,99}")
DELIMITERS = ";,\t"
FORMULA = ("=", "+", "-", "@", "\t", "'")
"""A text that begins so is run by Excel as a formula, or loses its first sign."""

COLUMNS: Mapping[str, Words] = {
    "title": _("Tjänst"),
    "name": _("Id"),
    "owner": _("Ägare"),
    "channel": _("Kanal"),
    "count": _("Antal om året"),
    "minutes": _("Minuter var"),
    "failure": _("Onödiga %"),
    "addressable": _("Tjänsten kan ta över %"),
    "source": _("Källa"),
}
NEEDED = ("title", "channel", "count", "minutes")
COLUMN_NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("tjänst", "tjänsten", "service", "title"),
    "name": ("id", "namn i provrum", "mapp", "name", "folder"),
    "owner": ("ägare", "enhet", "owner", "unit"),
    "channel": ("kanal", "channel"),
    "count": ("antal om året", "antal per år", "antal", "kontakter", "number a year", "count", "contacts", "number"),
    "minutes": ("minuter var", "minuter", "minuter per kontakt", "minutes each", "minutes"),
    "failure": ("onödiga", "andel onödiga", "avoidable", "failure demand", "failure percent"),
    "addressable": (
        "tjänsten kan ta över", "kan tas över", "the service can take over", "addressable", "addressable percent",
    ),
    "source": ("källa", "source"),
}  # fmt: skip
CHANNEL_NAMES: Mapping[str, tuple[str, ...]] = {
    "phone": ("phone", "telephone", "telefon", "samtal"),
    "visit": ("visit", "visits", "besök"),
    "letter": ("letter", "letter and form", "brev", "blankett", "brev och blankett"),
    "email": ("email", "e-mail", "e-post", "epost", "mejl"),
    "web": ("web", "webb", "webben"),
}
"""How people write them, in lower case, in Swedish and English."""

NO_HEAD = _("Den första raden ska vara kolumnernas namn: {names}.")
UNKNOWN = _("Ingen kolumn heter så. Kolumnerna är {names}.")
MISSING = _("Kolumnen {name} saknas. Kolumnerna är {names}.")
TWICE = _("Två kolumner är {name}. Ta bort en av dem.")
QUOTED = _("Citattecknen går inte ihop. Skriv ett före och ett efter värdet.")
CELLS = _("Raden har {cells} värden, men det finns {columns} kolumner. Står ett tal med komma utan citattecken?")
NO_ROWS = _("Där finns inga rader under kolumnernas namn.")
TOO_MANY = _("Det är fler än {most} rader. Dela upp filen.")
NO_TITLE = _("Skriv vad tjänsten heter.")
LONG = _("Texten är längre än {most} tecken. Korta den.")
NO_NAME = _("Ett id har bara a–z, 0–9 och bindestreck, och börjar med en bokstav.")
NO_CHANNEL = _("Ingen kanal heter så. Skriv en av {names}.")
NO_WHOLE = _("Det är inget helt tal. Skriv antalet med siffror, som 1200.")
NO_NUMBER = _("Det är inget tal. Skriv det med siffror, som 12 eller 7,5.")
BOUNDS = _("Skriv ett tal från 0 till {most}.")
SAME_ROW = _("Rad {row} är om samma tjänst och kanal. Skriv en rad med summan.")
SAME_NAME = _("Rad {row} har samma id men en annan tjänst. Ge dem var sitt id.")


@dataclass(frozen=True)
class Fault:
    """Why something cannot be taken in. row: its line, from 1; 0 where it is of all of it. column: its name, or "".
    value: what stands there, cut short."""

    row: int
    column: Words
    value: str
    reason: Words


@dataclass
class Listing:
    """services: in the order of the file. wrong: how many faults there are. faults: the first of them. rows: how many
    rows were read."""

    services: dict[str, Service] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    wrong: int = 0
    rows: int = 0
    _first: dict[Any, int] = field(default_factory=dict)

    def refuse(self, row: int, column: str, value: str, reason: Words) -> None:
        self.wrong += 1
        if len(self.faults) < TOLD:
            self.faults.append(Fault(row, COLUMNS.get(column, ""), _clipped(value), reason))

    def take(self, row: int, cells: Mapping[str, str]) -> None:
        """A row of the file, by column."""
        before, self.rows = self.wrong, self.rows + 1
        read = {name: self._judged(row, name, cells.get(name, "")) for name in COLUMNS}
        if self.wrong == before:
            self._add(row, read, cells)

    def _judged(self, row: int, column: str, given: str) -> Any:
        text = tidy(given).removeprefix("'")
        try:
            return READERS[column](text)
        except _Unfit as unfit:
            self.refuse(row, column, given, unfit.reason)
            return None

    def _add(self, row: int, read: Mapping[str, Any], cells: Mapping[str, str]) -> None:
        name, title = read["name"] or slug_of(read["title"]), read["title"]
        before = self.services.get(name)
        if before and before.title != title:
            self.refuse(row, "title", title, SAME_NAME.format(row=str(self._first[name])))
        elif (name, read["channel"]) in self._first:
            self.refuse(row, "channel", cells["channel"], SAME_ROW.format(row=str(self._first[name, read["channel"]])))
        else:
            self._first.setdefault(name, row)
            self._first[name, read["channel"]] = row
            contact = Contact(
                read["channel"], read["count"], read["minutes"], read["failure"], read["addressable"], read["source"]
            )
            one = before or Service(name, title)
            owner = one.owner or read["owner"]
            self.services[name] = replace(one, owner=owner, contacts=[*one.contacts, contact])


class _Unfit(ValueError):
    def __init__(self, reason: Words):
        super().__init__(reason)
        self.reason = reason


def _clipped(value: str) -> str:
    seen = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in value[: CLIPPED + 1])
    return seen if len(seen) <= CLIPPED else f"{seen[:CLIPPED]}…"


def slug_of(title: str) -> str:
    """The name of a service that is given none."""
    name = slug(title, 80)
    return name if NAME.fullmatch(name) else f"tjanst-{name}"


def _text(most: int, missing: Words | None = None) -> Callable[[str], str]:
    def read(given: str) -> str:
        text = "".join(sign for sign in given if sign.isprintable())
        if missing is not None and not text:
            raise _Unfit(missing)
        if len(text) > most:
            raise _Unfit(LONG.format(most=str(most)))
        return text

    return read


def _name(text: str) -> str:
    if text and not NAME.fullmatch(text):
        raise _Unfit(NO_NAME)
    return text


def _channel(text: str) -> str:
    found = next((name for name, written in CHANNEL_NAMES.items() if text.casefold() in written), None)
    if found is None:
        raise _Unfit(NO_CHANNEL.format(names=_Listed(CHANNELS.values())))
    return found


class _Listed:
    """Words one after the other, in the language of the page when printed."""

    def __init__(self, words: Iterable[Words]):
        self.words = list(words)

    def __str__(self) -> str:
        return ", ".join(map(str, self.words))


def _number(text: str, decimals: int, most: int, otherwise: Words) -> Decimal:
    try:
        number = read_decimal(text, decimals)
    except (NotANumber, TooManyDecimals):
        raise _Unfit(otherwise) from None
    if not 0 <= number <= most:
        raise _Unfit(BOUNDS.format(most=str(most)))
    return number


def _share(empty: float) -> Callable[[str], float]:
    def read(text: str) -> float:
        bare = text.removesuffix("%").strip()
        return float(_number(bare, 2, 100, NO_NUMBER)) / 100 if bare else empty

    return read


READERS: Mapping[str, Callable[[str], Any]] = {
    "title": _text(200, NO_TITLE),
    "name": _name,
    "owner": _text(200),
    "channel": _channel,
    "count": lambda text: int(_number(text, 0, 10**9, NO_WHOLE)),
    "minutes": lambda text: float(_number(text, 2, 10_000, NO_NUMBER)),
    "failure": _share(0.0),
    "addressable": _share(1.0),
    "source": _text(200),
}


def read_listing(file: BinaryIO) -> tuple[Listing, str]:
    """The services of a file, and its text. Whatever is in it, what is wrong is told and nothing raised."""
    found, text = Listing(), ""
    try:
        encoding = encoding_of(file)
        text = file.read().decode(encoding).lstrip("\N{ZERO WIDTH NO-BREAK SPACE}")
        file.seek(0)
        _read(enumerate(lines_of(file, encoding), 1), found)
    except NoText as error:
        found.refuse(error.line, "", "", error.reason)
    return found, text


def _read(lines: Iterator[tuple[int, str]], found: Listing) -> None:
    row, head = _next(lines)
    told = head[4:5] if head[:4].lower() == "sep=" and head[4:5] in DELIMITERS else ""
    if told:
        row, head = _next(lines)
    delimiter = told or max(DELIMITERS, key=lambda one: len([name for name in _split(head, one) or [] if _known(name)]))
    names = [name.strip() for name in _split(head, delimiter) or []]
    while names and not names[-1]:
        names.pop()
    if not _good_head(row, names, found):
        return
    for row, line in _joined(lines, delimiter):
        if line.strip(DELIMITERS + ' "'):
            _take(row, line, delimiter, [_known(name) for name in names], found)
        if found.rows > MOST_ROWS:
            found.refuse(row, "", "", TOO_MANY.format(most=str(MOST_ROWS)))
            return
    if not found.rows and not found.wrong:
        found.refuse(0, "", "", NO_ROWS)


def _next(lines: Iterator[tuple[int, str]]) -> tuple[int, str]:
    """The next line that says something; an empty one after the last."""
    return next(((row, line) for row, line in lines if line.strip(DELIMITERS + ' "')), (1, ""))


def _joined(lines: Iterator[tuple[int, str]], delimiter: str) -> Iterator[tuple[int, str]]:
    """The rows as Excel counts them: a line break in a cell is one within quotation marks. Lines, where those are
    never closed."""
    within = 0
    for row, line in lines:
        whole, more = line, list[tuple[int, str]]()
        while _split(whole, delimiter) is None and len(more) < MOST_BREAKS and (after := next(lines, None)):
            more.append(after)
            whole = f"{whole} {after[1]}"
        if _split(whole, delimiter) is None:
            yield row - within, line
            yield from ((number - within, text) for number, text in more)
        else:
            yield row - within, whole
            within += len(more)


def _known(name: str) -> str:
    """The column of that name; "" for none."""
    bare = " ".join(re.sub(r"[%_]|\(.*\)", " ", name).split()).casefold()
    return next((column for column, names in COLUMN_NAMES.items() if bare in names), "")


def _good_head(row: int, names: Sequence[str], found: Listing) -> bool:
    known, every = [_known(name) for name in names], _Listed(COLUMNS.values())
    if not names:
        found.refuse(0, "", "", EMPTY)
    elif not any(known):
        found.refuse(row, "", " ".join(names), NO_HEAD.format(names=every))
    else:
        for name, column in zip(names, known, strict=True):
            if not column:
                found.refuse(row, "", name, UNKNOWN.format(names=every))
        for column in COLUMNS:
            if known.count(column) > 1:
                found.refuse(row, column, "", TWICE.format(name=COLUMNS[column]))
            elif column in NEEDED and column not in known:
                found.refuse(row, column, "", MISSING.format(name=COLUMNS[column], names=every))
    return not found.wrong


def _split(line: str, delimiter: str) -> list[str] | None:
    """The cells of a line; None where its quotation marks are wrong."""
    try:
        return next(csv.reader([line], delimiter=delimiter, strict=True), [])
    except csv.Error:
        return None


def _take(row: int, line: str, delimiter: str, columns: Sequence[str], found: Listing) -> None:
    cells = _split(line, delimiter)
    while cells and len(cells) > len(columns) and not cells[-1].strip():
        cells.pop()
    if cells is None:
        found.rows += 1
        found.refuse(row, "", line, QUOTED)
    elif len(cells) > len(columns):
        found.rows += 1
        found.refuse(row, "", line, CELLS.format(cells=str(len(cells)), columns=str(len(columns))))
    else:
        found.take(row, dict(zip(columns, cells, strict=False)))


EXAMPLE = Service(
    "bygglov", "Bygglov", "Stadsbyggnad",
    [Contact("phone", 5200, 8.5, 0.45, 0.6, "Växeln 2026"), Contact("letter", 900, 40, 0, 0.9, "Diariet 2026")],
)  # fmt: skip
"""What the template shows, to be written over."""


NOTHING = Contact("phone", 0, 0, 0, 1)
"""The row of a service whose contacts nobody has counted."""


def write_listing(services: Iterable[Service]) -> str:
    """As Excel in Sweden reads it: semicolons, decimal commas; with a BOM. It can be read in again."""
    file = io.StringIO()
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerow(map(str, COLUMNS.values()))
    for one in services:
        for contact in one.contacts or [NOTHING]:
            writer.writerow(map(_safe, _cells(one, contact)))
    return "\ufeff" + file.getvalue()


def _cells(one: Service, contact: Contact) -> list[str]:
    shares = (written(round(100 * share, 2)) for share in (contact.failure, contact.addressable))
    channel = str(CHANNELS.get(contact.channel, contact.channel))
    return [
        one.title, one.name, one.owner, channel, str(contact.count), written(round(contact.minutes, 2)), *shares,
        contact.source,
    ]  # fmt: skip


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text
