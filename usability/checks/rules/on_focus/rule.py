"""On focus: nothing happens to a page because the focus comes to one of its controls."""

from __future__ import annotations

from collections.abc import AsyncIterator

from ...explore import place
from ...rule import Found, Rule, both
from ...tab import Tab

LISTENED = "/^(focus|focusin|DOMFocusIn|blur|focusout)$/"
USED = f"kit => kit.controls().some(e => window.__provrum.explore.somebody(e, {LISTENED}))"
TRY = """async kit => {
    const { explore } = window.__provrum, heard = window.__provrumHeard, found = [];
    heard.stays = true;
    const dialogs = () => kit.all("dialog:modal, [aria-modal=true]").filter(kit.visible).length;
    let tried = 0;
    for (const element of kit.controls()) {
        if (!element.isConnected || !explore.somebody(element, LISTENED)) continue;
        if (!kit.tabbable(element) || !kit.visible(element)) continue;
        if ((tried += 1) > MOST) break;
        document.activeElement?.blur();
        await heard.turn();
        const before = heard.done.length, open = dialogs(), place = kit.place(element);
        element.focus();
        await explore.settle(300);
        const did = heard.done.slice(before), now = explore.deepest();
        if (did.some(one => one.what === "navigate")) found.push({ ...place, key: "leaves", url: did[0].url });
        else if (did.length) found.push({ ...place, key: "moves" });
        else if (dialogs() > open) { found.push({ ...place, key: "opens" }); break; }
        else if (!kit.rendered(element)) continue;
        else if (now === document.body) found.push({ ...place, key: "moves" });
        else if (!explore.holds(element, now) && !explore.holds(now, element)) {
            found.push({ ...place, key: "jumps", where: kit.name(now) || now.localName });
        }
    }
    return found;
}""".replace("LISTENED", LISTENED).replace("MOST", "60")
"""At most 60 controls of a page are tried."""


async def drive(tab: Tab) -> AsyncIterator[Found]:
    """Give each control the focus, and see whether it stays and the page stays."""
    for one in await tab.kit(TRY):
        yield place(one["key"], one, url=one.get("url", ""), where=one.get("where", ""))


rule = Rule(
    title=both("Ingenting händer bara för att något får fokus", "Nothing happens because something gets focus"),
    criteria=("3.2.1",),
    hurts=both(
        "Den som tabbar sig fram eller använder skärmläsare hamnar någon annanstans utan att ha valt det.",
        "People who use Tab or a screen reader end up somewhere else without having chosen it.",
    ),
    mend=both(
        "Låt det hända när man trycker, inte när fokus kommer (onfocus).",
        "Let it happen when it is pressed, not when focus comes (onfocus).",
    ),
    fails={
        "leaves": both("När den får fokus går sidan till {url}.", "When it gets focus the page goes to {url}."),
        "moves": both(
            "När den får fokus försvinner fokus, eller ett nytt fönster öppnas.",
            "When it gets focus the focus goes away, or a new window opens.",
        ),
        "opens": both("När den får fokus öppnas en dialog.", "When it gets focus a dialog opens."),
        "jumps": both(
            "När den får fokus hoppar fokus vidare till ”{where}”.",
            "When it gets focus the focus jumps on to “{where}”.",
        ),
    },
    needs=USED,
    drive=drive,
)
