"""A study asked as a service is: its pages in order, made of the components, so that all that holds for a service
holds for it too. The place of a participant is derived from the answers, as everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import new_class
from typing import Any

from components import Checkboxes, Details, Prose, Radios, Textarea, TextInput
from components.field import Field
from components.mistakes import Mistake, Mistakes
from components.pages import Page, StartPage, Stop
from components.prototype import Prototype, parts
from components.rendering import make_environment
from components.service import Service

from .logic import parted
from .plan import ALONE, FILE, Question, Quota, Study, Task, Unfit
from .scales import SCALES, SEQ, SUS, Scale
from .told import Told, told

TEMPLATES = Path(__file__).parent / "templates"
WELCOME, CONSENT, ABOUT_YOU, SCREENER, NOT_THIS_TIME, IN_ALL, THANKS = (
    "welcome", "consent", "about-you", "some-questions", "not-this-time", "in-all", "thanks"
)  # fmt: skip
"""The names of the pages, beside those of the tasks."""
AFTER = "after-"
"""Begins the name of the page with the questions about a task."""
NO_ANSWER = "no-answer"
UNFIT_TITLE = told("Tack för att du ville vara med", "Thank you for wanting to take part")
UNFIT = told(
    "Den här gången söker vi personer i en annan situation. Vi har inte sparat något om dig. "
    "Tack för att du ville vara med!",
    "This time we are looking for people in another situation. We have stored nothing about you. Thank you!",
)
POINTS = told("Siffrorna 1 till {points}. 1 betyder: {low}. {points} betyder: {high}.",
              "The figures 1 to {points}. 1 means: {low}. {points} means: {high}.")  # fmt: skip


def task_page(task: Task) -> str:
    return f"task-{task.id}"


def after_page(task: Task) -> str:
    return f"{AFTER}{task.id}"


def skipping(task: Task) -> str:
    """The feature of the study that is on where the moderator has passed a task over."""
    return f"skip_{task.id.replace('-', '_')}"


def field_of(id: str) -> str:
    """The name of the control that asks a question of the plan."""
    return f"q-{id}"


def asked(study: Study, prototype: Prototype) -> Prototype:
    """The study as a prototype that can be served. Raises `Unfit` where its questions cannot be asked so."""
    agency, features = prototype.service.agency, {skipping(task): task.instruction for task in study.tasks}
    try:
        service = Service(
            study.title, pages=list(pages(study)), languages=study.languages, agency=agency, features=features
        )
    except Mistakes as mistakes:
        raise Unfit([_in_plan(one, study, prototype) for one in mistakes.found]) from mistakes
    languages = {code: prototype.languages[code] for code in study.languages}
    environment = make_environment(TEMPLATES, parts())
    return replace(prototype, service=service, languages=languages, environment=environment, personas={}, warnings=())


def _in_plan(mistake: Mistake, study: Study, prototype: Prototype) -> Mistake:
    """A mistake of the pages that are made of a plan, at the line of what it is about."""
    named = re.search(r"q-([\w-]+)", mistake.message)
    place = study.source.find(f'"{named[1]}"') if named else -1
    return Mistake(mistake.message, str(prototype.folder / FILE), 1 + study.source.count("\n", 0, max(place, 0)))


def pages(study: Study) -> Iterator[type[Page]]:
    """All pages of the study, in order."""
    on = told("Gå vidare", "Go on")
    yield _page(WELCOME, StartPage, None, {"title": study.title, "text": Prose(study.welcome), "button": on})
    before = told("Innan du börjar", "Before you begin")
    yield _page(CONSENT, Page, None, {"title": before, "text": Prose(study.consent), **_boxes(study)})
    if study.quotas:
        segments = dict(map(_segment, study.quotas))
        yield _page(ABOUT_YOU, Page, None, {"title": told("Lite om dig", "A little about you"), **segments})
    if study.screener:
        first = told("Några frågor först", "Some questions first")
        yield from _screening(study.screener, first)
    for number, task in enumerate(study.tasks, 1):
        yield from _task(task, number, len(study.tasks), study)
    if study.scale or study.questions:
        scale = SCALES.get(study.scale)
        title = scale.title if scale else told("Till sist", "Finally")
        items = _items(scale) if scale else {}
        together, alone = parted(study.questions)
        if items or together:
            yield _page(IN_ALL, Page, None, {"title": title, **items, **_questions(together)})
        yield from _alone(IN_ALL, alone, {})
    thanks = told("Tack för hjälpen", "Thank you for your help")
    yield _page(THANKS, Stop, None, {"template": "study/thanks.html", "title": thanks})


def _page(name: str, kind: type[Page], when: Any, parts: Mapping[str, Any]) -> type[Page]:
    told, own = {"name": name, "when": when}, {"template": "study/question.html"} if kind is Page else {}
    body = {**own, **parts}
    made: type[Page] = new_class(name.title().replace("-", ""), (kind,), told, lambda made: made.update(body))
    return made


def _boxes(study: Study) -> Mapping[str, Field]:
    """Each purpose its own box."""
    needed = told("Kryssa i rutan om du vill vara med", "Tick the box if you want to take part")
    return {
        field_of(one.id): Checkboxes(
            told("Ditt samtycke", "Your consent") if one.required else told("Detta får du välja", "This is up to you"),
            choices={"yes": one.text},
            required=needed if one.required else False,
        )
        for one in study.purposes
    }


def _segment(quota: Quota) -> tuple[str, Field]:
    none = {NO_ANSWER: told("Vill inte svara", "Rather not say")}
    return field_of(quota.segment), Radios(quota.text, choices={**quota.labels, **none})


def _screening(screener: Sequence[Question], title: Told) -> Iterator[type[Page]]:
    """The questions that decide who takes part, each page with the polite end for those who do not."""
    together, alone = parted(screener)
    ends = [one for one in (*together, *alone) if one.ends]
    yield _page(SCREENER, Page, None, {"title": title, **_questions(together)})
    yield from _not_this_time(together, ends)
    for one in alone:
        yield from _alone(SCREENER, [one], {})
        yield from _not_this_time([one], ends)


def _alone(name: str, questions: Sequence[Question], when: Mapping[str, Any]) -> Iterator[type[Page]]:
    """A page for each of these questions, met by those alone whose earlier answers it follows on."""
    for one in questions:
        follows = {**when, **{field_of(id): value for id, value in one.when.items()}}
        yield _page(f"{name}{ALONE}{one.id}", Page, follows, _questions([replace(one, when={})]))


def _not_this_time(asked: Sequence[Question], ends: Sequence[Question]) -> Iterator[type[Page]]:
    """The polite end, for each of these questions that may end the session. ends: all that may."""
    for number, one in enumerate(ends, 1):
        if one not in asked:
            continue
        name = NOT_THIS_TIME if number == 1 else f"{NOT_THIS_TIME}-{number}"
        when = {field_of(one.id): list(one.ends)}
        yield _page(name, Stop, when, {"template": "study/end.html", "title": UNFIT_TITLE, "text": Prose(UNFIT)})


def _task(task: Task, number: int, of: int, study: Study) -> Iterator[type[Page]]:
    title = told(f"Uppgift {number} av {of}", f"Task {number} of {of}")
    begin = told("Börja uppgiften", "Begin the task")
    told_of = {"title": title, "template": "study/task.html", "text": Prose(task.instruction), "button": begin}
    when = {skipping(task): "no"}
    yield _page(task_page(task), Page, when, told_of)
    scale = _items(SCALES[study.each_task], f"{task.id}-") if study.each_task else {}
    together, alone = parted(task.questions)
    asked = {**scale, **_questions(together)}
    if asked:
        several = {"title": SEQ.title} if len(asked) > 1 else {}
        about = told(f"Frågan gäller uppgift {number} av {of}", f"The question is about task {number} of {of}")
        yield _page(after_page(task), Page, when, {**several, **asked, "task": Details(about, task.instruction)})
    yield from _alone(after_page(task), alone, when)


def _items(scale: Scale, prefix: str = "") -> dict[str, Field]:
    """The items of a scale, each a question with its points. prefix: of their names."""
    low, high = scale.ends
    hint = POINTS.format(points=scale.points, low=low, high=high)
    return {
        field_of(f"{prefix}{scale.name}-{number}"): Radios(
            item, choices=dict(scale.choices), hint=hint if number == 1 else ""
        )
        for number, item in enumerate(scale.items, 1)
    }


def _questions(questions: Sequence[Question]) -> dict[str, Field]:
    found: dict[str, Field] = {}
    for one in questions:
        found[field_of(one.id)] = _question(one)
        if one.other:
            found[field_of(f"{one.id}-other")] = TextInput(
                told("Vad?", "What?"), when={field_of(one.id): "other"}, required=False
            )
    return found


def _question(one: Question) -> Field:
    when = {field_of(id): value for id, value in one.when.items()} or None
    other = {"other": told("Något annat", "Something else")} if one.other else {}
    shared: dict[str, Any] = {"required": one.required, "when": when}
    if one.kind == "single":
        return Radios(one.text, choices={**one.choices, **other}, **shared)
    if one.kind == "several":
        return Checkboxes(one.text, choices={**one.choices, **other}, **shared)
    if one.kind == "scale":
        return Radios(one.text, choices={str(n): Told({"sv": str(n)}) for n in range(1, 6)}, **shared)
    if one.kind == "likert":
        return Radios(one.text, choices=SUS.choices, **shared)
    if one.kind == "short":
        return TextInput(one.text, **shared)
    return Textarea(one.text, **shared)
