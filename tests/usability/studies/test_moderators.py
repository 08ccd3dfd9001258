"""Two moderators of one session: what both press in the same moment is kept, of each."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from components.features import FEATURES
from tests.usability.studies.conftest import SERVICE, Participant
from usability.errors import App
from usability.studies.leading import switch
from usability.studies.observing import Observing, public_id
from usability.studies.store import Session, Studies
from usability.visits.store import Visits

NAMES = ("one", "two", "three")
PAGES = "".join(
    f'''class {name.title()}(Page, when={{"{name}": "yes"}}):
    {name}_more = TextInput(_("Mer {name}?"))


'''
    for name in NAMES
)
FEATURES_OF = ", ".join(f'"{name}": _("En fråga till: {name}")' for name in NAMES)


@pytest.fixture
def prototypes(prototypes: Path) -> Path:
    own = ", ".join(name.title() for name in NAMES)
    text = SERVICE.replace("service =", f"{PAGES}service =").replace("NotHere, Check", f"NotHere, {own}, Check")
    text = text.replace("Confirmation])", f"Confirmation], features={{{FEATURES_OF}}})")
    (prototypes / "prov" / "service.py").write_text(text, encoding="utf-8")
    return prototypes


@pytest.fixture
def session(participant: Participant, studies: Studies) -> Session:
    participant.join()
    participant.post("-/begin/task-apply")
    (found,) = studies.sessions("prov")
    return found


def _on(app: App, studies: Studies, session: Session) -> tuple[set[str], set[str]]:
    """What is on: as the session is led, and in the visit of the task that goes on."""
    found, visits = studies.session(session.id), app.state.visits
    (run,) = studies.runs([session.id])
    assert found is not None
    visit = visits.load(run.visit, session.prototype, session.iteration)
    return {name for name, on in found.led["features"].items() if on}, set(visit.answered[FEATURES])


def test_what_another_has_switched_since_the_session_was_loaded_is_kept(
    app: App, studies: Studies, session: Session
) -> None:
    visits: Visits = app.state.visits
    for name in NAMES:
        switch(studies, visits, session, name, on=True)  # each knows the session as it was before any
    assert _on(app, studies, session) == (set(NAMES), set(NAMES))


async def _press(app: App, paths: Sequence[str]) -> list[int]:
    transport = httpx.ASGITransport(app, client=("127.0.0.1", 50000))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000") as client:
        answers = await asyncio.gather(*(client.post(path, data={"on": "yes", "do": "help"}) for path in paths))
    return [one.status_code for one in answers]


def test_presses_of_one_moment_are_all_kept(app: App, studies: Studies, session: Session) -> None:
    root = f"/lab/studies/prov/sessions/{public_id(session.id)}/"
    paths = [*(f"{root}features/{name}" for name in NAMES), f"{root}tasks/apply"]
    with ThreadPoolExecutor(1) as thread:
        assert thread.submit(lambda: asyncio.run(_press(app, paths))).result() == [303] * len(paths)
    assert _on(app, studies, session) == (set(NAMES), set(NAMES))
    told = [(one.kind, one.told.get("feature")) for one in Observing(studies).log(session)]
    assert sorted(map(str, told)) == sorted(map(str, [*(("feature", name) for name in NAMES), ("assist", None)]))
