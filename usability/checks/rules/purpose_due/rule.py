"""Purpose due: a question about the person has the token that lets the browser fill it in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components import DateInput, Email, PostalAddress, Postcode, Telephone, Textarea, TextInput
from components.component import render
from components.field import BoundField, Field

from ...rule import Found, Rule, both
from ...services import Own

TOKENS = re.compile(r'autocomplete="([^"]+)"')
KINDS: dict[type[Field], str] = {
    Email: "email",
    Telephone: "tel",
    PostalAddress: "postal-code",
    Postcode: "postal-code",
}
WORDS = {
    "name": re.compile(r"^(vad heter du|ditt (fullständiga |hela )?namn|(ditt )?för- och efternamn)\b", re.IGNORECASE),
    "given-name": re.compile(r"^(ditt )?förnamn$", re.IGNORECASE),
    "family-name": re.compile(r"^(ditt )?efternamn$", re.IGNORECASE),
    "email": re.compile(r"^(vilken är )?(din )?(e-post|e-postadress|mejladress)\b", re.IGNORECASE),
    "tel": re.compile(r"^(vilket är ditt )?(ditt )?(telefonnummer|mobilnummer)\b", re.IGNORECASE),
    "postal-code": re.compile(r"^(ditt )?postnummer\b", re.IGNORECASE),
}
"""How these are asked for in Swedish, of the person who answers."""
SAME = {
    "name": {"name"}, "given-name": {"given-name"}, "family-name": {"family-name"}, "email": {"email"},
    "tel": {"tel", "tel-national"}, "postal-code": {"postal-code"}, "bday-year": {"bday-year", "bday"},
}  # fmt: skip
OTHERS = re.compile(r"barn|annan|kontaktperson|någon|hans|hennes|personens|den som|företag|förening", re.IGNORECASE)


def judge(own: Own) -> Iterator[Found]:
    """Questions whose token is another than the one that is due; and those that have none."""
    for page in own.prototype.service.pages:
        for bound in page.form(None, own.today).asked():
            due = _due(bound.field)
            html = str(render(bound.field.template, {"it": bound}))
            tokens = {token.split()[-1] for token in TOKENS.findall(html)} - {"on", "off"}
            others = bool(OTHERS.search(f"{bound.field.label} {page.heading}"))
            if due and not others and not tokens & SAME[due]:
                file, line = page.defined
                values = {"label": str(bound.field.label), "due": due, "has": ", ".join(sorted(tokens))}
                certain = bool(tokens) or _said(bound.field)
                key = "other" if tokens else "none" if certain else "perhaps"
                place = f'[name="{bound.field.controls(bound.name)[0]}"]'
                yield Found(key, values, page=page.name, selector=place, file=file, line=line)


def _due(field: Field) -> str:
    if isinstance(field, DateInput):
        return "bday-year" if field.birthday else ""
    if isinstance(field, TextInput | Textarea):
        return _worded(field)
    return next((token for kind, token in KINDS.items() if isinstance(field, kind)), "")


def _worded(field: Field) -> str:
    return next((token for token, words in WORDS.items() if words.search(str(field.label).strip())), "")


def _said(field: BoundField | Field) -> bool:
    """Whether the question is put to the person who answers, so that it is theirs without doubt."""
    return bool(re.search(r"\b(du|din|ditt|dina)\b", str(field.label), re.IGNORECASE))


rule = Rule(
    title=both(
        "Webbläsaren får veta vilken uppgift som ska fyllas i", "The browser is told which fact is to be filled in"
    ),
    criteria=("1.3.5",),
    hurts=both(
        "Den som har svårt att minnas eller skriva kan inte låta webbläsaren fylla i.",
        "People who find it hard to remember or type cannot let the browser fill it in.",
    ),
    mend=both("Skriv autocomplete=”{due}”.", "Write autocomplete=“{due}”."),
    fails={
        "other": both(
            "”{label}” har autocomplete {has}. Rätt är {due}.", "“{label}” has autocomplete {has}. Right is {due}."
        ),
        "none": both(
            "”{label}” frågar efter en uppgift om personen utan autocomplete. Rätt är {due}.",
            "“{label}” asks for a fact about the person without autocomplete. Right is {due}.",
        ),
    },
    reviews={
        "perhaps": both(
            "”{label}” har ingen autocomplete. Är det personens egen uppgift? Då är {due} rätt.",
            "“{label}” has no autocomplete. Is it the person's own? Then {due} is right.",
        )
    },
    own=True,
    judge=judge,
)
