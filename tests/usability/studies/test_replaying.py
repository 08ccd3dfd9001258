"""Replay, clicks and ways, from events whose every detail is known."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from components.clock import today
from components.prototype import Prototype
from components.states import State
from tests.usability.studies.trying import Lab, click, make_lab, page
from usability.studies.clicks import Clicked, by_element, by_page, clicks
from usability.studies.elements import Outline
from usability.studies.flow import Move, Stage, expected, flow, funnel
from usability.studies.goals import Goal
from usability.studies.held import Held
from usability.studies.plan import Task
from usability.studies.replaying import Step, Try, counted, state_of, steps, tries, views
from usability.studies.store import Event, TaskRun
from usability.studies.told import told
from usability.visits.endpoints import rule_of
from usability.visits.store import now

WAY = ["start", "name", "date-of-birth", "live-in-area", "help-needed", "address", "check-answers", "confirmation"]


TASK = Task("apply", told("Sök", "Apply"), "start", [Goal("confirmation")])


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Lab:
    return make_lab(tmp_path_factory.mktemp("lab"))


@pytest.fixture
def prototype(lab: Lab) -> Prototype:
    found: Prototype = lab.app.state.drafts.get("hemhjalp")
    return found


@pytest.fixture
def task(lab: Lab) -> Task:
    return lab.study.tasks[0]


def made(*happened: Event, number: int = 1, outcome: str | None = "gave-up", nth: int = 1, pilot: bool = False) -> Try:
    began = now()
    last = max((event.at for event in happened), default=0)
    ended = began + timedelta(milliseconds=last + 1000) if outcome else None
    run = TaskRun("r", "s", "apply", None, began, ended, "gave-up" if outcome else None, False, None, 0)
    return Try(number, nth, pilot, "sv", run, outcome, happened, TASK)


def through(*pages: str, reached: bool = False, number: int = 1) -> Try:
    """One who was shown these pages, a second each."""
    happened = [page(name, at * 1000) for at, name in enumerate(pages)]
    goal = [Event("goal", pages[-1], (len(pages) - 1) * 1000, {})] if reached else []
    return made(*happened, *goal, number=number, outcome="direct" if reached else "gave-up")


def kinds(found: list[Step]) -> list[tuple[str, int, int]]:
    return [(step.kind, step.at, step.view) for step in found]


def test_everything_happens_within_the_view_of_its_page(task: Task, prototype: Prototype) -> None:
    one = made(page("start", 0), page("name", 3000), click("name", 4000, 0.5, 0.5, "h1"), outcome=None)
    shown = views(one, prototype)
    assert [(view.page, view.at, view.until) for view in shown] == [("start", 0, 3000), ("name", 3000, 4000)]
    assert kinds(steps(one, shown)) == [("page", 0, 1), ("page", 3000, 2), ("click", 4000, 2)]


def test_a_click_that_led_on_belongs_to_the_page_it_was_on(task: Task, prototype: Prototype) -> None:
    """The browser's clock runs late: the click on start comes after the page it led to, and is stored after it."""
    one = made(page("start", 0), page("name", 3000), click("start", 3100, 0.1, 0.9, "a"), outcome=None)
    assert kinds(steps(one, views(one, prototype))) == [("page", 0, 1), ("click", 3000, 1), ("page", 3000, 2)]


def test_a_long_silence_and_the_end_are_steps(task: Task, prototype: Prototype) -> None:
    one = made(page("start", 0), page("name", 9_999), page("date-of-birth", 22_499))
    found = steps(one, views(one, prototype))
    assert [step.kind for step in found] == ["page", "page", "still", "page", "end"]
    assert found[2].told == {"seconds": 12}
    assert found[-1].told == {"how": "gave-up"}
    assert [step.number for step in found] == [1, 2, 3, 4, 5]
    logged = made(*one.events, Event("end", "", 23_000, {"how": "gave-up"}))
    assert [step.kind for step in steps(logged, views(logged, prototype))].count("end") == 1


def test_what_happens_before_any_page_or_on_an_unknown_one_is_kept(task: Task, prototype: Prototype) -> None:
    one = made(Event("pause", "", 10, {}), page("start", 20), Event("resume", "", 30, {}), outcome=None)
    assert kinds(steps(one, views(one, prototype))) == [("pause", 10, 0), ("page", 20, 1), ("resume", 30, 1)]
    nothing = made(outcome=None)
    assert steps(nothing, views(nothing, prototype)) == []


def shown_as(one: Try, task: Task, prototype: Prototype) -> list[State | None]:
    states, language = list(prototype.service.states(today())), prototype.languages["sv"]
    return [state_of(view, states, today(), language) for view in views(one, prototype)]


def test_a_page_is_shown_in_the_state_that_fits(task: Task, prototype: Prototype) -> None:
    wrong = {"full_name": "Fyll i {name}"}
    one = made(page("name", 0), Event("error", "name", 1, {"wrong": wrong}), page("date-of-birth", 2), page("name", 3))
    found = [state.kind if state else None for state in shown_as(one, task, prototype)]
    assert found[0] == "first"
    assert found[1] in ("empty", "wrong")
    assert found[2:] == ["first", "filled"]
    assert shown_as(made(page("-/about/cookies", 0)), task, prototype) == [None]


def test_of_states_with_errors_the_one_with_these_is_shown(task: Task, prototype: Prototype) -> None:
    for state in prototype.service.states(today()):
        if state.kind != "wrong" or state.post is None:
            continue
        form = state.page.form(state.post, today())
        form.validate()
        wrong = {bound.name: rule_of(bound.error) for bound in form.asked() if bound.invalid}
        (found,) = shown_as(made(Event("error", state.page.name, 0, {"wrong": wrong})), task, prototype)
        assert found is not None
        assert found.post is not None
        again = found.page.form(found.post, today())
        again.validate()
        assert {bound.name: rule_of(bound.error) for bound in again.asked() if bound.invalid} == wrong, state.id


def test_sessions_are_numbered_as_they_began_and_only_last_tries_count(lab: Lab, tmp_path: Path) -> None:
    own = make_lab(tmp_path)
    first, second = own.session(), own.session()
    own.tried([page("start", 0)], session=second, end="gave-up")
    own.tried([page("start", 0)], session=first)
    own.tried([page("start", 0), page("name", 5)], session=second, end="gave-up")
    studies, task = own.studies, own.study.tasks[0]
    runs = studies.runs([first.id, second.id])
    prototype = own.app.state.drafts.get("hemhjalp")
    sessions = studies.sessions("hemhjalp")
    found = tries(Held(own.study), prototype, task, sessions, runs, studies.events([run.id for run in runs]))
    assert [(one.number, one.nth, one.outcome) for one in found] == [(1, 1, None), (2, 1, "gave-up"), (2, 2, "gave-up")]
    assert [(one.number, one.nth) for one in counted(found, pilots=False)] == [(2, 2)], "the other goes on"


def test_pilots_count_where_that_is_asked_for() -> None:
    found = [made(number=1, pilot=True), made(number=2)]
    assert [one.number for one in counted(found, pilots=False)] == [2]
    assert [one.number for one in counted(found, pilots=True)] == [1, 2]


def test_clicks_are_counted_by_page_element_and_person() -> None:
    found = clicks(
        [
            made(click("name", 1, 0.2, 0.4, "#a"), click("name", 2, 1.7, -3, "h1", works=False), number=1),
            made(click("name", 1, 0.2, 0.4, "#a"), click("start", 2, 0, 0, "a"), number=2),
            made(click("name", 1, 0.2, 0.4, "#a"), Event("click", "name", 3, {"at": "p"}), number=2),
        ]
    )
    assert by_page(found) == {"name": Clicked("name", 4, 1, 2), "start": Clicked("start", 1, 0, 1)}
    on_name = [one for one in found if one.page == "name"]
    assert by_element(on_name) == [Clicked("#a", 3, 0, 2), Clicked("h1", 1, 1, 1)]
    assert [(one.x, one.y) for one in on_name if one.misclick] == [(1, 0)], "within the page"
    assert clicks([]) == []


def test_ways_are_counted_by_people_and_by_times() -> None:
    found = flow(
        [
            through("start", "name", "start", "name", number=1),
            through("start", "name", "date-of-birth", number=2),
            through(*WAY, reached=True, number=3),
        ]
    )
    assert (found.people, found.reached) == (3, 1)
    assert found.moves[0] == Move("start", "name", 3, 4)
    assert Move("name", "start", 1, 1) in found.moves
    assert (found.came["start"], found.came["name"], found.came["date-of-birth"], found.came["confirmation"]) == (
        3, 3, 2, 1,
    )  # fmt: skip
    assert found.stopped == {"name": 1, "date-of-birth": 1}
    assert sum(found.stopped.values()) + found.reached == found.people


def test_nobody_went_anywhere() -> None:
    found = flow([])
    assert (found.people, found.reached, list(found.moves), dict(found.stopped)) == (0, 0, [], {})
    assert flow([made()]).people == 1, "who was shown no page is there, and stopped on none"
    assert funnel(["start", "name"], []) == [Stage("start", 0, 0, 0, 0, 0), Stage("name", 0, 0, 0, 0, 0)]


def test_the_funnel_tells_where_each_one_went(task: Task, prototype: Prototype) -> None:
    tried = [
        through(*WAY, reached=True, number=1),
        through("start", "name", "date-of-birth", "name", number=2),  # went back, and stopped there
        through("start", "name", "live-in-area", "ineligible", number=3),  # left the path
        through("start", number=4),
    ]
    path = expected(task, prototype, tried)
    assert path == WAY
    found = {stage.page: stage for stage in funnel(path, tried)}
    assert found["start"] == Stage("start", came=4, on=3, stopped=1, elsewhere=0, back=0)
    assert found["name"] == Stage("name", came=3, on=2, stopped=1, elsewhere=0, back=0)
    assert found["date-of-birth"] == Stage("date-of-birth", came=2, on=1, stopped=0, elsewhere=1, back=1)
    assert found["live-in-area"] == Stage("live-in-area", came=2, on=1, stopped=0, elsewhere=1, back=0)
    assert found["confirmation"] == Stage("confirmation", came=1, on=1, stopped=0, elsewhere=0, back=0)
    assert all(stage.came == stage.on + stage.stopped + stage.elsewhere for stage in found.values())


def test_the_expected_path_is_the_one_that_people_kept_to(lab: Lab, prototype: Prototype) -> None:
    outside = lab.study.tasks[1]
    assert expected(outside, prototype, [])[-1] == "ineligible"
    nowhere = Task("x", outside.instruction, "confirmation", [Goal("start")])
    assert expected(nowhere, prototype, []) == ["confirmation", "start"]


HTML = """<body><main id="m"><h1>Vad  heter
du?</h1><script>let h1 = 1</script><div><p>ett</p><p>två</p><br><label for="who-1">Jag <b>själv</b></label>
<input id="who-1" value="x"></div><div><a href="#">Vidare</a>
<button aria-label="Stäng">x</button></div></main></body>"""


@pytest.mark.parametrize(
    ("way", "name"),
    [
        ("#m > h1", "Vad heter du?"),
        ("#m > div:nth-of-type(1) > p:nth-of-type(2)", "två"),
        ("#who-1", "Jag själv"),
        ("#m > div:nth-of-type(2) > a", "Vidare"),
        ("#m > div:nth-of-type(2) > button", "Stäng"),
        ("#m > div > a", ""),
        ("#nowhere > p", ""),
        ("p:has(", ""),
        ("", ""),
    ],
)
def test_an_element_is_called_what_is_written_on_it(way: str, name: str) -> None:
    assert Outline(HTML).name(way) == name


def test_a_long_text_is_cut() -> None:
    assert len(Outline(f"<p id='a'>{'ord ' * 50}</p>").name("#a")) == 60
