"""`new`: the template is a whole service, small enough to be read at once."""

from __future__ import annotations

import filecmp
import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from components.prototype import load
from tests.conftest import ROOT, Checked
from tests.usability.asking import Asker
from usability.adoption.brief import FILE as BRIEF
from usability.lab.making import TEMPLATE, NotMade, make_prototype

MOST_LINES = 40
DRAFT = "/hemhjalp/draft"
WALK = [
    ("name", {"full_name": "Kim Testsson"}, "Skriv ditt hela namn"),
    (
        "date-of-birth",
        {"date_of_birth-year": "1948", "date_of_birth-month": "3", "date_of_birth-day": "27"},
        "när du är född",
    ),
    ("live-in-area", {"live_in_area": "yes"}, "Välj ja om du bor i kommunen, annars nej"),
    ("help-needed", {"help_needed": ["shopping", "company"]}, ""),
    ("address", {"address": "Provgatan 1\n123 45 Provstad"}, "Skriv adressen där du bor"),
]


def test_the_template_is_at_most_forty_lines() -> None:
    lines = (TEMPLATE / "service.py").read_text(encoding="utf-8").splitlines()
    assert len([line for line in lines if line.strip()]) <= MOST_LINES


def test_the_template_has_the_pages_and_fields_it_is_compared_by() -> None:
    service = load(TEMPLATE).service
    names = [
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
    assert [page.name for page in service.pages] == names
    assert list(service.fields) == ["full_name", "date_of_birth", "live_in_area", "help_needed", "address"]


def test_the_template_can_be_walked_with_every_error_on_the_way(designer: Asker, checked: Checked) -> None:
    checked(designer.get(f"{DRAFT}/start"))
    for number, (page, answer, message) in enumerate(WALK):
        checked(designer.get(f"{DRAFT}/{page}"))
        refused = designer.post(f"{DRAFT}/{page}", data={})
        assert refused.status_code == 422
        html = checked(refused)
        assert "error-summary" in html
        assert message in html
        onward = designer.post(f"{DRAFT}/{page}", data=answer).headers["location"]
        following = [*(name for name, _answer, _message in WALK), "check-answers"][number + 1]
        assert onward == f"{DRAFT}/{following}"
    shown = checked(designer.get(f"{DRAFT}/check-answers"))
    assert all(
        text in shown for text in ("Kim Testsson", "27 mars 1948", "Ja", "Handla", "Sällskap", "123 45 Provstad")
    )
    assert designer.post(f"{DRAFT}/check-answers").headers["location"] == f"{DRAFT}/confirmation"
    assert "Vi har fått din ansökan" in checked(designer.get(f"{DRAFT}/confirmation"))


def test_who_lives_elsewhere_is_stopped(designer: Asker, checked: Checked) -> None:
    designer.get(f"{DRAFT}/-/persona/astrid")
    designer.post(f"{DRAFT}/live-in-area", data={"live_in_area": "no"})
    assert "Du kan inte söka här" in checked(designer.get(f"{DRAFT}/ineligible"))
    assert designer.get(f"{DRAFT}/check-answers").headers["location"].startswith(f"{DRAFT}/ineligible")


def test_the_words_of_the_template_are_all_in_english() -> None:
    with (TEMPLATE / "locale" / "en.po").open("rb") as file:
        catalog = read_po(file, locale="en")
    source = (TEMPLATE / "service.py").read_text(encoding="utf-8")
    used = set(re.findall(r'_\("([^"]+)"\)', source))
    assert used == {message.id for message in catalog if message.id}
    assert all(message.string and not message.fuzzy for message in catalog if message.id)


def test_the_new_prototype_carries_its_title(tmp_path: Path) -> None:
    made = make_prototype(tmp_path, "fritidskort", "Fritidskort för unga", "Leisure card")
    assert str(load(made).service.name) == "Fritidskort för unga"
    assert 'msgid "Fritidskort för unga"\nmsgstr "Leisure card"' in (made / "locale" / "en.po").read_text("utf-8")
    assert str(load(make_prototype(tmp_path, "fri-tid")).service.name) == "Fri tid"


REFUSED = ["", "Hemhjälp", "../ut", "1a", "a b", "lab", "en", "assets", "components", "con", "nul", "com1", "-a", "a/b"]


@pytest.mark.parametrize("name", REFUSED)
def test_a_name_that_cannot_be_an_address_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(NotMade):
        make_prototype(tmp_path / "prototypes", name)
    assert not (tmp_path / "prototypes").exists()


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    made = make_prototype(tmp_path, "kort")
    (made / "service.py").write_text("mine", encoding="utf-8")
    with pytest.raises(NotMade, match="is there already"):
        make_prototype(tmp_path, "kort")
    assert (made / "service.py").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("title", ['a "quoted" title', "two\nlines", "a \\ b"])
def test_a_title_that_breaks_the_files_is_refused(tmp_path: Path, title: str) -> None:
    with pytest.raises(NotMade):
        make_prototype(tmp_path, "kort", title)


def test_the_prototype_hemhjalp_is_what_new_makes_but_for_its_brief(tmp_path: Path) -> None:
    made = make_prototype(tmp_path, "hemhjalp", "Hemhjälp", "Home help")
    kept = ROOT / "prototypes" / "hemhjalp"
    files = [str(path.relative_to(made)) for path in made.rglob("*") if path.is_file() and path.name != BRIEF]
    match, mismatch, errors = filecmp.cmpfiles(made, kept, files, shallow=False)
    assert (sorted(match), mismatch, errors) == (sorted(files), [], []), (
        "python server.py new hemhjalp --title Hemhjälp --english 'Home help' makes it anew"
    )
