"""A lab with something on every page: two launches, a check with a fault, and a study with sessions, notes, problems,
links to its results and a purge, letters to a target group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from components.clock import today
from server import make_app
from tests.usability.adoption.conftest import BRIEF
from tests.usability.asking import Asker
from tests.usability.checks.made import a_result
from tests.usability.launches.conftest import passed
from tests.usability.studies.made import DIRECT, Made, Try, make_study
from tests.usability.studies.trying import click
from usability.adoption.batches import Batches
from usability.adoption.listing import EXAMPLE
from usability.adoption.occasions import Occasion, Occasions
from usability.adoption.portfolio import Service, Services
from usability.adoption.tokens import Tokens
from usability.adoption.tracks import Tracks
from usability.adoption.uptake import Row, Uptake
from usability.checks.checking import Options
from usability.checks.reports import PICTURES, read_report, write_report
from usability.errors import App
from usability.launches import launching
from usability.settings import Settings
from usability.studies.observing import Observing, public_id
from usability.studies.problems import Problems
from usability.studies.purging import Purge, Purging
from usability.studies.sharing import Shares
from usability.studies.store import Event, Session

NAME = "hemhjalp"
WRONG = {"date-of-birth": {"date_of_birth": "date"}}
WAITING = {
    "held": 50, "held_until": today() + timedelta(9), "adopted_sent": 60, "adopted_held": 6, "counted_on": today()
}  # fmt: skip
"""Of a batch: who waits by lot, and how many use the service."""
CONTENT = [4, 2, 5, 1, 4, 2, 5, 1, 4, 2]
"""Answers to the items of SUS."""


@dataclass(frozen=True)
class Filled:
    """made: the lab. known: what stands in the addresses of its pages, by name of the part."""

    made: Made
    settings: Settings
    known: Mapping[str, str]

    @property
    def app(self) -> App:
        return self.made.asker.app

    def asker(self, locked: bool = False) -> Asker:
        """Somebody at the lab's machine. locked: whether the lab has a password."""
        settings = replace(self.settings, lab_password="hemligt-ord-for-labbet")
        return Asker(make_app(settings) if locked else self.app)


def filled(folder: Path) -> Filled:
    """A lab in this folder."""
    made = make_study(folder, PROVRUM_HOST="127.0.0.1")
    settings: Settings = made.asker.app.state.lab.access.settings
    _launched(made, settings)
    kept = settings.data / "checks" / NAME
    write_report(a_result(kept / PICTURES), kept)
    report = read_report(kept)
    assert report is not None
    earlier, tried = _many(made, "1", 4, 9), _many(made, "draft", 8, 10)
    at_work = _at_work(made)
    note = _noted(made, earlier, tried)
    share = Shares(made.studies.storage).make(NAME, "draft", today() + timedelta(9))
    Purging(made.studies.storage).purge(Purge(NAME, "1", today() - timedelta(900)), "Dnr 2026/17")
    uptake = Uptake(made.studies.storage)
    uptake.put(NAME, [Row(today() - timedelta(day), "", "web", "completed", day) for day in range(30)])
    Tokens(uptake.storage).make(NAME, "E-tjänsten")
    _efforts(made)
    Services(uptake.storage).put([Service(NAME, "Hemhjälp", "Omsorgen"), EXAMPLE])
    known = {
        "name": NAME,
        "persona": next(iter(made.prototype.personas)),
        "number": "1",
        "after": "2",
        "iteration": "draft",
        "task": "apply",
        "page": "name",
        "session": public_id(at_work.id),
        "code": made.studies.invite(NAME, single_use=True).code,
        "share": share.code,
        "fault": report.faults[0].id,
        "note": str(note),
        "line": str(_helped(made)),
        "kind": "form",
        "component": "radios",
        "example": "error",
    }
    return Filled(made, settings, known)


def _launched(made: Made, settings: Settings) -> None:
    """Two iterations, whose checks are told and not made."""
    (made.folder / "brief.toml").write_text(BRIEF, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(launching, "check_own", lambda *_given, **_more: passed())
        for note in ("Den första omgången", "Kortare frågor"):
            launching.launch(make_app, settings, NAME, note, Options())
            service = made.folder / "service.py"
            text = service.read_text(encoding="utf-8")
            service.write_text(text.replace("Vad heter du?", "Vad är ditt namn?"), encoding="utf-8")


def _efforts(made: Made) -> None:
    """Two letters to a target group: of the first some wait, and what it did is counted; many came by the second."""
    tracks, batches = Tracks(made.studies.storage), Batches(made.studies.storage)
    for number, (title, completed) in enumerate((("Brev", 12), ("Kort", 40)), 1):
        told = {"kind": "letter", "title": title, "plan": "Skickas i tur och ordning", "cost": 900}
        track = tracks.make(NAME, target_group="all", **told)
        batches.make(track, title="Version A", people=200, sent_on=today(), **(WAITING if number == 1 else {}))
        for _ in range(completed):
            tracks.respond(number, "completed")


def _many(made: Made, iteration: str, reached: int, of: int) -> list[Session]:
    return [
        made.session(
            Try(goal=number < reached, seconds=60 + 7 * number, ease=3 + number % 5, wrong=WRONG if number % 2 else {}),
            Try("stop", goal=number % 3 > 0, seconds=30 + number, ease=5),
            iteration=iteration,
            sus=CONTENT,
        )
        for number in range(of)
    ]


def _at_work(made: Made) -> Session:
    """Somebody who is at a task now, and has clicked here and there."""
    session = made.studies.begin(made.studies.invite(NAME), replace(made.study, iteration="draft"), "sv", {})
    run = made.studies.start(session, "apply", None)
    happened = [Event("page", page, 100 * number, {"language": "sv"}) for number, page in enumerate(DIRECT[:3])]
    happened += [
        click("name", 20, 0.25, 0.125, "h1", works=False),
        click("name", 50, 0.3, 0.4, "#full_name"),
        Event("filled", "name", 60, {"field": "full_name", "length": "word"}),
        Event("help", "name", 70, {"at": "details"}),
        Event("error", "name", 80, {"language": "sv", "wrong": {"full_name": "required"}}),
        Event("away", "date-of-birth", 300, {"seconds": 12}),
    ]
    made.studies.record(run, happened)
    return session


def _noted(made: Made, earlier: Sequence[Session], tried: Sequence[Session]) -> int:
    """A note, problems that were seen, one that is mended and one that is another; the number of the note."""
    observing, problems = Observing(made.studies), Problems(made.studies.storage)
    observing.note(tried[0], "Kim", "lost", "Letar efter knappen längst ner på sidan")
    for title, page, found_in, severity, seen in (
        ("Ordet sökande är svårt", "name", "draft", 3, tried[:4]),
        ("Datumet skrivs fel", "date-of-birth", "draft", 4, tried[3:9]),
        ("Knappen syns inte", "date-of-birth", "1", 1, earlier[:2]),
    ):
        told = {"title": title, "page": page, "task": "apply", "found_in": found_in, "severity": severity}
        problems.make(NAME, {**told, "second_severity": 2}, [one.id for one in seen])
    (note,) = observing.notes([tried[0]])[tried[0].id]
    return note.number


def _helped(made: Made) -> int:
    """Help occasions and completions of three months, and a line of today; its number."""
    uptake = made.asker.app.state.uptake
    held = Occasions(uptake.storage)
    for back, own in ((70, 12), (40, 20)):
        day = today() - timedelta(back)
        uptake.add(NAME, Row(day, "", "web", "completed", own))
        for kind, count in (("guided", 6), ("on-behalf", 9), ("paper", 2)):
            for _time in range(count):
                held.save(Occasion(NAME, day, "morning", "phone", "", kind, "completed", 9))
    return held.save(Occasion(NAME, today(), "morning", "library", "", "guided", "referred", 5))
