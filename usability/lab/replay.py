"""Replay: one participant's try at a task, step by step, with the page as it was beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from components.clock import today
from components.states import State
from components.words import Language, Words, _, plural, speaking

from ..studies.elements import Outline
from ..studies.outcomes import OUTCOMES, is_misclick
from ..studies.replaying import Step, Try, View, state_of, steps, views
from ..studies.rules import rule_in_words
from ..visits.showing import show_state
from ..visits.site import Site
from .checks import about
from .login import lab_page
from .marks import Mark, assets, marked
from .rendering import render
from .session_log import led
from .trying import Tried, framing, tried, with_query

LENGTHS: Mapping[str, Words] = {
    "none": _("tomt"),
    "word": _("högst 20 tecken"),
    "line": _("högst 100 tecken"),
    "more": _("mer än 100 tecken"),
}
ENDS: Mapping[str, Words] = {
    "goal": _("Uppgiften avslutas vid målet"),
    "gave-up": _("Deltagaren ger upp"),
    "done": _("Deltagaren säger sig vara klar, men är inte vid målet"),
    "left": _("Deltagaren lämnar uppgiften"),
    "timed-out": _("Tiden tar slut"),
    "moved-on": _("Moderatorn avslutar uppgiften"),
}
SAID: Mapping[str, Words] = {
    "goal": _("Framme vid målet"),
    "pause": _("Deltagaren pausar"),
    "resume": _("Deltagaren fortsätter efter pausen"),
    "assist": _("Moderatorn hjälper till"),
    "mark": _("Moderatorn bedömer försöket"),
}


def clock(milliseconds: float) -> str:
    """Minutes and seconds: 1:07."""
    seconds = round(milliseconds / 1000)
    return f"{seconds // 60}:{seconds % 60:02}"


@lab_page
async def show_tries(request: Request) -> Response:
    """All tries at a task, each a link to its replay."""
    found = await tried(request)
    return render(
        request, "tries.html", [_("Spela upp"), found.task.label if found.task else ""],
        about=await about(request), found=found, rows=[Row(one, found.root) for one in found.tries],
    )  # fmt: skip


@dataclass(frozen=True)
class Row:
    """A try as it is listed."""

    one: Try
    root: str

    @property
    def url(self) -> str:
        return with_query(f"{self.root}{self.one.number}/", attempt=_attempt(self.one))

    @property
    def name(self) -> Words:
        return name_of(self.one)

    @property
    def outcome(self) -> Words:
        return OUTCOMES[self.one.outcome] if self.one.outcome else _("Pågår")

    @property
    def time(self) -> str:
        return clock(max((event.at for event in self.one.events), default=0))

    def count(self, kind: str) -> int:
        return sum(event.kind == kind for event in self.one.events)

    @property
    def misclicks(self) -> int:
        return sum(map(is_misclick, self.one.events))


def _attempt(one: Try) -> str:
    """As an address tells it; the first needs not be told."""
    return str(one.nth) if one.nth > 1 else ""


def name_of(one: Try) -> Words:
    if one.nth > 1:
        return _("Deltagare {number}, försök {nth}").format(number=one.number, nth=one.nth)
    return _("Deltagare {number}").format(number=one.number)


@dataclass(frozen=True)
class Shown:
    """A step as it is listed. frame: the address of its page as it was; "" where that cannot be shown."""

    step: Step
    text: Words
    detail: Words
    frame: str

    @property
    def time(self) -> str:
        return clock(self.step.at)


@dataclass(frozen=True)
class Replay:
    """A try, and the states in which its pages are shown: {number of the view: state}."""

    found: Tried
    one: Try
    site: Site
    views: Sequence[View]
    steps: Sequence[Step]
    states: Mapping[int, State | None]

    def frame(self, view: int, step: int = 0) -> str:
        """The address of a page as it was. step: the last one whose click is drawn, 0 for all."""
        if self.states.get(view) is None:
            return ""
        query = {"view": str(view), "step": str(step or ""), "attempt": _attempt(self.one)}
        return with_query(f"{self.found.root}{self.one.number}/page", **query)


async def _replay(request: Request) -> Replay:
    found = await tried(request)
    number, nth = request.path_params["number"], request.query_params.get("attempt", "1")
    one = next((one for one in found.tries if one.number == number and str(one.nth) == nth), None)
    if one is None or found.task is None:
        raise HTTPException(404)
    language = found.site.prototype.languages.get(one.language, found.site.language)
    shown, known = views(one, found.site.prototype), await found.states()
    states = await run_in_threadpool(lambda: {view.number: state_of(view, known, today(), language) for view in shown})
    return Replay(found, one, found.site.spoken(language), shown, steps(one, shown), states)


@lab_page
async def show_replay(request: Request) -> Response:
    """The steps, and the page of the one that is asked for. A script plays them."""
    replay = await _replay(request)
    listed = await run_in_threadpool(_listed, replay)
    place = _step(request, len(listed))
    here = listed[place - 1] if listed else None
    page = render(
        request, "replay.html", [name_of(replay.one), _("Spela upp")], about=await about(request), replay=replay,
        found=replay.found, name=name_of(replay.one), steps=listed, here=here, duration=_duration(replay),
        outcome=OUTCOMES.get(replay.one.outcome or "", _("Pågår")), script=assets()[2].path,
        src=replay.frame(here.step.view, here.step.number) if here else "", place=place,
    )  # fmt: skip
    return framing(page)


def _step(request: Request, most: int) -> int:
    asked = request.query_params.get("step", "1")
    return min(int(asked), most) if asked.isdecimal() and asked.isascii() and len(asked) < 7 and int(asked) else 1


def _duration(replay: Replay) -> str:
    return clock(replay.steps[-1].at if replay.steps else 0)


def _listed(replay: Replay) -> list[Shown]:
    outlines = {
        view: Outline(show_state(replay.site, state, today())) for view, state in replay.states.items() if state
    }
    language = replay.found.site.language
    return [
        Shown(step, *said(step, replay.found, outlines.get(step.view), language), replay.frame(step.view))
        for step in replay.steps
    ]


def said(step: Step, found: Tried, outline: Outline | None, language: Language) -> tuple[Words, Words]:
    """A step in words, and what more there is to say of it."""
    told, page = step.told, found.title(step.page)
    if step.kind == "page":
        text = _("Ändrar svar: {page}") if told.get("change") else _("Sidan visas: {page}")
        return text.format(page=page), ""
    if step.kind == "error":
        wrong = told.get("wrong", {})
        with speaking(language):
            named = {found.question(step.page, name): rule for name, rule in wrong.items()}
            fields = "; ".join(f"{name}: {rule_in_words(rule, name)}" for name, rule in named.items())
        return plural("{count} fel visas", "{count} fel visas", len(wrong)), fields
    if step.kind in ("click", "help"):
        element = (outline.name(told.get("at", "")) if outline else "") or told.get("at", "")
        text = _("Öppnar: {element}") if step.kind == "help" else _("Klickar på: {element}")
        text = _("Klickar bredvid, på: {element}") if step.misclick else text
        return text.format(element=element), told.get("at", "")
    if step.kind == "filled":
        field = found.question(step.page, told.get("field", ""))
        return _("Fyller i: {field}").format(field=field), LENGTHS.get(told.get("length", ""), "")
    if step.kind in ("away", "still"):
        text = _("Borta från sidan i {seconds} s") if step.kind == "away" else _("Inget händer på {seconds} s")
        return text.format(seconds=round(told.get("seconds", 0))), ""
    if step.kind == "end":
        return ENDS.get(told.get("how", ""), told.get("how", "")), ""
    if step.kind in ("led", "feature"):
        return led(step.kind, told, found.site.prototype), ""
    return SAID.get(step.kind, step.kind), ""


@lab_page
async def show_framed(request: Request) -> Response:
    """The page of a view as it was, with its clicks upon it, for a frame."""
    replay = await _replay(request)
    asked = request.query_params.get("view", "")
    view = next((view for view in replay.views if str(view.number) == asked), None)
    state = replay.states.get(view.number) if view else None
    if view is None or state is None:
        raise HTTPException(404)
    until = _step(request, len(replay.steps)) if "step" in request.query_params else len(replay.steps)
    marks = [
        _mark(step, hidden=step.number > until)
        for step in replay.steps
        if step.kind == "click" and step.view == view.number and {"x", "y"} <= step.told.keys()
    ]
    html = await run_in_threadpool(show_state, replay.site, state, today())
    return HTMLResponse(marked(html, marks, replay.site.language), headers={"Cache-Control": "no-store"})


def _mark(step: Step, *, hidden: bool) -> Mark:
    told = step.told
    x, y = (min(max(float(told[name]), 0), 1) for name in ("x", "y"))
    return Mark(
        x, y, told.get("at", ""), step.misclick, step.number, hidden, told.get("across"), told.get("down")
    )  # fmt: skip
