"""The page where figures come in: files and pasted rows, what is stored, and tokens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import Checked
from tests.usability.adoption.conftest import BRIEF, counted
from tests.usability.asking import ELSEWHERE, Asker, app_of
from usability.errors import App
from usability.lab import uptake

PAGE = "/lab/adoption/hemhjalp/uptake/"
GOOD = "Dag;Grupp;Kanal;Skede;Antal\n2026-11-02;older;web;adopted;3\n"
BAD = "Dag;Grupp;Kanal;Skede;Antal\n2026-11-02;older;<b>fax</b>;adopted;3\n"


@pytest.fixture
def app(tmp_path: Path) -> App:
    folder = tmp_path / "lab" / "hemhjalp"
    folder.mkdir(parents=True)
    (folder / "service.py").write_text("broken", encoding="utf-8")
    (folder / "brief.toml").write_text(BRIEF, encoding="utf-8")
    return app_of(tmp_path / "lab", tmp_path / "data")


@pytest.fixture
def staff(app: App) -> Asker:
    return Asker(app)


def file(content: str | bytes) -> dict[str, tuple[str, bytes]]:
    return {"file": ("siffror.csv", content if isinstance(content, bytes) else content.encode())}


def test_a_file_is_taken_in_and_the_page_tells_what_came_of_it(app: App, staff: Asker, checked: Checked) -> None:
    checked(staff.get(PAGE))
    posted = staff.post(PAGE, files=file(GOOD), data={"rows": ""})
    assert posted.status_code == 303
    html = checked(staff.get(posted.headers["location"]))
    assert "1 rad togs emot." in html
    assert "Skickat av tjänsten" in html
    assert counted(app) == {("adopted", "older", "web"): 3}
    again = staff.post(PAGE, data={"rows": GOOD.replace(";3", ";4")})
    assert again.headers["location"].endswith("?new=0&replaced=1&unchanged=0")


def test_bad_rows_are_told_and_nothing_is_stored(app: App, staff: Asker, checked: Checked) -> None:
    for response in (staff.post(PAGE, files=file(BAD)), staff.post(PAGE, data={"rows": BAD})):
        assert response.status_code == 422
        html = checked(response)
        assert "Ingenting togs emot" in html
        assert "&lt;b&gt;fax" in html
    assert "2026-11-02;older" in html, "what was pasted is there to be mended"
    assert counted(app) == {}


@pytest.mark.parametrize("sent", [{"data": {"rows": " "}}, {"data": {"rows": GOOD}, "files": file(GOOD)}])
def test_one_of_the_two_is_sent(staff: Asker, checked: Checked, sent: dict[str, dict[str, str]]) -> None:
    response = staff.post(PAGE, **sent)
    assert response.status_code == 422
    assert 'href="#file"' in checked(response)


def test_a_file_too_large_is_told_with_the_way_out(
    app: App, staff: Asker, checked: Checked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uptake, "MOST", 2_000_000)
    response = staff.post(PAGE, files=file(GOOD + " " * 3_000_000))
    assert response.status_code == 413
    assert "server.py uptake hemhjalp" in checked(response)
    assert counted(app) == {}


def test_more_rows_than_citizens_can_wait_for_are_told_with_the_way_out(
    app: App, staff: Asker, checked: Checked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uptake, "AT_ONCE", 0)
    response = staff.post(PAGE, files=file(GOOD))
    assert response.status_code == 413
    assert "per år" in checked(response)
    assert counted(app) == {}


def test_a_file_larger_than_other_posts_may_be_is_taken_in(app: App, staff: Asker) -> None:
    assert staff.post(PAGE, files=file(GOOD + ";;;;\n" * 400_000)).status_code == 303
    assert counted(app) == {("adopted", "older", "web"): 3}


@pytest.mark.parametrize("language", ["", "/en"])
def test_the_file_to_fill_in_is_taken_in(staff: Asker, language: str) -> None:
    template = staff.get(f"{language}{PAGE}template.csv")
    assert template.headers["content-disposition"] == 'attachment; filename="hemhjalp.csv"'
    posted = staff.post(f"{language}{PAGE}", files=file(template.content))
    assert posted.headers["location"] == f"{language}{PAGE}?new=2&replaced=0&unchanged=0"


def test_what_was_sent_is_deleted_when_that_is_confirmed(app: App, staff: Asker, checked: Checked) -> None:
    assert staff.get(f"{PAGE}delete").status_code == 303, "there is nothing to delete"
    staff.post(PAGE, data={"rows": GOOD})
    assert "1 rad" in checked(staff.get(f"{PAGE}delete"))
    assert counted(app)
    staff.post(f"{PAGE}delete")
    assert counted(app) == {}
    assert "Inget är sparat" in checked(staff.get(PAGE))


def test_a_token_is_shown_once_works_and_can_be_ended(app: App, staff: Asker, checked: Checked) -> None:
    made = checked(staff.post(f"{PAGE}tokens", data={"label": "E-tjänsten"}))
    token = re.search(r"provrum_[\w-]+", made)
    assert token is not None
    html = checked(staff.get(PAGE))
    assert token[0] not in html
    assert "E-tjänsten" in html
    headers = {"authorization": f"Bearer {token[0]}"}
    assert Asker(app, ELSEWHERE).post("/api/uptake/hemhjalp", json=[], headers=headers).status_code == 200
    end = re.search(r'action="([^"]*/end)"', html)
    assert end is not None
    staff.post(end[1])
    assert Asker(app, ELSEWHERE).post("/api/uptake/hemhjalp", json=[], headers=headers).status_code == 401
    assert "Avslutad" in checked(staff.get(PAGE))
    assert staff.post(f"{PAGE}tokens", data={"label": ""}).status_code == 422


def test_the_page_is_the_labs_alone(app: App) -> None:
    stranger = Asker(app, ELSEWHERE)
    assert stranger.get(PAGE).status_code == 404
    assert stranger.post(PAGE, files=file(GOOD)).status_code == 404
    assert stranger.post(f"{PAGE}tokens", data={"label": "x"}).status_code == 404
    assert counted(app) == {}


def test_a_group_that_was_renamed_in_the_brief_is_told(
    app: App, staff: Asker, checked: Checked, tmp_path: Path
) -> None:
    staff.post(PAGE, files=file(GOOD))
    assert "som inte står i uppdraget" not in checked(staff.get(PAGE))
    brief = tmp_path / "lab" / "hemhjalp" / "brief.toml"
    brief.write_text(BRIEF.replace('name = "older"', 'name = "over-80"'), encoding="utf-8")
    assert "grupper som inte står i uppdraget: older." in checked(staff.get(PAGE))
