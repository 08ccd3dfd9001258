"""A launched iteration as citizens meet it: never changed, never lost, and gone with a word when it is retired."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from server import make_app
from tests.conftest import Checked
from tests.usability.asking import ELSEWHERE
from tests.usability.launches.conftest import Launches
from usability.launches.freezing import Facts, seal
from usability.launches.iterations import Iteration, digest
from usability.launches.recording import recorded_of
from usability.launches.retiring import NotRetired, retire
from usability.launches.verifying import verify_all
from usability.serving import welcome

pytestmark = pytest.mark.slow

TODAY = date(2026, 11, 26)


def shown(launches: Launches, path: str) -> str:
    response = launches.asker().get(path)
    assert response.status_code == 200, response.text
    return response.text


def reseal(iteration: Iteration, launches: Launches) -> None:
    """As if it had been launched with the files that are there now."""
    told = iteration.manifest
    facts = Facts(iteration.launched, iteration.day, iteration.note, "", told["statement"], told["check"])
    seal(iteration.folder, iteration.name, iteration.number, facts, make_app(launches.settings).state.assets)


def test_a_launched_iteration_is_not_changed_with_its_draft(launches: Launches) -> None:
    launches.launch()
    before = shown(launches, "/hemhjalp/1/name"), shown(launches, "/hemhjalp/1/en/name")
    launches.write("service.py", "Vad heter du?", "Hur stavas ditt namn?")
    launches.write("locale/en.po", "Home help", "Help at home")
    assert "Hur stavas ditt namn?" in shown(launches, "/hemhjalp/draft/name")
    assert (shown(launches, "/hemhjalp/1/name"), shown(launches, "/hemhjalp/1/en/name")) == before
    (launches.folder / "service.py").write_text("1 / 0\n")
    assert shown(launches, "/hemhjalp/1/name") == before[0]


def test_a_launched_iteration_is_shown_with_the_house_of_its_launch(launches: Launches) -> None:
    """The templates and words of today's components are others than those it was launched with."""
    made = launches.launch()
    for file, old, new in (
        ("house/page/layout/template.html", "<body", '<body data-then="yes"'),
        ("house/locale/en.po", 'msgstr "Continue"', 'msgstr "Go on then"'),
        ("house/page/error/template.html", "<h1>", '<h1 class="then">'),
    ):
        path = made.folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text, file
        path.write_text(text.replace(old, new), encoding="utf-8")
    reseal(made, launches)
    page = shown(launches, "/hemhjalp/1/en/name")
    assert "data-then" in page
    assert "Go on then" in page
    assert 'class="then"' in launches.asker().get("/hemhjalp/1/nowhere").text
    assert "data-then" not in shown(launches, "/hemhjalp/draft/name")


def test_its_style_and_script_are_those_of_its_launch(launches: Launches) -> None:
    made = launches.launch()
    css = next((made.folder / "house/assets").glob("*.css"))
    css.write_bytes(b"/* then */")
    named = css.with_name(f"{digest(b'/* then */')[:16]}.css")
    css.rename(named)
    told = {**made.manifest, "style": named.name}
    facts = Facts(made.launched, made.day, made.note, "", told["statement"], told["check"])
    assets = make_app(launches.settings).state.assets
    seal(made.folder, "hemhjalp", 1, facts, replace(assets, style=replace(assets.style, path=f"/assets/{named.name}")))
    asker = launches.asker()
    assert f"/assets/{named.name}" in asker.get("/hemhjalp/1/name").text
    assert (
        launches.asker().get(f"/assets/{named.name}").text == "/* then */"
    )  # of a process that has not shown the page


def test_what_is_served_is_what_was_recorded(launches: Launches, checked: Checked) -> None:
    made = launches.launch()
    assert checked(shown(launches, "/hemhjalp/1/name")) == recorded_of(made).shown("sv/name/first")


def test_answers_of_the_draft_are_no_answers_of_an_iteration(launches: Launches) -> None:
    launches.launch()
    asker = launches.asker()
    asker.post("/hemhjalp/draft/name", data={"full_name": "Astrid Testberg"})
    assert "Astrid" in asker.get("/hemhjalp/draft/name").text
    assert "Astrid" not in asker.get("/hemhjalp/1/name").text
    asker.post("/hemhjalp/1/name", data={"full_name": "Bo Exempelsson"})
    assert "Bo Exempelsson" in asker.get("/hemhjalp/1/name").text


def test_its_statement_is_a_page_of_it(launches: Launches, checked: Checked) -> None:
    launches.launch()
    for path, says in (("/hemhjalp/1", "Tillgänglighetsredogörelse"), ("/hemhjalp/1/en", "Accessibility statement")):
        page = checked(shown(launches, f"{path}/-/about/accessibility"))
        assert says in page
        assert "tillganglighet@provkommunen.example" in page


def test_a_tampered_iteration_is_not_served_and_says_why_to_the_lab(launches: Launches, checked: Checked) -> None:
    first, _second = launches.launch(), launches.launch("Andra")
    (first.folder / "prototype/service.py").write_text("service = None\n")
    asker = launches.asker()
    response = asker.get("/hemhjalp/1/name")
    assert response.status_code == 503
    assert "prototype/service.py was changed" in checked(response)
    asker.address = ELSEWHERE
    assert "service.py" not in asker.get("/hemhjalp/1/name").text
    assert asker.get("/hemhjalp/2/name").status_code == 200
    assert launches.asker().app.state.iterations.troubles()[0].startswith("iteration 1 of hemhjalp is not as it was")


def test_what_is_tampered_with_later_is_not_shown_either(launches: Launches) -> None:
    made, asker = launches.launch(), launches.asker()
    before = asker.get("/hemhjalp/1/name").text
    for path in (made.folder / "house").rglob("*.html"):
        path.write_text("tampered")
    assert asker.get("/hemhjalp/1/name").text == before
    assert "tampered" not in asker.get("/hemhjalp/1/birth").text


def test_an_iteration_launched_meanwhile_is_served_at_once(launches: Launches) -> None:
    asker = launches.asker()
    assert asker.get("/hemhjalp/1/name").status_code == 404
    launches.launch()
    assert asker.get("/hemhjalp/1/name").status_code == 200
    assert asker.get("/hemhjalp/1").headers["location"] == "/hemhjalp/1/"


def test_a_retired_iteration_is_gone_and_leads_on(launches: Launches, checked: Checked) -> None:
    launches.launch()
    launches.launch("Andra")
    retire(launches.folder, 1, "Fel frågor", TODAY)
    asker = launches.asker()
    for response in (asker.get("/hemhjalp/1/name"), asker.post("/hemhjalp/1/name", data={"full_name": "A"})):
        assert response.status_code == 410
        page = checked(response)
        assert "används inte längre" in page
        assert 'href="/hemhjalp/2/"' in page
    assert asker.get("/hemhjalp/2/name").status_code == 200
    retire(launches.folder, 2, "Slut", TODAY, "https://example.org/ny")
    assert 'href="https://example.org/ny"' in asker.get("/hemhjalp/2/").text


def test_retiring_refuses_what_makes_no_sense(launches: Launches) -> None:
    launches.launch()
    for number, reason, onward, says in (
        (2, "x", "", "no iteration 2; there are: 1"),
        (1, " ", "", "write a reason"),
        (1, "x", "javascript:1", "write an address"),
    ):
        with pytest.raises(NotRetired, match=says):
            retire(launches.folder, number, reason, TODAY, onward)
    retire(launches.folder, 1, 'Med "citat"\noch rad', TODAY)
    with pytest.raises(NotRetired, match="was retired on"):
        retire(launches.folder, 1, "x", TODAY)


def test_one_iteration_alone_is_served_at_the_root(launches: Launches, checked: Checked) -> None:
    launches.launch()
    asker = launches.asker(only=("hemhjalp", 1))
    assert asker.get("/").headers["location"] == "/start"
    assert checked(asker.get("/en/name"))
    response = asker.post("/name", data={"full_name": "Astrid Testberg"})
    assert response.status_code == 303
    assert "path=/;" in response.headers["set-cookie"].lower()
    page = asker.get("/name").text
    assert "Astrid Testberg" in page
    assert asker.get(re.search(r"/assets/\w+\.css", page)[0]).status_code == 200  # type: ignore[index]
    for path in ("/lab/components/", "/hemhjalp/draft/", "/-/map", "/lab/checks/hemhjalp/"):
        assert asker.get(path).status_code == 404, path
    assert "Hemhjälp" in checked(asker.get("/nowhere"))


@pytest.mark.parametrize(
    "written", ["retired = = 1", "retired = 3", '[[retired]]\nnumber = "1"\nday = 2026-01-01\nreason = "x"']
)
def test_where_nobody_knows_what_is_retired_nothing_is_served(
    launches: Launches, checked: Checked, written: str
) -> None:
    launches.launch()
    (launches.folder / "iterations/retired.toml").write_text(written)
    asker = launches.asker()
    response = asker.get("/hemhjalp/1/name")
    assert response.status_code == 503
    assert "retired.toml cannot be read" in checked(response)
    assert "retired.toml cannot be read" in checked(asker.get("/lab/launches/hemhjalp/"))
    assert asker.get("/hemhjalp/draft/name").status_code == 200
    assert "retired.toml" in welcome(launches.settings, 8000, asker.app.state.places)
    assert "retired.toml" in verify_all(make_app, launches.settings, ["hemhjalp"])[0].told()


@pytest.mark.parametrize("file", ["walk.json.gz", "report/report.json"])
def test_what_was_recorded_is_not_shown_when_it_was_tampered_with(
    launches: Launches, checked: Checked, file: str
) -> None:
    made, asker = launches.launch(), launches.asker()
    (made.folder / file).write_bytes(b"{")
    path = "launches/hemhjalp/1/compare/draft" if file == "walk.json.gz" else "checks/hemhjalp/1/"
    response = asker.get(f"/lab/{path}")
    assert response.status_code == 503
    assert f"{file} has been changed" in checked(response)
    assert asker.get("/hemhjalp/1/name").status_code == 200


@pytest.mark.parametrize("number", ["²", "01", "9" * 5000, "-1", "..%2f1"])
def test_what_is_no_number_leads_nowhere(launches: Launches, number: str) -> None:
    launches.launch()
    asker = launches.asker()
    for path in ("hemhjalp/{}/", "lab/checks/hemhjalp/{}/", "lab/launches/hemhjalp/{}/retire"):
        assert asker.get("/" + path.format(number)).status_code == 404, path
    assert asker.get(f"/lab/launches/hemhjalp/1/compare/{number}").status_code == 404
