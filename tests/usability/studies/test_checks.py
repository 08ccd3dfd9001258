"""What participants meet is held to the launch checks: every page of a study, and the bar upon what is tried."""

from __future__ import annotations

from pathlib import Path

import pytest

from server import make_app
from usability.checks.asking import Asked, NoTarget, check, check_own
from usability.checks.checking import Options
from usability.checks.command import in_words
from usability.checks.rule import every_rule
from usability.checks.study import BAR
from usability.checks.testing import apart
from usability.settings import Settings, read_settings

PLAIN = [rule.name for rule in every_rule().values() if rule.script or rule.compare or rule.judge]
WAY = [rule.name for rule in every_rule().values() if rule.travel]


@pytest.fixture
def settings(prototypes: Path, tmp_path: Path) -> Settings:
    return read_settings({"PROVRUM_PROTOTYPES": str(prototypes), "PROVRUM_DATA": str(tmp_path)})


@pytest.mark.browser
def test_every_page_of_a_study_passes(settings: Settings) -> None:
    options = Options(PLAIN, canary=False, uses=False)
    result = apart(lambda: check_own(make_app, settings, "prov", options, languages=["sv"], study=True))
    assert result.passed, in_words(result)
    plan = {"welcome", "consent", "about-you", "some-questions", "not-this-time", "task-apply", "in-all", "thanks"}
    assert plan <= set(result.pages)
    barred = [state for state in result.states if BAR in state]
    for how in ("apply/name", "apply/wrong/name", "apply/paused/name", "apply/reached/name", "check/check-answers"):
        assert f"sv/{BAR}/{how}" in barred
    assert "sv/-/withdraw/unknown/-/withdraw" in result.states


@pytest.mark.browser
def test_a_study_is_gone_through_by_keyboard_and_without_scripts(settings: Settings) -> None:
    options = Options(WAY, canary=False, uses=False)
    result = apart(lambda: check_own(make_app, settings, "prov", options, study=True))
    assert result.passed, in_words(result)


@pytest.mark.browser
def test_a_fault_of_the_plan_is_found(settings: Settings) -> None:
    """A text that is in another language than the page."""
    plan = settings.prototypes / "prov" / "study.toml"
    english, swedish = "Apply for help.", "Du behöver hjälp i hemmet och vill veta hur du gör. Sök om hjälp."
    plan.write_text(plan.read_text(encoding="utf-8").replace(english, swedish), encoding="utf-8")
    options = Options(["written-language"], canary=False, uses=False)
    result = apart(lambda: check_own(make_app, settings, "prov", options, ["task-apply"], ["en"], study=True))
    assert [group.first.rule for group in result.groups] == ["written-language"]


def test_a_prototype_without_a_study_says_so(settings: Settings) -> None:
    (settings.prototypes / "prov" / "study.toml").unlink()
    with pytest.raises(NoTarget, match=r"prov has no study.toml"):
        check(make_app, settings, Asked(["prov"], study=True), Options())
