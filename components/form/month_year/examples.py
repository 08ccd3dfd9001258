"""Month and year as they are used."""

from datetime import date

from components import MonthYear
from components.examples import Example

MOVED = MonthYear("När flyttade du in?", hint="Till exempel 2024 8.", past=True)

EXAMPLES = {
    "plain": MOVED,
    "as-spoken": MonthYear("När gick kortet ut?", order="my"),
    "optional": MonthYear("När flyttade du ut?", required=False),
    "filled": Example(MOVED, {"answer-year": ["2024"], "answer-month": ["aug"]}),
    "missing": Example(MOVED, {"answer-year": ["2024"], "answer-month": [""]}),
    "wrong": Example(MOVED, {"answer-year": ["2024"], "answer-month": ["13"]}),
    "future": Example(MOVED, {"answer-year": ["2027"], "answer-month": ["1"]}),
    "out-of-bounds": Example(
        MonthYear("När började du?", earliest=date(2020, 6, 1)), {"answer-year": ["2020"], "answer-month": ["5"]}
    ),
    "error": Example(MOVED, {}),
    "heading": Example(MOVED, heading=True),
    "long": MonthYear("Ungefär vilken månad och vilket år fick du ditt första parkeringstillstånd av en kommun?"),
}
