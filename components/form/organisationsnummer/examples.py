"""Organisationsnummer as it is used."""

from components import Organisationsnummer
from components.examples import Example

EXAMPLES = {
    "plain": Organisationsnummer("Organisationsnummer", hint="10 siffror, till exempel 202100-5448."),
    "optional": Organisationsnummer("Föreningens organisationsnummer", required=False),
    "filled": Example(Organisationsnummer("Organisationsnummer"), {"answer": ["2021005448"]}),
    "unanswered": Example(Organisationsnummer("Organisationsnummer"), {}),
    "not-a-number": Example(Organisationsnummer("Organisationsnummer"), {"answer": ["Provbolaget AB"]}),
    "wrong": Example(Organisationsnummer("Organisationsnummer"), {"answer": ["202100-5449"]}),
    "person": Example(Organisationsnummer("Organisationsnummer"), {"answer": ["640823-3234"]}),
    "heading": Example(Organisationsnummer("Vilket organisationsnummer har företaget?"), heading=True),
}
