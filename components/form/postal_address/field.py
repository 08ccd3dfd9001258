"""A postal address in Sweden."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from babel.lists import format_list

from ...component import component
from ...field import Field, Raw, Wrong
from ...parts import PartsField, Unreadable
from ...typed import tidy
from ...words import Text, Words, _, language
from ..postcode.reading import NoPostcode, read_postcode


@dataclass(frozen=True)
class Address:
    """A postal address; care_of is "" for none."""

    street: str
    postcode: str
    town: str
    care_of: str = ""

    def __str__(self) -> str:
        """On lines of its own, as on an envelope."""
        lines = [f"c/o {self.care_of}" if self.care_of else "", self.street, f"{self.postcode} {self.town}"]
        return "\n".join(line for line in lines if line)


LIMIT = 100
"""The most characters of a part."""

REQUIRED = ("street", "postcode", "town")

NOUNS: Mapping[str, Words] = {
    "care_of": _("c/o"),
    "street": _("gatuadress"),
    "postcode": _("postnummer"),
    "town": _("postort"),
}
"""The parts as they are called in a sentence."""


class Listed:
    """Parts of the address, "gatuadress och postort", in the language of the page when printed."""

    def __init__(self, parts: Sequence[str]):
        self.parts = parts

    def __str__(self) -> str:
        return str(format_list([str(NOUNS[part]) for part in self.parts], locale=language().locale))


class AddressField(PartsField):
    """Street, postcode and town, and the person it is in care of."""

    names = ("care_of", "street", "postcode", "town")

    def __init__(self, *args: Any, declared: PostalAddress, **options: Any):
        super().__init__(*args, **options)
        self.declared = declared

    def process(self, formdata: Any, data: Any = None, extra_filters: Any = None) -> None:
        super().process(formdata, data, extra_filters)
        if not any(typed.strip() for typed in self.parts.values()):
            self.wrong_parts = REQUIRED  # where the error of no answer leads, and what it marks

    def read(self, parts: dict[str, str]) -> Address:
        given = {part: " ".join(typed.split()) for part, typed in parts.items()}
        missing = [part for part in REQUIRED if not given[part]]
        long = [part for part in self.names if len(given[part]) > LIMIT]
        errors: dict[str, list[str]] = {"missing": missing, "part-long": long}
        try:
            postcode = read_postcode(tidy(given["postcode"][:LIMIT]))
        except NoPostcode:
            errors["postcode"] = [] if "postcode" in missing + long else ["postcode"]
        self._refuse(errors)
        return Address(given["street"], postcode, given["town"], _without_prefix(given["care_of"]))

    def _refuse(self, errors: dict[str, list[str]]) -> None:
        """Raise one error that tells all that is wrong; which parts, in the order they stand."""
        found = [self.declared.message(key, parts=Listed(parts), limit=LIMIT) for key, parts in errors.items() if parts]
        if found:
            wrong = [part for part in self.names if any(part in parts for parts in errors.values())]
            raise Unreadable(_sentences(found), *wrong)


def _sentences(found: list[Words]) -> Words:
    joined = found[0]
    for more in found[1:]:
        joined = Text("{first}. {second}").format(first=joined, second=more)
    return joined


def _without_prefix(care_of: str) -> str:
    return care_of[3:].strip() if care_of.lower().startswith("c/o") else care_of


@component
class PostalAddress(Field):
    """A postal address in Sweden; the data is an `Address`.

    care_of: ask for c/o too, which may be left empty. own: whether it is the person's own address, so that the browser
    may fill it in.
    """

    care_of: bool = False
    own: bool = True

    control = AddressField
    grouped = True
    messages = {
        "missing": _("Fyll i {parts}"),
        "postcode": _("Fyll i postnumret med fem siffror, till exempel 123 45"),
        "part-long": _("Skriv högst {limit} tecken i {parts}"),
    }

    def options(self) -> dict[str, Any]:
        return {"declared": self}

    @property
    def parts(self) -> tuple[str, ...]:
        return AddressField.names if self.care_of else AddressField.names[1:]

    def controls(self, name: str) -> tuple[str, ...]:
        return tuple(f"{name}-{part}" for part in self.parts)

    def unanswered(self) -> Words:
        if not isinstance(self.required, bool) or "required" in self.errors:
            return self.message("required")
        return self.message("missing", parts=Listed(REQUIRED))

    def raw(self, name: str, value: Any) -> Raw:
        """Of an `Address`, or of a table with street, postcode and town in personas.toml."""
        given = asdict(value) if isinstance(value, Address) else {"care_of": "", **value}
        unknown = sorted(set(given) - set(AddressField.names))
        if unknown:
            raise ValueError(f"{unknown[0]!r} is no part of an address; valid: {', '.join(AddressField.names)}")
        return {f"{name}-{part}": [str(given[part])] for part in self.parts}

    def show(self, value: Any) -> Words:
        return str(value)

    def example(self, today: date) -> Any:
        return Address("Provgatan 1", "903 25", "Umeå")

    def wrong(self, name: str, today: date) -> list[Wrong]:
        good = self.raw(name, self.example(today))
        return [
            Wrong("missing", {**good, f"{name}-street": [""], f"{name}-town": [" "]}),
            Wrong("postcode", {**good, f"{name}-postcode": ["9032"]}),
            Wrong("long", {**good, f"{name}-street": ["x" * (LIMIT + 1)]}),
        ]
