"""Results of a study: per task, in all and for a segment, each figure with how sure it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from components.prototype import Prototype
from components.words import Text, _

from ..measures.adoption import Suppressed
from ..measures.completion import Rate, completion_rate
from ..measures.figures import NoFigure, fraction
from ..measures.lostness import NOT_REACHED, Lostness, lostness
from ..measures.scores import MeanScore, mean_score, seq, umux_lite
from ..measures.sus import Sus, sus_of, sus_score
from ..measures.times import Time, time_on_task
from .asking import IN_ALL, field_of
from .held import Held, held
from .outcomes import OUTCOMES, Attempt, attempts, fewest, first_number, segments
from .plan import Study, Task
from .scales import SCALES
from .store import Session, Studies


@dataclass(frozen=True)
class FieldErrors:
    """How often, and for how many people, an answer to a field broke a rule."""

    page: str
    field: str
    rule: str
    times: int
    people: int


@dataclass(frozen=True)
class Strayed:
    """How many went astray on the way, of those who reached the goal and of whom it can be told."""

    x: int
    n: int

    @property
    def sentence(self) -> Text:
        return _("{fraction} som kom fram gick vilse på vägen.").format(fraction=fraction(self.x, self.n))


NO_WAY = NoFigure(_("Ingen kom fram, så det går inte att säga."))


@dataclass(frozen=True)
class TaskResult:
    """outcomes: how many of each of `OUTCOMES`, in their order. lost: the lostness of each who reached the goal and of
    whom it can be told. needed: the fewest pages to the goal. misclicks: of all attempts together."""

    task: Task
    attempts: Sequence[Attempt]
    outcomes: Mapping[str, int | Suppressed]
    completion: Rate | NoFigure
    time: Time | NoFigure
    ease: MeanScore | NoFigure
    lost: Sequence[Lostness]
    strayed: Strayed | NoFigure
    needed: int | None
    misclicks: int | NoFigure
    errors: Sequence[FieldErrors]


@dataclass(frozen=True)
class Results:
    """sessions: those that count. ended: how many of them came to the end. errors: the fields that stop people, over
    all tasks. scores: the score of each who answered all of the scale at the end, by the name of the scale."""

    study: Study
    iteration: str
    sessions: Sequence[Session]
    tasks: Sequence[TaskResult]
    sus: Sus | NoFigure | None
    umux: MeanScore | NoFigure | None
    errors: Sequence[FieldErrors]
    scores: Mapping[str, Sequence[float]]

    @property
    def ended(self) -> int:
        return sum(session.ended_at is not None for session in self.sessions)


def results(
    studies: Studies,
    study: Study,
    prototype: Prototype,
    iteration: str,
    *,
    segment: tuple[str, str] | None = None,
    pilots: bool = False,
) -> Results:
    """What came of the sessions with an iteration, each read by the plan it was held under. study: whose tasks are
    shown, and the plan of sessions of which none is kept. prototype: that iteration. segment: only those who said this
    of themselves, (segment, value). pilots: whether those count too."""
    found = _happened(studies, study, prototype, iteration, pilots=pilots)
    if segment is not None:
        found = found.of(*segment)
    return _results(study, prototype, iteration, found)


def by_group(
    studies: Studies, study: Study, prototype: Prototype, iteration: str, segment: str, *, pilots: bool = False
) -> dict[str, Results]:
    """Likewise of each group of a segment, by what they said; "" for those who were not asked."""
    found = _happened(studies, study, prototype, iteration, pilots=pilots)
    values = sorted({found.said(segment, one) for one in found.sessions})
    return {value: _results(study, prototype, iteration, found.of(segment, value)) for value in values}


@dataclass(frozen=True)
class _Happened:
    """Sessions that count, with all that was tried in them."""

    plans: Held
    sessions: Sequence[Session]
    attempts: Sequence[Attempt]

    def said(self, segment: str, session: Session) -> str:
        return segments(self.plans.of(session), session).get(segment, "")

    def of(self, segment: str, value: str) -> _Happened:
        """Those who said this of themselves."""
        sessions = [one for one in self.sessions if self.said(segment, one) == value]
        ids = {one.id for one in sessions}
        return _Happened(self.plans, sessions, [one for one in self.attempts if one.session in ids])


def _happened(studies: Studies, study: Study, prototype: Prototype, iteration: str, *, pilots: bool) -> _Happened:
    plans = held(studies, prototype, study)
    counted = [one for one in studies.sessions(study.name, iteration) if pilots or not one.pilot]
    runs = studies.runs([one.id for one in counted])
    happened = studies.events([run.id for run in runs])
    return _Happened(plans, counted, attempts(plans, prototype, counted, runs, happened))


def _results(study: Study, prototype: Prototype, iteration: str, of: _Happened) -> Results:
    plans, counted, every = of.plans, of.sessions, of.attempts
    tasks = [task_result(task, prototype, [one for one in every if one.task == task.id]) for task in study.tasks]
    scores = {scale: found for scale in SCORED if (found := _scores(scale, plans, counted)) is not None}
    told = {scale: [one for one in found if one is not None] for scale, found in scores.items()}
    return Results(
        study, iteration, counted, tasks, sus_of(scores["sus"]) if "sus" in scores else None,
        mean_score(scores["umux-lite"], limits=(0, 100)) if "umux-lite" in scores else None, ranked(every), told,
    )  # fmt: skip


def task_result(task: Task, prototype: Prototype, tried: Sequence[Attempt]) -> TaskResult:
    outcomes = Counter(one.outcome for one in tried)
    completed = [one for one in tried if one.completed]
    needed = fewest(task, prototype)
    lost = [found for one in completed if isinstance(found := _lostness(one, needed), Lostness)]
    return TaskResult(
        task,
        tried,
        {outcome: outcomes[outcome] for outcome in OUTCOMES},
        completion_rate(len(completed), len(tried)),
        time_on_task([one.seconds for one in completed if one.seconds is not None]),
        seq([one.ease for one in tried]),
        lost,
        Strayed(sum(one.verdict == "lost" for one in lost), len(lost)) if lost else NO_WAY,
        needed,
        sum(one.misclicks for one in tried),
        ranked(tried),
    )


def _lostness(one: Attempt, needed: int | None) -> Lostness | NoFigure:
    different = len(set(one.pages))
    if not needed or different < needed:
        return NOT_REACHED
    return lostness(different, len(one.pages), needed)


def ranked(tried: Sequence[Attempt]) -> list[FieldErrors]:
    """The fields that stop people, those that stop most people first. A person is counted once, in how many tasks
    soever it was."""
    times: Counter[tuple[str, str, str]] = Counter()
    people: dict[tuple[str, str, str], set[str]] = {}
    for one in tried:
        times.update(one.wrong)
        for key in one.wrong:
            people.setdefault(key, set()).add(one.session)
    order = sorted(people, key=lambda key: (-len(people[key]), -times[key], key))
    return [FieldErrors(*key, times[key], len(people[key])) for key in order]


def scale_answers(study: Study, session: Session) -> list[int | None]:
    """What a participant answered to the items of the scale at the end."""
    scale, replies = SCALES[study.scale], session.replies.get(IN_ALL, {})
    return [first_number(replies, field_of(f"{scale.name}-{number}")) for number in range(1, len(scale.items) + 1)]


def _scores(scale: str, plans: Held, counted: Sequence[Session]) -> list[float | None] | None:
    """The score of each who was asked this scale, None of whom left an answer out; None where nobody is asked."""
    asked = [one for one in counted if plans.of(one).scale == scale]
    if not asked and (counted or plans.otherwise.scale != scale):
        return None
    return [SCORED[scale](scale_answers(plans.of(one), one)) for one in asked]


def _umux(answers: Sequence[int | None]) -> float | None:
    found = umux_lite(*answers)
    return found.score if found else None


SCORED: Mapping[str, Callable[[Sequence[int | None]], float | None]] = {"sus": sus_score, "umux-lite": _umux}
"""The scales of the whole service, each with how the answers of one person are made into a score."""
