"""Names for services and target groups: of a title, for addresses and files."""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256


def slug(title: str, most: int) -> str:
    """A name of a-z, 0-9 and -, at most so long. The same title always has the same."""
    plain = unicodedata.normalize("NFKD", title.lower()).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]+", "-", plain)[:most].strip("-")
    return name or f"x{sha256(title.encode()).hexdigest()[:8]}"
