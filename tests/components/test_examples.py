"""Every example of every component renders, and what it renders is well made."""

from __future__ import annotations

import pytest

from tests.conftest import Checked
from tests.examples import Case, every_example


@pytest.mark.parametrize("case", every_example(), ids=str)
def test_example_is_well_made(case: Case, checked: Checked) -> None:
    checked(case.html(), fragment=True)


@pytest.mark.parametrize("case", every_example(), ids=str)
def test_example_leaks_no_language(case: Case) -> None:
    assert not case.untranslated(), f"not translatable: {case.untranslated()}"
