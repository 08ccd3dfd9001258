"""Images of text: words that are drawn, where they could be written."""

from ...rule import Rule, both

rule = Rule(
    title=both("Ord är skrivna, inte ritade", "Words are written, not drawn"),
    criteria=("1.4.5",),
    hurts=both(
        "Den som förstorar, byter färger eller teckensnitt, eller översätter sidan kan inte göra det med en bild av"
        " text.",
        "People who enlarge text, change its colours or font, or translate the page cannot do so with an image of it.",
    ),
    mend=both(
        "Skriv orden i HTML och ge dem utseende med CSS.",
        "Write the words in the HTML, and give them their looks by CSS.",
    ),
    fails={
        "text": both("Bilden visar text som kunde vara skriven: ”{text}”.", "The image shows written words: “{text}”.")
    },
    reviews={
        "likely": both(
            "Bilden visar kanske text: ”{text}”. Kan den skrivas i stället?",
            "The image may show words: “{text}”. Could they be written instead?",
        )
    },
)
