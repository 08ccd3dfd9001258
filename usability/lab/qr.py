"""Addresses as QR codes."""

from __future__ import annotations

import io

import segno
from markupsafe import Markup


def drawn(url: str) -> Markup:
    """In SVG, black on white in every mode so that cameras read it."""
    svg = io.BytesIO()
    segno.make(url, error="m").save(
        svg, kind="svg", border=4, xmldecl=False, svgns=True, nl=False, light="#fff", dark="#000", omitsize=True
    )
    return Markup(svg.getvalue().decode())  # noqa: S704 -- made by segno of our own address
