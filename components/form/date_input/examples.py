"""Date input as it is used."""

from components import DateInput
from components.examples import Example

EXAMPLES = {
    "plain": DateInput("När är du född?", hint="Till exempel 1985 3 14.", birthday=True),
    "as-spoken": DateInput("När hände det?", order="dmy", past=True),
    "month-name": Example(
        DateInput("När är du född?"), {"answer-year": ["1985"], "answer-month": ["mars"], "answer-day": ["14"]}
    ),
    "missing": Example(
        DateInput("När är du född?"), {"answer-year": ["1985"], "answer-month": ["3"], "answer-day": [""]}
    ),
    "not-real": Example(
        DateInput("När är du född?"), {"answer-year": ["1985"], "answer-month": ["2"], "answer-day": ["30"]}
    ),
    "error": Example(DateInput("När är du född?", hint="Som i ditt pass."), {}),
}
