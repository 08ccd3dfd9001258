"""The same in each language: as many questions, links and errors."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Mapping

from ...journeys import Visitor
from ...reading import elements
from ...rule import Found, Rule, both
from ...sights import Sight

COUNTED = {
    "input": "fields", "select": "fields", "textarea": "fields", "a": "links", "button": "buttons", "h1": "headings",
    "h2": "headings", "h3": "headings", "li": "list items", "img": "images",
}  # fmt: skip


async def travel(visitor: Visitor) -> AsyncIterator[Found]:
    """Each state in each language beside that in the first; once a page."""
    first, *others = [site.language.code for site in visitor.walk.sites()]
    states = {code: _by_state(visitor, code) for code in (first, *others)}
    counts: dict[str, Counter[str]] = {}
    told: set[tuple[str, str]] = set()
    for code in others:
        for state in states[first].keys() & states[code].keys():
            one, other = (_counted(states[each][state], counts) for each in (first, code))
            differ = sorted(what for what in {*one, *other} if one[what] != other[what])
            page = states[first][state].page
            if differ and (page, code) not in told:
                told.add((page, code))
                what = differ[0]
                values = {"what": what, "language": code, "count": other[what], "first": one[what], "state": state}
                yield Found("differ", values, page=page)


def _by_state(visitor: Visitor, code: str) -> Mapping[str, Sight]:
    """The sights in a language by the states that look like them, without the language."""
    mine = [sight for sight in visitor.sights if sight.language == code]
    return {state.partition("/")[2]: sight for sight in mine for state in sight.states}


def _counted(sight: Sight, known: dict[str, Counter[str]]) -> Counter[str]:
    if sight.id not in known:
        shown = [one for one in elements(sight.html) if one.inside("main") and one.tag in COUNTED]
        known[sight.id] = Counter(COUNTED[one.tag] for one in shown)
    return known[sight.id]


rule = Rule(
    title=both("Sidan är densamma på varje språk", "The page is the same in each language"),
    criteria=(),
    hurts=both(
        "Den som valde ett annat språk får färre frågor, länkar eller råd än andra.",
        "People who chose another language get fewer questions, links or words of advice than others.",
    ),
    mend=both(
        "Jämför texterna i .po-filen: en länk, en rubrik eller en punkt saknas i översättningen.",
        "Compare the texts in the .po file: a link, a heading or a list item is missing in the translation.",
    ),
    fails={
        "differ": both(
            "Sidan har {count} {what} på {language}, men {first} på det första språket ({state}).",
            "The page has {count} {what} in {language}, but {first} in the first language ({state}).",
        )
    },
    own=True,
    seconds=120,
    travel=travel,
)
