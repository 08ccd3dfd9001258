"""Links of one name, in one sentence, that lead to different pages."""

from ...rule import Rule, both

rule = Rule(
    title=both("Länkar som heter lika leder lika", "Links with the same name lead to the same thing"),
    criteria=("2.4.4",),
    hurts=both(
        "Den som använder skärmläsare eller röststyrning hör eller säger länkens namn och kan inte välja rätt.",
        "People who use a screen reader or voice control hear or say the link's name, and cannot choose the right one.",
    ),
    mend=both(
        "Skriv i varje länk vart just den leder, till exempel ”Kontakta oss via chatt” och ”Kontakta oss på telefon”.",
        "Write in each link where that one leads, for example “Contact us by chat” and “Contact us by phone”.",
    ),
    fails={
        "differ": both(
            "Två länkar intill varandra heter ”{name}” men leder till olika sidor: {first} och {second}.",
            "Two links beside each other are called “{name}” but lead to different pages: {first} and {second}.",
        )
    },
    reviews={
        "elsewhere": both(
            "Två länkar intill varandra heter ”{name}” men har olika adresser: {first} och {second}. Är det samma sak?",
            "Two links beside each other are called “{name}” but have different addresses: {first} and {second}."
            " Is it the same thing?",
        )
    },
    act=("fd3a94", "b20e66"),
)
