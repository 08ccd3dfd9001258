"""Contrast of text that is no text of the page: placeholders, what styles write, and what SVG draws."""

from ...rule import Rule, both

rule = Rule(
    title=both("Platshållare och ritad text går att läsa", "Placeholders and drawn text can be read"),
    criteria=("1.4.3",),
    modes=frozenset({"plain", "dark"}),
    hurts=both(
        "Den som ser dåligt, eller läser i solsken, kan inte läsa texten.",
        "People with low vision, or who read in sunshine, cannot read the text.",
    ),
    mend=both(
        "Gör texten mörkare, eller bakgrunden ljusare, tills kontrasten är minst {least}. Skriv hellre anvisningen som"
        " text ovanför fältet än som platshållare.",
        "Make the text darker, or the background lighter, until the contrast is at least {least}. Rather than in a"
        " placeholder, write the instruction above the field.",
    ),
    fails={
        "placeholder": both(
            "Platshållaren ”{text}” har kontrasten {ratio}. Den ska vara minst {least}.",
            "The placeholder “{text}” has a contrast of {ratio}. It must be {least} at least.",
        ),
        "written": both(
            "”{text}”, som stilmallen skriver, har kontrasten {ratio}. Den ska vara minst {least}.",
            "“{text}”, which the style sheet writes, has a contrast of {ratio}. It must be {least} at least.",
        ),
        "drawn": both(
            "Texten ”{text}” i bilden har kontrasten {ratio}. Den ska vara minst {least}.",
            "The text “{text}” in the picture has a contrast of {ratio}. It must be {least} at least.",
        ),
    },
)
