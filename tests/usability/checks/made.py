"""A result of a run that no browser was needed for: two faults, one of them on two pages, and one to judge."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from usability.checks.findings import Finding
from usability.checks.result import Result
from usability.checks.run import Report
from usability.checks.sights import Served, Sight

PICTURE = b"\x89PNG\r\n\x1a\n"
WIDE = {"width": 900, "window": 320, "right": 900}
RULES = ["reflow", "page-titles", "same-links", "axe"]


def seen(page: str, language: str = "sv", kind: str = "first") -> Sight:
    id = f"{language}/{page}/{kind}"
    url = f"http://127.0.0.1:1234/hemhjalp/draft/{'' if language == 'sv' else f'{language}/'}{page}"
    served = {f"GET {url}": Served(f"<h1>{page}</h1>")}
    return Sight(id, url, page, language, (id,), served, own=True, kind=kind)


def wide(sight: Sight, **more: Any) -> Finding:
    return Finding(
        "reflow", "fail", "wide", ("1.4.10",), WIDE, "main > div", f'<div class="map" id="{sight.page}">', None,
        sight.id, sight.url, sight.page, sight.language, "phone", sight.states, **more,
    )  # fmt: skip


def a_result(folder: Path | None = None, *, faulty: bool = True, **more: Any) -> Result:
    """folder: where the pictures of it are put."""
    sights = [seen("start"), seen("name"), seen("name", kind="empty"), seen("start", "en"), seen("name", "en")]
    names = [f"{number:024x}.png" for number in range(len(sights))]
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        for name in names:
            (folder / name).write_bytes(PICTURE)
    facts = {"title": "Titel", "headings": [{"level": 1, "text": "Vad heter du?"}]}
    reports = [
        Report(sight, [], facts, ("plain",), picture=name if folder else "")
        for sight, name in zip(sights, names, strict=True)
    ]
    findings = [wide(sights[0]), wide(sights[1]), wide(sights[3])] if faulty else []
    options: dict[str, Any] = {"began": datetime(2026, 11, 26, 9, 30, tzinfo=UTC), "seconds": 61, "draft": "abc"}
    return Result("hemhjalp", RULES, reports, findings, pictures=folder, **{**options, **more})
