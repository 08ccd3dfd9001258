"""The tracks to begin with for a target group: by its internet maturity, and by what it has to go online with."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from components.words import Words, _

from .brief import Group


@dataclass(frozen=True)
class Proposal:
    """A track that is not there yet."""

    kind: str
    title: Words
    plan: Words


CALL = Proposal(
    "phone",
    _("Ring, så gör vi det tillsammans"),
    _("Den som ringer får hjälp genom hela tjänsten. Skriv telefonnumret i alla brev. Räkna varje hjälptillfälle."),
)
OFFICE = Proposal(
    "service-office",
    _("Dator och hjälp på servicekontor"),
    _("En dator och någon som hjälper till, på tider som står i brevet. Räkna varje hjälptillfälle."),
)
HELPERS = Proposal(
    "ambassador",
    _("Anhöriga och ombud"),
    _("Berätta för dem som redan hjälper gruppen hur de kan göra det åt någon annan. Ge dem ett kort med kod."),
)
PAPER = Proposal(
    "letter",
    _("Brev på papper med telefonnummer"),
    _("Telefonnumret först och störst. Koden är till för den som får hjälp av någon annan på nätet."),
)
LETTER = Proposal(
    "letter",
    _("Brev med adress, kod och QR-kod"),
    _("En sak i brevet: vad man kan göra, var och hur länge. Pröva två versioner, en kod för varje."),
)
GUIDE = Proposal(
    "phone",
    _("Guide på telefon"),
    _("Den som fastnar ringer och lotsas genom tjänsten på sin egen skärm. Räkna varje hjälptillfälle."),
)
FOUND = Proposal(
    "search",
    _("Sökning på webben"),
    _("Den som söker med sina egna ord ska hitta tjänsten först. Gå igenom vad gruppen söker på."),
)
SOCIAL = Proposal(
    "social",
    _("Sociala medier"),
    _("Korta inlägg där gruppen redan är, med en egen kod för varje plats."),
)
ASSISTED, LED, DIGITAL = (CALL, OFFICE, HELPERS, PAPER), (LETTER, HELPERS, GUIDE), (FOUND, SOCIAL)
"""For maturity 0-1, 2-3 and 4-5."""


def proposed(group: Group, kinds: Collection[str] = ()) -> list[Proposal]:
    """What the group has no track for yet. kinds: of the tracks it has. Somewhere to go is proposed to all groups of
    which most have nothing of their own to go online with."""
    wanted = ASSISTED if group.maturity <= 1 else LED if group.maturity <= 3 else DIGITAL
    if not group.device and OFFICE not in wanted:
        wanted = (*wanted, OFFICE)
    return [one for one in wanted if one.kind not in kinds]
