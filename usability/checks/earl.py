"""The report as EARL 1.0, the W3C's Evaluation and Report Language, in JSON-LD.

Every page is asserted against every criterion, and every fault against the criterion it breaks, at its place. The
WCAG-EM Report Tool takes an assertion in where the address of its subject is that of a page of the sample, and where
its test is (or is part of) a criterion named as WCAG:name; so criteria are named by WCAG's newest version, whose
prefix the tool knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..settings import version
from .coverage import Covered
from .reports import CheckReport, Fault, State

CONTEXT = {
    "@vocab": "http://www.w3.org/ns/earl#",
    "earl": "http://www.w3.org/ns/earl#",
    "WCAG": "http://www.w3.org/TR/WCAG/#",
    "dcterms": "http://purl.org/dc/terms/",
    "doap": "http://usefulinc.com/ns/doap#",
    "ptr": "http://www.w3.org/2009/pointers#",
    "title": "dcterms:title",
    "description": "dcterms:description",
    "date": "dcterms:date",
    "isPartOf": {"@id": "dcterms:isPartOf", "@type": "@id"},
    "outcome": {"@type": "@id"},
    "mode": {"@type": "@id"},
}

NAMES = {
    "1.1.1": "non-text-content",
    "1.2.1": "audio-only-and-video-only-prerecorded",
    "1.2.2": "captions-prerecorded",
    "1.2.3": "audio-description-or-media-alternative-prerecorded",
    "1.2.4": "captions-live",
    "1.2.5": "audio-description-prerecorded",
    "1.3.1": "info-and-relationships",
    "1.3.2": "meaningful-sequence",
    "1.3.3": "sensory-characteristics",
    "1.3.4": "orientation",
    "1.3.5": "identify-input-purpose",
    "1.4.1": "use-of-color",
    "1.4.2": "audio-control",
    "1.4.3": "contrast-minimum",
    "1.4.4": "resize-text",
    "1.4.5": "images-of-text",
    "1.4.10": "reflow",
    "1.4.11": "non-text-contrast",
    "1.4.12": "text-spacing",
    "1.4.13": "content-on-hover-or-focus",
    "2.1.1": "keyboard",
    "2.1.2": "no-keyboard-trap",
    "2.1.4": "character-key-shortcuts",
    "2.2.1": "timing-adjustable",
    "2.2.2": "pause-stop-hide",
    "2.3.1": "three-flashes-or-below-threshold",
    "2.4.1": "bypass-blocks",
    "2.4.2": "page-titled",
    "2.4.3": "focus-order",
    "2.4.4": "link-purpose-in-context",
    "2.4.5": "multiple-ways",
    "2.4.6": "headings-and-labels",
    "2.4.7": "focus-visible",
    "2.4.11": "focus-not-obscured-minimum",
    "2.5.1": "pointer-gestures",
    "2.5.2": "pointer-cancellation",
    "2.5.3": "label-in-name",
    "2.5.4": "motion-actuation",
    "2.5.7": "dragging-movements",
    "2.5.8": "target-size-minimum",
    "3.1.1": "language-of-page",
    "3.1.2": "language-of-parts",
    "3.2.1": "on-focus",
    "3.2.2": "on-input",
    "3.2.3": "consistent-navigation",
    "3.2.4": "consistent-identification",
    "3.2.6": "consistent-help",
    "3.3.1": "error-identification",
    "3.3.2": "labels-or-instructions",
    "3.3.3": "error-suggestion",
    "3.3.4": "error-prevention-legal-financial-data",
    "3.3.7": "redundant-entry",
    "3.3.8": "accessible-authentication-minimum",
    "4.1.2": "name-role-value",
    "4.1.3": "status-messages",
}
"""What WCAG's own text calls each criterion in addresses."""

REACHED = {"whole": "passed", "part": "cantTell", "absent": "inapplicable", "person": "untested"}
"""The outcome of a criterion that nothing was found of, by how far the checks reach."""


def earl(report: CheckReport, base: str) -> dict[str, Any]:
    """base: the address of the server that the pages are on, as http://localhost:8000."""
    assertor = {
        "@id": "_:provrum",
        "@type": ["Assertor", "Software"],
        "title": f"Provrum {version()}",
        "doap:name": "Provrum",
    }
    pages = {_address(one, base): one for one in reversed(report.states)}
    subjects = [{"@id": url, "@type": "TestSubject", "title": state.title} for url, state in pages.items()]
    requirements = [
        {"@id": f"WCAG:{name}", "@type": "TestRequirement", "title": number} for number, name in NAMES.items()
    ]
    assertions = [one for url, state in pages.items() for one in _asserted(report, url, state)]
    return {"@context": CONTEXT, "@graph": [assertor, *requirements, *subjects, *assertions]}


def _address(state: State, base: str) -> str:
    """Of a page, in whatever state; a page that is not ours is called by its own."""
    return state.id if "://" in state.id else f"{base}{state.path.partition('?')[0]}"


def _asserted(report: CheckReport, url: str, state: State) -> Iterator[dict[str, Any]]:
    here = [fault for fault in report.faults if _stands(fault, state)]
    for one in report.coverage:
        found = [fault.outcome for fault in here if one.criterion in fault.criteria]
        test = {"@id": f"WCAG:{NAMES[one.criterion]}"}
        yield _assertion(report, url, test, {"outcome": f"earl:{_outcome(one, found)}"})
    for fault in here:
        for number in fault.criteria:
            yield _assertion(report, url, _test(report, fault, number), _result(fault, state))


def _stands(fault: Fault, state: State) -> bool:
    return any((one.page, one.language) == (state.page, state.language) for one in fault.places)


def _outcome(one: Covered, found: list[str]) -> str:
    if {"fail", "accepted"} & set(found):
        return "failed"
    return "cantTell" if found else REACHED[one.reach]


def _assertion(report: CheckReport, url: str, test: dict[str, Any], result: dict[str, Any]) -> dict[str, Any]:
    return {
        "@type": "Assertion",
        "assertedBy": {"@id": "_:provrum"},
        "subject": {"@id": url},
        "test": test,
        "mode": "earl:automatic",
        "result": {"@type": "TestResult", "date": report.began.isoformat(), **result},
    }


def _test(report: CheckReport, fault: Fault, number: str) -> dict[str, Any]:
    title = report.rules[fault.rule].title["en"]
    return {"@type": "TestCase", "title": f"{fault.rule}: {title}", "isPartOf": f"WCAG:{NAMES[number]}"}


def _result(fault: Fault, state: State) -> dict[str, Any]:
    place = next(one for one in fault.places if (one.page, one.language) == (state.page, state.language))
    told: dict[str, Any] = {
        "outcome": "earl:cantTell" if fault.outcome == "review" else "earl:failed",
        "description": f"{place.message['en']} {fault.mend['en']}",
    }
    if place.selector:
        told["pointer"] = {"@type": "ptr:CSSSelectorPointer", "ptr:expression": place.selector}
    return told
