"""Fields about the person who fills them in tell what they ask for by autocomplete."""

from ...rule import Rule, both

rule = Rule(
    title=both("Fält om en själv kan fyllas i av webbläsaren", "Fields about oneself can be filled in by the browser"),
    criteria=("1.3.5",),
    hurts=both(
        "Den som har svårt att skriva eller minnas kan inte låta webbläsaren fylla i, och hjälpmedel kan inte"
        " visa symboler.",
        "People who find it hard to type or remember cannot let the browser fill in, and aids cannot show symbols.",
    ),
    mend=both(
        "Sätt attributet autocomplete på fältet, med det värde som WCAG räknar upp för uppgiften.",
        "Set the attribute autocomplete on the field, with the value that WCAG lists for what it asks.",
    ),
    fails={
        "missing": both(
            "Fältet ”{label}” frågar om den som fyller i, men säger det inte: sätt autocomplete=”{purpose}”.",
            "The field “{label}” asks about the person who fills it in, but does not say so; set"
            " autocomplete=“{purpose}”.",
        ),
        "wrong": both(
            "Fältet ”{label}” har autocomplete=”{given}”, men frågar efter {purpose}.",
            "The field “{label}” has autocomplete=“{given}”, but asks for {purpose}.",
        ),
    },
    reviews={
        "perhaps": both(
            "Fältet ”{label}” saknar autocomplete. Frågar det om den som fyller i? Sätt i så fall ”{purpose}”.",
            "The field “{label}” has no autocomplete. Does it ask about the person who fills it in? Then set"
            " “{purpose}”.",
        ),
        "perhaps-wrong": both(
            "Fältet ”{label}” har autocomplete=”{given}”. Borde det vara ”{purpose}”?",
            "The field “{label}” has autocomplete=“{given}”. Should it be “{purpose}”?",
        ),
    },
)
