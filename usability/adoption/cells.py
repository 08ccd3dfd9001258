"""What may stand in a cell of the rows that services send, and what is said of what may not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from components.words import Text, Words, _

FIRST = date(2000, 1, 1)
"""Nothing was counted before."""
MOST = 1_000_000_000
"""The largest count."""

COLUMNS: Mapping[str, Words] = {
    "date": _("Dag"),
    "group": _("Grupp"),
    "channel": _("Kanal"),
    "stage": _("Skede"),
    "count": _("Antal"),
}
NEEDED = ("date", "channel", "count")
"""Without a group it is not known, and without a stage the row is of how many have gone through."""
USUAL_STAGE = "completed"

COLUMN_NAMES: Mapping[str, tuple[str, ...]] = {
    "date": ("date", "day", "dag", "datum"),
    "group": ("group", "target group", "target_group", "grupp", "målgrupp"),
    "channel": ("channel", "kanal"),
    "stage": ("stage", "skede", "steg"),
    "count": ("count", "number", "antal"),
}
CHANNEL_NAMES: Mapping[str, tuple[str, ...]] = {
    "web": ("web", "on the web, on their own", "webb", "webben", "på egen hand på webben"),
    "assisted": ("assisted", "on the web, with help", "with help", "med hjälp", "på webben med hjälp"),
    "phone": ("phone", "telephone", "telefon"),
    "visit": ("visit", "besök"),
    "letter": ("letter", "letter and form", "brev", "blankett", "brev och blankett"),
    "email": ("email", "e-mail", "e-post", "epost"),
}
STAGE_NAMES: Mapping[str, tuple[str, ...]] = {
    "opened": ("opened", "öppnat"),
    "started": ("started", "börjat"),
    "completed": ("completed", "gått igenom"),
    "adopted": ("adopted", "completed for the first time", "gått igenom för första gången"),
}
"""How people write them, in lower case, in English and Swedish; the first is what is stored."""


class Unfit(ValueError):
    """A cell cannot be used. reason: why, and what would do."""

    def __init__(self, reason: Words):
        super().__init__(reason)
        self.reason = reason


def by_name(names: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """What each name stands for."""
    return {written: name for name, every in names.items() for written in every}


def folded(written: str) -> str:
    """A name as it is looked up: in lower case, with single blanks."""
    return " ".join(written.split()).casefold()


ISO = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ]00:00(?::00(?:\.0+)?)?)?")
NO_DAY = _("Det är ingen dag. Skriv år, månad och dag, som {example}.")
EARLY = _("Dagen är före {first}. Skriv en dag från då till i dag.")
FUTURE = _("Dagen har inte varit än. I dag är det {today}.")


def day_in(written: str, today: date) -> date:
    """The day; with a midnight too, as Excel writes it. 1/11/2026 is refused: in America it is in January."""
    found = ISO.fullmatch(written)
    try:
        day = date.fromisoformat(found[1] if found else "")
    except ValueError:
        raise Unfit(NO_DAY.format(example="2026-11-01")) from None
    if day < FIRST:
        raise Unfit(EARLY.format(first=FIRST.isoformat()))
    if day > today:
        raise Unfit(FUTURE.format(today=today.isoformat()))
    return day


BLANKS = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}"
COUNT = re.compile(rf"([0-9]{{1,3}}(?:[{BLANKS}][0-9]{{3}})+|[0-9]+)(?:[,.]0{{1,2}})?")
NO_COUNT = _("Det är inget helt tal. Skriv antalet med siffror, som 1200.")
NEGATIVE = _("Antalet är mindre än noll. Skriv 0 eller mer.")
TOO_MANY = _("Antalet är för stort. Skriv högst {most}.")


def count_in(written: str) -> int:
    """The whole number; with thousands apart, and with decimals where those are 0. 1,000 is refused: it is one in
    Swedish and a thousand in English."""
    found = COUNT.fullmatch(written)
    if found is None:
        minus = written[:1] in ("-", "\N{MINUS SIGN}") and COUNT.fullmatch(written[1:].strip())
        raise Unfit(NEGATIVE if minus else NO_COUNT)
    digits = "".join(sign for sign in found[1] if sign not in BLANKS).lstrip("0") or "0"
    if len(digits) > len(str(MOST)) or int(digits) > MOST:
        raise Unfit(TOO_MANY.format(most=str(MOST)))
    return int(digits)


NO_CHANNEL = _("Ingen kanal heter så. Skriv en av {names}.")
NO_STAGE = _("Inget skede heter så. Skriv ett av {names}.")
NO_GROUP = _("Ingen målgrupp i uppdraget heter så. Skriv en av {names}, eller ingenting om gruppen inte är känd.")
NO_GROUPS = _("Uppdraget har inga målgrupper. Skriv ingenting, eller lägg till gruppen i uppdraget.")


def listed(names: Iterable[str]) -> str:
    return ", ".join(names)


def named(written: str, names: Mapping[str, str], otherwise: Text) -> str:
    """What a name stands for."""
    found = names.get(folded(written))
    if found is None:
        raise Unfit(otherwise)
    return found
