"""A telephone number, Swedish or foreign."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from ...component import component
from ...field import Wrong
from ...typed import TypedField
from ...words import Words, _

HOME = "SE"
"""Where a number without a country code is taken to be."""


@component
class Telephone(TypedField):
    """A telephone number; the data is a `str` in E.164 (+46701740605), shown as it is customary (070-174 06 05).

    Spaces, dashes, +46, 0046, (0) and foreign numbers with their country code are all taken. mobile: only numbers that
    can get a text message. autocomplete: "tel", or None where it is not the person's own number.
    """

    mobile: bool = False
    autocomplete: str | None = "tel"

    input_type = "tel"
    inputmode = "tel"
    width = 20
    messages = {
        "phone": _("Kontrollera telefonnumret. Skriv det med riktnummer, till exempel 070-174 06 05."),
        "letters": _("Skriv bara siffror i telefonnumret, till exempel 070-174 06 05."),
        "foreign": _("Kontrollera telefonnumret. Börja med landets nummer, till exempel +358."),
        "mobile": _("Skriv ett nummer till en mobil, till exempel 070-174 06 05."),
    }

    def read(self, text: str, today: date) -> str:
        import phonenumbers  # heavy, and needed by few requests

        text = re.sub(r"(?i)^(tel|tfn|telefon|mobil)\W*(?=[+\d(])", "", text)
        if re.search(r"[^\W\d]", text):
            raise self.unreadable("letters")
        foreign = re.match(r"\(?(\+|00)(?! ?46)", text) is not None
        try:
            number = phonenumbers.parse(text, HOME)
        except phonenumbers.NumberParseException:
            number = None
        if number is None or not phonenumbers.is_valid_number(number):
            raise self.unreadable("foreign" if foreign else "phone")
        return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))

    def check(self, value: Any, today: date) -> Words | None:
        if not self.mobile:
            return None
        import phonenumbers

        kinds = (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE)
        return None if phonenumbers.number_type(phonenumbers.parse(value)) in kinds else self.message("mobile")

    def show(self, value: Any) -> Words:
        return shown(str(value))

    def example(self, today: date) -> Any:
        return "070-174 06 05"  # set aside by PTS for fiction

    def wrong(self, name: str, today: date) -> list[Wrong]:
        found = [Wrong("phone", {name: ["070-174"]}), Wrong("foreign", {name: ["+358 1"]})]
        return [*found, Wrong("mobile", {name: ["08-465 004 00"]})] if self.mobile else found


def shown(number: str) -> str:
    """A number in E.164 as people write it: a Swedish one 070-174 06 05, another +358 40 1234567."""
    import phonenumbers

    parsed = phonenumbers.parse(number)
    swedish = phonenumbers.region_code_for_number(parsed) == HOME
    form = phonenumbers.PhoneNumberFormat.NATIONAL if swedish else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return str(phonenumbers.format_number(parsed, form))
