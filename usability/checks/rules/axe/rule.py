"""axe-core, by Deque: what an engine can tell of a page's markup and colours."""

from ...rule import Rule, both

rule = Rule(
    title=both("Sidan klarar axe-core", "The page passes axe-core"),
    criteria=(),
    modes=frozenset({"plain", "dark", "phone"}),
    hurts=both(
        "Den som använder skärmläsare, röststyrning eller förstoring möter något som inte går att förstå eller nå.",
        "People who use screen readers, voice control or zoom meet something they cannot understand or reach.",
    ),
    mend=both("Gör som axe skriver: {help}", "Do as axe says: {help}"),
    fails={"violation": both("{help}. {why}", "{help}. {why}")},
)
