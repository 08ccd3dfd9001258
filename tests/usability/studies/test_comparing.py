"""Two iterations side by side: what differs, how sure that is, and words for what cannot be compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from components.prototype import load
from tests.conftest import Checked
from tests.usability.studies.made import PLAN, Made, Try, make_study
from usability.lab import comparing as page
from usability.lab import studies
from usability.lab.comparing import p_shown
from usability.lab.points import signed
from usability.measures.comparing_rates import RateComparison, compare_rates
from usability.measures.comparing_scores import ScoreComparison, compare_scores
from usability.measures.figures import NoFigure
from usability.measures.several import holm
from usability.studies.comparing import Comparison, compare
from usability.studies.goals import Goal
from usability.studies.held import joined
from usability.studies.plan import Task
from usability.studies.results import results
from usability.studies.told import told

pytestmark = pytest.mark.slow

ROOT = "/lab/studies/hemhjalp/compare/"


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Made:
    """A lab with one iteration launched: the draft stands in for what it was loaded as."""
    made = make_study(tmp_path)
    (made.folder / "iterations" / "1").mkdir(parents=True)

    async def tried(*_given: object) -> object:
        return load(made.folder)

    monkeypatch.setattr(page, "tried", tried)
    return made


def _compared(made: Made) -> Comparison:
    found = {one: results(made.studies, made.study, made.prototype, one) for one in ("1", "draft")}
    return compare(found["1"], found["draft"], {one: {"apply", "stop"} for one in found})


def _text(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def _many(made: Made, iteration: str, reached: int, of: int, seconds: float = 60, ease: int = 5) -> None:
    for number in range(of):
        made.session(Try(goal=number < reached, seconds=seconds + number, ease=ease + number % 2), iteration=iteration)


def test_a_small_difference_is_not_clear(made: Made, checked: Checked) -> None:
    _many(made, "1", 7, 10)
    _many(made, "draft", 9, 10)
    html = _text(checked(made.asker.get(ROOT)))
    assert "Ingen tydlig skillnad: 7 av 10 mot 9 av 10." in html
    assert "+20 (" in html
    assert "Ingen tydlig skillnad i tid (antal tider: 7 och 9)." in html
    assert "Ingen tydlig skillnad i hur lätt det var: 5,5 mot 5,5 (antal svar: 10 och 10)." in html


def test_what_is_compared_without_being_asked_is_the_nearest_two(made: Made, checked: Checked) -> None:
    (made.folder / "iterations" / "2").mkdir()
    for asked, pair in {
        "": "2 till utkastet",
        "?after=2": "1 till iteration 2",
        "?before=1": "1 till iteration 2",
    }.items():
        assert f"Från iteration {pair}." in _text(checked(made.asker.get(ROOT + asked)))
    assert "Från iteration 1 till iteration 2." in _text(made.asker.get(f"{ROOT}?after=1").text), (
        "the first has none before"
    )


def test_p_is_said_to_be_adjusted_only_where_several_are_tested(made: Made, checked: Checked) -> None:
    assert "p under 0,05" not in checked(made.asker.get(ROOT)), "nothing is tested"
    _many(made, "1", 7, 10)
    _many(made, "draft", 9, 10)
    html = checked(made.asker.get(ROOT))
    assert "p under 0,05" in html
    assert "Holm" not in html, "one alone is tested"


def test_a_great_difference_is_clear(made: Made, checked: Checked) -> None:
    _many(made, "1", 5, 15, seconds=200, ease=2)
    _many(made, "draft", 15, 15, seconds=50, ease=6)
    html = _text(checked(made.asker.get(ROOT)))
    assert "Fler klarade uppgiften i utkastet: 15 av 15 mot 5 av 15." in html
    assert "Det gick fortare i utkastet" in html
    assert "Det var lättare i utkastet: 6,5 mot 2,5" in html
    assert "p &lt; 0,001" in html or "p < 0,001" in html


def test_p_is_adjusted_for_all_tasks(made: Made) -> None:
    for iteration, reached in (("1", 3), ("draft", 9)):
        for number in range(10):
            made.session(Try(goal=number < reached), Try("stop", goal=number < reached), iteration=iteration)
    plain = compare_rates(3, 10, 9, 10)
    assert isinstance(plain, RateComparison)
    for pair in _compared(made).pairs:
        assert isinstance(pair.completion, RateComparison)
        assert pair.completion.p == pytest.approx(2 * plain.p)
        assert pair.completion.interval == plain.interval, "what is merely shown is left as it is"


def _scored(made: Made, before: Sequence[int], after: Sequence[int]) -> None:
    """before, after: how much each agreed, 1 to 5, to what is good in the items; SUS is 25 times one less of that."""
    for iteration, answers in (("1", before), ("draft", after)):
        for agreed in answers:
            made.session(sus=[agreed, 6 - agreed] * 5, iteration=iteration)


def test_sus_is_compared(made: Made, checked: Checked) -> None:
    _scored(made, [2, 3, 2, 3], [4, 5, 4, 5])
    html = _text(checked(made.asker.get(ROOT)))
    assert "SUS är högre i utkastet: 87,5 mot 37,5 (antal svar: 4 och 4)." in html
    assert "Skillnad i poäng: +50 (+25 till +75)." in html, "t(6) is 2.447, and 2.447 times 10.206 is 24.97"
    assert "p är inte justerat för uppgifterna" in html
    found = _compared(made).scales["sus"]
    assert isinstance(found, ScoreComparison)
    assert found.p == pytest.approx(0.002714, abs=1e-6), "as scipy's ttest_ind has it"


def test_sus_alike_is_no_clear_difference(made: Made, checked: Checked) -> None:
    _scored(made, [2, 3, 4], [3, 3, 4])
    assert "Ingen tydlig skillnad i SUS: 50 mot 58,3 (antal svar: 3 och 3)." in _text(checked(made.asker.get(ROOT)))


def test_sus_of_one_only_gives_words(made: Made, checked: Checked) -> None:
    _scored(made, [], [3, 4])
    html = _text(checked(made.asker.get(ROOT)))
    assert "Det finns inga svar än." in html.partition("Hela tjänsten")[2]
    assert "p är inte justerat" not in html


def test_two_scales_are_adjusted_for_each_other(made: Made) -> None:
    one = results(made.studies, made.study, made.prototype, "1")
    scores = {"sus": [40.0, 50, 60], "umux-lite": [30.0, 50, 75]}
    before, after = replace(one, scores=scores), replace(one, scores={name: [90.0, 80, 85] for name in scores})
    found = compare(before, after, {"1": {"apply"}}).scales
    ps = [compare_scores(scores[name], [90, 80, 85]) for name in scores]
    assert all(isinstance(p, ScoreComparison) for p in ps)
    assert [found[name].p for name in scores] == holm([p.p for p in ps])  # type: ignore[union-attr]


@pytest.mark.parametrize("language", ["", "/en"])
def test_an_iteration_without_sessions_gives_words(made: Made, checked: Checked, language: str) -> None:
    _many(made, "1", 1, 1)
    html = checked(made.asker.get(language + ROOT))
    if not language:
        assert "I minst en av grupperna har ingen försökt än" in html
    assert "nan" not in _text(html).lower().split()


def test_all_succeeded_in_both(made: Made, checked: Checked) -> None:
    _many(made, "1", 6, 6)
    _many(made, "draft", 6, 6)
    html = checked(made.asker.get(ROOT))
    assert "Ingen tydlig skillnad: 6 av 6 mot 6 av 6." in _text(html)


def test_all_failed_in_one(made: Made, checked: Checked) -> None:
    _many(made, "1", 0, 6)
    _many(made, "draft", 6, 6)
    html = _text(checked(made.asker.get(ROOT)))
    assert "Fler klarade uppgiften i utkastet: 6 av 6 mot 0 av 6." in html
    assert "Ingen har klarat uppgiften än" in html


def test_without_a_launch_there_is_nothing_to_compare(tmp_path: Path, checked: Checked) -> None:
    html = checked(make_study(tmp_path).asker.get(ROOT))
    assert "Ingen iteration är lanserad än" in html


def test_the_same_iteration_twice_is_asked_about(made: Made, checked: Checked) -> None:
    assert "Välj två olika" in checked(made.asker.get(f"{ROOT}?before=1&after=1"))
    assert made.asker.get(f"{ROOT}?before=1&after=9").status_code == 404


def test_tasks_of_one_iteration_only_are_named(made: Made, checked: Checked, monkeypatch: pytest.MonkeyPatch) -> None:
    made.plan = PLAN.replace('id = "stop"', 'id = "old"')
    plans = [made.study]
    _many(made, "1", 1, 2)
    made.plan = PLAN
    launched = iter([*plans, made.study])
    monkeypatch.setattr(studies, "launched_plan", lambda *_given: next(launched))
    html = _text(checked(made.asker.get(ROOT)))
    assert "Bara i iteration 1: old." in html
    assert "Bara i utkastet: stop." in html


def test_a_task_keeps_its_present_wording(made: Made) -> None:
    new, old = Task("a", told("Ny", "New"), "name", [Goal("x")]), Task("a", told("Gammal", "Old"), "name", [Goal("x")])
    other = Task("b", told("B", "B"), "name", [Goal("x")])
    study = replace(made.study, tasks=[new])
    found = joined(study, [replace(study, tasks=[other, old])])
    assert found.tasks == [new, other]


def test_scores_are_compared_by_welchs_t() -> None:
    found = compare_scores([1, 2, 3, 4, 5], [2, 4, 6, 8, 10])
    assert isinstance(found, ScoreComparison)
    assert (found.difference, found.t) == (-3, pytest.approx(-1.8974, abs=1e-4))
    assert found.df == pytest.approx(5.8824, abs=1e-4)
    assert found.p == pytest.approx(0.1075, abs=1e-4), "as R's t.test has it"


@pytest.mark.parametrize(("one", "other"), [([], [5]), ([5], [4, 5]), ([5, 5], [5, 5])])
def test_too_few_or_equal_scores_give_words(one: list[int], other: list[int]) -> None:
    found = compare_scores(one, other)
    assert isinstance(found, NoFigure)
    assert str(found)


@pytest.mark.parametrize(("value", "shown"), [(20, "+20"), (-20.4, "−20"), (0.3, "0"), (-0.2, "0"), (100, "+100")])
def test_differences_have_signs(value: float, shown: str) -> None:
    assert str(signed(value)) == shown
    assert str(signed(-1.26, 1)) == "−1,3"


def test_p_is_never_shown_as_nought() -> None:
    assert str(p_shown(0.0000001)) == "p < 0,001"
    assert str(p_shown(0.0451)) == "p = 0,045"
