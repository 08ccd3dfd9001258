"""Looking on in a real browser: what happens comes by itself, and notes and marks leave nobody where they were not."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.usability.studies.conftest import Participant
from usability.errors import App
from usability.serving import served
from usability.studies.observing import public_id
from usability.studies.store import Event, Session, Studies


@pytest.fixture
def base(app: App) -> Iterator[str]:
    with served(app) as address:
        yield address


@pytest.fixture
def session(participant: Participant, studies: Studies) -> Session:
    participant.join()
    participant.post("-/begin/task-apply")
    participant.get("/prov/draft/name")
    return studies.sessions("prov")[0]


@pytest.fixture
def looking(page: Page, base: str, session: Session) -> Page:
    """The page of the session, while it is looked on at."""
    page.set_default_timeout(15_000)
    page.goto(f"{base}/lab/studies/prov/sessions/{public_id(session.id)}/")
    expect(page.get_by_text("Sidan uppdateras av sig själv.")).to_be_visible(timeout=15_000)
    return page


def test_what_happens_comes_by_itself(looking: Page, participant: Participant) -> None:
    expect(looking.locator(".lab-log__row--page")).to_have_count(1)
    participant.get("/prov/draft/name?x=1")
    expect(looking.locator(".lab-log__row--page")).to_have_count(2, timeout=10_000)
    participant.try_page("name")
    expect(looking.locator(".lab-log__row--error")).to_contain_text("Fel i Vad heter du?", timeout=10_000)


def test_a_note_is_sent_by_enter_and_the_next_can_be_written(looking: Page) -> None:
    text = looking.get_by_label("Anteckning")
    looking.get_by_label("Dina initialer").fill("EH")
    text.fill("Letar efter knappen")
    text.press("Enter")
    expect(looking.locator(".lab-log__row--note")).to_contain_text("Letar efter knappen", timeout=10_000)
    expect(text).to_be_focused()
    expect(text).to_have_value("")
    expect(looking.get_by_label("Dina initialer")).to_have_value("EH")


def test_a_note_that_cannot_be_kept_is_told_of(looking: Page) -> None:
    looking.get_by_label("Anteckning").press("Enter")
    expect(looking.locator(".error-summary")).to_be_visible(timeout=10_000)


def test_a_mark_keeps_the_focus(looking: Page) -> None:
    helped = looking.get_by_role("button", name="Klarade med hjälp")
    helped.focus()
    helped.press("Enter")
    expect(looking.locator(".lab-script .tag--warning")).to_have_text("Med hjälp", timeout=10_000)
    expect(looking.locator("#task-apply button").first).to_be_focused()


def test_the_log_stands_in_the_order_it_happened(looking: Page, studies: Studies, session: Session) -> None:
    (run,) = studies.runs([session.id])
    studies.tell(run, "pause")
    expect(looking.get_by_text("Tar paus")).to_be_visible(timeout=10_000)
    studies.record(run, [Event("click", "name", 0, {"at": "#late"})])
    expect(looking.get_by_text("Klickar: #late")).to_be_visible(timeout=10_000)
    times = [int(row.get_attribute("data-at") or 0) for row in looking.locator("#log > li").all()]
    assert times == sorted(times)


def test_the_page_of_a_session_that_has_ended_waits_for_nothing_more(
    looking: Page, studies: Studies, session: Session
) -> None:
    studies.end(session)
    expect(looking.locator("#now")).to_contain_text("Sessionen är avslutad.", timeout=10_000)
    expect(looking.locator("#live")).to_have_text("Alla sessioner", timeout=1000)
    expect(looking.locator("#live a")).to_have_attribute("href", "/lab/studies/prov/sessions/")


def test_the_participant_is_told_without_loading_the_page(
    base: str, session: Session, context: BrowserContext, studies: Studies, looking: Page
) -> None:
    context.add_cookies([{"name": "provrum-session", "value": session.id, "url": base}])
    theirs = context.new_page()
    theirs.goto(f"{base}/prov/draft/name")
    expect(theirs.locator("#provrum-observers")).to_have_text("1 person följer med")
    studies.finish(studies.runs([session.id])[0], "moved-on")
    expect(theirs).to_have_url(re.compile(f"{base}/s/{session.invitation}/after-apply"), timeout=15_000)


def test_the_moderator_begins_the_next_task_and_the_participants_page_goes_there(
    base: str, session: Session, context: BrowserContext, looking: Page
) -> None:
    context.add_cookies([{"name": "provrum-session", "value": session.id, "url": base}])
    theirs = context.new_page()
    theirs.goto(f"{base}/prov/draft/name")
    looking.get_by_label("Börja som").nth(1).select_option("anna")
    looking.get_by_role("button", name="Börja uppgift 2").click()
    expect(theirs).to_have_url(f"{base}/prov/draft/check-answers", timeout=15_000)
    expect(theirs.get_by_text("Anna Prov")).to_be_visible()
    expect(looking.locator("#task-check")).to_contain_text("Pågår", timeout=10_000)
    theirs.get_by_role("button", name="Jag ger upp").click()
    expect(theirs).to_have_url(re.compile("/after-apply$"))
    looking.get_by_role("button", name="Börja om uppgift 1").click()
    expect(theirs).to_have_url(f"{base}/prov/draft/name", timeout=15_000)
