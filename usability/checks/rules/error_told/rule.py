"""Errors are told in text, and tell which field they are about."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence

from ...attempt import CERTAIN, Attempt, Field, Text, loaded
from ...rule import Found, Rule, both
from ...sights import Seen
from ...tab import Tab
from ...trying import FORMS, attempts

Wrong = tuple[str, Field | Text | str, dict[str, str]]
"""The key of what is wrong, where it is, and the values of the message."""


async def drive(tab: Tab) -> AsyncIterator[Found]:
    made = await attempts(tab)
    for attempt in made:
        for key, where, values in wrong(attempt, made):
            at = where if isinstance(where, str) else where.at
            there = await tab.kit("(kit, at) => !!kit.find(at)", at)
            yield await tab.found(key, at, **values) if there else Found(key, values, at)


def compare(seen: Sequence[Seen]) -> Iterator[tuple[Seen, Found]]:
    for one, attempt in loaded(seen):
        for key, where, values in wrong(attempt, ()):
            yield one, Found(key, values, where if isinstance(where, str) else where.at)
        if one.sight.kind == "refused":
            yield one, Found("refused")


def wrong(attempt: Attempt, others: Sequence[Attempt]) -> Iterator[Wrong]:
    if not attempt.again or attempt.native or attempt.how not in ("empty", "wrong", "refused"):
        return
    if attempt.alerted or attempt.refused:
        return
    if not attempt.fresh and not attempt.errors and not attempt.loaded:
        yield from _without_words(attempt, others)
    elif attempt.errors:
        yield from _unnamed(attempt)
        yield from _untied(attempt)
        yield from _astray(attempt)
    elif attempt.loaded and attempt.how == "empty" and not attempt.fresh:
        yield "same", attempt.form.get("at", "body"), {}


def _without_words(attempt: Attempt, others: Sequence[Attempt]) -> Iterator[Wrong]:
    """Nothing was said, though the page has marked a field, or takes the form when it is filled in right."""
    tied = any(attempt.newly_tied(key) for key in attempt.keys)
    if attempt.how != "empty" or tied:
        return
    if attempt.marked:
        one = attempt.marked[0]
        yield "colour", one, {"field": one.called}
        return
    taken = any(
        one.how != "empty" and one.form["at"] == attempt.form["at"] and (one.left or one.fresh or not one.again)
        for one in others
    )
    demanding = [attempt.start.fields[key] for key in attempt.keys if attempt.start.fields[key].required]
    if taken:
        key = "silent" if demanding or len(attempt.keys) > 1 else "perhaps-silent"
        yield key, (demanding or [attempt.start.fields[key] for key in attempt.keys])[0], {}


def _unnamed(attempt: Attempt) -> Iterator[Wrong]:
    """An error that is told without which field it is in."""
    if len(attempt.keys) < 2 or any(attempt.after.fields[key].type == "password" for key in attempt.keys):
        return
    if any(attempt.about(key) or attempt.told(key) for key in attempt.keys):
        return
    one = attempt.errors[0]
    marked = [field for field in attempt.marked if field.invalid]
    certain = any(CERTAIN.search(text.text) for text in attempt.errors) and not marked
    yield "unnamed" if certain else "perhaps-unnamed", one, {"text": one.text}


def _untied(attempt: Attempt) -> Iterator[Wrong]:
    """An error that stands beside its field for the eye alone."""
    for key in attempt.keys:
        field = attempt.after.fields[key]
        near = [text for text in attempt.errors if text.beside == key]
        if not near or field.invalid or attempt.told(key) or any(text.live or text.focused for text in near):
            continue
        if any(text.text != near[0].text for text in attempt.about(key)) or attempt.after.focus == key:
            continue
        values = {"field": field.called, "text": near[0].text}
        yield ("untied-loaded" if attempt.loaded else "untied"), near[0], values


def _astray(attempt: Attempt) -> Iterator[Wrong]:
    """A link of an error that leads to nothing."""
    for text in attempt.errors:
        if text.astray:
            yield "astray", text, {"text": text.text, "link": text.link}


rule = Rule(
    title=both("Fel berättas i text, vid sitt fält", "Errors are told in text, and at their field"),
    criteria=("3.3.1",),
    hurts=both(
        "Den som inte ser färger, använder skärmläsare eller har svårt att överblicka sidan får inte veta vad"
        " som är fel.",
        "People who do not see colours, use a screen reader or find it hard to survey a page are not told what"
        " is wrong.",
    ),
    mend=both(
        "Skriv vid varje fält vad som är fel, nämn fältet, knyt texten till fältet med aria-describedby och sätt"
        " aria-invalid på fältet.",
        "Write at each field what is wrong, name the field, tie the text to it with aria-describedby and set"
        " aria-invalid on the field.",
    ),
    fails={
        "colour": both(
            "När formuläret skickas tomt märks fältet ”{field}” bara ut med utseendet; ingen text säger vad som"
            " är fel.",
            "When the form is sent empty the field “{field}” is marked by its look alone; no text says what is wrong.",
        ),
        "silent": both(
            "När formuläret skickas tomt händer ingenting och ingenting sägs, fast det tas emot när det är rätt"
            " ifyllt.",
            "When the form is sent empty nothing happens and nothing is said, though it is taken when filled in right.",
        ),
        "unnamed": both(
            "Felet ”{text}” säger inte vilket av fälten det gäller, och inget fält är märkt.",
            "The error “{text}” does not say which of the fields it is about, and no field is marked.",
        ),
        "untied": both(
            "Felet ”{text}” står bredvid fältet ”{field}” men är inte knutet till det: varken aria-describedby,"
            " aria-invalid, fokus eller ett område som läses upp.",
            "The error “{text}” stands beside the field “{field}” but is not tied to it: no aria-describedby, no"
            " aria-invalid, no focus and no live region.",
        ),
    },
    reviews={
        "untied-loaded": both(
            "Felet ”{text}” står bredvid fältet ”{field}” utan aria-describedby eller aria-invalid. Når det fram?",
            "The error “{text}” stands beside the field “{field}” without aria-describedby or aria-invalid."
            " Does it reach everybody?",
        ),
        "perhaps-unnamed": both(
            "Felet ”{text}” nämner inget fält. Förstår man vilket det gäller?",
            "The error “{text}” names no field. Is it clear which one it is about?",
        ),
        "perhaps-silent": both(
            "När formuläret skickas tomt händer ingenting. Borde något sägas?",
            "When the form is sent empty nothing happens. Should something be said?",
        ),
        "same": both(
            "När formuläret skickas tomt kommer samma sida tillbaka utan ett ord om varför.",
            "When the form is sent empty the same page comes back without a word about why.",
        ),
        "astray": both(
            "Länken i felet ”{text}” leder till {link}, som inte finns på sidan.",
            "The link of the error “{text}” leads to {link}, which is not on the page.",
        ),
        "refused": both(
            "Formuläret tas inte emot med rimliga svar: sidorna bakom det är inte kontrollerade.",
            "The form is not taken with plausible answers: the pages behind it have not been checked.",
        ),
    },
    needs=FORMS,
    drive=drive,
    compare=compare,
)
