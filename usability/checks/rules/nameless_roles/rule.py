"""Names given to elements that cannot have one: nobody hears them."""

from ...rule import Rule, both

rule = Rule(
    title=both("Det som ska höras står där det kan höras", "What is to be heard stands where it can be heard"),
    criteria=("1.3.1",),
    hurts=both(
        "Den som använder skärmläsare hör bara texten på sidan, inte förklaringen i aria-label.",
        "People who use a screen reader hear the text of the page alone, not the explanation in aria-label.",
    ),
    mend=both(
        "Skriv förklaringen som text, om den behövs dold för ögat (visually-hidden), eller ge elementet en roll som kan"
        " ha ett namn, till exempel role=group eller role=img.",
        "Write the explanation as text, hidden from the eye if need be (visually-hidden), or give the element a role"
        " that may have a name, for example role=group or role=img.",
    ),
    fails={
        "unheard": both(
            "Elementet har namnet ”{label}” men ingen roll, så bara ”{text}” läses upp.",
            "The element has the name “{label}” but no role, so only “{text}” is spoken.",
        ),
        "described": both(
            "Elementet kallas ”{text}” (aria-roledescription) men har ingen roll, så det läses inte upp.",
            "The element is called “{text}” (aria-roledescription) but has no role, so it is not spoken.",
        ),
    },
    reviews={
        "grouped": both(
            "Gruppen har namnet ”{label}” men ingen roll, så namnet läses inte upp.",
            "The group has the name “{label}” but no role, so the name is not spoken.",
        )
    },
    act=("kb1m8s",),
)
