"""Every mistake a designer can make in service.py is found at load: with file, name, value, and what is valid."""

from __future__ import annotations

from pathlib import Path

import pytest

from components import Page, TextInput
from components.prototype import Broken, load

HEAD = """from components import *
class Lives(Page):
    lives = Radios("Bor du i kommunen?", choices={"yes": "Ja", "no": "Nej"})
"""
END = "\nservice = Service('Test', pages=[Lives, {more}CheckAnswers, Confirmation])\n"

CASES = {
    "unknown field": (
        "class Next(Page, when={'live': 'yes'}):\n    name = TextInput('Namn')",
        ["service.py:4", "'live', which is no field", "did you mean 'lives'", "valid: lives, name"],
    ),
    "value not among the choices": (
        "class Next(Page, when={'lives': 'maybe'}):\n    name = TextInput('Namn')",
        ["service.py:4", "'maybe' is not among the choices of 'lives'", "valid: 'yes', 'no'"],
    ),
    "condition on a later page": (
        "class Next(Page, when={'name': 'Kim'}):\n    age = TextInput('Ålder')\n"
        "class Later(Page):\n    name = TextInput('Namn')",
        ["service.py:4", "'name', which is answered on Later, not before this page"],
    ),
    "unreachable page": (
        "class Gone(Stop):\n    title = 'Slut'\nclass Next(Page):\n    name = TextInput('Namn')",
        ["service.py:6", "Next: no answers lead to this page", "every path ends before it"],
    ),
    "condition that never holds": (
        "class Next(Page, when={'lives': not_(['yes', 'no'])}):\n    name = TextInput('Namn')",
        ["service.py:4", "no answers lead to this page: its condition (lives: ≠ yes / no) never holds"],
    ),
    "two fields of one name": (
        "class Next(Page):\n    lives = TextInput('Bor du?')",
        ["service.py:4", "the field 'lives' is also on Lives"],
    ),
    "two pages of one name": (
        "class Next(Page, name='lives'):\n    name = TextInput('Namn')",
        ["service.py:4", "the page name 'lives' is taken by Lives"],
    ),
    "missing sample": (
        "class Next(Page):\n    code = TextInput('Kod', pattern='[A-Z]{3}')",
        ["service.py:4", "code has no sample", "sample=..."],
    ),
    "sample that is refused": (
        "class Next(Page):\n    code = TextInput('Kod', pattern='[A-Z]{3}', sample='abc')",
        ["service.py:4", "the sample 'abc' is not accepted"],
    ),
    "no choices": (
        "class Next(Page):\n    more = Radios('Mer?')",
        ["service.py:4", "more has no choices"],
    ),
    "no title": (
        "class Next(Page):\n    a = TextInput('A')\n    b = TextInput('B')",
        ["service.py:4", "the page has no title"],
    ),
    "a stop that asks": (
        "class Next(Stop, when={'lives': 'no'}):\n    title = 'Slut'\n    a = TextInput('A')",
        ["service.py:4", "asks nothing; move a to an earlier page"],
    ),
    "a reveal of something else": (
        "class Next(Page):\n    title = 'T'\n    a = TextInput('A', when={'lives': 'yes'})",
        ["service.py:4", "when names 'lives', which is not earlier on this page"],
    ),
    "a reveal by a choice that is not there": (
        "class Next(Page):\n    title = 'T'\n    c = Radios('C?', choices={'x': 'X'})\n"
        "    a = TextInput('A', when={'c': 'y'})",
        ["service.py:4", "'y' is not among the choices of 'c'; valid: 'x'"],
    ),
    "an address that is a language": (
        "class Next(Page, name='en'):\n    a = TextInput('A')",
        ["service.py:4", "'en' cannot be a page's address"],
    ),
    "a condition that is a function": (
        "class Next(Page, when=lambda answers: True):\n    a = TextInput('A')",
        ["service.py:4", "is no condition", "rule(function, holds=[...], fails=[...])"],
    ),
    "a rule whose example does not hold": (
        "class Next(Page, when=rule(lambda a: a['lives'] == 'x', holds=[{'lives': 'yes'}], fails=[{'lives': 'no'}])):\n"
        "    a = TextInput('A')",
        ["service.py:4", "does not hold for its own example"],
    ),
    "a misspelt option": (
        "class Next(Page):\n    a = TextInput('A', hnit='B')",
        ["service.py:5", "TextInput has no option hnit", "did you mean 'hint'?"],
    ),
    "a misspelt component": (
        "class Next(Page):\n    a = TextInptu('A')",
        ["service.py:5", "TextInptu", "did you mean TextInput"],
    ),
    "sys.exit": ("import sys\nsys.exit(1)", ["service.py:5", "ends the program here"]),
    "a changed class of the house": (
        "Page.button = 'Vidare'",
        [
            "service.py:4",
            "Page.button would be changed for every prototype",
            "button = ... in a page class of your own",
        ],
    ),
    "a class written twice": (
        "class Next(Page):\n    a = TextInput('A')\nclass Next(Page):\n    b = TextInput('B')",
        ["service.py:6", "class Next is written twice, lines 4 and 6"],
    ),
    "a question written twice": (
        "class Next(Page):\n    title = 'T'\n    a = TextInput('A')\n    a = TextInput('B')",
        ["service.py:7", "Next.a is written twice, lines 6 and 7"],
    ),
    "a template that is not there": (
        "class Next(Page):\n    template = 'nxt.html'\n    a = TextInput('A')",
        ["service.py:4", "the template 'nxt.html' is missing in templates/; it has: none"],
    ),
    "a misspelt class option": (
        "class Next(Page, wen={'lives': 'no'}):\n    a = TextInput('A')",
        ["service.py:4", "no option wen", "did you mean 'when'?"],
    ),
    "a missing option": (
        "class Next(Page):\n    a = TextInput('A')\n    b = Details('Mer')",
        ["service.py:6", "Details needs text as well: Details(summary, text)"],
    ),
    "true for True": (
        "class Next(Page):\n    a = DateInput('A', birthday=true)",
        ["service.py:5", "did you mean True?"],
    ),
    "a comma forgotten": (
        "class Next(Page):\n    a = Radios('A', choices={'x': 'X' 'y': 'Y'})",
        ["service.py:5", "perhaps a comma is missing"],
    ),
    "curly quotes": ("class Next(Page):\n    a = TextInput(”A”)", ["service.py:5", 'use straight quotes: "']),
    "a quote forgotten": ("class Next(Page):\n    a = TextInput('A)", ["service.py:5", "its closing quote is missing"]),
    "a hyphen in a name": ("class Next(Page):\n    e-mail = TextInput('A')", ["service.py:5", "write e_mail = ..."]),
    "under a text": (
        "class Next(Page, when={'lives': under('18')}):\n    a = TextInput('A')",
        ["service.py:4", "under('18') is no number of years; write under(18), without quotes"],
    ),
    "an age of a choice": (
        "class Next(Page, when={'lives': under(18)}):\n    a = TextInput('A')",
        ["service.py:4", "under(18) does not fit 'lives', which is a Radios", "answered()"],
    ),
    "a date as text": (
        "class Born(Page):\n    born = DateInput('Född?')\n"
        "class Next(Page, when={'born': '18'}):\n    a = TextInput('A')",
        ["service.py:6", "'18' does not fit 'born', which is a DateInput", "under(18), at_least(65)"],
    ),
    "numbers for a date": (
        "class Born(Page):\n    born = DateInput('Född?')\n"
        "class Next(Page, when={'born': between(1, 5)}):\n    a = TextInput('A')",
        ["service.py:6", "between(1, 5) does not fit 'born', which is a DateInput", "between(date("],
    ),
    "an age of a text": (
        "class Who(Page):\n    who = TextInput('Vem?')\n"
        "class Next(Page, when={'who': under(18)}):\n    a = TextInput('A')",
        ["service.py:6", "under(18) does not fit 'who', which is a TextInput", 'write a text ("yes")'],
    ),
    "a text for a number": (
        "class Many(Page):\n    many = Number('Hur många?')\n"
        "class Next(Page, when={'many': '3'}):\n    a = TextInput('A')",
        ["service.py:6", "'3' does not fit 'many', which is a Number", "a number without quotes"],
    ),
    "a list of choices": (
        "class Next(Page):\n    a = Radios('A?', choices=['ja', 'nej'])",
        ["service.py:4", "a: choices is no dict", 'choices={"yes": _("Ja")'],
    ),
    "a title that is no text": ("class Next(Page):\n    title = 5", ["service.py:4", "title=5 is no text"]),
    "an empty label": ("class Next(Page):\n    a = TextInput('')", ["service.py:4", "a: label is empty"]),
    "a hint that is no text": (
        "class Next(Page):\n    a = TextInput('A', hint=5)",
        ["service.py:4", "hint=5 is no text"],
    ),
    "a pattern that is none": (
        "class Next(Page):\n    a = TextInput('A', pattern='(', sample='x')",
        ["service.py:4", "pattern='(' is no regular expression"],
    ),
    "an unknown autocomplete": (
        "class Next(Page):\n    a = TextInput('A', autocomplete='mail')",
        ["service.py:4", "autocomplete='mail' is no token", "did you mean 'email'?"],
    ),
    "a name the layout needs": (
        "class Next(Page):\n    status = TextInput('A')",
        ["service.py:4", "a question cannot be called 'status'"],
    ),
    "a text nobody reads": (
        "class Next(Page):\n    titel = 'Titel'\n    a = TextInput('A')",
        ["service.py:4", "titel is shown nowhere; did you mean 'title'?"],
    ),
    "when in the wrong place": (
        "class Next(Page):\n    when = {'lives': 'no'}\n    a = TextInput('A')",
        ["service.py:4", "class Next(Page, when=...)"],
    ),
    "a comma too many": (
        "class Next(Page):\n    a = TextInput('A')\n    b = TextInput('B'),",
        ["service.py:4", "b ends with a comma"],
    ),
    "brackets forgotten": (
        "class Next(Page):\n    a = TextInput('A')\n    b = Prose",
        ["service.py:4", "b = Prose lacks its brackets"],
    ),
    "a question after sending": (
        "class Send(CheckAnswers):\n    title = 'Skicka'\nclass Next(Page):\n    a = TextInput('A')",
        ["service.py:6", "this page asks something after Send", "move it before"],
    ),
    "a rule that raises": (
        "class Next(Page, when=rule(lambda a: 1 / ('yno'.index(a['lives'][0]) - 1) < 0,\n"
        "        holds=[{'lives': 'yes'}], fails=[{'lives': 'zzz'[:0] + 'o'}])):\n    a = TextInput('A')",
        ["service.py:4", "fails for {'lives': 'no'}: ZeroDivisionError"],
    ),
    "a line Python cannot read": (
        "class Next(Page)\n    a = TextInput('A')",
        ["service.py:4", "Python cannot read this line"],
    ),
}


def broken(folder: Path, source: str) -> str:
    (folder / "service.py").write_text(source, encoding="utf-8")
    with pytest.raises(Broken) as found:
        load(folder)
    return str(found.value)


@pytest.mark.parametrize("case", CASES)
def test_a_mistake_is_told_with_its_place_and_the_way_out(case: str, tmp_path: Path) -> None:
    source, expected = CASES[case]
    names = [line.split("(")[0].removeprefix("class ") for line in source.splitlines() if line.startswith("class ")]
    message = broken(tmp_path, HEAD + source + END.format(more="".join(f"{name}, " for name in names)))
    for part in expected:
        assert part in message, message


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    source = "class A(Page, when={'x': 'y'}):\n    lives = TextInput('A')\nclass B(Page):\n    pass\n"
    message = broken(tmp_path, HEAD + source + END.format(more="A, B, "))
    assert len(message.splitlines()) >= 3


def test_a_path_past_the_last_page(tmp_path: Path) -> None:
    message = broken(tmp_path, HEAD + "service = Service('Test', pages=[Lives])")
    assert "service.py:2: Lives: a path goes past the last page" in message


def test_a_confirmation_with_nothing_sent(tmp_path: Path) -> None:
    message = broken(tmp_path, HEAD + "service = Service('Test', pages=[Lives, Confirmation])")
    assert "a Confirmation needs a CheckAnswers before it" in message


def test_no_service(tmp_path: Path) -> None:
    assert "ends without service = Service" in broken(tmp_path, HEAD)


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(Broken, match=r"service\.py is missing"):
        load(tmp_path)


SETTINGS = {
    "no languages": ("languages=()", "write languages=("),
    "languages as text": ("languages='sv'", "write languages=("),
    "a language that is a path": ("languages=('sv', '../x')", "'../x' is no language code"),
    "help that is text": ("help='x'", "help is a list: help=[Link("),
    "help of texts": ("help=['x']", "help is a list: help=[Link("),
    "a page that is made": ("pages=[Lives()]", "write Lives, without ()"),
    "a page in quotes": ("pages=['Lives']", "without quotes"),
    "pages that are no list": ("pages=Lives", "write pages=["),
    "a name that is no text": ("agency=5", "agency=5 is no text"),
}


@pytest.mark.parametrize("case", SETTINGS)
def test_a_setting_of_the_service_that_does_not_fit(case: str, tmp_path: Path) -> None:
    setting, message = SETTINGS[case]
    pages = "" if setting.startswith("pages") else "pages=[Lives, CheckAnswers, Confirmation], "
    found = broken(tmp_path, HEAD + f"service = Service('Test', {pages}{setting})")
    assert "service.py:4: " in found
    assert message in found


def test_what_a_service_does_to_the_house_is_undone(tmp_path: Path) -> None:
    before, here = Page.button, Path.cwd()
    broken(tmp_path, HEAD + "import os\nos.chdir('/')\nPage.button = 'x'\nTextInput.limit = 1\nPage.extra = 1")
    assert (Page.button, Path.cwd(), TextInput.limit) == (before, here, 200)
    assert not hasattr(Page, "extra")


def test_a_page_left_out_of_the_list_is_told_of(tmp_path: Path) -> None:
    source = HEAD + "class Lost(Page):\n    a = TextInput('A')\n" + END.format(more="")
    (tmp_path / "service.py").write_text(source, encoding="utf-8")
    (warning,) = load(tmp_path).warnings
    assert (warning.line, warning.message) == (4, "Lost is never shown; add it to the list pages=[...] of the service")


TEMPLATED = HEAD + "    template = 'own.html'\n" + END.format(more="")
TEMPLATES = {
    "a block that is not there": (
        '{% extends "page/question/template.html" %}\n{% block maain %}{% endblock %}',
        ["own.html:2", "has no block 'maain'", "valid: head, first, before, main, heading, lead, onward"],
    ),
    "a template that Jinja cannot read": ("\n{% if %}", ["own.html:2", "Jinja cannot read this line"]),
    "a template that extends nothing": (
        '{% extends "page/nothing.html" %}',
        ["own.html:1", "'page/nothing.html' is missing"],
    ),
}


@pytest.mark.parametrize("case", TEMPLATES)
def test_a_template_that_does_not_fit(case: str, tmp_path: Path) -> None:
    template, expected = TEMPLATES[case]
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "own.html").write_text(template, encoding="utf-8")
    message = broken(tmp_path, TEMPLATED)
    for part in expected:
        assert part in message, message


def test_a_template_that_no_page_names_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "lost.html").write_text("<p>", encoding="utf-8")
    (tmp_path / "service.py").write_text(HEAD + END.format(more=""), encoding="utf-8")
    (warning,) = load(tmp_path).warnings
    assert 'no page shows this template; write template = "lost.html"' in warning.message


def warnings(folder: Path, personas: str) -> str:
    (folder / "service.py").write_text(HEAD + END.format(more=""), encoding="utf-8")
    (folder / "personas.toml").write_text(personas, encoding="utf-8")
    return "\n".join(map(str, load(folder).warnings))


PERSONAS = {
    "a field that is not asked": ('[kim.answers]\nlive = "yes"', "did you mean 'lives'"),
    "an answer that is refused": ('\n[kim.answers]\nlives = "maybe"', "personas.toml:2: [kim] on lives:"),
    "a value of the wrong kind": ("[kim.answers]\nlives = { a = 1 }", "[kim] on lives:"),
    "no table": ('kim = "Kim"', "kim is no persona"),
    "not TOML": ("[kim", "personas.toml cannot be read"),
}


@pytest.mark.parametrize("case", PERSONAS)
def test_a_persona_that_does_not_fit_is_told_of_and_harms_nothing(case: str, tmp_path: Path) -> None:
    personas, message = PERSONAS[case]
    assert message in warnings(tmp_path, personas)


def test_a_persona_that_fits(tmp_path: Path) -> None:
    assert warnings(tmp_path, '[kim]\ntitle = "Kim"\n[kim.answers]\nlives = "yes"') == ""
    assert load(tmp_path).personas["kim"].answers["lives"] == ["yes"]
