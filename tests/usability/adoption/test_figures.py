"""Channels, completion, costs, marks, forecasts and the written summary of a service."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from sqlalchemy import insert

from usability.adoption.brief import Brief, Group
from usability.adoption.costs import Costs, TrackCost, cost_of
from usability.adoption.counts import Counts, Reading
from usability.adoption.following import follow
from usability.adoption.forecasts import forecasts
from usability.adoption.hiding import TOO_FEW
from usability.adoption.marks import Event, Marks, in_order, launches
from usability.adoption.mix import MORE_THAN_STARTED, mix, monthly
from usability.adoption.summary import Told
from usability.adoption.tables import batches, responses, tracks
from usability.adoption.uptake import Row, Uptake, Week
from usability.measures.adoption import ServiceRate
from usability.measures.forecast import Forecast
from usability.storage import Storage

MONDAY = date(2026, 10, 5)
DAY = date(2026, 11, 26)
OLD = Group("old", "Över 80 år", 300, date(2026, 11, 1), "SCB", 2, eid=False, device=False)
YOUNG = Group("young", "Upp till 80 år", 400, date(2026, 11, 1), "SCB", 4, eid=True, device=True)
BRIEF = Brief("permit", groups=[OLD, YOUNG], once=True)
FALLING = [20, 18, 16, 14, 12, 10, 9, 8, 7, 6, 5, 4]


def channels(*counted: tuple[str, str, int]) -> list[Week]:
    return [Week(stage, "", channel, MONDAY, count) for stage, channel, count in counted]


def people(**counted: int) -> list[Week]:
    return [Week("completed", group, "", MONDAY, count) for group, count in counted.items()]


def test_take_up_counts_those_who_are_helped_and_completion_is_of_the_started() -> None:
    counted = channels(
        ("started", "web", 100), ("completed", "web", 60), ("completed", "assisted", 20), ("completed", "phone", 20)
    )
    counts = Counts("sent", people(old=40, young=40), counted)
    found = mix(counts, follow(BRIEF, counts.people, DAY), once=True, until=DAY)
    assert found.take_up == ServiceRate(80, 100, 0.8)
    assert found.completion == ServiceRate(80, 100, 0.8)
    assert found.assisted == ServiceRate(20, 80, 0.25)
    assert str(found.told(found.take_up)) == "80 av 100 (80 %)"


def test_numbers_that_tell_of_a_small_group_are_given_as_shares() -> None:
    """Completions are people here: 43 less the 40 who are young leaves the 3 who are old."""
    counts = Counts("sent", people(old=3, young=40), channels(("completed", "web", 43), ("completed", "phone", 43)))
    found = mix(counts, follow(BRIEF, counts.people, DAY), once=True, until=DAY)
    assert str(found.told(found.take_up)) == "50 %"
    assert found.share("web") == 0.5, "in tenths: of 86 a percent would tell"
    (month,) = monthly(counts, follow(BRIEF, counts.people, DAY), once=True, until=DAY).values()
    assert not month.exact
    other = mix(counts, follow(BRIEF, counts.people, DAY), once=False, until=DAY)
    assert str(other.told(other.take_up)) == "43 av 86 (50 %)", "where completions are not people nothing is told"


def test_few_in_a_channel_are_hidden_also_from_subtraction() -> None:
    counts = Counts("sent", (), channels(("completed", "web", 90), ("completed", "assisted", 3)))
    found = mix(counts, follow(BRIEF, (), DAY), once=False, until=DAY)
    assert found.share("web") is None
    assert found.share("assisted") is None
    assert found.assisted == TOO_FEW


def test_more_completed_than_started_is_said() -> None:
    counts = Counts("sent", (), channels(("completed", "web", 90), ("started", "web", 30)))
    assert mix(counts, follow(BRIEF, (), DAY), once=False, until=DAY).completion == MORE_THAN_STARTED
    nothing = mix(Counts(), follow(BRIEF, (), DAY), once=False, until=DAY)
    assert not nothing.completion
    assert not nothing.take_up


def test_weeks_that_are_not_sent_are_not_weeks_without_anybody(storage: Storage) -> None:
    uptake, reading = Uptake(storage), Reading(storage)
    assert reading.of(BRIEF) == Counts()
    uptake.add("permit", Row(MONDAY, "old", "web", "completed", 2))
    here = reading.of(BRIEF)
    assert (here.source, here.until(DAY)) == ("here", DAY)
    rows = [Row(MONDAY, "old", "web", "completed", 7), Row(MONDAY, "old", "assisted", "completed", 2)]
    uptake.put("permit", [*rows, Row(MONDAY, "old", "phone", "completed", 9), Row(MONDAY, "", "web", "started", 12)])
    sent = reading.of(BRIEF)
    assert (sent.source, sent.until(DAY)) == ("sent", MONDAY + timedelta(6))
    assert sent.people == [Week("completed", "old", "", MONDAY, 9)]
    assert [one.people for one in reading.people([BRIEF], DAY)] == [sent.people]
    assert follow(BRIEF, sent.people, sent.until(DAY)).groups[0].new == [9]


def test_costs_are_of_those_who_came_by_the_code(storage: Storage) -> None:
    with storage.engine.begin() as connection:
        values = {
            "service": "permit",
            "target_group": "old",
            "kind": "letter",
            "title": "Brev",
            "plan": "",
            "cost": 6000,
        }
        track = connection.execute(insert(tracks).values(**values).returning(tracks.c.number)).scalar_one()
        sent = {"code": "ABC", "track": track, "title": "A", "people": 200, "sent_on": MONDAY, "held": 50}
        batch = connection.execute(insert(batches).values(sent).returning(batches.c.number)).scalar_one()
        for stage, count in (("opened", 30), ("completed", 20)):
            connection.execute(insert(responses).values(batch=batch, day=MONDAY, stage=stage, count=count))
    (found,) = Costs(storage).of("permit", DAY)
    assert found == TrackCost("Brev", "old", Decimal(6000), 150, 30, 20)
    assert found.each == 300
    assert found.reach == ServiceRate(30, 150, 0.2)
    (use, other) = follow(BRIEF, people(old=60, young=50), DAY).groups
    assert cost_of([found], use) == 100
    assert not cost_of([found], other)
    few = TrackCost("Brev", "old", Decimal(6000), 150, 3, 3)
    assert (str(few.came), bool(few.each), bool(few.reach)) == ("–", False, False)
    assert [(one.day, one.group) for one in Marks(storage).letters("permit", DAY)] == [(MONDAY, "old")]


def test_marks_are_made_and_removed(storage: Storage) -> None:
    marks = Marks(storage)
    marks.add("permit", DAY, "Tjänsten låg nere")
    marks.add("permit", MONDAY, "Reklamfilm")
    (first, second) = in_order(marks.own("permit"))
    assert (first.text, second.text) == ("Reklamfilm", "Tjänsten låg nere")
    assert first.number
    marks.remove("other", first.number)
    marks.remove("permit", first.number)
    assert marks.own("permit") == [second]


def test_launches_mark_themselves(launched: Path, tmp_path: Path) -> None:
    shutil.copytree(launched, tmp_path / "lab")
    folder = tmp_path / "lab" / "hemhjalp"
    (one,) = launches(folder)
    assert str(one.text).startswith("Lansering av iteration 1: ")
    assert one.number is None, "it is not removed by hand"
    (folder / "iterations" / "1" / "manifest.json").write_text("{}", encoding="utf-8")
    assert launches(folder) == []


def weekly(counts: list[int], group: str = "old") -> list[Week]:
    return [Week("completed", group, "", MONDAY - timedelta(7 * (12 - at)), n) for at, n in enumerate(counts)]


def test_a_forecast_leaves_out_the_week_that_goes_on() -> None:
    day = MONDAY + timedelta(2)
    found = follow(Brief("permit", groups=[OLD], once=True), weekly([*FALLING, 1]), day)
    (made,) = forecasts(found, [])
    assert isinstance(made.found, Forecast)
    assert made.found.adopted == sum(FALLING), "the last one is not over"
    assert made.last == MONDAY - timedelta(7)
    said = " ".join(map(str, made.told(made.found.outlook)))
    assert "202" in said or "aldrig" in said
    assert str(made.pace) == "Takten nu: ungefär 6 nya i veckan, som medel av 4 veckor."
    assert forecasts(found, [])[0].found is made.found, "it is made once"


def test_a_letter_is_told_to_the_forecast_of_its_group_alone() -> None:
    found = follow(BRIEF, [*weekly([*FALLING, 1]), *weekly([*FALLING, 1], "young")], MONDAY)
    letters = [Event(MONDAY - timedelta(80 - 7 * at), "Brev", group="old") for at in range(4)]
    old, young = forecasts(found, letters)
    assert "utan utskick" in str(old.found)
    assert "utan utskick" not in str(young.found)


def test_no_forecast_in_words() -> None:
    nobody = follow(BRIEF, people(young=3), DAY)
    old, young = forecasts(nobody, [])
    assert str(old.found) == "Ingen i gruppen har använt tjänsten än."
    assert old.pace is None
    assert "veckor" in str(young.found) or "procent" in str(young.found)
    assert str(young.pace).startswith("Takten nu: färre än 5 nya")


def test_a_summary_names_no_few_people() -> None:
    weeks = [*people(old=12, young=3), Week("completed", "young", "", MONDAY + timedelta(28), 30)]
    found = follow(BRIEF, weeks, DAY)
    counts = Counts("sent", weeks, channels(("completed", "web", 15), ("started", "web", 20)))
    month = date(2026, 10, 1)
    mix_then = monthly(counts, found, once=True, until=DAY)[month]
    told = Told("Tillstånd", month, found, mix_then, [Event(MONDAY, "Utskick: Brev 1")], 12, 9).text
    assert told.startswith("Tillstånd: oktober 2026 (vecka 40 till 44)\n")
    assert "- Över 80 år: 12 nya. Sammanlagt 12 av 300 (4 %) (SCB, 1 november 2026)." in told
    assert "- Upp till 80 år: hur många som är nya visas inte." in told
    assert "Sammanlagt färre än 5 av 400" in told
    assert "15 ärenden" not in told, "12 of them are known, and 3 would be"
    assert "- 5 oktober 2026: Utskick: Brev 1" in told
    assert "Hur många som har fått hjälp visas inte" in told, "the register tells that 9 were completed"
    assert "9 av 12" not in told, "the 3 others would be known"
