"""Sessions that are made by code: who did what, without a browser."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from components.prototype import Prototype, load
from tests.usability.asking import Asker, app_of
from usability.drafts import CHECK_EVERY
from usability.lab.making import make_prototype
from usability.studies.asking import ABOUT_YOU, IN_ALL, after_page, field_of
from usability.studies.plan import Study
from usability.studies.plan_reading import read_study
from usability.studies.scales import SCALES
from usability.studies.store import Event, Session, Studies, TaskRun

PLAN = """
title = { sv = "En studie", en = "A study" }
iteration = "draft"
pilot = false
languages = ["sv", "en"]

[[quotas]]
segment = "internet-maturity"
values = { "0-2" = 50, "3" = 50, "4-5" = 50 }

[[tasks]]
id = "apply"
instruction = { sv = "Sök hjälp.", en = "Apply for help." }
start = "name"
goals = ["confirmation"]

[[tasks]]
id = "stop"
instruction = { sv = "Ta reda på om du kan söka.", en = "Find out whether you can apply." }
start = "name"
goals = ["ineligible"]

[end]
scale = "sus"
"""
"""A plan for the prototype that `new` makes."""

DIRECT = ("name", "date-of-birth", "live-in-area", "help-needed", "address", "check-answers", "confirmation")


@dataclass(frozen=True)
class Try:
    """How somebody does a task. goal: whether they reach it. seconds: until then. ease: to the SEQ. wrong: {page:
    {field: rule}} of answers that are refused."""

    task: str = "apply"
    goal: bool = True
    seconds: float = 60
    ease: int | None = 6
    wrong: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    end: str = "gave-up"


def make_study(tmp_path: Path, plan: str = PLAN, **settings: str) -> Made:
    """A lab with the prototype that `new` makes, and a study of it."""
    prototypes = tmp_path / "prototypes"
    make_prototype(prototypes, "hemhjalp", "Hemhjälp", "Home help")
    (prototypes / "hemhjalp" / "study.toml").write_text(plan, encoding="utf-8")
    return Made(Asker(app_of(prototypes, tmp_path / "data", **settings)), prototypes / "hemhjalp")


@dataclass
class Made:
    """A lab with a study of hemhjalp."""

    asker: Asker
    folder: Path

    @property
    def studies(self) -> Studies:
        studies: Studies = self.asker.app.state.studies
        return studies

    @property
    def prototype(self) -> Prototype:
        return load(self.folder)

    @property
    def plan(self) -> str:
        """The text of study.toml."""
        return (self.folder / "study.toml").read_text(encoding="utf-8")

    @plan.setter
    def plan(self, text: str) -> None:
        (self.folder / "study.toml").write_text(text, encoding="utf-8")
        time.sleep(CHECK_EVERY)  # the server looks again

    @property
    def study(self) -> Study:
        study = read_study(self.prototype)
        assert study is not None
        return study

    def session(
        self, *tries: Try, maturity: str = "3", iteration: str = "draft", sus: Sequence[int] = (), pilot: bool = False
    ) -> Session:
        """Somebody who takes part, does these tasks and comes to the end."""
        study = replace(self.study, iteration=iteration, pilot=pilot)
        session = self.studies.begin(self.studies.invite(study.name), study, "sv", {})
        replies: dict[str, Mapping[str, Sequence[str]]] = {ABOUT_YOU: {field_of("internet-maturity"): [maturity]}}
        for one in tries:
            self._run(self.studies.start(session, one.task, None), one)
            task = study.task(one.task)
            if one.ease is not None and task is not None:
                replies[after_page(task)] = {field_of(f"{one.task}-seq-1"): [str(one.ease)]}
        if sus:
            names = (field_of(f"{SCALES['sus'].name}-{number}") for number in range(1, 11))
            replies[IN_ALL] = {name: [str(answer)] for name, answer in zip(names, sus, strict=True)}
        self.studies.reply(session, replies, "sv")
        self.studies.end(session)
        found = self.studies.session(session.id)
        assert found is not None
        return found

    def _run(self, run: TaskRun, one: Try) -> None:
        goal = "confirmation" if one.task == "apply" else "ineligible"
        way = DIRECT if one.task == "apply" else ("name", "date-of-birth", "live-in-area", "ineligible")
        at = round(one.seconds * 1000)
        happened = [Event("page", page, number, {}) for number, page in enumerate(way if one.goal else way[:2])]
        happened += [Event("error", page, 10, {"wrong": dict(wrong)}) for page, wrong in one.wrong.items()]
        self.studies.record(run, [*happened, *([Event("goal", goal, at, {})] if one.goal else [])])
        self.studies.finish(run, "goal" if one.goal else one.end)
