"""Texts of a study, which stand in its file in each of its languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from components.words import Text, fill, language


class Told(Text):
    """A text in several languages, printed in that of the page; where that is missing, in the first."""

    __slots__ = ("texts",)

    def __init__(self, texts: Mapping[str, str], params: Mapping[str, Any] | None = None):
        super().__init__(next(iter(texts.values()), ""), params=dict(params or {}))
        self.texts = dict(texts)

    def format(self, **params: Any) -> Told:
        return Told(self.texts, {**self.params, **params})

    def __str__(self) -> str:
        spoken = language()
        found = next((self.texts[code] for code in spoken.codes if code in self.texts), self.msgid)
        return fill(found, self.params, spoken) if self.params else found


def told(sv: str, en: str) -> Told:
    return Told({"sv": sv, "en": en})
