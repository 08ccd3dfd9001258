"""Speed of a question page beside a bare Starlette route that returns the same bytes, in the same run.

python -m tests.benchmarks.speed [--seconds 4] [--visits 0 1000 100000]

uvicorn, one worker, SQLite, 16 connections with a visit each that has answered the earlier pages. "bare" returns the
very bytes that Provrum returns (a 303 for a valid post). Also memory idle and under load, start to first 200, and how
soon a saved change is served.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import httpx

from tests.benchmarks.load import Result, load, request
from tests.conftest import ROOT, Lab, free_port, start_lab

CONNECTIONS = 16
SITE = "/bench/draft"
PAGE, ANSWER = "address", b"address=Provgatan+1%0D%0A903+25+Ume%C3%A5"

BARE = """
import sys
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse
from starlette.routing import Route
import uvicorn
page = open(sys.argv[2], "rb").read()
async def get(request): return HTMLResponse(page)
async def post(request):
    await request.form()
    return HTMLResponse(page, 422) if "bad" in request.query_params else RedirectResponse("/page", 303)
app = Starlette(routes=[Route("/page", get), Route("/page", post, methods=["POST"])])
uvicorn.run(app, port=int(sys.argv[1]), log_level="error")
"""


def memory(pid: int) -> float:
    """Resident memory in MB."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024


def answered_visit(lab: Lab) -> str:
    """A visit that has answered all pages; its cookie."""
    with lab.client() as client:
        for page, data in (
            ("name", {"full_name": "Kim Testsson"}),
            ("date-of-birth", {"date_of_birth-year": "1985", "date_of_birth-month": "3", "date_of_birth-day": "14"}),
            ("live-in-area", {"live_in_area": "yes"}),
            ("help-needed", {"help_needed": ["shopping", "company"]}),
            ("address", {"address": "Provgatan 1"}),
        ):
            assert client.post(f"{SITE}/{page}", data=data).status_code == 303, page
        return "; ".join(f"{name}={value}" for name, value in client.cookies.items())


def measure(lab: Lab, cookies: list[str], method: str, path: str, body: bytes, seconds: float) -> Result:
    host, port = "127.0.0.1", int(lab.url.rsplit(":", 1)[1])
    ready = [request(method, path, f"{host}:{port}", cookie=cookie, body=body) for cookie in cookies]
    sources: list[Callable[[], bytes]] = [lambda r=r: r for r in ready]  # type: ignore[misc]
    return load(host, port, sources, seconds)


def start_bare(page: bytes, folder: Path) -> tuple[subprocess.Popen[bytes], int]:
    port, file = free_port(), folder / "page.html"
    file.write_bytes(page)
    process = subprocess.Popen([sys.executable, "-c", BARE, str(port), str(file)], cwd=ROOT)
    for _attempt in range(100):
        try:
            httpx.get(f"http://127.0.0.1:{port}/page")
            return process, port
        except httpx.TransportError:
            time.sleep(0.05)
    raise RuntimeError("the bare route did not start")


def bare(port: int, method: str, body: bytes, seconds: float, *, bad: bool = False) -> Result:
    path = "/page?bad=1" if bad else "/page"
    ready = request(method, path, f"127.0.0.1:{port}", body=body)
    return load("127.0.0.1", port, [lambda: ready] * CONNECTIONS, seconds)


def compare(lab: Lab, folder: Path, seconds: float) -> None:
    """Three kinds of request, bare and ours in turn."""
    cookies = [answered_visit(lab) for _ in range(CONNECTIONS)]
    url, headers = f"{lab.url}{SITE}/{PAGE}", {"cookie": cookies[0], "accept-encoding": "identity"}
    page = httpx.get(url, headers=headers)
    assert page.status_code == 200, page
    wrong = httpx.post(url, headers=headers, data={"address": ""})
    assert wrong.status_code == 422, wrong
    print(f"{'':14}{'bare/s':>8}{'ours/s':>8}{'ratio':>8}{'median ms':>11}{'p99 ms':>8}  statuses")
    for label, method, body, bytes_ in (
        ("GET", "GET", b"", page.content),
        ("valid POST", "POST", ANSWER, page.content),
        ("invalid POST", "POST", b"address=", wrong.content),
    ):
        process, port = start_bare(bytes_, folder)
        plain = bare(port, method, body, seconds, bad=label.startswith("invalid"))
        process.kill()
        ours = measure(lab, cookies, method, f"{SITE}/{PAGE}", body, seconds)
        print(
            f"{label:14}{plain.rate:8.0f}{ours.rate:8.0f}{plain.rate / ours.rate:7.1f}x"
            f"{ours.median:11.1f}{ours.quantile(0.99):8.1f}  {dict(ours.statuses)}"
        )


def fill(lab: Lab, number: int) -> None:
    """Store more visits straight into the database, each with answers to five pages, until there are `number`."""
    import sqlite3

    with sqlite3.connect(lab.data / "provrum.sqlite3") as db:
        known = db.execute("SELECT count(*) FROM visits").fetchone()[0]
        template = db.execute("SELECT id FROM visits LIMIT 1").fetchone()
        if template is None or known >= number:
            return
        columns = [row[1] for row in db.execute("PRAGMA table_info(visits)") if row[1] != "id"]
        names = ", ".join(columns)
        for i in range(known, number):
            copy = (f"filled-{i}", template[0])
            db.execute(f"INSERT INTO visits (id, {names}) SELECT ?, {names} FROM visits WHERE id = ?", copy)
            rest = "page, posted, revision FROM answers WHERE visit = ?"
            db.execute(f"INSERT INTO answers (visit, page, posted, revision) SELECT ?, {rest}", copy)


def saved_change(lab: Lab) -> float:
    """Seconds until a saved service.py is served."""
    service = lab.prototypes / "bench" / "service.py"
    changed = service.read_text(encoding="utf-8").replace("Vad heter du?", "Hur lyder ditt namn?")
    service.write_text(changed, encoding="utf-8")
    started = time.perf_counter()
    while "Hur lyder ditt namn?" not in httpx.get(f"{lab.url}{SITE}/name").text:
        time.sleep(0.02)
    return time.perf_counter() - started


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=4)
    parser.add_argument("--visits", type=int, nargs="*", default=[0, 1000, 100_000])
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        example = next(p for n in ("hemhjalp", "exempel") if (p := ROOT / "prototypes" / n).exists())
        shutil.copytree(example, folder / "prototypes" / "bench")
        started = time.perf_counter()
        lab = start_lab(folder / "prototypes", folder / "data")
        first = httpx.get(f"{lab.url}{SITE}/name")
        took, idle = time.perf_counter() - started, memory(lab.process.pid)
        print(f"start to first {first.status_code}: {took:.2f} s; memory idle {idle:.0f} MB")
        try:
            for number in asked.visits:
                fill(lab, number)
                print(f"\n{number} stored visits")
                compare(lab, folder, asked.seconds)
            print(f"\nmemory after load {memory(lab.process.pid):.0f} MB")
            print(f"a saved change is served in {saved_change(lab):.2f} s")
        finally:
            lab.kill()


if __name__ == "__main__":
    main()
