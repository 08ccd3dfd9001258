"""The components' examples as test cases."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from xml.etree.ElementTree import Element

import html5lib

import components
from components import examples
from components.catalogs import pseudo
from components.component import Component
from components.examples import Example
from components.rendering import make_environment, rendering_in
from components.words import SWEDISH, Language

PARTS = {n: getattr(components, n) for n in components.__all__ if isinstance(getattr(components, n), type)}
ENVIRONMENT = make_environment(None, PARTS)


@dataclass
class Case:
    folder: str
    name: str
    made: Example | Component

    def __str__(self) -> str:
        return f"{self.folder}/{self.name}"

    def html(self, language: Language = SWEDISH) -> str:
        with rendering_in(ENVIRONMENT, language):
            part = self.made.bound(date(2026, 3, 14)) if isinstance(self.made, Example) else self.made
            return str(part.__html__())

    def untranslated(self) -> list[str]:
        """Texts outside ⟦ ⟧ in the pseudo-locale. What an example writes as a plain string is content, and passes."""
        shown = html5lib.parse(self.html(pseudo()), namespaceHTMLElements=False)
        own = self._own_words()
        texts = [t for e in shown.iter() for t in _texts(e)]
        return [t for t in texts if "⟦" not in t and not set(re.findall(r"[^\W\d_]{2,}", t)) <= own]

    def _own_words(self) -> set[str]:
        """The words that the example writes itself."""
        source = (examples.ROOT / self.folder / "examples.py").read_text(encoding="utf-8")
        return set(re.findall(r"[^\W\d_]{2,}", source.replace("\\n", " ")))


def _texts(element: Element) -> list[str]:
    attributes = [element.get(a) for a in ("aria-label", "title", "alt", "placeholder")]
    inner = [] if element.tag in ("script", "style") else [element.text]
    return [" ".join(t.split()) for t in [*inner, element.tail, *attributes] if t and t.strip()]


def every_example() -> list[Case]:
    return [Case(*found) for found in examples.every_example()]
