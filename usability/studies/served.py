"""Studies as they are served: the plan of a prototype's draft, read again when it is saved."""

from __future__ import annotations

from dataclasses import dataclass
from weakref import WeakKeyDictionary

from starlette.requests import Request

from components.prototype import Broken, Prototype

from ..drafts import Drafts
from .asking import asked
from .plan import Study, Unfit, read_study
from .store import Studies


def studies_of(request: Request) -> Studies:
    studies: Studies = request.app.state.studies
    return studies


@dataclass(frozen=True)
class Served:
    """A study, and the same as a prototype that is served."""

    study: Study
    prototype: Prototype


_known: WeakKeyDictionary[Prototype, Served] = WeakKeyDictionary()
"""A draft that is saved is loaded anew, with its plan: study.toml is one of its files."""


async def study_of(drafts: Drafts, name: str) -> Served | None:
    """The study of a prototype; None where it has none. Raises `Broken`, and `Unfit`."""
    prototype = await drafts.open(name)
    if prototype is None:
        return None
    if prototype not in _known:
        study = read_study(prototype)
        if study is None:
            return None
        _known[prototype] = Served(study, asked(study, prototype))
    return _known[prototype]


async def usable_study(drafts: Drafts, name: str) -> Served | None:
    """None too where the plan or the draft cannot be used just now, as while it is being written."""
    try:
        return await study_of(drafts, name)
    except (Broken, Unfit):
        return None
