"""Clicks drawn upon a page of a prototype as it was: an SVG laid over the whole page, which moves with it. Positions
are parts of the page, so that it needs no script; a script then moves each mark onto the element that was clicked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from components.assets import Asset, make_asset
from components.rendering import render_page
from components.words import Language

from .rendering import FOLDER, environment


@dataclass(frozen=True)
class Mark:
    """x, y: 0 to 1 across and down the page. across, down: likewise of the element, where that is known. step: which
    step of a replay it is, 0 for none. hidden: not yet."""

    x: float
    y: float
    element: str
    misclick: bool
    step: int = 0
    hidden: bool = False
    across: float | None = None
    down: float | None = None

    @property
    def left(self) -> str:
        return f"{self.x * 100:.2f}%"

    @property
    def top(self) -> str:
        return f"{self.y * 100:.2f}%"


@lru_cache(maxsize=1)
def assets() -> tuple[Asset, ...]:
    """The marks' style and script, and the replay's script."""
    return tuple(make_asset((FOLDER / file).read_bytes(), file[-3:].strip(".")) for file in FILES)


FILES = ("marks.css", "marks.js", "replay.js")


def marked(html: str, marks: Sequence[Mark], language: Language, *, heat: bool = False) -> str:
    """The page with the marks upon it, as a picture: nothing in it takes the focus or leads anywhere. heat: each click
    is a warm spot, which is warmer the more there are."""
    style, script, _replay = assets()
    drawn = render_page(environment(), "lab/marks.html", language, marks=marks, heat=heat, script=script.path)
    head = f'<link rel="stylesheet" href="{style.path}"></head>'
    still = str(html).replace("</head>", head, 1).replace("<body", "<body inert", 1).replace(" autofocus", "")
    before, _body, after = still.rpartition("</body>")
    return f"{before}{drawn}</body>{after}"
