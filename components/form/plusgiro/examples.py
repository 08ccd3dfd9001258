"""Plusgiro as it is used."""

from components import Plusgiro
from components.examples import Example

EXAMPLES = {
    "plain": Plusgiro("Plusgiro"),
    "optional": Plusgiro("Föreningens plusgiro", hint="Om föreningen har ett.", required=False),
    "filled": Example(Plusgiro("Plusgiro"), {"answer": ["9020033"]}),
    "unanswered": Example(Plusgiro("Plusgiro"), {}),
    "not-a-number": Example(Plusgiro("Plusgiro"), {"answer": ["9"]}),
    "wrong": Example(Plusgiro("Plusgiro"), {"answer": ["90 20 03-4"]}),
    "heading": Example(Plusgiro("Vilket plusgiro har föreningen?"), heading=True),
}
