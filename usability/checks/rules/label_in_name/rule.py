"""What a control is called on the screen is in the name that it answers to."""

from ...rule import Rule, both

rule = Rule(
    title=both("Det som står på knappen är med i dess namn", "What stands on a control is in its name"),
    criteria=("2.5.3",),
    hurts=both(
        "Den som styr med rösten säger det som står, och inget händer.",
        "People who control by voice say what they see, and nothing happens.",
    ),
    mend=both(
        "Ta bort aria-label, eller börja den med precis de ord som syns.",
        "Remove the aria-label, or begin it with exactly the words that are shown.",
    ),
    fails={
        "control": both(
            "På kontrollen står ”{text}” men den heter ”{name}”.",
            "The control shows “{text}” but is called “{name}”.",
        ),
        "field": both(
            "Vid fältet står ”{text}” men det heter ”{name}”.",
            "Beside the field stands “{text}” but it is called “{name}”.",
        ),
    },
    reviews={
        "perhaps": both(
            "Det står ”{text}” men namnet är ”{name}”. Kan den som styr med rösten säga det som syns?",
            "It shows “{text}” but the name is “{name}”. Can people who control by voice say what they see?",
        ),
    },
    act=("2ee8b8",),
)
