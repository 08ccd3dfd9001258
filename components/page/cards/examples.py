"""Cards as they are used."""

from components import Card, Cards

CARDS = [
    Card("Ansök om hjälp", "#apply", "För dig som bor i kommunen. Tar ungefär **fem minuter**."),
    Card("Ändra eller avsluta", "#change"),
    Card("Klaga på ett beslut", "#appeal", "Senast tre veckor efter att du fick beslutet."),
]

EXAMPLES = {"plain": Cards(CARDS), "deeper": Cards(CARDS[:1], level="3")}
