"""Every rule of whole services finds what is wrong with its failing prototypes, and nothing in its passing ones."""

from __future__ import annotations

import pytest

from server import make_app
from tests.usability.checks.looking import in_thread
from usability.checks.findings import Finding
from usability.checks.rule import Rule, every_rule
from usability.checks.run import a_browser
from usability.checks.trials import Trial, trials_of, tried

WHOLE = [rule for rule in every_rule().values() if rule.judge or rule.travel]


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.parametrize("rule", WHOLE, ids=lambda rule: rule.name)
def test_a_rule_fails_the_prototypes_that_it_should_and_no_other(rule: Rule) -> None:
    trials = trials_of(rule)
    assert trials.fails, "examples.py has no FAILS"
    assert trials.passes, "examples.py has no PASSES"
    every = [*trials.fails, *trials.passes]
    found = in_thread(_tried(rule, every))
    wrong = [
        problem
        for number, (trial, told) in enumerate(zip(every, found, strict=True))
        for problem in problems(trial, told, fails=number < len(trials.fails))
    ]
    assert not wrong, "\n".join(wrong)


async def _tried(rule: Rule, trials: list[Trial]) -> list[list[Finding]]:
    async with a_browser() as browser:
        return await tried(rule, trials, make_app, browser)


def problems(trial: Trial, found: list[Finding], *, fails: bool) -> list[str]:
    outcomes = {one.outcome for one in found}
    wanted = {"review"} if trial.reviewed else {"fail"} if fails else set()
    told = "; ".join(f"{one.outcome}: {one.message.told('en')} on {one.page}" for one in found) or "nothing"
    return [] if outcomes == wanted else [f"{trial.title!r}: found {told}"]
