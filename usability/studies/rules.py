"""The rule that an answer broke, in words."""

from __future__ import annotations

import re

from components.words import Text

PLACE = re.compile(r"\{(\w+)\}")


def rule_in_words(rule: str, question: str) -> str:
    """A rule is stored as its message is written in the code, with nothing of the answer filled in: in the language
    that is spoken, with the question's name and a mark for all else."""
    return PLACE.sub(lambda place: question if place[1] == "name" else "…", str(Text(rule)))
