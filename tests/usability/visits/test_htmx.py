"""What htmx adds within a page, in a real browser; and the same page without JavaScript."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.conftest import Checked, Lab, start_lab
from tests.usability.visits import filing
from tests.usability.visits.filing import ABOUT, PDF, PNG, SITE, on_disk

CHECK = re.compile(r"/-/check/")
CERTIFICATE = {"name": "intyg.pdf", "mimeType": "application/pdf", "buffer": PDF}
LARGE = {"name": "film.pdf", "mimeType": "application/pdf", "buffer": PDF + bytes(400_000)}


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    folder: Path = tmp_path_factory.mktemp("papers")
    filing.write(folder / "prototypes")
    lab = start_lab(folder / "prototypes", folder / "data")
    yield lab
    lab.kill()


@pytest.fixture
def papers(running: Lab) -> Lab:
    for path in on_disk(running):
        path.unlink()
    return running


@pytest.fixture
def silent(page: Page) -> Iterator[None]:
    """Nothing is written to the console: no script error, nothing blocked by the content security policy."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield
    assert [text for text in said if not re.search("status of 4|ERR_FAILED", text)] == []


@pytest.fixture
def name(page: Page, papers: Lab, silent: None) -> Page:
    page.goto(f"{papers.url}{SITE}/name")
    return page


def fill_about(page: Page) -> None:
    for control, value in ABOUT.items():
        if control == "reach":
            page.get_by_label({"post": "Brev"}[value]).check(force=True)
        else:
            page.locator(f"[name={control}]").fill(value)
    page.get_by_role("button", name="Fortsätt").last.click()
    expect(page).to_have_url(re.compile("papers$"))


@pytest.fixture
def papers_page(name: Page) -> Page:
    fill_about(name)
    return name


def leave(page: Page, control: str, typed: str) -> None:
    """Type something and go on by Tab, and wait until it has been checked."""
    with page.expect_response(CHECK):
        page.locator(f"#{control}").fill(typed)
        page.keyboard.press("Tab")


def test_a_field_is_checked_when_it_is_left(name: Page, checked: Checked) -> None:
    title = name.title()
    leave(name, "full_name", "x" * 31)
    control = name.locator("#full_name")
    expect(control).to_have_attribute("aria-invalid", "true")
    expect(control).to_have_attribute("aria-describedby", "full_name-hint full_name-error")
    expect(name.locator("#full_name-error")).to_contain_text("Skriv högst 30 tecken")
    expect(name.locator("#status")).to_have_text("Fel: Skriv högst 30 tecken. Du har skrivit 31.")
    expect(control).to_have_value("x" * 31)
    expect(name.locator("#born-year")).to_be_focused()
    assert name.title() == title
    assert name.locator(".error-summary").count() == 0
    checked(name.content(), without=["parse"])


def test_a_field_that_is_mended_loses_its_error(name: Page) -> None:
    leave(name, "full_name", "x" * 31)
    expect(name.locator("#full_name-error")).to_be_visible()
    leave(name, "full_name", "Kim")
    expect(name.locator("#full_name-error")).to_have_count(0)
    expect(name.locator("#full_name")).not_to_have_attribute("aria-invalid", "true")
    expect(name.locator("#status")).to_have_text("")
    expect(name.locator("#full_name")).to_have_value("Kim")


def test_nothing_is_said_of_what_is_not_typed(name: Page) -> None:
    asked: list[str] = []
    name.on("request", lambda request: asked.append(request.url) if CHECK.search(request.url) else None)
    for _field in range(8):
        name.keyboard.press("Tab")
    leave(name, "full_name", "Kim")
    assert len(asked) == 1


def test_a_date_is_checked_when_all_of_it_is_left(name: Page) -> None:
    asked: list[str] = []
    name.on("request", lambda request: asked.append(request.url) if CHECK.search(request.url) else None)
    name.locator("#born-year").fill("1985")
    name.keyboard.press("Tab")
    expect(name.locator("#born-month")).to_be_focused()
    name.keyboard.type("13")
    name.keyboard.press("Tab")
    name.keyboard.type("40")
    assert asked == []
    with name.expect_response(CHECK):
        name.keyboard.press("Tab")
    expect(name.locator("#born-error")).to_have_text("Fel: Datumet finns inte. Kontrollera år, månad och dag.")
    expect(name.locator("#born-year")).not_to_have_attribute("aria-invalid", "true")
    expect(name.locator("#born-month")).to_have_attribute("aria-invalid", "true")
    expect(name.locator("#born-day")).to_have_value("40")


def test_a_revealed_field_is_checked_alone(name: Page) -> None:
    name.get_by_text("Telefon").click()
    leave(name, "number", "123456")
    expect(name.locator("#number-error")).to_contain_text("Skriv högst 5 tecken")
    expect(name.locator("#reach-error")).to_have_count(0)
    expect(name.locator("[name=reach][value=phone]")).to_be_checked()


def slowly(page: Page) -> Callable[[], None]:
    """Hold back the answers of checks until called."""
    held: list[Route] = []
    page.route(CHECK, lambda route: held.append(route))
    return lambda: [route.continue_() for route in held] and None


def test_what_is_typed_meanwhile_is_not_lost(name: Page) -> None:
    release = slowly(name)
    with name.expect_request(CHECK):
        name.locator("#full_name").fill("x" * 31)
        name.keyboard.press("Tab")
    name.keyboard.type("1985")
    name.locator("#full_name").fill("Kim")
    with name.expect_response(CHECK):
        release()
    name.wait_for_function("() => new Promise(done => requestAnimationFrame(() => setTimeout(() => done(true))))")
    expect(name.locator("#full_name")).to_have_value("Kim")
    expect(name.locator("#full_name-error")).to_have_count(0)
    expect(name.locator("#full_name")).to_be_focused()
    expect(name.locator("#born-year")).to_have_value("1985")


def test_typing_in_another_field_goes_on_undisturbed(name: Page) -> None:
    release = slowly(name)
    with name.expect_request(CHECK):
        name.locator("#full_name").fill("x" * 31)
        name.keyboard.press("Tab")
    name.keyboard.type("19")
    with name.expect_response(CHECK):
        release()
    expect(name.locator("#full_name-error")).to_be_visible()
    name.keyboard.type("85")
    expect(name.locator("#born-year")).to_be_focused()
    expect(name.locator("#born-year")).to_have_value("1985")


def test_a_failed_check_breaks_nothing(page: Page, papers: Lab) -> None:
    page.goto(f"{papers.url}{SITE}/name")
    page.route(CHECK, lambda route: route.abort())
    with page.expect_event("requestfailed"):
        page.locator("#full_name").fill("x" * 31)
        page.keyboard.press("Tab")
    page.unroute(CHECK)
    page.locator("#full_name").focus()
    with page.expect_response(CHECK):
        page.keyboard.press("Tab")
    expect(page.locator("#full_name-error")).to_be_visible()
    page.locator("#full_name").fill("Kim")
    fill_about(page)


def test_a_click_is_not_lost_to_an_error_that_moves_the_page(name: Page) -> None:
    name.locator("#full_name").fill("x" * 31)
    target = name.get_by_label("Brev")
    target.scroll_into_view_if_needed()
    box = target.bounding_box()
    assert box
    with name.expect_response(CHECK):
        name.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        name.mouse.down()
    expect(name.locator("#full_name-error")).to_have_count(0)
    name.mouse.up()
    expect(target).to_be_checked()
    expect(name.locator("#full_name-error")).to_be_visible()


def test_a_chosen_file_is_sent_at_once(papers_page: Page, papers: Lab, checked: Checked) -> None:
    page = papers_page
    page.locator("#place").fill("Umeå")
    page.locator("#certificate").focus()
    page.locator("#certificate").set_input_files(CERTIFICATE)
    expect(page.locator("#certificate-limits")).to_contain_text("Vald fil: intyg.pdf")
    expect(page.locator("#status")).to_have_text("Filen är uppladdad.")
    expect(page.locator("#certificate")).to_be_focused()
    expect(page.locator("#certificate-field .upload")).to_be_hidden()
    assert page.locator("#certificate").input_value() == ""
    assert len(on_disk(papers)) == 1
    checked(page.content(), without=["parse"])
    page.get_by_role("button", name="Fortsätt").last.click()
    expect(page).to_have_url(re.compile("check-answers$"))
    expect(page.locator("main")).to_contain_text("intyg.pdf")


def test_progress_is_seen_and_told(papers_page: Page) -> None:
    page = papers_page
    release = slowly(page)
    with page.expect_request(CHECK):
        page.locator("#certificate").set_input_files(CERTIFICATE)
    expect(page.locator("#certificate-progress")).to_be_visible()
    expect(page.locator("#status")).to_have_text("Filen laddas upp")
    expect(page.locator("#certificate-field .upload")).to_contain_text(re.compile(r"\d+\s%"))
    release()
    expect(page.locator("#status")).to_have_text("Filen är uppladdad.")


def test_a_file_too_large_is_told_without_being_sent(papers_page: Page, papers: Lab) -> None:
    page = papers_page
    with page.expect_request(CHECK) as sent:
        page.locator("#certificate").set_input_files(LARGE)
    assert len(sent.value.post_data_buffer or b"") < 1000
    expect(page.locator("#certificate-error")).to_contain_text("Filen är för stor.")
    expect(page.locator("#status")).to_contain_text("Fel: Filen är för stor.")
    assert not on_disk(papers)
    papers_page.locator("#place").fill("Umeå")
    papers_page.get_by_role("button", name="Fortsätt").last.click()
    expect(papers_page.locator("#certificate-error")).to_contain_text("Filen är för stor")


def test_a_file_is_removed_in_place(papers_page: Page, papers: Lab) -> None:
    page = papers_page
    page.locator("#certificate").set_input_files(CERTIFICATE)
    page.get_by_role("button", name="Ta bort filen").click()
    expect(page.locator("#status")).to_have_text("Filen är borttagen.")
    expect(page.locator("#certificate")).to_be_focused()
    expect(page.locator("#certificate-limits")).not_to_contain_text("intyg.pdf")
    assert not on_disk(papers)


def test_a_failed_upload_goes_with_the_page_instead(papers_page: Page) -> None:
    page = papers_page
    page.route(CHECK, lambda route: route.abort())
    with page.expect_event("requestfailed"):
        page.locator("#certificate").set_input_files(CERTIFICATE)
    expect(page.locator("#certificate-field .upload")).to_be_hidden()
    page.locator("#place").fill("Umeå")
    page.get_by_role("button", name="Fortsätt").last.click()
    expect(page.locator("main")).to_contain_text("intyg.pdf")


def test_the_last_of_two_files_chosen_counts(papers_page: Page, papers: Lab) -> None:
    page = papers_page
    release = slowly(page)
    with page.expect_request(CHECK):
        page.locator("#certificate").set_input_files({**CERTIFICATE, "name": "fel.pdf"})
    page.unroute(CHECK)
    page.locator("#certificate").set_input_files(CERTIFICATE)
    expect(page.locator("#certificate-limits")).to_contain_text("intyg.pdf")
    del release
    assert len(on_disk(papers)) == 1


def test_enter_in_a_text_goes_on_and_removes_no_file(papers_page: Page) -> None:
    page = papers_page
    page.locator("#certificate").set_input_files(CERTIFICATE)
    expect(page.locator("#certificate-limits")).to_contain_text("intyg.pdf")
    page.locator("#place").fill("Umeå")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("check-answers$"))
    expect(page.locator("main")).to_contain_text("intyg.pdf")


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A browser without JavaScript."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_all_of_it_without_javascript(plain: Page, papers: Lab, checked: Checked) -> None:
    page = plain
    page.goto(f"{papers.url}{SITE}/name")
    fill_about(page)
    button = page.get_by_role("button", name="Fortsätt").last
    page.locator("#certificate").set_input_files(CERTIFICATE)
    button.click()
    expect(page.locator(".error-summary")).to_contain_text("Var skrevs det?")
    expect(page.locator("#certificate-limits")).to_contain_text("intyg.pdf")
    expect(page.locator(".upload").first).to_be_hidden()
    page.get_by_role("button", name="Ta bort filen").click()
    expect(page.locator("main")).to_contain_text("Filen är borttagen.")
    page.locator("#certificate").set_input_files(LARGE)
    button.click()
    expect(page.locator("#certificate-error")).to_contain_text("Filen är för stor.")
    page.locator("#certificate").set_input_files({**CERTIFICATE, "buffer": PNG, "name": "intyg.png"})
    page.locator("#place").fill("Umeå")
    page.locator("#place").press("Enter")
    expect(page).to_have_url(re.compile("check-answers$"))
    expect(page.locator("main")).to_contain_text("intyg.png")
