"""The lab's pages in a real browser: axe, 320 px, dark, forced colours, and by keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import Lab
from tests.gallery import ROOT, axe
from tests.usability.checks.made import a_result
from usability.checks.reports import PICTURES, write_report

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
DRAFT = "/hemhjalp/draft"
LOOK = (ROOT / "tests" / "look.js").read_text(encoding="utf-8")
PAGES = [
    "/",
    "/en/",
    f"{DRAFT}/-/map",
    f"{DRAFT}/en/-/map",
    f"{DRAFT}/-/data?page=help-needed",
    "/parkeringstillstand/draft/-/map",
    "/parkeringstillstand/draft/-/data",
    "/lab/components/",
    "/lab/guide/",
    "/lab/portfolio/",
    "/lab/portfolio/import",
    "/lab/briefs/parkeringstillstand/",
    "/lab/briefs/parkeringstillstand/change",
    "/lab/help/?service=parkeringstillstand",
    "/en/lab/help/parkeringstillstand/",
    "/lab/components/form/radios/",
    "/lab/components/form/radios/error",
    "/lab/checks/hemhjalp/",
    "/en/lab/checks/hemhjalp/",
    "/lab/checks/parkeringstillstand/",
    "/lab/checks/hemhjalp/by-person/",
    f"/lab/checks/hemhjalp/accept/{a_result().faults[0].id}",
    "/lab/studies/parkeringstillstand/results/",
    "/en/lab/studies/parkeringstillstand/results/",
    "/lab/studies/parkeringstillstand/compare/",
    "/lab/studies/parkeringstillstand/problems/",
    "/lab/studies/parkeringstillstand/problems/new",
    "/nowhere/",
    f"{DRAFT}/nowhere",
]


@pytest.fixture(autouse=True, scope="module")
def _checked_draft(lab: Lab) -> None:
    """The report of a check with a fault, for its pages to be looked at."""
    kept = lab.data / "checks" / "hemhjalp"
    write_report(a_result(kept / PICTURES), kept)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(lab: Lab, browser: Browser, scheme: str) -> None:
    found: list[str] = []
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    for url in PAGES:
        page.goto(lab.url + url)
        found += [f"{url}: {line}" for line in axe(page, TAGS)]
    context.close()
    assert not found, "\n".join(found)


@pytest.mark.parametrize("options", [{}, {"forced_colors": "active"}], ids=["plain", "forced"])
def test_nothing_scrolls_sideways_at_320_px(lab: Lab, browser: Browser, options: dict[str, str]) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640}, **options)  # type: ignore[arg-type]
    page = context.new_page()
    wide = []
    for url in PAGES:
        page.goto(lab.url + url)
        wide += [url] if page.evaluate("document.documentElement.scrollWidth > innerWidth") else []
    context.close()
    assert not wide


def test_large_text_fits_on_a_narrow_screen(lab: Lab, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    root = f"{lab.url}/parkeringstillstand/draft/-"
    page.goto(f"{root}/data")
    chosen = page.locator(".lab-states li:first-child a, .lab-states a[href$='/empty']")
    links = chosen.evaluate_all("links => links.map((link) => link.href)")
    wide = []
    for url in links:
        page.goto(url)
        page.evaluate(LOOK)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        wide += [f"{url}: {line}" for line in page.evaluate("look.sideways()")]
    context.close()
    assert len(links) > 20
    assert not wide, "\n".join(wide)


def test_the_top_of_a_page_leaves_room_on_a_phone(lab: Lab, browser: Browser) -> None:
    """Banner and header of a service with a long name, at 320 px."""
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(f"{lab.url}/parkeringstillstand/draft/")
    assert (
        page.locator(".header").evaluate("header => header.getBoundingClientRect().bottom") < 220
    )  # a third of the window
    context.close()


def test_the_pages_of_the_map_are_reached_by_keyboard(lab: Lab, page: Page) -> None:
    page.goto(f"{lab.url}{DRAFT}/-/map")
    page.get_by_role("region", name="Som bild").focus()
    for _page in range(4):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{lab.url}{DRAFT}/live-in-area")
    expect(page.locator("h1")).to_have_text("Bor du i kommunen?")


def test_a_jump_to_an_error_leads_to_the_control(lab: Lab, page: Page) -> None:
    page.goto(f"{lab.url}{DRAFT}/-/state/live-in-area/empty")
    expect(page.locator(".error-summary")).to_be_focused()
    page.locator(".error-summary a").click()
    expect(page.get_by_label("Ja", exact=True)).to_be_focused()
