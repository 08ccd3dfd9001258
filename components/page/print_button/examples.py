"""Print buttons as they are used."""

from components import PrintButton

EXAMPLES = {"plain": PrintButton(), "own-text": PrintButton(text="Skriv ut kvittot")}
