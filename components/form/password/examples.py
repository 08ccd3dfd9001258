"""Password as it is used."""

from components import Password
from components.examples import Example

EXAMPLES = {
    "plain": Password("Lösenord"),
    "new": Password("Välj ett lösenord", new=True),
    "filled": Example(Password("Lösenord"), {"answer": ["•" * 12]}),
    "short": Example(Password("Välj ett lösenord", new=True), {"answer": ["•" * 5]}),
    "error": Example(Password("Lösenord", hint="Det du valde när du skapade kontot."), {}),
    "heading": Example(Password("Skriv ditt lösenord"), heading=True),
    "long": Example(
        Password(
            "Lösenordet som du valde när du skapade ditt konto hos kommunen",
            hint="Om du har glömt det kan du ringa kontaktcenter, så hjälper de dig att välja ett nytt lösenord.",
        ),
        {},
    ),
}
