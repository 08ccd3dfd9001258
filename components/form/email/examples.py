"""E-mail as it is used."""

from components import Email
from components.examples import Example

EXAMPLES = {
    "plain": Email("Vad har du för e-postadress?", hint="Vi skickar en bekräftelse till den."),
    "optional": Email("E-postadress", required=False),
    "somebody-else": Email("Din handläggares e-postadress", autocomplete=None),
    "filled": Example(Email("E-postadress"), {"answer": ["kim.testsson@example.se"]}),
    "no-at": Example(Email("E-postadress"), {"answer": ["kim.testsson.example.se"]}),
    "wrong": Example(Email("E-postadress"), {"answer": ["kim@example"]}),
    "error": Example(Email("E-postadress", hint="Vi skickar en bekräftelse till den."), {}),
    "heading": Example(Email("Vad har du för e-postadress?"), heading=True),
    "long": Example(
        Email("E-postadress"),
        {"answer": ["kommunstyrelsens.forvaltningsavdelning.for.parkeringstillstand@stadsbyggnad.kommun.example.se"]},
    ),
}
