"""Prose as it is used."""

from components import Prose

EXAMPLES = {"plain": Prose("Det tar ungefär **fem minuter**.\n\n## Du behöver\n\n- ett foto\n- ett läkarintyg")}
