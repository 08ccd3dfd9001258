"""Places: which site an address belongs to, a draft or a launched iteration, and in which language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool

from components import AccessibilityStatement
from components.prototype import Prototype
from components.words import Language

from ..drafts import Drafts
from ..launches.served import Iterations, Loaded
from .site import Assets, Site

NUMBER = r"[1-9][0-9]{0,8}"
"""That of an iteration, in an address."""
ADDRESS = re.compile(rf"/(?P<name>[^/]+)/(?P<iteration>draft|{NUMBER})(?P<rest>/.*)?", re.DOTALL)


@dataclass(frozen=True)
class Address:
    """prefix: what addresses of the site begin with. rest: what follows it, beginning with a slash."""

    name: str
    iteration: str
    prefix: str
    rest: str


@dataclass(frozen=True)
class Places:
    """only: the one iteration that is served, at `/`; None where all are, each at its own address."""

    drafts: Drafts
    iterations: Iterations
    assets: Assets
    only: tuple[str, int] | None = None

    def address(self, path: str) -> Address | None:
        if self.only is not None:
            return Address(self.only[0], str(self.only[1]), "", path)
        found = ADDRESS.fullmatch(path)
        if not found:
            return None
        name, iteration = found["name"], found["iteration"]
        return Address(name, iteration, f"/{name}/{iteration}", found["rest"] or "/")

    async def open(self, address: Address, *, retired: bool = False) -> tuple[Site, str] | None:
        """The site, and the part of the address after its language; None if there is none. retired: whether it may
        be, as for the lab. Raises `Broken`, and `Retired`."""
        if address.iteration == "draft":
            prototype = await self.drafts.open(address.name)
            return _site(address, prototype, self.assets, {}) if prototype else None
        load = self.iterations.kept if retired else self.iterations.get
        return _launched(address, await run_in_threadpool(load, address.name, int(address.iteration)))

    def last(self, path: str) -> Site | None:
        """The site of an address as it was last loaded, without a look at its files; None if it was not."""
        address = self.address(path)
        if address is None:
            return None
        if address.iteration == "draft":
            prototype = self.drafts.last(address.name)
            return _site(address, prototype, self.assets, {})[0] if prototype else None
        found = _launched(address, self.iterations.last(address.name, int(address.iteration)))
        return found[0] if found else None


def _launched(address: Address, loaded: Loaded | None) -> tuple[Site, str] | None:
    return _site(address, loaded.prototype, loaded.assets, loaded.statements) if loaded else None


def _site(
    address: Address, prototype: Prototype, assets: Assets, statements: Mapping[str, AccessibilityStatement]
) -> tuple[Site, str]:
    language, rest = spoken(prototype, address.rest)
    statement = statements.get(language.code)
    return Site(prototype, address.iteration, address.prefix, language, assets, statement=statement), rest


def spoken(prototype: Prototype, rest: str) -> tuple[Language, str]:
    """The language of an address, and what follows it. The language that the service is written in has none."""
    first, code = next(iter(prototype.languages)), rest.split("/")[1]
    if code in prototype.languages and code != first:
        return prototype.languages[code], rest[len(code) + 1 :] or "/"
    return prototype.languages[first], rest
