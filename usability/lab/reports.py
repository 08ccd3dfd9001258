"""A report of the launch checks as a page: of the draft's last check, and of a launched iteration."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, Response

from components.words import Words, _, language

from ..checks.modes import MODES
from ..checks.reports import PICTURES, CheckReport, State, Told

PICTURE = re.compile(r"[0-9a-f]{24}\.png")


def told_in(text: Told) -> str:
    """The text in the language of the page."""
    return text["sv" if language().code.startswith("sv") else "en"]


def mode_title(name: str) -> str:
    return str(MODES[name].title)


@dataclass(frozen=True)
class View:
    """A report as the template prints it. name: of the prototype. iteration: "draft", or its number. pictures: the
    address that the names of pictures follow."""

    report: CheckReport
    name: str
    iteration: str
    pictures: str

    @property
    def verdict(self) -> tuple[Words, str]:
        """In one sentence, and the kind of notification it is shown as."""
        if not self.report.valid:
            return _("Kontrollen blev inte färdig. Därför går det inte att säga om tjänsten klarar den."), "warning"
        if self.report.passed:
            return _("Tjänsten klarar alla kontroller."), "success"
        return _("Tjänsten klarar inte kontrollerna och kan inte lanseras än."), "danger"

    @property
    def pages(self) -> list[tuple[str, list[State]]]:
        """The states of each page in each language, the page's heading before them."""
        found = groupby(self.report.states, key=lambda one: (one.language, one.page))
        return [(states[0].title, states) for states in (list(group) for _key, group in found)]

    def picture(self, name: str) -> str:
        return f"{self.pictures}{name}"

    def link(self, state: State) -> str:
        """Where the state is seen in the lab: a page that is no state at its own address."""
        root = f"/{self.name}/{self.iteration}" + (
            "" if state.language == self.report.languages[0] else f"/{state.language}"
        )
        rest = state.id.removeprefix(f"{state.language}/").removesuffix("/change")
        is_state = rest.split("/")[0] == state.page and "?" not in rest and "/" in rest
        return f"{root}/-/state/{rest}" if is_state else state.path


def picture(folder: Path, name: str) -> Response:
    """A picture of the report in this folder."""
    path = folder / PICTURES / name
    if not PICTURE.fullmatch(name) or not path.is_file():
        raise HTTPException(404)
    return FileResponse(path, media_type="image/png", headers={"Cache-Control": "private, max-age=86400, immutable"})


def worth_a_look(states: Sequence[State]) -> list[State]:
    return [one for one in states if one.picture]
