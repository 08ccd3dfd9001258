"""What binds or costs can be checked before it is sent, or undone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ...rule import Found, Rule, both
from ...sights import Seen

DONE = re.compile(
    r"\b(?:thank you for (?:your )?(?:order|purchase|payment|booking)|order (?:has been |is"
    r" )?(?:received|placed|confirmed|complete)|"
    r"payment (?:has been |was )?(?:received|successful|complete)|tack för (?:din |ditt"
    r" )?(?:beställning|köp|betalning|order)|"
    r"(?:beställningen|köpet|betalningen|ordern) är (?:klar|genomförd|mottagen|betald))",
    re.IGNORECASE,
)  # fmt: skip
BLIND = ("behind empty", "behind wrong")
"""Pages that an empty or a wrong form has led to."""


def compare(seen: Sequence[Seen]) -> Iterator[tuple[Seen, Found]]:
    """Orders that were taken at once, without a look at what was wrong with them."""
    known = {one.sight.id: one for one in seen}
    for one in seen:
        before = known.get(one.sight.after)
        if before is None or not DONE.search(one.facts["text"]) or not _asks(before.facts):
            continue
        button = next(iter(reversed([b for b in before.facts["buttons"] if b["region"] in ("", "main")])), None)
        place = (button["selector"], button["snippet"], tuple(button["box"])) if button else ()
        yield before, Found("blind" if one.sight.kind in BLIND else "perhaps-done", {}, *place)


def _asks(facts: Mapping[str, Any]) -> bool:
    asked = [field for field in facts["fields"] if field["type"] not in ("radio", "checkbox", "search", "submit")]
    return len(asked) > 1


rule = Rule(
    title=both("Det som binder kan granskas eller ångras", "What binds can be checked or undone"),
    criteria=("3.3.4",),
    hurts=both(
        "Den som skriver fel, ofta för att man har svårt att läsa, se eller träffa rätt, beställer något annat"
        " än man ville.",
        "People who make slips, often as they find it hard to read, see or hit the right key, order what they"
        " did not mean.",
    ),
    mend=both(
        "Visa allt som är svarat på en sida före den sista knappen, med länkar för att ändra, eller låt det ångras.",
        "Show all that was answered on a page before the last button, with links to change it, or let it be undone.",
    ),
    fails={
        "blind": both(
            "Beställningen togs emot fast formuläret var tomt eller fel ifyllt: inget kontrolleras, och inget"
            " visas innan.",
            "The order was taken though the form was empty or filled in wrong: nothing is checked, or shown before.",
        ),
    },
    reviews={
        "perhaps": both(
            "”{name}” står direkt under {count} fält. Kan man granska eller ångra det som skickas?",
            "“{name}” stands right below {count} fields. Can what is sent be checked, or undone?",
        ),
        "perhaps-done": both(
            "Formuläret leder direkt till att beställningen är klar. Kan den ångras?",
            "The form leads straight to the order being done. Can it be undone?",
        ),
    },
    compare=compare,
)
