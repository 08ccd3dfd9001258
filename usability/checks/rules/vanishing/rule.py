"""What is told or done in a large window is told and done in a small one."""

from ...rule import Rule, both

rule = Rule(
    title=both("Inget försvinner i ett litet fönster", "Nothing is lost in a small window"),
    criteria=("1.4.10",),
    modes=frozenset({"plain", "phone", "zoom"}),
    hurts=both(
        "Den som förstorar till 400 procent eller har en liten mobil får inte veta eller göra allt.",
        "People who zoom to 400 % or have a small phone are not told everything, or cannot do everything.",
    ),
    mend=both(
        "Visa det också i små fönster: under det andra, eller bakom en knapp som öppnar det.",
        "Show it in small windows too: below the rest, or behind a button that opens it.",
    ),
    fails={
        "gone": both(
            "”{text}” syns i ett stort fönster men inte när det är 320 pixlar brett, och inget leder dit.",
            "“{text}” is seen in a large window but not when it is 320 pixels wide, and nothing leads to it.",
        )
    },
    reviews={
        "less": both(
            "”{text}” syns i ett stort fönster men inte när det är 320 pixlar brett. Finns det på annat sätt?",
            "“{text}” is seen in a large window but not when it is 320 pixels wide. Is it found in another way?",
        )
    },
)
