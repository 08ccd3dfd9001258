"""Many look on at one session: what it costs the server and the participant, and that nobody misses an event.

python -m tests.benchmarks.observers [--observers 50] [--seconds 20]

A participant opens pages and tells of clicks, twice a second, first alone and then with observers, many of whom drop
their connection and come back. The processor's time is that of the server's process (Linux).
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import re
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from statistics import quantiles

import httpx

from tests.conftest import Lab, start_lab
from tests.usability.studies.conftest import PERSONAS, SERVICE, STUDY
from usability.storage import Storage
from usability.studies.observing import Observing, public_id
from usability.studies.store import Studies

ROW = re.compile(r'<li class="[^"]*" id="event-(\d+)"')
CLICK = re.compile(r"#click-(\d+)")
PAGES = ("/prov/draft/name", "/prov/draft/lives")


@dataclass
class Looked:
    """What an observer got: the numbers of events, and when each click came."""

    rows: list[int] = field(default_factory=list)
    clicks: dict[int, float] = field(default_factory=dict)
    connections: int = 0


@dataclass
class Told:
    """requests: seconds of each of the participant's. clicks: when each was sent. processor: seconds of the server."""

    requests: list[float] = field(default_factory=list)
    clicks: dict[int, float] = field(default_factory=dict)
    processor: float = 0


async def take_part(client: httpx.AsyncClient, seconds: float) -> Told:
    """Open a page and tell of a click, twice a second."""
    told, ends = Told(), time.monotonic() + seconds
    for number in range(10**6):
        if time.monotonic() > ends:
            return told
        began = time.monotonic()
        shown = await client.get(PAGES[number % 2])
        told.requests.append(time.monotonic() - began)
        where = shown.text.partition('data-events="')[2].partition('"')[0]
        click = {"kind": "click", "page": PAGES[number % 2], "at": 1, "told": {"at": f"#click-{number}"}}
        told.clicks[number] = began = time.monotonic()
        await client.post(where, json={"now": 2, "events": [click]})
        told.requests.append(time.monotonic() - began)
        await asyncio.sleep(max(0.0, 0.5 - (time.monotonic() - began)))
    raise AssertionError


async def look_on(client: httpx.AsyncClient, url: str, looked: Looked, over: Callable[[], bool]) -> None:
    """Follow until it is over, or the session has ended or is gone; now and then the connection is dropped, wherever
    it is, and taken up again."""
    place, dice = "", random.Random(id(looked))
    while not over():
        looked.connections += 1
        drops = time.monotonic() + dice.uniform(5, 40)
        async with client.stream("GET", url, headers={"Last-Event-ID": place} if place else {}) as stream:
            if stream.status_code == 404:
                return
            found = ""
            async for line in stream.aiter_lines():
                if line:
                    found += line + "\n"
                    continue
                if "event: ended" in found:
                    return
                if "event: rows" in found:
                    place = found.partition("id: ")[2].partition("\n")[0]
                    looked.rows += map(int, ROW.findall(found))
                    for number in CLICK.findall(found):
                        looked.clicks.setdefault(int(number), time.monotonic())
                found = ""
                if over() or time.monotonic() > drops:
                    break


def follow(base: str, path: str, observers: int, until: float) -> list[Looked]:
    """All observers, in a process of their own, so that the participant does not wait for theirs."""

    async def all_of_them() -> list[Looked]:
        looked = [Looked() for _number in range(observers)]
        limits = httpx.Limits(max_connections=None)
        async with httpx.AsyncClient(base_url=base, timeout=60, limits=limits) as client:
            await asyncio.gather(*(look_on(client, path, one, lambda: time.monotonic() > until) for one in looked))
        return looked

    return asyncio.run(all_of_them())


def used(lab: Lab) -> float:
    """Seconds of processor that the server has used."""
    numbers = Path(f"/proc/{lab.process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(numbers[11]) + int(numbers[12])) / os.sysconf("SC_CLK_TCK")


async def measure(lab: Lab, code: str, observing: Observing, observers: int, seconds: float) -> int:
    """A session with so many observers: how many events they missed or got twice, in all."""
    async with httpx.AsyncClient(base_url=lab.url, timeout=60, follow_redirects=True) as client:
        root = f"/s/{code}"
        for page, said in {"consent": "q-take-part=yes", "about-you": "q-assistive-technology=none"}.items():
            await client.post(f"{root}/{page}", data=dict([said.split("=")]))
        await client.post(f"{root}/some-questions", data={"q-works-here": "no"})
        await client.post(f"{root}/-/begin/task-apply")
        session = observing.studies.sessions("prov")[-1]
        path = f"/lab/studies/prov/sessions/{public_id(session.id)}/events"
        with ProcessPoolExecutor(1, get_context("spawn")) as apart:
            await asyncio.get_running_loop().run_in_executor(apart, os.getpid)  # it has started
            until = time.monotonic() + seconds + 8
            looking = apart.submit(follow, lab.url, path, observers, until)
            await asyncio.sleep(4)  # they arrive
            before = used(lab)
            told = await take_part(client, seconds)
            told.processor = used(lab) - before
            looked = await asyncio.wrap_future(looking)
    there = [one.number for one in observing.log(session)]
    wrong = [len(set(there) ^ set(one.rows)) + len(one.rows) - len(set(one.rows)) for one in looked]
    report(told, looked, wrong, len(there), seconds)
    return sum(wrong)


def report(told: Told, looked: Sequence[Looked], wrong: Sequence[int], there: int, seconds: float) -> None:
    late = [one.clicks[number] - at for one in looked for number, at in told.clicks.items() if number in one.clicks]
    print(
        f"{len(looked)} observers: {there} events, {len(told.requests)} requests of the participant, p95 "
        f"{p95(told.requests) * 1000:.0f} ms; processor of the server {told.processor / seconds:.1%} of one"
    )
    if looked:
        connections = sum(one.connections for one in looked)
        print(f"  {connections} connections, shown after p95 {p95(late):.2f} s; missed or shown twice: {sum(wrong)}")


def p95(values: Sequence[float]) -> float:
    return quantiles(values, n=20)[-1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--observers", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=20)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "prototypes" / "prov"
        folder.mkdir(parents=True)
        for name, text in {"service.py": SERVICE, "personas.toml": PERSONAS, "study.toml": STUDY}.items():
            (folder / name).write_text(text, encoding="utf-8")
        lab = start_lab(folder.parent, Path(scratch) / "data")
        observing = Observing(Studies(Storage(f"sqlite:///{scratch}/data/provrum.sqlite3", Path(scratch) / "data")))
        code = observing.studies.invite("prov").code
        try:
            for observers in (0, asked.observers):
                asyncio.run(measure(lab, code, observing, observers, asked.seconds))
        finally:
            lab.kill()


if __name__ == "__main__":
    main()
