"""Every prototype of the house passes its own launch checks, in all its languages, with nothing accepted.

Those with many pages are gone through as a whole here, and the others looked at in the language they are written in;
every page of all in every state and language takes a quarter of an hour, and is looked at by `make checks`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

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
LOOKS = [name for name in every_rule() if name not in WHOLE]


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_it_passes_its_checks(name: str) -> None:
    service = load(ROOT / "prototypes" / name).service
    asked: list[tuple[Sequence[str], Sequence[str]]] = [(WHOLE, ())]
    if len(service.pages) <= MANY:
        asked.append((LOOKS, service.languages[:1]))
    for rules, languages in asked:
        options = Options(rules, canary=False)  # the rules have tests of their own
        result = apart(partial(check_own, make_app, read_settings(), name, options, languages=languages))
        assert result.passed, in_words(result)
        assert not result.of("accepted"), "what is wrong here is mended, not accepted"


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.parametrize("name", STUDIED)
def test_its_study_passes_its_checks(name: str) -> None:
    """What its pages look like is tried in tests/usability/studies/test_checks.py; here they are gone through."""
    result = apart(lambda: check_own(make_app, read_settings(), name, Options(WHOLE, canary=False), study=True))
    assert result.passed, in_words(result)
