"""Action links as they are used."""

from components import ActionLink

EXAMPLES = {"plain": ActionLink("Hitta ditt närmaste medborgarkontor", href="#offices")}
