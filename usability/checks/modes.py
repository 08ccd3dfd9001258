"""Modes: the conditions under which people meet a page. A page is loaded once and then shown in one after the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .rule import Both, both

SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }
"""
"""The four values of WCAG 2.2, 1.4.12."""


@dataclass(frozen=True)
class Mode:
    """width, height: of the window in CSS pixels. media: as Playwright's `emulate_media`. dress: a style put on the
    page. text: how many times larger its text is made. dir: its direction, "" to leave it. scripts: False where the
    page must be loaded with scripts forbidden. slow: whether it is loaded over a slow network."""

    name: str
    title: Both
    width: int = 1280
    height: int = 800
    media: Mapping[str, Any] = field(default_factory=dict)
    dress: str = ""
    text: float = 1
    dir: str = ""
    scripts: bool = True
    slow: bool = False

    @property
    def loads(self) -> bool:
        """Whether the page must be loaded anew for it."""
        return not self.scripts or self.slow


MODES = {
    mode.name: mode
    for mode in (
        Mode("plain", both("1280 px", "1280 px")),
        Mode("phone", both("320 px", "320 px"), 320, 640),
        Mode("zoom", both("400 % förstoring", "400 % zoom"), 320, 256),
        Mode("text", both("200 % text", "200 % text"), 1280, 800, text=2),
        Mode("spacing", both("Textavstånd", "Text spacing"), dress=SPACING),
        Mode("dark", both("Mörkt läge", "Dark mode"), media={"color_scheme": "dark"}),
        Mode("forced", both("Egna färger", "Forced colours"), media={"forced_colors": "active"}),
        Mode("still", both("Mindre rörelse", "Reduced motion"), media={"reduced_motion": "reduce"}),
        Mode("rtl", both("Höger till vänster", "Right to left"), dir="rtl"),
        Mode("print", both("Utskrift", "Print"), 700, 900, media={"media": "print"}),
        Mode("noscript", both("Utan JavaScript", "Without JavaScript"), scripts=False),
        Mode("slow", both("Långsamt nät", "Slow network"), slow=True),
    )
}
"""By name, in the order they are tried."""

NEUTRAL = {"color_scheme": "light", "forced_colors": "none", "reduced_motion": "no-preference", "media": "screen"}
