"""The standard questions, with the wording that was shown: SEQ after each task, SUS or UMUX-Lite at the end.

SUS: Brooke (1996); the English items with “service” for “system”, as Bangor, Kortum & Miller (2008) allow. UMUX-Lite:
Lewis, Utesch & Maher (2013). SEQ: Sauro & Dumas (2009). No Swedish wording is a standard, so ours has a version, which
is kept with each answer: results of two versions are not laid together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .told import Told, told


@dataclass(frozen=True)
class Scale:
    """points: how many an item has, from 1. ends: what the lowest and the highest mean."""

    name: str
    version: str
    title: Told
    items: Sequence[Told]
    points: int
    ends: tuple[Told, Told]

    @property
    def choices(self) -> Mapping[str, Told]:
        """The points by value; the words stand at the ends."""
        low, high = self.ends
        middle = {str(point): Told({"sv": str(point), "en": str(point)}) for point in range(2, self.points)}
        return {"1": _numbered(1, low), **middle, str(self.points): _numbered(self.points, high)}


def _numbered(point: int, text: Told) -> Told:
    return Told({code: f"{point} – {words}" for code, words in text.texts.items()})


AGREE = (told("Håller inte alls med", "Strongly disagree"), told("Håller helt med", "Strongly agree"))

SEQ = Scale(
    "seq",
    "1",
    told("Hur gick det?", "How did it go?"),
    [told("Hur svår eller lätt var uppgiften?", "How difficult or easy was the task?")],
    7,
    (told("Mycket svår", "Very difficult"), told("Mycket lätt", "Very easy")),
)
SUS = Scale(
    "sus",
    "sv-1",
    told("Vad tyckte du om tjänsten?", "What did you think of the service?"),
    [
        told("Jag skulle gärna använda tjänsten ofta.", "I think that I would like to use this service frequently."),
        told("Jag tyckte att tjänsten var onödigt krånglig.", "I found the service unnecessarily complex."),
        told("Jag tyckte att tjänsten var lätt att använda.", "I thought the service was easy to use."),
        told(
            "Jag skulle behöva hjälp av någon som är bra på teknik för att kunna använda tjänsten.",
            "I think that I would need the support of a technical person to be able to use this service.",
        ),
        told(
            "Jag tyckte att tjänstens delar hängde ihop bra.",
            "I found the various functions in this service were well integrated.",
        ),
        told(
            "Jag tyckte att tjänsten gjorde olika på olika ställen.",
            "I thought there was too much inconsistency in this service.",
        ),
        told(
            "De flesta skulle nog lära sig tjänsten mycket snabbt.",
            "I would imagine that most people would learn to use this service very quickly.",
        ),
        told("Jag tyckte att tjänsten var besvärlig att använda.", "I found the service very cumbersome to use."),
        told("Jag kände mig säker när jag använde tjänsten.", "I felt very confident using the service."),
        told(
            "Jag behövde lära mig mycket innan jag kunde komma i gång med tjänsten.",
            "I needed to learn a lot of things before I could get going with this service.",
        ),
    ],
    5,
    AGREE,
)
UMUX_LITE = Scale(
    "umux-lite",
    "sv-1",
    told("Vad tyckte du om tjänsten?", "What did you think of the service?"),
    [
        told("Tjänsten gör det jag behöver.", "This service’s capabilities meet my requirements."),
        told("Tjänsten är lätt att använda.", "This service is easy to use."),
    ],
    7,
    AGREE,
)
SCALES: Mapping[str, Scale] = {one.name: one for one in (SEQ, SUS, UMUX_LITE)}
