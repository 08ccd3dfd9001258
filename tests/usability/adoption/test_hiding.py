"""That no small count can be found from all that is shown of a service together.

Whoever knows every table solves them as equations: what is shown is known to the person, as is every count of a month
that is told in full. A count is found where the equations leave it no other value.
"""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.clock import today
from usability.adoption.brief import read_brief
from usability.adoption.counts import Counts, Reading
from usability.adoption.drift import Drift, read_drift
from usability.adoption.following import Following, follow
from usability.adoption.hiding import any_few, rough
from usability.adoption.mix import monthly, whole_of
from usability.adoption.months import month_of
from usability.adoption.occasions import Occasion, Occasions
from usability.adoption.register import margins
from usability.adoption.uptake import Row, week_of
from usability.errors import App
from usability.measures.adoption import Suppressed

GROUPS, WAYS, OTHER = ("older", "younger", ""), ("self", "guided", "assisted", "phone"), "not-completed"
MONTHS = 3


class Attack:
    """known: equations of what is shown, a row of 0 and 1 over all cells. Each cell is of a month, a group and a way;
    or of a month and how a help occasion ended otherwise."""

    def __init__(self, truth: dict[tuple[int, str, str], int]):
        self.truth, self.cells = truth, list(truth)
        self.known: list[np.ndarray] = []

    def row(self, months: set[int], groups: tuple[str, ...], ways: tuple[str, ...]) -> np.ndarray:
        return np.array([float(m in months and g in groups and w in ways) for m, g, w in self.cells])

    def see(self, months: set[int], ways: tuple[str, ...], groups: tuple[str, ...] = GROUPS) -> None:
        self.known.append(self.row(months, groups, ways))

    def found(self) -> list[str]:
        """The small counts that can be found."""
        every, matrix = range(MONTHS), np.array(self.known or [np.zeros(len(self.cells))])
        rank, leaks = np.linalg.matrix_rank(matrix), []
        small = [({m}, (g,), ("self", "guided", "assisted")) for m in every for g in GROUPS]
        small += [({m}, GROUPS, (way,)) for m in every for way in (*WAYS, OTHER)]
        for months, groups, ways in small:
            wanted = self.row(months, groups, ways)
            count = sum(value for value, one in zip(self.truth.values(), wanted, strict=True) if one)
            if 0 < count < 5 and np.linalg.matrix_rank(np.vstack([matrix, wanted])) == rank:
                leaks.append(f"{months} {groups} {ways}: {count}")
        return leaks


def filled(lab: App, seed: int) -> tuple[dict[tuple[int, str, str], int], list[date]]:
    """Some use of hemhjalp, with small counts here and there. How many by month, group and way; and the months."""
    chance, uptake = random.Random(seed), lab.state.uptake
    end = week_of(today()) - timedelta(7)
    weeks = [end - timedelta(35 * (MONTHS - 1 - number)) for number in range(MONTHS)]
    sizes = (0, 2, 7, 12, 20)
    truth = {(m, g, w): chance.choice(sizes) for m in range(MONTHS) for g in GROUPS for w in WAYS}
    truth |= {(m, "", OTHER): chance.choice((0, 3, 9)) for m in range(MONTHS)}
    rows: defaultdict[tuple[int, str, str], int] = defaultdict(int)
    held = Occasions(uptake.storage)
    for (m, g, way), count in truth.items():
        if way != OTHER:
            rows[m, g, {"self": "web", "guided": "web"}.get(way, way)] += count
        kind = {"guided": "guided", "assisted": "on-behalf", OTHER: "guided"}.get(way)
        for _time in range(count if kind else 0):
            outcome = OTHER if way == OTHER else "completed"
            held.save(Occasion("hemhjalp", weeks[m], "morning", "phone", "", str(kind), outcome, 5))
    sent = [Row(weeks[m], g, channel, "completed", count) for (m, g, channel), count in rows.items()]
    uptake.put("hemhjalp", [*sent, Row(weeks[-1], "", "web", "started", 5000)])
    return truth, [month_of(week) for week in weeks]


DIGITAL, WEB = ("self", "guided", "assisted"), ("self", "guided")


def attack(lab: App, truth: dict[tuple[int, str, str], int], months: list[date]) -> Attack:
    """All that pages, summaries and files tell."""
    storage, made = lab.state.uptake.storage, Attack(truth)
    brief, _mistakes = read_brief(lab.state.drafts.folder / "hemhjalp")
    counts = Reading(storage).of(brief)
    use_and_channels(made, months, follow(brief, counts.people, today()), counts)
    ways_and_help(made, months, read_drift(storage, [brief], today()), margins(Occasions(storage).totals("hemhjalp")))
    return made


def use_and_channels(made: Attack, months: list[date], found: Following, counts: Counts) -> None:
    """The tables of groups and of channels."""
    for use in found.groups:
        for one in use.months:
            if one.total is not None and one.month in months:
                made.see(set(range(months.index(one.month) + 1)), DIGITAL, (use.group.name,))
    of_month = monthly(counts, found, once=True, until=today())
    told = [{months.index(month)} for month, mix in of_month.items() if mix.exact]
    for these in [*told, *([set(range(MONTHS))] if whole_of(of_month).exact else [])]:
        for ways in (WEB, ("assisted",), ("phone",)):
            made.see(these, ways)


def ways_and_help(made: Attack, months: list[date], drift: Drift, register: list[dict[str, Any]]) -> None:
    """The table of the drift, and the register as a file."""
    kinds = {"guided": ("guided",), "on-behalf": ("assisted",), "paper": ()}
    for one in (one for one in drift.months if one.first in months):
        ways = {**kinds, "self": WEB if one.few_guided else ("self",)}  # who are few are left on the web
        for way, count in one.shown.items():
            if not isinstance(count, Suppressed):
                made.see({months.index(one.first)}, ways[way])
    outcomes = {"completed": ("guided", "assisted"), OTHER: (OTHER,)}
    parts = {"kind": kinds, "outcome": outcomes, "part": {"morning": ("guided", "assisted", OTHER)}}
    for row in register:
        if row["what"] in parts and row["count"]:
            made.see({months.index(date.fromisoformat(row["month"]))}, parts[row["what"]][row["value"]])


@pytest.mark.parametrize("seed", range(8))
def test_no_small_count_is_found_from_all_that_is_shown(lab: App, seed: int) -> None:
    assert not attack(lab, *filled(lab, seed)).found()


@given(st.integers(0, 2000), st.integers(0, 2000))
def test_of_a_rough_share_at_least_five_numbers_are_possible(part: int, rest: int) -> None:
    whole, share = part + rest, rough(part, part + rest)
    if share is not None and 0 < part < whole:
        assert not any_few((part, rest))
        assert sum(rough(other, whole) == share for other in range(1, whole)) >= 5
