"""Contrast of states: that a box is ticked, or a switch is on, can be seen."""

from __future__ import annotations

from collections.abc import AsyncIterator

from ...pixels import shoot
from ...rule import Found, Rule, both
from ...tab import Tab

MARKS = """kit => kit.all("[role=switch], [role=checkbox], [role=radio], input[type=checkbox], input[type=radio]")
    .filter(e => kit.rendered(e) && !kit.curtained(e) && !kit.closest(e, ":disabled, [aria-disabled=true]"))
    .filter(e => !(e.matches("input") && kit.style(e).appearance === "auto" && kit.visible(e)))"""
"""Those that the browser does not draw by itself."""
ROW = """(kit, path) => {
    const e = kit.find(path), near = e.labels?.[0] || kit.closest(e, "label") || e;
    e.scrollIntoView({ block: "nearest", behavior: "instant" });
    const boxes = [e, near].map(kit.box);
    if (e.parentElement && kit.box(e.parentElement).height < 120) boxes.push(kit.box(e.parentElement));
    const edge = (name, pick) => pick(...boxes.map(box => box[name]));
    return [edge("left", Math.min) + scrollX, edge("top", Math.min) + scrollY, edge("right", Math.max) + scrollX,
        edge("bottom", Math.max) + scrollY];
}"""
PRESS = """async (kit, path) => {
    const e = kit.find(path), on = () => e.matches("input") ? e.checked : e.getAttribute("aria-checked");
    const before = on();
    if (e.type === "radio" && before) return false;
    e.click();
    await new Promise(done => setTimeout(done, 50));
    return e.isConnected && on() !== before;
}"""
CHANGED = """kit => {
    const { before, after } = kit.shots, { top, width, height } = before, ratios = [];
    for (let i = 0; i < width * height; i += 1) {
        const [x, y] = [i % width, top + Math.floor(i / width)];
        const [one, other] = [before.at(x, y), after.at(x, y)];
        if (one && other && String(one) !== String(other)) ratios.push(kit.contrast(one, other));
    }
    ratios.sort((a, b) => b - a);
    return { count: ratios.length, ratio: ratios[Math.min(8, ratios.length - 1)] || 1 };
}"""
MOST = 3
"""Of each page, one of each look."""


async def drive(tab: Tab) -> AsyncIterator[Found]:
    """Press each, and measure what has changed in pixels."""
    looks = f"kit => [...Map.groupBy(({MARKS})(kit), e => `${{kit.role(e)}} ${{e.className}}`).values()].map(a => a[0])"
    for path in (await tab.kit(f"kit => ({looks})(kit).map(kit.selector)"))[:MOST]:
        row = await tab.kit(ROW, path)
        await shoot(tab, "before", max(0, row[1] - 10), row[3] + 10)
        if not await tab.kit(PRESS, path) or tab.went:
            await tab.again()
            continue
        await shoot(tab, "after", max(0, row[1] - 10), row[3] + 10)
        changed = await tab.kit(CHANGED)
        if changed["count"] < 8:
            yield await tab.found("same", path)
        elif changed["ratio"] < 2.8:
            yield await tab.found("pale", path, ratio=round(changed["ratio"], 1))


rule = Rule(
    title=both("Det syns vad som är valt", "It can be seen what is chosen"),
    criteria=("1.4.11",),
    hurts=both(
        "Den som ser dåligt kan inte se om rutan är kryssad eller reglaget är på.",
        "People with low vision cannot see whether the box is ticked or the switch is on.",
    ),
    mend=both(
        "Visa läget med en bock, en prick eller en knapp som flyttas, med kontrasten 3:1 mot det bakom.",
        "Show the state by a tick, a dot or a thumb that moves, with a contrast of 3:1 with what is behind it.",
    ),
    fails={
        "pale": both(
            "När den ändras är skillnaden mellan av och på som mest {ratio}:1. Den ska vara minst 3:1.",
            "When it is changed, on differs from off by {ratio}:1 at most. It must be 3:1 at least.",
        ),
    },
    reviews={
        "same": both(
            "Den ser likadan ut när den är på som när den är av. Visas det någon annanstans?",
            "It looks the same when it is on as when it is off. Is it shown elsewhere?",
        ),
    },
    needs=f"kit => ({MARKS})(kit).length > 0",
    drive=drive,
)
