"""The lab's pages: the start page, the map, the data page and the gallery."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from sqlalchemy import text

from components.examples import every_example, folders
from tests.conftest import ROOT, Checked
from tests.usability.asking import ELSEWHERE, Asker, app_of
from usability.lab.gallery import shelf
from usability.lab.sources import sources

pytestmark = pytest.mark.slow

DRAFT = "/hemhjalp/draft"
OWN = {"Så", "går"}
"""Swedish words in the English of the components' own descriptions."""
PAGES = ["start", "name", "date-of-birth", "live-in-area", "ineligible"]
PAGES += ["help-needed", "address", "check-answers", "confirmation"]


def test_the_start_page_lists_every_prototype_broken_ones_with_their_error(designer: Asker, checked: Checked) -> None:
    html = checked(designer.get("/"))
    for link in (f"{DRAFT}/", f"{DRAFT}/-/map", f"{DRAFT}/-/data", "/lab/components/", "/en/", "/trasig/draft/"):
        assert f'href="{link}"' in html
    assert "9 sidor" in html
    assert "trasig/service.py:5" in html
    assert "hintt" in html


def test_a_lab_without_prototypes_says_how_to_make_one(tmp_path: Path, checked: Checked) -> None:
    html = checked(Asker(app_of(tmp_path / "nowhere", tmp_path / "data")).get("/"))
    assert "python server.py new" in html


def test_the_address_of_a_prototype_leads_to_its_draft(designer: Asker) -> None:
    assert designer.get("/hemhjalp/").headers["location"] == f"{DRAFT}/"
    assert designer.get("/en").headers["location"].endswith("/en/")


@pytest.mark.parametrize("language", ["", "/en"])
def test_the_map_leads_to_every_page(designer: Asker, checked: Checked, language: str) -> None:
    html = checked(designer.get(f"{DRAFT}{language}/-/map"))
    pages = [
        "start",
        "name",
        "date-of-birth",
        "live-in-area",
        "ineligible",
        "help-needed",
        "address",
        "check-answers",
        "confirmation",
    ]
    for page in pages:
        link = f"{DRAFT}{language}/-/state/{page}"
        assert html.count(f'href="{link}"') == 2, "once in the picture, once in the list"
        opened = designer.get(link)
        assert opened.headers["location"] == f"{DRAFT}{language}/{page}"
        checked(designer.get(opened.headers["location"]))
    assert ("Lives in the municipality: No" if language else "Bor i kommunen: Nej") in html


def test_paths_are_named_by_their_pages_and_the_first_few_shown(
    folder: Path, designer: Asker, checked: Checked
) -> None:
    shutil.copytree(ROOT / "prototypes" / "parkeringstillstand", folder / "parkeringstillstand")
    html = checked(designer.get("/parkeringstillstand/draft/-/data"))
    listed = html[html.index('class="lab-states"') :]
    assert re.search(r">Väg \d+: [^<]{20,}", listed)
    assert "path-" not in re.sub(r'href="[^"]*"', "", listed)
    assert all(int(count) > 3 for count in re.findall(r"och (\d+) till", listed))
    assert len(re.findall(r"och \d+ till", listed)) == 2, "of check-answers and of the receipt"


def test_every_state_is_shown_as_it_is_called(designer: Asker, checked: Checked) -> None:
    html = checked(designer.get(f"{DRAFT}/-/data"))
    states = re.findall(rf'href="({DRAFT}/-/state/[^"]+)"', html)
    assert len(states) == len(set(states)) >= 25
    for link in states:
        opened = designer.get(link)
        kind = link.split("/")[6]
        if kind in ("wrong", "empty"):
            assert opened.status_code == 200
            assert "error-summary" in checked(opened)
        else:
            assert opened.status_code == 303, link
            shown = designer.get(opened.headers["location"])
            assert "error-summary" not in checked(shown)
            assert shown.status_code == 200, link


def test_a_wrong_answer_is_called_by_the_error_that_it_shows(designer: Asker, checked: Checked) -> None:
    for language, says in [("", "Fel svar: <q>"), ("/en", "Wrong answer: <q>")]:
        html = checked(designer.get(f"{DRAFT}{language}/-/data"))
        assert says in html
        assert "full_name-" not in re.sub('href="[^"]*"', "", html), "a designer knows no names of fields"


def test_a_visit_goes_on_from_a_state(designer: Asker) -> None:
    designer.get(f"{DRAFT}/-/state/help-needed/empty")
    onward = designer.post(f"{DRAFT}/help-needed", data={"help_needed": ["shopping", "company"]})
    assert onward.headers["location"] == f"{DRAFT}/address"
    assert "Sällskap" in designer.get(f"{DRAFT}/-/data").text


def test_a_sent_state_has_a_case_number_and_cannot_be_set(designer: Asker, checked: Checked) -> None:
    opened = designer.get(f"{DRAFT}/-/state/confirmation")
    receipt = checked(designer.get(opened.headers["location"]))
    number = re.search(r"[0-9A-Z]{4}-[0-9A-Z]{4}", receipt)
    assert number is not None
    data = checked(designer.get(f"{DRAFT}/-/data?page=name"))
    assert number.group() in data
    assert "Spara svaret" not in data


def test_a_personas_link_is_open_to_citizens(folder: Path, tmp_path: Path) -> None:
    app = app_of(folder, tmp_path / "data", PROVRUM_HOST="0.0.0.0")
    citizen = Asker(app, ELSEWHERE)
    assert citizen.get(f"{DRAFT}/-/persona/astrid").headers["location"] == f"{DRAFT}/check-answers"
    assert "Astrid Testberg" in citizen.get(f"{DRAFT}/check-answers").text
    assert Asker(app, ELSEWHERE).get(f"{DRAFT}/en/-/persona/bo").headers["location"] == f"{DRAFT}/en/ineligible"


@pytest.mark.parametrize("language", ["", "/en"])
def test_a_personas_link_takes_no_answers_away_unasked(designer: Asker, checked: Checked, language: str) -> None:
    designer.post(f"{DRAFT}/name", data={"full_name": "Kim Testsson"})
    asked = designer.get(f"{DRAFT}{language}/-/persona/astrid")
    assert asked.status_code == 200
    assert f'action="{DRAFT}{language}/-/persona/astrid"' in checked(asked)
    assert "Kim Testsson" in designer.get(f"{DRAFT}/name").text
    assert designer.post(f"{DRAFT}/-/persona/astrid").headers["location"] == f"{DRAFT}/check-answers"
    assert "Astrid Testberg" in designer.get(f"{DRAFT}/check-answers").text


@pytest.mark.parametrize("url", [f"{DRAFT}/-/persona/astrid", f"{DRAFT}/-/state/name/filled"])
def test_looking_at_a_links_headers_starts_no_visit(designer: Asker, url: str) -> None:
    assert "set-cookie" not in designer.ask("HEAD", url).headers
    with designer.app.state.visits.storage.engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM visits")).scalar() == 0


def test_answers_are_set_page_by_page_and_cleared(designer: Asker, checked: Checked) -> None:
    form = checked(designer.get(f"{DRAFT}/-/data?page=live-in-area"))
    assert f'action="{DRAFT}/-/data?page=live-in-area"' in form
    wrong = designer.post(f"{DRAFT}/-/data?page=live-in-area", data={"live_in_area": "kanske"})
    assert wrong.status_code == 422
    checked(wrong)
    saved = designer.post(f"{DRAFT}/-/data?page=live-in-area", data={"live_in_area": "no"})
    assert (saved.status_code, saved.headers["location"]) == (303, f"{DRAFT}/-/data#page-live-in-area")
    designer.post(f"{DRAFT}/-/data?page=name", data={"full_name": "Kim Testsson"})
    designer.post(f"{DRAFT}/-/data?page=address", data={"address": "Provgatan 1"})
    html = checked(designer.get(saved.headers["location"]))
    assert all(text in html for text in ("Kim Testsson", "Nej", "Provgatan 1", "Räknas inte", "Inte besvarad"))
    assert "Kim Testsson" in designer.get(f"{DRAFT}/name").text
    assert designer.post(f"{DRAFT}/-/data/clear").headers["location"] == f"{DRAFT}/-/data"
    assert "Kim Testsson" not in checked(designer.get(f"{DRAFT}/-/data"))


@pytest.mark.parametrize("page", ["", "start", "check-answers", "nowhere"])
def test_only_pages_that_ask_are_set(designer: Asker, page: str) -> None:
    assert designer.post(f"{DRAFT}/-/data?page={page}", data={"full_name": "x"}).status_code == 404
    assert designer.get(f"{DRAFT}/-/data?page={page}").status_code == 200


@pytest.mark.parametrize("language", ["", "/en"])
def test_the_gallery_leads_to_every_example(designer: Asker, checked: Checked, language: str) -> None:
    html = checked(designer.get(f"{language}/lab/components/"))
    for folder in folders():
        assert f'href="{language}/lab/components/{folder}/"' in html
        for name in shelf(folder).examples:
            assert f'href="{language}/lab/components/{folder}/{name}"' in html


@pytest.mark.parametrize("folder", folders())
def test_every_component_has_a_page_and_every_example_one_of_its_own(
    designer: Asker, checked: Checked, folder: str
) -> None:
    page = checked(designer.get(f"/lab/components/{folder}/"), without=["words"])  # it shows Python on purpose
    assert shelf(folder).summary
    assert f"from components import {shelf(folder).name}" in page
    for name in shelf(folder).examples:
        assert f'src="/lab/components/{folder}/{name}?alone"' in page
        alone = designer.get(f"/lab/components/{folder}/{name}?alone")
        assert alone.status_code == 200
        assert "autofocus" not in alone.text
        checked(designer.get(f"/lab/components/{folder}/{name}"), without=["words"])


def test_frames_are_allowed_where_examples_are_shown_and_nowhere_else(designer: Asker) -> None:
    assert "frame-src 'self'" in designer.get("/lab/components/form/radios/").headers["content-security-policy"]
    for url in ("/", f"{DRAFT}/start"):
        assert "frame-src" not in designer.get(url).headers["content-security-policy"]


def test_code_is_shown_as_it_is_written_in_a_service() -> None:
    shown = sources("form/radios")
    assert shown["chosen"] == 'Radios("Bor du i kommunen?", choices={"yes": "Ja", "no": "Nej"})'
    assert 'number = TextInput("Telefonnummer", when={"answer": "phone"})' in shown["reveal"]


@pytest.mark.parametrize("language", ["", "/en"])
def test_the_guide_tells_of_every_class_and_option(designer: Asker, checked: Checked, language: str) -> None:
    html = checked(designer.get(f"{language}/lab/guide/"), without=["words"])  # it shows Python on purpose
    for name in ("Service", "Page", "Confirmation", "Choice", "agency", "again", "required", "sample"):
        assert f"<code>{name}</code>" in html


def test_every_example_is_shown_with_the_python_that_makes_it() -> None:
    for folder, name, _made in every_example():
        source = sources(folder)[name]
        compile(source, name, "exec")
        assert "EXAMPLES" not in source, f"{folder}: write the example {name} out in EXAMPLES"


@pytest.mark.parametrize(
    "url",
    [
        "/en/",
        "/en/lab/components/",
        f"{DRAFT}/en/-/map",
        f"{DRAFT}/en/-/data",
        "/en/nope/",
        "/en/lab/portfolio/",
        "/en/lab/portfolio/import",
        "/en/lab/briefs/hemhjalp/change",
    ],
)
def test_no_swedish_is_left_in_english(designer: Asker, url: str) -> None:
    html = re.sub(r'<(\w+) [^>]*lang="sv".*?</\1>', " ", designer.get(url).text)  # said to be Swedish
    found = re.findall(r"\w*[åäöÅÄÖ]\w*", re.sub(r"<[^>]+>", " ", html))
    assert not [word for word in found if word not in OWN]
