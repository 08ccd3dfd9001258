"""Date input as it is used."""

from datetime import date

from components import DateInput
from components.examples import Example

BORN = DateInput("När är du född?", hint="Till exempel 1985 3 14.", birthday=True)


def typed(year: str, month: str, day: str) -> dict[str, list[str]]:
    return {"answer-year": [year], "answer-month": [month], "answer-day": [day]}


EXAMPLES = {
    "plain": BORN,
    "heading": Example(BORN, heading=True),
    "as-spoken": DateInput("När hände det?", order="dmy", past=True),
    "optional": DateInput("När gick ditt förra tillstånd ut?", required=False),
    "month-name": Example(BORN, typed("1985", "mars", "14")),
    "pasted": Example(BORN, typed("1985-03-14", "", "")),
    "missing": Example(BORN, typed("1985", "3", "")),
    "missing-two": Example(DateInput("När hände det?", order="dmy"), typed("2024", "", "")),
    "wrong-year": Example(BORN, typed("85", "3", "14")),
    "wrong-parts": Example(BORN, typed("85", "mrs", "14")),
    "not-real": Example(BORN, typed("1985", "2", "30")),
    "future": Example(BORN, typed("2085", "2", "3")),
    "out-of-bounds": Example(
        DateInput("Från vilken dag?", earliest=date(2026, 1, 1), latest=date(2026, 12, 31)), typed("2027", "1", "1")
    ),
    "error": Example(DateInput("När är du född?", hint="Som i ditt pass."), {}),
    "long": Example(
        DateInput(
            "Vilket datum fick du beslutet från kommunen om att din ansökan om parkeringstillstånd hade avslagits?",
            hint="Datumet står längst upp till höger på första sidan i brevet som du fick från oss.",
        ),
        {},
    ),
}
