"""Whose service it is, what it is called, and its languages."""

from __future__ import annotations

from collections.abc import Sequence

from ...component import Component, component
from ...rendering import LanguageLink
from ...words import Words


@component
class Header(Component):
    """agency: whose service it is; logo: the address of its picture, beside the name. service: what it is called;
    home: where that leads. languages: the page in other languages; shown where there are two or more."""

    agency: Words
    service: Words
    home: str
    logo: str | None = None
    languages: Sequence[LanguageLink] = ()
