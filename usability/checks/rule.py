"""What a rule is: a folder under `rules/` with what it looks for, who is hurt by it, and pages that pass and fail.

A rule has one or more of these:

- `rule.js`: looks at a page as it stands. A generator function `function* (kit, mode)`, or an async one, which yields
  `[element, key]` or `[element, key, values]`. `kit` is page/kit.js.
- `drive(tab)` in rule.py: uses a page as people do, key by key. An async generator of `Found`, made by `tab.found`.
- `compare(seen)`: looks at all pages together. A generator of `(Seen, Found)`.
- `judge(own)`: reads the definition of a prototype of our own. A generator of `Found`.
- `travel(visitor)`: goes through a prototype of our own on a running server. An async generator of `Found`.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from components.words import fill, language

if TYPE_CHECKING:
    from .sights import Seen
    from .tab import Tab

RULES = Path(__file__).parent / "rules"

Outcome = Literal["fail", "review"]


@dataclass(frozen=True)
class Both:
    """A text of a rule, in both languages of the lab. It stands beside the rule, as everything about it does."""

    sv: str
    en: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def format(self, **values: Any) -> Both:
        return Both(self.sv, self.en, {**self.values, **values})

    def __str__(self) -> str:
        return self.told(language().code)

    def told(self, code: str) -> str:
        return fill(self.sv if code.startswith("sv") else self.en, self.values, language())


def both(sv: str, en: str) -> Both:
    return Both(sv, en)


@dataclass(frozen=True)
class Found:
    """Something a rule has found on a page. key: of the rule's `fails` or `reviews`. selector: a CSS path; "" for the
    page as a whole. box: x, y, width and height in CSS pixels of the whole page. page, file, line: where it comes
    from, if the rule knows better than the walk. mode: in which it was seen, if the rule has changed it by itself."""

    key: str
    values: Mapping[str, Any] = field(default_factory=dict)
    selector: str = ""
    snippet: str = ""
    box: tuple[float, float, float, float] | None = None
    criteria: tuple[str, ...] = ()
    page: str = ""
    file: str = ""
    line: int = 0
    mode: str = ""


@dataclass(frozen=True, kw_only=True)
class Rule:
    """title: what must hold. criteria: of WCAG 2.2; none for usability. fails, reviews: what it says, by the key of
    what it found; what is under `reviews` is for a person to judge, and never blocks. modes: in which `modes.MODES` it
    looks. own: whether it is for prototypes of our own alone, as it asks more than WCAG. act: ids of the W3C's ACT
    rules whose examples it claims. needs: what a page must have for `drive` to find anything, as a CSS selector or as
    a function of the kit (`kit => ...`); a page without is not driven, which saves time. styled:
    whether its rule.js finds what style decides, not words: then it looks where a page is used, not at each of its
    states. afresh: whether the page is
    opened anew before `drive`; not where it reads what a walk that is shared has remembered. seconds: how long `drive`
    or `travel` may take on one page."""

    title: Both
    criteria: tuple[str, ...]
    hurts: Both
    mend: Both
    fails: Mapping[str, Both] = field(default_factory=dict)
    reviews: Mapping[str, Both] = field(default_factory=dict)
    modes: frozenset[str] = frozenset({"plain"})
    needs: str = ""
    styled: bool = False
    afresh: bool = True
    own: bool = False
    act: tuple[str, ...] = ()
    seconds: float = 30
    drive: Callable[[Tab], AsyncIterator[Found]] | None = None
    compare: Callable[[Sequence[Seen]], Iterator[tuple[Seen, Found]]] | None = None
    judge: Callable[[Any], Iterator[Found]] | None = None
    travel: Callable[[Any], AsyncIterator[Found]] | None = None
    name: str = ""
    script: str = ""

    def outcome(self, key: str) -> Outcome:
        if key in self.fails:
            return "fail"
        if key in self.reviews:
            return "review"
        raise KeyError(f"the rule {self.name} says nothing of {key!r}; add it to fails or reviews")

    def says(self, found: Found) -> Both:
        return {**self.fails, **self.reviews}[found.key].format(**found.values)

    @property
    def folder(self) -> Path:
        return RULES / self.name.replace("-", "_")


@lru_cache(maxsize=1)
def every_rule() -> Mapping[str, Rule]:
    """All rules by name. A folder is a rule; there is no list of them to keep."""
    return {rule.name: rule for rule in map(_read, sorted(RULES.glob("*/rule.py")))}


def _read(path: Path) -> Rule:
    folder = path.parent
    made: Rule = import_module(f"usability.checks.rules.{folder.name}.rule").rule
    script = folder / "rule.js"
    return replace(
        made,
        name=folder.name.replace("_", "-"),
        script=script.read_text(encoding="utf-8") if script.exists() else "",
    )


class NoRule(ValueError):
    """A rule that is asked for and not there; the message lists those that are."""


def chosen(names: Sequence[str] = ()) -> list[Rule]:
    """The rules of these names, or all of them. Raises `NoRule`."""
    known = every_rule()
    for name in names:
        if name not in known:
            raise NoRule(f"there is no rule {name!r}; there are: {', '.join(known)}")
    return [known[name] for name in names] if names else list(known.values())
