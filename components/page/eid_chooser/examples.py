"""E-ID choosers as they are used."""

from components import EidChooser

EXAMPLES = {"plain": EidChooser("#name"), "own-names": EidChooser("#name", names=["BankID", "SITHS"])}
