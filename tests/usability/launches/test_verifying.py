"""Verifying and comparing: what is shown otherwise than before, by page and by word."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date

import pytest
from click.testing import CliRunner
from jinja2 import UndefinedError

from components.prototype import load
from server import main, make_app
from tests.usability.launches.conftest import Launches
from usability.checks.walk import Walk
from usability.launches import verifying
from usability.launches.comparing import compare_iterations, compare_with_draft, plain
from usability.launches.recording import Recorded
from usability.launches.retiring import retire
from usability.launches.verifying import differences, verify_all

pytestmark = pytest.mark.slow


def test_an_iteration_that_is_as_it_was_is_verified(launches: Launches) -> None:
    launches.launch()
    (found,) = verify_all(make_app, launches.settings, ["hemhjalp"])
    assert found.same
    assert found.states > 50
    assert found.told().startswith("as it was launched")


def test_every_page_that_is_shown_otherwise_is_named(launches: Launches, monkeypatch: pytest.MonkeyPatch) -> None:
    """As after an upgrade of the house's Python, which is not frozen."""
    launches.launch()

    def upgraded(walk: object) -> Recorded:
        found = record(walk)
        html = {key: text.replace("Vad heter du?", "Vem är du?") for key, text in found.html.items()}
        return Recorded({id: key if html[key] == found.html[key] else f"{key}!" for id, key in found.states.items()},
                        html | {f"{key}!": text for key, text in html.items()}, found.pages)  # fmt: skip

    record = verifying.record
    monkeypatch.setattr(verifying, "record", upgraded)
    (found,) = verify_all(make_app, launches.settings, ["hemhjalp"])
    assert not found.same
    assert found.different[0].page == "name"
    assert any(line.startswith("+") and "Vem är du?" in line for line in found.different[0].lines)


def test_tampered_and_retired_iterations_are_told(launches: Launches) -> None:
    first, _second = launches.launch(), launches.launch("Andra")
    (first.folder / "report/report.json").write_text("{}")
    retire(launches.folder, 2, "Slut", date(2026, 11, 26))
    found = verify_all(make_app, launches.settings, ["hemhjalp"])
    assert "report/report.json was changed" in found[0].told()
    assert not found[0].same
    assert found[1].same
    assert "retired" in found[1].told()


def test_an_iteration_that_fails_is_told_and_the_next_is_verified_all_the_same(
    launches: Launches, monkeypatch: pytest.MonkeyPatch
) -> None:
    launches.launch()
    launches.launch("Andra")
    record = verifying.record

    def upgraded(walk: Walk) -> Recorded:
        if walk.iteration == "1":
            raise UndefinedError("'hint' is undefined")
        return record(walk)

    monkeypatch.setattr(verifying, "record", upgraded)
    first, second = verify_all(make_app, launches.settings, ["hemhjalp"])
    assert "cannot be shown any more: UndefinedError: 'hint' is undefined" in first.told()
    assert second.same


def test_what_cannot_be_read_is_told_in_words(launches: Launches, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PROTOTYPES", "DATA"):
        monkeypatch.setenv(f"PROVRUM_{name}", str(getattr(launches.settings, name.lower())))
    (launches.folder / "service.py").write_text("import nothing_here\n")
    for command, code in ((["check"], 2), (["launch", "--note", "x"], 1), (["compare"], 1)):
        arguments = [*command, "hemhjalp", *(["1"] if command == ["compare"] else [])]
        told = CliRunner().invoke(main, arguments)
        assert told.exit_code == code, command
        assert "No module named 'nothing_here'" in told.output
        assert isinstance(told.exception, SystemExit), "no traceback"


def test_states_that_come_and_go_are_differences() -> None:
    before = Recorded(
        {"sv/a/first": "1", "sv/b/first": "2"}, {"1": "x", "2": "y"}, {"sv/a/first": "a", "sv/b/first": "b"}
    )
    now = Recorded({"sv/a/first": "1", "sv/c/first": "2"}, {"1": "x", "2": "y"}, {"sv/a/first": "a", "sv/c/first": "c"})
    told = {one.page: one.lines for one in differences(before, now)}
    assert told == {"b": ["(is not shown any more)"], "c": ["(was not shown before)"]}


def test_what_has_changed_between_iterations_is_told_by_page_and_word(launches: Launches) -> None:
    launches.launch()
    launches.write("service.py", "Vad heter du?", "Hur stavas ditt namn?")
    extra = 'class Extra(Page):\n    extra = TextInput(_("Något mer?"))\n\n\npages = ['
    launches.write("service.py", "CheckAnswers, Received]", "Extra, CheckAnswers, Received]")
    launches.write("service.py", "pages = [", extra)
    launches.launch("Andra")
    found = compare_iterations(launches.folder, 1, 2)
    assert "extra" in found.added
    assert not found.removed
    name = next(one for one in found.changed if one.page == "name")
    taken, given = name.words["sv"]
    assert "Vad heter du?" in taken
    assert "Hur stavas ditt namn?" in given
    assert any(line == "+ extra" for line in found.lines())


def test_an_iteration_is_compared_with_the_draft(launches: Launches) -> None:
    launches.launch()
    assets = make_app(launches.settings).state.assets
    same = compare_with_draft(launches.folder, 1, load(launches.folder), assets)
    assert list(same.lines()) == ["From 1 to draft:", "Nothing has changed."]
    launches.write("service.py", "Vad heter du?", "Hur stavas ditt namn?")
    assert "name" in [one.page for one in compare_with_draft(launches.folder, 1, load(launches.folder), assets).changed]
    other = replace(assets, style=replace(assets.style, path="/assets/0000000000000000.css"))
    assert compare_with_draft(launches.folder, 1, load(launches.folder), other).style


def test_addresses_of_iterations_are_no_difference() -> None:
    assert (
        plain('<a href="/hemhjalp/1/name"')
        == plain('<a href="/hemhjalp/draft/name"')
        != plain('<a href="/hemhjalp/1/x"')
    )


def test_the_commands_tell_it(launches: Launches) -> None:
    launches.launch("Första")
    told = {"PROVRUM_PROTOTYPES": str(launches.settings.prototypes), "PROVRUM_DATA": str(launches.settings.data)}

    def run(*given: str) -> tuple[int, str]:
        result = CliRunner().invoke(main, given, env=told)
        return result.exit_code, result.output

    assert "hemhjalp/1" in run("iterations")[1]
    assert run("verify")[0] == 0
    assert run("compare", "hemhjalp", "1") == (0, "From 1 to draft:\nNothing has changed.\n")
    assert "there are: 1" in run("retire", "hemhjalp", "7", "--reason", "x")[1]
    assert "write NAME/N" in run("serve", "--only", "hemhjalp/7")[1]
    assert run("retire", "hemhjalp", "1", "--reason", "Slut")[0] == 0
    shutil.rmtree(launches.folder / "iterations/1/prototype")
    code, says = run("verify")
    assert code == 1
    assert "is missing" in says
