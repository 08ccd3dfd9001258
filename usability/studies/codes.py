"""Codes that people read, say and write: Crockford base32, where no sign is taken for another."""

from __future__ import annotations

import secrets

from ..visits.store import CROCKFORD


def normal(code: str) -> str:
    """A code as it is stored, however it was written: I and L are 1, O is 0."""
    bare = "".join(sign for sign in code.upper() if sign.isalnum())
    return bare.translate(str.maketrans("ILO", "110"))


def grouped(code: str, size: int = 4) -> str:
    """A code as people read it, so many characters at a time."""
    return "-".join(code[start : start + size] for start in range(0, len(code), size))


def random_code(length: int) -> str:
    return "".join(secrets.choice(CROCKFORD) for _ in range(length))
