"""The lab's start page: every prototype, what it is, and where to go on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from components.personas import Persona
from components.prototype import Broken
from components.service import Link
from components.words import Language, Words, _, speaking

from ..adoption.brief import read_brief
from .briefs import empty_spheres
from .broken import Shown, show_all
from .login import lab_page
from .rendering import lab_of, language_of, parts_of, render


@dataclass(frozen=True)
class Card:
    """A prototype on the start page. title: in the language `spoken`, which is the page's where the prototype has it.
    mistakes: why it cannot be loaded; else what is said of it. empty: the spheres of its brief that are. addressed:
    whether it has an address to be opened at."""

    name: str
    title: str
    spoken: str = ""
    pages: int = 0
    languages: tuple[Language, ...] = ()
    personas: tuple[Persona, ...] = ()
    mistakes: tuple[Shown, ...] = ()
    warnings: tuple[Shown, ...] = ()
    addressed: bool = True
    parts: Mapping[str, Link] = field(default_factory=dict)
    empty: Sequence[Words] = ()

    @property
    def root(self) -> str:
        return f"/{self.name}/draft"


async def _card(request: Request, name: str) -> Card:
    drafts = lab_of(request).drafts
    try:
        prototype = await drafts.open(name)
    except Broken as broken:
        return Card(name, name, mistakes=tuple(show_all(broken.found, drafts.folder / name)))
    if prototype is None:  # deleted since it was listed
        return Card(name, name, mistakes=(Shown(f"{name} was deleted", "", 0, ()),))
    spoken = language_of(request.url.path).code
    language = prototype.languages.get(spoken) or next(iter(prototype.languages.values()))
    with speaking(language):
        title = str(prototype.service.name)
    languages, personas = tuple(prototype.languages.values()), tuple(prototype.personas.values())
    warnings = tuple(show_all(prototype.warnings, prototype.folder))
    return Card(
        name, title, language.code, len(prototype.service.pages), languages, personas, warnings=warnings,
        parts=parts_of(name, language_of(request.url.path)),
        empty=empty_spheres((await run_in_threadpool(read_brief, prototype.folder))[0]),
    )  # fmt: skip


def _misnamed(name: str) -> Card:
    rule = "a folder's name is the prototype's address; rename it with a-z, 0-9 and -, a letter first"
    return Card(name, name, mistakes=(Shown(rule, "", 0, ()),), addressed=False)


@lab_page
async def show_start(request: Request) -> Response:
    drafts = lab_of(request).drafts
    cards = [*[await _card(request, name) for name in drafts.names()], *map(_misnamed, drafts.misnamed())]
    return render(request, "start.html", [_("Prototyper")], cards=cards, folder=str(drafts.folder))
