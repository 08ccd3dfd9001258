"""Marking: a picture of each fault, with a frame around the place."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from playwright.async_api import Browser
from playwright.async_api import Error as PlaywrightError

from .findings import Group
from .modes import MODES
from .run import Report, a_tab
from .tab import Tab, TooSlow

MOST = 60
"""Faults that are pictured, those that fail first: the others are found by their words and their page."""

FRAME = """(kit, [path, box, margin, most]) => {
    const element = path ? kit.find(path) : null, old = document.getElementById("provrum-frame");
    old?.remove();
    const place = element ? kit.place(element).box : box;
    if (!place || place[2] <= 0 || place[3] <= 0) return null;
    const [x, y, width, height] = place, root = document.documentElement;
    const frame = document.createElement("div");
    frame.id = "provrum-frame";
    frame.style.cssText = `all: initial; position: absolute; z-index: 2147483647; pointer-events: none;
        box-sizing: border-box; inset: auto; left: ${x - 6}px; top: ${y - 6}px; width: ${width + 12}px;
        height: ${height + 12}px; border: 4px solid #d4003c; border-radius: 6px; outline: 3px solid #fff;
        box-shadow: inset 0 0 0 2px #fff; forced-color-adjust: none`;
    root.append(frame);
    const wide = Math.max(innerWidth, Math.min(root.scrollWidth, x + width + margin));
    const around = (from, size, least, limit) => {
        const length = Math.min(Math.max(size + 2 * margin, least), limit, most);
        return [Math.max(0, Math.min(from + Math.min(size, most) / 2 - length / 2, limit - length)), length];
    };
    const [left, across] = around(x, width, Math.min(640, innerWidth), wide);
    const [top, down] = around(y, height, 200, Math.max(root.scrollHeight, y + height + margin));
    return {x: left, y: top, width: across, height: down, scale: across > 640 ? 640 / across : 1};
}"""
MARGIN, LARGEST = 48, 1280
"""Pixels that are shown around the place, and the most that are shown in either direction."""


async def marked(groups: Sequence[Group], reports: Sequence[Report], browser: Browser, folder: Path) -> dict[str, str]:
    """Put a picture of each fault into the folder: the names of the files, by the fault's id. None of
    what concerns a page as a whole, or is only there while the page is used."""
    seen = {report.sight.id: report for report in reports if report.picture}
    found = {}
    tab = await a_tab(browser)
    for group in groups[:MOST]:
        report = seen.get(group.first.sight)
        if report is not None and (group.first.selector or group.first.box):
            with suppress(PlaywrightError, TooSlow):  # the fault is told all the same, without a picture
                if name := await _taken(group, report, tab, folder):
                    found[group.id] = name
    await tab.context.close()
    return found


async def _taken(group: Group, report: Report, tab: Tab, folder: Path) -> str:
    one = group.first
    told = (report.picture, one.mode, one.selector, one.box)
    path = folder / f"{hashlib.sha256(repr(told).encode()).hexdigest()[:24]}.png"
    if path.exists():
        return path.name
    if tab.sight is not report.sight or tab.mode is not MODES[one.mode]:
        await tab.open(report.sight, MODES[one.mode])
    clip: Mapping[str, float] | None = await tab.kit(FRAME, [one.selector, one.box, MARGIN, LARGEST])
    if clip is None:
        return ""
    return _kept(path, await tab.scaled_picture(clip))


def _kept(path: Path, picture: bytes) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(picture)
    return path.name
