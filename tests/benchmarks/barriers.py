"""Pages with one deliberate barrier each, written from the criteria by somebody who had not seen the rules.

python -m tests.benchmarks.barriers [--only WORDS] [--silent]

Each page is looked at as a foreign one. The barrier is *asserted* when a `fail` names its criterion, *named* when a
`review` does. What is asserted of another criterion is told too: it is right, or a false alarm.
"""

from __future__ import annotations

import argparse
import asyncio
import re
from pathlib import Path

from usability.checks.checking import compared
from usability.checks.examples import Example, read_examples
from usability.checks.findings import Finding
from usability.checks.rule import Rule, chosen
from usability.checks.run import Run

FOLDER = Path(__file__).parent / "barriers"


def every_barrier(only: str = "") -> list[Example]:
    files = sorted(FOLDER.glob("*.html"))
    found = [example for path in files for example in read_examples(path, path.stem, fails=True)]
    return [example for example in found if re.search(only, f"{example.rule} {example.title}")]


def criterion(example: Example) -> str:
    return example.title.split(" ")[0]


def outcome(example: Example, findings: list[Finding]) -> str:
    """asserted, named or missed."""
    told = {one.outcome for one in findings if criterion(example) in one.criteria}
    return "asserted" if "fail" in told else "named" if "review" in told else "missed"


async def looked(examples: list[Example], rules: list[Rule]) -> list[list[Finding]]:
    run = Run(rules)
    sights = [example.sights[0] for example in examples]
    reports = await run.check(sights)
    return [[*report.findings, *compared(rules, [report])] for report in reports]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--only", default="", help="a pattern of the file and title: ^forms, 2.1.1")
    parser.add_argument("--silent", action="store_true", help="print the figures alone")
    given = parser.parse_args()
    examples = every_barrier(given.only)
    rules = [rule for rule in chosen() if not rule.own and (rule.script or rule.drive or rule.compare)]
    found = asyncio.run(looked(examples, rules))
    counted: dict[str, int] = {"asserted": 0, "named": 0, "missed": 0}
    for example, findings in zip(examples, found, strict=True):
        result = outcome(example, findings)
        counted[result] += 1
        others = {
            f"{one.outcome} {one.rule} {','.join(one.criteria)}"
            for one in findings
            if criterion(example) not in one.criteria
        }
        if not given.silent:
            print(
                f"{result:8} {example.rule}: {example.title}", *(f"\n           also {one}" for one in sorted(others))
            )
    total = max(1, len(examples))
    print(f"{len(examples)} barriers:", ", ".join(f"{n} {name} ({n / total:.0%})" for name, n in counted.items()))


if __name__ == "__main__":
    main()
