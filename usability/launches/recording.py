"""The recorded walk of an iteration: its pages in every state and language, as HTML, to be laid beside a later one."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..checks.walk import Walk
from .iterations import WALK, Iteration, digest, sealed
from .served import Loaded


@dataclass(frozen=True)
class Recorded:
    """states: by id, the digest of what is shown. html: by digest. pages: the page of each state, by its id."""

    states: Mapping[str, str]
    html: Mapping[str, str]
    pages: Mapping[str, str]

    def shown(self, state: str) -> str:
        return self.html[self.states[state]]

    @property
    def of_service(self) -> Recorded:
        """The pages of the service alone, without those about it."""
        own = {id for id, page in self.pages.items() if id.partition("/")[2].startswith(f"{page}/")}
        return Recorded(
            {id: key for id, key in self.states.items() if id in own},
            self.html,
            {id: page for id, page in self.pages.items() if id in own},
        )


def record(walk: Walk) -> Recorded:
    """Walk all that can be seen."""
    states, html, pages = {}, {}, {}
    for sight in walk.sights():
        key = digest(sight.html.encode())
        html[key] = sight.html
        for state in sight.states:
            states[state], pages[state] = key, sight.page
    return Recorded(states, html, pages)


def walk_of(loaded: Loaded, base: str, codes: Sequence[str] = ()) -> Walk:
    """The walk of an iteration on a running server, on the day it was launched."""
    iteration = loaded.iteration
    return Walk(loaded.prototype, base, loaded.assets, iteration.day, str(iteration.number), codes)


def keep(recorded: Recorded, iteration: Iteration) -> None:
    told = json.dumps({"states": recorded.states, "pages": recorded.pages, "html": recorded.html})
    (iteration.folder / WALK).write_bytes(gzip.compress(told.encode(), 9, mtime=0))


def recorded_of(iteration: Iteration) -> Recorded:
    """As it was recorded at the launch. Raises `Tampered`."""
    told = json.loads(gzip.decompress(sealed(iteration, WALK)))
    return Recorded(told["states"], told["html"], told["pages"])
