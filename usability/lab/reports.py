"""A report of the launch checks as a page: of the draft's last check, and of a launched iteration."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, Response

from components.words import Language, Words, _, language, plural

from ..checks.accepting import Accepted
from ..checks.by_person import ByPerson
from ..checks.coverage import Claim, Covered, claims, questions
from ..checks.modes import MODES
from ..checks.reports import PICTURES, CheckReport, Fault, Place, State, Told, Unfinished
from ..checks.wcag import CRITERIA
from .data import KINDS

PICTURE = re.compile(r"[0-9a-f]{24}\.png")
LONGEST = 140
"""Characters of a sentence that is made a heading."""
SHOWN = 4
"""How many pages a fault is on are shown at once."""

REACHES: Mapping[str, tuple[Words, str]] = {
    "whole": (_("Provas helt"), "success"),
    "part": (_("Provas delvis"), "info"),
    "absent": (_("Finns inte i tjänsten"), "neutral"),
    "person": (_("Bedöms av en människa"), "warning"),
}
"""How far the checks reach, in words, and the kind of tag it is shown as."""


@dataclass(frozen=True)
class Sheet:
    """A state with what the report before has of it. was: the address of its picture then, "" for none."""

    state: State
    now: str
    was: str
    change: str

    @property
    def name(self) -> str:
        return state_name(self.state)


@dataclass(frozen=True)
class View:
    """A report as the template prints it.

    name: of the prototype. iteration: "draft", or its number. pictures: the address that the names of pictures
    follow. before, before_pictures: the report it is compared with, and the address of its pictures, "" where they are
    gone. expired: what was accepted until a day that has passed. judged: what persons have judged. opens: where it is
    worked on, "" for a report that is only read.
    """

    report: CheckReport
    name: str
    iteration: str
    pictures: str
    before: CheckReport | None = None
    before_pictures: str = ""
    before_title: Words = ""
    accepted: Sequence[Accepted] = ()
    expired: Sequence[Accepted] = ()
    judged: ByPerson = field(default_factory=lambda: ByPerson({}))
    opens: str = ""

    def told(self, text: Told) -> str:
        """A text of the report in the language of the page."""
        return text["sv" if language().code.startswith("sv") else "en"]

    @property
    def verdict(self) -> tuple[Words, str]:
        """In one sentence, and the kind of notification it is shown as."""
        stops, accepted = len(self.report.of("fail")), len(self.report.of("accepted"))
        if not self.report.valid:
            return _("Kontrollen blev inte färdig. Därför går det inte att säga om tjänsten klarar den."), "warning"
        if not stops and accepted:
            return plural(
                "Inget stoppar en lansering. Ett fel är godtaget för en tid.",
                "Inget stoppar en lansering. {count} fel är godtagna för en tid.",
                accepted,
            ), "success"
        if not stops:
            return _("Tjänsten klarar alla kontroller."), "success"
        return plural(
            "Tjänsten kan inte lanseras än. Ett fel ska rättas.",
            "Tjänsten kan inte lanseras än. {count} fel ska rättas.",
            stops,
        ), "danger"

    # Faults ---------------------------------------------------------------------------------------------------

    def heading(self, fault: Fault) -> str:
        """What is wrong, in a sentence; that something does not hold, where that says it in fewer words."""
        first = self._split(fault)[0]
        if len(first) <= LONGEST:
            return first
        doubt = _("Stämmer det? {what}") if fault.outcome == "review" else _("Stämmer inte: {what}")
        return str(doubt.format(what=self.told(self.report.rules[fault.rule].title)))

    def rest(self, fault: Fault) -> str:
        """What is said beyond the heading."""
        first, rest = self._split(fault)
        return rest if len(first) <= LONGEST else self.told(fault.message)

    def _split(self, fault: Fault) -> tuple[str, str]:
        message = self.told(fault.message)
        for end in re.finditer(r"(?<=[.!?…])\s+(?=[A-ZÅÄÖ”“])", message):
            begun = message[: end.start()]
            quoted = begun.count("“") != begun.count("”") if "“" in begun else begun.count("”") % 2
            if not quoted:
                return begun, message[end.end() :]
        return message, ""

    def is_new(self, fault: Fault) -> bool:
        return self.before is not None and fault.id not in {one.id for one in self.before.of("fail")}

    @property
    def gone(self) -> list[Fault]:
        """What failed in the report before, and does not any more."""
        here = {one.id for one in self.report.faults if one.outcome != "review"}
        return [] if self.before is None else [one for one in self.before.of("fail") if one.id not in here]

    def where(self, fault: Fault) -> tuple[list[tuple[State | None, Place]], list[tuple[State | None, Place]]]:
        """The pages that a fault is on in each language, each once: those shown at once, and the others."""
        found = {(one.page, one.language): one for one in reversed(fault.places)}
        places = [(self._states.get(one.sight), one) for one in reversed(found.values())]
        return (places, []) if len(places) <= SHOWN + 1 else (places[:SHOWN], places[SHOWN:])

    def state_name(self, state: State | None) -> str:
        """In which state something was found, where it is not in the first that one meets."""
        return state_name(state) if state and state.kind != "first" else ""

    def spoken(self, code: str) -> str:
        """A language's own name for itself."""
        return Language(code).name

    def rule_title(self, name: str) -> str:
        rule = self.report.rules.get(name)
        return self.told(rule.title) if rule else name

    def unfinished(self, one: Unfinished) -> str:
        """What was to be found out, and where."""
        state = self._states.get(one.sight)
        where = [state.title or state.page, state_name(state)] if state else []
        return " · ".join([self.rule_title(one.rule), *where])

    def heading_of(self, place: Place) -> str:
        """What the page of a place is called; "" where it is the whole service."""
        return heading_of(place.page, [self.report]) if place.page else place.sight

    def criteria(self, fault: Fault) -> list[str]:
        return [f"{n} {CRITERIA[n].name} ({CRITERIA[n].level})" for n in fault.criteria if n in CRITERIA]

    def sources(self, fault: Fault) -> list[str]:
        """The files and lines a fault comes from, each once."""
        told = [(one.file, one.line) for one in fault.places] + [(one.words, one.words_line) for one in fault.places]
        return list(dict.fromkeys(f"{file}:{line}" if line else file for file, line in told if file))[:6]

    def mode(self, place: Place) -> str:
        """The condition under which it was found, where that is not the usual one."""
        return "" if place.mode == "plain" else str(MODES[place.mode].title)

    # States ---------------------------------------------------------------------------------------------------

    @cached_property
    def _states(self) -> Mapping[str, State]:
        return {one.id: one for one in self.report.states}

    @cached_property
    def _were(self) -> Mapping[str, State]:
        return {one.id: one for one in self.before.states} if self.before and self.before_pictures else {}

    @property
    def pages(self) -> list[tuple[str, str, list[Sheet]]]:
        """The states of each page in each language: (language, heading, states)."""
        groups: dict[tuple[str, str], list[State]] = {}
        for one in self.report.states:
            groups.setdefault((one.language, one.page), []).append(one)
        return [(key[0], states[0].title, [self._sheet(one) for one in states]) for key, states in groups.items()]

    def _sheet(self, state: State) -> Sheet:
        was = self._were.get(state.id)
        change = "" if not self._were else "new" if was is None else "changed" if was.picture != state.picture else ""
        before = f"{self.before_pictures}{was.picture}" if was and was.picture and change else ""
        return Sheet(state, f"{self.pictures}{state.picture}" if state.picture else "", before, change)

    def link(self, state: State) -> str:
        """Where the state is seen in the lab: a page that is no state at its own address."""
        first = self.report.languages[0]
        root = f"/{self.name}/{self.iteration}" + ("" if state.language == first else f"/{state.language}")
        rest = state.id.removeprefix(f"{state.language}/").removesuffix("/change")
        is_state = rest.startswith(f"{state.page}/") and state.page not in ("-",) and not rest.startswith("-/")
        return f"{root}/-/state/{rest}" if is_state and self.iteration == "draft" else state.path

    # Coverage -------------------------------------------------------------------------------------------------

    @property
    def coverage(self) -> list[tuple[Claim, Covered]]:
        return [(claims()[one.criterion], one) for one in self.report.coverage]

    @property
    def reached(self) -> list[tuple[Words, int]]:
        """How many criteria the checks reach how far."""
        told = [one.reach for one in self.report.coverage]
        return [(words, told.count(reach)) for reach, (words, _kind) in REACHES.items() if reach in told]

    def reach(self, covered: Covered) -> tuple[Words, str]:
        return REACHES[covered.reach]

    @property
    def asked(self) -> tuple[int, int]:
        """Of what a person is to judge: how much is judged, and how much there is."""
        return len(questions()) - len(self.judged.missing), len(questions())


def state_name(state: State) -> str:
    """What a state is called among those of its page."""
    if state.kind == "change":
        return str(_("Ändra svaret"))
    rest = state.id.removeprefix(f"{state.language}/{state.page}")
    if not rest.startswith("/"):  # no question was answered to come here
        return str(_("Med ett meddelande") if rest.startswith("?") else _("Som den visas"))
    way = re.search(r"/path-(\d+)$", rest)
    told = str(KINDS[state.kind])
    return f"{told} · {_('Väg {number}').format(number=way[1])}" if way else told


def heading_of(page: str, reports: Sequence[CheckReport]) -> str:
    """What a page calls itself in the language its service is written in; its name where no report has seen it."""
    states = [one for report in reports for one in report.states if one.page == page and one.title]
    return states[0].title if states else page


def picture(folder: Path, name: str) -> Response:
    """A picture of the report in this folder. What it is called changes when it does."""
    path = folder / PICTURES / name
    if not PICTURE.fullmatch(name) or not path.is_file():
        raise HTTPException(404)
    return FileResponse(path, media_type="image/png", headers={"Cache-Control": "private, max-age=86400, immutable"})
