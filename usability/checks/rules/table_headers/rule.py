"""Headings of columns in tables made of other elements: each has cells below it."""

from ...rule import Rule, both

rule = Rule(
    title=both("Varje kolumnrubrik har celler under sig", "Each column heading has cells below it"),
    criteria=("1.3.1",),
    hurts=both(
        "Den som använder skärmläsare hör fel rubrik, eller ingen, till det som står i tabellen.",
        "People who use a screen reader hear the wrong heading, or none, for what stands in the table.",
    ),
    mend=both(
        "Gör en riktig tabell (<table>, <th scope>, <td>) med lika många celler i varje rad.",
        "Make a real table (<table>, <th scope>, <td>) with as many cells in each row.",
    ),
    fails={
        "alone": both(
            "Kolumnen ”{text}” har en rubrik men inga celler.", "The column “{text}” has a heading but no cells."
        )
    },
    act=("d0f69e",),
)
