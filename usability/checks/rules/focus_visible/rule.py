"""Focus that can be seen: the window with the focus on each kind of stop beside the window without, pixel by pixel.

An outline that stands out is believed. What has none is pictured; a stop where nothing in the whole window changes is
gone to once more by Tab itself, as scripts may mark what has been come to by keys alone.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from typing import Any

from ...keys import Stop, Walk, walked
from ...modes import MODES
from ...pixels import Difference, differ, glance
from ...rule import Found, Rule, both
from ...tab import Tab

MOST = 24
"""Kinds of stop that are pictured on a page."""
NOTHING = 8
"""Changed pixels that nobody sees."""
LEAST = 0.3
"""The part of the pixels around a stop that must change by more than 40 levels of grey."""
OUTER = ("iframe", "frame", "object", "embed", "video", "audio")
"""What shows the focus on what is within it."""

SEEN = Difference(NOTHING, NOTHING)

STILL = "*, *::before, *::after { transition: none !important; caret-color: transparent !important }"
KINDS = """(kit, paths) => {
    const kind = e => [e.localName, e.type, e.className?.baseVal ?? e.className, kit.role(e), e.parentElement?.className, kit.style(e).backgroundColor, kit.style(e).color].join("|");
    return paths.map(path => { const e = kit.find(path); return e ? kind(e) : "" });
}"""  # noqa: E501
COME = """async (kit, path) => {
    const e = kit.find(path);
    if (!e) return null;
    e.blur();
    const before = kit.worn(e);
    e.focus();
    await new Promise(done => requestAnimationFrame(() => done()));
    return kit.active(path, before);
}"""
# What is asked of the element that has the focus: where it is, and how it says so.
ACTIVE = """() => {
    const { kit } = window.__provrum;
    // All but the outline that its own style decides of how it looks.
    kit.worn = e => {
        const told = part => { const { backgroundColor, backgroundImage, color, borderColor, borderWidth, boxShadow, textDecoration, transform, clip, clipPath } = kit.style(part); return [backgroundColor, backgroundImage, color, borderColor, borderWidth, boxShadow, textDecoration, transform, clip, clipPath, ...["left", "top", "width", "height"].map(name => Math.round(kit.box(part)[name]))].join(); };
        return [e, kit.parent(e), ...e.children].filter(Boolean).map(told).join();
    };
    kit.active = (path, before) => {
        const e = kit.find(path);
        if (!e || kit.stops.active() !== e) return null;
        const box = e.getBoundingClientRect();
        const writes = e.matches("textarea, [contenteditable=''], [contenteditable=true], input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=reset], [type=image], [type=range], [type=color], [type=file])") && !e.readOnly;
        return {
            box: [box.left, box.top, box.width, box.height], at: `${scrollX} ${scrollY}`, ring: kit.stops.ring(e), faint: e.tabIndex >= 0 && before === kit.worn(e) ? kit.faint(e) : 0,
            visible: kit.visible(e) && box.right > 0 && box.left < innerWidth, size: box.width * box.height,
            writes: writes && window.__provrum.carets.get(e) !== false, points: e.hasAttribute("aria-activedescendant"), labelled: [...(e.labels || [])].some(kit.visible),
        };
    };
    // An outline of its own that stands out neither from what is around nor from the element: the ratio, or 0.
    kit.faint = e => {
        const style = kit.style(e);
        if (!/solid|dashed|dotted|double/.test(style.outlineStyle) || style.boxShadow !== "none") return 0;
        const outside = kit.ground(kit.parent(e) || e), inside = kit.ground(e);
        if (!outside || !inside || parseFloat(style.outlineWidth) < 1) return 0;
        const colour = kit.over(kit.colour(style.outlineColor), outside);
        const ratio = Math.max(kit.contrast(colour, outside), kit.contrast(colour, inside));
        return ratio < 3 ? ratio : 0;
    };
    window.__provrum.carets = new WeakMap(kit.all("input, textarea, [contenteditable]").map(e => [e, kit.colour(kit.style(e).caretColor === "auto" ? "black" : kit.style(e).caretColor)[3] > 0]));
}"""  # noqa: E501
AWAY = """async () => {
    window.__provrum.kit.stops.active()?.blur();
    await new Promise(done => requestAnimationFrame(() => done()));
    return `${scrollX} ${scrollY}`;
}"""
# Controls that Tab never stayed at, and that throw the focus away when they get it.
BLURRED = """(kit, paths) => kit.reached().filter(e => kit.visible(e) && e.localName !== "iframe" && !paths.includes(kit.selector(e))).slice(0, 10).filter(e => {
    e.focus();
    return !kit.stops.active();
}).map(kit.selector)"""  # noqa: E501
DARKENS = """kit => {
    const told = sheet => { try { return [...sheet.cssRules].map(rule => rule.cssText).join(" ") } catch { return "" } };
    const all = [...document.styleSheets, ...document.adoptedStyleSheets].map(told).join(" ");
    return /prefers-color-scheme|color-scheme:[^;]*dark/.test(all) || !!document.querySelector("meta[name=color-scheme][content*=dark]");
}"""  # noqa: E501


@dataclass
class Look:
    """A stop that was pictured: how it says that it has the focus, and how the window differs."""

    stop: Stop
    told: dict[str, Any]
    changes: Difference

    @property
    def unseen(self) -> bool:
        return self.changes.colour < NOTHING

    @property
    def part(self) -> float:
        """What changes in grey, beside what is around it."""
        _left, _top, width, height = self.told["box"]
        return float(self.changes.grey / max(1.0, 2 * (width + height)))


async def drive(tab: Tab) -> AsyncIterator[Found]:
    """Look at the page as it is, then in dark and in forced colours where it may differ there."""
    walk = await walked(tab)
    for path in await tab.kit(BLURRED, [stop.path for stop in walk.stops]):
        yield replace(await tab.found("blurred", path), criteria=("2.4.7", "2.1.1"))
    stops = [stop for stop in walk.stops if stop.tag not in OUTER]
    if not stops:
        return
    told: set[str] = set()
    shows: list[Stop] = []
    for mode in ["plain", *(["dark"] if await tab.kit(DARKENS) else []), "forced"]:
        asked = (
            shows
            if mode == "forced"
            else [stop for stop in stops if mode == "dark" or not (stop.ring and stop.visible)]
        )
        if mode != "plain" and asked:
            await tab.show(MODES[mode])
        async for look in _looks(tab, walk, asked, mode):
            key = _key(look, mode)
            if mode == "plain" and not key and not look.told["ring"]:
                shows.append(look.stop)
            if key and look.stop.path not in told:
                told.add(look.stop.path)
                yield await _found(tab, look, key, mode)


async def _looks(tab: Tab, walk: Walk, stops: list[Stop], mode: str) -> AsyncIterator[Look]:
    if not stops:
        return
    await tab.ask(ACTIVE)
    await tab.ask("([still, dress]) => window.__provrum.dress(still + dress)", [STILL, MODES[mode].dress])
    await tab.page.keyboard.press("Tab")  # from now on the browser shows where the focus is
    bases: set[str] = set()
    for stop in await _kinds(tab, stops):
        look = await _look(tab, stop, bases)
        if look and look.unseen and mode != "forced":
            look = await _again(tab, walk, stop, look)
        if look:
            yield look


async def _kinds(tab: Tab, stops: list[Stop]) -> list[Stop]:
    """One of those that look and are written alike."""
    kinds = await tab.kit(KINDS, [stop.path for stop in stops])
    first = dict(zip(reversed(kinds), reversed(stops), strict=True))
    return list(first.values())[::-1][:MOST]


async def _look(tab: Tab, stop: Stop, bases: set[str]) -> Look | None:
    told = await tab.kit(COME, stop.path)
    if told is None or (told["ring"] and told["visible"]):
        return Look(stop, told, SEEN) if told else None
    await glance(tab, "with")
    if told["at"] not in bases:
        at = await tab.ask(AWAY)
        await glance(tab, f"without {at}")
        bases.add(at)
        if at != told["at"]:
            return None  # it scrolls by itself
    return Look(stop, told, await differ(tab, "with", f"without {told['at']}"))


async def _again(tab: Tab, walk: Walk, stop: Stop, before: Look) -> Look | None:
    """Come to it from the stop before, by Tab."""
    at = next((i for i, one in enumerate(walk.forward) if one.path == stop.path), 0)
    if not at or not await tab.kit(COME, walk.forward[at - 1].path):
        return before
    await tab.page.keyboard.press("Tab")
    told = await tab.kit("(kit, path) => kit.active(path)", stop.path)
    if told is None or told["at"] != before.told["at"]:
        return before
    await glance(tab, "with")
    return Look(stop, told, await differ(tab, "with", f"without {told['at']}"))


def _key(look: Look, mode: str) -> str:
    if look.told["ring"] and look.told["visible"]:
        return ""
    if mode == "forced":
        return "forced" if look.unseen else ""
    if not look.unseen:
        return _faint(look.told["faint"]) or ("weak" if look.part < LEAST else "")
    if not look.told["visible"] and not look.told["labelled"]:
        return "hidden" if look.stop.name or look.told["size"] > 4 else ""
    if look.told["writes"]:
        return "caret"
    return "active" if look.told["points"] else "none"


def _faint(ratio: float) -> str:
    """An outline of 2:1 to 3:1 may be helped by what else changes: a person judges."""
    return "" if not ratio else "faint" if 1.1 < ratio < 2 else "pale"  # 1:1 is no ring at all: what is seen is another


async def _found(tab: Tab, look: Look, key: str, mode: str) -> Found:
    values = {"ratio": round(look.told["faint"], 2), "part": round(100 * look.part), "name": look.stop.name}
    criteria = {"faint": ("1.4.11",), "pale": ("1.4.11",), "hidden": ("2.4.7", "2.4.3")}.get(key, ())
    found = await tab.found(key, look.stop.path, **values)
    return replace(found, criteria=criteria, mode=mode)


rule = Rule(
    title=both("Man ser var fokus är", "One sees where the focus is"),
    criteria=("2.4.7",),
    hurts=both(
        "Den som använder tangentbord vet inte var hen är, och trycker på fel sak eller ger upp.",
        "People who use a keyboard do not know where they are, and press the wrong thing or give up.",
    ),
    mend=both(
        "Ta bort ”outline: none”, eller ge :focus-visible en ram på minst 2 px med minst 3:1 i kontrast mot det som är"
        " runt om. Det som är dolt ska inte gå att nå med Tab: använd hidden, display: none eller inert.",
        "Remove “outline: none”, or give :focus-visible an outline of at least 2 px with a contrast of at least 3:1"
        " against what is around it. What is hidden must not be reached by Tab: use hidden, display: none or inert.",
    ),
    fails={
        "blurred": both(
            "När den får fokus kastar den bort det: fokus är sedan ingenstans.",
            "When it gets focus it throws it away: then focus is nowhere.",
        ),
        "none": both(
            "När den får fokus syns ingen skillnad, varken på den eller någon annanstans i fönstret.",
            "When it gets focus no difference is seen, neither on it nor anywhere else in the window.",
        ),
        "hidden": both(
            "Den får fokus fast den inte syns (”{name}”), och ingenting i fönstret visar var fokus är.",
            "It gets focus although it cannot be seen (“{name}”), and nothing in the window shows where the focus is.",
        ),
        "faint": both(
            "Ramen som visar fokus har kontrasten {ratio}:1 mot det som är runt om och mot den själv. Minst 3:1 krävs.",
            "The outline that shows focus has a contrast of {ratio}:1 against what is around it and against itself. At"
            " least 3:1 is needed.",
        ),
    },
    reviews={
        "weak": both(
            "När den får fokus ändras lite: {part} % av dess omkrets i bildpunkter. Syns det tydligt?",
            "When it gets focus little changes: {part} % of its perimeter in pixels. Is it clearly seen?",
        ),
        "pale": both(
            "Ramen som visar fokus har kontrasten {ratio}:1. Minst 3:1 krävs, om inte annat också visar fokus tydligt.",
            "The outline that shows focus has a contrast of {ratio}:1. At least 3:1 is needed, unless something else"
            " shows the focus clearly too.",
        ),
        "caret": both(
            "När den får fokus syns bara markören som blinkar. Syns det tydligt var man är?",
            "When it gets focus only the blinking caret is seen. Is it clear where one is?",
        ),
        "active": both(
            "När den får fokus syns ingen skillnad. Syns det på det val som är aktivt i den?",
            "When it gets focus no difference is seen. Is it seen on the option that is active in it?",
        ),
        "forced": both(
            "Med egna färger (hög kontrast) syns ingen skillnad när den får fokus.",
            "In forced colours (high contrast) no difference is seen when it gets focus.",
        ),
    },
    needs="kit => kit.all('a[href], button, input, select, textarea, summary, area, iframe, [tabindex]').length > 0",
    act=("oj04fd",),
    seconds=120,
    drive=drive,
)
