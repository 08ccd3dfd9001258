"""The question about cookies, in a service that tries it on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.conftest import Checked, Lab, start_lab
from tests.usability.visits import trial
from usability.visits.cookies import back

pytestmark = pytest.mark.slow

SITE = "/asking/draft"
BANNER = 'class="cookie-banner"'
YES, NO = "Du har sagt ja till kakor", "Du har sagt nej till kakor"


@pytest.fixture(scope="module")
def asking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    folder: Path = tmp_path_factory.mktemp("asking")
    trial.write(folder / "prototypes", "asking", "plain")
    service = folder / "prototypes" / "asking" / "service.py"
    source = service.read_text(encoding="utf-8").replace("pages=[", "cookie_banner=CookieBanner(), pages=[")
    service.write_text(source, encoding="utf-8")
    lab = start_lab(folder / "prototypes", folder / "data")
    yield lab
    lab.kill()


@pytest.fixture
def guest(asking: Lab) -> Iterator[httpx.Client]:
    with asking.client() as client:
        yield client


def choose(guest: httpx.Client, choice: str, page: str = "name?change=1") -> httpx.Response:
    return guest.post(f"{SITE}/-/cookies", data={"cookies": choice, "page": page})


@pytest.mark.parametrize("path", ["/name", "/en/name", "/-/about/contact?page=name", "/-/clear?page=name"])
def test_it_is_asked_first_on_every_page_until_answered(path: str, guest: httpx.Client, checked: Checked) -> None:
    shown = checked(guest.get(f"{SITE}{path}"))
    assert shown.index(BANNER) < shown.index("skip-link") < shown.index("<h1")
    choose(guest, "no")
    assert BANNER not in checked(guest.get(f"{SITE}{path}"))


@pytest.mark.parametrize(("choice", "said"), [("yes", YES), ("no", NO)])
def test_the_choice_is_confirmed_once_on_the_same_page(
    choice: str, said: str, guest: httpx.Client, checked: Checked
) -> None:
    answer = choose(guest, choice)
    assert answer.status_code == 303
    assert answer.headers["location"] == f"{SITE}/name?change=1&cookies=said"
    confirmed = checked(guest.get(answer.headers["location"]))
    assert said in confirmed
    assert "cookies=said" not in confirmed
    hidden = choose(guest, "hide")
    assert hidden.headers["location"] == f"{SITE}/name?change=1"
    assert "set-cookie" not in hidden.headers
    assert BANNER not in guest.get(hidden.headers["location"]).text


def test_the_cookie_is_for_the_site_and_the_session(guest: httpx.Client) -> None:
    cookie = choose(guest, "yes").headers["set-cookie"].lower()
    assert cookie == "provrum-cookies=yes; httponly; path=/asking/draft/; samesite=lax"


def test_the_page_about_cookies_tells_and_changes_the_choice(guest: httpx.Client, checked: Checked) -> None:
    about = f"{SITE}/-/about/cookies?page=name"
    first = checked(guest.get(about))
    assert BANNER not in first
    assert "provrum-cookies" in first
    assert "Du har inte valt än" in first
    choose(guest, "yes")
    assert YES in checked(guest.get(about))
    changed = choose(guest, "no", "-/about/cookies?page=name")
    assert changed.headers["location"] == f"{about}&cookies=said"
    assert NO in checked(guest.get(about))


def test_a_service_that_does_not_ask_has_no_such_thing(guest: httpx.Client, checked: Checked) -> None:
    assert BANNER not in checked(guest.get("/plain/draft/name"))
    assert "Därför frågar vi inte" in checked(guest.get("/plain/draft/-/about/cookies"))
    assert guest.post("/plain/draft/-/cookies", data={"cookies": "yes"}).status_code == 404


def test_another_choice_is_none(guest: httpx.Client) -> None:
    assert choose(guest, "maybe").status_code == 400
    guest.cookies.set("provrum-cookies", "maybe", path=f"{SITE}/")
    assert BANNER in guest.get(f"{SITE}/name").text


@pytest.mark.parametrize("here", ["//evil.example/x", "\\\\evil.example", "/\t/evil.example", "https://evil.example/"])
@pytest.mark.parametrize("root", ["", "/asking/draft"])
def test_it_leads_to_no_other_site(root: str, here: str) -> None:
    where = back(root, here, said=True)
    assert where.startswith(f"{root}/")
    assert not where.startswith("//")
    assert "\\" not in where
