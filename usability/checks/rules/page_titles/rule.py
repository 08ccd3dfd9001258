"""Titles: each page says in its title which page it is."""

from __future__ import annotations

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
            yield one, Found("same", {"title": title, "other": other.sight.page})


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
    reviews={
        "same": both(
            "Sidan har samma titel som {other}: ”{title}”, men en annan rubrik.",
            "The page has the same title as {other}: “{title}”, but another heading.",
        )
    },
    compare=compare,
)
