"""Help blocks as they are used."""

from components import HelpBlock, Link

LINKS = [Link("tel:+46812345678", "Ring 08-12 34 56 78, vardagar 8-16"), Link("#contact", "Skriv till oss")]

EXAMPLES = {"plain": HelpBlock(LINKS), "titled": HelpBlock(LINKS, title="Frågor om ditt ärende?")}
