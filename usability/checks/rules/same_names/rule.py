"""What does the same on several pages is called the same."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ...rule import Found, Rule, both
from ...sights import Seen

REGIONS = ("nav", "header", "footer")
Named = tuple[Seen, Mapping[str, Any]]


def compare(seen: Sequence[Seen]) -> Iterator[tuple[Seen, Found]]:
    """Links of one address at the same place, and buttons that send to one address, in the same part of different
    pages. Elsewhere a link may be one back, one to the next, or of another kind."""
    for kind, group in _grouped(seen).items():
        first, place = group[0][1]["name"], group[0][1]["selector"]
        for one, thing in group[1:]:
            if not _alike(first, thing["name"]) and (kind[0] == "button" or thing["selector"] == place):
                values = {"name": thing["name"], "first": first}
                key = "other" if kind[0] == "link" else "perhaps"
                yield one, Found(key, values, thing["selector"], thing["snippet"], tuple(thing["box"]))
                break


def _grouped(seen: Sequence[Seen]) -> dict[tuple[str, ...], list[Named]]:
    """Each thing that is once in its part of a page, by what it does."""
    found: dict[tuple[str, ...], list[Named]] = defaultdict(list)
    for one in seen:
        for name, things in _things(one).items():
            if len({thing["name"] for thing in things}) == 1 and things[0]["name"]:
                found[name].append((one, things[0]))
    return found


def _things(one: Seen) -> dict[tuple[str, ...], list[Mapping[str, Any]]]:
    things: dict[tuple[str, ...], list[Mapping[str, Any]]] = defaultdict(list)
    for link in one.facts["links"]:
        if link["region"] in REGIONS and not link["written"].startswith("#"):
            things["link", link["region"], link["href"].partition("#")[0], one.facts["lang"]].append(link)
    for button in one.facts["buttons"]:
        if button["region"] in REGIONS and button["action"].partition("?")[0] not in ("", one.facts["url"]):
            things["button", button["region"], button["action"], one.facts["lang"]].append(button)
    return things


def _alike(one: str, other: str) -> bool:
    """Whether they have a word in common: a count, or that it is the page one is on, may be added."""
    words = [set(re.findall(r"[^\W\d_]{2,}", name.lower())) for name in (one, other)]
    return not all(words) or bool(words[0] & words[1])


rule = Rule(
    title=both("Det som gör samma sak heter samma", "What does the same is called the same"),
    criteria=("3.2.4",),
    hurts=both(
        "Den som använder skärmläsare eller har svårt att läsa känner inte igen det som heter olika på olika sidor.",
        "People who use a screen reader or find reading hard do not know again what is called differently on"
        " each page.",
    ),
    mend=both("Kalla länken eller knappen likadant på alla sidor.", "Call the link or button the same on all pages."),
    fails={
        "other": both(
            "Länken heter ”{name}” här men ”{first}” på en annan sida, och leder till samma ställe.",
            "The link is called “{name}” here but “{first}” on another page, and leads to the same place.",
        ),
    },
    reviews={
        "perhaps": both(
            "Knappen heter ”{name}” här men ”{first}” på en annan sida. Gör de samma sak?",
            "The button is called “{name}” here but “{first}” on another page. Do they do the same?",
        ),
    },
    compare=compare,
)
