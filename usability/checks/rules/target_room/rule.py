"""Targets: what is pressed is large enough, or has room around it, also on a phone and without a role."""

from ...rule import Rule, both

rule = Rule(
    title=both("Det man trycker på är stort nog", "What is pressed is large enough"),
    criteria=("2.5.8",),
    modes=frozenset({"plain", "phone"}),
    hurts=both(
        "Den som skakar på handen, eller har en liten skärm, trycker på fel sak.",
        "People whose hands shake, or who have a small screen, press the wrong thing.",
    ),
    mend=both(
        "Gör den minst 24 gånger 24 pixlar, eller lägg mer luft mellan den och det bredvid.",
        "Make it at least 24 by 24 pixels, or put more space between it and what is beside it.",
    ),
    fails={
        "small": both(
            "Den är {width} gånger {height} pixlar och ligger närmare något annat att trycka på än 24 pixlar.",
            "It is {width} by {height} pixels, and nearer than 24 pixels to something else that is pressed.",
        )
    },
    reviews={
        "nearly": both(
            "Den är {width} gånger {height} pixlar och har något annat att trycka på nära intill. Går den att träffa?",
            "It is {width} by {height} pixels, and has something else to press close by. Can it be hit?",
        )
    },
)
