"""The end of a task: a page, or a page in a state, which is what the answers are while it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from components.choices import ChoiceField
from components.clock import today
from components.conditions import Condition, as_condition
from components.fitting import unfit
from components.journey import Journey
from components.service import Service

from . import plan_mistakes as says
from .told import Told

Wrong = tuple[Told, str]
"""What is wrong, and what it stands near to in the plan."""


@dataclass(frozen=True)
class Goal:
    """page: its name. when: what must hold of the answers while it is shown; None where the page is all."""

    page: str
    when: Condition | None = None

    def met(self, journey: Journey) -> bool:
        """Whether the page is shown in the state that is meant. journey: of the visit that it is shown to."""
        return self.when is None or self.when.holds(journey.data, journey.today)


def goal_of(id: str, written: Any, service: Service) -> tuple[Goal, list[Wrong]]:
    """A goal as it is written in the plan, "page" or { page = "...", when = {...} }, and what is wrong with it.
    id: of the task."""
    told = written if isinstance(written, dict) else {"page": written}
    goal, found = Goal(str(told.get("page", ""))), list[Wrong]()
    if service.page(goal.page) is None:
        valid = ", ".join(one.name for one in service.pages)
        found.append((says.NO_PAGE.format(id=id, page=repr(goal.page), valid=valid), f'"{goal.page}"'))
    try:
        goal = Goal(goal.page, as_condition(told.get("when"), id))
    except TypeError:
        found.append((says.NO_STATE.format(id=id, when=repr(told["when"])), "when"))
    return goal, [*found, *_misasked(id, goal, service)]


def _misasked(id: str, goal: Goal, service: Service) -> Iterator[Wrong]:
    """What the state asks that the page cannot tell."""
    page, asked = service.page(goal.page), dict[str, Any](service.features)
    if page is None or goal.when is None:
        return
    for before in service.pages[: service.pages.index(page) + 1]:
        asked |= before.fields
    for name in sorted(goal.when.fields):
        if name not in asked:
            valid = ", ".join(asked)
            yield says.NO_QUESTION.format(id=id, name=repr(name), page=goal.page, valid=valid), name
            continue
        field = asked[name]
        if isinstance(field, ChoiceField):
            for value in (value for test in goal.when.tests(name) for value in test.values()):
                if value not in field.choices:
                    valid = ", ".join(map(str, field.choices))
                    yield says.NO_ANSWER.format(id=id, name=name, value=repr(value), valid=valid), name
        elif any(unfit(name, field, goal.when, today())):
            yield says.NO_FIT.format(id=id, name=name, kind=type(field).__name__), name
