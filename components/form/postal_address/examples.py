"""Postal address as it is used."""

from components import PostalAddress
from components.examples import Example

GOOD = {"answer-street": ["Provgatan 1"], "answer-postcode": ["903 25"], "answer-town": ["Umeå"]}

EXAMPLES = {
    "plain": PostalAddress("Vilken adress har du?", hint="Dit skickar vi tillståndet."),
    "care-of": PostalAddress("Vilken adress har du?", care_of=True),
    "of-another": PostalAddress("Arbetsgivarens adress", own=False, required=False),
    "filled": Example(PostalAddress("Vilken adress har du?", care_of=True), {**GOOD, "answer-care_of": ["Testsson"]}),
    "unanswered": Example(PostalAddress("Vilken adress har du?", care_of=True), {}),
    "missing": Example(PostalAddress("Vilken adress har du?"), {**GOOD, "answer-postcode": [""], "answer-town": [""]}),
    "wrong-postcode": Example(PostalAddress("Vilken adress har du?"), {**GOOD, "answer-postcode": ["9032"]}),
    "several-wrong": Example(
        PostalAddress("Vilken adress har du?"), {**GOOD, "answer-street": [""], "answer-postcode": ["nio"]}
    ),
    "too-long": Example(PostalAddress("Vilken adress har du?"), {**GOOD, "answer-street": ["Provgatan " * 20]}),
    "heading": Example(PostalAddress("Vilken adress har du?"), heading=True),
}
