"""Nobody loses an answer: many participants at once, each with answers of their own.

python -m tests.benchmarks.participants [--at-once 5] [--pause 0] [--visits 5000]
python -m tests.benchmarks.participants --at-once 20 --pause 2 --visits 100

Each goes through the whole service, looks at every page again on the way, changes an answer, and sends. Everything on
check-answers must be their own, and all of it must be there.
"""

from __future__ import annotations

import argparse
import asyncio
import re
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx

from tests.conftest import Lab, start_lab
from tests.usability.visits import trial

SITE = "/one/draft"
MARK = re.compile(r"participant-\d+-\w+")


async def take_part(url: str, number: int, pause: float, counted: Counter[str]) -> None:
    """One participant, counted as sent; each answer lost, and each of somebody else's seen, is counted too."""
    mine = {name: f"participant-{number}-{name}" for name in ("name", "where", "address", "changed")}
    steps = [
        ("name", {"full_name": mine["name"]}),
        ("lives", {"lives": "no"}),
        ("where", {"where": mine["where"]}),
        ("help", {"help": ["a"]}),
        ("address", {"address": mine["address"]}),
        ("name?change=1", {"full_name": mine["changed"]}),
    ]
    async with httpx.AsyncClient(base_url=url, timeout=60, follow_redirects=True) as citizen:
        for page, data in steps:
            count(await citizen.get(f"{SITE}/{page}"), number, counted)
            await asyncio.sleep(pause)
            count(await citizen.post(f"{SITE}/{page}", data=data), number, counted)
        shown = (await citizen.get(f"{SITE}/check-answers")).text
        for name in ("changed", "where", "address"):
            counted["lost"] += mine[name] not in shown
        receipt = await citizen.post(f"{SITE}/check-answers")
        counted["sent"] += receipt.url.path.endswith("/confirmation")


def count(response: httpx.Response, number: int, counted: Counter[str]) -> None:
    counted["requests"] += 1
    counted["failed"] += response.status_code != 200
    counted["foreign"] += any(f"participant-{number}-" not in mark for mark in MARK.findall(response.text))


async def session(url: str, visits: int, at_once: int, pause: float) -> Counter[str]:
    """Let `visits` participants through, so many at once, with a pause in seconds on each page."""
    counted: Counter[str] = Counter(lost=0, foreign=0, failed=0, sent=0)
    numbers = iter(range(visits))

    async def seat() -> None:
        for number in numbers:
            await take_part(url, number, pause, counted)

    await asyncio.gather(*(seat() for _ in range(at_once)))
    return counted


def run(lab: Lab, visits: int, at_once: int, pause: float) -> Counter[str]:
    """In a thread: Playwright, once started by another test, keeps a loop running in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: asyncio.run(session(lab.url, visits, at_once, pause))).result()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--visits", type=int, default=5000)
    parser.add_argument("--at-once", type=int, default=5)
    parser.add_argument("--pause", type=float, default=0)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        trial.write(Path(scratch) / "prototypes", "one")
        lab = start_lab(Path(scratch) / "prototypes", Path(scratch) / "data")
        try:
            started = time.perf_counter()
            counted = run(lab, asked.visits, asked.at_once, asked.pause)
            print(f"{asked.visits} visits, {asked.at_once} at once, {asked.pause} s a page: {dict(counted)}")
            print(f"{time.perf_counter() - started:.0f} s")
        finally:
            lab.kill()


if __name__ == "__main__":
    main()
