"""The pages of a prototype's launches in the lab: launching, what stops it, what has changed, and retiring."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Checked
from tests.usability.asking import Asker
from tests.usability.checks.made import seen
from tests.usability.launches.conftest import Launches, passed
from usability.checks.findings import Finding
from usability.checks.run import Report
from usability.checks.running import Telling, claim
from usability.launches.launching import NotLaunched

pytestmark = pytest.mark.slow

FAULT = Finding("axe", "fail", "document-title", ("2.4.2",), {"why": ""}, sight="sv/start/first", page="start")
PAGE = "/lab/launches/hemhjalp/"
HEADING = {"title": "Titel", "headings": [{"level": 1, "text": "Vad heter du?"}]}


def refused(launches: Launches) -> Asker:
    """Somebody who comes when a launch has just been refused."""
    with pytest.raises(NotLaunched), Telling(claim(launches.settings.data / "checks" / "hemhjalp")):
        launches.launch()
    return launches.asker()


def test_a_launch_without_a_note_is_not_begun(launches: Launches, checked: Checked) -> None:
    wrong = launches.asker().post(PAGE, data={"note": " "})
    assert wrong.status_code == 422
    assert "Skriv vad som är nytt" in checked(wrong)


def test_why_nothing_was_launched_is_told_in_the_language_of_the_page(launches: Launches, checked: Checked) -> None:
    launches.checked = passed(findings=[FAULT])
    designer = refused(launches)
    assert "1 fel stoppar lanseringen." in checked(designer.get(PAGE))
    html = checked(designer.get(f"/en{PAGE}"))
    assert "Faults found: 1" in html
    assert "stoppar" not in html


def test_what_the_statement_lacks_is_told_in_swedish_too(launches: Launches, checked: Checked) -> None:
    launches.write("statement.toml", "contact =", "kontakt =")
    html = checked(refused(launches).get(PAGE))
    assert "Tillgänglighetsredogörelsen är inte komplett" in html
    assert "saknas i statement.toml" in html


def test_what_has_changed_is_told_by_headings_and_states_in_words(
    launches: Launches, checked: Checked, tmp_path: Path
) -> None:
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    (pictures / f"{'0' * 24}.png").write_bytes(b"PNG")
    shown = Report(seen("name", kind="empty"), [], HEADING, picture=f"{'0' * 24}.png")
    launches.checked = passed(reports=[shown], pictures=pictures)
    launches.launch()
    launches.write("service.py", "Vad heter du?", "Hur stavas ditt namn?")
    launches.launch("Andra")
    html = checked(launches.asker().get(f"{PAGE}1/compare/2"))
    assert ">Vad heter du?</h3>" in html
    assert "Skickad tom" in html
    assert "sv/name/empty" not in html
    draft = checked(launches.asker().get(f"{PAGE}1/compare/draft"))
    assert ">Hur stavas ditt namn?</h3>" in draft, "the draft may have changed since it was checked"
    assert "Därför finns inga bilder av det" not in draft
    launches.write("service.py", "Hur stavas ditt namn?", "Ditt namn?")
    later = checked(launches.asker().get(f"{PAGE}1/compare/draft"))
    assert "Därför finns inga bilder av det" in later
    assert "/hemhjalp/pictures/" not in later, "pictures of the draft as it was are none of it as it is"


def test_one_is_retired_and_tells_so(launches: Launches, checked: Checked) -> None:
    launches.launch()
    designer = launches.asker()
    assert f'href="{PAGE}1/retire"' in checked(designer.get(PAGE))
    assert "Skriv varför ingen ska möta den mer" in checked(designer.post(f"{PAGE}1/retire", data={"reason": ""}))
    assert designer.post(f"{PAGE}1/retire", data={"reason": "Slut"}).status_code == 303
    assert "Slut" in checked(designer.get(PAGE))
    gone = designer.get("/hemhjalp/1/")
    assert gone.status_code == 410
    assert 'class="button"' not in checked(gone), "there is no newer one, and its own start page is gone"
