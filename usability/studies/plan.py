"""A study's plan, from study.toml in the prototype's folder: who is asked what, in which order.

Texts are written once, or once for each language: { sv = "...", en = "..." }.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from components.mistakes import Mistake
from components.words import Words

from .goals import Goal
from .scales import SCALES
from .told import Told, told

FILE = "study.toml"
KINDS = ("single", "several", "scale", "likert", "short", "text")
ITERATION = re.compile(r"draft|[1-9][0-9]{0,8}")
OF_SCALES = re.compile(rf"(?:^|-)(?P<scale>{'|'.join(SCALES)})-\d+$")
ALONE = "--"
"""Before the id of a question that has a page of its own, in the name of the page."""
MOST_MINUTES = 24 * 60
SEGMENTS: Mapping[str, Told] = {
    "age-band": told("Hur gammal är du?", "How old are you?"),
    "internet-maturity": told("Hur van är du vid internet?", "How used to the internet are you?"),
    "assistive-technology": told("Använder du något hjälpmedel?", "Do you use any assistive technology?"),
    "language": told("Vilket språk läser du helst?", "Which language do you prefer to read?"),
}
"""What a quota may be about, with the question that is asked where the plan has none."""


@dataclass(frozen=True)
class Question:
    """kind: of `KINDS`. choices: the texts by value. ends: values that end the session politely (a screener's).
    when: {question id: value or list of values} of questions before it in the study."""

    id: str
    kind: str
    text: Told
    choices: Mapping[str, Told] = field(default_factory=dict)
    required: bool = True
    ends: Sequence[str] = ()
    other: bool = False
    when: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Task:
    """start: the page it begins at. goals: the pages or states that are its end. allowed: the paths that count as
    direct, lists of page names; none: those of the service. minutes: the time limit, 0 for none. script: what the
    moderator says and looks for, None for nothing. title: what the lab calls it, None for its id; participants do not
    see it."""

    id: str
    instruction: Told
    start: str
    goals: Sequence[Goal]
    persona: str = ""
    allowed: Sequence[Sequence[str]] = ()
    minutes: float = 0
    questions: Sequence[Question] = ()
    script: Told | None = None
    title: Told | None = None

    @property
    def label(self) -> Words:
        return self.id if self.title is None else self.title


@dataclass(frozen=True)
class Quota:
    """How many are wanted of each value of a segment."""

    segment: str
    text: Told
    wanted: Mapping[str, int]
    labels: Mapping[str, Told]


@dataclass(frozen=True)
class Purpose:
    """A purpose that is consented to in a box of its own."""

    id: str
    text: Told
    required: bool


@dataclass(frozen=True)
class Study:
    """iteration: "draft", or the number of a launched one. pilot: marked, and left out of results. consent: its
    version and what it says. script: what the moderator says before the first task. minutes: how long it takes, 0 where
    that is not said. source: the text of the plan."""

    name: str
    title: Told
    version: int
    iteration: str
    pilot: bool
    languages: Sequence[str]
    welcome: Told
    consent_version: str
    consent: Told
    purposes: Sequence[Purpose]
    screener: Sequence[Question]
    quotas: Sequence[Quota]
    tasks: Sequence[Task]
    questions: Sequence[Question]
    each_task: str
    scale: str
    keeps_answers: bool = False
    script: Told | None = None
    minutes: float = 0
    source: str = field(default="", repr=False)

    @property
    def digest(self) -> str:
        """Of the text: any change makes another."""
        return sha256(self.source.encode()).hexdigest()

    def task(self, id: str) -> Task | None:
        return next((task for task in self.tasks if task.id == id), None)

    def task_name(self, id: str) -> Words:
        """What a task is called; its id where it is none of the plan's."""
        task = self.task(id)
        return task.label if task else id


class Unfit(ValueError):
    """A study.toml that cannot be used: every mistake, with its line."""

    def __init__(self, found: Sequence[Mistake]):
        super().__init__("\n".join(map(str, found)))
        self.found = found


WELCOME = told(
    "Du får prova en tjänst som ännu inte är klar. Det är tjänsten vi prövar, inte du. "
    "Du kan sluta när du vill, utan att säga varför.",
    "You will try a service that is not finished. It is the service that is tested, not you. "
    "You can stop whenever you like, without saying why.",
)
SCRIPT = told(
    "Hälsa välkommen. Berätta att det är tjänsten som prövas, att inget kan bli fel, och att det går att sluta när "
    "som helst. Be deltagaren att tänka högt. Fråga hellre ”Vad tänker du nu?” än att hjälpa.",
    "Welcome the participant. Say that it is the service that is tested, that nothing can go wrong, and that they may "
    "stop at any time. Ask them to think aloud. Rather ask “What are you thinking now?” than help.",
)
CONSENT = told(
    "Det är frivilligt att vara med, och det påverkar inget ärende du har.\n\n"
    "Vi sparar vilka sidor du ser, hur lång tid det tar, vad du klickar på och vilka fel som visas. "
    "Vi sparar inte vad du skriver i tjänsten, inte vem du är och inte vilken dator du har.\n\n"
    "Den som arbetar med studien kan följa med medan du provar. Du ser alltid hur många det är.\n\n"
    "Du får en kod. Med den kan du ta bort allt som sparats om dig, när du vill. "
    "Handlingar hos en myndighet kan vara offentliga. Är du inte nöjd kan du klaga hos "
    "Integritetsskyddsmyndigheten (IMY).",
    "It is voluntary to take part, and it has no effect on any case you may have.\n\n"
    "We store which pages you see, how long it takes, what you click and which errors are shown. "
    "We do not store what you write in the service, who you are or which computer you have.\n\n"
    "Those who work with the study may follow while you try. You always see how many they are.\n\n"
    "You get a code. With it you can have all that is stored about you deleted, whenever you like. "
    "Papers of an authority can be public. If you are not content you can complain to the Swedish Authority for "
    "Privacy Protection (IMY).",
)
TAKE_PART = Purpose(
    "take-part",
    told("Jag vill vara med i studien, och vet vad som sparas.", "I want to take part, and know what is stored."),
    True,
)


def _labels() -> Iterator[tuple[tuple[str, str], Told]]:
    maturity = {
        "0-2": told("Jag använder internet sällan eller aldrig", "I use the internet seldom or never"),
        "3": told(
            "Jag använder internet varje dag, men behöver ibland hjälp", "I use it daily, but sometimes need help"
        ),
        "4-5": told("Jag använder internet varje dag, på egen hand", "I use it daily, on my own"),
    }
    technology = {
        "screen-reader": told("Skärmläsare", "Screen reader"),
        "magnifier": told("Förstoring", "Magnifier"),
        "keyboard-or-voice": told("Bara tangentbord, eller röststyrning", "Keyboard alone, or voice control"),
        "none": told("Nej, inget av dem", "No, none of them"),
    }
    for segment, labels in (("internet-maturity", maturity), ("assistive-technology", technology)):
        for value, label in labels.items():
            yield (segment, value), label


LABELS = dict(_labels())
