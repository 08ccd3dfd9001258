"""Money as it is used."""

from components import Money
from components.examples import Example

EXAMPLES = {
    "plain": Money("Vad betalar du i hyra varje månad?"),
    "whole": Money("Vad tjänar du i månaden före skatt?", hint="Svara i hela kronor.", decimals=0, maximum=500_000),
    "optional": Money("Andra inkomster", required=False),
    "below-zero": Money("Resultat före skatt", hint="Skriv minus före en förlust.", minimum=None),
    "filled": Example(Money("Vad betalar du i hyra varje månad?"), {"answer": ["8 450,50 kr"]}),
    "unanswered": Example(Money("Vad betalar du i hyra varje månad?"), {"answer": [""]}),
    "not-an-amount": Example(Money("Vad betalar du i hyra varje månad?"), {"answer": ["ungefär 8 tusen"]}),
    "too-exact": Example(Money("Vad betalar du i hyra varje månad?"), {"answer": ["8,450"]}),
    "not-whole": Example(Money("Vad tjänar du i månaden?", decimals=0), {"answer": ["30 000,50"]}),
    "below-minimum": Example(Money("Vad betalar du i hyra varje månad?"), {"answer": ["-100"]}),
    "above-maximum": Example(Money("Hur mycket söker du?", maximum=20_000), {"answer": ["25 000"]}),
    "long": Example(
        Money("Hur mycket betalar du och de andra i hushållet tillsammans för hyra, värme, vatten och el?"),
        {"answer": ["123 456 789 012 345,50"]},
    ),
    "heading": Example(Money("Vad betalar du i hyra varje månad?"), heading=True),
}
