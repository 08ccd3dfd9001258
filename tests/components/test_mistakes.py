"""Every mistake a designer can make in service.py is found at load: with file, name, value, and what is valid."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

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
        ["service.py:5", "hnit"],
    ),
    "a misspelt component": (
        "class Next(Page):\n    a = TextInptu('A')",
        ["service.py:5", "TextInptu", "did you mean TextInput"],
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


def test_a_persona_that_answers_what_is_not_asked(tmp_path: Path) -> None:
    (tmp_path / "personas.toml").write_text('[kim]\ntitle = "Kim"\n[kim.answers]\nlive = "yes"\n', encoding="utf-8")
    message = broken(tmp_path, HEAD + END.format(more=""))
    assert "personas.toml" in message
    assert "did you mean 'lives'" in message


def test_a_persona_whose_answer_is_refused(tmp_path: Path) -> None:
    (tmp_path / "personas.toml").write_text('[kim]\ntitle = "Kim"\n[kim.answers]\nlives = "maybe"\n', encoding="utf-8")
    assert "[kim] on lives:" in broken(tmp_path, HEAD + END.format(more=""))


TWO_WORDINGS = """
class Mine(Page, when={'lives': 'yes'}):
    far = Radios("Hur långt går du?", choices={"short": "Kort", "long": "Långt"})
class Theirs(Page, when={'lives': %s}):
    far = %s("Hur långt går personen?", choices={"short": "Kort", "long": "%s"})
class TooFar(Stop, when={'far': 'long'}):
    title = "Nej"
service = Service('Test', pages=[Lives, Mine, Theirs, TooFar, CheckAnswers, Confirmation])
"""


def test_one_question_in_two_wordings(tmp_path: Path) -> None:
    (tmp_path / "service.py").write_text(HEAD + TWO_WORDINGS % ("'no'", "Radios", "Långt"), encoding="utf-8")
    service = load(tmp_path).service
    today = date(2026, 3, 14)
    names = [[page.name for page in path.pages] for path in service.paths(today)]
    assert sorted(len(path) for path in names) == [3, 3, 4, 4]
    assert not any({"mine", "theirs"} <= set(path) for path in names)


@pytest.mark.parametrize(
    ("filled", "expected"),
    [
        (("['no', 'yes']", "Radios", "Långt"), "two fields cannot have one name, unless each page has a when="),
        (("'no'", "Checkboxes", "Långt"), "where it is another kind"),
    ],
)
def test_one_question_on_two_pages_that_may_both_be_met(filled: tuple[str, ...], expected: str, tmp_path: Path) -> None:
    message = broken(tmp_path, HEAD + TWO_WORDINGS % filled)
    assert "service.py:7: Theirs: the field 'far' is also on Mine" in message
    assert expected in message
