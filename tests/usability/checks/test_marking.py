"""A picture of each fault, with a frame around the place."""

from __future__ import annotations

import struct
from dataclasses import replace
from pathlib import Path

import pytest

from tests.usability.checks.looking import in_thread
from usability.checks.findings import Finding, Group
from usability.checks.marking import marked
from usability.checks.run import Report, a_browser
from usability.checks.sights import Served, Sight

URL = "https://example.test/one"
HTML = (
    '<!doctype html><html lang="en"><title>One</title><main><h1>One</h1>'
    '<p style="height:3000px">Far</p><div id="far" style="width:900px;height:40px">Wide</div></main>'
)
SIGHT = Sight(
    "one", URL, "one", served={f"GET {URL}": Served(HTML, headers={"content-security-policy": "style-src 'self'"})}
)
FAR = Finding("reflow", "fail", "wide", snippet='<div id="far">', selector="#far", sight="one", mode="phone")
GONE = replace(FAR, key="gone", snippet="<p>", selector="#gone", box=(10, 10, 100, 40))
WHOLE = replace(FAR, key="whole", snippet="", selector="", box=None)
LOST = replace(FAR, key="lost", snippet="<b>", selector="#lost", box=None)


def size(picture: bytes) -> tuple[int, int]:
    """Width and height of a PNG."""
    assert picture.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", picture[16:24])
    return width, height


@pytest.mark.browser
def test_each_fault_is_pictured_where_it_stands(tmp_path: Path) -> None:
    groups = [Group(one, [one]) for one in (FAR, GONE, WHOLE, LOST)]

    async def taken() -> dict[str, str]:
        async with a_browser() as browser:
            return await marked(groups, [Report(SIGHT, picture="x.png")], browser, tmp_path)

    found = in_thread(taken())
    assert set(found) == {groups[0].id, groups[1].id}, "the page as a whole, and what is gone, have no picture"
    wide, _high = size((tmp_path / found[groups[0].id]).read_bytes())
    assert 320 <= wide <= 640
    assert size((tmp_path / found[groups[1].id]).read_bytes())[1] >= 200
    assert in_thread(taken()) == found, "what is pictured already is not pictured anew"


@pytest.mark.browser
def test_nothing_is_pictured_of_what_was_not(tmp_path: Path) -> None:
    async def taken() -> dict[str, str]:
        async with a_browser() as browser:
            return await marked([Group(FAR, [FAR])], [Report(SIGHT)], browser, tmp_path)

    assert in_thread(taken()) == {}
