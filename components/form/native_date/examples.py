"""Native date as it is used."""

from datetime import date

from components import NativeDate
from components.examples import Example

FROM = NativeDate("Från vilken dag vill du ha tillståndet?", hint="Tidigast i dag.", future=True)

EXAMPLES = {
    "plain": FROM,
    "past": NativeDate("När hände det?", past=True),
    "optional": NativeDate("När gick ditt förra tillstånd ut?", required=False),
    "filled": Example(FROM, {"answer": ["2026-04-01"]}),
    "text": Example(FROM, {"answer": ["1 april 2026"]}),
    "unreadable": Example(FROM, {"answer": ["31 april 2026"]}),
    "too-early": Example(FROM, {"answer": ["2025-04-01"]}),
    "out-of-bounds": Example(
        NativeDate("Vilken dag kan du komma?", earliest=date(2026, 4, 1), latest=date(2026, 4, 30)),
        {"answer": ["2026-05-01"]},
    ),
    "error": Example(FROM, {}),
    "heading": Example(FROM, heading=True),
    "long": NativeDate(
        "Vilken dag vill du att vi kommer hem till dig för att titta på hur du tar dig in och ut ur bostaden?",
        hint="Vi kommer på vardagar mellan klockan åtta och sexton, och vi ringer dig alltid dagen innan vi kommer.",
    ),
}
