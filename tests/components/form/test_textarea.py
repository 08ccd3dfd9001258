"""Long texts: line breaks, the limit, and the count while writing."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page, expect

from components import Textarea
from components.catalogs import languages_of
from components.words import SWEDISH, Language, speaking
from tests.components.form.answers import error, posted, value
from tests.examples import Case, Example
from tests.gallery import Gallery, page_of

COUNTED = Textarea("Beskriv", limit=20, count=True)


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_a_line_break_counts_as_one(line_break: str) -> None:
    text = line_break.join(["a"] * 10) + "b"
    assert value(COUNTED, text) == "\n".join(["a"] * 10) + "b"
    assert error(COUNTED, text + "c") == "Skriv högst 20 tecken. Du har skrivit 21."


def test_blank_ends_do_not_count_and_emoji_count_as_one() -> None:
    assert value(COUNTED, "  \n" + "a" * 20 + "\r\n ") == "a" * 20
    assert value(COUNTED, "👩🏽" * 10) == "👩🏽" * 10


def test_all_that_was_typed_stays() -> None:
    typed = "\n  indragen\n</textarea><b>" + "x" * 30
    html = Case("form/textarea", "x", Example(COUNTED, {"answer": [typed]})).html()
    assert posted(COUNTED, typed).value == typed
    assert "\n\n  indragen\n&lt;/textarea&gt;" in html


def test_without_script_the_limit_is_told() -> None:
    html = Case("form/textarea", "x", Example(COUNTED)).html()
    assert 'aria-describedby="answer-limit"' in html
    assert "Du kan skriva högst 20 tecken." in html
    assert re.search(r'<p [^>]*aria-hidden="true" hidden></p>', html)
    assert "maxlength" not in html
    assert "limit" not in Case("form/textarea", "x", Example(Textarea("Beskriv"))).html()


@pytest.mark.parametrize("code", ["sv", "en", "fi", "ar", "pl"])
def test_every_plural_form_of_the_language_is_at_hand(code: str) -> None:
    language = Language("sv") if code == "sv" else Language(code)
    html = Case("form/textarea", "x", Example(COUNTED)).html(language)
    found = json.loads(unescape(re.search(r'data-words="([^"]*)"', html)[1]))  # type: ignore[index]
    assert set(found) == {"left", "over"}
    for forms in found.values():
        assert {language.locale.plural_form(n) for n in range(200)} == set(forms)
        assert all("{n}" in text for text in forms.values())


def test_the_count_is_translated() -> None:
    with speaking(languages_of(["en"], None)["en"]):
        assert COUNTED.counting["left"]["one"] != COUNTED.counting["left"]["other"]


@given(st.text(max_size=60))
def test_the_limit_is_kept(text: str) -> None:
    bound = posted(COUNTED, text)
    assert bound.invalid or (len(bound.data) <= 20 and bound.data == bound.data.strip())


WORDS = Textarea("Beskriv", limit=3, count=True, words=True)


def test_words_are_counted_where_the_limit_is_of_words() -> None:
    assert value(WORDS, " ett\n två,  tre ") == "ett\n två,  tre"
    assert error(WORDS, "ett två tre fyra") == "Skriv högst 3 ord. Du har skrivit 4."
    assert error(WORDS, "x" * 151) == "Skriv högst 150 tecken. Du har skrivit 151."
    assert "Du kan skriva högst 3 ord." in Case("form/textarea", "x", Example(WORDS)).html()


def test_words_are_counted_while_writing(page: Page) -> None:
    opened(page, WORDS)
    seen = page.locator(".textarea__count")
    expect(seen).to_have_text("Du har 3 ord kvar")
    page.locator("textarea").fill("ett\n två,  tre fyra ")
    expect(seen).to_have_text("Du har skrivit 1 ord för mycket")


def opened(page: Page, field: Textarea = COUNTED, *, scripts: bool = True) -> None:
    case = Case("form/textarea", "counted", Example(field))
    page.context.route("**/*", Gallery([page_of("/sv/x", [case], SWEDISH)], scripts))
    page.clock.install()
    page.goto("https://gallery.test/sv/x")


def test_the_count_is_seen_at_once_and_heard_after_a_second(page: Page) -> None:
    opened(page)
    box, seen, heard = page.locator("textarea"), page.locator(".textarea__count"), page.locator(".field [role=status]")
    expect(seen).to_have_text("Du har 20 tecken kvar")
    expect(page.locator(".textarea__limit")).to_have_class(re.compile("visually-hidden"))
    box.press_sequentially("två\n👩👩")
    expect(seen).to_have_text("Du har 14 tecken kvar")
    page.clock.run_for(900)
    expect(heard).to_have_text("")
    box.press("a")
    page.clock.run_for(900)
    expect(heard).to_have_text("")
    page.clock.run_for(200)
    expect(heard).to_have_text("Du har 13 tecken kvar")


def test_too_much_is_told_and_may_be_written(page: Page) -> None:
    opened(page)
    page.locator("textarea").fill("x" * 23)
    seen = page.locator(".textarea__count")
    expect(seen).to_have_text("Du har skrivit 3 tecken för mycket")
    expect(seen).to_have_class(re.compile("textarea__count--over"))
    assert page.locator("textarea").input_value() == "x" * 23


def test_the_count_stays_when_the_field_is_swapped(page: Page) -> None:
    opened(page)
    page.locator("textarea").fill("fem 5")
    page.evaluate(
        """() => { const field = document.querySelector(".field");
        return htmx.swap({ text: field.outerHTML.replace(/<p class="hint textarea__count.*?<\\/p>/,
          '<p class="hint textarea__count" aria-hidden="true" hidden></p>'),
          target: field, sourceElement: field, swap: "outerMorph" }); }"""
    )
    expect(page.locator(".textarea__count")).to_be_visible()
    expect(page.locator(".textarea__count")).to_have_text("Du har 15 tecken kvar")


def test_without_script_the_limit_is_seen(page: Page) -> None:
    opened(page, scripts=False)
    expect(page.locator(".textarea__count")).to_be_hidden()
    expect(page.get_by_text("Du kan skriva högst 20 tecken.")).to_be_in_viewport()
