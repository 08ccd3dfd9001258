"""Iterations as a server serves them: loaded once, from files that are as they were launched."""

from __future__ import annotations

import logging
import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from components import AccessibilityStatement
from components.assets import Asset, make_asset
from components.mistakes import Mistake
from components.prototype import Broken, Prototype, load_frozen

from ..visits.site import Assets
from .iterations import Iteration, Tampered, check_files, numbers, read_iteration
from .retiring import Gone, NotRetired, Retired, retired
from .statement import shown

log = logging.getLogger("provrum")
ASSET = re.compile(r"/assets/([0-9a-f]{16}\.(?:css|js))")
"""The address of one: its name is the beginning of its digest."""


@dataclass(frozen=True)
class Loaded:
    """An iteration that can be served. statements: the accessibility statement by language."""

    iteration: Iteration
    prototype: Prototype
    assets: Assets
    statements: Mapping[str, AccessibilityStatement]


class Iterations:
    """The launched iterations of the lab's prototypes."""

    def __init__(self, folder: Path):
        self.folder = folder
        self._loaded: dict[tuple[str, int], Loaded] = {}
        self._assets: dict[str, Asset] = {}
        self._lock = threading.Lock()

    def numbers(self, name: str) -> list[int]:
        return numbers(self.folder / name)

    def serving(self, name: str) -> list[int]:
        """The numbers of those that are not retired; none where nobody knows which are."""
        try:
            gone = retired(self.folder / name)
        except NotRetired:
            return []
        return [number for number in self.numbers(name) if number not in gone]

    def last(self, name: str, number: int) -> Loaded | None:
        """An iteration that has been loaded before."""
        return self._loaded.get((name, number))

    def get(self, name: str, number: int) -> Loaded | None:
        """An iteration; None if there is none. Raises `Broken` where it must not be served, which says why, and
        `Retired`. Loading takes a moment: in a server, ask in a thread."""
        if number not in self.numbers(name):
            self._loaded.pop((name, number), None)
            return None
        if (gone := self._retired(name).get(number)) is not None:
            onward = self.serving(name)[-1:]
            raise Retired(name, gone, f"/{name}/{onward[0]}/" if onward else "")
        return self.kept(name, number)

    def kept(self, name: str, number: int) -> Loaded | None:
        """The same for the lab, which looks back at those that are retired too. Raises `Broken`."""
        if number not in self.numbers(name):
            return None
        with self._lock:
            if (name, number) not in self._loaded:
                self._loaded[name, number] = self._load(name, number)
        return self._loaded[name, number]

    def _retired(self, name: str) -> Mapping[int, Gone]:
        try:
            return retired(self.folder / name)
        except NotRetired as error:
            raise Broken(name, [Mistake(str(error), "", 0)]) from error

    def _load(self, name: str, number: int) -> Loaded:
        try:
            iteration = read_iteration(self.folder / name, number)
            check_files(iteration, shown=True)
        except Tampered as error:
            log.error("not served: %s", error)
            raise Broken(name, [Mistake(str(error), "", 0)]) from error
        return loaded(iteration)

    def asset(self, path: str) -> Asset | None:
        """A style sheet or script of any iteration: another process may have shown the page that links to it."""
        if path not in self._assets and (named := ASSET.fullmatch(path)):
            for file in self.folder.glob(f"*/iterations/*/house/assets/{named[1]}"):
                if (made := _asset(file)).path == path:
                    self._assets[path] = made
        return self._assets.get(path)

    def troubles(self) -> list[str]:
        """What keeps iterations from being served: asked when a server starts."""
        found = []
        for path in sorted(self.folder.glob("*/service.py")):
            try:
                gone = retired(path.parent)
            except NotRetired as error:
                found.append(f"the iterations of {path.parent.name}: {error}")
                continue
            for number in self.numbers(path.parent.name):
                try:
                    if number not in gone:
                        check_files(read_iteration(path.parent, number), shown=True)
                except Tampered as error:
                    found.append(str(error))
        return found


def loaded(iteration: Iteration) -> Loaded:
    """Load an iteration from its files. Raises `Broken`."""
    house = iteration.folder / "house"
    prototype = load_frozen(iteration.name, iteration.folder / "prototype", house)
    style, script = (_asset(house / "assets" / iteration.manifest[kind]) for kind in ("style", "script"))
    statement = iteration.manifest["statement"]
    statements = {code: shown(statement, code) for code in prototype.languages}
    return Loaded(iteration, prototype, Assets(style, script), statements)


def _asset(path: Path) -> Asset:
    return make_asset(path.read_bytes(), path.suffix[1:])
