"""Declarations as they are used."""

from components import Declaration

EXAMPLES = {
    "points": Declaration(points=["uppgifterna är **riktiga**", "du meddelar oss om något ändras"]),
    "consent": Declaration(
        "Du samtycker till att vi hämtar uppgifter",
        points=["från Skatteverket: din adress", "från din läkare: ditt intyg"],
        text="Du kan ta tillbaka ditt samtycke när du vill. [Läs om personuppgifter](#data).",
        id="consent",
    ),
}
