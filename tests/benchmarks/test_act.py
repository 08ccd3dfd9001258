"""The counting of the ACT benchmark."""

from __future__ import annotations

import json
from pathlib import Path

import httpx

from tests.benchmarks.act import BASE, serving
from tests.benchmarks.act_counts import Example, Fail, Outcome, counted, outcome, read_examples
from usability.checks.findings import Finding

TITLE, OTHER = "2779a5", "97a4e1"


def example(expected: str, act: str = TITLE, number: int = 0) -> Example:
    return Example(f"{expected}{number}", act, "Title", "Example", expected, "x.html", frozenset({"2.4.2"}))


def fail(act: str, criterion: str = "2.4.2") -> Fail:
    return Fail("axe", (criterion,), frozenset({act}), "It has no title")


def test_found_by_claim_and_by_criterion() -> None:
    counts = counted(
        [
            Outcome(example("failed", number=1), (fail(TITLE),)),
            Outcome(example("failed", number=2), (fail(OTHER),)),
            Outcome(example("failed", number=3), (fail(OTHER, "4.1.2"),)),
            Outcome(example("failed", number=4), reviews=("title: vague",)),
        ]
    )
    assert (counts.all.failed, counts.all.claimed, counts.all.related) == (4, 1, 2)
    assert sum(half.failed for half in counts.halves.values()) == 4
    assert counts.consistent == []


def test_false_alarms() -> None:
    counts = counted(
        [
            Outcome(example("passed", number=1), (fail(TITLE),)),
            Outcome(example("inapplicable", number=2), (fail(OTHER),)),
            Outcome(example("passed", number=3), (fail(OTHER, "4.1.2"),)),
            Outcome(example("passed", number=4)),
        ]
    )
    assert (counts.all.others, counts.all.failed) == (4, 0)
    assert (counts.all.false_claimed, counts.all.false_related, counts.all.false_anything) == (1, 2, 3)


def test_a_rule_is_consistent_when_all_its_failed_examples_are_found_and_no_other() -> None:
    right = [Outcome(example("failed"), (fail(TITLE),)), Outcome(example("passed"))]
    assert counted(right).consistent == [TITLE]
    assert counted([*right, Outcome(example("passed", number=2), (fail(TITLE),))]).consistent == []
    assert counted([Outcome(example("passed"))]).consistent == [], "what is never tested is not consistent"


def test_only_fails_count() -> None:
    told = [
        Finding("axe", "fail", "document-title", ("2.4.2",), {"id": "document-title"}),
        Finding("page-titles", "review", "same", ("2.4.2",), {"title": "a", "other": "b"}),
        Finding("page", "unfinished", "unfinished", values={"why": "no answer"}),
    ]
    made = outcome(example("failed"), told, lambda finding: {TITLE} if finding.rule == "axe" else ())
    assert [one.rule for one in made.fails] == ["axe"]
    assert made.claimed
    assert made.reviews == ("page-titles: same",)
    assert len(made.unfinished) == 1


def test_examples_are_read_and_served_where_they_expect_it(tmp_path: Path) -> None:
    requirements = {"wcag20:2.4.2": {}, "wcag-technique:G88": {}}
    told = {
        "testcaseId": "1", "ruleId": TITLE, "ruleName": "Title", "testcaseTitle": "Failed Example 1",
        "expected": "failed", "relativePath": "testcases/1.html", "ruleAccessibilityRequirements": requirements,
    }  # fmt: skip
    (tmp_path / "testcases.json").write_text(json.dumps({"testcases": [told]}), encoding="utf-8")
    (tmp_path / "testcases").mkdir()
    (tmp_path / "testcases" / "1.html").write_text("<p>One", encoding="utf-8")
    (tmp_path / "test-assets").mkdir()
    (tmp_path / "test-assets" / "a.css").write_text("p {}", encoding="utf-8")
    [one] = read_examples(tmp_path)
    assert one.criteria == {"2.4.2"}
    with serving(tmp_path) as address:
        assert address.endswith(BASE)
        assert httpx.get(address + one.path).text == "<p>One"
        assert httpx.get(address.removesuffix(BASE) + "/test-assets/a.css").text == "p {}"
