"""How many of each group use a service: month by month, and whether every group has passed half."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from usability.adoption.brief import Brief, Group
from usability.adoption.following import Following, as_of, follow, shown_totals
from usability.adoption.months import month_of, weeks_of
from usability.adoption.uptake import Week

FIRST = date(2026, 9, 7)
DAY = date(2026, 11, 26)


def group(name: str, size: int = 100, dated: date | None = date(2026, 11, 1)) -> Group:
    return Group(name, name.title(), size, dated, "SCB", 3, eid=True, device=True)


def use(sizes: dict[str, int], new: dict[str, list[int]], once: bool = True) -> Following:
    weeks = [
        Week("completed" if once else "adopted", name, "", FIRST + timedelta(7 * at), count)
        for name, counts in new.items()
        for at, count in enumerate(counts)
    ]
    return follow(Brief("permit", groups=[group(name, size) for name, size in sizes.items()], once=once), weeks, DAY)


def answer(found: Following) -> str:
    return " ".join(map(str, found.answer))


def test_yes_only_where_every_group_is_over_half() -> None:
    sizes = {"old": 210, "young": 100}
    assert answer(use(sizes, {"old": [61], "young": [99]})) == (
        "Nej. 1 av 2 målgrupper har passerat hälften. Längst kvar: Old, 61 av 210 (29 %)."
    )
    assert answer(use(sizes, {"old": [105], "young": [100]})).startswith("Nej."), "half is not more than half"
    assert answer(use(sizes, {"old": [106], "young": [51]})) == (
        "Ja. Alla 2 målgrupper har passerat hälften. Minst andel: Old, 106 av 210 (50 %)."
    )
    assert answer(use(sizes, {"old": [3]})).endswith("Längst kvar: Young, färre än 5 av 100.")


@pytest.mark.parametrize(
    ("sizes", "new", "said"),
    [
        ({}, {}, "Det går inte att säga. Uppdraget har inga målgrupper."),
        ({"old": 100}, {}, "Det går inte att säga än. Ingen användning är räknad."),
        ({"old": 0}, {"old": [50]}, "Det går inte att säga. Ingen målgrupp har en storlek som går att räkna med."),
        ({"old": 20}, {"old": [21]}, "Det går inte att säga. Ingen målgrupp har en storlek som går att räkna med."),
    ],
)
def test_what_cannot_be_told_is_said_in_words(sizes: dict[str, int], new: dict[str, list[int]], said: str) -> None:
    assert answer(use(sizes, new)) == said


def test_a_group_that_cannot_be_counted_keeps_the_answer_from_being_yes() -> None:
    told = answer(use({"old": 0, "young": 100}, {"old": [50], "young": [60]}))
    assert told.startswith("Det går inte att säga. 1 av 2")
    assert told.endswith("Går inte att räkna: Old.")
    assert answer(use({"old": 0, "young": 100}, {"young": [40]})).startswith("Nej."), "one is below, whatever the other"


@given(st.lists(st.integers(0, 12), max_size=8))
def test_no_few_people_can_be_found_between_two_totals(new: list[int]) -> None:
    totals = shown_totals(new)
    shown = [0, *(one for one in totals if one is not None)]
    assert all(b == a or b - a >= 5 for a, b in combinations(shown, 2))
    if sum(new) >= 5:
        assert totals[-1] == sum(new), "how many there are now is always shown"


def test_months_go_by_the_thursday_of_the_week() -> None:
    assert month_of(date(2026, 9, 28)) == date(2026, 10, 1)
    assert month_of(date(2026, 10, 26)) == date(2026, 10, 1)
    for month in (date(2026, 10, 1), date(2026, 2, 1), date(2027, 1, 1)):
        first, last = weeks_of(month)
        inside = [first + timedelta(7 * at) for at in range((last - first).days // 7 + 1)]
        assert {month_of(week) for week in inside} == {month}
        assert month_of(first - timedelta(7)) != month != month_of(last + timedelta(7))


def test_an_earlier_month_is_told_by_what_is_shown_of_it() -> None:
    found = use({"old": 100}, {"old": [10, 0, 0, 30, 3, 20, 0, 0, 2]})  # from September to the 8th of November
    told = [(one.month.month, one.total, one.new) for one in found.groups[0].months]
    assert told == [(9, 10, 10), (10, None, None), (11, 65, None)], "October's 53 would tell of November's 2"
    still = use({"old": 100}, {"old": [10, 0, 0, 30, 3, 20]})
    assert [one.new for one in still.groups[0].months] == [10, 53, 0]
    then = as_of(found, date(2026, 9, 1))
    assert answer(then).endswith("Old, 10 av 100 (10 %).")


def test_only_digital_channels_and_only_people_count() -> None:
    weeks = [Week("completed", "old", "phone", FIRST, 40), Week("completed", "old", "assisted", FIRST, 7)]
    weeks.append(Week("started", "old", "web", FIRST, 9))
    found = follow(Brief("permit", groups=[group("old")], once=True), weeks, DAY)
    assert found.groups[0].people == 7
