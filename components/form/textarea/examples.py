"""Textarea as it is used."""

from components import Textarea
from components.examples import Example

COUNTED = Textarea("Beskriv vad som har hänt", limit=200, count=True)

EXAMPLES = {
    "plain": Textarea("Beskriv vad som har hänt", hint="Skriv inte mer än du behöver."),
    "optional": Textarea("Något mer du vill berätta?", required=False, rows=3),
    "counted": COUNTED,
    "words": Example(
        Textarea("Beskriv vad som har hänt", limit=5, count=True, words=True), {"answer": ["Det var en gång en kung"]}
    ),
    "counted-hint": Textarea("Beskriv vad som har hänt", limit=200, count=True, hint="Inte mer än du behöver."),
    "counted-filled": Example(COUNTED, {"answer": ["Det var en gång."]}),
    "filled": Example(Textarea("Adress", rows=3), {"answer": ["Provgatan 1\r\n903 25 Umeå"]}),
    "too-long": Example(Textarea("Beskriv vad som har hänt", limit=10, count=True), {"answer": ["Det var en gång"]}),
    "error": Example(COUNTED, {}),
    "heading": Example(COUNTED, heading=True),
    "long": Example(
        Textarea("Berätta varför du behöver hjälp med att ta dig ut ur bostaden, och vem som hjälper dig i dag"),
        {"answer": ["Jag behöver hjälp med trappan. " * 30]},
    ),
}
