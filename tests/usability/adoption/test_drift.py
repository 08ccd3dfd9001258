"""From help to one's own hand, month by month."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from components.clock import today
from tests.conftest import Checked
from tests.usability.asking import Asker
from usability.adoption.brief import Brief
from usability.adoption.drift import Drift, drift_of, read_drift, together
from usability.adoption.occasions import Occasion, Occasions, Total
from usability.adoption.uptake import Row
from usability.errors import App
from usability.measures.adoption import Suppressed

MARCH, NOVEMBER = date(2026, 3, 2), date(2026, 11, 2)


def helped(week: date, outcome: str = "completed", **kinds: int) -> list[Total]:
    return [
        Total(Occasion("permit", week, "morning", "phone", "", kind.replace("_", "-"), outcome, 10), count)
        for kind, count in kinds.items()
    ]


def told(drift: Drift, number: int = 0) -> list[int | str]:
    cells = drift.months[number].shown.values()
    return ["–" if isinstance(one, Suppressed) else one for one in cells]


def test_the_share_on_their_own_is_told_from_the_first_month_to_the_last() -> None:
    drift = drift_of(
        {MARCH: 50, NOVEMBER: 81},
        [*helped(MARCH, guided=10, on_behalf=40, paper=10), *helped(NOVEMBER, guided=10, on_behalf=19)],
    )
    assert told(drift) == [40, 10, 40, 10]
    assert str(drift.sentence) == "I mars 2026 gjorde 40 av 100 på egen hand. I november 2026 var det 71 av 100."
    assert len(drift.months) == 9, "months of which nothing is counted too"
    assert [(part.way, part.x, part.width) for part in drift.months[0].parts] == [
        ("self", 0, 40), ("guided", 40, 10), ("on-behalf", 50, 40), ("paper", 90, 10),
    ]  # fmt: skip


def test_only_help_that_came_to_an_end_counts() -> None:
    drift = drift_of({MARCH: 20}, helped(MARCH, "referred", on_behalf=20))
    assert told(drift) == [20, 0, 0, 0]


@pytest.mark.parametrize(
    ("web", "kinds", "cells"),
    [
        (40, {"on_behalf": 3, "paper": 9}, [40, 0, "–", "–"]),
        (40, {"on_behalf": 3}, ["–", 0, "–", 0]),
        (40, {"guided": 3}, [40, "–", 0, 0]),  # web is known elsewhere: the difference would tell
        (40, {"guided": 3, "paper": 9}, ["–", "–", 0, "–"]),  # so is how many were helped
        (40, {"guided": 6, "on_behalf": 3}, ["–", "–", "–", 0]),
        (4, {"paper": 9}, ["–", 0, 0, "–"]),
    ],
)
def test_no_small_count_can_be_found(web: int, kinds: dict[str, int], cells: list[int | str]) -> None:
    drift = drift_of({MARCH: web}, helped(MARCH, **kinds))
    assert told(drift) == cells
    hidden = [part.width for part in drift.months[0].parts if part.way == "hidden"]
    total = drift.months[0].total
    assert all(round(width * total / 100) >= 5 for width in hidden)


@pytest.mark.parametrize(
    ("services", "cells"),
    [
        ([(20, {"guided": 3}), (30, {"guided": 10})], [40, 10, 0, 0]),  # all of them, less the other's ten, were three
        ([(20, {"on_behalf": 3, "paper": 9}), (30, {"on_behalf": 9})], [50, 0, "–", "–"]),
        ([(20, {"on_behalf": 3}), (30, {"on_behalf": 9})], [30, 0, 9, 0]),  # nothing is shown of the first
        ([(20, {"on_behalf": 3, "paper": 9}), (30, {"on_behalf": 4, "paper": 9})], [50, 0, 7, 18]),
        ([(20, {"on_behalf": 3})], ["–", "–", "–", "–"]),
        ([(20, {"guided": 3}), (30, {})], [50, "–", 0, 0]),
    ],
)
def test_all_services_together_do_not_tell_what_one_hides(
    services: list[tuple[int, dict[str, int]]], cells: list[int | str]
) -> None:
    drifts = [drift_of({MARCH: web}, helped(MARCH, **kinds)) for web, kinds in services]
    assert told(together(drifts)) == cells


def test_where_nothing_can_be_said_the_sentence_says_so() -> None:
    assert str(drift_of({}, []).sentence).startswith("Ingen har gått igenom tjänsten än")
    assert str(drift_of({MARCH: 3}, []).sentence) == "Det är för få än för att visas."


def test_the_pages_show_a_service_and_all(lab: App, staff: Asker, checked: Checked) -> None:
    lab.state.uptake.add("hemhjalp", Row(today(), "", "web", "completed", 30))
    held = Occasions(lab.state.uptake.storage)
    for _time in range(10):
        held.save(Occasion("hemhjalp", today(), "morning", "phone", "older", "paper", "completed", 8))
    for page in ("/lab/help/hemhjalp/", "/lab/help/-/all/"):
        html = checked(staff.get(page))
        assert "gjorde 75 av 100 på egen hand" in html
        assert 'class="chart__paper"' in html
    checked(staff.get("/en/lab/help/hemhjalp/"))
    html = checked(staff.get("/lab/adoption/hemhjalp/"))
    assert "gjorde 75 av 100 på egen hand" in html
    assert 'href="/lab/help/?service=hemhjalp"' in html


def test_what_is_sent_counts_before_what_is_counted_here(lab: App) -> None:
    uptake, briefs = lab.state.uptake, [Brief("hemhjalp"), Brief("other")]
    uptake.add("hemhjalp", Row(MARCH, "", "web", "completed", 7))
    assert read_drift(uptake.storage, briefs[:1], today()).months[0].web == 7
    uptake.put("hemhjalp", [Row(MARCH + timedelta(1), "older", "web", "completed", 60)])
    assert read_drift(uptake.storage, briefs, today()).months[0].web == 60
