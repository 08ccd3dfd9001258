"""Panels as they are used."""

from components import Panel

EXAMPLES = {
    "plain": Panel("Din anmälan är inskickad"),
    "number": Panel("Ansökan är inskickad", number="7K3M-Q2XD"),
    "named-number": Panel("Ansökan är inskickad", number="7K3M-Q2XD", number_label="Diarienummer"),
    "text": Panel("Ansökan är inskickad", number="7K3M-Q2XD", text="Vi svarar inom **fyra veckor**."),
}
