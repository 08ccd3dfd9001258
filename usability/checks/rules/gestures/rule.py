"""What is dragged, swiped or shaken can be done in another way: it is done here as people do it, and where it does
something, a control that does the same is looked for."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

from ...acts import Effect, begin, by_controls, click, effect, noise
from ...rule import Found, Rule, both
from ...tab import Tab

MOST = 2
"""Things of each sort that are tried on a page."""
# {lifted, held, swiped, shakes}: what is dragged and dropped, what is held and moved, what listens to touches, and
# whether the page listens to how the phone is moved.
THINGS = r"""kit => {
    const top = [window, document, document.documentElement, document.body].filter(Boolean);
    const types = e => kit.listens(e);
    const around = (e, wanted) => [e, ...kit.parents(e), window, document].some(one => types(one).some(type => wanted.test(type)));
    const seen = new Set();
    const first = e => !seen.has(kit.kind(e)) && seen.add(kit.kind(e));
    const words = /\b(move|up|down|left|right|earlier|later|order|sort|position|place|zoom|flytta|upp|ner|ned|vänster|höger|före|efter|ordning|sortera|plats|zooma)\b|[↑↓←→▲▼⬆⬇]/i;
    const native = "button, select, input:not([type=hidden]), [role=button], [role=combobox], summary";
    const other = e => kit.all(native, e.parentElement || e).length > 0 || kit.all(`${native}, a[href]`).some(one => kit.visible(one) && words.test(kit.name(one) || kit.text(one)));
    const told = e => ({ path: kit.selector(e), name: (kit.name(e) || kit.text(e)).slice(0, 60) || `<${e.localName}>`, other: other(e), taps: types(e).includes("click") });
    const lifted = kit.all("[draggable=true]").filter(e => around(e, /^(dragstart|drop|dragend|dragover)$/));
    const held = kit.all("[role=slider], *").filter(e => !e.matches("input, canvas, body, html, [draggable=true]") && (kit.role(e) === "slider" || /grab|move|ew-resize|ns-resize|col-resize|row-resize/.test(kit.style(e).cursor) && !/grab|move|resize/.test(kit.style(kit.parent(e) || e).cursor)) && around(e, /^(mousedown|pointerdown)$/));
    const swiped = kit.all("body *").filter(e => types(e).includes("touchstart") && (types(e).includes("touchend") || types(e).includes("touchmove")));
    const some = list => list.filter(e => kit.visible(e) && first(e)).map(told);
    const dropped = kit.all("[draggable=true], input[type=file]").length ? [] : kit.all("body *").filter(e => types(e).includes("drop"));
    return { dropped: some(dropped), lifted: some(lifted), held: some(held), swiped: some(swiped), shakes: top.some(one => types(one).some(type => /^device(motion|orientation)$/.test(type))) || typeof window.ondevicemotion === "function" || typeof window.ondeviceorientation === "function" };
}"""  # noqa: E501
NEEDS = f"kit => {{ const all = ({THINGS})(kit); return all.shakes || all.dropped.length + all.lifted.length + all.held.length + all.swiped.length > 0 }}"  # noqa: E501
# Where things lie: what is dragged to another place changes nothing else.
PLACES = """(kit, path) => {
    const e = kit.find(path), group = e && (e.parentElement?.parentElement || e.parentElement);
    return group ? kit.all("*", group).map(one => { const box = kit.box(one); return `${kit.text(one).slice(0, 20)} ${Math.round(box.left)} ${Math.round(box.top)}` }).join("|") : "";
}"""  # noqa: E501
WORDS = "kit => document.body.textContent"
# From the middle of it to the middle of the last of its like, or a bit to the side.
WAY = """(kit, [path, lifted]) => {
    const e = kit.find(path);
    e.scrollIntoView({ block: "center", behavior: "instant" });
    const box = kit.box(e), last = lifted && [...(e.parentElement?.children || [])].filter(one => one !== e && kit.visible(one)).at(-1);
    const to = last ? kit.box(last) : { left: box.left + (kit.role(e) === "slider" ? 60 : 260), top: box.top, width: box.width, height: box.height };
    return [box.left + box.width / 2, box.top + box.height / 2, to.left + to.width / 2, to.top + to.height * (last ? 0.8 : 0.5)];
}"""  # noqa: E501
SHAKE = """() => {
    const strong = { x: 25, y: 25, z: 25 };
    for (let i = 0; i < 6; i += 1) {
        const way = i % 2 ? 1 : -1, acceleration = { x: strong.x * way, y: strong.y * way, z: strong.z * way };
        window.dispatchEvent(new DeviceMotionEvent("devicemotion", { acceleration, accelerationIncludingGravity: acceleration, rotationRate: { alpha: 200 * way, beta: 200 * way, gamma: 200 * way }, interval: 16 }));
        window.dispatchEvent(new DeviceOrientationEvent("deviceorientation", { alpha: 40 * way, beta: 40 * way, gamma: 40 * way }));
    }
}"""  # noqa: E501
SWITCH = r"kit => kit.all('input, button, select, a[href], [role=switch]').some(e => /motion|shak|tilt|rörelse|skak|lut/i.test(kit.name(e)))"  # noqa: E501

UNSEEN = "kit => kit.all('button, input:not([type=hidden]), select, a[href]').some(e => !kit.rendered(e))"
"""Whether there is more to press than is seen: it may do the same, once something has opened it."""


async def drive(tab: Tab) -> AsyncIterator[Found]:
    """Drag, swipe and shake."""
    await begin(tab)
    ignore = await noise(tab)
    things = await tab.kit(THINGS)
    for one in [*things["lifted"][:MOST], *({**one, "held": True} for one in things["held"][:MOST])]:
        key = await _dragged(tab, one, ignore)
        if key:
            yield await tab.found(key, one["path"], name=one["name"])
    for one in things["dropped"][:1]:
        yield replace(await tab.found("drop", one["path"], name=one["name"]), criteria=("2.5.7", "2.1.1"))
    for one in things["swiped"][:MOST]:
        done = await effect(tab, _swipe(tab, one["path"]), ignore)
        if done and not await _control(tab, one["path"], done):
            yield replace(await tab.found("swipe", one["path"], name=one["name"]), criteria=("2.5.1",))
    if things["shakes"]:
        done = await effect(tab, tab.ask(SHAKE), ignore)
        if done:
            plain = await tab.kit(SWITCH) or await tab.kit(UNSEEN) or await _control(tab, "body", done)
            yield replace(await tab.found("moved" if plain else "shake"), criteria=("2.5.4",))


async def _dragged(tab: Tab, one: dict[str, Any], ignore: Effect) -> str:
    held = one.get("held", False)
    before, written = await tab.kit(PLACES, one["path"]), await tab.kit(WORDS)
    way = await tab.kit(WAY, [one["path"], not held])
    done = await effect(tab, _drag(tab, way), ignore, 2)
    moved = await tab.kit(PLACES, one["path"]) != before
    turned = await tab.kit(WORDS) != written
    await _anew(tab)
    if not held:
        return "" if one["other"] else "drag" if (moved or done) and not one["taps"] else "perhaps"
    if not done and not moved:
        return ""
    if await _taps(tab, one["path"], way, ignore) or await _control(tab, one["path"], done):
        return ""
    return "drag" if (done or turned) and not one["other"] else "perhaps"


async def _drag(tab: Tab, way: list[float]) -> None:
    left, top, right, bottom = way
    mouse = tab.page.mouse
    await mouse.move(left, top)
    await mouse.down()
    await mouse.move((left + right) / 2, (top + bottom) / 2, steps=3)
    await mouse.move(right, bottom, steps=3)
    await mouse.up()


async def _taps(tab: Tab, path: str, way: list[float], ignore: Effect) -> bool:
    """Whether a click beside it, where it was dragged to, does something of the kind."""
    await tab.kit(WAY, [path, False])
    await tab.page.mouse.move(way[2], way[3])
    done = bool(await effect(tab, click(tab), ignore, 2))
    await _anew(tab)
    return done


async def _swipe(tab: Tab, path: str) -> None:
    left, top, _right, _bottom = await tab.kit(WAY, [path, False])
    cdp = tab.cdp
    for kind, x in (("touchStart", left), ("touchMove", left - 60), ("touchMove", left - 140)):
        await cdp.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": top}]})
    await cdp.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


async def _control(tab: Tab, path: str, wanted: Effect) -> bool:
    await _anew(tab)
    found = await by_controls(tab, path, wanted)
    await _anew(tab)
    return found


async def _anew(tab: Tab) -> None:
    await tab.again()
    await begin(tab)


rule = Rule(
    title=both(
        "Det man drar, sveper eller skakar går att göra på annat sätt",
        "What is dragged, swiped or shaken can be done in another way",
    ),
    criteria=("2.5.7",),
    hurts=both(
        "Den som inte kan hålla nere och dra, som styr med huvudet eller har mobilen fast monterad, kan inte göra det.",
        "People who cannot hold down and drag, who use a head pointer or have the phone fixed in place, cannot do it.",
    ),
    mend=both(
        "Lägg till knappar som gör samma sak: Flytta upp, Flytta ner, Nästa, Öka. Det som skakas ska också gå att"
        " stänga av.",
        "Add buttons that do the same: Move up, Move down, Next, More. There must also be a way to turn off shaking.",
    ),
    fails={
        "drag": both(
            "”{name}” flyttas bara genom att man drar: inget annat att trycka på gör samma sak.",
            "“{name}” is moved by dragging alone: nothing else to press does the same.",
        ),
        "swipe": both(
            "”{name}” ändras när man sveper över den, och inget att trycka på gör samma sak.",
            "“{name}” changes when it is swiped, and nothing to press does the same.",
        ),
        "shake": both(
            "Sidan ändras när man rör på telefonen, inget att trycka på gör samma sak, och det går inte att stänga av.",
            "The page changes when the phone is moved, nothing to press does the same, and it cannot be turned off.",
        ),
    },
    reviews={
        "drop": both(
            "På ”{name}” släpper man filer, men på sidan finns inget fält att välja en fil med.",
            "Files are dropped on “{name}”, but the page has no field to choose a file with.",
        ),
        "perhaps": both(
            "”{name}” verkar kunna dras. Går samma sak att göra utan att dra, med ett eller två tryck?",
            "“{name}” seems to be dragged. Can the same be done without dragging, by one or two presses?",
        ),
        "moved": both(
            "Sidan ändras när man rör på telefonen. Går samma sak att göra med knappar, och går det att stänga av?",
            "The page changes when the phone is moved. Can the same be done by buttons, and can it be turned off?",
        ),
    },
    needs=NEEDS,
    act=("7677a9", "c249d5"),
    seconds=120,
    drive=drive,
)
