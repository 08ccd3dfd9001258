"""The pages of a prototype's checks: the report, running, accepting, and what a person judges."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from components.clock import today
from tests.conftest import Checked
from tests.usability.asking import ELSEWHERE, Asker, app_of
from tests.usability.checks.made import PICTURE, a_result, seen, wide
from usability.checks import running
from usability.checks.accepting import FILE, read_accepted
from usability.checks.by_person import read_by_person, tick
from usability.checks.coverage import questions
from usability.checks.findings import Finding
from usability.checks.reports import PICTURES, read_report, write_report
from usability.checks.run import Step
from usability.checks.running import Telling, claim
from usability.drafts import stamp
from usability.launches.iterations import MANIFEST, SEAL, digest

CHECKS = "/lab/checks/hemhjalp/"
REASON = {"reason": "Kartan byts i mars", "reason_en": "The map is replaced in March", "owner": "Kim, webb"}


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """The folder where the last check of hemhjalp is kept."""
    return tmp_path / "data" / "checks" / "hemhjalp"


def write(kept: Path, **more: Any) -> str:
    """A report with one fault on two pages; its id."""
    write_report(a_result(kept / PICTURES, **more), kept)
    report = read_report(kept)
    assert report is not None
    return report.faults[0].id if report.faults else ""


@pytest.mark.parametrize("language", ["", "/en"])
def test_a_draft_that_is_not_checked_says_so(designer: Asker, checked: Checked, language: str) -> None:
    html = checked(designer.get(f"{language}{CHECKS}"))
    assert ("not been checked" if language else "inte kontrollerat") in html
    assert f'action="{language}{CHECKS}run"' in html


@pytest.mark.parametrize("language", ["", "/en"])
def test_what_failed_is_shown(designer: Asker, checked: Checked, kept: Path, language: str) -> None:
    write(kept)
    html = checked(designer.get(f"{language}{CHECKS}"))
    assert ("One fault is to be mended" if language else "Ett fel ska rättas") in html
    assert "/hemhjalp/draft/-/state/name/empty" in html
    assert "/hemhjalp/draft/en/-/state/name/first" in html
    assert "1.4.10" in html
    assert html.count("lab-fault--fail") == 1, "one fault on two pages and in two languages"


def test_a_state_is_called_by_the_error_that_it_shows(designer: Asker, checked: Checked, kept: Path) -> None:
    result = a_result(kept / PICTURES)
    wrong = replace(result.reports[2].sight, id="sv/name/wrong/full_name-long", kind="wrong", says="Skriv kortare")
    result.reports[2].sight = wrong
    result.findings = [wide(wrong)]
    write_report(result, kept)
    html = checked(designer.get(CHECKS))
    assert "Fel svar: <q" in html
    assert "Skriv kortare" in html
    assert "full_name-long" not in re.sub('href="[^"]*"', "", html)


def test_a_quotation_is_not_cut_off_by_a_heading(designer: Asker, checked: Checked, kept: Path) -> None:
    result = a_result(kept / PICTURES)
    text = {"text": "Sök här. Det går fort.", "sv": "engelska", "en": "English", "prototype": "hemhjalp"}
    one = Finding("translated", "fail", "missing", (), text, file="service.py", line=3)
    result.findings = [one, replace(one, values={**text, "text": "Handla"})]
    result.rules = [*result.rules, "translated"]
    write_report(result, kept)
    html = checked(designer.get(CHECKS))
    assert "”Sök här. Det går fort.” är inte översatt till engelska." in html
    assert "”Handla” är inte översatt till engelska." in html, "each missing text is a fault of its own"


def test_what_passes_says_so(designer: Asker, checked: Checked, kept: Path, folder: Path) -> None:
    write(kept, faulty=False, draft=stamp(folder / "hemhjalp"))
    html = checked(designer.get(CHECKS))
    assert "Tjänsten klarar alla kontroller." in html
    assert "oförändrat sedan" in html


def test_a_run_that_cannot_be_believed_says_what_did_not_finish(designer: Asker, checked: Checked, kept: Path) -> None:
    result = a_result(kept / PICTURES, faulty=False, silent=["axe"])
    result.findings = [Finding.unfinished("reflow", TimeoutError("no answer"), seen("name"))]
    write_report(result, kept)
    html = checked(designer.get(CHECKS))
    assert "Kontrollen blev inte färdig" in html
    assert "TimeoutError: no answer" in html
    assert "hittade inte felet på sin egen provsida" in html


def test_what_is_new_and_what_is_gone_is_told(designer: Asker, checked: Checked, kept: Path) -> None:
    write(kept, draft="before")
    result = a_result(kept / PICTURES, draft="now")
    result.findings = [replace(wide(seen("name")), snippet='<table class="other">')]
    write_report(result, kept)
    html = checked(designer.get(CHECKS))
    assert "Borta sedan förra kontrollen" in html
    assert ">Nytt<" in html


def test_what_looks_different_is_shown_beside_the_last_iteration(
    designer: Asker, checked: Checked, kept: Path, folder: Path
) -> None:
    write(kept, faulty=False)
    launched = folder / "hemhjalp" / "iterations" / "2" / "report"
    shutil.copytree(kept, launched)
    (launched.parent / "prototype").mkdir()
    sealed = {"number": 2, "files": {"report/report.json": digest((launched / "report.json").read_bytes())}}
    (launched.parent / MANIFEST).write_text(json.dumps(sealed))
    (launched.parent / SEAL).write_text(digest(json.dumps(sealed).encode()))
    old, new = f"{'0' * 24}.png", f"{'e' * 24}.png"
    told = json.loads((kept / "report.json").read_text())
    told["states"][0]["picture"] = new
    (kept / "report.json").write_text(json.dumps(told))
    (kept / PICTURES / new).write_bytes(PICTURE)
    html = checked(designer.get(CHECKS))
    assert f'src="{CHECKS}2/pictures/{old}"' in html
    assert f'src="{CHECKS}pictures/{new}"' in html
    assert html.count(f'src="{CHECKS}2/') == 1, "what looks the same is shown once"
    assert designer.get(f"{CHECKS}2/pictures/{old}").content == PICTURE
    tick(launched.parent / "prototype", "1.1.1", who="Kim", note="Med NVDA", day=today())
    assert "Med NVDA" in checked(designer.get(f"{CHECKS}2/"))
    assert designer.get(f"{CHECKS}3/").status_code == 404


def test_pictures_are_shown_and_nothing_else_of_the_folder(designer: Asker, kept: Path) -> None:
    write(kept)
    assert designer.get(f"{CHECKS}pictures/{'0' * 24}.png").content == PICTURE
    for name in ("..%2Freport.json", "report.json", f"{'f' * 24}.png"):
        assert designer.get(f"{CHECKS}pictures/{name}").status_code == 404


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("report.json", '"faults"'),
        ("report.xml", "<testsuites"),
        ("report.sarif", "2.1.0"),
        ("report.jsonld", "earl:failed"),
    ],
)
def test_the_report_is_given_to_other_programs(designer: Asker, kept: Path, file: str, told: str) -> None:
    assert designer.get(f"{CHECKS}files/{file}").status_code == 404
    write(kept)
    assert told in designer.get(f"{CHECKS}files/{file}").text
    assert f"{CHECKS}files/{file}" in designer.get(CHECKS).text


# Running -------------------------------------------------------------------------------------------------------


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """In place of server.py, a program that says which check it was started for."""
    (tmp_path / "server.py").write_text("import sys; print(sys.argv[1:])")
    monkeypatch.setattr(running, "ROOT", tmp_path)
    return tmp_path


def test_a_check_is_started_once(designer: Asker, kept: Path, started: Path) -> None:
    answer = designer.post(f"/en{CHECKS}run")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/en{CHECKS}")
    assert [path.name for path in kept.glob("run-*.json")] == ["run-1.json"]
    with Telling(kept / "run-1.json"):
        assert designer.post(f"{CHECKS}run").status_code == 303
        assert [path.name for path in kept.glob("run-*.json")] == ["run-1.json"]


def test_one_that_runs_is_shown_and_can_be_stopped(designer: Asker, checked: Checked, kept: Path) -> None:
    with Telling(claim(kept)) as telling:
        telling.step(Step(30, 120, "sv/name/empty", 1))
        telling._write()
        html = checked(designer.get(CHECKS))
        assert "30 av 120 lägen är provade." in html
        assert f'action="{CHECKS}stop"' in html
        part = designer.get(f"{CHECKS}progress")
        assert "30 av 120" in checked(part, fragment=True)
        assert "hx-refresh" not in part.headers
        assert designer.post(f"{CHECKS}stop").status_code == 303
        assert (kept / "run-1.stop").exists()
        (kept / "run-1.stop").unlink()
    ended = designer.get(f"{CHECKS}progress")
    assert (ended.status_code, ended.headers["hx-refresh"]) == (204, "true")


def test_one_that_crashed_is_told_as_such(designer: Asker, checked: Checked, kept: Path) -> None:
    write(kept)
    with pytest.raises(RuntimeError), Telling(claim(kept)):
        raise RuntimeError("no browser was found")
    html = checked(designer.get(CHECKS))
    assert "kraschade" in html
    assert "no browser was found" in html
    assert "Ett fel ska rättas" in html, "the last report is still shown"


# Accepting -----------------------------------------------------------------------------------------------------


def test_a_fault_is_accepted_at_every_place_where_it_stands(
    designer: Asker, checked: Checked, kept: Path, folder: Path
) -> None:
    fault = write(kept)
    assert f'href="{CHECKS}accept/{fault}"' in checked(designer.get(CHECKS))
    assert "<form" in checked(designer.get(f"{CHECKS}accept/{fault}"))
    until = today() + timedelta(30)
    saved = designer.post(f"{CHECKS}accept/{fault}", data={**REASON, "until": until.isoformat()})
    assert (saved.status_code, saved.headers["location"]) == (303, f"{CHECKS}#accepted")
    accepted = read_accepted(folder / "hemhjalp")
    assert {(one.page, one.owner, one.until) for one in accepted} == {
        ("start", "Kim, webb", until),
        ("name", "Kim, webb", until),
    }
    html = checked(designer.get(CHECKS))
    assert "Inget stoppar en lansering. Ett fel är godtaget för en tid." in html
    assert "Kartan byts i mars" in html
    assert "The map is replaced in March" in checked(designer.get(f"/en{CHECKS}"))


def test_what_is_missing_is_told_and_what_was_written_is_kept(designer: Asker, checked: Checked, kept: Path) -> None:
    fault = write(kept)
    wrong = designer.post(f"{CHECKS}accept/{fault}", data={**REASON, "owner": "", "until": "2099-01-01"})
    assert wrong.status_code == 422
    html = checked(wrong)
    assert "Kartan byts i mars" in html
    assert "<title>Fel: " in html
    assert html.count('aria-invalid="true"') == 2


def test_what_has_expired_stops_the_launch_again(designer: Asker, checked: Checked, kept: Path, folder: Path) -> None:
    fault = write(kept)
    designer.post(f"{CHECKS}accept/{fault}", data={**REASON, "until": (today() + timedelta(1)).isoformat()})
    path = folder / "hemhjalp" / FILE
    path.write_text(re.sub(r"until = .*", "until = 2026-01-01", path.read_text()))
    html = checked(designer.get(CHECKS))
    assert "Ett fel ska rättas" in html
    assert "godtagna till en dag som har passerat" in html


def test_only_what_fails_can_be_accepted(designer: Asker, kept: Path) -> None:
    write(kept)
    assert designer.get(f"{CHECKS}accept/0123456789ab").status_code == 404


# By person -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["", "/en"])
def test_questions_are_ticked_by_a_person_and_can_be_taken_back(
    designer: Asker, checked: Checked, folder: Path, language: str
) -> None:
    page = f"{language}{CHECKS}by-person/"
    checked(designer.get(page))
    told = {"judged": ["1.1.1", "2.4.3"], "who": "Kim", "note": "Med NVDA"}
    assert designer.post(page, data=told).headers["location"] == page
    html = checked(designer.get(page))
    assert "Med NVDA" in html
    assert 'value="1.1.1"' not in html
    assert set(read_by_person(folder / "hemhjalp").judged) == {"1.1.1", "2.4.3"}
    designer.post(f"{page}1.1.1/undo")
    assert set(read_by_person(folder / "hemhjalp").judged) == {"2.4.3"}
    assert 'value="1.1.1"' in checked(designer.get(page))


def test_nobody_ticks_without_a_name(designer: Asker, checked: Checked, folder: Path) -> None:
    wrong = designer.post(f"{CHECKS}by-person/", data={"judged": "1.1.1", "who": "", "note": "Med NVDA"})
    assert wrong.status_code == 422
    assert "Med NVDA" in checked(wrong)
    assert not read_by_person(folder / "hemhjalp").judged


def test_when_all_is_ticked_nothing_is_asked(designer: Asker, checked: Checked) -> None:
    designer.post(f"{CHECKS}by-person/", data={"judged": list(questions()), "who": "Kim"})
    assert "Alla frågor är bedömda." in checked(designer.get(f"{CHECKS}by-person/"))


# Who may see them ------------------------------------------------------------------------------------------------


def test_checks_are_for_the_lab(folder: Path, tmp_path: Path, kept: Path) -> None:
    fault = write(kept)
    citizen = Asker(app_of(folder, tmp_path / "data", PROVRUM_HOST="0.0.0.0"), ELSEWHERE)
    for path in ("", f"pictures/{'0' * 24}.png", "progress", f"accept/{fault}", "by-person/", "files/report.json"):
        assert citizen.get(f"{CHECKS}{path}").status_code == 404, path
    for path in ("run", "stop", f"accept/{fault}", "by-person/", "by-person/1.1.1/undo"):
        assert citizen.post(f"{CHECKS}{path}", data=REASON).status_code == 404, path


def test_there_are_no_checks_of_what_is_not_there(designer: Asker) -> None:
    for path in ("", "progress", "by-person/", "1/"):
        assert designer.get(f"/lab/checks/nowhere/{path}").status_code == 404


def test_a_broken_draft_has_its_last_report_all_the_same(designer: Asker, checked: Checked) -> None:
    assert "trasig" in checked(designer.get("/lab/checks/trasig/"))


def test_the_start_page_and_the_map_lead_to_the_checks(designer: Asker, checked: Checked) -> None:
    start = checked(designer.get("/en/"))
    assert f'action="/en{CHECKS}run"' in start
    assert f'href="/en{CHECKS}"' in start
    assert f'href="{CHECKS}"' in checked(designer.get("/hemhjalp/draft/-/map"))


@pytest.mark.parametrize("path", ["", "by-person/"])
def test_no_swedish_is_left_in_english(designer: Asker, kept: Path, path: str) -> None:
    write(kept)
    html = re.sub(r'<(\w+) [^>]*lang="sv".*?</\1>', " ", designer.get(f"/en{CHECKS}{path}").text, flags=re.S)
    found = re.findall(r"\w*[åäöÅÄÖ]\w*", re.sub(r"<[^>]+>", " ", html))
    assert not [word for word in found if word not in ("Hemhjälp",)]
