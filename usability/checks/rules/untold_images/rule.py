"""Images that carry what a page has to say, and say it to nobody who listens."""

from ...rule import Rule, both

rule = Rule(
    title=both("Bilder som bär innehållet beskrivs i ord", "Images that carry the content are told in words"),
    criteria=("1.1.1",),
    hurts=both(
        "Den som använder skärmläsare får inte veta vad bilden säger.",
        "People who use a screen reader are not told what the image says.",
    ),
    mend=both(
        "Skriv det som bilden säger i alt, eller som text bredvid. För <canvas>: text mellan taggarna, eller role=img"
        " med aria-label.",
        "Write what the image says in alt, or as text beside it. For <canvas>: text between the tags, or role=img with"
        " aria-label.",
    ),
    fails={
        "alone": both(
            "Bilden är det enda som står här, men är märkt som dekoration eller saknar namn.",
            "The image is all that stands here, but is marked as decoration or has no name.",
        ),
        "drawn": both(
            "Orden ”{text}” är ritade i en <canvas> och finns ingenstans som text.",
            "The words “{text}” are drawn on a <canvas> and stand nowhere as text.",
        ),
    },
    act=("e88epe",),
)
