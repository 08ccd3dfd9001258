"""Known-good pages, looked at as foreign ones: a `fail` there is a false alarm until it is shown to be right.

python -m tests.benchmarks.good FOLDER [FOLDER ...] [--rules NAME ...] [--part 1/3] [--apart]

The folders hold whole pages of design systems, with their styles and scripts; they are not ours, and are not kept in
the project. Each page is looked at in all modes and used; pages of one folder are then compared with each other,
unless --apart. Prints every `fail` by rule, and what stayed unfinished; exit code 1 where there is any.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import sys
import time
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

from usability.checks.addresses import a_page, html_files, serving
from usability.checks.checking import compared
from usability.checks.findings import Finding
from usability.checks.rule import Rule, chosen
from usability.checks.run import Run, Step

MOST = 6
"""Places that are told of what one rule says."""


def part_of(names: Iterable[str], part: str) -> list[str]:
    """The names of one part of several, spread over all of them."""
    number, _slash, of = part.partition("/")
    return [one for one in names if int(hashlib.sha256(one.encode()).hexdigest(), 16) % int(of) == int(number) - 1]


def told_step(step: Step) -> None:
    if step.done % 10 == 0 or step.done == step.total:
        print(f"\r{step.done} of {step.total}", end="", file=sys.stderr, flush=True)


def looked(folder: Path, rules: Sequence[Rule], part: str, *, apart: bool) -> tuple[int, list[Finding]]:
    """How many pages there were, and what was found on them."""
    names = part_of(html_files(folder), part)
    with serving(folder) as base:
        run = Run(rules, on_step=told_step)
        reports = asyncio.run(run.check([a_page(base + name, base) for name in names]))
    found = [finding for report in reports for finding in report.findings]
    together = [[report] for report in reports] if apart else [reports]
    return len(names), found + [one for some in together for one in compared(rules, some)]


def told(findings: Iterable[Finding]) -> Iterable[str]:
    def kind(one: Finding) -> tuple[str, str, str]:
        return one.outcome, one.rule, one.key

    for (outcome, rule, key), ones in groupby(sorted(findings, key=kind), key=kind):
        places = list(ones)
        yield f"\n{outcome.upper()} {rule}: {key} ({', '.join(places[0].criteria)}), {len(places)} places"
        for one in places[:MOST]:
            yield f"  {one.sight} [{one.mode}] {one.selector}\n    {one.message.told('en')}\n    {one.snippet[:160]}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--rules", nargs="*", default=[])
    parser.add_argument("--part", default="1/1", help="one part of so many: 1/3")
    parser.add_argument("--apart", action="store_true", help="do not compare the pages of a folder with each other")
    asked = parser.parse_args()
    rules = [rule for rule in chosen(asked.rules) if not rule.own and (rule.script or rule.drive or rule.compare)]
    failed, pages, started = 0, 0, time.perf_counter()
    for folder in asked.folders:
        count, findings = looked(folder, rules, asked.part, apart=asked.apart)
        wrong = [one for one in findings if one.outcome in ("fail", "unfinished")]
        print(f"\n== {folder.name}: {count} pages, {len(wrong)} fails or unfinished", *told(wrong), sep="\n")
        failed, pages = failed + len(wrong), pages + count
    print(f"\n{pages} pages, {failed} fails or unfinished; {time.perf_counter() - started:.0f} s")
    raise SystemExit(1 if failed else 0)


if __name__ == "__main__":
    main()
