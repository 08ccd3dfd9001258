"""What is shown and kept from those who listen, or told to them in other words."""

from ...rule import Rule, both

rule = Rule(
    title=both("Det som syns går också att höra", "What is shown can also be heard"),
    criteria=("1.3.1", "4.1.2"),
    hurts=both(
        "Den som använder skärmläsare får inte höra det som alla andra ser.",
        "People who use a screen reader are not told what everybody else sees.",
    ),
    mend=both(
        "Ta bort aria-hidden, rollen eller aria-label, så att elementet säger det som det visar.",
        "Remove the aria-hidden, role or aria-label, so that the element says what it shows.",
    ),
    fails={
        "silenced": both(
            "Texten ”{text}” syns men är dold för skärmläsare (aria-hidden), och sägs ingen annanstans.",
            "The text “{text}” is shown but hidden from screen readers (aria-hidden), and is said nowhere else.",
        ),
        "undone": both(
            "Rubriken ”{text}” har role={role}, så den är ingen rubrik för den som lyssnar.",
            "The heading “{text}” has role={role}, so that it is none for people who listen.",
        ),
        "replaced": both(
            "Rubriken visar ”{text}” men läses upp som ”{name}”.",
            "The heading shows “{text}” but is spoken as “{name}”.",
        ),
    },
    reviews={
        "partly": both(
            "”{text}” syns men är dolt för skärmläsare (aria-hidden). Sägs det på annat sätt?",
            "“{text}” is shown but hidden from screen readers (aria-hidden). Is it said in another way?",
        ),
        "pictured": both(
            "Ett stycke text, ”{text}…”, är märkt som bild med namnet ”{name}”. Sägs allt i namnet?",
            "A passage of text, “{text}…”, is marked as an image with the name “{name}”. Does the name say it all?",
        ),
        "control": both(
            "Rubriken ”{text}” har role={role}, och är då ingen rubrik. Lägg kontrollen i rubriken i stället.",
            "The heading “{text}” has role={role}, and is then no heading. Put the control within the heading instead.",
        ),
        "application": both(
            "role=application stänger av skärmläsarens egna kommandon. Behövs den här?",
            "role=application turns off the screen reader's own commands. Is it needed here?",
        ),
    },
)
