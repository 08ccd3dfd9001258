"""Writing a study's plan in the browser: the text of study.toml, judged before it is saved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from components import Textarea
from components.clock import today
from components.field import Field
from components.forms import Form
from components.mistakes import Mistake
from components.prototype import Broken, Prototype
from components.words import _

from ..studies.asking import asked
from ..studies.plan import FILE, Unfit
from ..studies.plan_reading import study_in
from ..visits.endpoints import go
from ..writing import write_whole
from .checks import about, prototype_folder
from .forms import sent_form
from .login import lab_page
from .rendering import lab_of, render
from .studies import study_root

NEW = """title = {{ sv = "Prova tjänsten", en = "Try the service" }}
version = 1
iteration = "draft"

[[tasks]]
id = "first"
start = "{start}"
goals = ["{goal}"]
instruction = {{ sv = "Skriv vad deltagaren ska göra.", en = "Write what the participant is to do." }}

[end]
each_task = "seq"
scale = "sus"
"""
"""The plan to begin with. {start}, {goal}: the first and last page of the service."""
LONGEST = 100_000
"""Characters of a plan."""


def plan_fields() -> Mapping[str, Field]:
    hint = _("Filen {file} i prototypens mapp. Höj version när du ändrar något som deltagarna möter.").format(file=FILE)
    return {"plan": Textarea(_("Planen"), hint=hint, rows=30, limit=LONGEST, spellcheck=False)}


async def _prototype(request: Request) -> Prototype:
    try:
        found = await lab_of(request).drafts.open(prototype_folder(request).name)
    except Broken as broken:
        raise HTTPException(409) from broken
    assert found is not None, "its folder is there"
    return found


@lab_page
async def show_plan(request: Request) -> Response:
    """The plan as it is saved, or one to begin with."""
    prototype = await _prototype(request)
    path, pages = prototype.folder / FILE, prototype.service.pages
    new = NEW.format(start=pages[0].name, goal=pages[-1].name)
    text = path.read_text(encoding="utf-8", errors="replace") if path.exists() else new
    return await _page(request, Form(plan_fields(), {"plan": [text]}, today()), ())


@lab_page
async def save_plan(request: Request) -> Response:
    """POST: saved where it can be used; else as it was typed, with what is wrong and on which line."""
    prototype, form = await _prototype(request), await sent_form(request, plan_fields())
    if form.errors:
        return await _page(request, form, ())
    text = form["plan"].value.replace("\r\n", "\n").rstrip() + "\n"
    try:
        asked(study_in(text, prototype), prototype)
    except Unfit as unfit:
        return await _page(request, form, unfit.found)
    write_whole(prototype.folder / FILE, text)
    return go(f"{study_root(request)}?saved")


async def _page(request: Request, form: Form, mistakes: Sequence[Mistake]) -> Response:
    shown, wrong = await about(request), bool(form.errors or mistakes)
    return render(
        request, "plan.html", [_("Planen"), shown.title], about=shown, root=study_root(request), form=form,
        mistakes=mistakes, file=FILE, lines=form["plan"].value.splitlines(), wrong=wrong, status=422 if wrong else 200,
    )  # fmt: skip
