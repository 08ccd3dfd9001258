"""Prose as it is used."""

from components import Prose

EXAMPLES = {
    "plain": Prose("Det tar ungefär **fem minuter**.\n\n## Du behöver\n\n- ett foto\n- ett läkarintyg"),
    "all": Prose(
        "En [länk](#more) i texten.\n\n## Så räknar vi\n\n1. Först inkomsten\n2. Sedan hyran\n\n### Undantag\n\n"
        "> Den som är under 18 år betalar inget.\n\n| Ålder | Avgift |\n|---|---|\n| 18 | 100 kr |\n\n---\n\n"
        "Slut."
    ),
}
