"""The links that pages share come in the same order on each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ...rule import Found, Rule, both
from ...sights import Seen

REGIONS = ("nav", "header", "footer")
ALIKE = 0.6
"""How large a part of the links of two regions must be shared for them to be the same navigation."""


def compare(seen: Sequence[Seen]) -> Iterator[tuple[Seen, Found]]:
    """Each page beside the first of its language that has the same links in the same part of the page."""
    kept: dict[tuple[str, str], list[list[str]]] = {}
    for one in seen:
        for region in REGIONS:
            links = _links(one, region)
            known = kept.setdefault((region, one.facts["lang"]), [])
            other = next((order for order in known if _alike(order, list(links))), None)
            if other is None:
                known.append(list(links))
                continue
            moved = _moved(other, list(links))
            if moved is not None:
                yield one, _found(links[moved], [links[href]["name"] for href in links if href in other])


def _links(one: Seen, region: str) -> dict[str, Mapping[str, Any]]:
    """By address; none that has two names, as the page itself has in a menu and as its own language."""
    found: dict[str, Mapping[str, Any]] = {}
    names: dict[str, set[str]] = {}
    for link in one.facts["links"]:
        if link["region"] == region and not link["written"].startswith("#"):
            href = link["href"].partition("#")[0]
            found.setdefault(href, link)
            names.setdefault(href, set()).add(link["name"])
    return {href: link for href, link in found.items() if len(names[href]) == 1}


def _alike(order: Sequence[str], links: Sequence[str]) -> bool:
    shared = set(order) & set(links)
    return len(shared) >= 3 and len(shared) >= ALIKE * min(len(order), len(links))


def _moved(order: Sequence[str], links: Sequence[str]) -> str | None:
    """The first of the shared links that is not where it was among them."""
    before = [href for href in order if href in links]
    now = [href for href in links if href in order]
    return next((new for old, new in zip(before, now, strict=True) if old != new), None)


def _found(link: Mapping[str, Any], names: Sequence[str]) -> Found:
    values = {"name": link["name"], "order": ", ".join(names)[:200]}
    return Found("moved", values, link["selector"], link["snippet"], tuple(link["box"]))


rule = Rule(
    title=both("Navigeringen kommer i samma ordning på alla sidor", "Navigation comes in the same order on all pages"),
    criteria=("3.2.3",),
    hurts=both(
        "Den som ser dåligt, förstorar eller har svårt att hitta lär sig var saker finns, och får börja om på"
        " varje sida.",
        "People who see poorly, magnify, or find it hard to find their way learn where things are, and must"
        " start over.",
    ),
    mend=both(
        "Låt länkar som finns på flera sidor komma i samma ordning på alla.",
        "Let links that are on several pages come in the same order on all of them.",
    ),
    fails={
        "moved": both(
            "”{name}” har flyttat jämfört med andra sidor. Här är ordningen: {order}.",
            "“{name}” has moved, compared to other pages. The order here is: {order}.",
        ),
    },
    compare=compare,
)
