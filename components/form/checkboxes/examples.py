"""Checkboxes as they are used."""

from components import Checkboxes, Choice, TextInput
from components.examples import Example

HELP = {"shopping": "Handla", "cooking": "Laga mat", "none": Choice("Inget av dessa", divider="eller", exclusive=True)}

EXAMPLES = {
    "plain": Checkboxes("Vad behöver du hjälp med?", hint="Välj allt som stämmer.", choices=HELP),
    "chosen": Example(Checkboxes("Vad behöver du hjälp med?", choices=HELP), {"answer": ["shopping", "cooking"]}),
    "error": Example(Checkboxes("Vad behöver du hjälp med?", choices=HELP), {}),
    "exclusive": Example(Checkboxes("Vad behöver du hjälp med?", choices=HELP), {"answer": ["shopping", "none"]}),
    "reveal": Example(
        Checkboxes("Vad behöver du hjälp med?", choices={"shopping": "Handla", "other": "Något annat"}),
        {"answer": ["other"], "what": [""]},
        others={"what": TextInput("Vad då?", when={"answer": "other"})},
    ),
}
