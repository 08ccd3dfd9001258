"""Calm: who has asked the computer for less motion gets less."""

from ...rule import Rule, both

rule = Rule(
    title=both("Den som valt mindre rörelse slipper rörelse", "Who has asked for less motion gets less"),
    criteria=(),
    modes=frozenset({"still"}),
    hurts=both(
        "Den som har yrsel, migrän eller svårt att koncentrera sig mår dåligt av rörelse.",
        "People with vertigo or migraine, or who find it hard to concentrate, are made ill by motion.",
    ),
    mend=both(
        "Stäng av animationen i @media (prefers-reduced-motion: reduce).",
        "Turn the animation off in @media (prefers-reduced-motion: reduce).",
    ),
    fails={
        "moves": both(
            "Det här rör sig ({what}) fast besökaren har bett om mindre rörelse.",
            "This moves ({what}) though the visitor has asked for less motion.",
        )
    },
    own=True,
)
