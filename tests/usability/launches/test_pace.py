"""How often the lab launches, and what each launch changed."""

from __future__ import annotations

import os
import subprocess
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.usability.checks.made import seen, wide
from tests.usability.launches.conftest import Launches, passed
from usability.launches.beginning import begun
from usability.launches.launching import NotLaunched
from usability.launches.pace import launches_of, pages_changed, per_month, typical_lead

pytestmark = pytest.mark.slow


def aged(launches: Launches, days: int) -> None:
    """As if every file of the draft had been saved so many days ago."""
    saved = (datetime.now(UTC) - timedelta(days)).timestamp()
    for path in launches.folder.rglob("*"):
        os.utime(path, (saved, saved))


def test_what_a_launch_changed_and_how_long_it_took(launches: Launches) -> None:
    aged(launches, 20)
    launches.launch()
    launches.write("service.py", "Vad heter du?", "Hur stavas ditt namn?")
    launches.launch("Andra")
    second, first = launches_of(launches.folder)
    assert first.lead is not None
    assert second.lead is not None
    assert first.lead.days == 20
    assert second.lead < timedelta(minutes=5)
    assert typical_lead([first, second]) == pytest.approx((first.lead + second.lead) / 2, abs=timedelta(seconds=1))
    assert pages_changed(first) is None
    changed = pages_changed(second)
    assert changed is not None
    assert (changed.added, changed.removed) == (0, 0)
    assert changed.changed >= 1


def test_faults_that_were_mended_before_a_launch_are_counted(launches: Launches) -> None:
    launches.launch()
    launches.checked = passed(findings=[wide(seen("start"))])
    with pytest.raises(NotLaunched, match="faults found: 1"):
        launches.launch("Den som stoppas")
    launches.checked = passed()
    launches.launch("Andra")
    launches.launch("Tredje")
    assert [one.mended for one in launches_of(launches.folder)] == [0, 1, 0]


def test_what_is_accepted_is_not_mended(launches: Launches) -> None:
    fault = wide(seen("start"))
    launches.checked = passed(findings=[fault])
    with pytest.raises(NotLaunched, match="faults found: 1"):
        launches.launch("Den som stoppas")
    launches.checked = passed(findings=[replace(fault, outcome="accepted")])
    launches.launch("Första")
    launches.checked = passed()
    launches.launch("Andra")
    assert [one.mended for one in launches_of(launches.folder)] == [0, 0]


def test_a_study_of_an_iteration_does_not_begin_the_next(launches: Launches) -> None:
    aged(launches, 20)
    launches.launch()
    (launches.folder / "study.toml").write_text("purpose = 'Pröva'", encoding="utf-8")
    brief = launches.folder / "brief.toml"
    brief.write_text(f"{brief.read_text(encoding='utf-8')}\n", encoding="utf-8")
    assert begun(launches.folder) is None


def commit(folder: Path, day: datetime) -> None:
    dates = {"GIT_AUTHOR_DATE": day.isoformat(), "GIT_COMMITTER_DATE": day.isoformat()}
    names = ["-c", "user.name=Prov", "-c", "user.email=prov@example.org"]
    for command in (["init", "-q"], ["add", "-A"], [*names, "commit", "-q", "-m", "Spara"]):
        subprocess.run(["git", *command], cwd=folder, check=True, env={**os.environ, **dates})


def test_to_commit_what_was_launched_does_not_begin_the_next(launches: Launches) -> None:
    aged(launches, 20)
    day = launches.launch().launched
    commit(launches.folder.parent, day + timedelta(hours=1))
    launches.write("service.py", "Vad heter du?", "Hur stavas ditt namn?")
    saved = (day + timedelta(days=5)).replace(microsecond=0)
    os.utime(launches.folder / "service.py", (saved.timestamp(), saved.timestamp()))
    assert begun(launches.folder) == saved
    commit(launches.folder.parent, day + timedelta(days=3))
    assert begun(launches.folder) == (day + timedelta(days=3)).replace(microsecond=0)


def test_the_page_tells_it_in_words(launches: Launches) -> None:
    asker = launches.asker()
    assert "Ingen iteration är lanserad än" in asker.get("/lab/pace/").text
    launches.launch("Den allra första")
    shown = asker.get("/lab/pace/").text
    assert "Den allra första" in shown
    assert "En lansering de senaste tolv månaderna." in shown
    assert "One launch" in asker.get("/en/lab/pace/").text
    months = per_month(launches_of(launches.folder), date(2027, 2, 3))
    assert len(months) == 12
    assert months[-1] == (date(2027, 2, 1), 0)
    assert dict(months)[datetime.now(UTC).date().replace(day=1)] == 1
