"""A link past what stands on every page leads somewhere: what it names is there, and the focus goes there."""

from __future__ import annotations

from collections.abc import AsyncIterator

from ...rule import Found, Rule, both
from ...tab import Tab

# The links that say that they skip: {path, name, there, broken}.
SKIPS = r"""kit => kit.all("a[href^='#']").filter(e => e.getAttribute("href").length > 1 && kit.rendered(e)).slice(0, 4).map((e, i) => {
    const id = decodeURIComponent(e.getAttribute("href").slice(1));
    const to = document.getElementById(id) || document.getElementsByName(id)[0];
    const name = kit.name(e) || kit.text(e);
    const skips = /\bskip\b|\bjump to\b|\bgo to (the )?(main|content)|(main|page) content|hoppa|till (sidans )?inneh|g. direkt till|\bbypass\b/i.test(name);
    return { path: kit.selector(e), name, to: id, skips, there: /^top$/i.test(id) || !!to, shown: !!to && (kit.rendered(to) || to.childElementCount > 0 && kit.all("*", to).some(kit.rendered)) };
}).filter(one => one.skips)"""  # noqa: E501
WHERE = """(kit, to) => {
    const e = kit.stops.active(), place = document.getElementById(to) || document.getElementsByName(to)[0];
    const follows = one => one === place || place.contains(one) || !!(place.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (!e || !place || !kit.reached().some(follows)) return "";
    return follows(e) ? "there" : "before";
}"""  # noqa: E501


async def drive(tab: Tab) -> AsyncIterator[Found]:
    """Press the first, and see where Tab goes on."""
    for one in (await tab.kit(SKIPS))[:2]:
        if not one["there"]:
            yield await tab.found("nowhere", one["path"], name=one["name"], to=one["to"])
        elif not one["shown"]:
            yield await tab.found("hidden", one["path"], name=one["name"], to=one["to"])
        else:
            await tab.ask("path => window.__provrum.kit.find(path).focus()", one["path"])
            await tab.page.keyboard.press("Enter")
            if await tab.kit(WHERE, one["to"]) != "there":
                await tab.page.keyboard.press("Tab")
            if await tab.kit(WHERE, one["to"]) == "before":
                yield await tab.found("stays", one["path"], name=one["name"], to=one["to"])
            await tab.again()


rule = Rule(
    title=both("Länken som hoppar till innehållet leder dit", "The link that skips to the content leads there"),
    criteria=("2.4.1",),
    hurts=both(
        "Den som använder tangentbord eller skärmläsare tror att hen hoppar över menyn, men är kvar i den.",
        "People who use a keyboard or screen reader think that they skip the menu, and are still in it.",
    ),
    mend=both(
        "Ge innehållet det id som länken leder till, och låt webbläsaren följa länken: inget preventDefault.",
        "Give the content the id that the link leads to, and let the browser follow the link: no preventDefault.",
    ),
    fails={
        "nowhere": both(
            "”{name}” leder till #{to}, som inte finns på sidan.",
            "“{name}” leads to #{to}, which is not on the page.",
        ),
        "hidden": both(
            "”{name}” leder till #{to}, som är dold.",
            "“{name}” leads to #{to}, which is hidden.",
        ),
        "stays": both(
            "När man har tryckt på ”{name}” går Tab vidare före #{to}: fokus flyttades inte dit.",
            "After “{name}” has been pressed Tab goes on before #{to}: focus did not move there.",
        ),
    },
    needs="kit => kit.all('a[href^=\"#\"]').length > 0",
    seconds=120,
    drive=drive,
)
