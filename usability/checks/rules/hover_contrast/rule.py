"""Contrast of text while it is pointed at, or while it has focus."""

from ...rule import Rule, both

rule = Rule(
    title=both("Text går att läsa när man pekar på den", "Text can be read while it is pointed at"),
    criteria=("1.4.3",),
    modes=frozenset({"plain", "dark"}),
    styled=True,
    hurts=both(
        "Den som ser dåligt kan inte läsa vad man är på väg att trycka på.",
        "People with low vision cannot read what they are about to press.",
    ),
    mend=both(
        "Byt text- eller bakgrundsfärg i :hover och :focus så att kontrasten är minst {least}.",
        "Change the colour of text or background in :hover and :focus so that the contrast is at least {least}.",
    ),
    fails={
        "hover": both(
            "När man pekar på ”{text}” blir kontrasten {ratio}. Den ska vara minst {least}.",
            "When “{text}” is pointed at, its contrast becomes {ratio}. It must be {least} at least.",
        ),
        "focus": both(
            "När ”{text}” har fokus blir kontrasten {ratio}. Den ska vara minst {least}.",
            "When “{text}” has focus, its contrast becomes {ratio}. It must be {least} at least.",
        ),
    },
    reviews={
        "hover-little": both(
            "När man pekar på ”{text}” blir kontrasten {ratio}, något under {least}. Går det ändå att läsa?",
            "When “{text}” is pointed at, its contrast becomes {ratio}, a little below {least}. Can it still be read?",
        ),
        "focus-little": both(
            "När ”{text}” har fokus blir kontrasten {ratio}, något under {least}. Går det ändå att läsa?",
            "When “{text}” has focus, its contrast becomes {ratio}, a little below {least}. Can it still be read?",
        ),
    },
)
