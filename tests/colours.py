"""Contrast of colours as WCAG 2 counts it (1.4.3, relative luminance of sRGB)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

Colour = tuple[float, float, float]
"""Red, green and blue, 0-255."""
Scheme = Literal["light", "dark"]

TEXT, CONTROL = 4.5, 3.0
"""The least contrast of text (1.4.3 AA), and of what shows a control, its state and its focus (1.4.11)."""


def read(colour: str) -> Colour:
    """Read #rrggbb. ValueError for any other way to write a colour."""
    found = re.fullmatch(r"#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})", colour.strip().lower())
    if not found:
        raise ValueError(f"{colour!r} is no colour of the form #rrggbb")
    red, green, blue = (int(part, 16) for part in found.groups())
    return red, green, blue


def luminance(colour: Colour) -> float:
    """0 for black to 1 for white."""
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def contrast(one: Colour, other: Colour) -> float:
    """1 for the same colour to 21 for black on white."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def tokens(css: str, scheme: Scheme) -> Mapping[str, str]:
    """The custom properties of a theme as a scheme shows them: {"text": "#16232b"}; var() is followed."""
    found = dict(re.findall(r"--([\w-]+):\s*([^;]+);", css))

    def resolved(value: str) -> str:
        pair = re.fullmatch(r"light-dark\(([^,]+),([^)]+)\)", value)
        if pair:
            return resolved(pair.group(1 if scheme == "light" else 2).strip())
        name = re.fullmatch(r"var\(--([\w-]+)\)", value)
        return resolved(found[name.group(1)]) if name else value

    return {name: resolved(value.strip()) for name, value in found.items()}
