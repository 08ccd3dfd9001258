"""Skip links as they are used."""

from components import SkipLink

EXAMPLES = {"plain": SkipLink(), "own": SkipLink(href="#results", text="Hoppa till sökresultaten")}
