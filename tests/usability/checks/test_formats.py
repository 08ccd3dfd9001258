"""The report for other programs: JUnit, SARIF and EARL."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from xml.etree import ElementTree

from tests.usability.checks.made import a_result, wide
from usability.checks.earl import NAMES, earl
from usability.checks.findings import Finding
from usability.checks.formats import junit, sarif
from usability.checks.reports import CheckReport, read, report_of
from usability.checks.result import Result
from usability.checks.run import Report
from usability.checks.sights import Sight
from usability.checks.wcag import CRITERIA

NOW = datetime(2026, 11, 26, tzinfo=UTC)
BASE = "http://localhost:8000"


def report(**more: Any) -> CheckReport:
    return read(report_of(a_result(**more)))


def test_junit_has_a_case_for_each_rule_on_each_page() -> None:
    root = ElementTree.fromstring(junit(report()))
    start, name = root.findall("testsuite")
    assert (start.get("name"), start.get("tests"), start.get("failures")) == ("start", "4", "2")
    (failed,) = name.findall("testcase[failure]")
    assert failed.get("name", "").startswith("reflow: ")
    failure = failed.find("failure")
    assert failure is not None
    assert "900" in failure.get("message", "")


def test_what_keeps_a_run_from_being_believed_is_an_error_in_every_format() -> None:
    broken = report(faulty=False, silent=["reflow"])
    assert ElementTree.fromstring(junit(broken)).find("testsuite/testcase/error") is not None
    (invocation,) = sarif(broken)["runs"][0]["invocations"]
    assert not invocation["executionSuccessful"]
    assert "reflow" in invocation["toolExecutionNotifications"][0]["message"]["text"]


def test_sarif_tells_the_file_the_line_and_what_is_accepted() -> None:
    result = a_result()
    one, *_others = result.findings
    result.findings = [
        Finding(**{**one.__dict__, "file": "prototypes/hemhjalp/service.py", "line": 12}),
        Finding(**{**one.__dict__, "outcome": "accepted", "page": "name"}),
    ]
    failed, accepted = sarif(read(report_of(result)))["runs"][0]["results"]
    place = failed["locations"][0]["physicalLocation"]
    assert (place["artifactLocation"]["uri"], place["region"]["startLine"]) == (
        "prototypes/hemhjalp/service.py",
        12,
    )
    assert (failed["level"], failed["kind"]) == ("error", "fail")
    assert accepted["suppressions"][0]["status"] == "accepted"


def importable(told: dict[str, Any]) -> list[dict[str, Any]]:
    """The assertions that the WCAG-EM Report Tool takes in: it wants a test, a subject and a result; the test, or what
    it is part of, to be "WCAG:" with a criterion's name; and the subject an address."""
    taken = []
    for one in told["@graph"]:
        if one.get("@type") != "Assertion" or not all(one.get(key) for key in ("test", "subject", "result")):
            continue
        test = one["test"].get("isPartOf") or one["test"].get("@id", "")
        known = test.startswith("WCAG:") and test[5:] in NAMES.values()
        if known and re.match("https?://", one["subject"]["@id"]) and one["result"]["outcome"] != "earl:untested":
            taken.append(one)
    return taken


def test_earl_can_be_imported() -> None:
    told = earl(report(), BASE)
    assert list(NAMES) == list(CRITERIA)
    assert len(set(NAMES.values())) == len(NAMES)
    taken = importable(told)
    assert {one["subject"]["@id"] for one in taken} == {
        f"{BASE}/hemhjalp/draft/{path}" for path in ("start", "name", "en/start", "en/name")
    }
    assert {one["result"]["outcome"] for one in taken} <= {
        "earl:passed",
        "earl:failed",
        "earl:cantTell",
        "earl:inapplicable",
    }
    (assertor,) = [one for one in told["@graph"] if "Assertor" in one["@type"]]
    assert all(one["assertedBy"]["@id"] == assertor["@id"] for one in taken)
    assert all(one["mode"] == "earl:automatic" for one in taken)
    json.dumps(told)


def test_pages_that_are_not_ours_are_told_apart() -> None:
    one, other = (Sight(f"https://example.test/{name}", f"https://example.test/{name}") for name in ("a", "b"))
    found = replace(wide(one), page="", language="")
    told = read(report_of(Result("https://example.test", ["reflow"], [Report(one), Report(other)], [found], began=NOW)))
    first, second = ElementTree.fromstring(junit(told)).findall("testsuite")
    assert (first.get("failures"), second.get("failures")) == ("1", "0")
    failed = [one for one in importable(earl(told, BASE)) if one["result"]["outcome"] == "earl:failed"]
    assert {one["subject"]["@id"] for one in failed} == {"https://example.test/a"}


def test_earl_says_where_each_page_fails() -> None:
    graph = importable(earl(report(), BASE))
    subject = f"{BASE}/hemhjalp/draft/start"
    here = [one for one in graph if one["subject"]["@id"] == subject and one["result"]["outcome"] == "earl:failed"]
    assert [one["test"].get("@id", one["test"].get("isPartOf")) for one in here] == ["WCAG:reflow", "WCAG:reflow"]
    assert here[1]["result"]["pointer"]["ptr:expression"] == "main > div"
    elsewhere = [one for one in graph if one["subject"]["@id"] == f"{BASE}/hemhjalp/draft/en/name"]
    assert {one["result"]["outcome"] for one in elsewhere if one["test"].get("@id") == "WCAG:reflow"} == {"earl:passed"}
