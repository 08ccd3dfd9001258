"""Passwords: neither stored nor shown again; shown and hidden while typing."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from components import CheckAnswers, Confirmation, Page, Password, Service
from components.forms import posted as of_fields
from components.journey import answer
from components.words import SWEDISH
from tests.components.form.answers import TODAY, error, posted, value
from tests.examples import Case, Example
from tests.gallery import Gallery, page_of

SUBMIT = """() => {
  const form = document.createElement("form"), field = document.querySelector(".field");
  field.replaceWith(form);
  form.append(field);
  form.addEventListener("submit", event => event.preventDefault());
  form.requestSubmit();
}"""
SECRET = "korrekt häst batteri"
NEW = Password("Välj ett lösenord", new=True)


def test_only_its_length_is_kept_of_what_is_posted() -> None:
    assert of_fields({"p": NEW}, {"p": [SECRET], "other": ["x"]}) == {"p": ["•" * len(SECRET)]}
    assert of_fields({"p": NEW}, {"p": ["  "]}) == {"p": [""]}
    assert NEW.raw("p", SECRET) == {"p": ["•" * len(SECRET)]}


@pytest.mark.parametrize(("length", "good"), [(0, False), (11, False), (12, True), (200, True), (201, False)])
def test_its_length_is_what_counts(length: int, good: bool) -> None:
    assert posted(NEW, "•" * length).invalid is not good


def test_one_that_exists_may_be_of_any_length() -> None:
    assert value(Password("Lösenord"), "•")


def test_messages_say_what_to_do() -> None:
    assert error(NEW, "•" * 5) == "Lösenordet ska ha minst 12 tecken. Du har skrivit 5."
    assert error(Password("Lösenord"), "") == "Skriv ditt lösenord"


@pytest.mark.parametrize(("typed", "field"), [("•" * 20, NEW), ("•" * 3, NEW), ("hemligt", Password("Lösenord"))])
def test_it_is_never_printed_again(typed: str, field: Password) -> None:
    html = Case("form/password", "x", Example(field, {"answer": [typed]})).html()
    assert typed not in html
    assert "value=" not in html


@pytest.mark.parametrize(("field", "token"), [(NEW, "new-password"), (Password("Lösenord"), "current-password")])
def test_password_managers_know_which_it_is(field: Password, token: str) -> None:
    html = Case("form/password", "x", Example(field)).html()
    assert f'autocomplete="{token}"' in html
    assert 'type="password"' in html


def test_it_is_left_out_of_check_answers() -> None:
    class Account(Page):
        password = NEW

    service = Service("Prov", pages=[Account, CheckAnswers, Confirmation])
    journey = service.journey(answer({}, service.pages[0], NEW.raw("password", SECRET)), TODAY)
    assert journey.furthest.name == "check-answers"
    assert journey.answers() == []


def test_a_length_easily_guessed_is_a_mistake() -> None:
    assert Password("Lösenord", new=True, least=4).mistakes("p")


def opened(tab: Tab, *, scripts: bool = True) -> None:
    case = Case("form/password", "new", Example(NEW))
    tab.context.route("**/*", Gallery([page_of("/sv/x", [case], SWEDISH)], scripts))
    tab.goto("https://gallery.test/sv/x")


def test_it_can_be_shown_and_hidden(page: Tab) -> None:
    opened(page)
    box, toggle, status = (
        page.get_by_label("Välj ett lösenord"),
        page.locator(".password__toggle"),
        page.locator(".password [role=status]"),
    )
    box.fill(SECRET)
    expect(toggle).to_have_accessible_name("Visa lösenordet")
    toggle.click()
    expect(box).to_have_attribute("type", "text")
    expect(toggle).to_have_accessible_name("Dölj lösenordet")
    expect(status).to_have_text("Lösenordet visas")
    toggle.click()
    expect(box).to_have_attribute("type", "password")
    expect(status).to_have_text("Lösenordet är dolt")
    assert box.input_value() == SECRET


def test_it_is_hidden_again_before_it_is_sent(page: Tab) -> None:
    opened(page)
    page.locator(".password__toggle").click()
    page.evaluate(SUBMIT)
    expect(page.get_by_label("Välj ett lösenord")).to_have_attribute("type", "password")


def test_without_script_there_is_no_button(page: Tab) -> None:
    opened(page, scripts=False)
    expect(page.locator(".password__toggle")).to_be_hidden()
    page.get_by_label("Välj ett lösenord").fill(SECRET)
