"""Text input as it is used."""

from components import TextInput
from components.examples import Example

EXAMPLES = {
    "plain": TextInput("Vad heter du?", autocomplete="name"),
    "hint": TextInput("Registreringsnummer", hint="Till exempel ABC 123.", width=10),
    "optional": TextInput("Mellannamn", required=False),
    "affixes": TextInput("Sträcka i meter", suffix="m", width=5, inputmode="numeric"),
    "filled": Example(TextInput("Vad heter du?"), {"answer": ["Kim <b>Testsson</b>"]}),
    "error": Example(
        TextInput("Vad heter du?", hint="Som i ditt pass.", required="Skriv ditt namn"), {"answer": [" "]}
    ),
    "too-long": Example(TextInput("Smeknamn", limit=5), {"answer": ["Kim Testsson"]}),
    "heading": Example(TextInput("Vad heter du?"), heading=True),
}
