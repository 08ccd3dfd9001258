"""Text that is cut off when it is made larger, gets more space, or less room."""

from ...rule import Rule, both

rule = Rule(
    title=both("Text kapas inte när den växer", "Text is not cut off when it grows"),
    criteria=("1.4.4", "1.4.10", "1.4.12"),
    modes=frozenset({"plain", "text", "spacing", "phone", "zoom"}),
    hurts=both(
        "Den som förstorar texten eller ökar avståndet mellan bokstäverna kan inte läsa allt.",
        "People who enlarge text, or put more space between letters, cannot read all of it.",
    ),
    mend=both(
        "Lägg inte text i en ruta med fast höjd eller bredd som gömmer det som sticker ut. Använd min-height, och låt"
        " texten radbrytas.",
        "Do not put text in a box of fixed height or width that hides what sticks out. Use min-height, and let the text"
        " wrap.",
    ),
    fails={
        "larger": both(
            "”{text}” kapas när texten är dubbelt så stor: rutan gömmer det som sticker ut.",
            "“{text}” is cut off when text is twice as large: the box hides what sticks out.",
        ),
        "spaced": both(
            "”{text}” kapas när det är mer luft mellan rader, ord och bokstäver: rutan gömmer det som sticker ut.",
            "“{text}” is cut off with more space between lines, words and letters: the box hides what sticks out.",
        ),
        "narrow": both(
            "”{text}” kapas när fönstret är 320 pixlar brett: rutan gömmer det som sticker ut.",
            "“{text}” is cut off when the window is 320 pixels wide: the box hides what sticks out.",
        ),
    },
    reviews={
        "larger-short": both(
            "”{text}” förkortas när texten är dubbelt så stor. Finns hela texten någon annanstans?",
            "“{text}” is shortened when text is twice as large. Is all of it found elsewhere?",
        ),
        "spaced-short": both(
            "”{text}” förkortas när det är mer luft i texten. Finns hela texten någon annanstans?",
            "“{text}” is shortened when there is more space in the text. Is all of it found elsewhere?",
        ),
        "narrow-short": both(
            "”{text}” förkortas när fönstret är 320 pixlar brett. Finns hela texten någon annanstans?",
            "“{text}” is shortened when the window is 320 pixels wide. Is all of it found elsewhere?",
        ),
    },
)
