"""Studies as they are served: to whom has not begun, the plan of a prototype's draft, read again when it is saved; to
whom has, the plan that they began with, however study.toml or the draft is edited meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from weakref import WeakKeyDictionary

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from components.prototype import Broken, Prototype

from ..drafts import Drafts
from ..visits.places import Places
from .asking import asked
from .plan import Study, Unfit
from .plan_reading import read_study, study_in
from .store import Session, Studies


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


_held: WeakKeyDictionary[Prototype, dict[str, Served]] = WeakKeyDictionary()
"""By the digest of the plan. What is read of one is the same for ever."""


async def study_held(request: Request, session: Session) -> Served | None:
    """The study that a session is held by; None where it is not there. Raises `Broken`, and `Unfit`."""
    places: Places = request.app.state.places
    prototype = await _prototype_of(places, session)
    if prototype is None:
        return None
    known, digest = _held.setdefault(prototype, {}), session.plan_digest or ""
    if digest not in known:
        studies = studies_of(request)
        text = await studies.storage.run(studies.plan, digest)
        if text is None:  # of a Provrum that kept no plans
            return await study_of(places.drafts, session.prototype)
        study = study_in(text, prototype, once=True)
        known[digest] = Served(study, asked(study, prototype))
    return known[digest]


async def _prototype_of(places: Places, session: Session) -> Prototype | None:
    """What the pages of a study are made with: the draft; of a launched iteration that one, while the draft is
    broken."""
    try:
        return await places.drafts.open(session.prototype)
    except Broken:
        if not session.iteration.isdecimal():
            raise
        kept = await run_in_threadpool(places.iterations.kept, session.prototype, int(session.iteration))
        return kept.prototype if kept else None


async def usable_study(drafts: Drafts, name: str) -> Served | None:
    """None too where the plan or the draft cannot be used just now, as while it is being written."""
    try:
        return await study_of(drafts, name)
    except (Broken, Unfit):
        return None
