"""Plain words: short sentences, words that people use, dates and figures as the language writes them."""

from ...rule import Rule, both

rule = Rule(
    title=both("Texten är på klarspråk", "The text is in plain language"),
    criteria=(),
    own=True,
    hurts=both(
        "Den som läser sakta, har svenska som nytt språk eller är stressad förstår inte vad som ska göras.",
        "People who read slowly, are new to the language or under stress do not understand what to do.",
    ),
    mend=both(
        "Skriv korta meningar med ord som människor använder: högst 25 ord i en mening, och en sak i taget.",
        "Write short sentences in words that people use: 25 words to a sentence at most, and one thing at a time.",
    ),
    fails={
        "hard": both(
            "Texten är svår att läsa: LIX {lix} (ska vara under 50, helst under 40).",
            "The text is hard to read: LIX {lix} (it should be below 50, better below 40).",
        ),
        "endless": both("En mening har {count} ord: ”{text}…”.", "A sentence has {count} words: “{text}…”."),
        "left": both(
            "”{text}” är en text som skulle ha bytts ut.", "“{text}” is a text that should have been replaced."
        ),
        "date": both(
            "”{text}” skrivs inte så på sidans språk. Skriv {better}.",
            "“{text}” is not written so in the language of the page. Write {better}.",
        ),
    },
    reviews={
        "dense": both(
            "Texten är ganska svår att läsa: LIX {lix} (helst under 40).",
            "The text is rather hard to read: LIX {lix} (better below 40).",
        ),
        "long": both("En mening har {count} ord: ”{text}…”.", "A sentence has {count} words: “{text}…”."),
        "office": both(
            "”{text}” är ett myndighetsord. Skriv hellre {better}.",
            "“{text}” is a word of offices. Better write {better}.",
        ),
        "capitals": both(
            "”{text}” är skrivet med enbart stora bokstäver, som är svårare att läsa.",
            "“{text}” is written in capitals alone, which are harder to read.",
        ),
    },
)
