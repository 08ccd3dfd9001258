"""Every prototype in a real browser: axe in every state, links of errors, and walks by keyboard and without script."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from components.journey import Answers
from components.pages import Page
from components.prototype import load
from components.states import Path
from tests.components.test_look import TAGS, opened
from tests.conftest import ROOT, Lab
from tests.gallery import Shown, axe
from tests.pictures import shown_states
from tests.prototypes.test_prototypes import NAMES, site_of

CONTROLS = "document.activeElement"
FACTS = """() => { const e = document.activeElement; return {
    name: e.name || '', kind: e.type || '', value: e.value || '', checked: !!e.checked,
    onward: e.matches('main .button:not(.button--secondary)') } }"""


@lru_cache
def every_state(name: str, code: str) -> list[Shown]:
    """The pages of all states of a prototype, each rendered once."""
    prototype = load(ROOT / "prototypes" / name)
    return list(shown_states(prototype, prototype.languages[code]))


@pytest.mark.parametrize("scripts", [True, False], ids=["script", "no-script"])
@pytest.mark.parametrize("code", ["sv", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing_in_any_state(browser: Browser, name: str, code: str, scripts: bool) -> None:
    found = []
    with opened(browser, every_state(name, code), scripts=scripts) as each:
        for page in each:
            found += [f"{page.url}: {problem}" for problem in axe(page, TAGS)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("scripts", [True, False], ids=["script", "no-script"])
@pytest.mark.parametrize("name", NAMES)
def test_every_link_of_an_error_reaches_its_control(browser: Browser, name: str, scripts: bool) -> None:
    wrong = [shown for shown in every_state(name, "sv") if "error-summary" in shown.html]
    assert wrong
    with opened(browser, wrong, scripts=scripts) as each:
        for page in each:
            assert page.locator(":focus").get_attribute("class") == "error-summary"
            for link in page.locator(".error-summary a").all():
                link.click()
                focused = page.locator(":focus")
                assert "#" + (focused.get_attribute("id") or "") == link.get_attribute("href"), page.url
                assert focused.get_attribute("aria-invalid") == "true"


def walks(name: str) -> Iterator[Path]:
    """The path with the most pages, and one that stops."""
    paths = list(load(ROOT / "prototypes" / name).service.paths(date.today()))
    yield max(paths, key=lambda path: len(path.pages))
    yield next(path for path in paths if not any(page.sends for page in path.pages))


@pytest.mark.parametrize("which", [0, 1], ids=["to-the-end", "to-a-stop"])
@pytest.mark.parametrize("name", NAMES)
def test_by_keyboard_alone(lab: Lab, page: Tab, name: str, which: int) -> None:
    walk(lab, page, name, list(walks(name))[which], by_keyboard)


@pytest.mark.parametrize("code", ["sv", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_without_javascript(lab: Lab, browser: Browser, name: str, code: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    walk(lab, context.new_page(), name, next(walks(name)), by_mouse, code)
    context.close()


def walk(lab: Lab, tab: Tab, name: str, path: Path, answer: object, code: str = "sv") -> None:
    """Go along a path, page by page, from the start."""
    site = lab.url + site_of(load(ROOT / "prototypes" / name), code)
    assert callable(answer)
    tab.goto(f"{site}/")
    for page in path.pages:
        assert tab.url.split("?")[0] == f"{site}/{page.name}"
        if page is not path.pages[-1]:
            answer(tab, page, path.answers)
            tab.wait_for_url(lambda url, here=page: not url.split("?")[0].endswith(f"/{here.name}"))


def by_keyboard(tab: Tab, page: Page, answers: Answers) -> None:
    """Tab through the page, answer each control as it comes, and press Enter on what leads on."""
    wanted = page.answered(answers) or {}
    files = {file.control: file for field, f in page.fields.items() for file in f.attachments(field, wanted)}
    for _stop in range(150):
        tab.keyboard.press("Tab")
        now = tab.evaluate(FACTS)
        if now["name"] in files and now["kind"] == "file":
            file = files.pop(now["name"])
            with tab.expect_file_chooser() as chooser:
                tab.keyboard.press("Space")
            content = {"name": file.filename, "mimeType": file.media_type, "buffer": file.content}
            with tab.expect_response(lambda response: "/-/check/" in response.url):
                chooser.value.set_files(content)
            tab.wait_for_load_state("networkidle")
        elif now["onward"]:
            tab.keyboard.press("Enter")
            return
        elif now["name"] in wanted:
            press(tab, now, wanted[now["name"]])
    raise AssertionError(f"{page.name}: 150 Tabs do not reach what leads on")


def press(tab: Tab, now: dict[str, object], values: list[str]) -> None:
    """Answer the control that has the focus."""
    if now["kind"] == "radio":
        while tab.evaluate(f"{CONTROLS}.value") != values[0] or not tab.evaluate(f"{CONTROLS}.checked"):
            tab.keyboard.press("Space" if tab.evaluate(f"{CONTROLS}.value") == values[0] else "ArrowDown")
    elif now["kind"] == "checkbox":
        if (now["value"] in values) != now["checked"]:
            tab.keyboard.press("Space")
    elif now["kind"] == "select-one":
        while tab.evaluate(f"{CONTROLS}.value") != values[0]:
            tab.keyboard.press("ArrowDown")
    elif now["kind"] not in ("submit", "button", "file"):
        tab.keyboard.press("ControlOrMeta+a")
        tab.keyboard.insert_text(values[0])


def by_mouse(tab: Tab, page: Page, answers: Answers) -> None:
    """Click and type, as where there is no script."""
    wanted = page.answered(answers) or {}
    files = {file.control: file for field, f in page.fields.items() for file in f.attachments(field, wanted)}
    for control, file in files.items():
        content = {"name": file.filename, "mimeType": file.media_type, "buffer": file.content}
        tab.locator(f"input[type=file][name='{control}']").set_input_files(content)
    for name, values in wanted.items():
        for value in [] if name in files else values:
            found = tab.locator(f"[name='{name}']")
            kind = found.first.get_attribute("type")
            if kind in ("radio", "checkbox"):
                id = tab.locator(f"[name='{name}'][value='{value}']").get_attribute("id")
                tab.locator(f"label[for='{id}']").click()
            elif found.first.evaluate("e => e.tagName") == "SELECT":
                found.first.select_option(value)
            elif found.first.is_visible():  # not so where its choice, which reveals it, is not the one chosen
                found.first.fill(value)
    tab.locator("main .button:not(.button--secondary)").last.click()
