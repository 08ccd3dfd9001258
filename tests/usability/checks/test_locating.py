"""Where a fault comes from: component, line of service.py or of a template, line of the translation."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from components.assets import make_style
from components.prototype import Prototype, load
from tests.usability.checks.made import seen
from usability.checks.findings import Finding
from usability.checks.locating import Locator, component_of
from usability.checks.sights import Served
from usability.lab.making import make_prototype
from usability.visits.showing import show_state
from usability.visits.site import Assets, Site

TODAY = date(2026, 11, 26)
TEMPLATE = (
    '{% extends "page/question/template.html" %}\n{% block lead %}\n<p class="map" id="karta">Karta</p>\n{% endblock %}'
)


@pytest.fixture
def prototype(tmp_path: Path) -> Prototype:
    folder = make_prototype(tmp_path / "prototypes", "hemhjalp")
    path = folder / "service.py"
    path.write_text(path.read_text().replace("class Name(Page):", 'class Name(Page):\n    template = "mine.html"'))
    (folder / "templates").mkdir()
    (folder / "templates" / "mine.html").write_text(TEMPLATE)
    return load(folder)


def found(prototype: Prototype, page: str, snippet: str, selector: str = "", code: str = "sv") -> Finding:
    """A finding on a page of the prototype as it is served."""
    return Finding(
        "axe", "fail", "x", snippet=snippet, selector=selector, page=page, language=code, sight=f"{code}/{page}"
    )


def locator(prototype: Prototype) -> Locator:
    assets = Assets(make_style(), make_style())
    sights = {}
    for code, language in prototype.languages.items():
        site = Site(prototype, "draft", "/hemhjalp/draft", language, assets)
        for state in prototype.service.states(TODAY):
            if state.kind == "first":
                sight = seen(state.page.name, code)
                served = {f"GET {sight.url}": Served(show_state(site, state, TODAY))}
                sights[f"{code}/{state.page.name}"] = type(sight)(sight.id, sight.url, sight.page, code, served=served)
    return Locator(prototype, sights)


def line_of(prototype: Prototype, text: str, file: str = "service.py") -> int:
    lines = (prototype.folder / file).read_text().splitlines()
    return next(number for number, line in enumerate(lines, 1) if text in line)


def test_a_field_is_found_by_its_control(prototype: Prototype) -> None:
    origin = locator(prototype)(
        found(prototype, "live-in-area", '<input type="radio" name="live_in_area" value="yes">')
    )
    assert origin.component == "form/radios"
    assert origin.file.endswith("hemhjalp/service.py")
    assert origin.line == line_of(prototype, "live_in_area = Radios")


def test_a_text_is_found_by_its_words_and_its_translation(prototype: Prototype) -> None:
    locate = locator(prototype)
    assert locate(found(prototype, "ineligible", "<h1>")).file.endswith("service.py")
    english = locate(found(prototype, "ineligible", "<h1>", code="en"))
    assert english.words.endswith("hemhjalp/locale/en.po")
    assert english.words_line == line_of(prototype, 'msgid "Du kan inte söka här"', "locale/en.po")


def test_a_template_of_the_prototypes_own_is_named(prototype: Prototype) -> None:
    origin = locator(prototype)(found(prototype, "name", '<p class="map" id="karta">', "#karta"))
    assert (origin.component, origin.file.rpartition("/")[2], origin.line) == ("", "mine.html", 3)


def test_a_part_of_every_page_is_of_its_component_alone(prototype: Prototype) -> None:
    origin = locator(prototype)(found(prototype, "live-in-area", '<div class="header__row width">'))
    assert (origin.component, origin.file) == ("page/header", "")


def test_what_stands_on_no_page_of_the_service_has_a_component_at_most(prototype: Prototype) -> None:
    origin = locator(prototype)(found(prototype, "nowhere", "<p>"))
    assert (origin.component, origin.file) == ("", "")


def test_a_rule_that_knows_the_line_is_believed(prototype: Prototype) -> None:
    origin = locator(prototype)(Finding("axe", "fail", "x", page="name", file="locale/en.po", line=7))
    assert (origin.file, origin.line) == ("locale/en.po", 7)


def test_the_innermost_component_is_named() -> None:
    assert component_of([{"class": "button"}, {"class": "form"}, {"class": "main"}]) == "page/button"
    assert component_of([{"class": "summary__key x"}, {"class": "summary"}]) == "page/summary_list"
    assert component_of([{"class": "of-nobody"}]) == ""
