"""Telephone as it is used."""

from components import Telephone
from components.examples import Example

EXAMPLES = {
    "plain": Telephone("Vad har du för telefonnummer?", hint="Vi ringer om något är oklart."),
    "optional": Telephone("Telefonnummer", required=False),
    "mobile": Telephone("Mobilnummer", hint="Vi skickar en kod till det.", mobile=True),
    "somebody-else": Telephone("Läkarmottagningens telefonnummer", autocomplete=None),
    "filled": Example(Telephone("Telefonnummer"), {"answer": ["+46 (0)70-174 06 05"]}),
    "foreign": Example(Telephone("Telefonnummer"), {"answer": ["+358 40 123 45"]}),
    "not-mobile": Example(Telephone("Mobilnummer", mobile=True), {"answer": ["08-465 004 00"]}),
    "wrong": Example(Telephone("Telefonnummer"), {"answer": ["070-17 40"]}),
    "error": Example(Telephone("Telefonnummer", hint="Vi ringer om något är oklart."), {}),
    "heading": Example(Telephone("Vad har du för telefonnummer?"), heading=True),
    "long": Example(
        Telephone(
            "Vilket telefonnummer kan vi ringa på dagtid om vi behöver fråga dig om något i din ansökan?",
            hint="Det kan vara ditt eget nummer eller numret till någon som hjälper dig och vet vad du ansöker om.",
        ),
        {"answer": ["ring mig gärna på kvällen efter klockan sju"]},
    ),
}
