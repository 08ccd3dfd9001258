"""The code of a batch: signs drawn at random and a check sign, so that no slip of the pen makes it another's code.

Crockford's base32, whose check sign is the number modulo 37: one sign that is wrong, or two neighbours that have
changed places, always show. Source: D. Crockford, Base 32 (crockford.com/base32.html). Of 37 check signs five are no
letters or digits; codes that would need one of those are not given out, for people write these codes by hand.
"""

from __future__ import annotations

from components.words import Text, _, plural

from ..studies.codes import grouped, normal, random_code
from ..visits.store import CROCKFORD

DRAWN = 5
"""How many signs are drawn, before the check sign."""
LENGTH = DRAWN + 1
CHECKS = f"{CROCKFORD}*~$=U"


class Miswritten(ValueError):
    """No code is written so. reason: why, for whoever wrote it."""

    def __init__(self, reason: Text):
        super().__init__(reason.msgid)
        self.reason = reason


def check_sign(drawn: str) -> str:
    """The check sign of these signs, which may be one that is never given out."""
    number = 0
    for sign in drawn:
        number = 32 * number + CROCKFORD.index(sign)
    return CHECKS[number % 37]


def new_code() -> str:
    while True:
        drawn = random_code(DRAWN)
        check = check_sign(drawn)
        if check in CROCKFORD:
            return drawn + check


def shown(code: str) -> str:
    """A code as it stands in a letter: 7K3-M9Q."""
    return grouped(code, 3)


def read_code(written: str) -> str:
    """The code that somebody wrote, as it is stored. Raises `Miswritten`."""
    code = normal(written)
    if len(code) != LENGTH:
        has = plural("Du har skrivit {count} tecken.", "Du har skrivit {count} tecken.", len(code))
        raise Miswritten(_("Koden har {length} tecken. {has}").format(length=LENGTH, has=has))
    for sign in code:
        if sign not in CROCKFORD:
            raise Miswritten(_("Tecknet {sign} finns inte i någon kod.").format(sign=sign))
    if check_sign(code[:DRAWN]) != code[DRAWN]:
        raise Miswritten(_("Koden stämmer inte. Något tecken är fel, eller så har två tecken bytt plats."))
    return code
