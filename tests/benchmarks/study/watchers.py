"""Those who look on at every session of a study, from wherever they come to it, and what each of them was shown."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import httpx

from tests.benchmarks.observers import Looked, look_on
from usability.studies.observing import Observing, public_id
from usability.studies.store import Studies

EACH = 2
"""How many look on at a session."""
LAST = 15.0
"""Seconds until those who look on have got the last of a session that has ended."""


@dataclass
class Watchers:
    """looked: what each got, by the id of the session."""

    studies: Studies
    base: str
    looked: dict[str, list[Looked]] = field(default_factory=dict)
    over: bool = False

    async def find(self, client: httpx.AsyncClient, name: str, tasks: list[asyncio.Task[None]]) -> None:
        """Come to each session soon after it has begun."""
        while not self.over:
            for session in self.studies.sessions(name):
                if session.id not in self.looked:
                    self.looked[session.id] = [Looked() for _each in range(EACH)]
                    url = f"/lab/studies/{name}/sessions/{public_id(session.id)}/events"
                    tasks += [
                        asyncio.create_task(look_on(client, url, one, lambda: self.over))
                        for one in self.looked[session.id]
                    ]
            await asyncio.sleep(0.3)

    def wrong(self, name: str) -> int:
        """How many events anybody missed or was shown twice, in sessions that are there in the end; in those that were
        withdrawn, how many were shown twice."""
        observing, sessions = Observing(self.studies), self.studies.sessions(name)
        there = {one.id: {event.number for event in observing.log(one)} for one in sessions}
        return sum(
            len(one.rows) - len(set(one.rows)) + (len(there[id] ^ set(one.rows)) if id in there else 0)
            for id, looked in self.looked.items()
            for one in looked
        )

    def told(self, name: str) -> str:
        every: Sequence[Looked] = [one for looked in self.looked.values() for one in looked]
        connections, rows = sum(one.connections for one in every), sum(len(one.rows) for one in every)
        return (
            f"{len(every)} observers at {len(self.looked)} sessions, {connections} connections, {rows} events shown; "
            f"missed or shown twice: {self.wrong(name)}"
        )


@asynccontextmanager
async def watched(studies: Studies, base: str, name: str) -> AsyncIterator[Watchers]:
    """All sessions are looked on at until the last has ended."""
    watchers, tasks = Watchers(studies, base), []  # type: ignore[var-annotated]
    async with httpx.AsyncClient(base_url=base, timeout=60, limits=httpx.Limits(max_connections=None)) as client:
        finding = asyncio.create_task(watchers.find(client, name, tasks))
        yield watchers
        await asyncio.sleep(LAST)
        watchers.over = True
        began = time.monotonic()
        await asyncio.gather(finding, *tasks)
        assert time.monotonic() - began < 60, "those who look on are told now and then that the server is there"
