"""Every example in a real browser: axe, contrast, links of errors, narrow, large, right to left, forced colours, print.

The examples stand several on a page (tests/gallery.py), so that the whole is quick; each problem names its example.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from components.catalogs import languages_of
from components.words import SWEDISH, Language
from tests.gallery import ROOT, Gallery, Shown, axe, pages

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
ENGLISH = languages_of(["en"], None)["en"]
ARABIC = Language("ar")
LOOK = (ROOT / "tests" / "look.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def swedish() -> list[Shown]:
    return pages(SWEDISH)


@contextmanager
def opened(browser: Browser, shown: list[Shown], *, scripts: bool = True, **options: Any) -> Iterator[Iterator[Page]]:
    """The pages, one after the other in one tab. A page on which anything was refused or failed is a problem."""
    options = {"viewport": {"width": 1100, "height": 800}, "reduced_motion": "reduce", **options}
    with Gallery(shown, scripts).open(browser, **options) as context:
        page, said = context.new_page(), []
        page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: said.append(str(error)))

        def each() -> Iterator[Page]:
            for one in shown:
                page.goto(one.path)
                yield page

        yield each()
        expected = "script" if not scripts else "\0"
        assert not [line for line in said if expected not in line], said


def measured(
    browser: Browser, shown: list[Shown], *names: str, root: int = 100, keyboard: bool = False, **options: Any
) -> None:
    """Measure each page with these functions of look.js. root: the size of its text in per cent."""
    found: list[str] = []
    with opened(browser, shown, **options) as each:
        for page in each:
            page.evaluate(LOOK)
            page.evaluate("size => document.documentElement.style.fontSize = size + '%'", root)
            if keyboard:
                page.keyboard.press("Tab")
            for name in names:
                found += page.evaluate(f"look.{name}()")
    assert not found, "\n".join(dict.fromkeys(found))


@pytest.mark.parametrize("scripts", [True, False], ids=["script", "no-script"])
@pytest.mark.parametrize("language", [SWEDISH, ENGLISH], ids=lambda language: language.code)
def test_axe_finds_nothing(browser: Browser, language: Language, scripts: bool) -> None:
    found = []
    with opened(browser, pages(language), scripts=scripts) as each:
        for page in each:
            found += axe(page, TAGS)
    assert not found, "\n".join(dict.fromkeys(found))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_borders_and_focus_are_seen(browser: Browser, swedish: list[Shown], scheme: Any) -> None:
    measured(browser, swedish, "texts", "borders", "rings", keyboard=True, color_scheme=scheme)


@pytest.mark.parametrize("scripts", [True, False], ids=["script", "no-script"])
def test_links_of_errors_reach_the_control(browser: Browser, swedish: list[Shown], scripts: bool) -> None:
    """Each is clicked, and the control it names has the focus: one that can be typed in or chosen, and is marked."""
    clicked = 0
    with opened(browser, swedish, scripts=scripts) as each:
        for page in each:
            for link in page.locator(".error-summary a").all():
                link.click()
                focused = page.locator(":focus")
                assert focused.get_attribute("id") == (link.get_attribute("href") or "").removeprefix("#")
                assert focused.evaluate("e => e.matches('input, select, textarea, button') && !e.disabled")
                assert focused.get_attribute("aria-invalid") == "true"
                clicked += 1
    assert clicked > 10


def test_error_summary_has_the_focus_at_first(browser: Browser, swedish: list[Shown]) -> None:
    with opened(browser, [page for page in swedish if "error-summary" in page.html][:1], scripts=False) as each:
        for page in each:
            assert page.locator(":focus").get_attribute("class") == "error-summary"


@pytest.mark.parametrize(
    ("language", "width", "root"),
    [(SWEDISH, 320, 100), (SWEDISH, 640, 200), (SWEDISH, 320, 200), (ARABIC, 320, 100), (ARABIC, 1100, 100)],
    ids=["320", "200-per-cent", "320-200-per-cent", "rtl-320", "rtl"],
)
def test_nothing_scrolls_sideways(browser: Browser, language: Language, width: int, root: int) -> None:
    measured(browser, pages(language), "sideways", root=root, viewport={"width": width, "height": 800})


def test_what_is_pressed_is_large(browser: Browser, swedish: list[Shown]) -> None:
    measured(browser, swedish, "targets", viewport={"width": 320, "height": 800})


def test_borders_stay_in_forced_colours(browser: Browser, swedish: list[Shown]) -> None:
    measured(browser, swedish, "forced", "rings", keyboard=True, forced_colors="active", color_scheme="dark")


def test_print_hides_nothing_but_ways_on(browser: Browser, swedish: list[Shown]) -> None:
    with opened(browser, swedish) as each:
        found = []
        for page in each:
            page.evaluate(LOOK)
            page.emulate_media(media="print")
            found += page.evaluate("look.printed()")
            page.emulate_media(media="screen")
    assert not found, "\n".join(dict.fromkeys(found))


FAULTS = {
    "texts": "h1 { color: light-dark(#999, #555) }",
    "borders": ".input { border-color: #eee; background: #fff }",
    "rings": ":focus-visible { outline-color: #eee }",
    "forced": ".input { border: 0 }",
    "sideways": "h1 { white-space: nowrap; inline-size: 1200px }",
    "targets": ".button { min-block-size: 0; padding: 0 }",
    "printed": ".prototype-banner { display: none }",
}


@pytest.mark.parametrize("name", FAULTS)
def test_faults_are_seen(browser: Browser, swedish: list[Shown], name: str) -> None:
    """What measures the look, measures it: each of these faults is told of."""
    with opened(browser, [page for page in swedish if "form/text_input" in page.html][:1]) as each:
        for page in each:
            page.evaluate(LOOK)
            page.keyboard.press("Tab")
            page.emulate_media(media="print" if name == "printed" else "screen")
            assert not page.evaluate(f"look.{name}()")
            page.evaluate(
                "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);"
                " document.adoptedStyleSheets = [sheet]; }",
                FAULTS[name],
            )
            assert page.evaluate(f"look.{name}()")
