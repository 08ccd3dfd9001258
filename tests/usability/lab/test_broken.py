"""A draft that cannot be loaded tells its designer where, and comes back by itself."""

from __future__ import annotations

import time
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.conftest import Checked, Lab
from tests.usability.asking import ELSEWHERE, Asker, app_of


def test_a_designer_sees_the_file_the_line_and_the_way_out(designer: Asker, checked: Checked) -> None:
    html = checked(designer.get("/trasig/draft/name"))
    assert "trasig/service.py" in html
    assert "rad 5" in html
    assert "<mark>   5 &gt;     full_name = TextInput" in html
    assert "hintt" in html
    assert 'href="/trasig/draft/name"' in html
    assert "line 5" in designer.get("/trasig/draft/en/name").text or "rad 5" in designer.get("/trasig/draft/en/").text


def test_an_outsider_sees_no_source(folder: Path, tmp_path: Path, checked: Checked) -> None:
    app = app_of(folder, tmp_path / "data", PROVRUM_HOST="0.0.0.0")
    answer = Asker(app, ELSEWHERE).get("/trasig/draft/name")
    assert answer.status_code == 503
    html = checked(answer)
    assert not any(word in html for word in ("service.py", "TextInput", "hintt", str(folder)))
    assert "every 5s" in html


def test_the_watch_answers_nothing_until_a_file_is_saved(designer: Asker, folder: Path) -> None:
    html = designer.get("/trasig/draft/name").text
    watch = html.split('hx-get="')[1].split('"')[0]
    assert designer.get(watch).status_code == 204
    assert "hx-refresh" not in designer.get(watch).headers
    (folder / "trasig" / "service.py").write_text("1 / 0", encoding="utf-8")
    assert designer.get(watch).headers["hx-refresh"] == "true"
    assert designer.get("/lab/watch/nothing").status_code == 404


def test_the_page_comes_back_by_itself_when_the_draft_is_mended(own_lab: Lab, page: Page) -> None:
    service = own_lab.prototypes / "hemhjalp" / "service.py"
    good = service.read_text(encoding="utf-8")
    service.write_text(good.replace("Textarea(", "Textareo("), encoding="utf-8")
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text) if "Content Security" in message.text else None)
    give_up = time.monotonic() + 5  # a saved file is looked for a few times a second
    while (opened := page.goto(f"{own_lab.url}/hemhjalp/draft/name")) and opened.ok:
        assert time.monotonic() < give_up
    expect(page.locator("mark")).to_contain_text("Textareo(")
    service.write_text(good.replace("DateInput(", "DateInputt("), encoding="utf-8")
    expect(page.locator("mark")).to_contain_text("DateInputt(")
    service.write_text(good, encoding="utf-8")
    expect(page.locator("h1")).to_contain_text("Vad heter du?")
    assert not refused
