"""The portfolio's pages: services ranked, changed, read in from a file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.conftest import Checked
from tests.usability.adoption.conftest import BRIEF
from tests.usability.asking import Asker
from usability.adoption.brief import Contact
from usability.adoption.portfolio import Service, Services
from usability.errors import App
from usability.serving import served

ROOT = "/lab/portfolio/"
HEAD = "Tjänst;Id;Ägare;Kanal;Antal om året;Minuter var;Onödiga %;Tjänsten kan ta över %\n"
LIST = HEAD + "".join(
    f"{title};{name};Stad;Telefon;{count};6;20;50\n"
    for title, name, count in [
        ("Bygglov", "", 9000), ("Förskola", "", 6000), ("Hemtjänst", "hemhjalp", 8000), ("Avgift & taxa", "", 10)
    ]
)  # fmt: skip


@pytest.fixture
def services(app: App) -> Services:
    return Services(app.state.uptake.storage)


def imported(designer: Asker, text: str = LIST) -> None:
    assert designer.post(f"{ROOT}import/save", data={"text": text}).headers["location"] == ROOT


def test_a_lab_without_figures_is_told_what_to_do(designer: Asker, checked: Checked) -> None:
    html = checked(designer.get(ROOT))
    assert "Inga timmar att spara än" in html
    assert "<svg" not in html


def test_services_are_ranked_with_what_the_lab_works_on(designer: Asker, folder: Path, checked: Checked) -> None:
    imported(designer)
    html = checked(designer.get(ROOT))
    table = html[html.index("lab-portfolio") :]
    assert table.index(">Bygglov<") < table.index(">Hemhjälp<") < table.index(">Förskola<")
    assert "De tre första tjänsterna står för 99\N{NO-BREAK SPACE}% av timmarna" in html
    assert "Labbet arbetar med 3 av 6 tjänster: 35\N{NO-BREAK SPACE}% av timmarna." in html
    assert "Högst upp av dem som ingen arbetar med: Bygglov." in html
    assert '1\N{NO-BREAK SPACE}800 <span class="lab-portfolio__share">(20\N{NO-BREAK SPACE}%)' in html
    assert "Bygglov: 450 timmar, tillsammans 39\N{NO-BREAK SPACE}%." in html
    (folder / "hemhjalp" / "brief.toml").write_text(BRIEF, encoding="utf-8")
    html = checked(designer.get(ROOT))  # the brief counts: 1200 of 10 minutes, half of it
    assert "Hemhjälp: 100 timmar" in html
    assert "/lab/briefs/hemhjalp/change" in html


def test_a_list_is_shown_before_it_is_read_in(designer: Asker, services: Services, checked: Checked) -> None:
    sent = {"file": ("lista.csv", LIST.encode("cp1252"), "text/csv")}
    html = checked(designer.post(f"{ROOT}import", files=sent))
    assert "4 tjänster" in html
    assert html.count("<td>Ny") == 4
    assert services.all() == {}
    imported(designer)
    assert list(services.all()) == ["avgift-taxa", "bygglov", "forskola", "hemhjalp"]
    again = checked(designer.post(f"{ROOT}import", data={"text": LIST.replace("9000", "9 100")}))
    assert (again.count("<td>Ändras"), again.count("<td>Som förut")) == (1, 3)


def test_nothing_of_a_list_with_a_fault_is_read_in(designer: Asker, services: Services, checked: Checked) -> None:
    bad = LIST.replace("Förskola;;Stad;Telefon;6000", "Förskola;;Stad;Fax;sex")
    for path in ("import", "import/save"):
        refused = designer.post(f"{ROOT}{path}", data={"text": bad})
        assert refused.status_code == 422
        html = checked(refused)
        assert "2 fel. Inget är sparat." in html
        assert "Skriv en av Telefon, Besök" in html
        assert "Förskola;;Stad;Fax;sex" in html  # to be mended
    assert services.all() == {}


def test_neither_file_nor_text_is_an_error_at_the_field(designer: Asker, checked: Checked) -> None:
    refused = designer.post(f"{ROOT}import", files={"file": ("", b"", "text/csv")})
    assert refused.status_code == 422
    assert 'href="#file"' in checked(refused)


@pytest.mark.parametrize("path", ["import", "import/save"])
@pytest.mark.parametrize("body", [b"", b"\xff\xfe\x00", b"PK\x03\x04", b"\x00" * 100, b"Tj\xe4nst;Kanal\n\xd8"])
def test_whatever_is_sent_there_is_an_answer(designer: Asker, path: str, body: bytes) -> None:
    assert designer.post(f"{ROOT}{path}", files={"file": ("x", body, "text/csv")}).status_code == 422
    raw = designer.post(f"{ROOT}{path}", content=body, headers={"content-type": "multipart/form-data; boundary=x"})
    assert raw.status_code in (400, 422)


def test_a_service_is_added_changed_and_taken_away(designer: Asker, services: Services, checked: Checked) -> None:
    checked(designer.get(f"{ROOT}new"))
    values = {"title": "Bygglov", "owner": "Stad", "phone-count": "1 200", "phone-minutes": "10"}
    assert designer.post(f"{ROOT}new", data=values).headers["location"] == ROOT
    assert services.all()["bygglov"].saved == 200
    assert "Det finns redan" in checked(designer.post(f"{ROOT}new", data=values))
    page = f"{ROOT}services/bygglov/"
    assert 'value="1200"' in checked(designer.get(page))
    refused = designer.post(page, data={**values, "phone-addressable": "120"})
    assert refused.status_code == 422
    assert "högst 100" in checked(refused)
    assert designer.post(page, data={**values, "phone-addressable": "25"}).status_code == 303
    assert services.all()["bygglov"].saved == 50
    assert designer.post(f"{page}remove").status_code == 303
    assert services.all() == {}
    assert designer.get(page).status_code == 404


def test_the_list_can_be_taken_out_and_read_in_again(designer: Asker, services: Services) -> None:
    imported(designer)
    text = designer.get(f"{ROOT}services.csv").content.decode("utf-8-sig")
    before = services.all()
    imported(designer, text)
    assert {name: services.all()[name].contacts for name in before} == {name: before[name].contacts for name in before}
    english = designer.get(f"/en{ROOT}template.csv").text
    assert english.startswith("\ufeffService;Id;Owner;Channel")
    imported(designer, english)
    assert designer.get(f"{ROOT}other.csv").status_code == 404


def test_figures_that_were_read_in_can_be_saved_as_they_are(
    designer: Asker, services: Services, checked: Checked
) -> None:
    imported(designer, HEAD + "Bygglov;;Stad;Telefon;100;8,25;33,33;66,67\n")
    before = services.all()
    html = checked(designer.get(f"{ROOT}services/bygglov/"))
    values = dict(re.findall(r'<input[^>]* name="([^"]+)"[^>]* value="([^"]*)"', html))
    assert values["phone-minutes"] == "8,25"
    assert designer.post(f"{ROOT}services/bygglov/", data=values).status_code == 303
    assert services.all() == before


def test_a_list_of_the_largest_size_is_saved_as_it_was_shown(designer: Asker, services: Services) -> None:
    text = HEAD + "".join(f"Tjänst {number};;{'å' * 150};Telefon;1;1;;\n" for number in range(2500))
    shown = designer.post(f"{ROOT}import", files={"file": ("lista.csv", text.encode())}).text
    form = re.search(r'<form[^>]* action="([^"]*import/save)" enctype="multipart/form-data"', shown)
    assert form is not None, "in an address's form each letter outside English takes six bytes"
    assert designer.post(form[1], files={"text": (None, text.replace("\n", "\r\n"))}).status_code == 303
    assert len(services.all()) == 2500


def test_a_file_too_large_is_told(designer: Asker, services: Services, checked: Checked) -> None:
    refused = designer.post(f"{ROOT}import", files={"file": ("lista.csv", LIST.encode() + b";;;;\n" * 400_000)})
    assert refused.status_code == 422
    assert "Filen är större än 0,9 MB. Dela upp den." in checked(refused)
    assert services.all() == {}


def test_the_table_fits_a_desk_also_with_large_numbers(app: App, services: Services, browser: Browser) -> None:
    owner = "Enheten för samhällsbyggnad, samhallsbyggnad.registrator@provkommunen.example"
    contacts = [Contact("phone", 1_234_567, 12.75, 0.456, 0.789)]
    services.put([Service("big", "Handläggning av ekonomiskt bistånd", owner, contacts)])
    with served(app) as base:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(f"{base}{ROOT}")
        region = page.locator(".table-scroll:has(.lab-portfolio)")
        assert region.evaluate("one => one.scrollWidth - one.clientWidth") == 0
        page.close()
