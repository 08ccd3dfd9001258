"""Assets: one style sheet and one script for every page, under names that change with their content."""

from __future__ import annotations

import gzip
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from .component import ROOT

LAYERS = ("reset", "theme", "base", "components", "utilities")
"""Cascade layers, weakest first. theme/ holds one file for each but `components`, whose styles lie in their folders."""

HTMX = Path("node_modules/htmx.org/dist/htmx.min.js")


class MissingPackage(FileNotFoundError):
    """A front-end package that npm has not fetched."""


@dataclass(frozen=True)
class Asset:
    """A file as it is sent: its address, type, and content plain and gzipped."""

    path: str
    media_type: str
    content: bytes
    gzipped: bytes


TYPES = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8"}


def make_asset(content: bytes, suffix: str) -> Asset:
    """An asset of this content, whose address begins with its digest. suffix: of `TYPES`."""
    digest = hashlib.sha256(content).hexdigest()[:16]
    return Asset(f"/assets/{digest}.{suffix}", TYPES[suffix], content, gzip.compress(content, 9, mtime=0))


def style_files() -> list[Path]:
    """Every style of the house in the order it is sent."""
    own = [*sorted(ROOT.glob("form/*/style.css")), *sorted(ROOT.glob("page/*/style.css"))]
    return [ROOT / "theme" / f"{layer}.css" for layer in LAYERS if layer != "components"] + own


def script_files() -> list[Path]:
    """Every script of the house: what a component adds to what works without."""
    return [*sorted(ROOT.glob("form/*/script.js")), *sorted(ROOT.glob("page/*/script.js"))]


def make_style(*more: Path) -> Asset:
    """The style sheet of every page; more: style files to add to the components, for the lab's own pages."""
    parts = [f"@layer {', '.join(LAYERS)};"]
    for path in [*style_files(), *more]:
        layer = path.stem if path.parent.name == "theme" else "components"
        if path.exists():
            parts.append(f"@layer {layer} {{\n{path.read_text(encoding='utf-8')}}}")
    return make_asset(_small("\n".join(parts)).encode(), "css")


def make_script(packages: Path) -> Asset:
    """htmx and our own scripts, in this order. packages: the folder that holds node_modules."""
    htmx = packages / HTMX
    if not htmx.exists():
        raise MissingPackage(f"{HTMX} is missing; run: make packages (or: npm ci)")
    own = b"\n".join(path.read_bytes() for path in script_files())
    return make_asset(htmx.read_bytes() + b"\n" + own, "js")


def _small(css: str) -> str:
    """Without comments and indentation. No more: what a browser reads should be what we wrote."""
    return re.sub(r"\s*\n\s*", "\n", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)).strip()
