"""The page of a prototype's checks."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Checked
from tests.usability.asking import ELSEWHERE, Asker, app_of
from tests.usability.checks.made import PICTURE, a_result
from usability.checks.reports import PICTURES, write_report

CHECKS = "/lab/checks/hemhjalp/"


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """The folder where the last check of hemhjalp is kept."""
    return tmp_path / "data" / "checks" / "hemhjalp"


@pytest.mark.parametrize("language", ["", "/en"])
def test_a_draft_that_is_not_checked_says_so(designer: Asker, checked: Checked, language: str) -> None:
    html = checked(designer.get(f"{language}{CHECKS}"))
    assert ("not been checked" if language else "inte kontrollerat") in html


@pytest.mark.parametrize("language", ["", "/en"])
def test_what_failed_is_shown(designer: Asker, checked: Checked, kept: Path, language: str) -> None:
    write_report(a_result(kept / PICTURES), kept)
    html = checked(designer.get(f"{language}{CHECKS}"))
    assert "/hemhjalp/draft/-/state/name/empty" in html
    assert "/hemhjalp/draft/en/-/state/name/first" in html


def test_pictures_are_shown_and_nothing_else_of_the_folder(designer: Asker, kept: Path) -> None:
    write_report(a_result(kept / PICTURES), kept)
    assert designer.get(f"{CHECKS}pictures/{'0' * 24}.png").content == PICTURE
    for name in ("..%2Freport.json", "report.json", f"{'f' * 24}.png"):
        assert designer.get(f"{CHECKS}pictures/{name}").status_code == 404


def test_checks_are_for_the_lab(folder: Path, tmp_path: Path) -> None:
    citizen = Asker(app_of(folder, tmp_path / "data", PROVRUM_HOST="0.0.0.0"), ELSEWHERE)
    assert citizen.get(CHECKS).status_code == 404
    assert citizen.get(f"{CHECKS}pictures/{'0' * 24}.png").status_code == 404


def test_there_are_no_checks_of_what_is_not_there(designer: Asker) -> None:
    assert designer.get("/lab/checks/nowhere/").status_code == 404
