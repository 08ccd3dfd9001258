"""Spaces are not used to lay out text: not between the letters of a word, nor to make columns."""

from ...rule import Rule, both

rule = Rule(
    title=both("Mellanslag formger inte texten", "Spaces do not lay out the text"),
    criteria=("1.3.2",),
    hurts=both(
        "Den som lyssnar hör bokstav för bokstav, eller rader som går rakt över spalterna.",
        "People who listen hear letter by letter, or lines that run straight across the columns.",
    ),
    mend=both(
        "Skriv ordet utan mellanslag och använd letter-spacing. Gör spalter med CSS och tabeller med table.",
        "Write the word without spaces and use letter-spacing. Make columns by CSS, and tables by table.",
    ),
    fails={
        "letters": both(
            "”{text}” har mellanslag mellan bokstäverna och läses inte som ”{word}”.",
            "“{text}” has spaces between its letters, and is not read as “{word}”.",
        ),
        "columns": both(
            "Spalterna är gjorda med mellanslag: ”{text}” läses rad för rad rakt över dem.",
            "The columns are made by spaces: “{text}” is read line by line straight across them.",
        ),
    },
)
