"""How many planted defects the checks find: each breaks one thing in a copy of the house, where it is looked for.

    python -m tests.benchmarks.planted [--only WORDS] [--where page|definition|journey] [--jobs 2]

A defect is found where a finding that blocks a launch names one of its criteria (or, where it is a matter of usability,
is its rule's). The prototype passes without it. It is named where a finding for a person to judge does. What does
not even load is found too: nothing can be launched.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.benchmarks.planted_defects import DEFECTS, Defect
from tests.conftest import ROOT
from usability.checks.rule import Rule, every_rule

LEFT_OUT = shutil.ignore_patterns(".venv", ".git", "node_modules", ".data", "__pycache__", ".*_cache", "iterations")
SECONDS = 900


@contextmanager
def house(defect: Defect | None = None) -> Iterator[Path]:
    """A copy of the house, with one thing broken."""
    with TemporaryDirectory() as made:
        copy = Path(made) / "house"
        shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
        (copy / "node_modules").symlink_to(ROOT / "node_modules")
        if defect is not None:
            plant(copy, defect)
        yield copy


def plant(copy: Path, defect: Defect) -> None:
    for file, old, new in ((defect.file, defect.old, defect.new), *defect.also):
        path = copy / file
        text = path.read_text(encoding="utf-8")
        if old not in text:
            raise SystemExit(f"{defect.name}: {file} does not say {old!r} any more; mend planted_defects.py")
        path.write_text(text.replace(old, new) if old else f"{text}\n{new}\n", encoding="utf-8")


def looked_for(defect: Defect, copy: Path) -> list[dict[str, Any]]:
    """What is found in a copy of the house, where the defect is."""
    command = [sys.executable, "-m", "tests.benchmarks.planted", "--inside", json.dumps(asdict(defect))]
    environment = {**os.environ, "PROVRUM_DATA": str(copy / ".data"), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        command, cwd=copy, env=environment, capture_output=True, text=True, timeout=SECONDS, check=False
    )
    if done.returncode:
        raise SystemExit(f"{defect.name}: the check itself failed:\n{done.stderr}")
    found: list[dict[str, Any]] = json.loads(done.stdout.splitlines()[-1])
    return found


def inside(defect: Defect) -> list[dict[str, Any]]:
    """In the copy: ask the rules that could find it."""
    from components.prototype import Broken
    from server import make_app
    from usability.checks.asking import check_own
    from usability.checks.checking import Options
    from usability.settings import read_settings

    settings = read_settings()
    name = "parkeringstillstand" if "parkeringstillstand" in defect.file else "hemhjalp"
    options = Options([rule.name for rule in could(defect)], canary=False)
    pages, codes = (defect.pages, ["sv"]) if defect.where == "page" else ((), [])
    try:
        if defect.where == "definition":
            findings = _judged(settings.prototypes / name, could(defect))
        else:
            findings = check_own(make_app, settings, name, options, pages, codes).findings
    except Broken as broken:
        if "has not finished loading" in str(broken):  # the machine was busy: no fault of the defect's
            raise
        return [{"rule": "loading", "outcome": "fail", "criteria": [], "message": str(broken)}]
    return [{"rule": one.rule, "outcome": one.outcome, "criteria": list(one.criteria)} for one in findings]


def _judged(folder: Path, rules: Sequence[Rule]) -> list[Any]:
    from components.clock import today
    from components.prototype import load
    from usability.checks.services import Own, judged

    prototype = load(folder)
    return judged(rules, Own(prototype, list(prototype.languages), today()))


def could(defect: Defect) -> list[Rule]:
    """The rules that speak of a defect's criteria, where it is; axe speaks of many."""
    kinds = {"page": ("script", "drive", "compare", "travel"), "definition": ("judge",), "journey": ("travel",)}[
        defect.where
    ]
    rules = [rule for rule in every_rule().values() if any(getattr(rule, kind) for kind in kinds)]
    return [
        rule
        for rule in rules
        if rule.name in ("axe", defect.rule) or set(rule.criteria) & set(defect.criteria) or defect.where == "journey"
    ]


def speaks(one: dict[str, Any], defect: Defect) -> bool:
    return one["rule"] in ("loading", defect.rule) or bool(set(one["criteria"]) & set(defect.criteria))


def try_one(defect: Defect) -> tuple[str, str]:
    """found, named or missed, and by which rules."""
    with house(defect) as copy:
        found = [
            one for one in looked_for(defect, copy) if speaks(one, defect) and one["outcome"] in ("fail", "review")
        ]
    for outcome, verdict in (("fail", "found"), ("review", "named")):
        rules = sorted({one["rule"] for one in found if one["outcome"] == outcome})
        if rules:
            return verdict, ", ".join(rules)
    return "missed", ""


def told(defect: Defect, verdict: tuple[str, str]) -> str:
    print(f"{verdict[0]:6} {defect.where:10} {defect.name}  {verdict[1]}", flush=True)
    return verdict[0]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="only defects whose name has these words")
    parser.add_argument("--where", help="only those of a page, a definition or a journey")
    parser.add_argument("--jobs", type=int, default=1, help="so many at a time")
    parser.add_argument("--inside", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.inside:
        given = json.loads(asked.inside)
        print(json.dumps(inside(Defect(**{**given, **{name: tuple(given[name]) for name in ("criteria", "pages")}}))))
        return
    chosen = [one for one in DEFECTS if asked.only in one.name and asked.where in (None, one.where)]
    with ThreadPoolExecutor(asked.jobs) as pool:
        verdicts = [told(*pair) for pair in zip(chosen, pool.map(try_one, chosen), strict=True)]
    counts = {verdict: verdicts.count(verdict) for verdict in ("found", "named", "missed")}
    print(f"{len(chosen)} defects: {counts['found']} found, {counts['named']} named, {counts['missed']} missed")


if __name__ == "__main__":
    main()
