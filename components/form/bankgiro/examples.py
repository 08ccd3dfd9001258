"""Bankgiro as it is used."""

from components import Bankgiro
from components.examples import Example

EXAMPLES = {
    "plain": Bankgiro("Bankgiro"),
    "optional": Bankgiro("Föreningens bankgiro", hint="Om föreningen har ett.", required=False),
    "filled": Example(Bankgiro("Bankgiro"), {"answer": ["50501055"]}),
    "unanswered": Example(Bankgiro("Bankgiro"), {}),
    "not-a-number": Example(Bankgiro("Bankgiro"), {"answer": ["5050"]}),
    "wrong": Example(Bankgiro("Bankgiro"), {"answer": ["5050-1056"]}),
    "heading": Example(Bankgiro("Vilket bankgiro har föreningen?"), heading=True),
}
