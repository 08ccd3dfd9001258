"""Print: what is read on the screen is read on paper. More than WCAG asks for."""

from ...rule import Rule, both

rule = Rule(
    title=both("Sidan går att skriva ut", "The page can be printed"),
    criteria=(),
    modes=frozenset({"print"}),
    hurts=both(
        "Den som vill läsa på papper, eller visa upp sitt beslut, får inte med allt.",
        "People who want to read on paper, or show their decision, do not get all of it.",
    ),
    mend=both(
        "Sätt overflow: visible, position: static och width: auto i @media print.",
        "Set overflow: visible, position: static and width: auto in @media print.",
    ),
    fails={
        "cut": both("På papper saknas {hidden} pixlar av innehållet.", "On paper, {hidden} pixels of it are missing."),
        "stays": both(
            "Den ligger fast och skrivs ut över texten på varje sida.",
            "It stays in its place, and is printed over the text of every page.",
        ),
        "wide": both(
            "Den sticker ut till {right} pixlar, utanför papperet.", "It sticks out to {right} pixels, off the paper."
        ),
    },
    own=True,
)
