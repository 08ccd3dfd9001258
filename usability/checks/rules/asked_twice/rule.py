"""Nothing is asked twice in one process: what was answered is filled in, or can be chosen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ...rule import Found, Rule, both
from ...sights import Seen

TOKENS = (
    "name", "given-name", "family-name", "email", "tel", "street-address", "address-line1", "postal-code",
    "address-level2", "bday", "organization",
)  # fmt: skip
SAME = ("same as", "samma som", "use my", "använd min", "copy from", "kopiera")


def compare(seen: Sequence[Seen]) -> Iterator[tuple[Seen, Found]]:
    """Pages behind each other, where forms were sent: what is asked on one, and again, blank, on a later one."""
    known = {one.sight.id: one for one in seen}
    for one in seen:
        if not one.sight.kind.startswith("behind") or any(word in one.facts["text"].lower() for word in SAME):
            continue
        earlier = [field for before in _chain(one, known) for field in before.facts["fields"]]
        asked = {_fact(field): field for field in earlier if _fact(field)}
        for field in one.facts["fields"]:
            first = asked.get(_fact(field))
            if first is not None and not field["value"]:
                key = "again" if _certain(field, first) else "perhaps-again"
                values = {"field": field["name"], "first": first["name"]}
                yield one, Found(key, values, field["selector"], field["snippet"], tuple(field["box"]))


def _chain(one: Seen, known: Mapping[str, Seen]) -> Iterator[Seen]:
    """The pages that were gone through to come here. What is asked on the same page again is none of them."""
    names = {field["control"] or field["name"] for field in one.facts["fields"]}
    seen = {one.sight.id}
    while one.sight.after in known and one.sight.after not in seen:
        one = known[one.sight.after]
        seen.add(one.sight.id)
        if not names & {field["control"] or field["name"] for field in one.facts["fields"] if field["control"]}:
            yield one


def _fact(field: Mapping[str, Any]) -> str:
    """What a field asks for: by its purpose, or else by its label."""
    tokens = [part for part in field["autocomplete"].lower().split() if part in TOKENS]
    if field["type"] in ("password", "hidden", "search", "checkbox", "radio", "submit"):
        return ""
    return tokens[-1] if tokens else LABELS.get(field["name"].lower().strip(" *:?"), "")


def _certain(field: Mapping[str, Any], first: Mapping[str, Any]) -> bool:
    """Whether it is the same fact of the same person: the same label too."""
    return str(field["name"]).lower().strip(" *:") == str(first["name"]).lower().strip(" *:")


LABELS = {
    "name": "name", "full name": "name", "your name": "name", "namn": "name", "first name": "given-name",
    "last name": "family-name", "surname": "family-name", "förnamn": "given-name", "efternamn": "family-name",
    "email": "email", "e-mail": "email", "email address": "email", "e-mail address": "email", "e-post": "email",
    "e-postadress": "email", "phone": "tel", "phone number": "tel", "telephone": "tel", "telefon": "tel",
    "telefonnummer": "tel", "mobile number": "tel", "street": "street-address", "address": "street-address",
    "gatuadress": "street-address", "adress": "street-address", "postcode": "postal-code", "postal code": "postal-code",
    "zip code": "postal-code", "postnummer": "postal-code", "date of birth": "bday", "födelsedatum": "bday",
}  # fmt: skip
"""What labels ask for, where no autocomplete says it."""

rule = Rule(
    title=both("Ingen uppgift behöver skrivas två gånger", "Nothing needs to be written twice"),
    criteria=("3.3.7",),
    hurts=both(
        "Den som har svårt att minnas eller skriva gör fel eller ger upp när samma sak ska skrivas igen.",
        "People who find it hard to remember or type make mistakes, or give up, when the same is to be written again.",
    ),
    mend=both(
        "Fyll i det som redan är svarat, eller låt det väljas: ”Samma som leveransadressen”.",
        "Fill in what has been answered, or let it be chosen: “The same as the delivery address”.",
    ),
    fails={
        "address": both(
            "Adressen frågas två gånger (”{first}” och ”{second}”), och det går inte att välja att den är samma.",
            "The address is asked twice (“{first}” and “{second}”), and one cannot choose that it is the same.",
        ),
        "confirm": both(
            "”{field}” måste skrivas en gång till, fast det redan står i ”{first}”.",
            "“{field}” must be written once more, though it is already in “{first}”.",
        ),
        "again": both(
            "”{field}” frågas igen och är tomt, fast det redan är svarat på en tidigare sida.",
            "“{field}” is asked again and is blank, though it was answered on an earlier page.",
        ),
    },
    reviews={
        "perhaps": both(
            "Samma sorts uppgifter frågas två gånger (”{first}” och ”{second}”). Kan de vara samma, och går det"
            " att välja?",
            "The same kind of facts is asked twice (“{first}” and “{second}”). May they be the same, and can one"
            " choose so?",
        ),
        "perhaps-again": both(
            "”{field}” liknar ”{first}” på en tidigare sida, och är tomt. Är det samma uppgift?",
            "“{field}” is like “{first}” on an earlier page, and is blank. Is it the same fact?",
        ),
    },
    compare=compare,
)
