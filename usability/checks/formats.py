"""The report in the formats that other programs read: JUnit for test runners, SARIF for code hosts; EARL is earl.py."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

from ..settings import version
from .reports import CheckReport, Fault, Place

LEVELS = {"fail": "error", "accepted": "warning", "review": "note"}


def junit(report: CheckReport) -> str:
    """A suite for each page, in it a case for each rule; what did not finish is an error."""
    root = ElementTree.Element("testsuites", name=report.target, time=str(report.seconds))
    for page in report.pages:
        suite = ElementTree.SubElement(root, "testsuite", name=page)
        for rule, told in report.rules.items():
            case = ElementTree.SubElement(suite, "testcase", classname=page, name=f"{rule}: {told.title['en']}")
            for kind, type_, message in _troubles(report, page, rule):
                ElementTree.SubElement(case, kind, type=type_, message=message)
        _count(suite)
    if report.silent or report.unfinished:
        root.append(_beside(report))
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True)


def _troubles(report: CheckReport, page: str, rule: str) -> Iterator[tuple[str, str, str]]:
    for fault in report.of("fail"):
        if fault.rule == rule:
            for one in fault.places:
                if one.page == page:
                    where = f"{one.language} {one.mode} {one.selector}".strip()
                    yield "failure", ", ".join(fault.criteria) or "usability", f"{one.message['en']} ({where})"


def _beside(report: CheckReport) -> ElementTree.Element:
    """What keeps the run from being believed, which belongs to no page."""
    suite = ElementTree.Element("testsuite", name="the run itself")
    for name in report.silent:
        case = ElementTree.SubElement(suite, "testcase", classname="canary", name=name)
        ElementTree.SubElement(case, "error", message="the rule did not find what is wrong with its own page")
    for one in report.unfinished:
        case = ElementTree.SubElement(suite, "testcase", classname=one.sight, name=f"{one.rule} ({one.mode})")
        ElementTree.SubElement(case, "error", message=one.why)
    _count(suite)
    return suite


def _count(suite: ElementTree.Element) -> None:
    suite.set("tests", str(len(suite.findall("testcase"))))
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    suite.set("errors", str(len(suite.findall("testcase/error"))))


def sarif(report: CheckReport) -> dict[str, Any]:
    """SARIF 2.1.0: a result for each place, in the file it comes from where that is known."""
    rules = [
        {
            "id": name,
            "shortDescription": {"text": told.title["en"]},
            "properties": {"tags": ["accessibility", *(f"WCAG {number}" for number in told.criteria)]},
        }
        for name, told in report.rules.items()
    ]
    driver = {"name": "Provrum", "version": version(), "rules": rules}
    results = [_result(fault, place) for fault in report.faults for place in fault.places]
    told = {"executionSuccessful": report.valid, "toolExecutionNotifications": list(_notifications(report))}
    return {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "invocations": [told], "results": results}],
    }


def _notifications(report: CheckReport) -> Iterator[dict[str, Any]]:
    for name in report.silent:
        text = f"the rule {name} did not find what is wrong with its own page"
        yield {"level": "error", "message": {"text": text}}
    for one in report.unfinished:
        yield {"level": "error", "message": {"text": f"{one.rule} on {one.sight} ({one.mode}): {one.why}"}}


def _result(fault: Fault, place: Place) -> dict[str, Any]:
    where = f"{place.page} ({place.language}, {place.mode}) {place.selector}".strip()
    location: dict[str, Any] = {"logicalLocations": [{"fullyQualifiedName": where}]}
    file = place.file or (f"components/{fault.component}/template.html" if fault.component else "")
    if file:
        region = {"region": {"startLine": place.line}} if place.line else {}
        location["physicalLocation"] = {"artifactLocation": {"uri": file}, **region}
    told: dict[str, Any] = {
        "ruleId": fault.rule,
        "level": LEVELS[fault.outcome],
        "kind": "review" if fault.outcome == "review" else "fail",
        "message": {"text": f"{place.message['en']} {fault.mend['en']}"},
        "locations": [location],
        "partialFingerprints": {"provrumPlace/v1": place.place},
    }
    if fault.outcome == "review":
        told["level"] = "none"  # the standard has no level for what is only to be looked at
    if fault.outcome == "accepted":
        told["suppressions"] = [{"kind": "external", "status": "accepted"}]
    return told
