"""Whatever goes wrong, a person gets a page in the language of the address that says what to do."""

from __future__ import annotations

import logging
from pathlib import Path

import httpx
import pytest

from tests.conftest import Checked
from tests.usability.asking import ELSEWHERE, Asker, app_of
from usability.errors import App
from usability.http import HEADERS
from usability.storage import Busy
from usability.troubles import TROUBLES, error_page


@pytest.mark.parametrize(
    ("method", "url", "status"),
    [
        ("GET", "/nowhere/", 404),
        ("GET", "/nowhere/draft/", 404),
        ("GET", "/hemhjalp/draft/nowhere", 404),
        ("GET", "/hemhjalp/draft/en/nowhere", 404),
        ("GET", "/hemhjalp/draft/-/nowhere", 404),
        ("GET", "/hemhjalp/draft/-/persona/nobody", 404),
        ("GET", "/hemhjalp/draft/-/state/name/wrong/nothing", 404),
        ("GET", "/assets/nothing.css", 404),
        ("GET", "/lab/components/form/nothing/", 404),
        ("GET", "/lab/components/form/radios/nothing", 404),
        ("PUT", "/hemhjalp/draft/name", 405),
        ("POST", "/", 405),
        ("GET", "/trasig/draft/", 503),
        ("GET", "/trasig/draft/en/name", 503),
        ("GET", "/felande/draft/name", 500),
    ],
)
def test_every_error_is_a_page(designer: Asker, checked: Checked, method: str, url: str, status: int) -> None:
    response = designer.ask(method, url)
    assert response.status_code == status
    assert response.headers["content-type"].startswith("text/html")
    assert all(name in response.headers for name in HEADERS)
    html = checked(response)
    assert f'<html lang="{"en" if "/en/" in url else "sv"}"' in html
    assert 'class="button"' in html
    head = designer.ask("HEAD", url)
    assert head.status_code == (
        405 if method == "POST" and url != "/" else status if method == "GET" else head.status_code
    )


@pytest.mark.parametrize("url", ["/nope", "/nope/", "/lab", "/hemhjalp/draft/name/", "/lab/login/", "//evil.example/x"])
def test_an_unknown_address_leads_nowhere(app: App, url: str) -> None:
    response = Asker(app, host="evil.example").get(url)
    assert response.status_code == 404
    assert "location" not in response.headers


@pytest.mark.parametrize("url", ["/hemhjalp", "/hemhjalp/", "/hemhjalp/draft", "/en", "/lab/components", "/lab/help"])
def test_a_redirect_names_no_host(app: App, url: str) -> None:
    response = Asker(app, host="evil.example").get(url)
    assert response.status_code == 303
    assert response.headers["location"].startswith("/")
    assert "evil" not in response.headers["location"]


def test_405_says_what_is_allowed(designer: Asker) -> None:
    assert "GET" in designer.ask("DELETE", "/lab/components/").headers["allow"]


def test_a_post_from_another_site_is_told_so_in_a_page(designer: Asker, checked: Checked) -> None:
    headers = {"sec-fetch-site": "cross-site"}
    refused = designer.post("/hemhjalp/draft/name", data={"full_name": "Kim"}, headers=headers)
    assert refused.status_code == 403
    assert "Kim" not in checked(refused)


def test_too_large_a_post_is_told_so_in_a_page(designer: Asker, checked: Checked) -> None:
    refused = designer.post("/hemhjalp/draft/name", data={"full_name": "x" * 2_000_000})
    assert refused.status_code == 413
    checked(refused)


@pytest.mark.parametrize("status", TROUBLES)
def test_every_trouble_has_a_page_in_both_languages(designer: Asker, checked: Checked, status: int) -> None:
    from starlette.requests import Request

    for path in ("/", "/en/", "/hemhjalp/draft/name", "/hemhjalp/draft/en/name"):
        scope = {"type": "http", "app": designer.app, "method": "GET", "path": path, "query_string": b"", "headers": []}
        response = error_page(Request(scope), status)
        assert response.status_code == status
        checked(bytes(response.body).decode())


def test_an_unexpected_error_is_logged_and_tells_outsiders_nothing(
    folder: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    app = app_of(folder, tmp_path / "data", PROVRUM_HOST="0.0.0.0")
    with caplog.at_level(logging.ERROR, "provrum"):
        failed = Asker(app, ELSEWHERE).get("/felande/draft/name")
    assert failed.status_code == 500
    assert "nowhere" not in failed.text
    assert "mine.html" not in failed.text
    assert "UndefinedError" in caplog.text
    assert "GET /felande/draft/name failed" in caplog.text


def test_a_designer_sees_the_line_of_the_template_that_failed(designer: Asker, checked: Checked) -> None:
    html = checked(designer.get("/felande/draft/name"))
    assert "felande/templates/mine.html" in html
    assert "{{ nowhere }}" in html


def test_one_broken_prototype_takes_no_other_down(designer: Asker) -> None:
    for url in ("/trasig/draft/", "/felande/draft/name", "/hemhjalp/draft/start", "/"):
        designer.get(url)
    assert designer.get("/hemhjalp/draft/start").status_code == 200
    assert designer.get("/").status_code == 200


def test_what_was_posted_to_a_failing_page_can_be_sent_again(designer: Asker, folder: Path, checked: Checked) -> None:
    designer.post("/hemhjalp/draft/name", data={"full_name": "Kim Testsson"})
    service = folder / "hemhjalp" / "service.py"
    good = service.read_text(encoding="utf-8")
    service.write_text(good + "\n1 / 0\n", encoding="utf-8")
    designer.app.state.lab.drafts._loaded["hemhjalp"].looked = 0
    born = {"date_of_birth-year": "1948", "date_of_birth-month": "3", "date_of_birth-day": '27"><b>'}
    failed = designer.post("/hemhjalp/draft/date-of-birth", data=born)
    html = checked(failed)
    assert failed.status_code == 503
    assert 'name="date_of_birth-year" value="1948"' in html
    assert "<b>" not in html
    assert "hx-trigger" not in html
    service.write_text(good, encoding="utf-8")
    designer.app.state.lab.drafts._loaded["hemhjalp"].looked = 0
    again = designer.post("/hemhjalp/draft/date-of-birth", data={**born, "date_of_birth-day": "27"})
    assert again.headers["location"] == "/hemhjalp/draft/live-in-area"


PASSWORDS = """from components import CheckAnswers, Confirmation, Page, Password, Service, TextInput


class Name(Page):
    title = "Vem är du?"
    full_name = TextInput("Vad heter du?")
    code_word = Password("Vilket är ditt lösenord?")


service = Service("Tjänst", pages=[Name, CheckAnswers, Confirmation])
"""


@pytest.mark.parametrize("loads", [True, False])
def test_passwords_are_not_told_when_a_post_fails(
    app: App, folder: Path, loads: bool, checked: Checked, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "losen").mkdir()
    source = PASSWORDS if loads else PASSWORDS.replace("code_word", "PassWord") + "\n1 / 0\n"
    (folder / "losen" / "service.py").write_text(source, encoding="utf-8")

    async def busy(*_work: object) -> None:
        raise Busy

    monkeypatch.setattr(app.state.visits.storage, "run", busy)
    posted = {"full_name": "Kim Testsson", "code_word" if loads else "PassWord": "korrekt häst"}
    failed = Asker(app, cookies=httpx.Cookies({"provrum-visit": "x"})).post("/losen/draft/name", data=posted)
    assert failed.status_code == 503
    assert "Kim Testsson" in checked(failed)
    assert "korrekt häst" not in failed.text


def test_an_outsider_is_led_to_no_page_that_is_closed_to_them(folder: Path, tmp_path: Path, checked: Checked) -> None:
    outsider = Asker(app_of(folder, tmp_path / "data", PROVRUM_HOST="0.0.0.0"), ELSEWHERE)
    assert 'class="button"' not in checked(outsider.get("/nowhere/"))
    assert 'class="button" href="/hemhjalp/draft/"' in checked(outsider.get("/hemhjalp/draft/nowhere"))
