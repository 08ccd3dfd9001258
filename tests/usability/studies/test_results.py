"""Results: what participants did, to the digit; and figures that say why where there are none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from components.prototype import load
from tests.conftest import Checked
from tests.usability.asking import Asker
from tests.usability.studies.conftest import Participant
from usability.errors import App
from usability.measures.figures import NoFigure
from usability.studies.out import ANSWERS, CODEBOOK, rows
from usability.studies.outcomes import OUTCOMES, fewest, is_direct
from usability.studies.plan_reading import read_study
from usability.studies.results import Results, results
from usability.studies.store import Event, Invitation, Studies

Now = Callable[..., Results]


@pytest.fixture
def found(app: App, studies: Studies) -> Now:
    """The results as they are now."""

    def now(segment: tuple[str, str] | None = None) -> Results:
        prototype = load(app.state.drafts.folder / "prov")
        study = read_study(prototype)
        assert study is not None
        return results(studies, study, prototype, "draft", segment=segment)

    return now


def page(name: str, **told: object) -> Event:
    return Event("page", name, 0, told)


def test_nobody_has_tried(found: Now) -> None:
    none = found()
    assert (len(none.sessions), none.ended) == (0, 0)
    for one in none.tasks:
        assert set(one.outcomes.values()) == {0}
        assert isinstance(one.completion, NoFigure)
        assert isinstance(one.time, NoFigure)
        assert isinstance(one.ease, NoFigure)
        assert str(one.completion)
    assert isinstance(none.sus, NoFigure)


def test_each_way_of_ending_is_kept_apart(
    app: App, studies: Studies, invitation: Invitation, checked: Checked, found: Now
) -> None:
    def somebody() -> Participant:
        one = Participant(Asker(app), f"/s/{invitation.code}", checked)
        one.join()
        return one

    somebody().apply()
    somebody().apply(wrong=2)
    somebody().apply(back=True)
    for how in ("gave-up", "done"):
        one = somebody()
        one.post("-/begin/task-apply")
        one.get("/prov/draft/name")
        one.post("-/end", how=how)
    helped = somebody()
    helped.apply()
    (run,) = studies.runs([studies.sessions("prov")[-1].id])
    studies.assist(run)
    begun = somebody()
    begun.post("-/begin/task-apply")
    task = found().tasks[0]
    assert dict(task.outcomes) == {
        **dict.fromkeys(OUTCOMES, 0), "direct": 2, "indirect": 1, "assisted": 1, "mistaken": 1, "gave-up": 1
    }  # fmt: skip
    assert (task.completion.x, task.completion.n) == (3, 6), "the one who goes on is not counted"
    assert [(one.page, one.field, one.rule, one.times, one.people) for one in task.errors] == [
        ("lives", "lives", "Svara på frågan: {name}", 2, 1)
    ]
    assert task.needed == 4
    assert len(task.lost) == 3
    assert task.time.n == 3


HOW = ("pause", "resume")


@pytest.mark.parametrize(
    ("pauses", "seconds"),
    [([(10, 30)], 40), ([(61, 300)], 60), ([(50, 300)], 50), ([(50, None)], 50), ([(10, 20), (30, 35)], 45)],
)
def test_only_pauses_before_the_goal_are_taken_off_the_time(
    studies: Studies, invitation: Invitation, found: Now, pauses: list[tuple[int, int | None]], seconds: float
) -> None:
    study = found().study
    run = studies.start(studies.begin(invitation, study, "sv", {}), "check", None)
    told = [(60, "page"), (60, "goal"), *((at, kind) for two in pauses for at, kind in zip(two, HOW, strict=True))]
    events = [Event(kind, "confirmation", at * 1000, {}) for at, kind in told if at is not None]
    studies.record(run, sorted(events, key=lambda event: event.at))
    (tried,) = found().tasks[1].attempts
    assert tried.seconds == seconds


def test_ease_and_sus_are_what_was_answered(participant: Participant, found: Now) -> None:
    participant.join()
    participant.apply()
    participant.post("after-apply", **{"q-apply-seq-1": "6"})
    participant.post("-/begin/task-check")
    participant.post("-/end", how="gave-up")
    participant.post("after-check", **{"q-check-seq-1": "2"})
    participant.post("in-all", **{f"q-sus-{n}": str(4 if n % 2 else 2) for n in range(1, 11)})
    now = found()
    assert [one.ease.mean for one in now.tasks] == [6, 2]
    assert now.sus.score.mean == 75


def test_a_segment_holds_those_who_said_so(app: App, invitation: Invitation, checked: Checked, found: Now) -> None:
    for technology in ("screen-reader", "none", "none"):
        one = Participant(Asker(app), f"/s/{invitation.code}", checked)
        one.join(technology)
        one.apply()
    of = {
        value: len(found(("assistive-technology", value)).sessions) for value in ("screen-reader", "none", "no-answer")
    }
    assert of == {"screen-reader": 1, "none": 2, "no-answer": 0}


def test_rows_have_the_columns_of_the_codebook(participant: Participant, found: Now) -> None:
    participant.join()
    participant.apply(wrong=1)
    (row,) = rows(found())
    assert set(row) <= set(CODEBOOK)
    assert (row["session"], row["outcome"], row["errors"], row["pages_seen"]) == (1, "direct", 1, 4)


def test_the_codebook_names_every_outcome() -> None:
    assert [outcome for outcome in OUTCOMES if outcome not in CODEBOOK["outcome"]] == []


class TestWays:
    def test_a_stretch_of_a_path_is_direct(self, app: App) -> None:
        prototype = load(app.state.drafts.folder / "prov")
        study = read_study(prototype)
        assert study is not None
        task = study.tasks[0]
        way = [page(name) for name in ("name", "lives", "check-answers", "confirmation")]
        assert is_direct(task, prototype, way)
        assert is_direct(task, prototype, [way[0], way[0], *way[1:]]), "a page that is loaded again"
        assert not is_direct(task, prototype, [way[0], way[1], way[0], *way[1:]])
        assert not is_direct(task, prototype, [*way[:2], page("lives", change=True), *way[2:]])
        assert fewest(task, prototype) == 4
        assert fewest(study.tasks[1], prototype) == 2


def test_what_is_answered_to_the_questions_comes_out(app: App, participant: Participant) -> None:
    participant.join()
    participant.apply()
    participant.post("after-apply", **{"q-apply-seq-1": "5"})
    participant.post("-/begin/task-check")
    participant.post("-/end", how="gave-up")
    participant.post("after-check", **{"q-check-seq-1": "2"})
    items = {f"q-sus-{number}": "4" for number in range(1, 11)}
    participant.post("in-all", **items, **{"q-missed": "=1+1 och en bild"})
    researcher, files = Asker(app), "/lab/studies/prov/files"
    given = researcher.get(f"{files}/answers.json").json()
    told = {(row["asked"], row["question"]): (row["answer"], row["wording"]) for row in given}
    assert told["apply", "apply-seq-1"] == ("5", "1")
    assert told["end", "sus-10"] == ("4", "sv-1")
    assert told["end", "missed"] == ("=1+1 och en bild", "")
    assert told["screener", "works-here"] == ("no", "")
    assert len(told) == 2 + 10 + 1 + 1, "neither the consent nor who they are"
    assert set(given[0]) == set(ANSWERS)
    table = researcher.get(f"{files}/answers.csv").content.decode("utf-8-sig")
    assert "'=1+1 och en bild" in table, "a spreadsheet does not run what somebody has written"
    assert "\nquestion," in researcher.get(f"{files}/codebook.csv").text.replace("\r", "")
    assert [researcher.get(f"{files}/{file}").status_code for file in ("x.csv", "answers.x")] == [404, 404]
    assert researcher.get(f"{files}/answers.csv?iteration=x").status_code == 404
