"""Pictures of every example, and of every page of a prototype, in every mode: `python -m tests.pictures FOLDER`.

They are for looking at with a critical eye; the tests of the look say only what can be measured.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from playwright.sync_api import Browser, Page, sync_playwright

from components.prototype import Prototype, load
from components.words import SWEDISH, Language
from tests.gallery import ASSETS, ROOT, TODAY, Gallery, Shown, pages
from usability.browser import launch_options
from usability.visits.showing import show_state
from usability.visits.site import Assets, Site


@dataclass(frozen=True)
class Mode:
    """How a page is looked at. root: the size of its text, in per cent of normal."""

    name: str
    width: int = 1100
    media: dict[str, Any] = field(default_factory=dict)
    language: Language = SWEDISH
    root: int = 100


MODES = (
    Mode("desktop"),
    Mode("320", width=320),
    Mode("dark", media={"color_scheme": "dark"}),
    Mode("forced", media={"forced_colors": "active", "color_scheme": "dark"}),
    Mode("rtl", language=Language("ar")),
    Mode("large", width=640, root=200),
    Mode("print", width=700, media={"media": "print"}),
)


@contextmanager
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium
        started = chromium.launch(**launch_options(chromium.executable_path))
        yield started
        started.close()


def take(page: Page, mode: Mode, file: Path) -> None:
    """A picture of the whole of the page that is open."""
    page.emulate_media(**mode.media)
    page.evaluate("size => document.documentElement.style.fontSize = size + '%'", mode.root)
    file.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=file, full_page=True)
    page.emulate_media(media="screen", color_scheme="light", forced_colors="none")


def of_components(started: Browser, folder: Path, only: str) -> None:
    """FOLDER/MODE/form-radios.png: all examples of a component in a mode."""
    for mode in MODES:
        shown = [page for page in pages(mode.language, by_component=True) if only in page.path]
        with Gallery(shown).open(started, viewport={"width": mode.width, "height": 800}) as context:
            page = context.new_page()
            for one in shown:
                page.goto(one.path)
                take(page, mode, folder / mode.name / f"{one.path[4:].replace('/', '-')}.png")


def of_prototype(started: Browser, folder: Path, name: str) -> None:
    """FOLDER/MODE/NN-PAGE-STATE.png: each page of a prototype at first, in error, filled in, and when sent."""
    prototype = load(ROOT / "prototypes" / name)
    for mode in MODES:
        shown = list(states(Site(prototype, "draft", "", mode.language, Assets(*ASSETS))))
        with Gallery(shown).open(started, viewport={"width": mode.width, "height": 800}) as context:
            page = context.new_page()
            for number, one in enumerate(shown, 1):
                page.goto(one.path)
                take(page, mode, folder / mode.name / f"{number:02}{one.path.replace('/', '-')}.png")


def of_readme(started: Browser) -> None:
    """The README's picture: a question of the parking permit as a citizen meets it."""
    site = Site(load(ROOT / "prototypes" / "parkeringstillstand"), "draft", "", SWEDISH, Assets(*ASSETS))
    shown = next(one for one in states(site) if one.path == "/distance/first")
    with Gallery([shown]).open(started, viewport={"width": 900, "height": 760}) as context:
        page = context.new_page()
        page.goto(shown.path)
        page.screenshot(path=ROOT / "deploy" / "readme.png")


def states(site: Site) -> Iterator[Shown]:
    """The prototype's pages in their states; of wrong answers, none at all only."""
    met = set()
    for state in site.prototype.service.states(TODAY):
        path = f"/{state.page.name}/{state.kind}"
        if state.kind != "wrong" and path not in met:
            met.add(path)
            yield Shown(path, show_state(site, state, TODAY))


def shown_states(prototype: Prototype, language: Language) -> Iterator[Shown]:
    """A prototype's pages in all their states, each that looks like another only once; check-answers and receipt, of
    which there is one for each path, for the paths that together meet every page and branch."""
    site = Site(prototype, "draft", "", language, Assets(*ASSETS))
    covering = {tuple(page.name for page in path.pages) for path in prototype.service.covering_paths(TODAY)}
    met = set()
    for state in prototype.service.states(TODAY):
        html = show_state(site, state, TODAY)
        if html not in met and (not state.path or state.path in covering):
            met.add(html)
            yield Shown(f"/{quote(state.id)}", html)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", help="where the pictures are put; none: only the README's")
    parser.add_argument("--prototype", help="the name of a prototype, in place of the components")
    parser.add_argument("--only", default="", help="only components whose folder holds this: form/radios")
    chosen = parser.parse_args()
    with browser() as started:
        if chosen.folder is None:
            of_readme(started)
        elif chosen.prototype:
            of_prototype(started, chosen.folder, chosen.prototype)
        else:
            of_components(started, chosen.folder, chosen.only)


if __name__ == "__main__":
    main()
