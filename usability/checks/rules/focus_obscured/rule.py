"""Nothing lies over what has the focus: the page is gone through with Tab, forward and back, at three sizes, where it
has anything that stays when one scrolls."""

from __future__ import annotations

from collections.abc import AsyncIterator

from ...keys import walked
from ...rule import Found, Rule, both
from ...tab import Tab

MOST = 5
"""Places of a page that are told."""
STAYS = """kit => kit.all("body *").some(e => /fixed|sticky/.test(kit.style(e).position) && kit.visible(e) && kit.box(e).height > 20 && kit.box(e).width > 100)"""  # noqa: E501
# The bar that covers: what stays when one scrolls, and hides what is behind it; "" where it lets it through.
BAR = """(kit, path) => {
    const hit = kit.find(path);
    if (!hit) return "";
    const all = [hit, ...kit.parents(hit)], at = all.findIndex(e => /fixed|sticky/.test(kit.style(e).position));
    const hides = e => kit.colour(kit.style(e).backgroundColor)[3] > 0.9 || kit.style(e).backgroundImage !== "none" || e.matches("img, video, canvas");
    return at >= 0 && all.slice(0, at + 1).some(hides) && all.every(e => Number(kit.style(e).opacity) > 0.9) ? kit.selector(all[at]) : "";
}"""  # noqa: E501


async def drive(tab: Tab) -> AsyncIterator[Found]:
    """The stops that were wholly covered when the focus came to them."""
    if not await tab.kit(STAYS):
        return
    walk = await walked(tab)
    told: set[str] = set()
    for stop in [*walk.forward, *walk.back]:
        if not stop.cover or stop.path in told or not stop.visible or len(told) >= MOST:
            continue
        bar = await tab.kit(BAR, stop.cover)
        if bar:
            told.add(stop.path)
            yield await tab.found("covered", stop.path, name=stop.name, bar=bar)


rule = Rule(
    title=both("Det som har fokus döljs inte av annat", "What has the focus is not hidden by something else"),
    criteria=("2.4.11",),
    hurts=both(
        "Den som ser och använder tangentbord vet inte var hen är, eftersom något ligger över.",
        "People who see and use a keyboard do not know where they are, as something lies over it.",
    ),
    mend=both(
        "Låt det som ligger kvar när man rullar ta mindre plats, eller ge html ”scroll-padding” som är lika stort.",
        "Let what stays when one scrolls take less room, or give html a “scroll-padding” as large as it is high.",
    ),
    fails={
        "covered": both(
            "När ”{name}” får fokus ligger {bar} över hela den.",
            "When “{name}” gets focus, {bar} lies over all of it.",
        ),
    },
    modes=frozenset({"plain", "phone", "zoom"}),
    needs=STAYS,
    seconds=120,
    drive=drive,
)
