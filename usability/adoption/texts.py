"""The text of a file that people send, whatever program has saved it."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from io import TextIOWrapper
from typing import BinaryIO

from components.words import Words, _

CHUNK = 1 << 20
LONGEST = 10_000
"""Characters of a line."""

MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
EXCEL = _("Det är en Excelfil. Öppna den i Excel, välj Spara som och sedan CSV UTF-8.")
OTHERS = {b"PK": EXCEL, b"\xd0\xcf\x11\xe0": EXCEL, b"%PDF": _("Det är en PDF. Skicka siffrorna som CSV.")}
EMPTY = _("Filen är tom.")
NO_TEXT = _("Det är ingen textfil. Spara siffrorna som CSV UTF-8.")
TOO_LONG = _("Raden är längre än {most} tecken. Är filen CSV?")


class NoText(ValueError):
    """A file cannot be read, or not beyond a line (else 0). reason: why, and what would do."""

    def __init__(self, reason: Words, line: int = 0):
        super().__init__(reason, line)
        self.reason, self.line = reason, line


def encoding_of(file: BinaryIO) -> str:
    """How the text of a file is written: as its mark tells; else UTF-8 if all of it is, or Windows-1252. Raises
    `NoText`. The file is then at its beginning again."""
    file.seek(0)
    head = file.read(4)
    if not head:
        raise NoText(EMPTY)
    for begins, told in OTHERS.items():
        if head.startswith(begins):
            raise NoText(told)
    marked = next((name for mark, name in MARKS.items() if head.startswith(mark)), None)
    found = next((name for name in ([marked] if marked else _likely(head)) if _all_is(file, name)), None)
    file.seek(0)
    if found is None:
        raise NoText(NO_TEXT)
    return found


def _likely(head: bytes) -> list[str]:
    """UTF-16 without a mark shows by the empty half of each of the first letters."""
    if head[1::2] == b"\0\0":
        return ["utf-16-le"]
    return ["utf-16-be"] if head[::2] == b"\0\0" else ["utf-8", "cp1252"]


def _all_is(file: BinaryIO, encoding: str) -> bool:
    file.seek(0)
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        while chunk := file.read(CHUNK):
            if "\0" in decoder.decode(chunk):
                return False
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def lines_of(file: BinaryIO, encoding: str) -> Iterator[str]:
    """Its lines, without their ends. Raises `NoText` at one that is too long, of which no more is read."""
    text, number = TextIOWrapper(file, encoding), 0
    try:
        while line := text.readline(LONGEST + 1):
            number += 1
            if len(line) > LONGEST:
                raise NoText(TOO_LONG.format(most=str(LONGEST)), number)
            yield line.rstrip("\n")
    finally:
        text.detach()
