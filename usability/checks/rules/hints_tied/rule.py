"""Hints beside fields: who comes to the field hears them."""

from ...rule import Rule, both

rule = Rule(
    title=both("Anvisningen hör ihop med fältet", "A hint is tied to its field"),
    criteria=("1.3.1",),
    hurts=both(
        "Den som använder skärmläsare går från fält till fält, och hör inte hur det ska fyllas i.",
        "People who use a screen reader go from field to field, and do not hear how it is to be filled in.",
    ),
    mend=both(
        "Ge anvisningen ett id och skriv det i fältets aria-describedby, eller ställ den i etiketten.",
        "Give the hint an id and write it in the field's aria-describedby, or put it in the label.",
    ),
    fails={
        "loose": both(
            "”{text}” säger hur ”{label}” ska fyllas i, men är inte knutet till fältet.",
            "“{text}” says how to fill in “{label}”, but is not tied to the field.",
        ),
        "lost": both(
            "Fältet ”{label}” hänvisar till en anvisning, #{id}, som inte finns.",
            "The field “{label}” refers to a hint, #{id}, that is not there.",
        ),
    },
    reviews={
        "perhaps": both(
            "Hör ”{text}” till fältet ”{label}”? Då ska det vara knutet till det.",
            "Does “{text}” belong to the field “{label}”? Then it is to be tied to it.",
        ),
    },
)
