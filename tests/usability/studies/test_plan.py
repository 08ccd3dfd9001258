"""The plan: what is wrong with study.toml is told with its line, and what would be right."""

from __future__ import annotations

from pathlib import Path

import pytest

from components.prototype import load
from components.words import Language, speaking
from tests.conftest import ROOT
from tests.usability.studies.conftest import STUDY
from usability.studies.asking import asked
from usability.studies.plan import Unfit
from usability.studies.plan_reading import read_study
from usability.studies.scales import SCALES

NAMES = sorted(path.parent.name for path in (ROOT / "prototypes").glob("*/study.toml"))


def plan_of(prototypes: Path, text: str) -> None:
    (prototypes / "prov" / "study.toml").write_text(text, encoding="utf-8")
    prototype = load(prototypes / "prov")
    study = read_study(prototype)
    assert study is not None
    asked(study, prototype)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('start = "name"', 'start = "nam"', "'nam' is no page; valid: name, lives"),
        ('goals = ["confirmation"]', "goals = []", "apply has no goals"),
        *(
            ('goals = ["confirmation"]', f"goals = [{goal}]", says)
            for goal, says in {
                '{ page = "nam" }': "'nam' is no page; valid: name, lives",
                '{ pge = "name" }': "goals has no 'pge'; valid: page, when",
                '{ page = "lives", when = "yes" }': "when = 'yes' is no condition; write a question",
                '{ page = "lives", when = { live = "yes" } }': "'live', which is not asked before lives",
                '{ page = "name", when = { lives = "yes" } }': "'lives', which is not asked before name or on it",
                '{ page = "lives", when = { lives = "si" } }': "lives has no answer 'si'; valid: yes, no",
                '{ page = "lives", when = { full_name = 5 } }': "full_name is a TextInput, which the answer in when",
            }.items()
        ),
        ('persona = "anna"', 'persona = "bo"', "there is no persona 'bo'; valid: anna"),
        ('scale = "sus"', 'scale = "nps"', "scale is 'nps'; valid: seq, sus, umux-lite"),
        ('kind = "text"', 'kind = "essay"', "missed: kind is 'essay'; valid: single, several"),
        ('ends = ["yes"]', 'ends = ["maybe"]', "works-here: ends has 'maybe', which is no choice; valid: yes, no"),
        ('segment = "assistive-technology"', 'segment = "shoe-size"', "segment is 'shoe-size'; valid: age-band"),
        ("none = 40", "none = -1", "assistive-technology: none = -1; write how many are wanted"),
        ('{ sv = "Sök om hjälp.", en = "Apply for help." }', '{ sv = "Sök om hjälp." }', "has no text in 'en'"),
        ('instruction = { sv = "Sök om hjälp.", en = "Apply for help." }', "", "instruction is missing; write a text"),
        ('id = "apply"', 'id = "ansök nu"', "write a name of a-z, 0-9 and -"),
        ("pilot = false", "pilot = ", "study.toml cannot be read"),
        ("pilot = false", 'iteration = "../x"', "iteration is '../x'; write \"draft\", or the number"),
        ("pilot = false", "version = 99999999999", "version is 99999999999; write a whole number"),
        ("pilot = false", 'minutes = "en stund"', "minutes is 'en stund'; write how many"),
        ("none = 40", "none = true", "assistive-technology: none = True; write how many are wanted"),
        *(
            ('start = "name"', f'start = "name"\ntime_limit_minutes = {minutes}', "apply: time_limit_minutes is")
            for minutes in ("nan", "inf", "-1", '"5"')
        ),
        ('id = "check"', 'id = "apply"', "two have the name 'apply'; give each task"),
        ('id = "missed"', 'id = "works-here"', "two have the name 'works-here'; give each question"),
        ('id = "missed"', 'id = "sus-1"', "'sus-1' is what an item of a scale is called"),
        ('id = "missed"', 'id = "apply-seq-1"', "'apply-seq-1' is what an item of a scale is called"),
        (
            'id = "missed"',
            'id = "missed"\nwhen = { other = "yes" }',
            "missed: when has 'other', which is not asked earlier",
        ),
        ('id = "apply"', 'id = "ap--ply"', "write a name of a-z, 0-9 and -, never two -"),
        ('ends = ["yes"]', 'ends = ["yes", "no"]', "no answers lead to this page"),
        ("pilot = false", "pilots = false", "study.toml has no 'pilots'; valid: title, version"),
        ('persona = "anna"', 'person = "anna"', "[[tasks]] has no 'person'; valid: id, title"),
    ],
)
def test_a_mistake_is_told_with_its_way_out(prototypes: Path, old: str, new: str, says: str) -> None:
    assert old in STUDY
    with pytest.raises(Unfit, match=r"study\.toml") as raised:
        plan_of(prototypes, STUDY.replace(old, new, 1))
    assert says in str(raised.value)


def test_a_mistake_has_its_line(prototypes: Path) -> None:
    with pytest.raises(Unfit) as raised:
        plan_of(prototypes, STUDY.replace('persona = "anna"', 'persona = "bo"'))
    (mistake,) = raised.value.found
    assert STUDY.splitlines()[mistake.line - 1] == 'persona = "anna"'


def test_of_two_alike_it_is_the_line_of_the_one_that_is_wrong(prototypes: Path) -> None:
    text = STUDY.replace(
        'instruction = { sv = "Skicka in.", en = "Send it in." }', 'instruction = { sv = "Skicka in." }'
    )
    with pytest.raises(Unfit) as raised:
        plan_of(prototypes, text)
    (mistake,) = raised.value.found
    assert text.splitlines()[mistake.line - 1] == 'instruction = { sv = "Skicka in." }'


def test_a_prototype_without_a_plan_has_no_study(prototypes: Path) -> None:
    (prototypes / "prov" / "study.toml").unlink()
    assert read_study(load(prototypes / "prov")) is None


@pytest.mark.parametrize("name", NAMES)
def test_the_house_s_own_plans_can_be_asked(name: str) -> None:
    prototype = load(ROOT / "prototypes" / name)
    study = read_study(prototype)
    assert study is not None
    service = asked(study, prototype).service
    assert [page.name for page in service.pages][-1] == "thanks"


@pytest.mark.parametrize("scale", SCALES.values(), ids=lambda scale: scale.name)
@pytest.mark.parametrize("code", ["sv", "en"])
def test_every_item_is_worded_in_both_languages(scale: object, code: str) -> None:
    with speaking(Language(code)):
        words = [str(one) for one in (scale.title, *scale.items, *scale.ends)]  # type: ignore[attr-defined]
    assert all(words)
    other = "en" if code == "sv" else "sv"
    with speaking(Language(other)):
        assert all(str(one) != word for one, word in zip((scale.title, *scale.items, *scale.ends), words, strict=True))  # type: ignore[attr-defined]
