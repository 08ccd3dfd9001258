"""What the page components do beside what they do without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.gallery import Gallery, pages


@contextmanager
def opened(browser: Browser, component: str, *, scripts: bool = True) -> Iterator[Page]:
    """The examples of a page component."""
    with Gallery(pages(by_component=True), scripts).open(browser) as context:
        page = context.new_page()
        page.goto(f"/sv/page/{component}")
        yield page


@pytest.mark.parametrize("scripts", [True, False])
def test_a_print_button_is_there_only_where_it_works(browser: Browser, scripts: bool) -> None:
    with opened(browser, "print_button", scripts=scripts) as page:
        expect(page.get_by_role("button", name="Skriv ut kvittot")).to_be_visible(visible=scripts)


def test_a_print_button_prints(browser: Browser) -> None:
    with opened(browser, "print_button") as page:
        page.evaluate("() => { window.print = () => { document.title = 'printed'; }; }")
        page.get_by_role("button", name="Skriv ut kvittot").click()
        expect(page).to_have_title("printed")


def test_what_is_folded_is_open_on_paper_and_folded_again_after(browser: Browser) -> None:
    with opened(browser, "accordion") as page:
        opened_now = "() => [...document.querySelectorAll('details')].map(part => part.open)"
        before = page.evaluate(opened_now)
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert before == [False, True, False, True]
        assert page.evaluate(opened_now) == [True] * 4
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert page.evaluate(opened_now) == before
        assert page.locator("details[name]").count() == 2


def test_folded_texts_are_printed_without_a_script(browser: Browser) -> None:
    with opened(browser, "details", scripts=False) as page:
        text = page.get_by_text("kunna svara")
        expect(text).to_be_hidden()
        page.emulate_media(media="print")
        assert text.evaluate("text => text.checkVisibility({contentVisibilityAuto: true})")


def test_leaving_fast_by_shift_three_times(browser: Browser) -> None:
    with opened(browser, "exit_page") as page:
        page.context.route("https://www.smhi.se/**", lambda route: route.fulfill(body="Väder"))
        for _press in range(3):
            page.keyboard.press("Shift")
        expect(page).to_have_url("https://www.smhi.se/")
        assert page.evaluate("history.length") == 2  # the blank page and the weather; not the page that was left


def test_other_keys_between_do_not_leave(browser: Browser) -> None:
    with opened(browser, "exit_page") as page:
        for key in ("Shift", "Shift", "a", "Shift", "Shift"):
            page.keyboard.press(key)
        assert "/exit_page" in page.url


def test_leaving_fast_is_a_link_without_a_script(browser: Browser) -> None:
    with opened(browser, "exit_page", scripts=False) as page:
        expect(page.get_by_role("link", name="Lämna sidan snabbt")).to_have_attribute("href", "https://www.smhi.se")
        expect(page.get_by_text("skifttangenten").first).to_be_hidden()
