"""Every rule finds what is wrong in its failing pages, and nothing in its passing ones."""

from __future__ import annotations

import pytest

from tests.usability.checks.looking import in_thread, tried
from usability.checks.examples import Example, examples_of
from usability.checks.findings import Finding
from usability.checks.rule import Rule, every_rule
from usability.checks.wcag import CRITERIA

RULES = list(every_rule().values())
SHOWN = [rule for rule in RULES if rule.script or rule.drive or rule.compare]


@pytest.mark.browser
@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.name)
def test_a_rule_fails_what_it_should_and_nothing_else(rule: Rule) -> None:
    examples = examples_of(rule)
    found = in_thread(tried(rule, examples))
    wrong = [problem for example, one in zip(examples, found, strict=True) for problem in problems(example, one)]
    assert not wrong, "\n".join(wrong)


def problems(example: Example, found: list[Finding]) -> list[str]:
    told = "; ".join(f"{one.outcome}: {one.message.told('en')} at {one.selector}" for one in found) or "nothing"
    outcomes = {one.outcome for one in found}
    wanted = {"review"} if example.reviewed else {"fail"}
    right = outcomes == wanted if example.fails or example.reviewed else not outcomes
    if example.fails and not example.reviewed and outcomes == {"fail", "review"}:
        right = True
    where = "fails.html" if example.fails else "passes.html"
    return [] if right else [f"{example.rule}/{where}, {example.title!r}: found {told}"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_tells_all_about_itself(rule: Rule) -> None:
    assert rule.fails or rule.reviews, "it says nothing"
    assert not set(rule.fails) & set(rule.reviews)
    assert all(criterion in CRITERIA for criterion in rule.criteria), "criteria: numbers of WCAG 2.2 A and AA"
    for text in (rule.title, rule.hurts, rule.mend, *rule.fails.values(), *rule.reviews.values()):
        assert text.sv.strip()
        assert text.en.strip()
    assert rule.script or rule.drive or rule.compare or rule.judge or rule.travel, "it looks at nothing"


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.name)
def test_a_rule_has_three_pages_of_each(rule: Rule) -> None:
    examples = examples_of(rule)
    for fails in (True, False):
        assert len([one for one in examples if one.fails == fails]) >= 3, "fails.html" if fails else "passes.html"
    assert len({(one.fails, one.title) for one in examples}) == len(examples), "two examples have the same title"
