"""Why it is asked: personal data are asked for with a word on what they are needed for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components import DateInput, Email, FileUpload, Personnummer, PostalAddress, Telephone, TextInput
from components.component import Component
from components.field import Field
from components.pages import Page

from ...rule import Found, Rule, both
from ...services import Own

SENSITIVE = re.compile(
    r"sjuk|diagnos|hälsa|läkar|medicin|funktionsned|besvär|svårt att (gå|se|höra)|religion|fack(lig|förbund)|etnisk"
    r"|sexuell|brott|graviditet|gravid",
    re.IGNORECASE,
)
"""What the law calls sensitive, as it is asked in Swedish."""
NAMES = frozenset({"name", "given-name", "family-name", "additional-name"})
WHY = re.compile(
    r"varför|därför|eftersom|för att|så att|då kan vi|så vi kan|behöver vi|vi behöver|använder|beslutar|enligt lag"
    r"|i lagen|till för|måste|används|hör av oss|skickar",
    re.IGNORECASE,
)


def judge(own: Own) -> Iterator[Found]:
    """Pages that ask for something about the person and say nothing, or nothing that sounds like a reason."""
    service = own.prototype.service
    start = " ".join(_said(page) for page in service.pages[:1])
    for page in service.pages:
        asked = {name: kind for name, field in page.fields.items() if (kind := _kind(field))}
        if asked and not page.sends:
            said = _said(page)
            names = ", ".join(str(page.fields[name].title) for name in asked)
            certain = "sensitive" in asked.values() and not said.strip()
            file, line = page.defined
            if certain or not WHY.search(f"{said} {start if 'sensitive' not in asked.values() else ''}"):
                key = "unsaid" if certain else "unclear"
                yield Found(key, {"names": names}, page=page.name, file=file, line=line)


def _kind(field: Field) -> str:
    """sensitive: numbers of persons, health and the like; person: who they are and how they are reached; "" else."""
    words = f"{field.label} {field.title}"
    if isinstance(field, Personnummer) or (SENSITIVE.search(words) and not isinstance(field, DateInput)):
        return "sensitive"
    if isinstance(field, Email | Telephone | PostalAddress) or (isinstance(field, DateInput) and field.birthday):
        return "person"
    if isinstance(field, TextInput) and field.autocomplete in NAMES:
        return "person"
    return "sensitive" if isinstance(field, FileUpload) and SENSITIVE.search(words) else ""


def _said(page: Page) -> str:
    """All that the page says beside its questions, and what hints say."""
    parts: list[str] = []
    for part in page.parts.values():
        parts += [str(part.hint or "")] if isinstance(part, Field) else [_words(part)]
    return " ".join(parts)


def _words(part: Component) -> str:
    told = [getattr(part, name, None) for name in ("summary", "text", "title", "body", "items", "steps")]
    return " ".join(str(one) for one in told if one is not None)


rule = Rule(
    title=both("Sidan säger varför den frågar om personuppgifter", "The page says why it asks for personal data"),
    criteria=(),
    hurts=both(
        "Den som är orolig för sina uppgifter slutar svara, eller svarar något annat.",
        "People who worry about their data stop answering, or answer something else.",
    ),
    mend=both(
        "Lägg till Details(_(”Varför frågar vi?”), ...) efter frågan, eller säg det i ledtexten.",
        "Add Details(_(“Why do we ask?”), ...) after the question, or say it in the hint.",
    ),
    fails={
        "unsaid": both(
            "Sidan frågar efter känsliga uppgifter ({names}) utan att säga någonting om varför.",
            "The page asks for sensitive data ({names}) without a word on why.",
        )
    },
    reviews={
        "unclear": both(
            "Sidan frågar efter {names}. Förstår alla varför?", "The page asks for {names}. Does everybody see why?"
        )
    },
    own=True,
    judge=judge,
)
