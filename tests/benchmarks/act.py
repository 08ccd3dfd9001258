"""Our checks beside the W3C's ACT rules: how many of their failed examples are found, and how many others we fail.

python -m tests.benchmarks.act [--folder ACT] [--half tuning] [--act 97a4e1] [--rules axe] [--json FILE] [--readme]

The folder holds testcases.json, testcases/ and test-assets/ as the W3C publishes them (by default $PROVRUM_ACT). Every
example is opened as a foreign page, in all modes, and used. An example is *found* when a rule that claims its ACT rule
says `fail`; axe's rules claim what axe's own metadata tells. A *false alarm* is a `fail` on an example that passes or
that its rule does not concern; each is listed, as some of these pages do break another criterion.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import re
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.async_api import Browser

from tests.benchmarks.act_counts import Count, Counts, Example, Outcome, counted, outcome, read_examples
from tests.conftest import ROOT
from usability.checks.findings import Finding
from usability.checks.rule import chosen, every_rule
from usability.checks.run import Run, Step, a_browser
from usability.checks.sights import Sight
from usability.checks.tab import AXE

BASE = "/WAI/content-assets/wcag-act-rules/"
README = ROOT / "README.md"

UNTOLD = {"summary-name": ("2t702h",)}
"""ACT rules that axe tests, and its metadata says nothing of."""


class _Folder(SimpleHTTPRequestHandler):
    """The folder at the path where the W3C serves it, and as it does; test-assets at the root too, as some examples
    expect."""

    extensions_map = {
        **SimpleHTTPRequestHandler.extensions_map,
        ".html": "text/html; charset=utf-8",
        ".xhtml": "application/xhtml+xml",
        ".vtt": "text/vtt",
    }

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(BASE.rstrip("/")))

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: missing media files are asked for hundreds of times."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address under which the examples' paths stand."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Folder, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{BASE}"
    finally:
        server.shutdown()
        server.server_close()


async def claims_of_axe(browser: Browser) -> Mapping[str, frozenset[str]]:
    """The ACT rules that each rule of axe claims."""
    page = await browser.new_page()
    await page.evaluate(AXE.read_text(encoding="utf-8"))
    told = await page.evaluate("axe.getRules().map(rule => [rule.ruleId, rule.actIds || []])")
    await page.close()
    return {rule: frozenset({*acts, *UNTOLD.get(rule, ())}) for rule, acts in told}


def claims(axe: Mapping[str, frozenset[str]], finding: Finding) -> frozenset[str]:
    if finding.rule == "axe":
        return axe.get(str(finding.values.get("id")), frozenset())
    return frozenset(every_rule()[finding.rule].act)


def told_step(step: Step) -> None:
    if step.done % 25 == 0 or step.done == step.total:
        print(f"\r{step.done} of {step.total}", end="", file=sys.stderr, flush=True)


async def ask(examples: Sequence[Example], address: str, rules: Sequence[str], jobs: int) -> list[Outcome]:
    sights = [Sight(one.id, address + one.path, one.id) for one in examples]
    run = Run(chosen(rules), jobs=jobs, on_step=told_step)
    async with a_browser() as browser:
        axe = await claims_of_axe(browser)
        reports = await run.check(sights, browser)
    return [outcome(one, report.findings, partial(claims, axe)) for one, report in zip(examples, reports, strict=True)]


def share(part: int, whole: int) -> str:
    return f"{part} ({100 * part / whole:.0f} %)" if whole else "0"


def table(counts: Counts) -> str:
    """As README.md shows it."""
    rows = [("All", counts.all), *((half.capitalize(), count) for half, count in counts.halves.items())]
    head = (
        "| Examples | Failed | Found by a rule that claims the ACT rule | Found for one of its criteria |"
        " Passed or inapplicable | False alarms of a rule that claims it | For one of its criteria |\n"
        "| --- | --- | --- | --- | --- | --- | --- |\n"
    )
    told = [
        f"| {name} | {one.failed} | {share(one.claimed, one.failed)} | {share(one.related, one.failed)} |"
        f" {one.others} | {one.false_claimed} | {one.false_related} |"
        for name, one in rows
    ]
    return (
        head + "\n".join(told) + f"\n\n{len(counts.consistent)} of {len(counts.rules)} ACT rules are fully consistent."
    )


def alarms(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Each fail on an example that passes or is inapplicable, those that claim the example's rule first."""
    others = [one for one in outcomes if one.fails and one.example.expected != "failed"]
    for one in sorted(others, key=lambda one: (not one.claimed, not one.related, one.example.act)):
        kind = "claimed" if one.claimed else "related" if one.related else "other"
        for fail in one.fails:
            where = f"{one.example.act} {one.example.title} ({one.example.half}) {one.example.path}"
            yield f"{kind:8}{where}\n        {fail.rule} {' '.join(fail.criteria)}: {fail.says} [{fail.selector}]"


def by_rule(counts: Counts) -> Iterator[str]:
    for act, one in counts.rules.items():
        mark = "=" if one.claimed and one.consistent else " "
        yield f"{mark} {act} {_numbers(one)}  {counts.names[act]}"


def _numbers(one: Count) -> str:
    false = f"{one.false_claimed}/{one.false_related}/{one.false_anything}"
    return f"{one.claimed:3}/{one.related:3} of {one.failed:3}, false {false} of {one.others:3}"


def write_readme(counts: Counts) -> None:
    text = README.read_text(encoding="utf-8")
    made, times = re.subn(
        r"(<!-- act -->\n).*?(<!-- /act -->)", lambda m: f"{m[1]}{table(counts)}\n{m[2]}", text, flags=re.DOTALL
    )
    if times != 1:
        raise SystemExit(f"{README} has {times} places between <!-- act --> and <!-- /act -->; there must be one")
    README.write_text(made, encoding="utf-8")


def picked(examples: Sequence[Example], half: str, acts: Sequence[str]) -> list[Example]:
    return [one for one in examples if half in ("all", one.half) and (not acts or one.act in acts)]


def options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, default=os.environ.get("PROVRUM_ACT"))
    parser.add_argument("--half", choices=["all", "tuning", "held out"], default="all")
    parser.add_argument("--act", nargs="*", default=[], help="ids of ACT rules")
    parser.add_argument("--rules", nargs="*", default=[], help="names of our rules")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--json", type=Path, help="write every outcome to this file")
    parser.add_argument("--readme", action="store_true", help="write the table into README.md")
    return parser


def write_json(path: Path, outcomes: Sequence[Outcome]) -> None:
    told = [
        {**asdict(one), "half": one.example.half, "claimed": one.claimed, "related": one.related} for one in outcomes
    ]
    path.write_text(json.dumps(told, indent=1, default=sorted), encoding="utf-8")


def main() -> None:
    asked = options().parse_args()
    if not asked.folder:
        raise SystemExit(
            "Where are the ACT examples? Give --folder, or set PROVRUM_ACT to the folder of testcases.json."
        )
    examples = picked(read_examples(asked.folder), asked.half, asked.act)
    started = time.perf_counter()
    with serving(asked.folder) as address:
        outcomes = asyncio.run(ask(examples, address, asked.rules, asked.jobs))
    counts = counted(outcomes)
    print(*by_rule(counts), *alarms(outcomes), sep="\n")
    print(*(f"unfinished {one.example.path} {why}" for one in outcomes for why in one.unfinished), sep="\n")
    print(table(counts), f"{counts.all.unfinished} unfinished; {time.perf_counter() - started:.0f} s", sep="\n\n")
    if asked.json:
        write_json(asked.json, outcomes)
    if asked.readme:
        write_readme(counts)


if __name__ == "__main__":
    main()
