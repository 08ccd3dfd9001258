"""A whole study by scripted participants: the report must equal what they did, to the digit, and nothing may be lost.

python -m tests.benchmarks.sessions [--browsers 30] [--at-once 2]     in a real browser, some without JavaScript
python -m tests.benchmarks.sessions --posts 500 --at-once 500        by plain form posts, to see what a server bears

Two iterations of a prototype are launched, and half of the participants try each. Every participant follows a script
of their own: consents, or does not fit; does the tasks directly, by going back, with errors, with help, gives up, says
to be done too early, or just leaves; goes on in another browser by a link of their own; answers SEQ and SUS; some
withdraw in the end. With browsers, every session has observers, who drop their connections and come back.

The reports of both iterations, the comparison of the two and the exports are held against the scripts. What is planted
(study/planted.py) is looked for in the database, in every file of the data folder byte by byte, and in all that the lab
shows and gives out.
"""

from __future__ import annotations

import argparse
import asyncio
import csv
import json
import re
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copyfile
from statistics import quantiles
from unittest.mock import patch

import httpx
from playwright.async_api import Browser
from sqlalchemy import update

from components.words import Language, speaking
from server import make_app
from tests.benchmarks.study.actors import Study, a_browsing, a_poster, take_part
from tests.benchmarks.study.planted import traces
from tests.benchmarks.study.scripts import HOWS, TASKS, Expected, Script, compared_otherwise
from tests.benchmarks.study.watchers import Watchers, watched
from tests.conftest import ROOT, Lab, start_lab
from tests.usability.launches.conftest import passed
from tests.usability.studies.conftest import PERSONAS, SERVICE, STUDY
from usability.checks.checking import Options
from usability.checks.run import a_browser
from usability.launches import launching
from usability.launches.served import Iterations
from usability.measures.figures import fraction
from usability.settings import read_settings
from usability.storage import Storage, task_runs, visits
from usability.studies.comparing import compare
from usability.studies.observing import public_id
from usability.studies.plan_reading import study_in
from usability.studies.results import Results, results
from usability.studies.sharing import Shares
from usability.studies.store import Invitation, Studies
from usability.visits.store import Visits

NAME = "prov"
ITERATIONS = ("1", "2")
LATER = timedelta(days=2)
MANY = 40
"""So many replays of a task, and sessions, are looked through for what was planted."""


@dataclass
class Run:
    """A study that is carried out. links: the codes by which an iteration was tried. seconds: of each request. pages:
    how many of the prototype were shown, by iteration, to those of whom something is kept."""

    lab: Lab
    studies: Studies
    asked: argparse.Namespace
    scripts: dict[str, list[Script]]
    links: dict[str, set[str]] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)
    pages: Counter[str] = field(default_factory=Counter)

    @property
    def folder(self) -> Path:
        return self.lab.prototypes / NAME


def plan(iteration: str, count: int) -> str:
    return f'iteration = "{iteration}"\nversion = {iteration}\n' + STUDY.replace("none = 40", f"none = {count + 1}")


def service(iteration: str) -> str:
    """What is asked; in the second iteration with a hint."""
    return SERVICE if iteration == ITERATIONS[0] else SERVICE.replace('du?"), auto', 'du?"), hint=_("Hela"), auto')


def launch(prototypes: Path, data: Path, iteration: str, count: int) -> None:
    """Freeze the draft with its plan, as is done once the checks have passed: they take minutes, and are not tried
    here."""
    for file, text in {"study.toml": plan(iteration, count), "service.py": service(iteration)}.items():
        (prototypes / NAME / file).write_text(text, encoding="utf-8")
    settings = read_settings({"PROVRUM_PROTOTYPES": str(prototypes), "PROVRUM_DATA": str(data)})
    with patch.object(launching, "check_own", lambda *given, **more: passed(target=NAME)):
        made = launching.launch(make_app, settings, NAME, f"Iteration {iteration}", Options())
    assert str(made.number) == iteration


def prepare(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "personas.toml").write_text(PERSONAS, encoding="utf-8")
    for file in ("statement.toml", "brief.toml"):
        copyfile(ROOT / "prototypes/hemhjalp" / file, folder / file)


async def carry_out(run: Run) -> Watchers | None:
    """Both iterations, one after the other, as a lab does it."""
    watching = watched(run.studies, run.lab.url, NAME) if run.asked.browsers else nullcontext()
    async with watching as watchers:
        for iteration, scripts in run.scripts.items():
            if iteration != ITERATIONS[0]:
                launch(run.lab.prototypes, run.lab.data.parent / "launching", iteration, len(scripts))
            await asyncio.to_thread(run.lab.wait_for, f"/{NAME}/{iteration}/name", "Vad heter du?")
            await try_iteration(run, iteration, scripts)
    return watchers


async def try_iteration(run: Run, iteration: str, scripts: Sequence[Script]) -> None:
    waiting, shared = list(scripts), await _invite(run)
    links = run.links[iteration] = {shared.code}
    async with httpx.AsyncClient(base_url=run.lab.url, timeout=120) as moderator, _browsers(run) as browser:

        async def moderate(session: str, task: str, what: str) -> None:
            where = f"/lab/studies/{NAME}/sessions/{public_id(session)}/tasks/{task}"
            assert (await moderator.post(where, data={"do": what})).status_code == 303

        async def seat() -> None:
            while waiting:
                script = waiting.pop(0)
                own = await _invite(run, single_use=True) if script.returns else shared
                links.add(own.code)
                study = Study(f"/s/{own.code}", f"/{NAME}/{iteration}", moderate)
                await _one(run, script, study, iteration, browser)

        await asyncio.gather(*(seat() for _ in range(run.asked.at_once)))
    await run.studies.storage.run(run.studies.close, shared.code)


async def _invite(run: Run, *, single_use: bool = False) -> Invitation:
    """Tried again while the server writes."""
    return await run.studies.storage.run(lambda: run.studies.invite(NAME, single_use=single_use))


def _browsers(run: Run):  # type: ignore[no-untyped-def]
    return a_browser() if run.asked.browsers else nullcontext()


async def _one(run: Run, script: Script, study: Study, iteration: str, browser: Browser | None) -> None:
    there = (
        a_browsing(browser, run.lab.url, script, study.prefix)
        if browser
        else a_poster(run.lab.url, script, study.prefix)
    )
    async with there as actor:
        await take_part(actor, script, study)
    run.seconds += actor.seconds
    run.pages[iteration] += actor.pages if script.kept else 0


def a_day_passes(run: Run) -> None:
    """Those who left have been gone for long, and what was answered in the prototype expires."""
    long_ago = datetime.now(UTC) - LATER
    with run.studies.storage.engine.begin() as connection:
        connection.execute(update(task_runs).where(task_runs.c.ended_at.is_(None)).values(began_at=long_ago))
        connection.execute(update(visits).values(changed_at=long_ago))
    Visits(run.studies.storage, read_settings({}).visit_hours).purge()


# What the lab says --------------------------------------------------------------------------------------------


def judge(run: Run) -> list[str]:
    """What the lab says otherwise than the scripts."""
    expected = {iteration: Expected.of(scripts) for iteration, scripts in run.scripts.items()}
    found = {iteration: _results(run, iteration) for iteration in ITERATIONS}
    wrong = []
    for iteration in ITERATIONS:
        turned = sum(one.screened_out for one in run.studies.invited(NAME) if one.code in run.links[iteration])
        wrong += expected[iteration].differences(found[iteration], turned)
        wrong += _pages_otherwise(run, expected[iteration], iteration)
    there = dict.fromkeys(ITERATIONS, TASKS)
    wrong += compared_otherwise(*expected.values(), compare(*found.values(), there))
    return [*wrong, *_comparison_otherwise(run, expected)]


def _results(run: Run, iteration: str) -> Results:
    prototype = Iterations(run.lab.prototypes).get(NAME, int(iteration))
    assert prototype is not None
    text = (prototype.iteration.folder / "prototype" / "study.toml").read_text(encoding="utf-8")
    return results(run.studies, study_in(text, prototype.prototype), prototype.prototype, iteration)


def table(html: str, id: str) -> list[list[str]]:
    """The cells of a table of a page, row by row; the lab's pages keep a percent sign by its number."""
    body = html.partition(f'id="{id}-caption"')[2].partition("<tbody>")[2].partition("</tbody>")[0]
    cells = (re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in body.split("</tr>"))
    return [[cell.strip().replace("\N{NO-BREAK SPACE}", " ") for cell in row] for row in cells if row]


def _pages_otherwise(run: Run, expected: Expected, iteration: str) -> list[str]:
    """The page of the results, and what it gives out."""
    client, where = run.lab.client(), f"/lab/studies/{NAME}/"
    shown = table(client.get(f"{where}results/?iteration={iteration}").text, "outcomes")
    should = [expected.row(task) for task in TASKS]
    wrong = [] if shown == should else [f"the page of iteration {iteration} shows {shown}, should be {should}"]
    given = client.get(f"{where}files/attempts.csv?iteration={iteration}").content.decode("utf-8-sig")
    for name, rows in (
        ("csv", list(csv.DictReader(given.splitlines()))),
        ("json", json.loads(client.get(f"{where}files/attempts.json?iteration={iteration}").text)),
    ):
        outcomes = {task: Counter(row["outcome"] for row in rows if row["task"] == task) for task in TASKS}
        if outcomes != {task: +expected.outcomes[task] for task in TASKS}:
            wrong.append(f"attempts.{name} of iteration {iteration} has {outcomes}")
    return wrong


def _comparison_otherwise(run: Run, expected: dict[str, Expected]) -> list[str]:
    html = run.lab.client().get(f"/lab/studies/{NAME}/compare/?before=1&after=2").text
    shown = [row[:3] for row in table(html, "differences")]
    counts = {task: [one.completed(task) for one in expected.values()] for task in TASKS}
    with speaking(Language("sv")):
        should = [[task, *(str(fraction(*count)) for count in counts[task])] for task in TASKS]
    return [] if shown == should else [f"the comparison shows {shown}, should be {should}"]


def shown_by_the_lab(run: Run) -> Iterator[tuple[str, str]]:
    """All that the lab shows of the study and gives out, each with its address."""
    client, where = run.lab.client(), f"/lab/studies/{NAME}/"
    shares = Shares(run.studies.storage)
    pages = ["", "results/", "problems/", "sessions/", "compare/?before=1&after=2", "files/codebook.csv", "purge/"]
    for iteration in ITERATIONS:
        pages += [f"{name}?iteration={iteration}" for name in ("results/", "files/attempts.csv", "files/attempts.json")]
        for task in TASKS:
            replay = f"replay/{iteration}/{task}/"
            listed = client.get(f"{where}{replay}").text
            tries = [f"{replay}{number}/" for number in re.findall(rf"{replay}(\d+)/", listed)[:MANY]]
            assert tries, f"there is nothing to replay at {replay}"
            pages += [replay, *tries, *(f"{one}page?view=1" for one in tries), f"{replay}clicks/", f"{replay}ways/"]
        share = shares.make(NAME, iteration, (datetime.now(UTC) + LATER).date())
        yield "share page", client.get(f"/shared/{share.code}/").raise_for_status().text
    pages += [f"sessions/{public_id(one.id)}/" for one in run.studies.sessions(NAME)[:MANY]]
    for page in pages:
        yield page, client.get(where + page).raise_for_status().text


def lost(run: Run) -> int:
    """How many pages of the prototype were shown and are not in the log, or the other way round."""
    found: Counter[str] = Counter()
    for session in run.studies.sessions(NAME):
        for happened in run.studies.events([one.id for one in run.studies.runs([session.id])]).values():
            found[session.iteration] += sum(event.kind == "page" for event in happened)
    return sum(abs(found[iteration] - run.pages[iteration]) for iteration in ITERATIONS)


# ---------------------------------------------------------------------------------------------------------------


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--browsers", type=int, default=0, help="so many participants with a browser")
    parser.add_argument("--posts", type=int, default=0, help="so many who post forms")
    parser.add_argument("--at-once", type=int, default=2)
    asked = parser.parse_args()
    if not asked.posts:
        asked.browsers = asked.browsers or 30
    count = asked.browsers or asked.posts
    scripts = [Script.of(number, HOWS[number * 2 >= count]) for number in range(count)]
    half = (count + 1) // 2
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "prototypes"
        prepare(folder / NAME)
        launch(folder, Path(made) / "launching", ITERATIONS[0], count)
        lab = start_lab(folder, Path(made) / "data")
        try:
            studies = Studies(Storage(f"sqlite:///{lab.data}/provrum.sqlite3", lab.data))
            tell(Run(lab, studies, asked, {"1": scripts[:half], "2": scripts[half:]}))
        finally:
            lab.kill()


def tell(run: Run) -> None:
    """Carry it out, and say how it went."""
    began = time.perf_counter()
    if run.asked.posts:
        for one in [one for scripts in run.scripts.values() for one in scripts]:
            one.scripts = True
    watchers = asyncio.run(carry_out(run))
    took = time.perf_counter() - began
    gone = lost(run)
    a_day_passes(run)
    wrong = judge(run)
    found = traces(run.studies.storage, run.lab.data, list(shown_by_the_lab(run)))
    told(run, took, gone)
    if watchers is not None:
        print(watchers.told(NAME))
    print(*(wrong or ["the reports, the comparison and the exports equal what was done"]), sep="\n")
    print(*(found or ["nothing that was planted is found anywhere"]), sep="\n")
    missed = watchers.wrong(NAME) if watchers else 0
    raise SystemExit(1 if wrong or found or gone or missed else 0)


def told(run: Run, took: float, gone: int) -> None:
    every = [one for scripts in run.scripts.values() for one in scripts]
    for iteration, scripts in run.scripts.items():
        expected = Expected.of(scripts)
        outcomes = {task: dict(+expected.outcomes[task]) for task in TASKS}
        print(f"iteration {iteration}: {len(scripts)} came, {expected.sessions} kept, {outcomes}")
    counts = {name: sum(getattr(one, name) for one in every) for name in ("leaves", "withdraws", "returns", "scripts")}
    print(f"{len(every)} participants, {run.asked.at_once} at once: {took:.1f} s; {counts}")
    p95 = quantiles(run.seconds, n=20)[-1]
    print(f"{len(run.seconds)} requests, {len(run.seconds) / took:.1f} a second; p95 {p95 * 1000:.0f} ms; lost: {gone}")


if __name__ == "__main__":
    main()
