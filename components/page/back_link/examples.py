"""Back links as they are used."""

from components import BackLink

EXAMPLES = {"plain": BackLink("#before"), "own-text": BackLink("#list", text="Till alla ärenden")}
