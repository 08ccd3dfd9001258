"""A file of the person's own, such as a photo or a certificate."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import wtforms
from babel.lists import format_list
from babel.numbers import format_decimal

from ...component import component
from ...field import Attachment, Field, Raw, Wrong
from ...words import Text, Words, _, language
from .kinds import KINDS, extension

MEGABYTE = 1024 * 1024
REFUSED = "!"
REASONS = ("size", "type", "content", "empty")
"""Why a file may be refused: keys of error messages."""


@dataclass(frozen=True)
class File:
    """A file as its answer describes it. id: the name it is stored under; "!" and the reason ("!size") where it was
    refused and is stored nowhere. name: as the person knows it. size: in bytes."""

    id: str
    name: str
    size: int
    media_type: str = ""

    @property
    def refused(self) -> str:
        """Why it was refused: the key of an error message; "" where it was not."""
        return self.id.removeprefix(REFUSED) if self.id.startswith(REFUSED) else ""

    @property
    def raw(self) -> list[str]:
        return [self.id, self.name, str(self.size), self.media_type]

    @property
    def shown_size(self) -> Words:
        return Text("{size}").format(size=Size(self.size))


def described(raw: Sequence[str]) -> list[File]:
    """The files of a raw answer, four values each; what is not so written is left out, and so is an absurd size."""
    fours = [raw[i : i + 4] for i in range(0, len(raw) - 3, 4)]
    return [
        File(id, name, int(size), kind) for id, name, size, kind in fours if id and re.fullmatch(r"[0-9]{1,15}", size)
    ]


class Size:
    """A number of bytes for people, in the language of the page when printed: "234 kB", "1,2 MB"."""

    def __init__(self, bytes: int):
        self.bytes = bytes

    def __str__(self) -> str:
        unit, divisor, pattern = ("kB", 1024, "0") if self.bytes < MEGABYTE else ("MB", MEGABYTE, "0.#")
        number = max(self.bytes / divisor, 1)
        return f"{format_decimal(number, pattern, locale=language().locale)}\N{NO-BREAK SPACE}{unit}"


class Types:
    """ "PDF, JPG eller PNG", in the language of the page when printed."""

    def __init__(self, types: Sequence[str]):
        self.labels = [KINDS[type].label for type in types]

    def __str__(self) -> str:
        return str(format_list(self.labels, "or", locale=language().locale))


class StoredFile(wtforms.Field):  # type: ignore[misc]
    """Reads the description of a stored file, and of one that was refused in its place. The data is a `File`."""

    refused: File | None = None

    def __init__(self, *args: Any, declared: FileUpload, **options: Any):
        super().__init__(*args, **options)
        self.declared = declared

    def process_formdata(self, valuelist: list[str]) -> None:
        files = described(valuelist)
        self.refused = next((file for file in files if file.refused), None)
        self.data = next((file for file in files if not file.refused), None)
        if self.refused:
            raise ValueError(self.declared.refusal(self.refused))


@component
class FileUpload(Field):
    """One file; the data is a `File` that says where it is stored.

    types: the kinds taken, of: pdf, jpg, png, gif, heic, docx, txt. max_size: in megabytes. sample: the name of a
    file ("intyg.pdf"); walks and checks then send a small one of that kind.
    """

    types: Sequence[str] = ("pdf", "jpg", "png")
    max_size: float = 10

    control = StoredFile
    takes_files = True
    messages = {
        "required": _("Välj en fil: {name}"),
        "size": _("Filen är för stor. Välj en fil som är högst {limit} MB."),
        "type": _("Filen är av fel sort. Välj en fil som är {types}."),
        "content": _(
            "{file}: Filen heter .{extension} men är ingen {type}. Öppna den, spara den som {type} och försök igen."
        ),
        "empty": _("Filen är tom. Välj en annan fil."),
        "full": _("Det finns inte plats för filen just nu. Försök igen senare."),
    }

    def options(self) -> dict[str, Any]:
        return {"declared": self}

    @property
    def limit(self) -> int:
        """The most bytes taken."""
        return int(self.max_size * MEGABYTE)

    @property
    def limits(self) -> Words:
        """Size and types in words."""
        return _("Filen får vara högst {limit} MB. Den ska vara {types}.").format(**self._bounds)

    @property
    def accept(self) -> str:
        """What the browser's own dialog offers first."""
        return ",".join(f".{extension}" for type in self.types for extension in KINDS[type].extensions)

    @property
    def _bounds(self) -> dict[str, Any]:
        number = Text("{size}").format(size=Number(self.max_size))
        return {"limit": number, "types": Types(self.types)}

    def refusal(self, file: File) -> Words:
        """The error message for a file that was refused."""
        named = extension(file.name)
        type = next((KINDS[type].label for type in self.types if named in KINDS[type].extensions), named.upper())
        return self.message(file.refused, file=file.name, extension=named, type=type, **self._bounds)

    def check(self, value: Any, today: date) -> Words | None:
        return None if isinstance(value, File) else self.unanswered()

    def describes(self, name: str) -> list[str]:
        return [f"{name}-limits"]

    def raw(self, name: str, value: Any) -> Raw:
        if isinstance(value, File):
            return {name: value.raw}
        kind = next((KINDS[type] for type in self.types if extension(str(value)) in KINDS[type].extensions), None)
        if kind is None:
            raise ValueError(f"its name ends in none of {', '.join(self.types)}")
        return {name: File(f"sample-{kind.label.lower()}", str(value), len(kind.sample), kind.media_type).raw}

    def show(self, value: Any) -> Words:
        return Text("{file} ({size})").format(file=value.name, size=value.shown_size)

    def example(self, today: date) -> Any:
        return f"exempel.{self.types[0]}" if self.types and self.types[0] in KINDS else None

    def wrong(self, name: str, today: date) -> list[Wrong]:
        refused = [
            File("!type", "program.exe", 4),
            File("!size", "stor.pdf", self.limit + 1),
            File("!content", str(self.example(today)), 4),
            File("!empty", "tom.pdf", 0),
        ]
        return [Wrong(file.refused, {name: file.raw}) for file in refused]

    def mistakes(self, name: str) -> list[str]:
        unknown = [type for type in self.types if type not in KINDS]
        found = [f"{name}: the type {type!r} is not known; valid: {', '.join(KINDS)}" for type in unknown]
        if not self.types or isinstance(self.types, str):
            found.append(f"{name}: types={self.types!r} is no list of types; write types=('pdf', 'jpg')")
        return found if self.max_size > 0 else [*found, f"{name}: max_size={self.max_size!r} is not above 0 megabytes"]

    def attachments(self, name: str, raw: Raw) -> list[Attachment]:
        return [Attachment(name, file.name, _content(file), file.media_type) for file in described(raw.get(name, []))]


class Number:
    """A number in the language of the page when printed."""

    def __init__(self, value: float):
        self.value = value

    def __str__(self) -> str:
        return str(format_decimal(self.value, locale=language().locale))


def _content(file: File) -> bytes:
    """A file that the server would describe so."""
    return bytes(file.size) if file.refused else sample(file.id) or b""


def sample(id: str) -> bytes | None:
    """The content of a sample; None where the id names none."""
    kind = KINDS.get(id.removeprefix("sample-")) if id.startswith("sample-") else None
    return kind.sample if kind else None
