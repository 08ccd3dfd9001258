"""Titles: each page says in its title which page it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...rule import Found, Rule, both
from ...sights import Seen


def compare(seen: Sequence[Seen]) -> Iterator[tuple[Seen, Found]]:
    """Pages with other headings and the same title."""
    first: dict[str, Seen] = {}
    for one in seen:
        title = one.facts["title"].strip()
        other = first.setdefault(title, one)
        if title and other.sight.page != one.sight.page and _heading(other) != _heading(one):
            yield one, Found(_sure(title, one, other), {"title": title, "other": other.sight.page}, "title")


def _sure(title: str, one: Seen, other: Seen) -> str:
    """Certain where the title says nothing of either page's heading, and the headings have no word in common."""
    words, here, there = _words(title), _words(_heading(one)), _words(_heading(other))
    return "shared" if here and there and not words & here and not words & there and not here & there else "same"


def _words(text: str) -> set[str]:
    return {word[:5] for word in re.findall(r"\w{3,}", text.lower())}


def _heading(seen: Seen) -> str:
    headings = seen.facts["headings"]
    return headings[0]["text"] if headings else ""


rule = Rule(
    title=both("Varje sida har en egen titel", "Each page has a title of its own"),
    criteria=("2.4.2",),
    hurts=both(
        "Den som använder skärmläsare eller har många flikar öppna kan inte skilja sidorna åt.",
        "People who use a screen reader or have many tabs open cannot tell the pages apart.",
    ),
    mend=both(
        "Skriv sidans rubrik först i titeln, sedan tjänstens namn.",
        "Write the page's heading first in the title, then the name of the service.",
    ),
    fails={
        "empty": both(
            "Titeln ”{title}” säger inte vad sidan handlar om.",
            "The title “{title}” does not say what the page is about.",
        ),
        "file": both(
            "Titeln är ett filnamn eller en adress: ”{title}”.", "The title is a file name or address: “{title}”."
        ),
        "unfilled": both(
            "Titeln är en mall som inte fyllts i: ”{title}”.",
            "The title is a template that was not filled in: “{title}”.",
        ),
        "other": both(
            "Titeln är ”{title}”, men sidan heter ”{heading}”. Titeln hör till en annan sida, {other}.",
            "The title is “{title}”, but the page is called “{heading}”. The title belongs to another page, {other}.",
        ),
        "shared": both(
            "Sidan heter ”{title}” precis som {other}, trots att de handlar om olika saker.",
            "The page is called “{title}” exactly as {other} is, though they are about different things.",
        ),
    },
    reviews={
        "same": both(
            "Sidan har samma titel som {other}: ”{title}”, men en annan rubrik.",
            "The page has the same title as {other}: “{title}”, but another heading.",
        ),
        "differs": both(
            "Titeln är ”{title}” och rubriken ”{heading}”. Säger titeln vilken sida det är?",
            "The title is “{title}” and the heading “{heading}”. Does the title say which page it is?",
        ),
        "vague": both(
            "Titeln är bara ”{title}”. Säger den vilken sida det är, och vems?",
            "The title is just “{title}”. Does it say which page it is, and whose?",
        ),
    },
    compare=compare,
)
