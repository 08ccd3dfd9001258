"""Reading a study's plan: from the text of study.toml, with every mistake in it and its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from components.mistakes import Mistake
from components.prototype import Prototype
from components.words import speaking

from . import plan_mistakes as says
from .goals import Goal, goal_of
from .logic import unasked
from .plan import (
    ALONE,
    CONSENT,
    FILE,
    ITERATION,
    KINDS,
    LABELS,
    MOST_MINUTES,
    OF_SCALES,
    SCRIPT,
    SEGMENTS,
    TAKE_PART,
    WELCOME,
    Purpose,
    Question,
    Quota,
    Study,
    Task,
    Unfit,
)
from .scales import SCALES
from .told import Told


def read_study(prototype: Prototype) -> Study | None:
    """The plan of a prototype; None where there is none. Raises `Unfit`."""
    path = prototype.folder / FILE
    if not path.exists():
        return None
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise Unfit([Mistake(f"{FILE} is not written in UTF-8: {error}", str(path), 1)]) from error
    return study_in(text, prototype)


def study_in(text: str, prototype: Prototype, *, once: bool = False) -> Study:
    """The plan that is written in a text. once: it could be used once, and is read even if it does not fit the
    prototype any more. Raises `Unfit`."""
    reader = _Reader(prototype.folder / FILE, text, prototype)
    try:
        study = reader.study(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise Unfit([reader.unreadable(str(error))]) from error
    except (AttributeError, TypeError, ValueError) as error:  # a table where a list is asked for, and the like
        raise Unfit([*reader.found, reader.mistake(says.WRONG_KIND.format(error=error), 1)]) from error
    if reader.found and not once:
        raise Unfit(reader.found)
    return study


@dataclass
class _Reader:
    """Reads a plan, and keeps what is wrong in it. at: the id of what is read, after which a mistake stands."""

    path: Path
    source: str
    prototype: Prototype
    found: list[Mistake] = field(default_factory=list)
    codes: Sequence[str] = ("sv", "en")
    at: str = ""

    def wrong(self, said: Told, near: str = "") -> None:
        begun = max(self.source.find(f'"{self.at}"'), 0) if self.at else 0
        place = max(self.source.find(near, begun), 0) or max(self.source.find(near), 0) if near else 0
        self.found.append(self.mistake(said, 1 + self.source[:place].count("\n")))

    def mistake(self, said: Told, line: int) -> Mistake:
        with speaking(says.ENGLISH):
            return Mistake(str(said), str(self.path), line, told=said)

    def unreadable(self, error: str) -> Mistake:
        """tomllib tells the line in its message alone."""
        found = re.search(r"at line (\d+)", error)
        last = self.source.count("\n") + 1
        return self.mistake(says.UNREADABLE.format(error=error, file=FILE), int(found[1]) if found else last)

    def known(self, one: Mapping[str, Any], kind: str) -> None:
        """What is misspelt would else be left out without a word."""
        for key in one:
            if key not in says.KEYS[kind]:
                self.wrong(says.NO_KEY.format(key=repr(key), kind=kind, valid=", ".join(says.KEYS[kind])), key)

    def text(self, given: Any, where: str, default: Told | None = None) -> Told:
        if given is None and default is not None:
            return default
        if isinstance(given, str) and given.strip():
            return Told(dict.fromkeys(self.codes, given.strip()))
        if isinstance(given, Mapping) and all(isinstance(one, str) for one in given.values()):
            for code in self.codes:
                if not str(given.get(code, "")).strip():
                    self.wrong(says.NO_TEXT.format(where=where, code=repr(code)), where)
            return Told({code: str(one).strip() for code, one in given.items()} or {"sv": ""})
        said = says.MISSING if given is None else says.NOT_TEXT
        self.wrong(said.format(where=where, given=repr(given), example='{ sv = "...", en = "..." }'), where)
        return Told({"sv": where})

    def study(self, written: Mapping[str, Any]) -> Study:
        self.known(written, "study.toml")
        languages = list(self.prototype.languages)
        asked = written.get("languages", languages)
        self.codes = [code for code in asked if code in languages] or languages
        for code in asked:
            if code not in languages:
                self.wrong(says.NO_LANGUAGE.format(code=repr(code), valid=", ".join(languages)), "lang")
        consent, end = written.get("consent", {}), written.get("end", {})
        after = [one for one in written.get("questions", ()) if isinstance(one, Mapping)]
        tasks = [self.task(one, after) for one in written.get("tasks", ())]
        if not tasks:
            self.wrong(says.NO_TASKS)
        self.at = ""
        self.known(consent, "[consent]")
        self.known(end, "[end]")
        self.taken(written)
        known = {task.id for task in tasks}
        rest = [one for one in after if one.get("after", "end") not in known]
        for one in rest:
            if one.get("after", "end") != "end":
                valid = ", ".join([*(task.id for task in tasks), "end"])
                self.wrong(says.NO_TASK.format(after=repr(one["after"]), valid=valid), str(one["after"]))
        study = Study(
            name=self.prototype.name,
            title=self.text(written.get("title"), "title"),
            version=self.version(written.get("version", 1)),
            iteration=self.iteration(written.get("iteration", "draft")),
            pilot=bool(written.get("pilot", str(written.get("iteration", "draft")) == "draft")),
            languages=self.codes,
            welcome=self.text(written.get("welcome"), "welcome", WELCOME),
            consent_version=str(consent.get("version", "1")),
            consent=self.text(consent.get("text"), "consent.text", CONSENT),
            purposes=[TAKE_PART, *(self.purpose(one) for one in consent.get("purposes", ()))],
            screener=[self.question(one) for one in written.get("screener", ())],
            quotas=[self.quota(one) for one in written.get("quotas", ())],
            tasks=tasks,
            questions=[self.question(one) for one in rest],
            each_task=self.scale(end.get("each_task", "seq"), "each_task"),
            scale=self.scale(end.get("scale", "sus"), "scale"),
            keeps_answers=bool(consent.get("keeps_answers", False)),
            source=self.source,
            script=self.text(written.get("welcome_script"), "welcome_script", SCRIPT),
            minutes=self.minutes(written.get("minutes", 0), "study.toml", "minutes"),
        )
        for question, name, before in unasked(study):
            self.at = question.id
            self.wrong(says.NOT_EARLIER.format(id=question.id, name=repr(name), valid=", ".join(before)), name)
        return study

    def version(self, given: Any) -> int:
        if not isinstance(given, int) or not 0 <= given < 2**31:
            self.wrong(says.NO_VERSION.format(given=repr(given)), "version")
            return 0
        return given

    def iteration(self, given: Any) -> str:
        if not ITERATION.fullmatch(str(given)):
            self.wrong(says.NO_ITERATION.format(given=repr(given)), "iteration")
        return str(given)

    def minutes(self, given: Any, id: str, key: str = "time_limit_minutes") -> float:
        if not isinstance(given, int | float) or not 0 <= given < MOST_MINUTES:  # nor NaN
            self.wrong(says.NO_MINUTES.format(id=id, key=key, given=repr(given)), key)
            return 0
        return float(given)

    def taken(self, written: Mapping[str, Any]) -> None:
        """Two things of one name would be taken for one another in what is stored."""
        asked = [*written.get("screener", ()), *written.get("questions", ())]
        asked += written.get("consent", {}).get("purposes", ())
        for kind, names in (
            ("task", [str(one.get("id")) for one in written.get("tasks", ())]),
            ("question or purpose", [TAKE_PART.id, *SEGMENTS, *(str(one.get("id")) for one in asked)]),
            ("segment", [str(one.get("segment")) for one in written.get("quotas", ())]),
        ):
            for name in dict.fromkeys(name for name in names if names.count(name) > 1):
                self.wrong(says.TAKEN[kind].format(name=repr(name)), f'"{name}"')
        for one in asked:
            if OF_SCALES.search(id := str(one.get("id"))):
                self.wrong(says.OF_A_SCALE.format(id=repr(id)), id)

    def scale(self, name: Any, where: str) -> str:
        if name and name not in SCALES:
            self.at = ""
            self.wrong(says.NO_SCALE.format(where=where, name=repr(name), valid=", ".join(SCALES)), where)
            return ""
        return str(name or "")

    def purpose(self, one: Mapping[str, Any]) -> Purpose:
        self.known(one, "[[consent.purposes]]")
        return Purpose(self.id(one), self.text(one.get("text"), "purposes.text"), bool(one.get("required", False)))

    def id(self, one: Mapping[str, Any]) -> str:
        id = str(one.get("id", ""))
        if not id.replace("-", "").isalnum() or not id.isascii() or ALONE in id:
            self.wrong(says.NO_ID.format(id=repr(id)), id or "id")
        self.at = id
        return id

    def question(self, one: Mapping[str, Any]) -> Question:
        id, kind = self.id(one), one.get("kind", "single")
        self.known(one, "[[questions]]")
        if kind not in KINDS:
            self.wrong(says.NO_KIND.format(id=id, kind=repr(kind), valid=", ".join(KINDS)), str(kind))
        choices = self.choices(one.get("choices"), id) if kind in ("single", "several") else {}
        ends = [str(value) for value in one.get("ends", ())]
        for value in ends:
            if value not in choices:
                self.wrong(says.NO_END.format(id=id, value=repr(value), valid=", ".join(choices)), "ends")
        return Question(
            id, str(kind), self.text(one.get("text"), "text"), choices, bool(one.get("required", kind != "text")), ends,
            bool(one.get("other", False)), one.get("when", {}),
        )  # fmt: skip

    def choices(self, given: Any, id: str) -> dict[str, Told]:
        """Written as a list, a list for each language, or a table of value = text."""
        if isinstance(given, list):
            return {str(n): self.text(one, id) for n, one in enumerate(given, 1)}
        if isinstance(given, Mapping) and given and all(isinstance(one, list) for one in given.values()):
            lists = list(given.values())
            if len({len(one) for one in lists}) != 1:
                self.wrong(says.UNEVEN.format(id=id), "choices")
            return {
                str(n): Told(dict(zip(given, texts, strict=False)))
                for n, texts in enumerate(zip(*lists, strict=False), 1)
            }
        if isinstance(given, Mapping) and given:
            return {str(value): self.text(one, id) for value, one in given.items()}
        self.wrong(says.NO_CHOICES.format(id=id, example='choices = { yes = "...", no = "..." }'), id)
        return {"1": Told({"sv": id})}

    def quota(self, one: Mapping[str, Any]) -> Quota:
        segment, self.at = str(one.get("segment", "")), ""
        self.known(one, "[[quotas]]")
        if segment not in SEGMENTS:
            self.wrong(says.NO_SEGMENT.format(segment=repr(segment), valid=", ".join(SEGMENTS)), segment or "segment")
        wanted = {str(value): number for value, number in one.get("values", {}).items()}
        for value, number in wanted.items():
            if not isinstance(number, int) or isinstance(number, bool) or number < 0:
                self.wrong(says.NO_NUMBER.format(segment=segment, value=value, number=repr(number)), segment)
        labels = {value: LABELS.get((segment, value), Told({"sv": value})) for value in wanted}
        labels |= {str(value): self.text(text, segment) for value, text in one.get("labels", {}).items()}
        return Quota(
            segment, self.text(one.get("text"), segment, SEGMENTS.get(segment, Told({"sv": segment}))), wanted, labels
        )

    def goal(self, id: str, written: Any) -> Goal:
        self.known(written if isinstance(written, Mapping) else {}, "goals")
        found, wrong = goal_of(id, written, self.prototype.service)
        for said, near in wrong:
            self.wrong(said, near)
        return found

    def task(self, one: Mapping[str, Any], questions: Sequence[Mapping[str, Any]]) -> Task:
        id, service = self.id(one), self.prototype.service
        self.known(one, "[[tasks]]")
        start = str(one.get("start", service.pages[0].name))
        if service.page(start) is None:
            valid = ", ".join(one.name for one in service.pages)
            self.wrong(says.NO_PAGE.format(id=id, page=repr(start), valid=valid), f'"{start}"')
        goals = [self.goal(id, goal) for goal in one.get("goals", ())]
        if not goals:
            self.wrong(says.NO_GOALS.format(id=id, page=repr(service.pages[-1].name)), id)
        persona = str(one.get("persona", ""))
        if persona and persona not in self.prototype.personas:
            self.wrong(
                says.NO_PERSONA.format(id=id, persona=repr(persona), valid=", ".join(self.prototype.personas)), persona
            )
        return Task(
            id, self.text(one.get("instruction"), "instruction"), start, goals, persona, one.get("allowed", ()),
            self.minutes(one.get("time_limit_minutes", 0), id),
            [self.question(q) for q in questions if q.get("after") == id],
            self.text(one["script"], "script") if "script" in one else None,
            self.text(one["title"], "title") if "title" in one else None,
        )  # fmt: skip
