"""Frames of one name that hold different things."""

from ...rule import Rule, both

rule = Rule(
    title=both("Ramar som heter lika innehåller lika", "Frames with the same name hold the same thing"),
    criteria=("4.1.2",),
    hurts=both(
        "Den som använder skärmläsare går mellan ramar efter deras namn och kan inte skilja dem åt.",
        "People who use a screen reader go between frames by their names, and cannot tell them apart.",
    ),
    mend=both(
        "Ge varje ram (iframe) en title som säger vad just den innehåller.",
        "Give each frame (iframe) a title that says what that one holds.",
    ),
    fails={
        "differ": both(
            "Två ramar heter ”{name}” men har olika innehåll.",
            "Two frames are called “{name}” but hold different things.",
        )
    },
    reviews={
        "unsure": both(
            "Två ramar heter ”{name}” men visar olika adresser. Är det samma sak?",
            "Two frames are called “{name}” but show different addresses. Is it the same thing?",
        )
    },
    act=("4b1c6c",),
)
