"""What the page components refuse, and what they make of their options."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from components import (
    Button,
    ButtonGroup,
    Cards,
    Column,
    CookieBanner,
    Link,
    NotificationBanner,
    Pagination,
    ServiceNavigation,
    StepIndicator,
    SummaryList,
    Table,
    Tag,
)
from components.component import Component
from components.words import SWEDISH
from tests.examples import Case

REFUSED: dict[str, tuple[Callable[[], Any], str]] = {
    "kind of button": (lambda: Button("Ja", kind="big"), "'big' is not valid; write one of: primary, secondary"),
    "kind of tag": (lambda: Tag("Ny", kind="green"), "kind='green'"),
    "kind of banner": (lambda: NotificationBanner("Hej", kind="red"), "info, success, warning, danger"),
    "level of cards": (lambda: Cards([], level="1"), "level='1'"),
    "answer to cookies": (lambda: CookieBanner(action="#", answered="maybe"), "answered='maybe'"),
    "two primary buttons": (lambda: ButtonGroup([Button("A"), Button("B")]), "kind='secondary'"),
    "a cell too few": (lambda: Table("T", columns=["A", "B"], rows=[["1"]]), "row 1 has 1 cells; the table has 2"),
    "a page past the last": (lambda: Pagination(current=4, last=3), "not among the pages 1 to 3"),
    "a step past the last": (lambda: StepIndicator(current=3, total=2), "not among the steps 1 to 2"),
    "a part that is no link": (lambda: ServiceNavigation([Link("#a", "A")], current="#b"), "write one of: #a"),
    "actions without a title": (lambda: SummaryList(rows=[], actions=[Link("#", "A")]), "title=..."),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_is_refused_and_the_way_out_named(case: str) -> None:
    make, expected = REFUSED[case]
    with pytest.raises(ValueError, match=re.escape(expected)):
        make()


def html(made: Component) -> str:
    return Case("page", "test", made).html(SWEDISH)


def test_a_misspelt_option_is_refused() -> None:
    with pytest.raises(TypeError, match="hrf"):
        Button("Ja", hrf="#")  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("current", "last", "numbers"),
    [
        (1, 1, [1]),
        (1, 3, [1, 2, 3]),
        (6, 12, [1, None, 5, 6, 7, None, 12]),
        (4, 12, [1, 2, 3, 4, 5, None, 12]),  # a gap of one page is that page
        (12, 12, [1, None, 11, 12]),
    ],
)
def test_pages_far_away_are_left_out(current: int, last: int, numbers: list[int | None]) -> None:
    steps = Pagination(current=current, last=last).steps
    assert [step.number if step.href is not None else None for step in steps] == numbers
    assert [step.number for step in steps if step.current] == [current]


def test_an_alert_is_announced_only_where_asked_for() -> None:
    assert 'role="region"' in html(NotificationBanner("Hej"))
    assert 'role="alert"' in html(NotificationBanner("Hej", alert=True))
    assert 'role="alert"' not in html(NotificationBanner("Fel", kind="danger"))


def test_a_table_names_its_rows_and_its_region() -> None:
    shown = html(Table("Avgifter", columns=["Vem", Column("Kronor", numeric=True)], rows=[["Barn", "0"]], id="fees"))
    assert '<th scope="row">Barn</th>' in shown
    assert '<td class="table__number">0</td>' in shown
    assert 'role="region" aria-labelledby="fees-caption" tabindex="0"' in shown


def test_text_is_shown_as_text() -> None:
    shown = html(NotificationBanner("<script>alert(1)</script> och *betoning*", title="<b>Hej</b>"))
    assert "<script>" not in shown
    assert "&lt;b&gt;" in shown
    assert "<em>betoning</em>" in shown


def test_a_button_that_leads_somewhere_is_a_link() -> None:
    assert html(Button("Vidare", href="#on")).strip() == '<a class="button" href="#on">Vidare</a>'
    assert '<button class="button button--link" type="submit" name="do" value="x">' in html(
        Button("Vidare", kind="link", name="do", value="x")
    )
