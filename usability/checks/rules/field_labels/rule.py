"""Fields have a label that stays, and what they demand is told before."""

from ...rule import Rule, both

rule = Rule(
    title=both("Fält säger vad som ska stå i dem", "Fields say what is to be written in them"),
    criteria=("3.3.2",),
    hurts=both(
        "Den som har svårt att minnas, läsa eller överblicka vet inte längre vad fältet gäller när hon börjat skriva.",
        "People who find it hard to remember, read or survey no longer know what a field is for once they have begun.",
    ),
    mend=both(
        "Skriv en synlig etikett ovanför fältet, och vilket format som krävs. Skriv ”obligatoriskt” eller"
        " förklara stjärnan.",
        "Write a visible label above the field, and the format that is demanded. Write “required” or explain the"
        " asterisk.",
    ),
    fails={
        "placeholder": both(
            "Fältet har bara ”{placeholder}” inuti som etikett. Den försvinner när man skriver.",
            "The field has only “{placeholder}” inside it as a label. It vanishes when one writes.",
        ),
        "format": both(
            "Fältet tar bara emot ett visst format ({pattern}) och säger inte vilket: {refused} duger till"
            " exempel inte.",
            "The field takes only a certain format ({pattern}) and does not say which: {refused} will not do,"
            " for example.",
        ),
        "star": both(
            "”{label}” är märkt med en stjärna som inte förklaras någonstans på sidan.",
            "“{label}” is marked with an asterisk that is explained nowhere on the page.",
        ),
    },
    reviews={
        "perhaps": both(
            "Fältet har ingen synlig etikett (”{placeholder}”). Förstår man vad det är, också när det är ifyllt?",
            "The field has no visible label (“{placeholder}”). Is it clear what it is, also when it is filled in?",
        ),
        "perhaps-format": both(
            "Fältet tar bara emot ett visst format ({pattern}). Framgår det, också medan man skriver?",
            "The field takes only a certain format ({pattern}). Is that clear, also while one writes?",
        ),
        "perhaps-star": both(
            "”{label}” är märkt med en stjärna. Framgår det att den betyder obligatoriskt?",
            "“{label}” is marked with an asterisk. Is it clear that it means required?",
        ),
        "untold": both(
            "”{label}” måste fyllas i men andra fält inte, och det syns inte.",
            "“{label}” must be filled in but other fields need not, and that is not seen.",
        ),
    },
)
