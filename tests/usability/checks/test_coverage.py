"""What is claimed of each criterion: no more than was asked, and all of it."""

from __future__ import annotations

from dataclasses import replace

from tests.usability.checks.made import seen, wide
from usability.checks.coverage import claims, covered, questions
from usability.checks.findings import Finding
from usability.checks.rule import every_rule
from usability.checks.wcag import CRITERIA


def test_every_criterion_is_claimed_in_both_languages() -> None:
    assert list(claims()) == list(CRITERIA)
    for number, claim in claims().items():
        assert claim.looks.sv != claim.looks.en, number
        assert (claim.ask is not None) == (claim.reach in ("part", "absent")), number
        assert claim.reach in ("whole", "part", "absent"), number


def test_what_no_rule_was_asked_about_is_for_a_person() -> None:
    found = {one.criterion: one for one in covered([every_rule()["reflow"]], [])}
    assert {number for number, one in found.items() if one.reach != "person"} == {"1.4.10"}
    assert found["1.4.10"].rules == ("reflow",)


def test_what_should_be_absent_and_is_there_is_judged_by_a_person() -> None:
    rules = [every_rule()["media-alternatives"]]
    assert {one.criterion: one.reach for one in covered(rules, [])}["1.2.1"] == "absent"
    sound = Finding("media-alternatives", "review", "x", ("1.2.1",))
    assert {one.criterion: one.reach for one in covered(rules, [sound])}["1.2.1"] == "part"


def test_a_fault_on_many_pages_is_counted_once() -> None:
    found = [wide(seen("start")), wide(seen("name")), replace(wide(seen("end")), outcome="review")]
    (one,) = [one for one in covered([every_rule()["reflow"]], found) if one.criterion == "1.4.10"]
    assert (one.failed, one.reviews) == (1, 1)


def test_a_person_is_asked_only_what_is_not_settled() -> None:
    assert "1.1.1" in questions()
    assert "1.4.10" not in questions()
    assert "1.2.1" not in questions(), "absent where the checks pass"
