"""Every prototype of the house passes its own launch checks, in all its languages, with nothing accepted.

Those with many pages are gone through as a whole here; every page of theirs in every state takes a quarter of an hour,
and is looked at by `make checks`.
"""

from __future__ import annotations

import pytest

from components.prototype import load
from server import make_app
from tests.conftest import ROOT
from tests.prototypes.test_prototypes import NAMES
from usability.checks.asking import check_own
from usability.checks.checking import Options
from usability.checks.command import in_words
from usability.checks.rule import every_rule
from usability.checks.testing import apart
from usability.settings import read_settings

MANY = 20
STUDIED = [name for name in NAMES if (ROOT / "prototypes" / name / "study.toml").exists()]
WHOLE = [rule.name for rule in every_rule().values() if rule.judge or rule.travel]


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_it_passes_its_checks(name: str) -> None:
    many = len(load(ROOT / "prototypes" / name).service.pages) > MANY
    options = Options(WHOLE if many else (), canary=False)  # the rules have tests of their own
    result = apart(lambda: check_own(make_app, read_settings(), name, options))
    assert result.passed, in_words(result)
    assert not result.of("accepted"), "what is wrong here is mended, not accepted"


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.parametrize("name", STUDIED)
def test_its_study_passes_its_checks(name: str) -> None:
    """What its pages look like is tried in tests/usability/studies/test_checks.py; here they are gone through."""
    result = apart(lambda: check_own(make_app, read_settings(), name, Options(WHOLE, canary=False), study=True))
    assert result.passed, in_words(result)
