"""Staff at the keyboard, in a real browser: a line of the register, and filling in for somebody without JavaScript."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import Lab, start_lab
from tests.gallery import axe

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
REGISTER = "/lab/help/?service=hemhjalp"
LAST = f"{REGISTER}&place=phone&group=older&kind=guided&outcome=completed#group"
"""The register as it is after a line."""


@pytest.fixture(scope="module")
def desk(launched: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(launched, folder / "lab")
    started = start_lab(folder / "lab", folder / "data")
    yield started
    started.kill()


def press(page: Page, keys: str) -> None:
    for key in keys.split():
        page.keyboard.press(key)


def begin(page: Page, desk: Lab) -> None:
    """Staff begin to fill in for somebody: on to the first page of the service."""
    page.goto(f"{desk.url}/lab/help/-/on-behalf/?service=hemhjalp&place=phone&group=older#place")
    expect(page.locator("#place")).to_be_focused()
    press(page, "Tab Tab Enter")
    expect(page.locator("#provrum-help")).to_contain_text("Läs frågorna högt")


def test_a_line_takes_five_keys_and_one_where_all_changes_nine(desk: Lab, page: Page) -> None:
    page.goto(desk.url + LAST)
    expect(page.locator("#group")).to_be_focused()
    for keys, told in (
        ("Tab Tab Tab 7 Enter", "Telefon, Över 80 år, Vägledd, Klart, 7 min"),
        ("u Tab i Tab h Tab 1 2 Enter", "Telefon, Upp till 80 år, Ifylld åt personen, Hänvisad vidare, 12 min"),
        ("Tab Tab Tab 5 Enter", "Telefon, Upp till 80 år, Ifylld åt personen, Hänvisad vidare, 5 min"),
    ):
        press(page, keys)
        expect(page.locator(".lab-saved")).to_contain_text(f"Sparat: {told}")
        expect(page.locator("#group")).to_be_focused()
        assert page.title().startswith("Sparat")
    page.locator(".lab-saved button").focus()
    press(page, "Enter")
    expect(page.locator(".lab-lines-written li")).to_have_count(2)
    assert not axe(page, TAGS)


def test_the_first_line_is_written_by_keyboard_too(desk: Lab, page: Page) -> None:
    page.goto(f"{desk.url}{REGISTER}#day")
    expect(page.locator("#day")).to_be_focused()
    press(page, "Tab Tab b Tab v Tab p Tab k Tab 3 Enter")
    expect(page.locator(".lab-saved")).to_contain_text("Bibliotek, Vet inte, Papper, inskrivet efteråt, Klart, 3 min")


@pytest.mark.parametrize("width", [320, 1280])
def test_the_bar_covers_nothing_and_ends_the_help_without_javascript(desk: Lab, browser: Browser, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 600}, java_script_enabled=False)
    page = context.new_page()
    begin(page, desk)
    page.goto(f"{desk.url}/hemhjalp/1/name")
    bar, whole = page.locator("#provrum-help").bounding_box(), page.locator("body").bounding_box()
    assert bar
    assert whole
    assert whole["width"] <= width
    for control in page.locator("main input, main button, header a").all():
        box = control.bounding_box()
        assert box is None or box["y"] >= bar["y"] + bar["height"]
    press(page, "Tab Enter Tab Enter")
    expect(page.locator(".lab-saved")).to_contain_text("Ifylld åt personen, Inte klart")
    assert not [one for one in context.cookies() if one["name"] != "provrum-lab"]
    context.close()


def test_axe_finds_nothing_on_the_bar(desk: Lab, page: Page) -> None:
    page.goto(f"{desk.url}/lab/help/-/on-behalf/?service=hemhjalp")
    assert not axe(page, TAGS)
    begin(page, desk)
    assert not axe(page, TAGS)
