"""A single checkbox as it is used."""

from components import Checkbox
from components.examples import Example

DECLARATION = Checkbox("Jag intygar att uppgifterna stämmer.", short="Intygande")

EXAMPLES = {
    "plain": DECLARATION,
    "hint": Checkbox("Kommunen får hämta mitt intyg från vården.", hint="Du kan ta tillbaka ditt samtycke."),
    "optional": Checkbox("Jag vill få ett sms när beslutet är klart.", required=False),
    "ticked": Example(DECLARATION, {"answer": ["yes"]}),
    "error": Example(DECLARATION, {}),
    "error-hint": Example(Checkbox("Jag samtycker.", hint="Läs villkoren först."), {"answer": ["no"]}),
    "heading": Example(DECLARATION, heading=True),
    "long": Checkbox(
        "Jag intygar att uppgifterna i ansökan stämmer och att jag berättar för kommunen om något ändras. Jag vet att "
        "kommunen kan ta tillbaka tillståndet om det används av någon annan än den som det gäller för."
    ),
}
