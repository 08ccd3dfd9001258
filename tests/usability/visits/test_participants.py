"""Many at once: nobody sees another's answers, nobody loses one. The benchmark of the same name does it at length."""

from __future__ import annotations

import pytest

from tests.benchmarks.participants import run
from tests.conftest import Lab

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(("at_once", "visits", "pause"), [(20, 40, 0.05), (5, 60, 0)])
def test_nobody_loses_an_answer(trials: Lab, at_once: int, visits: int, pause: float) -> None:
    counted = run(trials, visits, at_once, pause)
    assert {name: counted[name] for name in ("lost", "foreign", "failed", "sent")} == {
        "lost": 0,
        "foreign": 0,
        "failed": 0,
        "sent": visits,
    }
