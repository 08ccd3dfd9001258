"""What is new in a session, for all who look on.

Each observer asks the database once a second. What one of them gets, the others of the process who want the same in
that second are given too: many observers cost what one does. Nothing depends on that: an observer who is alone, or is
served by another process, gets the same from the database.
"""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Self

EVERY = 1.0
"""Seconds between two questions."""
BEAT = 5
"""After how many of them an observer is counted anew."""
SPREAD = 0.5
"""Over how much of the second those who look on are served, so that the participant waits for few of them."""


@dataclass(frozen=True)
class Place:
    """How much of a session an observer has: all events and notes up to these numbers. Written as the id of what is
    sent, so that a browser says it when its connection comes back."""

    event: int = 0
    note: int = 0

    @classmethod
    def read(cls, written: str) -> Self:
        """The beginning, where it cannot be read."""
        event, _dot, note = written.partition(".")
        good = all(part.isdecimal() and len(part) < 19 for part in (event, note))
        return cls(int(event), int(note)) if good else cls()

    def __str__(self) -> str:
        return f"{self.event}.{self.note}"


@dataclass(frozen=True)
class News:
    """rows: what has happened since a place, as HTML; "" for nothing. parts: other parts of the page as they are now,
    by id. ended: whether nothing more will happen."""

    place: Place
    rows: str
    parts: dict[str, str]
    ended: bool


class Shared:
    """One answer for all who ask the same thing in the same second."""

    def __init__(self) -> None:
        self._second = -1
        self._asked: dict[Any, asyncio.Future[News]] = {}

    async def ask(self, key: tuple[Any, ...], ask: Callable[[], Awaitable[News]]) -> News:
        second = int(time.monotonic() / EVERY)
        if second != self._second:
            self._second, self._asked = second, {}
        key = (asyncio.get_running_loop(), *key)
        if key not in self._asked:
            self._asked[key] = asyncio.ensure_future(ask())
        return await asyncio.shield(self._asked[key])  # whoever asked first may go away meanwhile


async def stream(
    place: Place, news: Callable[[Place], Awaitable[News]], seen: Callable[[], Awaitable[None]]
) -> AsyncIterator[str]:
    """Server-sent events from a place on, until the session has ended. seen: tells that the observer is there."""
    parts: dict[str, str] = {}
    told, count, phase = "retry: 2000\n\n", 0, secrets.randbelow(1000) / 1000 * SPREAD
    while True:
        if count % BEAT == 0:
            await seen()
            told += ": still here\n\n"
        count += 1
        new = await news(place)
        told += "".join(message(id, html) for id, html in new.parts.items() if parts.get(id) != html)
        if new.rows:
            told += message("rows", new.rows, str(new.place))
        if new.ended:
            yield told + message("ended", "")
            return
        if told:
            yield told
        told, parts, place = "", new.parts, new.place
        await asyncio.sleep(EVERY - time.monotonic() % EVERY + phase)


def message(event: str, data: str, id: str = "") -> str:
    """One of the messages of a stream."""
    lines = [
        f"event: {event}",
        *([f"id: {id}"] if id else []),
        *(f"data: {line}" for line in data.splitlines() or [""]),
    ]
    return "\n".join(lines) + "\n\n"
