"""Inset text as it is used."""

from components import InsetText

EXAMPLES = {
    "plain": InsetText("Det tar ungefär **fyra veckor** att få svar."),
    "list": InsetText("Ta med:\n\n- giltig legitimation\n- ditt gamla tillstånd"),
}
