"""Which problems the next study has to try again."""

from __future__ import annotations

from starlette.requests import Request

from ..studies.discovered import Retest, retests
from ..studies.problems import Problems
from ..studies.served import studies_of


def problems_of(request: Request) -> Problems:
    return Problems(studies_of(request).storage)


async def retests_of(request: Request) -> list[Retest]:
    """The problems of the prototype that are said to be mended, to be tried again."""
    studies, name = studies_of(request), request.path_params["name"]
    found = await studies.storage.run(problems_of(request).all, name)
    if not any(one.fixed_in for one in found):
        return []
    sessions = [one for one in await studies.storage.run(studies.sessions, name) if not one.pilot]
    runs = await studies.storage.run(studies.runs, [one.id for one in sessions])
    return retests(found, sessions, runs)
