"""Launching: only what passes, all of it or nothing, and never over another."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from server import main
from tests.usability.launches.conftest import Launches, passed
from usability.checks.command import folder_of
from usability.checks.findings import Finding
from usability.checks.result import Result
from usability.checks.running import claim
from usability.checks.sights import Sight
from usability.launches import launching
from usability.launches.freezing import copy_draft
from usability.launches.iterations import Tampered, check_files, read_iteration
from usability.launches.launching import NotLaunched

pytestmark = pytest.mark.slow

FAULT = Finding("axe", "fail", "document-title", ("2.4.2",), {"why": ""}, sight="sv/start/first", page="start")


def test_a_launch_tells_what_it_was_made_of(launches: Launches) -> None:
    made = launches.launch("Kortare frågor")
    assert (made.number, made.prefix, made.note) == (1, "/hemhjalp/1", "Kortare frågor")
    assert made.manifest["versions"].keys() >= {"provrum", "python", "jinja2", "wtforms"}
    assert made.manifest["check"] | {"pages": 1, "states": 1, "rules": ["axe"], "accepted": 0} == made.manifest["check"]
    files = made.manifest["files"]
    expected = (
        "prototype/service.py",
        "prototype/locale/en.po",
        "house/locale/en.po",
        "walk.json.gz",
        "report/report.json",
    )
    assert set(expected) <= files.keys()
    assert any(name.startswith("house/assets/") and name.endswith(".css") for name in files)
    assert "house/form/radios/template.html" in files
    check_files(read_iteration(launches.folder, 1))
    assert launches.launch().number == 2


REFUSED: dict[str, tuple[Result, str]] = {
    "a fault": (passed(findings=[FAULT]), "faults found: 1; mend them, or accept"),
    "a crash": (passed(findings=[Finding.unfinished("axe", "boom", Sight("", ""))]), "did not finish"),
    "a silent rule": (passed(silent=["axe"]), "invalid: axe"),
    "nothing seen": (passed(reports=[]), "nothing was looked at"),
}


@pytest.mark.parametrize("why", REFUSED)
def test_what_does_not_pass_is_not_launched(launches: Launches, why: str) -> None:
    launches.checked, says = REFUSED[why]
    with pytest.raises(NotLaunched, match=says):
        launches.launch()
    assert launches.iterations == []


def test_an_accepted_fault_is_launched_and_counted(launches: Launches) -> None:
    launches.checked = passed(findings=[replace(FAULT, outcome="accepted")])
    assert launches.launch().manifest["check"]["accepted"] == 1


CHANGES: dict[str, tuple[Callable[[Launches], None], str]] = {
    "an unfit persona": (
        lambda one: one.write("personas.toml", 'live_in_area = "yes"', 'live_in_area = "x"'),
        "has mistakes",
    ),
    "no statement": (lambda one: (one.folder / "statement.toml").unlink(), "statement.toml is missing"),
    "no brief": (
        lambda one: (one.folder / "brief.toml").unlink(),
        "says nothing of: the agency's goal, the technology",
    ),
    "half a brief": (lambda one: one.write("brief.toml", "goal =", "gaol ="), "says nothing of: the agency's goal; "),
    "half a statement": (lambda one: one.write("statement.toml", "contact =", "kontakt ="), "contact"),
}


@pytest.mark.parametrize("why", CHANGES)
def test_a_draft_that_lacks_something_is_not_launched(launches: Launches, why: str) -> None:
    change, says = CHANGES[why]
    change(launches)
    with pytest.raises(NotLaunched, match=says):
        launches.launch()
    assert launches.iterations == []


def test_who_has_not_said_what_people_do_is_told_where_to_write_it(launches: Launches) -> None:
    text = (launches.folder / "brief.toml").read_text(encoding="utf-8")
    (launches.folder / "brief.toml").write_text(re.sub(r'(?m)^evidence = ".*"$', 'evidence = ""', text), "utf-8")
    with pytest.raises(NotLaunched) as told:
        launches.launch()
    assert "hur människor gör, med belägg" in told.value.swedish
    assert "/lab/briefs/hemhjalp/change" in told.value.swedish
    assert str(launches.folder / "brief.toml") in str(told.value)


def test_a_brief_that_is_emptied_just_then_stops_the_launch_too(
    launches: Launches, monkeypatch: pytest.MonkeyPatch
) -> None:
    def copied(source: Path, target: Path) -> None:
        (source / "brief.toml").write_text("", encoding="utf-8")
        copy_draft(source, target)

    monkeypatch.setattr(launching, "copy_draft", copied)
    with pytest.raises(NotLaunched, match="says nothing of"):
        launches.launch()


def test_a_launch_needs_a_note(launches: Launches) -> None:
    with pytest.raises(NotLaunched, match="write a note"):
        launches.launch("  ")


def test_a_launch_that_is_killed_leaves_nothing_that_is_served(
    launches: Launches, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_given: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "rename", killed)
        with pytest.raises(KeyboardInterrupt):
            launches.launch()
    (launches.folder / "iterations" / ".launching-abc" / "made").mkdir(parents=True)  # kill -9 tidies nothing
    assert launches.asker().get("/hemhjalp/1/").status_code == 404
    assert launches.launch().number == 1
    assert launches.iterations == [".gitattributes", "1"]


def test_an_iteration_is_not_overwritten(launches: Launches, monkeypatch: pytest.MonkeyPatch) -> None:
    before = launches.launch().manifest
    monkeypatch.setattr("usability.launches.launching.next_number", lambda _folder: 1)
    with pytest.raises(NotLaunched, match="nothing was overwritten"):
        launches.launch("En till")
    assert read_iteration(launches.folder, 1).manifest == before


def test_what_persons_judged_goes_with_the_iteration(launches: Launches) -> None:
    judged = launches.folder / "by_person.toml"
    judged.write_text("", encoding="utf-8")
    made = launches.launch()
    assert not judged.exists()
    assert (made.folder / "prototype/by_person.toml").exists()


@pytest.mark.parametrize("file", ["prototype/service.py", "house/page/layout/template.html", "manifest.json", "seal"])
def test_a_changed_file_is_told(launches: Launches, file: str) -> None:
    folder = launches.launch().folder
    with (folder / file).open("ab") as changed:
        changed.write(b" ")
    if file == "seal":  # white space around it says nothing
        (folder / file).write_text("0" * 64)
    with pytest.raises(Tampered, match=file if "/" in file else "manifest"):
        check_files(read_iteration(launches.folder, 1))


def test_added_and_missing_files_are_told(launches: Launches) -> None:
    folder = launches.launch().folder
    (folder / "prototype/more.html").write_text("")
    (folder / "prototype/brief.toml").unlink()
    with pytest.raises(Tampered, match=r"brief.toml is missing; prototype/more.html was added"):
        check_files(read_iteration(launches.folder, 1))


def test_a_link_to_a_folder_is_told(launches: Launches, tmp_path: Path) -> None:
    """Templates would be read through it, in place of those of the launch."""
    folder = launches.launch().folder
    (folder / "prototype/templates").symlink_to(tmp_path, target_is_directory=True)
    with pytest.raises(Tampered, match="prototype/templates was added"):
        check_files(read_iteration(launches.folder, 1), shown=True)


def test_an_iteration_keeps_its_number(launches: Launches) -> None:
    launches.launch().folder.rename(launches.folder / "iterations/2")
    with pytest.raises(Tampered, match="was launched as iteration 1"):
        read_iteration(launches.folder, 2)


def test_where_nothing_can_be_put_nothing_is_checked(launches: Launches, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launching, "check_own", lambda *_given, **_more: pytest.fail("it was checked"))
    (launches.folder / "iterations").write_text("")
    with pytest.raises(NotLaunched, match="iterations is not a folder"):
        launches.launch()


def test_two_launches_at_once_are_not_made(launches: Launches, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PROTOTYPES", "DATA"):
        monkeypatch.setenv(f"PROVRUM_{name}", str(getattr(launches.settings, name.lower())))
    claim(folder_of(launches.settings, "hemhjalp"))
    told = CliRunner().invoke(main, ["launch", "hemhjalp", "--note", "Första"])
    assert told.exit_code == 1
    assert "is being checked already" in told.output
    assert launches.iterations == []
