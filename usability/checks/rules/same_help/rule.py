"""Help is found at the same place on all pages that have it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ...rule import Found, Rule, both
from ...sights import Seen

HELP = re.compile(
    r"\b(?:help|contact(?: us)?|support|chat|faq|hjälp|kontakt(?:a oss)?|kundtjänst|kundservice|support)\b", re.I
)
PARTS = {"header": 0, "nav": 0, "aside": 1, "main": 1, "footer": 2}
"""Parts of a page from top to bottom. A navigation may be within the header."""


def compare(seen: Sequence[Seen]) -> Iterator[tuple[Seen, Found]]:
    """Each way to help beside where it was on the first page that had it."""
    first: dict[tuple[str, str], Mapping[str, Any]] = {}
    for one in seen:
        for href, link in _help(one).items():
            before = first.setdefault((href, one.facts["lang"]), link)
            if (
                before["region"] in PARTS
                and link["region"] in PARTS
                and PARTS[before["region"]] != PARTS[link["region"]]
            ):
                values = {"name": link["name"], "part": link["region"], "first": before["region"]}
                key = "moved" if "main" not in (before["region"], link["region"]) else "perhaps"
                yield one, Found(key, values, link["selector"], link["snippet"], tuple(link["box"]))


def _help(one: Seen) -> dict[str, Mapping[str, Any]]:
    """Ways to help that are in one part of the page alone, by address."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    for link in one.facts["links"]:
        if re.match(r"(?:mailto|tel):", link["written"]) or (HELP.search(link["name"]) and len(link["name"]) < 40):
            found.setdefault(link["href"].partition("#")[0], []).append(link)
    return {href: links[0] for href, links in found.items() if len({link["region"] for link in links}) == 1}


rule = Rule(
    title=both("Hjälp finns på samma ställe på alla sidor", "Help is at the same place on all pages"),
    criteria=("3.2.6",),
    hurts=both(
        "Den som behöver hjälp, ofta den som har svårt att minnas eller läsa, måste leta efter den på varje sida.",
        "People who need help, often those who find it hard to remember or read, must look for it on each page.",
    ),
    mend=both(
        "Lägg kontakt och hjälp på samma ställe i sidhuvudet eller sidfoten på alla sidor.",
        "Put contact and help at the same place in the header or footer of all pages.",
    ),
    fails={
        "moved": both(
            "”{name}” är i {part} här men i {first} på en annan sida.",
            "“{name}” is in the {part} here but in the {first} on another page.",
        ),
    },
    reviews={
        "perhaps": both(
            "”{name}” är i {part} här men i {first} på en annan sida. Kommer hjälpen i samma ordning?",
            "“{name}” is in the {part} here but in the {first} on another page. Does help come in the same order?",
        ),
    },
    compare=compare,
)
