"""Texts of images that say nothing of the image: file names, "image", words that nobody filled in."""

from ...rule import Rule, both

rule = Rule(
    title=both("Bildens text säger vad bilden visar", "The text of an image says what it shows"),
    criteria=("1.1.1",),
    hurts=both(
        "Den som använder skärmläsare får höra ett filnamn eller ett tomt ord i stället för vad bilden visar.",
        "People who use a screen reader hear a file name or an empty word in place of what the image shows.",
    ),
    mend=both(
        'Skriv i alt det som bilden säger, kort och i ord. Säger den inget: alt="".',
        'Write in alt what the image says, briefly and in words. If it says nothing: alt="".',
    ),
    fails={
        "file": both("Bildens text är ett filnamn: ”{name}”.", "The text of the image is a file name: “{name}”."),
        "code": both("Bildens text är en kod: ”{name}”.", "The text of the image is a code: “{name}”."),
        "empty": both(
            "Bildens text är ”{name}”, vilket inte säger vad den visar.",
            "The text of the image is “{name}”, which does not say what it shows.",
        ),
        "cell": both(
            "{count} celler i en tabell visar en bild men säger ingenting.",
            "{count} cells of a table show a picture but say nothing.",
        ),
        "nameless": both(
            "Det inbäddade innehållet (embed) har inget namn.", "The embedded content (embed) has no name."
        ),
        "chart": both(
            "Ett stapeldiagram (svg) har varken namn, text eller tabell.",
            "A bar chart (svg) has no name, text or table.",
        ),
        "alone": both(
            "Bilden är efter sitt filnamn en karta eller ett diagram, och nästan allt som finns här, men är märkt som"
            " dekoration.",
            "The image is by the name of its file a map or chart, and nearly all there is here, but is marked as"
            " decoration.",
        ),
    },
    reviews={
        "same": both(
            "{count} olika bilder har samma text, ”{name}”, så den kan knappast stämma på alla.",
            "{count} different images have the same text, “{name}”, so that it can hardly be right for all.",
        ),
        "vague": both(
            "Bildens text är ”{name}”. Säger den det som bilden visar?",
            "The text of the image is “{name}”. Does it say what the image shows?",
        ),
        "silent": both(
            "En stor bild är märkt som dekoration ({count} på sidan). Säger den något som texten inte säger?",
            "A large image is marked as decoration ({count} on the page). Does it say something that the text does"
            " not?",
        ),
        "behind": both(
            "En tom ruta visar en bakgrundsbild. Säger bilden något som inte står i text?",
            "An empty box shows a background image. Does the image say something that is not in the text?",
        ),
        "twice": both(
            "Bildens text, ”{name}”, står också alldeles intill, så den läses två gånger.",
            "The text of the image, “{name}”, also stands beside it, so that it is read twice.",
        ),
        "drawn": both(
            "En ritning (svg) har ingen text och är inte märkt som dekoration. Säger den något?",
            "A drawing (svg) has no text and is not marked as decoration. Does it say something?",
        ),
    },
)
