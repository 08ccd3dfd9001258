"""Names of frames that say nothing of what is in them."""

from ...rule import Rule, both

rule = Rule(
    title=both("Ramens namn säger vad den visar", "The name of a frame says what it shows"),
    criteria=("4.1.2",),
    hurts=both(
        "Den som använder skärmläsare vet inte om det är värt att gå in i ramen.",
        "People who use a screen reader cannot know whether to go into the frame.",
    ),
    mend=both(
        "Skriv i title vad ramen visar, till exempel ”Karta över våra kontor”.",
        "Write in title what the frame shows, for example “Map of our offices”.",
    ),
    fails={
        "empty": both(
            "Ramen heter ”{name}”, vilket inte säger vad den visar.",
            "The frame is called “{name}”, which does not say what it shows.",
        )
    },
    reviews={
        "vague": both(
            "Ramen heter ”{name}”. Säger det vad den visar?", "The frame is called “{name}”. Does it say what it shows?"
        )
    },
)
