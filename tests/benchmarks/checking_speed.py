"""Speed of the launch checks, beside pa11y-ci and Lighthouse on the same ten pages in the same run.

python -m tests.benchmarks.checking_speed [--tools FOLDER] [--prototype hemhjalp] [--only pages states whole]

pages: ten pages of a prototype as foreign ones, seconds a page of each tool. FOLDER is where `npm install pa11y-ci
lighthouse` was run; a tool that is not there is left out, and said so. states: twenty pages in six states each. whole:
the whole check of the prototype in all languages and modes, and once more when one of its pages has changed.
Prints how loaded the machine was, as a busy one makes all of this slower.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from pathlib import Path
from urllib.parse import urlsplit

import httpx
from playwright.sync_api import sync_playwright

from components.clock import today
from server import make_app
from tests.conftest import ROOT
from usability.browser import launch_options
from usability.checks.addresses import a_page, serving
from usability.checks.rule import chosen
from usability.checks.run import Report, Run
from usability.checks.sights import Sight
from usability.checks.walk import Walk
from usability.serving import served
from usability.settings import read_settings

PAGES, STATES = 20, 6


@contextmanager
def walking(name: str) -> Iterator[Walk]:
    """A prototype on a server of its own."""
    with tempfile.TemporaryDirectory() as folder:
        database = f"sqlite:///{folder}/speed.sqlite3"
        app = make_app(replace(read_settings(), data=Path(folder), database_url=database, lab_password=None))
        prototype = app.state.drafts.get(name)  # type: ignore[attr-defined]
        with served(app) as base:
            yield Walk(prototype, base, app.state.assets, today())  # type: ignore[attr-defined]


def written(walk: Walk, folder: Path, count: int) -> list[str]:
    """So many pages of a prototype as files, with what they ask for; their names."""
    first = {sight.page: sight for sight in reversed(walk.sights())}
    pages = list(islice(reversed(first.values()), count))
    for number, sight in enumerate(pages):
        (folder / f"{number}.html").write_text(sight.html, encoding="utf-8")
        for path in re.findall(r'(?:href|src)="(/[^"]+\.(?:css|js|svg|png|woff2)[^"]*)"', sight.html):
            answer = httpx.get(walk.base + path)
            if answer.status_code == 200:
                place = folder / urlsplit(path).path.lstrip("/")
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(answer.content)
    return [f"{number}.html" for number in range(len(pages))]


def looked(sights: Sequence[Sight], rules: Sequence[str] = ()) -> tuple[float, list[Report]]:
    """How many seconds it took, and what was found."""
    own = all(sight.own for sight in sights)
    started = time.perf_counter()
    reports = asyncio.run(Run([rule for rule in chosen(rules) if own or not rule.own]).check(sights))
    return time.perf_counter() - started, reports


def told(what: str, seconds: float, count: int = 1, more: str = "") -> None:
    each = f"{seconds / count:6.2f} s a page" if count > 1 else ""
    print(f"{what:48}{seconds:7.1f} s {each} {more}  load {os.getloadavg()[0]:.1f}", flush=True)


def chromium() -> str:
    with sync_playwright() as playwright:
        executable = playwright.chromium.executable_path
    return str(launch_options(executable).get("executable_path") or executable)


def others(tools: Path | None, urls: Sequence[str]) -> None:
    """pa11y-ci with axe and HTML CodeSniffer, and Lighthouse with its accessibility alone."""
    place = str(tools / "node_modules/.bin") if tools else ""
    found = {name: shutil.which(name, path=place) for name in ("pa11y-ci", "lighthouse")}
    for name, path in found.items():
        if not path:
            print(f"{name} is not there: npm install pa11y-ci lighthouse, and give the folder with --tools")
    browser = chromium()
    if pa11y := found.get("pa11y-ci"):
        launch = {"executablePath": browser, "args": ["--no-sandbox"]}
        defaults = {"runners": ["axe", "htmlcs"], "concurrency": 2, "timeout": 60000, "chromeLaunchConfig": launch}
        with tempfile.NamedTemporaryFile("w", suffix=".json") as config:
            json.dump({"defaults": defaults, "urls": list(urls)}, config)
            config.flush()
            started = time.perf_counter()
            done = subprocess.run([pa11y, "--config", config.name, "--json"], capture_output=True, text=True)
            ran = len(json.loads(done.stdout)["results"]) if done.stdout.startswith("{") else 0
        told("pa11y-ci (axe and htmlcs)", time.perf_counter() - started, len(urls), f"{ran} pages answered")
    if lighthouse := found.get("lighthouse"):
        flags = ["--only-categories=accessibility", "--quiet", "--output=json", "--output-path=/dev/null"]
        started, ran = time.perf_counter(), 0
        for url in urls:
            done = subprocess.run(
                [lighthouse, url, *flags, "--chrome-flags=--headless --no-sandbox"],
                capture_output=True, env={**os.environ, "CHROME_PATH": browser},
            )  # fmt: skip
            ran += done.returncode == 0
        told("Lighthouse (accessibility)", time.perf_counter() - started, len(urls), f"{ran} pages answered")


def pages(name: str, tools: Path | None) -> None:
    with tempfile.TemporaryDirectory() as made:
        with walking(name) as walk:
            names = written(walk, Path(made), 10)
        with serving(Path(made)) as base:
            sights = [a_page(base + one, base) for one in names]
            told("Provrum, axe alone, all its modes", looked(sights, ["axe"])[0], len(names))
            told("Provrum, all rules and modes, driven", looked(sights)[0], len(names))
            others(tools, [sight.url for sight in sights])


def states(name: str) -> None:
    """Pages that have six states to show, in whatever language, first."""
    with walking(name) as walk:
        groups: dict[tuple[str, str], list[Sight]] = {}
        for sight in walk.sights():
            groups.setdefault((sight.page, sight.language), []).append(sight)
        largest = sorted(groups.values(), key=len, reverse=True)[:PAGES]
        sights = [sight for group in largest for sight in group[:STATES]]
        seconds, reports = looked(sights)
        driven = sum(report.driven for report in reports)
        told(f"{len(largest)} pages, {len(sights)} states, {driven} driven", seconds)


def whole(name: str) -> None:
    """The whole check, and a check after a word of a page has changed."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "prototypes" / name, Path(folder) / "prototypes" / name)
        environment = {
            **os.environ,
            "PROVRUM_PROTOTYPES": f"{folder}/prototypes",
            "PROVRUM_DATA": f"{folder}/data",
        }
        for what in ("whole check", "check once more, nothing changed", "check once more, one page changed"):
            if what.endswith("one page changed"):
                service = Path(folder) / "prototypes" / name / "service.py"
                text = service.read_text(encoding="utf-8")
                service.write_text(re.sub(r'Prose\(_\("', 'Prose(_("Obs! ', text, count=1), encoding="utf-8")
            started = time.perf_counter()
            command = [sys.executable, "server.py", "check", name]
            done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
            lines = (done.stdout.strip() or done.stderr.strip()).splitlines()
            told(f"{name}: {what}", time.perf_counter() - started, 1, lines[-1] if lines else "")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tools", type=Path)
    parser.add_argument("--prototype", default="hemhjalp")
    parser.add_argument("--only", nargs="*", choices=["pages", "states", "whole"], default=["pages", "states", "whole"])
    asked = parser.parse_args()
    print(f"{os.cpu_count()} cores; load of the last minute when it began: {os.getloadavg()[0]:.1f}")
    if "pages" in asked.only:
        pages(asked.prototype, asked.tools)
    if "states" in asked.only:
        states("parkeringstillstand")
    if "whole" in asked.only:
        whole(asked.prototype)


if __name__ == "__main__":
    main()
