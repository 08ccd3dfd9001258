"""Reading order: what is heard comes in the order that it is seen."""

from ...rule import Rule, both

rule = Rule(
    title=both("Det som hörs kommer i samma ordning som det syns", "What is heard comes in the order it is seen"),
    criteria=("1.3.2",),
    hurts=both(
        "Den som lyssnar får stegen eller orden i fel ordning.",
        "People who listen get the steps or the words in the wrong order.",
    ),
    mend=both(
        "Skriv innehållet i HTML i den ordning det ska läsas. Ordna inte om det med order, row-reverse, float eller"
        " position.",
        "Write the content in the HTML in the order it should be read. Do not rearrange it by order, row-reverse, float"
        " or position.",
    ),
    fails={
        "steps": both(
            "Stegen syns i rätt ordning ({seen}) men läses upp i en annan: {heard}.",
            "The steps are seen in the right order ({seen}) but are read out in another: {heard}.",
        ),
        "sentence": both(
            "Meningens delar syns som ”{seen}” men läses upp som ”{heard}”.",
            "The parts of the sentence are seen as “{seen}” but are read out as “{heard}”.",
        ),
    },
    reviews={
        "order": both(
            "Här syns ”{seen}” men det läses upp som ”{heard}”. Går det att förstå i den ordningen?",
            "Here “{seen}” is seen but it is read out as “{heard}”. Can it be understood in that order?",
        )
    },
)
