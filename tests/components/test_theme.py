"""The theme's colours keep their contrast, and the style sheet keeps its budget and its manners."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from components.assets import make_style, script_files, style_files
from components.component import ROOT
from tests.colours import CONTROL, TEXT, Scheme, contrast, read, tokens

GROUNDS = ("ground", "page", "surface", "control-page")
PAIRS = [
    *((text, ground, TEXT) for text in ("text", "text-muted", "accent", "accent-strong") for ground in GROUNDS),
    *((state, ground, TEXT) for state in ("error", "success", "warning", "info") for ground in GROUNDS),
    ("text", "thread-page", TEXT),
    ("accent", "thread-page", TEXT),
    ("on-accent", "accent", TEXT),
    ("on-accent", "accent-strong", TEXT),
    ("on-error", "error", TEXT),
    ("page", "error", TEXT),
    *((edge, ground, CONTROL) for edge in ("control", "focus", "thread") for ground in GROUNDS),
    ("thread", "thread-page", CONTROL),
    ("focus", "thread-page", CONTROL),
    ("accent", "control-page", CONTROL),
]
"""(what is seen, what lies behind it, the least contrast)."""

PHYSICAL = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:top|right|bottom|left)"
    r"|(?:min-|max-)?(?:width|height)|top|right|bottom|left)\s*:"
    r"|(?:text-align|float|clear)\s*:\s*(?:left|right)"
)

SIDES = re.compile(r"(?<![\w-])(?:margin|padding|inset|border-width):\s*([^;}]+)")
"""A shorthand of up to four sides: clockwise from the top, whatever the direction of the text."""

COLOUR = re.compile(r":[^;{}]*(#[0-9a-fA-F]{3,8}\b|(?:rgb|hsl|oklch)a?\()[^{}]*[;}]")
"""A colour in a declaration; not an id in a selector, which a { follows."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("seen", "behind", "least"), PAIRS)
def test_contrast(seen: str, behind: str, least: float, scheme: Scheme) -> None:
    found = tokens((ROOT / "theme" / "theme.css").read_text(encoding="utf-8"), scheme)
    ratio = contrast(read(found[seen]), read(found[behind]))
    assert ratio >= least, f"--{seen} {found[seen]} on --{behind} {found[behind]} in {scheme} is {ratio:.2f}:1"


def test_contrast_is_counted_as_wcag_counts() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast(read("#767676"), read("#ffffff")) == pytest.approx(4.54, abs=0.01)


def test_style_is_small() -> None:
    size = len(make_style().gzipped)
    assert size < 25_000, f"the style sheet is {size} bytes gzipped; leave something out"


def test_own_script_is_small() -> None:
    size = len(gzip.compress(b"\n".join(path.read_bytes() for path in script_files()), 9))
    assert size < 5_000, f"our own scripts are {size} bytes gzipped; leave something out"


STYLES = [path for path in [*style_files(), ROOT.parent / "usability" / "lab" / "style.css"] if path.exists()]


def css_of(path: Path) -> str:
    return re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)


def lopsided(css: str) -> list[str]:
    """Shorthands whose second and fourth side differ, and so do not follow the direction of the text."""
    found = []
    for values in SIDES.findall(css):
        while re.search(r"\([^()]*\)", values):
            values = re.sub(r"\([^()]*\)", lambda inner: str(hash(inner.group(0))), values)
        sides = values.split()
        if len(sides) == 4 and sides[1] != sides[3]:
            found.append(values)
    return found


def rules(css: str) -> str:
    """Without the conditions of @media and @container, which only know width and height."""
    return re.sub(r"@(?:media|container)[^{]*", "", css)


@pytest.mark.parametrize("path", STYLES, ids=lambda path: str(path.relative_to(ROOT.parent)))
def test_style_has_manners(path: Path) -> None:
    css = css_of(path)
    found = PHYSICAL.search(rules(css))
    assert not found, f"{found.group(0) if found else ''}: use the logical property, which right-to-left mirrors"
    assert not lopsided(css), "a shorthand with two different inline sides; use padding-block and padding-inline"
    assert "!important" not in css or path.stem == "utilities", "layers decide; !important is for utilities"
    if path.stem != "theme":
        colour = COLOUR.search(css)
        assert not colour, f"{colour.group(1) if colour else ''}: use a token of the theme"


@pytest.mark.parametrize("path", STYLES, ids=lambda path: str(path.relative_to(ROOT.parent)))
def test_style_names_tokens_that_there_are(path: Path) -> None:
    known = set(tokens((ROOT / "theme" / "theme.css").read_text(encoding="utf-8"), "light"))
    css = css_of(path)
    own = set(re.findall(r"--([\w-]+):", css))
    unknown = set(re.findall(r"var\(--([\w-]+)\)", css)) - known - own
    assert not unknown, f"no tokens of the theme: {', '.join(sorted(unknown))}"


def test_physical_properties_are_seen() -> None:
    assert PHYSICAL.search("a { margin-left: 1px }")
    assert PHYSICAL.search("a { text-align: left }")
    assert PHYSICAL.search("a { max-width: 1px }")
    assert lopsided("a { padding: var(--x) 0 0 calc(1px * (2 + 3)); }")
    assert not lopsided("a { padding: 0 var(--x) 1px var(--x); margin: 0 auto }")
    assert not PHYSICAL.search("a { margin-inline-start: 1px; border-width: 1px; line-height: 1 }")


def test_colours_are_seen() -> None:
    assert COLOUR.search("a { color: #abc; } b { margin: 0; }")
    assert COLOUR.search("a { background: rgb(1, 2, 3) }")
    assert not COLOUR.search("a:hover #abc { color: var(--text); }")
