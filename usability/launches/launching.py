"""Launching: the draft is copied, the copy is checked, and if it passes the very same files become an iteration."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from components.clock import day_of
from components.prototype import Prototype, load

from ..adoption.brief import FILE as BRIEF
from ..adoption.brief import read_brief
from ..checks.asking import MakeApp, NoTarget, check_own, private
from ..checks.by_person import FILE as BY_PERSON
from ..checks.by_person import read_by_person
from ..checks.checking import Options
from ..checks.command import folder_of
from ..checks.findings import grouped
from ..checks.mended import forget_found, found_before, found_in, keep_report
from ..checks.reports import PICTURES, write_report
from ..checks.result import Result
from ..checks.running import Refused
from ..drafts import Drafts, stamp
from ..serving import served
from ..settings import Settings
from .beginning import begun
from .freezing import Facts, commit_of, copy_draft, copy_house, next_number, put_in_place, seal, tidy
from .iterations import FOLDER, Iteration
from .recording import keep, record, walk_of
from .statement import Assessment, NoStatement, statement_of

SPHERES = {
    "goal": ("the agency's goal", "myndighetens mål"),
    "technology": ("the technology it rests on", "tekniken"),
    "users": ("what people do, with evidence for something of it", "hur människor gör, med belägg för något av det"),
}
"""What a brief must tell of before citizens meet the service: in English and Swedish."""


class NotLaunched(Refused):
    """Why nothing was launched, and what to do about it. result: the check, where it came that far."""

    def __init__(self, message: str, swedish: str, result: Result | None = None):
        super().__init__(message, swedish)
        self.result = result


def launch(make_app: MakeApp, settings: Settings, name: str, note: str, options: Options) -> Iteration:
    """Check the draft and freeze it. Raises `NotLaunched`, `NoTarget` and `Broken`."""
    prototype = settings.prototypes / name
    if name not in Drafts(settings.prototypes).names():
        raise NoTarget(f"no prototype {name!r}; there are: {', '.join(Drafts(settings.prototypes).names())}")
    if not note.strip():
        raise NotLaunched("write a note: what is new in this iteration, in a sentence", "Skriv vad som är nytt.")
    _briefed(prototype, prototype)
    _place(prototype)
    tidy(prototype)
    draft = stamp(prototype)
    with _copied(settings, name) as apart:
        _briefed(prototype, apart.prototypes / name)  # what is launched is the copy
        _sound(load(apart.prototypes / name))
        kept = folder_of(settings, name)  # what the last check of the draft has seen is not looked at again
        result = check_own(make_app, apart, name, replace(options, pictures=kept / PICTURES))
        result.draft = draft
        keep_report(result, kept)
        _gate(result)
        return _freeze(make_app, settings, apart, name, note.strip(), result)


def _briefed(prototype: Path, copied: Path) -> None:
    """Raises `NotLaunched` where one of the three spheres of a copy is empty, or cannot be read."""
    brief, mistakes = read_brief(copied)
    if not brief.empty:
        return
    english, swedish = (", ".join(SPHERES[sphere][number] for sphere in brief.empty) for number in (0, 1))
    wrong = "".join(f"\n- {one}" for one in mistakes)
    page = f"/lab/briefs/{prototype.name}/change"
    raise NotLaunched(
        f"the brief says nothing of: {english}; write it in {prototype / BRIEF}, or on the page {page}{wrong}",
        f"I uppdraget står inget om: {swedish}. Skriv det på sidan {page} eller i filen {BRIEF}.{wrong}",
    )


def _place(prototype: Path) -> None:
    """Raises `NotLaunched` where there is no room for an iteration: better now than when all is checked."""
    folder = prototype / FOLDER
    if os.path.lexists(folder) and not folder.is_dir():
        raise NotLaunched(
            f"{folder} is not a folder, so no iteration can be put there; move it away",
            f"{folder} är ingen mapp. Därför får ingen iteration plats där. Flytta undan den.",
        )
    within = folder if folder.exists() else prototype
    if not os.access(within, os.W_OK):
        raise NotLaunched(
            f"{within} cannot be written to, so no iteration can be put there",
            f"Det går inte att skriva i {within}. Därför får ingen iteration plats där.",
        )


@contextmanager
def _copied(settings: Settings, name: str) -> Iterator[Settings]:
    """Settings of a lab that holds a copy of the draft alone: what is saved meanwhile is for the next launch."""
    with tempfile.TemporaryDirectory(prefix="provrum-launch-") as folder:
        copy_draft(settings.prototypes / name, Path(folder) / "prototypes" / name)
        yield replace(settings, prototypes=Path(folder) / "prototypes")


def _sound(prototype: Prototype) -> None:
    if prototype.warnings:
        told = "\n".join(f"- {one}" for one in prototype.warnings)
        raise NotLaunched(
            f"the draft can be shown, but has mistakes; mend them first:\n{told}",
            "Utkastet går att visa, men har brister. De står på sidan Prototyper. Rätta dem först.",
        )


def _gate(result: Result) -> None:
    """Raises `NotLaunched` unless every check was made, can be believed, and has passed."""
    if result.silent:
        raise NotLaunched(
            f"the run is invalid: {', '.join(result.silent)} did not find their own faults",
            "Kontrollen går inte att lita på: alla regler hittade inte felet på sin egen provsida. Försök igen.",
            result,
        )
    if result.of("unfinished"):
        raise NotLaunched(
            "some checks did not finish, so nobody knows whether the service passes them",
            "Kontrollen blev inte färdig. Därför vet ingen om tjänsten klarar den. Försök igen.",
            result,
        )
    if not result.reports:
        raise NotLaunched("nothing was looked at", "Ingenting blev kontrollerat.", result)
    if not result.passed:
        way = "mend them, or accept what cannot be mended yet, with a reason (python server.py accept)"
        raise NotLaunched(
            f"faults found: {len(result.groups)}; {way}",
            f"{len(result.groups)} fel stoppar lanseringen. Det som inte kan rättas än kan godtas för en tid.",
            result,
        )


def _freeze(make_app: MakeApp, settings: Settings, apart: Settings, name: str, note: str, result: Result) -> Iteration:
    number, now = next_number(settings.prototypes / name), datetime.now(UTC)
    folder = apart.prototypes / name / FOLDER / str(number)
    folder.mkdir(parents=True)
    copy_draft(apart.prototypes / name, folder / "prototype")
    with private(apart) as own:
        app: Any = make_app(own)
        assets = app.state.assets
        commit, statement = commit_of(settings.prototypes / name), _statement(apart, name, result, now)
        kept = folder_of(settings, name)
        mended = len(found_before(kept) - found_in(result))
        check = {**_summary(result), "mended": mended}
        facts = Facts(now, day_of(now), note, commit, statement, check, begun(settings.prototypes / name))
        copy_house(assets, folder / "house")
        write_report(result, folder / "report")
        iteration = seal(folder, name, number, facts, assets)
        with served(app) as base:
            keep(record(walk_of(app.state.iterations.get(name, number), base)), iteration)
    seal(folder, name, number, facts, assets)
    try:
        made = put_in_place(folder, settings.prototypes / name, number)
    except OSError as error:  # no space, no right, or another launch that was faster
        raise NotLaunched(
            f"the iteration cannot be put in place: {error}", f"Iterationen gick inte att spara: {error}", result
        ) from error
    (settings.prototypes / name / BY_PERSON).unlink(missing_ok=True)  # the next iteration is judged anew
    forget_found(kept)
    return made


def _statement(apart: Settings, name: str, result: Result, now: datetime) -> dict[str, Any]:
    accepted = result.accepted.used if result.accepted else []
    by_person = read_by_person(apart.prototypes / name).complete
    assessment = Assessment(day_of(now), len(result.pages), len(result.states), accepted, by_person)
    try:
        return statement_of(load(apart.prototypes / name), assessment, day_of(now))
    except NoStatement as error:
        raise NotLaunched(str(error), error.swedish, result) from error


def _summary(result: Result) -> dict[str, Any]:
    return {
        "pages": len(result.pages),
        "states": len(result.states),
        "rules": list(result.rules),
        "reviews": len(grouped(result.of("review"))),
        "accepted": len(grouped(result.of("accepted"))),
        "seconds": round(result.seconds, 1),
    }
