"""Select as it is used."""

from components import Choice, Select
from components.examples import Example

COUNTRIES = {"dk": "Danmark", "fi": "Finland", "is": "Island", "no": "Norge"}
DISTRICTS = {
    "other": "Jag bor på annan ort",
    "centrum": Choice("Centrum", group="Staden"),
    "haga": Choice("Haga", group="Staden"),
    "savar": Choice("Sävar", group="Landsbygden"),
    "holmon": Choice("Holmön", group="Landsbygden"),
}

EXAMPLES = {
    "plain": Select("I vilket land bor du?", choices=COUNTRIES, autocomplete="country"),
    "groups": Select("I vilken kommundel bor du?", choices=DISTRICTS, hint="Där du är folkbokförd."),
    "optional": Select("Kommundel", choices=DISTRICTS, required=False, empty="Jag vill inte svara"),
    "chosen": Example(Select("I vilken kommundel bor du?", choices=DISTRICTS), {"answer": ["savar"]}),
    "not-a-choice": Example(Select("I vilket land bor du?", choices=COUNTRIES), {"answer": ["atlantis"]}),
    "error": Example(Select("I vilket land bor du?", choices=COUNTRIES, hint="Där du är folkbokförd."), {}),
    "heading": Example(Select("I vilket land bor du?", choices=COUNTRIES), heading=True),
    "long": Select(
        "Vilken mottagning har skrivit ditt läkarintyg?",
        choices={
            "a": "Regionens specialistmottagning för rehabilitering efter skador i rörelseapparaten och nervsystemet",
            "b": "En annan",
        },
    ),
}
