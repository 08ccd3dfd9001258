"""Text that looks like a heading and is none, and headings that are text."""

from ...rule import Rule, both

rule = Rule(
    title=both("Det som ser ut som en rubrik är en rubrik", "What looks like a heading is one"),
    criteria=("1.3.1",),
    hurts=both(
        "Den som använder skärmläsare hoppar mellan rubriker, och hittar inte det som står under den här.",
        "People who use a screen reader go from heading to heading, and do not find what stands under this one.",
    ),
    mend=both(
        "Gör texten till en rubrik: <h2>, <h3> och så vidare, i den ordning som de hör ihop. Utseendet sätts i CSS.",
        "Make the text a heading: <h2>, <h3> and so on, in the order they belong together. Set the looks in CSS.",
    ),
    fails={
        "many": both(
            "”{text}” och {more} till ser ut som rubriker ({looks}) men är vanlig text.",
            "“{text}” and {more} more look like headings ({looks}) but are plain text.",
        ),
        "large": both(
            "”{text}” ser ut som en rubrik ({looks}) men är vanlig text.",
            "“{text}” looks like a heading ({looks}) but is plain text.",
        ),
        "long": both(
            "Rubriken är ett stycke med {count} ord: ”{text}…”. Den som går mellan rubriker får höra allt.",
            "The heading is a paragraph of {count} words: “{text}…”. People who go from heading to heading hear it"
            " all.",
        ),
    },
    reviews={
        "perhaps": both(
            "Är ”{text}” ({looks}) en rubrik till det som följer? Då ska det märkas upp som en.",
            "Is “{text}” ({looks}) a heading for what follows? Then mark it up as one.",
        ),
        "wordy": both(
            "Rubriken har {count} ord. Är den en rubrik eller ett stycke?",
            "The heading has {count} words. Is it a heading or a paragraph?",
        ),
        "skipped": both(
            "”{text}” är en rubrik på nivå {level} men den före är på nivå {before}. Stämmer ordningen?",
            "“{text}” is a heading at level {level} but the one before is at level {before}. Is the order right?",
        ),
    },
)
