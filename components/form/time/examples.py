"""Time as it is used."""

from datetime import time

from components import Time
from components.examples import Example

CALL = Time("När vill du att vi ringer?", hint="Mellan 08:00 och 16:30.", earliest=time(8), latest=time(16, 30))

EXAMPLES = {
    "plain": CALL,
    "optional": Time("När kom du fram?", required=False),
    "filled": Example(CALL, {"answer": ["kl 9.30"]}),
    "unreadable": Example(CALL, {"answer": ["halv nio"]}),
    "too-early": Example(CALL, {"answer": ["07:45"]}),
    "too-late": Example(CALL, {"answer": ["16:31"]}),
    "error": Example(CALL, {}),
    "heading": Example(CALL, heading=True),
    "long": Time("Ungefär vilken tid på dagen brukar du behöva hjälp med att ta dig till och från bilen?"),
}
