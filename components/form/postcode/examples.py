"""Postcode as it is used."""

from components import Postcode
from components.examples import Example

EXAMPLES = {
    "plain": Postcode("Postnummer"),
    "of-another": Postcode("Arbetsplatsens postnummer", own=False, required=False),
    "filled": Example(Postcode("Postnummer"), {"answer": ["903 25"]}),
    "unanswered": Example(Postcode("Postnummer"), {}),
    "wrong": Example(Postcode("Postnummer", hint="Där du bor."), {"answer": ["9032"]}),
    "heading": Example(Postcode("Vilket postnummer har du?"), heading=True),
}
