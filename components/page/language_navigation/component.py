"""The same page in other languages, each by its own name; no flags."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from ...component import Component, component
from ...rendering import LanguageLink


@component
class LanguageNavigation(Component):
    """languages: all of them, the current one too."""

    languages: Sequence[LanguageLink] = field(kw_only=False)
