"""A small load generator: keeps a number of connections busy with requests, and counts what comes back."""

from __future__ import annotations

import asyncio
import re
import statistics
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)


@dataclass
class Result:
    """requests a second; latencies in milliseconds; status codes counted."""

    seconds: float
    statuses: Counter[int] = field(default_factory=Counter)
    latencies: list[float] = field(default_factory=list)

    @property
    def rate(self) -> float:
        return len(self.latencies) / self.seconds

    def quantile(self, share: float) -> float:
        return sorted(self.latencies)[min(int(len(self.latencies) * share), len(self.latencies) - 1)]

    @property
    def median(self) -> float:
        return statistics.median(self.latencies)


class _Connection(asyncio.Protocol):
    """Sends the next request as soon as the last one is answered."""

    def __init__(self, requests: Callable[[], bytes], until: float, result: Result, done: asyncio.Future[None]):
        self.requests, self.until, self.result, self.done = requests, until, result, done
        self.buffer = b""
        self.started = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self._send()

    def _send(self) -> None:
        if time.perf_counter() >= self.until:
            self.transport.close()
            return
        self.started = time.perf_counter()
        self.transport.write(self.requests())

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        head, gap, body = self.buffer.partition(b"\r\n\r\n")
        if not gap:
            return
        length = LENGTH.search(head)
        if len(body) < (int(length.group(1)) if length else 0):
            return
        self.buffer = b""
        self.result.statuses[int(head[9:12])] += 1
        self.result.latencies.append(1000 * (time.perf_counter() - self.started))
        self._send()

    def connection_lost(self, error: Exception | None) -> None:
        if not self.done.done():
            self.done.set_result(None)


async def _run(host: str, port: int, sources: Sequence[Callable[[], bytes]], seconds: float) -> Result:
    loop, started = asyncio.get_running_loop(), time.perf_counter()
    result, waits = Result(seconds), []
    for requests in sources:
        done: asyncio.Future[None] = loop.create_future()
        await loop.create_connection(
            lambda r=requests, d=done: _Connection(r, started + seconds, result, d),
            host,
            port,  # type: ignore[misc]
        )
        waits.append(done)
    await asyncio.gather(*waits)
    result.seconds = time.perf_counter() - started
    return result


def load(host: str, port: int, sources: Sequence[Callable[[], bytes]], seconds: float) -> Result:
    """Run one connection for each source of requests for some seconds."""
    return asyncio.run(_run(host, port, sources, seconds))


def request(method: str, path: str, host: str, *, cookie: str = "", body: bytes = b"") -> bytes:
    """An HTTP/1.1 request as a browser would send it, as bytes."""
    lines = [f"{method} {path} HTTP/1.1", f"host: {host}", "sec-fetch-site: same-origin"]
    if cookie:
        lines.append(f"cookie: {cookie}")
    if method == "POST":
        lines += ["content-type: application/x-www-form-urlencoded", f"content-length: {len(body)}"]
    return "\r\n".join([*lines, "", ""]).encode() + body
