"""Services made up by hypothesis: pages with choices and dates, conditions over earlier answers, stops in between."""

from __future__ import annotations

import types
from datetime import date
from typing import Any

from hypothesis import strategies as st

from components import CheckAnswers, Checkboxes, Confirmation, DateInput, Page, Radios, Service, Stop, TextInput
from components.conditions import answered, at_least, not_, under
from components.mistakes import Mistakes

TODAY = date(2026, 3, 14)
LETTERS = {letter: letter.upper() for letter in "abc"}


def make_page(name: str, parts: dict[str, Any], *, base: type[Page] = Page, when: Any = None) -> type[Page]:
    """A page class as a designer would have written it."""
    made: type[Page] = types.new_class(name, (base,), {"when": when} if when else {}, lambda ns: ns.update(parts))
    return made


@st.composite
def fields(draw: st.DrawFn, name: str) -> Any:
    kind = draw(st.sampled_from(["radios", "checkboxes", "date", "text"]))
    required = draw(st.booleans())
    if kind == "radios":
        return Radios(name, choices=LETTERS, required=required)
    if kind == "checkboxes":
        return Checkboxes(name, choices=LETTERS, required=required)
    return DateInput(name, birthday=True) if kind == "date" else TextInput(name, required=required)


@st.composite
def tests_of(draw: st.DrawFn, field: Any) -> Any:
    if isinstance(field, Radios | Checkboxes):
        some = draw(st.lists(st.sampled_from("abc"), min_size=1, max_size=2, unique=True))
        return draw(st.sampled_from([some[0], some, not_(some[0])]))
    return draw(st.sampled_from([under(18), at_least(65)])) if isinstance(field, DateInput) else answered()


@st.composite
def services(draw: st.DrawFn) -> Service:
    """A service without mistakes."""
    pages: list[type[Page]] = []
    asked: dict[str, Any] = {}
    for number in range(draw(st.integers(2, 7))):
        when = None
        if asked and draw(st.booleans()):
            names = draw(st.lists(st.sampled_from(list(asked)[-3:]), min_size=1, max_size=2, unique=True))
            when = {name: draw(tests_of(asked[name])) for name in names}
        if when and draw(st.integers(0, 3)) == 0:
            pages.append(make_page(f"Page{number}", {"title": f"Stop {number}"}, base=Stop, when=when))
            continue
        own = {f"field_{number}_{i}": draw(fields(f"Question {number}.{i}?")) for i in range(draw(st.integers(1, 2)))}
        pages.append(make_page(f"Page{number}", {"title": f"Page {number}", **own}, when=when))
        asked |= own
    try:
        return Service("Made up", pages=[*pages, CheckAnswers, Confirmation])
    except Mistakes:  # a condition that never holds, say: not a service that could be loaded
        return draw(st.nothing())


@st.composite
def answers_to(draw: st.DrawFn, page: Page) -> dict[str, list[str]]:
    """What somebody posts to a page: good, bad, or nothing."""
    raw: dict[str, list[str]] = {}
    for name, field in page.fields.items():
        if isinstance(field, DateInput):
            year = draw(st.sampled_from(["2020", "1985", "1940", "2021", "1950", ""]))
            raw |= {f"{name}-year": [year], f"{name}-month": ["3"], f"{name}-day": ["1"]}
        elif isinstance(field, Checkboxes):
            ticked = draw(st.lists(st.sampled_from(["a", "b", "c", "z"]), max_size=3, unique=True))
            raw |= {name: ticked} if ticked else {}  # a browser posts nothing for boxes not ticked
        else:
            raw |= {name: [draw(st.sampled_from(["a", "b", "c", "a", "b", "c", "", "z"]))]}
    return raw
