"""Personnummer as it is used."""

from components import Personnummer
from components.examples import Example

EXAMPLES = {
    "plain": Personnummer("Personnummer", hint="12 siffror. Samordningsnummer går också bra."),
    "no-coordination": Example(Personnummer("Personnummer", coordination=False), {"answer": ["19140168-2396"]}),
    "optional": Personnummer("Barnets personnummer", hint="Om barnet har fått ett.", required=False),
    "filled": Example(Personnummer("Personnummer"), {"answer": ["640823-3234"]}),
    "unanswered": Example(Personnummer("Personnummer"), {}),
    "not-a-number": Example(Personnummer("Personnummer", hint="12 siffror."), {"answer": ["640823"]}),
    "wrong": Example(Personnummer("Personnummer"), {"answer": ["19640823-3235"]}),
    "not-a-test-number": Example(Personnummer("Personnummer"), {"answer": ["18100101-0014"]}),
    "long": Personnummer(
        "Vilket personnummer har den som äger eller leasar fordonet som tillståndet ska användas i?",
        hint="Fråga den som äger fordonet om du inte vet. Numret står på körkortet och i registreringsbeviset.",
    ),
    "heading": Example(Personnummer("Vilket är ditt personnummer?"), heading=True),
}
