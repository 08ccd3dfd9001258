"""Textarea as it is used."""

from components import Textarea
from components.examples import Example

EXAMPLES = {
    "plain": Textarea("Beskriv vad som har hänt", hint="Skriv inte mer än du behöver."),
    "counted": Textarea("Beskriv vad som har hänt", limit=200, count=True),
    "filled": Example(Textarea("Adress", rows=3), {"answer": ["Provgatan 1\r\n903 25 Umeå"]}),
    "too-long": Example(Textarea("Beskriv vad som har hänt", limit=10, count=True), {"answer": ["Det var en gång"]}),
}
