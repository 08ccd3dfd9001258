"""Radios as they are used."""

from components import Choice, Radios, TextInput
from components.examples import Example

YES_NO = {"yes": "Ja", "no": "Nej"}

EXAMPLES = {
    "plain": Radios("Bor du i kommunen?", choices=YES_NO),
    "inline": Radios("Bor du i kommunen?", choices=YES_NO, inline=True),
    "hints": Radios(
        "Hur vill du få beslutet?",
        hint="Du kan ändra dig senare.",
        choices={
            "post": Choice("Brev", hint="Tar några dagar."),
            "digital": Choice("Digital brevlåda", hint="Kommer direkt."),
            "visit": Choice("Jag hämtar det själv", divider="eller"),
        },
    ),
    "chosen": Example(Radios("Bor du i kommunen?", choices=YES_NO), {"answer": ["no"]}),
    "error": Example(Radios("Bor du i kommunen?", choices=YES_NO, hint="Där du är folkbokförd."), {}),
    "not-a-choice": Example(Radios("Bor du i kommunen?", choices=YES_NO), {"answer": ["maybe"]}),
    "reveal": Example(
        Radios("Hur når vi dig?", choices={"phone": "Telefon", "post": "Brev"}),
        {"answer": ["phone"], "number": [""]},
        others={"number": TextInput("Telefonnummer", when={"answer": "phone"})},
    ),
    "heading": Example(Radios("Bor du i kommunen?", choices=YES_NO), heading=True),
}
