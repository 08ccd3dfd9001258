"""The same page in other languages, each by its own name; no flags."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from typing import ClassVar

from ...component import Component, component
from ...rendering import LanguageLink


@component
class LanguageNavigation(Component):
    """languages: all of them, the current one too. Where one posts, the page has a form with the id `form`."""

    languages: Sequence[LanguageLink] = field(kw_only=False)

    form: ClassVar[str] = "-form"
    """The id of a page's form. No question can have it."""
    name: ClassVar[str] = "-language"
    """The posted value that says that the form is only to be shown in another language."""

    @property
    def posts(self) -> bool:
        return any(link.posts for link in self.languages)
