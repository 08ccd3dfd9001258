"""Swedish postcodes."""

from __future__ import annotations

import re


class NoPostcode(ValueError):
    """The text is no Swedish postcode."""


def read_postcode(text: str) -> str:
    """A tidied text as "123 45"; spaced or dashed as one likes, with or without SE before it."""
    digits = re.sub(r"[- ]", "", text)
    found = re.fullmatch(r"(?:SE|S)?([1-9][0-9]{2})([0-9]{2})", digits, re.IGNORECASE | re.ASCII)
    if found is None:
        raise NoPostcode(text)
    return f"{found[1]} {found[2]}"
