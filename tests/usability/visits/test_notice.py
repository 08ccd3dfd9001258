"""What a page says that is no error: it is read out, unless there is an error to read first."""

from __future__ import annotations

from tests.conftest import Checked
from tests.usability.asking import Asker

DRAFT = "/hemhjalp/draft"


def test_a_notice_takes_the_focus_unless_there_are_errors(designer: Asker, checked: Checked) -> None:
    shown = checked(designer.get(f"{DRAFT}/start?notice=first"))
    assert '<div class="notice" role="region" aria-label="Meddelande" tabindex="-1" autofocus>' in shown
    designer.get(f"{DRAFT}/-/state/live-in-area/filled")
    wrong = checked(designer.post(f"{DRAFT}/live-in-area?notice=first", data={}))
    assert "error-summary" in wrong
    assert wrong.count("autofocus") == 1
