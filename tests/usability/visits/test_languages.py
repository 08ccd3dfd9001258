"""Another language in the middle of a page: nothing typed is lost, and the way back is kept."""

from __future__ import annotations

import re
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import Checked, Lab
from tests.usability.asking import Asker, app_of
from tests.usability.visits.trial import ANSWERS, answer_all, where

pytestmark = pytest.mark.slow

ONE = "/one/draft"
SWEDISH, ENGLISH = f"{ONE}/name", f"{ONE}/en/name"


def links(html: str) -> list[str]:
    return re.findall(r'href="([^"]*)"[^>]* hreflang', html)


def buttons(html: str) -> list[str]:
    return re.findall(r'formaction="([^"]*)" name="-language"', html)


def test_a_language_link_keeps_that_an_answer_is_being_changed(citizen: httpx.Client) -> None:
    answer_all(citizen, ONE)
    shown = citizen.get(f"{SWEDISH}?change=1").text
    assert links(shown) == [f"{SWEDISH}?change=1", f"{ENGLISH}?change=1"]
    assert where(citizen.post(links(shown)[1], data=ANSWERS["name"])) == "check-answers"


def test_a_language_link_keeps_the_word_on_why_one_is_here(citizen: httpx.Client) -> None:
    shown = citizen.get(citizen.get(f"{ONE}/address").headers["location"]).text
    assert all(link.endswith("?notice=begin") for link in links(shown))


@pytest.mark.parametrize(
    "path", ["/-/about/cookies?page=name", "/-/clear?page=name", "/-/data?page=name", "/-/map?page=name"]
)
def test_pages_beside_the_journey_keep_the_query(path: str, citizen: httpx.Client) -> None:
    assert links(citizen.get(f"{ONE}{path}").text) == [f"{ONE}{path}", f"{ONE}/en{path}"]


def test_the_login_keeps_where_to_go_then(folder: Path, tmp_path: Path) -> None:
    designer = Asker(app_of(folder, tmp_path / "data", PROVRUM_LAB_PASSWORD="nyckel till labbet"))
    query = "?next=%2Fhemhjalp%2Fdraft%2F-%2Fdata"
    assert links(designer.get(f"/lab/login{query}").text) == [f"/lab/login{query}", f"/en/lab/login{query}"]


def test_a_refused_page_has_buttons_that_keep_what_is_typed(citizen: httpx.Client, checked: Checked) -> None:
    long = "x" * 300
    refused = checked(citizen.post(f"{SWEDISH}?change=1", data={"full_name": long}))
    assert links(refused) == []
    assert buttons(refused) == [f"{SWEDISH}?change=1", f"{ENGLISH}?change=1"]
    assert 'lang="en" dir="ltr"' in refused
    there = citizen.post(f"{ENGLISH}?change=1", data={"full_name": long, "-language": "checked"})
    assert there.status_code == 422
    shown = checked(there)
    assert "<title>Error: " in shown
    assert long in shown
    assert buttons(shown) == buttons(refused)


def test_a_mended_page_is_no_longer_in_error_in_the_other_language(citizen: httpx.Client, checked: Checked) -> None:
    there = citizen.post(ENGLISH, data={"full_name": "Kim", "-language": "checked"})
    assert there.status_code == 200
    shown = checked(there)
    assert 'value="Kim"' in shown
    assert 'value="typed"' in shown
    assert citizen.cookies.get("provrum-visit") is None


def test_what_is_typed_is_shown_but_neither_stored_nor_checked(citizen: httpx.Client, checked: Checked) -> None:
    answer_all(citizen, ONE)
    there = citizen.post(ENGLISH, data={"full_name": "x" * 300, "-language": "typed"})
    assert there.status_code == 200
    assert there.headers["cache-control"] == "no-store"
    shown = checked(there)
    assert "x" * 300 in shown
    assert "error-summary" not in shown
    assert 'value="Kim"' in citizen.get(SWEDISH).text


def test_another_language_sends_nothing_in(citizen: httpx.Client, checked: Checked) -> None:
    answer_all(citizen, ONE)
    shown = checked(citizen.post(f"{ONE}/en/check-answers", data={"-language": "typed"}))
    assert "Provgatan 1" in shown
    assert citizen.get(f"{ONE}/name").status_code == 200


def test_a_page_out_of_reach_stays_so(citizen: httpx.Client) -> None:
    citizen.post(SWEDISH, data={"full_name": "Kim"})
    assert where(citizen.post(f"{ONE}/en/address", data={"address": "x", "-language": "typed"})) == "lives"
    assert where(citizen.post(f"{ONE}/en/where", data={"where": "x", "-language": "checked"})) == "lives"


@pytest.fixture
def name(page: Page, trials: Lab) -> Page:
    page.goto(f"{trials.url}{SWEDISH}")
    return page


def test_the_script_takes_along_what_is_typed(name: Page, trials: Lab) -> None:
    name.get_by_role("textbox").fill("Kim")
    name.get_by_role("link", name="English").click()
    expect(name.locator("html")).to_have_attribute("lang", "en")
    expect(name).to_have_url(f"{trials.url}{ENGLISH}")
    expect(name.get_by_role("textbox")).to_have_value("Kim")
    expect(name.locator(".error-summary")).to_have_count(0)
    name.get_by_role("button", name="Svenska").click()
    expect(name.locator("html")).to_have_attribute("lang", "sv")
    expect(name.get_by_role("textbox")).to_have_value("Kim")
    name.get_by_role("textbox").press("Enter")
    expect(name).to_have_url(re.compile("/draft/lives$"))


def test_the_script_takes_along_what_has_been_checked(name: Page) -> None:
    with name.expect_response(re.compile("/-/check/")):
        name.get_by_role("textbox").fill("x" * 300)
        name.keyboard.press("Tab")
    expect(name.get_by_role("textbox")).to_have_attribute("aria-invalid", "true")
    name.get_by_role("link", name="English").click()
    expect(name.locator("html")).to_have_attribute("lang", "en")
    expect(name.get_by_role("textbox")).to_have_value("x" * 300)


def test_an_untouched_page_is_only_opened(name: Page, trials: Lab) -> None:
    with name.expect_request(f"{trials.url}{ENGLISH}") as asked:
        name.get_by_role("link", name="English").click()
    assert asked.value.method == "GET"


@pytest.mark.parametrize("scripts", [True, False])
def test_a_refused_page_in_a_browser(browser: Browser, trials: Lab, scripts: bool) -> None:
    page = browser.new_page(java_script_enabled=scripts)
    page.goto(f"{trials.url}{SWEDISH}")
    page.get_by_role("textbox").fill("x" * 300)
    page.get_by_role("button", name="Fortsätt").click()
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator(".error-summary")).to_be_visible()
    expect(page.get_by_role("textbox")).to_have_value("x" * 300)
    page.get_by_role("textbox").fill("Kim")
    page.get_by_role("textbox").press("Enter")
    expect(page).to_have_url(re.compile("/draft/en/lives$"))
    page.close()
