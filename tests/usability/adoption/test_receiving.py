"""POST /api/uptake/NAME: with a token of the service alone, in JSON, all or nothing."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import httpx
import pytest
from click.testing import CliRunner

from server import main
from tests.usability.asking import ELSEWHERE, Asker, app_of
from usability.adoption.reading import MOST_JSON
from usability.adoption.tokens import Tokens
from usability.errors import App

from .conftest import BRIEF, counted

ROW = {"date": "2026-11-02", "group": "older", "channel": "web", "stage": "adopted", "count": 3}


@pytest.fixture
def app(tmp_path: Path) -> App:
    for name in ("hemhjalp", "permit"):
        (tmp_path / "lab" / name).mkdir(parents=True)
        (tmp_path / "lab" / name / "service.py").write_text("broken", encoding="utf-8")
        (tmp_path / "lab" / name / "brief.toml").write_text(BRIEF, encoding="utf-8")
    return app_of(tmp_path / "lab", tmp_path / "data", PROVRUM_LAB_PASSWORD="a password of a lab")


@pytest.fixture
def tokens(app: App) -> Tokens:
    return Tokens(app.state.uptake.storage)


def send(app: App, token: str, body: Any, *, service: str = "hemhjalp", **headers: str) -> httpx.Response:
    sent = body if isinstance(body, bytes) else json.dumps(body).encode()
    all_headers = {"authorization": f"Bearer {token}", "content-type": "application/json", **headers}
    return Asker(app, ELSEWHERE).post(f"/api/uptake/{service}", content=sent, headers=all_headers)


def test_rows_are_stored_once_however_often_they_are_sent(app: App, tokens: Tokens) -> None:
    token = tokens.make("hemhjalp", "E-tjänsten")
    body = {"rows": [ROW, {**ROW, "group": ""}]}
    assert send(app, token, body).json() == {"rows": 2, "new": 2, "replaced": 0, "unchanged": 0}
    body["rows"][0] = {**ROW, "count": 5}
    answer = send(app, token, body)
    assert answer.status_code == 200
    assert answer.json() == {"rows": 2, "new": 0, "replaced": 1, "unchanged": 1}
    assert counted(app) == {("adopted", "older", "web"): 5, ("adopted", "", "web"): 3}


def test_bad_rows_are_told_and_nothing_is_stored(app: App, tokens: Tokens) -> None:
    answer = send(app, tokens.make("hemhjalp", ""), {"rows": [ROW, {**ROW, "channel": "fax", "count": -1}]})
    assert answer.status_code == 422
    told = answer.json()
    assert told["wrong"] == 1
    assert [(one["row"], one["column"], one["value"]) for one in told["faults"]] == [
        (2, "channel", "fax"), (2, "count", "-1"),
    ]  # fmt: skip
    assert "one of web, assisted" in told["faults"][0]["reason"]
    assert counted(app) == {}


def test_without_a_token_all_services_are_alike(app: App, tokens: Tokens) -> None:
    token = tokens.make("hemhjalp", "")
    tokens.end("hemhjalp", tokens.of("hemhjalp")[0].digest)
    answers = [
        send(app, given, {"rows": [ROW]}, service=service)
        for given in ("", "x", token)
        for service in ("hemhjalp", "nowhere")
    ]
    assert {one.status_code for one in answers} == {401}
    assert len({one.text for one in answers}) == 1
    assert answers[0].headers["www-authenticate"] == "Bearer"


def test_a_token_is_of_one_service(app: App, tokens: Tokens) -> None:
    token = tokens.make("hemhjalp", "")
    assert {send(app, token, {"rows": [ROW]}, service=name).status_code for name in ("permit", "nowhere")} == {403}
    assert send(app, tokens.make("gone", ""), {"rows": [ROW]}, service="gone").status_code == 404
    assert counted(app, "permit") == {}


def test_what_is_not_json_or_too_much_is_refused_in_json(app: App, tokens: Tokens) -> None:
    token = tokens.make("hemhjalp", "")
    large = b'{"rows": [' + b" " * MOST_JSON + b"]}"
    refused = {
        415: send(app, token, b"a;b", **{"content-type": "text/csv"}),
        413: send(app, token, large),
        422: send(app, token, b"\xff"),
        405: Asker(app).get("/api/uptake/hemhjalp", headers={"authorization": f"Bearer {token}"}),
    }
    for status, answer in refused.items():
        assert answer.status_code == status
        assert answer.json()["error"]
    assert send(app, "x", large).status_code == 401


def test_a_key_twice_loses_nothing_unseen(app: App, tokens: Tokens) -> None:
    token = tokens.make("hemhjalp", "")
    row = json.dumps(ROW)
    told = send(app, token, f'[{row}, {row[:-1]}, "count": 5}}]'.encode())
    assert (told.status_code, told.json()["faults"][0]["row"], told.json()["faults"][0]["column"]) == (422, 2, "count")
    assert send(app, token, f'{{"rows": [{row}], "rows": []}}'.encode()).status_code == 422
    assert counted(app) == {}


def test_a_compressed_body_is_refused_as_such(app: App, tokens: Tokens) -> None:
    answer = send(app, tokens.make("hemhjalp", ""), gzip.compress(b"[]"), **{"content-encoding": "gzip"})
    assert (answer.status_code, "Content-Encoding" in answer.json()["error"]) == (415, True)


def test_other_sites_pages_are_no_matter_since_no_cookie_is_listened_to(app: App, tokens: Tokens) -> None:
    answer = send(app, tokens.make("hemhjalp", ""), {"rows": []}, origin="https://elsewhere.example")
    assert answer.json() == {"rows": 0, "new": 0, "replaced": 0, "unchanged": 0}


def test_a_token_is_kept_nowhere(app: App, tokens: Tokens, tmp_path: Path) -> None:
    token = tokens.make("hemhjalp", "")
    assert all(token.encode() not in path.read_bytes() for path in (tmp_path / "data").rglob("*") if path.is_file())


def test_the_command_imports_a_file_or_tells_every_bad_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, app: App
) -> None:
    monkeypatch.setenv("PROVRUM_PROTOTYPES", str(tmp_path / "lab"))
    monkeypatch.setenv("PROVRUM_DATA", str(tmp_path / "data"))
    path = tmp_path / "sent.csv"
    path.write_text("date,group,channel,count\n2026-11-02,older,fax,3\n2026-11-02,older,web,3\n", encoding="utf-8")
    refused = CliRunner().invoke(main, ["uptake", "hemhjalp", str(path)])
    assert refused.exit_code == 1
    assert f"{path}:2: channel 'fax': No channel is called that" in refused.output
    path.write_text(path.read_text(encoding="utf-8").replace("fax", "phone"), encoding="utf-8")
    assert "2 rows: 2 new" in CliRunner().invoke(main, ["uptake", "hemhjalp", str(path)]).output
    assert counted(app) == {("completed", "older", "phone"): 3, ("completed", "older", "web"): 3}
    assert "there are: hemhjalp, permit" in CliRunner().invoke(main, ["uptake", "nowhere", str(path)]).output
