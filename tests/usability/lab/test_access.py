"""Who may open the lab's pages."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from starlette.routing import Route

from tests.conftest import Checked
from tests.usability.asking import ELSEWHERE, HERE, Asker, app_of
from usability.errors import App
from usability.lab.access import COOKIE, Attempts, kept_secret
from usability.lab.app import ROUTES, SITE_ROUTES

PASSWORD = "korrekt häst"
LAB_PAGES = [
    "/",
    "/en/",
    "/lab/components/",
    "/lab/portfolio/services.csv",
    "/lab/briefs/hemhjalp/change",
    "/en/lab/components/form/radios/",
    "/lab/components/form/radios/plain",
    "/hemhjalp/draft/-/map",
    "/hemhjalp/draft/en/-/data",
    "/hemhjalp/draft/-/state/name/first",
]
CITIZENS_PAGES = ["/hemhjalp/draft/start", "/hemhjalp/draft/en/start"]
OPEN = {
    "show_login",
    "login",
    "logout",
    "watch",
    "go_on",
    "open_prototype",
    "open_persona",
    "start_persona",
    "show_shared",
}
"""Endpoints that anybody may ask; each other one of the lab is behind the guard."""


@pytest.fixture
def guarded(folder: Path, tmp_path: Path) -> App:
    return app_of(folder, tmp_path / "data", PROVRUM_HOST="0.0.0.0", PROVRUM_LAB_PASSWORD=PASSWORD)


def test_every_route_of_the_lab_is_guarded() -> None:
    routes = [route for route in [*ROUTES, *SITE_ROUTES] if isinstance(route, Route)]
    bare = {route.endpoint.__name__ for route in routes if not hasattr(route.endpoint, "__wrapped__")}
    assert bare == OPEN


@pytest.mark.parametrize("url", [*LAB_PAGES, *CITIZENS_PAGES])
def test_all_is_open_on_this_machine(designer: Asker, url: str) -> None:
    assert designer.get(url).status_code in (200, 303)


@pytest.mark.parametrize("address", [ELSEWHERE, HERE])
def test_the_lab_is_not_served_elsewhere_without_a_password(folder: Path, tmp_path: Path, address: str) -> None:
    app = app_of(folder, tmp_path / "data", PROVRUM_HOST="0.0.0.0")
    outsider = Asker(app, address)
    for url in [*LAB_PAGES, "/lab/login"]:
        assert outsider.get(url).status_code == 404, url
    for url in ["/lab/login", "/hemhjalp/draft/-/data?page=name", "/hemhjalp/draft/-/data/clear"]:
        assert outsider.post(url, data={"password": "", "full_name": "x"}).status_code == 404, url
    assert all(outsider.get(url).status_code == 200 for url in CITIZENS_PAGES)


@pytest.mark.parametrize(
    ("address", "host", "headers"),
    [
        (ELSEWHERE, "127.0.0.1:8000", {}),
        (HERE, "lab.example", {}),
        (HERE, "127.0.0.1.evil.example:8000", {}),
        (HERE, "127.0.0.1:8000", {"x-forwarded-for": "127.0.0.1"}),
        (HERE, "127.0.0.1:8000", {"forwarded": "for=127.0.0.1"}),
        (HERE, "127.0.0.1:8000", {"x-real-ip": "127.0.0.1"}),
        (HERE, "127.0.0.1:8000", {"x-forwarded-host": "localhost"}),
        ("", "127.0.0.1:8000", {}),
    ],
)
def test_nobody_can_look_as_if_on_this_machine(app: App, address: str, host: str, headers: dict[str, str]) -> None:
    assert Asker(app, address, host).get("/", headers=headers).status_code == 404


def test_a_proxy_that_sends_no_header_is_known_by_its_http(app: App) -> None:
    assert Asker(app, version="1.0").get("/").status_code == 404


@pytest.mark.parametrize("version", ["1.0", "1.1"])
def test_a_password_is_asked_for_on_this_machine_too(folder: Path, tmp_path: Path, version: str) -> None:
    """As behind `proxy_pass http://127.0.0.1:8000;`, which looks like somebody who sits here."""
    proxied = Asker(app_of(folder, tmp_path / "data", PROVRUM_LAB_PASSWORD=PASSWORD), version=version)
    for url in LAB_PAGES:
        assert "/lab/login" in proxied.get(url).headers["location"], url
    assert "/lab/login" in proxied.post("/hemhjalp/draft/-/data/clear").headers["location"]
    assert all(proxied.get(url).status_code == 200 for url in CITIZENS_PAGES)
    proxied.post("/lab/login", data={"password": PASSWORD})
    assert "/lab/logout" in proxied.get("/").text


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1"])
def test_every_name_of_this_machine_will_do(app: App, host: str) -> None:
    assert Asker(app, HERE, host).get("/").status_code == 200


def test_the_address_of_version_six_will_do(folder: Path, tmp_path: Path) -> None:
    app = app_of(folder, tmp_path / "data", PROVRUM_HOST="::1")
    assert Asker(app, "::1", "[::1]:8000").get("/").status_code == 200


def test_logging_in_opens_the_lab_and_comes_back(guarded: App, checked: Checked) -> None:
    outsider = Asker(guarded, ELSEWHERE, "lab.example", "https")
    sent = outsider.get("/hemhjalp/draft/en/-/data?page=name")
    assert sent.status_code == 303
    assert sent.headers["location"] == "/en/lab/login?next=%2Fhemhjalp%2Fdraft%2Fen%2F-%2Fdata%3Fpage%3Dname"
    checked(outsider.get(sent.headers["location"]))
    wrong = outsider.post(sent.headers["location"], data={"password": "fel"})
    assert wrong.status_code == 422
    checked(wrong)
    assert "fel" not in wrong.text.split("<form")[1]
    right = outsider.post(sent.headers["location"], data={"password": PASSWORD})
    assert (right.status_code, right.headers["location"]) == (303, "/hemhjalp/draft/en/-/data?page=name")
    cookie = right.headers["set-cookie"]
    assert all(part in cookie for part in ("HttpOnly", "SameSite=lax", "Secure", "Path=/"))
    assert PASSWORD not in cookie
    assert "/lab/logout" in checked(outsider.get("/"))
    assert outsider.post("/lab/logout").status_code == 303
    assert outsider.get("/").status_code == 303


def test_the_cookie_is_worth_nothing_when_changed_or_after_a_new_password(
    guarded: App, folder: Path, tmp_path: Path
) -> None:
    outsider = Asker(guarded, ELSEWHERE)
    outsider.post("/lab/login", data={"password": PASSWORD})
    token = outsider.cookies[COOKIE]
    assert outsider.get("/").status_code == 200
    for forged in (token[:-2] + "xx", "lab", "", PASSWORD):
        assert Asker(guarded, ELSEWHERE).get("/", headers={"cookie": f"{COOKIE}={forged}".encode()}).status_code == 303
    settings = {"PROVRUM_HOST": "0.0.0.0", "PROVRUM_LAB_PASSWORD": "ett annat"}
    other = app_of(folder, tmp_path / "data", **settings)
    assert Asker(other, ELSEWHERE).get("/", headers={"cookie": f"{COOKIE}={token}"}).status_code == 303
    same = app_of(folder, tmp_path / "data", **{**settings, "PROVRUM_LAB_PASSWORD": PASSWORD})
    assert Asker(same, ELSEWHERE).get("/", headers={"cookie": f"{COOKIE}={token}"}).status_code == 200


@pytest.mark.parametrize(
    "where", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:x", "/a\nb"]
)
def test_a_login_leads_to_no_other_site(guarded: App, where: str) -> None:
    answer = Asker(guarded, ELSEWHERE).post("/lab/login", params={"next": where}, data={"password": PASSWORD})
    assert answer.headers["location"] == "/"


def test_guessing_is_slowed_down(guarded: App, checked: Checked) -> None:
    guesser = Asker(guarded, ELSEWHERE)
    for number in range(Attempts.EACH):
        assert guesser.post("/lab/login", data={"password": str(number)}).status_code == 422
    late = guesser.post("/lab/login", data={"password": PASSWORD})
    assert late.status_code == 429
    assert 0 < int(late.headers["retry-after"]) <= Attempts.SECONDS
    checked(late)
    assert Asker(guarded, "203.0.113.77").post("/lab/login", data={"password": PASSWORD}).status_code == 303


def test_attempts_are_forgotten_in_time_and_counted_for_all() -> None:
    now = [0.0]
    attempts = Attempts(clock=lambda: now[0])
    for number in range(Attempts.ALL):
        assert attempts.wait(f"address {number}") == 0
        attempts.failed(f"address {number}")
    assert attempts.wait("address 1") == Attempts.SECONDS
    assert attempts.wait("new") == 0, "whoever knows the password is not locked out by others"
    now[0] = Attempts.SECONDS + 1
    assert attempts.wait("address 1") == 0


def test_the_addresses_of_one_network_are_counted_together() -> None:
    attempts = Attempts()
    for number in range(Attempts.EACH):
        attempts.failed(f"2001:db8::{number:x}")
    assert attempts.wait("2001:db8::ffff") > 0
    assert attempts.wait("2001:db8:0:1::1") == 0
    assert attempts.wait("no:address") == 0


def test_the_secret_is_made_once_and_is_the_owners_alone(tmp_path: Path) -> None:
    secret = kept_secret(tmp_path / "data")
    assert len(secret) >= 43
    assert kept_secret(tmp_path / "data") == secret
    assert stat.S_IMODE((tmp_path / "data" / "secret").stat().st_mode) == 0o600
