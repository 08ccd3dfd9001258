"""The log of a session in words: what the participant sees and does, and what observers note."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from components.clock import today
from components.prototype import Prototype
from components.words import Words, _, plural, speaking

from ..studies.elements import Outline
from ..studies.observing import Logged, Note
from ..studies.outcomes import OUTCOMES, is_misclick
from ..studies.plan import Study
from ..studies.rules import rule_in_words
from ..visits.showing import show_state
from ..visits.site import Site
from .jumps import states_of
from .trying import question_of

TAGS: Mapping[str, Words] = {
    "problem": _("Ett problem"),
    "lost": _("Tvekar"),
    "quote": _("Citat"),
    "good": _("Går bra"),
    "idea": _("Idé"),
    "help": _("Fick hjälp"),
}
"""What most notes are about."""
ENDS: Mapping[str, Words] = {
    "goal": _("Klar: målet är nått"),
    "done": _("Säger sig vara klar, men är inte framme"),
    "gave-up": _("Ger upp"),
    "timed-out": _("Tiden tog slut"),
    "left": _("Lämnade uppgiften"),
    "moved-on": _("Moderatorn gick vidare"),
}
"""How a task ended, as it is said while it happens."""
PLAIN: Mapping[str, Words] = {
    "goal": _("Målet är nått"),
    "pause": _("Tar paus"),
    "resume": _("Fortsätter efter pausen"),
}
LENGTHS: Mapping[str, Words] = {
    "": _("väljer"),
    "none": _("tömmer"),
    "word": _("skriver ett ord"),
    "line": _("skriver en rad"),
    "more": _("skriver mer än en rad"),
}


@dataclass(frozen=True)
class Row:
    """A line of the log. at: milliseconds since the session began. lines: what is said. page, href: the page it is
    about, and where it is opened as on the map. heading: of the task that begins here. by: who noted it."""

    id: str
    kind: str
    at: int
    lines: Sequence[Words]
    page: Words = ""
    href: str = ""
    heading: Words = ""
    tag: Words = ""
    by: str = ""

    @property
    def number(self) -> str:
        """That of the event or the note."""
        return self.id.rpartition("-")[2]

    @property
    def clock(self) -> str:
        """Minutes and seconds since the session began."""
        return "{}:{:02}".format(*divmod(max(0, self.at) // 1000, 60))


@lru_cache(maxsize=128)
def outline_of(site: Site, page: str, day: date) -> Outline | None:
    """The elements of a page as it is first shown with sample answers before it; None for what is no page."""
    state = next((one for one in states_of(site.prototype, day).values() if one.page.name == page), None)
    return Outline(show_state(site, state, day)) if state else None


@dataclass(frozen=True)
class Teller:
    """Puts the log of a study's sessions into words. site: the iteration that is tried, in the language of the lab's
    page where it has that."""

    study: Study
    site: Site

    @property
    def prototype(self) -> Prototype:
        return self.site.prototype

    def rows(self, happened: Sequence[Logged], notes: Sequence[Note]) -> list[Row]:
        """In the order it happened. What a browser tells arrives some seconds late."""
        found = [*map(self._event, happened), *map(self._note, notes)]
        return sorted(found, key=lambda row: row.at)

    def page_title(self, name: str) -> Words:
        page = self.prototype.service.page(name)
        return self._said(page.heading) if page else name

    def _said(self, words: Words) -> str:
        with speaking(self.site.language):
            return str(words)

    def page_link(self, name: str) -> str:
        """The page with sample answers before it, as the map opens it; "" for what is no page of the service."""
        if self.prototype.service.page(name) is None:
            return ""
        return self.site.function("state") + f"/{name}"

    def question(self, page: str, control: str) -> str:
        """What a question is called, by the name of a control of it; that name where it is none of the service's."""
        return question_of(self.site, page, control)

    def element(self, one: Logged) -> str:
        """What was clicked, as it is called on the page; the way to it where the page is another now."""
        way = str(one.told.get("at", ""))
        outline = outline_of(self.site, one.page, today())
        return (outline.name(way) if outline else "") or way

    def task_heading(self, id: str) -> Words:
        ids = [task.id for task in self.study.tasks]
        if id not in ids:
            return id
        return _("Uppgift {number} av {of}").format(number=ids.index(id) + 1, of=len(ids))

    def _event(self, one: Logged) -> Row:
        shows = one.kind in ("page", "error")
        return Row(
            f"event-{one.number}", _kind(one), one.at, self._lines(one),
            page=self.page_title(one.page) if shows else "", href=self.page_link(one.page) if shows else "",
            heading=self.task_heading(one.task) if one.first else "",
        )  # fmt: skip

    def _note(self, one: Note) -> Row:
        tag = TAGS.get(one.tag, one.tag)
        return Row(f"note-{one.number}", "note", one.at, [one.text] if one.text else [], tag=tag, by=one.author)

    def _lines(self, one: Logged) -> list[Words]:
        """What is said of an event beside its page."""
        told = one.told
        if one.kind == "page":
            return [_("Ändrar ett svar")] if told.get("change") else []
        if one.kind == "error":
            named = [(self.question(one.page, field), rule) for field, rule in told.get("wrong", {}).items()]
            says = _("Fel i {field}: {rule}")
            wrong: list[Words] = [says.format(field=name, rule=rule_in_words(rule, name)) for name, rule in named]
            return wrong or [_("Svaret togs inte emot")]
        if one.kind == "click":
            works = _("Klickar: {where}") if told.get("works", True) else _("Klickar där inget händer: {where}")
            return [works.format(where=self.element(one))]
        if one.kind == "help":
            return [_("Öppnar hjälp: {where}").format(where=self.element(one))]
        if one.kind == "filled":
            field, what = self.question(one.page, told.get("field", "")), LENGTHS[told.get("length", "")]
            return [_("{field}: {what}").format(field=field, what=what)]
        if one.kind == "away":
            away = round(told.get("seconds", 0))
            return [plural("Var borta från sidan i en sekund", "Var borta från sidan i {count} sekunder", away)]
        return [_marked(one, self.prototype)]


def _kind(one: Logged) -> str:
    return "miss" if is_misclick(one) else one.kind


def led(kind: str, told: Mapping[str, Any], prototype: Prototype) -> Words:
    """What a moderator led to: a task, begun as somebody or as nobody; a feature on or off."""
    if kind == "feature":
        feature, name = prototype.service.features.get(told["feature"]), told["feature"]
        says = _("{feature}: på") if told["on"] else _("{feature}: av")
        return says.format(feature=feature.label if feature else name)
    persona = prototype.personas.get(told["persona"])
    if persona is None:
        return _("Moderatorn började uppgiften")
    return _("Moderatorn började uppgiften som: {persona}").format(persona=persona.title)


def _marked(one: Logged, prototype: Prototype) -> Words:
    """What was said of the task, by the participant or by the moderator."""
    if one.kind in ("led", "feature"):
        return led(one.kind, one.told, prototype)
    if one.kind == "end":
        return ENDS.get(one.told["how"], one.told["how"])
    if one.kind == "assist":
        helped = one.told.get("helped", True)
        return _("Moderatorn: fick hjälp") if helped else _("Moderatorn: fick ingen hjälp")
    if one.kind == "mark":
        outcome = one.told.get("outcome", "")
        if outcome not in OUTCOMES:
            return _("Moderatorn tog tillbaka sin bedömning")
        return _("Moderatorns bedömning: {outcome}").format(outcome=OUTCOMES[outcome])
    return PLAIN.get(one.kind, one.kind)
