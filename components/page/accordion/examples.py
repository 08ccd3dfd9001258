"""Accordions as they are used."""

from components import Accordion, Section

SECTIONS = [
    Section("Vem kan ansöka?", "Du som är **folkbokförd** i kommunen."),
    Section("Vad kostar det?", "Det är gratis.", open=True),
]

EXAMPLES = {"plain": Accordion(SECTIONS), "one-at-a-time": Accordion(SECTIONS, one="questions")}
