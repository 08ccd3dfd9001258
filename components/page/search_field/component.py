"""A search: one field and its button, a form of its own."""

from __future__ import annotations

from dataclasses import field

from ...component import Component, component
from ...words import Words, _


@component
class SearchField(Component):
    """label: what is searched ("Sök bland frågor och svar"), heard and not seen. action: the address that answers a GET
    with the text in the query. name: what it is called there. value: what was searched for. It is a form of its own: on
    a page that asks questions it has no place.
    """

    label: Words = field(kw_only=False)
    action: str = field(kw_only=False)
    name: str = "q"
    value: str = ""
    button: Words = _("Sök")
