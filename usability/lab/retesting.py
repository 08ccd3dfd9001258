"""Which problems the next study has to try again."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from starlette.requests import Request

from ..launches.iterations import Tampered, numbers, read_iteration
from ..studies.discovered import Retest, retests
from ..studies.problems import Problems
from ..studies.served import studies_of
from .checks import prototype_folder


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
    return retests(found, sessions, runs, _launched(prototype_folder(request)))


def _launched(prototype: Path) -> dict[str, datetime]:
    """When each iteration was launched; without those that nobody can tell of any more."""
    found = {}
    for number in numbers(prototype):
        with suppress(Tampered):
            found[str(number)] = read_iteration(prototype, number).launched
    return found
