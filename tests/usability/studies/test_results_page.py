"""The page of results: figures in words however few there are, charts, and groups that are too small to be shown."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import Checked
from tests.usability.studies.made import PLAN, Made, Try, make_study
from usability.lab.charts import clock, completion_chart, time_chart, time_marks
from usability.lab.results import overview
from usability.measures.adoption import Suppressed
from usability.measures.figures import NoFigure
from usability.studies.plan_reading import study_in
from usability.studies.results import Results, by_group, results
from usability.studies.suppressing import FEW_PEOPLE, few, groups, suppressed

pytestmark = pytest.mark.slow

ROOT = "/lab/studies/hemhjalp/results/"
GOOD = (5, 1, 5, 1, 5, 1, 5, 1, 5, 1)


@pytest.fixture
def made(tmp_path: Path) -> Made:
    return make_study(tmp_path)


def _text(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


@pytest.mark.parametrize("language", ["", "/en"])
def test_no_sessions_give_words(made: Made, checked: Checked, language: str) -> None:
    html = checked(made.asker.get(language + ROOT))
    assert html.count('<svg class="chart"') == 4
    assert "chart__dot" not in html
    assert "nan" not in _text(html).lower().split()
    if not language:
        assert "Ingen har försökt än." in html


def test_one_session_has_a_dot_and_no_interval_of_time(made: Made, checked: Checked) -> None:
    made.session(Try(seconds=83), sus=GOOD)
    html = checked(made.asker.get(ROOT))
    assert "1 av 1 klarade uppgiften." in html
    assert "1:23" in html
    assert "Ett enda värde säger inget" in html
    assert "SUS 100" in html


def test_all_succeeded_and_all_failed(made: Made, checked: Checked) -> None:
    for _one in range(6):
        made.session(Try(seconds=60), Try("stop", goal=False))
    html = checked(made.asker.get(ROOT))
    assert "6 av 6 klarade uppgiften." in html
    assert "0 av 6 klarade uppgiften." in html
    assert "Alla värden är lika" in html
    assert "Ingen har klarat uppgiften än" in html


def test_an_iteration_that_is_not_there_is_not_found(made: Made) -> None:
    assert made.asker.get(f"{ROOT}?iteration=7").status_code == 404
    assert made.asker.get(f"{ROOT}?segment=internet-maturity:9").status_code == 404


def test_pilots_count_only_where_they_are_asked_for(made: Made, checked: Checked) -> None:
    made.session(Try(), pilot=True)
    assert "0 deltagare" in checked(made.asker.get(ROOT))
    assert "1 deltagare" in checked(made.asker.get(f"{ROOT}?pilots=1"))


def test_a_chart_is_told_in_words_and_in_a_table(made: Made, checked: Checked) -> None:
    for number in range(10):
        made.session(Try(goal=number < 7, seconds=50 + number))
    html = checked(made.asker.get(ROOT))
    picture = html[html.index('id="completion-title"') : html.index("</svg>")]
    assert "apply: 7 av 10, troligen 39–90 %." in _text(picture)
    table = _text(html[html.index("completion-table-caption") :])
    assert "apply 7 av 10 39–90 % 10" in table


def test_dots_stand_where_the_scale_says(made: Made) -> None:
    for number in range(10):
        made.session(Try(goal=number < 5, seconds=100))
    found = results(made.studies, made.study, made.prototype, "draft")
    chart = completion_chart(found.tasks)
    assert (chart.x(0), chart.x(0.5), chart.x(1)) == ("3.00%", "50.00%", "97.00%")
    assert chart.dots[0].value == 0.5
    assert chart.dots[1].value is None
    assert time_chart(found.tasks).most == 100 + 20


@pytest.mark.parametrize(
    ("longest", "marks"),
    [
        (60, [0, 10, 20, 30, 40, 50, 60]),
        (61, [0, 20, 40, 60, 80]),
        (0.4, [0, 1]),
        (7200, [0, 1200, 2400, 3600, 4800, 6000, 7200]),
    ],
)
def test_marks_of_time_reach_the_longest(longest: float, marks: list[float]) -> None:
    assert time_marks(longest) == marks


def test_a_very_long_time_has_a_scale_too() -> None:
    marks = time_marks(50_000)
    assert marks[-1] >= 50_000
    assert len(marks) <= 8
    assert clock(65) == "1:05"


def test_fields_that_stop_are_ranked_by_people_over_all_tasks(made: Made, checked: Checked) -> None:
    birth, name = {"date-of-birth": {"born": "date"}}, {"name": {"full_name": "required"}}
    made.session(Try(wrong=birth), Try("stop", wrong=birth))
    made.session(Try(wrong={**birth, **name}))
    made.session(Try("stop", wrong=name), Try("stop", wrong=name))
    made.session(Try("stop", wrong=birth))
    found = results(made.studies, made.study, made.prototype, "draft")
    assert [(one.field, one.people, one.times) for one in found.errors] == [("born", 3, 4), ("full_name", 2, 2)]
    html = checked(made.asker.get(ROOT))
    stopping = html.partition("Frågor som stoppar")[2].partition("Uppgift för uppgift")[0]
    assert "När är du född?" in stopping
    assert "date-of-birth" not in stopping, "a page is called what it calls itself"


def test_a_task_is_called_by_its_title_and_else_by_its_id(made: Made) -> None:
    plan = PLAN.replace('id = "apply"', 'id = "apply"\ntitle = "Söka hjälp"', 1)
    made.session(Try(), Try("stop"))
    found = results(made.studies, study_in(plan, made.prototype), made.prototype, "draft")
    assert [str(row[0]) for row in overview(found.tasks).rows] == ["Söka hjälp", "stop"]
    assert [str(dot.label) for dot in completion_chart(found.tasks).dots] == ["Söka hjälp", "stop"]


def test_a_group_is_shown_from_five_people_on(made: Made, checked: Checked) -> None:
    for maturity, count in (("0-2", 5), ("3", 4), ("4-5", 6)):
        for _one in range(count):
            made.session(Try(), maturity=maturity)
    html = checked(made.asker.get(ROOT))
    assert "segment=internet-maturity:4-5" in html
    assert "segment=internet-maturity:3" not in html, "four people"
    assert "Färre än 5" in html or "färre än 5" in html
    shown = checked(made.asker.get(f"{ROOT}?segment=internet-maturity:4-5"))
    assert "6 deltagare" in shown
    assert "6 av 6 klarade uppgiften." in shown
    hidden = made.asker.get(f"{ROOT}?segment=internet-maturity:3").text
    assert "klarade uppgiften" not in hidden
    assert "4 deltagare" not in hidden


def test_one_small_group_alone_could_be_found_by_subtraction(made: Made) -> None:
    for maturity, count in (("0-2", 9), ("3", 3), ("4-5", 6)):
        for _one in range(count):
            made.session(maturity=maturity)
    (by,) = groups(made.study, made.studies.sessions("hemhjalp")).values()
    assert {one.value: one.count for one in by if one.shown} == {"0-2": 9}


def test_groups_of_nobody_hide_no_others(made: Made) -> None:
    for _one in range(7):
        made.session(maturity="3")
        made.session(maturity="4-5")
    (by,) = groups(made.study, made.studies.sessions("hemhjalp")).values()
    assert {one.value: one.count for one in by if one.shown} == {"3": 7, "4-5": 7}


def test_outcomes_of_many_are_shown_beside_those_of_nobody(made: Made) -> None:
    for _one in range(6):
        made.session(Try())
    whole = results(made.studies, made.study, made.prototype, "draft")
    shown = suppressed(whole).tasks[0].outcomes
    assert {name for name, count in shown.items() if isinstance(count, int)} == {"direct"}


def test_within_a_group_figures_of_few_are_hidden(made: Made) -> None:
    for number in range(6):
        made.session(Try(goal=number < 2, ease=5 if number < 3 else None), maturity="3")
        made.session(Try(), Try("stop"), maturity="4-5")
    whole = results(made.studies, made.study, made.prototype, "draft")
    part = results(made.studies, made.study, made.prototype, "draft", segment=("internet-maturity", "3"))
    apply, stop = suppressed(part, whole).tasks
    assert apply.completion, "of six people"
    assert apply.time is FEW_PEOPLE, "of the two who reached the goal"
    assert apply.ease is FEW_PEOPLE
    assert isinstance(apply.outcomes["direct"], Suppressed)
    assert isinstance(stop.completion, NoFigure)


def test_no_outcome_can_be_found_from_how_many_completed_the_task(made: Made) -> None:
    """7 of 13 did, which stands beside the outcomes: 6 of them directly would tell of the one who did not."""
    for number in range(13):
        made.session(Try(goal=number < 7))
    whole = results(made.studies, made.study, made.prototype, "draft")
    outcomes = {**whole.tasks[0].outcomes, "direct": 6, "indirect": 1, "gave-up": 4, "left": 2}
    told = suppressed(replace(whole, tasks=[replace(whole.tasks[0], outcomes=outcomes)])).tasks[0]
    assert told.completion
    assert all(isinstance(told.outcomes[name], Suppressed) for name in ("direct", "indirect", "gave-up", "left"))


def test_a_hidden_group_is_hidden_at_its_address_too(made: Made) -> None:
    for maturity, people in (("0-2", 5), ("3", 6), ("4-5", 3)):
        for _number in range(people):
            made.session(Try(), maturity=maturity)
    page = made.asker.get(f"{ROOT}?segment=internet-maturity:0-2").text
    assert "5 av 5" not in page, "with the 6 of the other group the 3 could be told"
    assert "6 av 6" in made.asker.get(f"{ROOT}?segment=internet-maturity:3").text


def _family(made: Made) -> dict[str, Results]:
    """What is shown of each group."""
    whole = results(made.studies, made.study, made.prototype, "draft")
    family = by_group(made.studies, made.study, made.prototype, "draft", "internet-maturity")
    (each,) = groups(made.study, whole.sessions).values()
    return {one.value: suppressed(family[one.value], whole, one, family) for one in each if one.value in family}


def test_a_task_of_few_in_one_group_cannot_be_found_from_the_others(made: Made) -> None:
    """All groups are large, but of one only three tried the task."""
    for maturity, tried in (("0-2", 12), ("3", 8), ("4-5", 3)):
        for number in range(12):
            made.session(*([Try(ease=6)] if number < tried else [Try("stop")]), maturity=maturity, sus=[4] * 10)
    apply = {value: one.tasks[0] for value, one in _family(made).items()}
    assert apply["0-2"].completion, "the greatest is shown"
    for value in ("3", "4-5"):
        assert apply[value].completion is FEW_PEOPLE, value
        assert apply[value].time is FEW_PEOPLE, value
        assert apply[value].ease is FEW_PEOPLE, value
    assert all(one.sus for one in _family(made).values()), "twelve of each answered"


def test_an_outcome_of_few_in_one_group_cannot_be_found_from_the_others(made: Made) -> None:
    for maturity, gave_up in (("0-2", 7), ("3", 6), ("4-5", 2)):
        for number in range(14):
            made.session(Try(goal=number >= gave_up), maturity=maturity)
    shown = {value: one.tasks[0].outcomes["gave-up"] for value, one in _family(made).items()}
    assert shown["0-2"] == 7
    assert isinstance(shown["3"], Suppressed), "2 is what is left of 15 when 7 and 6 are taken away"
    assert isinstance(shown["4-5"], Suppressed)


def test_a_scale_and_an_error_of_few_cannot_be_found_from_the_others(made: Made) -> None:
    wrong = {"name": {"full_name": "required"}}
    for maturity, people in (("0-2", 9), ("3", 8), ("4-5", 3)):
        for number in range(10):
            hit = number < people
            made.session(Try(wrong=wrong if hit else {}), maturity=maturity, sus=[4] * 10 if hit else ())
    shown = _family(made)
    assert [bool(one.sus) for one in shown.values()] == [True, False, False]
    assert [len(one.errors) for one in shown.values()] == [1, 0, 0]


def test_a_groups_page_is_made_of_its_family(made: Made, checked: Checked) -> None:
    for maturity, tried in (("0-2", 12), ("3", 8), ("4-5", 3)):
        for number in range(12):
            made.session(*([Try()] if number < tried else [Try("stop")]), maturity=maturity)
    assert "8 av 8" not in checked(made.asker.get(f"{ROOT}?segment=internet-maturity:3"))
    assert "12 av 12" in checked(made.asker.get(f"{ROOT}?segment=internet-maturity:0-2"))


@pytest.mark.parametrize(("small", "great", "said"), [(4, 20, {""}), (5, 20, {"3", "4-5"})])
def test_what_few_say_of_themselves_is_not_given_out(made: Made, small: int, great: int, said: set[str]) -> None:
    for number in range(small + great):
        made.session(Try(), Try("stop"), maturity="3" if number < small else "4-5")
    rows = made.asker.get("/lab/studies/hemhjalp/files/attempts.json").json()
    assert {row["internet-maturity"] for row in rows} == said
    assert "so few participants" in made.asker.get("/lab/studies/hemhjalp/files/codebook.csv").text


def test_the_whole_is_never_suppressed(made: Made, checked: Checked) -> None:
    made.session(Try(wrong={"name": {"full_name": "required"}}))
    html = checked(made.asker.get(ROOT))
    assert "1 av 1 klarade" in html
    assert "Visas inte" not in html


def test_few_are_those_who_are_shown_or_left() -> None:
    assert few(4, 20)
    assert few(8, 10)
    assert not few(10, 10)
    assert not few(5, 10)
