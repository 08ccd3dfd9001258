"""What every page of a service has around it: the pages about it, clearing, help, progress, and the receipt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from components.about import ABOUT
from tests.conftest import Checked, start_lab
from tests.usability.visits.trial import answer_all, where

pytestmark = pytest.mark.slow

ONE = "/one/draft"

SERVICE = """
from components import *

class Start(StartPage):
    title = _("Börja")

class Enter(LogIn):
    pass

class Name(Page):
    full_name = TextInput(_("Vad heter du?"))

class Lives(Page):
    lives = Radios(_("Bor du i kommunen?"), choices={"yes": _("Ja"), "no": _("Nej")})

class Elsewhere(Stop, when={"lives": "no"}):
    title = _("Du kan inte söka här")

class Done(Confirmation):
    title = _("Din anmälan är inskickad")
    text = Prose(_("Vi ringer dig i morgon."))

help = [Link("tel:+46812345678", _("Ring 08-12 34 56 78"))]
service = Service(_("Tjänst"), pages=[Start, Enter, Name, Lives, Elsewhere, CheckAnswers, Done], help=help,
                  progress=True)
"""


@pytest.fixture(scope="module")
def guest(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """Somebody on a service with a log-in, help, progress and a receipt of its own."""
    folder: Path = tmp_path_factory.mktemp("about")
    (folder / "prototypes" / "own").mkdir(parents=True)
    (folder / "prototypes" / "own" / "service.py").write_text(SERVICE, encoding="utf-8")
    lab = start_lab(folder / "prototypes", folder / "data")
    with lab.client() as client:
        yield client
    lab.kill()


def footer(html: str) -> list[str]:
    return re.findall(r'<a href="([^"]+)"', html[html.index("<footer") :])


@pytest.mark.parametrize("language", ["", "/en"])
def test_every_link_of_the_footer_leads_to_a_page(citizen: httpx.Client, checked: Checked, language: str) -> None:
    links = footer(checked(citizen.get(f"{ONE}{language}/name")))
    assert [re.sub(r".*/|\?.*", "", link) for link in links] == list(ABOUT)
    for link in links:
        html = checked(citizen.get(link))
        assert f'class="back-link" href="{ONE}{language}/name"' in html
        assert footer(html) == links
        other = "" if language else "/en"
        assert link.replace(f"{ONE}{language}/", f"{ONE}{other}/") in html, "the other language keeps the place"


def test_an_unknown_page_about_it_is_404(citizen: httpx.Client) -> None:
    assert citizen.get(f"{ONE}/-/about/nothing").status_code == 404


def test_a_crafted_way_back_leads_to_the_first_page(citizen: httpx.Client, checked: Checked) -> None:
    html = checked(citizen.get(f"{ONE}/-/about/cookies?page=//evil.example"))
    assert "evil" not in html
    assert f'class="back-link" href="{ONE}/start"' in html


def test_what_is_said_of_cookies_is_true(citizen: httpx.Client) -> None:
    html = citizen.get(f"{ONE}/-/about/cookies").text
    cookies = citizen.post(f"{ONE}/name", data={"full_name": "Kim"}).headers.get_list("set-cookie")
    assert [cookie.split("=")[0] for cookie in cookies] == ["provrum-visit"]
    assert "<em>provrum-visit</em>" in html
    assert "expires" not in cookies[0].lower(), "it goes when the browser is closed"
    assert "max-age" not in cookies[0].lower()
    assert "24 timmar" in citizen.get(f"{ONE}/-/about/personal-data").text


@pytest.mark.parametrize(("page", "back_to"), [("name", "name"), ("address", "name"), ("start", "start")])
def test_clearing_comes_back_as_near_as_can_be(
    citizen: httpx.Client, checked: Checked, page: str, back_to: str
) -> None:
    answer_all(citizen, ONE)
    html = citizen.get(f"{ONE}/{page}").text
    assert f'href="{ONE}/-/clear?page={page}"' in html
    asked = checked(citizen.get(f"{ONE}/-/clear?page={page}"))
    assert f'<input type="hidden" name="page" value="{page}">' in asked
    assert f'href="{ONE}/{page}"' in asked
    cleared = citizen.post(f"{ONE}/-/clear", data={"page": page})
    assert where(cleared) == back_to
    assert "Alla dina svar är raderade." in checked(citizen.get(cleared.headers["location"]))
    assert "Kim" not in citizen.get(f"{ONE}/name").text


def test_the_receipt_has_every_answer_and_a_way_to_begin_anew(citizen: httpx.Client, checked: Checked) -> None:
    answer_all(citizen, ONE)
    citizen.post(f"{ONE}/check-answers")
    html = checked(citizen.get(f"{ONE}/confirmation"))
    assert re.search(r'<strong class="panel__number" translate="no">[0-9A-Z]{4}-[0-9A-Z]{4}</strong>', html)
    for answer in ("Kim", "Ja", "Provgatan 1"):
        assert answer in html[html.index("<details") :]
    assert "?change=1" not in html
    assert "Det här händer nu" in html
    assert where(citizen.post(f"{ONE}/-/clear", data={"page": ""})) == "start"
    assert where(citizen.get(f"{ONE}/confirmation")) == "name"


def test_a_stop_leads_back_and_nowhere_else(guest: httpx.Client, checked: Checked) -> None:
    guest.post("/own/draft/name", data={"full_name": "Kim"})
    assert where(guest.post("/own/draft/lives", data={"lives": "no"})) == "elsewhere"
    html = checked(guest.get("/own/draft/elsewhere"))
    assert '<a href="/own/draft/lives">Gå tillbaka och ändra det</a>' in html
    assert "button--start" not in html


def test_what_happens_next_is_the_page_s_own(guest: httpx.Client, checked: Checked) -> None:
    guest.post("/own/draft/name", data={"full_name": "Kim"})
    guest.post("/own/draft/lives", data={"lives": "yes"})
    guest.post("/own/draft/check-answers")
    html = checked(guest.get("/own/draft/done"))
    assert "Vi ringer dig i morgon." in html
    assert "Det här händer nu" not in html
    guest.post("/own/draft/-/clear")


def test_logging_in_is_a_choice_that_leads_on(guest: httpx.Client, checked: Checked) -> None:
    assert '<a class="button button--start" href="/own/draft/enter">' in checked(guest.get("/own/draft/start"))
    html = checked(guest.get("/own/draft/enter"))
    assert html.count('href="/own/draft/name"') == 3
    assert "Fortsätt" not in html


def test_help_stands_in_the_same_place_on_every_page(guest: httpx.Client, checked: Checked) -> None:
    for path in ("start", "enter", "name", "-/about/contact"):
        html = checked(guest.get(f"/own/draft/{path}"))
        assert (
            html.index("</main>") < html.index('href="tel:+46812345678"', html.index("</main>")) < html.index("<footer")
        )


def test_progress_counts_the_pages_that_ask(guest: httpx.Client) -> None:
    assert "Steg 1 av 2" in guest.get("/own/draft/name").text
    guest.post("/own/draft/name", data={"full_name": "Kim"})
    assert "Steg 2 av 2" in guest.get("/own/draft/lives").text
    for path in ("start", "enter"):
        assert "Steg" not in guest.get(f"/own/draft/{path}").text
