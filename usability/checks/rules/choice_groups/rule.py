"""Questions with several answers: the question is tied to the answers."""

from ...rule import Rule, both

rule = Rule(
    title=both("Frågan hör ihop med sina svar", "A question is tied to its answers"),
    criteria=("1.3.1",),
    hurts=both(
        "Den som använder skärmläsare hör ”Ja” och ”Nej” men inte frågan.",
        "People who use a screen reader hear “Yes” and “No” but not the question.",
    ),
    mend=both(
        "Sätt svaren i <fieldset> med frågan i <legend>, eller i role=radiogroup eller group med aria-labelledby.",
        "Put the answers in a <fieldset> with the question in its <legend>, or in role=radiogroup or group with"
        " aria-labelledby.",
    ),
    fails={
        "same-id": both(
            "Valet har samma id (”{id}”) som ett annat och därför inget namn: etiketten hör till det första.",
            "The choice has the same id (“{id}”) as another and so no name: the label belongs to the first.",
        ),
        "choices": both(
            "{count} val (”{text}” …) hör till ”{question}”, men är inte en grupp med det namnet.",
            "{count} choices (“{text}” …) belong to “{question}”, but are no group of that name.",
        ),
        "nameless": both(
            "Gruppen runt {count} val (”{text}” …) har inget namn.",
            "The group around {count} choices (“{text}” …) has no name.",
        ),
        "parts": both(
            "Fälten {text} hör ihop under ”{question}”, men är inte en grupp med det namnet.",
            "The fields {text} belong together under “{question}”, but are no group of that name.",
        ),
        "twice": both(
            "Två fält heter ”{text}”, och inget säger den som lyssnar vilket som är vilket.",
            "Two fields are called “{text}”, and nothing tells people who listen which is which.",
        ),
    },
    reviews={
        "loose": both(
            "{count} val (”{text}” …) är ingen grupp. Finns det en fråga som de hör till?",
            "{count} choices (“{text}” …) are no group. Is there a question that they belong to?",
        ),
        "fields": both(
            "Rutan (fieldset eller group) har inget namn. Hör fälten i den ihop?",
            "The box (fieldset or group) has no name. Do the fields in it belong together?",
        ),
    },
)
