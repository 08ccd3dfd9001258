"""The language that a page and its parts say they are in, against the language they are written in."""

from ...rule import Rule, both

rule = Rule(
    title=both("Sidan säger rätt språk", "The page tells the right language"),
    criteria=("3.1.1", "3.1.2"),
    hurts=both(
        "Skärmläsaren läser upp orden med fel uttal, så att de inte går att förstå.",
        "The screen reader speaks the words in the wrong pronunciation, so that they cannot be understood.",
    ),
    mend=both(
        'Ange språket som texten är skriven på: <html lang="sv">, och lang på varje del som är på ett annat språk.',
        'Give the language that the text is written in: <html lang="en">, and lang on each part in another language.',
    ),
    fails={
        "page": both(
            "Sidan säger att den är på {said_sv} men är skriven på {written_sv}: ”{text}…”.",
            "The page says that it is in {said_en} but is written in {written_en}: “{text}…”.",
        ),
        "part": both(
            "Texten är skriven på {written_sv} men läses som {said_sv}: ”{text}…”.",
            "The text is written in {written_en} but is read as {said_en}: “{text}…”.",
        ),
        "name": both(
            "Det som läses upp, ”{text}”, är på {written_sv} men läses som {said_sv}.",
            "What is spoken, “{text}”, is in {written_en} but is read as {said_en}.",
        ),
        "own-name": both(
            "”{text}” är namnet på ett språk, på {written_sv}, men läses som {said_sv}: sätt lang på det.",
            "“{text}” is the name of a language, in {written_en}, but is read as {said_en}; set lang on it.",
        ),
        "turned": both(
            "Texten skrivs från höger till vänster men visas från vänster till höger: ”{text}…”.",
            "The text is written from right to left but shown from left to right: “{text}…”.",
        ),
    },
    reviews={
        "perhaps": both(
            "Är texten på {written_sv}? Den läses som {said_sv}: ”{text}…”.",
            "Is the text in {written_en}? It is read as {said_en}: “{text}…”.",
        ),
        "short": both(
            "Är ”{text}” på ett annat språk än {said_sv}?",
            "Is “{text}” in another language than {said_en}?",
        ),
    },
    act=("ucwvc8", "off6ek"),
)
