"""Swedish postcodes."""

from __future__ import annotations

import re


class NoPostcode(ValueError):
    """The text is no Swedish postcode."""


class ForeignPostcode(NoPostcode):
    """Five digits that no Swedish postcode has."""


def read_postcode(text: str) -> str:
    """A tidied text as "123 45"; spaced or dashed as one likes, with or without SE before it and the town after."""
    town = re.fullmatch(r"((?:SE|S)?[\d -]+\d),? +[^\W\d_]\D*", text, re.IGNORECASE)
    digits = re.sub(r"[- ]", "", town[1] if town else text)
    found = re.fullmatch(r"(?:SE|S)?([1-9][0-9]{2})([0-9]{2})", digits, re.IGNORECASE | re.ASCII)
    if found is None and re.fullmatch(r"[0-9]{5}", digits):
        raise ForeignPostcode(text)
    if found is None:
        raise NoPostcode(text)
    return f"{found[1]} {found[2]}"
