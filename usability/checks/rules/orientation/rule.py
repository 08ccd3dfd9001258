"""Orientation: a page can be used whichever way the screen is held."""

from __future__ import annotations

from collections.abc import AsyncIterator

from ...rule import Found, Rule, both
from ...tab import Tab

NEEDS = """kit => {
    const asks = /orientation|aspect-ratio/;
    const rules = list => [...list].some(one => asks.test(one.media?.mediaText || "") || (one.cssRules && rules(one.cssRules)));
    const readable = sheet => { try { return sheet.cssRules } catch { return [] } };
    const held = /orientation|innerHeight\\s*[<>]=?\\s*(window\\.)?innerWidth|innerWidth\\s*[<>]=?\\s*(window\\.)?innerHeight/;
    return [...document.styleSheets].some(one => asks.test(one.media.mediaText) || rules(readable(one)))
        || [...document.scripts].some(one => held.test(one.textContent))
        || kit.listens(window).includes("orientationchange");
}"""  # noqa: E501
"""Whether anything of the page asks how the screen is held."""

SEEN = """async kit => {
    dispatchEvent(new Event("orientationchange"));
    await new Promise(done => setTimeout(done, 50));
    kit.refresh();
    const turned = [document.documentElement, document.body, ...document.body.children].filter(e => /^matrix\\((-?0|0\\.0+\\d*|-?\\d\\.\\d+e-\\d+), -?1,/.test(kit.style(e).transform) || /^-?(90|270)deg$/.test(kit.style(e).rotate));
    const covers = [...kit.all("body *")].filter(e => /fixed|absolute/.test(kit.style(e).position) && kit.visible(e) && kit.box(e).width >= innerWidth * .95 && kit.box(e).height >= innerHeight * .95 && kit.text(e));
    return {
        texts: kit.texts().filter(one => /\\p{L}{2}/u.test(one.text)).map(one => one.text),
        main: kit.texts().filter(one => one.element.closest("main, [role=main]") && /\\p{L}{2}/u.test(one.text)).map(one => one.text),
        controls: kit.controls().filter(kit.visible).length,
        cover: covers.length ? [kit.selector(covers.at(-1)), kit.text(covers.at(-1))] : null,
        turned: turned.length ? kit.selector(turned[0]) : "",
        told: kit.texts().map(one => [kit.selector(one.element), one.text]).find(one => WORDS.test(one[1])) || null,
    };
}"""  # noqa: E501
WORDS = (
    r"/(rotate|turn|flip|hold|tilt)\b.{0,40}\b(device|phone|screen|tablet|upright|sideways|landscape|portrait)"
    r"|\b(landscape|portrait)\b.{0,20}\b(mode|only|orientation)|(vänd|rotera|vrid|håll)\b.{0,40}"
    r"(telefon|skärm|enhet|mobil|surfplatta|liggande|stående)/i"
)
PAIRS = (((844, 390), (844, 900)), ((390, 380), (390, 844)))
"""Sizes of a window that differ in how it is held, and not in width: across, and upright."""


async def drive(tab: Tab) -> AsyncIterator[Found]:
    """Hold the screen both ways, and compare what there is to read and use."""
    try:
        for pair in PAIRS:
            across, upright = [await _seen(tab, size) for size in pair]
            for size, here, other in ((pair[0], across, upright), (pair[1], upright, across)):
                found = _missing(here, other)
                if found is not None:
                    await _seen(tab, size)
                    yield await tab.found(found[0], found[1] or None)
                    return
    finally:  # the next rule may be given the same page
        await tab.page.set_viewport_size({"width": tab.mode.width, "height": tab.mode.height})


async def _seen(tab: Tab, size: tuple[int, int]) -> dict:  # type: ignore[type-arg]
    await tab.page.set_viewport_size({"width": size[0], "height": size[1]})
    seen: dict = await tab.kit(SEEN.replace("WORDS", WORDS))  # type: ignore[type-arg]
    return seen


def _missing(here: dict, other: dict) -> tuple[str, str] | None:  # type: ignore[type-arg]
    """What is wrong here with regard to how it is when the screen is held the other way."""
    if here["turned"] and not other["turned"]:
        return "turned", here["turned"]
    lost = [text for text in other["texts"] if text not in here["texts"]]
    share = sum(map(len, lost)) / max(1, sum(map(len, other["texts"])))
    if here["told"] and not other["told"] and (share > 0.3 or here["cover"]):
        return "asks", here["told"][0]
    if len("".join(other["main"])) >= 30 and not set(other["main"]) & set(here["texts"]):
        return "empty", ""
    if share > 0.6 and here["controls"] <= other["controls"]:
        return "empty", ""
    return ("less", "") if share > 0.3 and here["controls"] < other["controls"] else None


rule = Rule(
    title=both("Sidan går att använda hur man än håller skärmen", "The page works whichever way the screen is held"),
    criteria=("1.3.4",),
    hurts=both(
        "Den som har skärmen fast monterad, till exempel på en rullstol, kan inte vända den.",
        "People whose screen is mounted, on a wheelchair for example, cannot turn it.",
    ),
    mend=both(
        "Visa allt både stående och liggande. Ta bort uppmaningen att vända skärmen.",
        "Show everything both upright and sideways. Remove the request to turn the screen.",
    ),
    fails={
        "turned": both(
            "Sidan vrids ett kvarts varv när skärmen hålls på ett håll.",
            "The page is turned a quarter when the screen is held one way.",
        ),
        "asks": both(
            "När skärmen hålls på ett håll ber sidan en att vända den, i stället för att visa innehållet.",
            "When the screen is held one way, the page asks people to turn it in place of showing its content.",
        ),
        "empty": both(
            "När skärmen hålls på ett håll är det mesta av innehållet borta.",
            "When the screen is held one way, most of the content is gone.",
        ),
    },
    reviews={
        "less": both(
            "När skärmen hålls på ett håll är en del av innehållet borta. Finns det på annat sätt?",
            "When the screen is held one way, part of the content is gone. Is it found in another way?",
        )
    },
    needs=NEEDS,
    drive=drive,
)
