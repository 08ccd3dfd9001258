"""A Swedish postcode."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar, Literal

from ...component import component
from ...field import Wrong
from ...typed import TypedField
from ...words import _
from .reading import ForeignPostcode, NoPostcode, read_postcode


@component
class Postcode(TypedField):
    """A postcode; the data is text, "123 45".

    own: whether it is the person's own, so that the browser may fill it in.
    """

    own: bool = True

    width: ClassVar[Literal[2, 3, 4, 5, 10, 20, 30]] = 5
    messages = {
        "required": _("Fyll i postnumret med fem siffror, till exempel 123 45"),
        "swedish": _("Fyll i ett svenskt postnummer, till exempel 123 45"),
        "digits": _("Fyll i postnumret med fem siffror, till exempel 123 45"),
    }

    @property
    def autocomplete(self) -> str | None:
        return "postal-code" if self.own else None

    def read(self, text: str, today: date) -> str:
        try:
            return read_postcode(text)
        except ForeignPostcode:
            raise self.unreadable("swedish") from None
        except NoPostcode:
            raise self.unreadable("digits") from None

    def example(self, today: date) -> Any:
        return "903 25"

    def wrong(self, name: str, today: date) -> list[Wrong]:
        return [Wrong("digits", {name: ["9032"]})]
