"""Words and signs that are not text: written by CSS, or drawn by letters that look like pictures."""

from ...rule import Rule, both

rule = Rule(
    title=both("Det som sägs står som text", "What is said stands as text"),
    criteria=("1.1.1", "1.3.1"),
    hurts=both(
        "Den som använder skärmläsare, egen stil eller översättning får inte orden, eller hör tecken i rad.",
        "People who use a screen reader, a style of their own or translation do not get the words, or hear one sign"
        " after the other.",
    ),
    mend=both(
        "Skriv orden i sidans HTML. Ge tecken som är bilder ett namn (aria-label), eller role=img med aria-label.",
        "Write the words in the HTML of the page. Give signs that are pictures a name (aria-label), or role=img with"
        " aria-label.",
    ),
    fails={
        "content": both(
            "Orden ”{text}” skrivs av CSS och finns inte i sidan.",
            "The words “{text}” are written by CSS and are not in the page.",
        ),
        "art": both(
            "En bild ritad av tecken ({count} rader) har inget namn, så den läses tecken för tecken.",
            "A picture drawn by characters ({count} lines) has no name, so that it is read sign by sign.",
        ),
        "sign": both(
            "Knappen eller länken heter bara ”{text}”, ett tecken som är en bild.",
            "The button or link is called just “{text}”, a character that is a picture.",
        ),
    },
    reviews={
        "word": both(
            "Ordet ”{text}” skrivs av CSS. Förstås sidan utan det?",
            "The word “{text}” is written by CSS. Is the page understood without it?",
        ),
        "icon": both(
            "En ikon ({count} på sidan) har ingen text. Säger den något?",
            "An icon ({count} on the page) has no text. Does it say anything?",
        ),
        "mark": both(
            "”{text}” står ensamt i en cell. Förstås det av den som lyssnar?",
            "“{text}” stands alone in a cell. Is it understood by people who listen?",
        ),
        "spoken": both(
            "Ikonens namn, ”{text}”, läses upp som ord.", "The name of the icon, “{text}”, is spoken as a word."
        ),
    },
)
