"""Kinds of files: how each is named, what it is told by, and a small sample of it for walks and checks.

A file is told by its content as well as by its name: either alone is easily wrong, or made to deceive.
"""

from __future__ import annotations

import re
import struct
import zlib
from base64 import b64decode
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

HEAD = 4096
"""Bytes from the start of a file that are enough to tell most kinds."""


@dataclass(frozen=True)
class Kind:
    """A kind of file. tells: whether the content, given its head and the whole, is of this kind. by_name: whether the
    content alone cannot tell it, so that the name must."""

    label: str
    media_type: str
    extensions: tuple[str, ...]
    tells: Callable[[bytes, BinaryIO], bool]
    sample: bytes
    by_name: bool = False


def starts(*marks: bytes) -> Callable[[bytes, BinaryIO], bool]:
    return lambda head, _whole: head.startswith(marks)


def _is_heic(head: bytes, _whole: BinaryIO) -> bool:
    return head[4:8] == b"ftyp" and head[8:12] in (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1")


def _is_docx(head: bytes, whole: BinaryIO) -> bool:
    """Looks at the list of contents only; nothing is unpacked."""
    if not head.startswith(b"PK\x03\x04"):
        return False
    try:
        with ZipFile(whole) as archive:
            return "word/document.xml" in archive.namelist()
    except (BadZipFile, ValueError, NotImplementedError, EOFError, struct.error):
        return False


def _is_text(head: bytes, _whole: BinaryIO) -> bool:
    return re.search(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]", head) is None


def _png() -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0\xff")) + chunk(b"IEND", b"")
    )


def _docx() -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")
    return made.getvalue()


PDF = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF
"""
JPG = b64decode(
    "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////"
    "////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA="
)
GIF = b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

KINDS: dict[str, Kind] = {
    "pdf": Kind("PDF", "application/pdf", ("pdf",), lambda head, _whole: b"%PDF-" in head[:1024], PDF),
    "jpg": Kind("JPG", "image/jpeg", ("jpg", "jpeg", "jpe"), starts(b"\xff\xd8\xff"), JPG),
    "png": Kind("PNG", "image/png", ("png",), starts(b"\x89PNG\r\n\x1a\n"), _png()),
    "gif": Kind("GIF", "image/gif", ("gif",), starts(b"GIF87a", b"GIF89a"), GIF),
    "heic": Kind("HEIC", "image/heic", ("heic", "heif"), _is_heic, b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
    "docx": Kind("DOCX", WORD, ("docx",), _is_docx, _docx()),
    "txt": Kind("TXT", "text/plain", ("txt",), _is_text, b"Ett exempel.\n", by_name=True),
}


def extension(filename: str) -> str:
    """ "pdf" of "Intyg.PDF"; "" where there is none."""
    _name, dot, last = filename.rpartition(".")
    return last.lower() if dot else ""


def is_named(filename: str, types: Sequence[str]) -> bool:
    """Whether the name says that the file is of one of these types."""
    return any(extension(filename) in KINDS[type].extensions for type in types)


def kind_of(filename: str, content: BinaryIO, types: Sequence[str]) -> Kind | None:
    """Which of these types a file is; None if none of them. The name must fit one of them too, or say nothing: a
    photo that a phone has named .jpg may well be a PNG, but a picture named .exe is not taken."""
    named, allowed = extension(filename), [KINDS[type] for type in types]
    if named and not is_named(filename, types):
        return None
    content.seek(0)
    head = content.read(HEAD)
    found = [kind for kind in allowed if kind.tells(head, content) and (not kind.by_name or named in kind.extensions)]
    return found[0] if found else None
