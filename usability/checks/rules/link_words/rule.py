"""Links whose words say nothing of where they lead, where nothing around them says it either."""

from ...rule import Rule, both

rule = Rule(
    title=both("Länktexten säger vart länken leder", "The words of a link say where it leads"),
    criteria=("2.4.4",),
    hurts=both(
        "Den som använder skärmläsare går från länk till länk, och hör bara länkarnas ord.",
        "People who use a screen reader go from link to link, and hear the words of the links alone.",
    ),
    mend=both(
        "Skriv i länken vad den leder till, till exempel ”Läs om avgifter” i stället för ”Läs mer”.",
        "Write in the link what it leads to, for example “Read about fees” in place of “Read more”.",
    ),
    fails={
        "empty": both(
            "Länken heter bara ”{name}”, och varken mening, listpunkt, tabellrubrik eller rubrik säger vart den leder.",
            "The link is called just “{name}”, and no sentence, list item, table header or heading says where it"
            " leads.",
        ),
        "same": both(
            "{count} länkar heter ”{name}” men leder till olika ställen, och inget i länkarna skiljer dem åt.",
            "{count} links are called “{name}” but lead to different places, and nothing in them tells them apart.",
        ),
        "address": both(
            "Länken heter ”{name}”: en adress eller ett filnamn som inte säger vad som finns där.",
            "The link is called “{name}”: an address or a file name, which does not say what is there.",
        ),
    },
    reviews={
        "vague": both(
            "Länken heter bara ”{name}”. Räcker texten runt om för att förstå vart den leder?",
            "The link is called just “{name}”. Does the text around it suffice to know where it leads?",
        ),
        "file": both(
            "Länken heter ”{name}”. Säger adressen eller filnamnet vad som finns där?",
            "The link is called “{name}”. Does the address or file name say what is there?",
        ),
    },
    act=("5effbb",),
)
