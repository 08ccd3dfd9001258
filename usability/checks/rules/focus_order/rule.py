"""The order of Tab is the order in which the page is read: no numbers that turn it, no layout that turns the page."""

from ...rule import Rule, both

rule = Rule(
    title=both("Tab går i den ordning man läser", "Tab goes in the order one reads"),
    criteria=("2.4.3",),
    hurts=both(
        "Den som använder tangentbord hoppar fram och tillbaka över sidan, och fyller i eller trycker på fel sak.",
        "People who use a keyboard jump to and fro over the page, and fill in or press the wrong thing.",
    ),
    mend=both(
        "Skriv det i den ordning det ska läsas. Ta bort tabindex större än 0, och låt inte CSS (order, row-reverse,"
        " column-reverse, grid, position) kasta om det.",
        "Write it in the order it is to be read. Remove tabindex above 0, and let no CSS (order, row-reverse,"
        " column-reverse, grid, position) turn it round.",
    ),
    fails={
        "turned": both(
            "”{name}” har tabindex {number} och får fokus före ”{before}”, som står före både på skärmen och i koden.",
            "“{name}” has tabindex {number} and gets focus before “{before}”, which stands before it both on the screen"
            " and in the code.",
        ),
        "laid": both(
            "Efter ”{before}” går Tab tillbaka till ”{name}”, som står före på skärmen: de är omkastade med {how}.",
            "After “{before}” Tab goes back to “{name}”, which stands before it on the screen: they are turned round by"
            " {how}.",
        ),
        "torn": both(
            "Efter ”{name}”, som har tabindex {number}, går Tab till sidans början (”{before}”) i stället för vidare"
            " till ”{next}” i samma formulär.",
            "After “{name}”, which has tabindex {number}, Tab goes to the top of the page (“{before}”) in place of on"
            " to “{next}” of the same form.",
        ),
        "past": both(
            "Sidan börjar med fokus på ”{name}” (autofocus), förbi ”{before}” som står före och inte är ifyllt.",
            "The page begins with the focus on “{name}” (autofocus), past “{before}”, which stands before it and is not"
            " filled in.",
        ),
    },
    reviews={
        "first": both(
            "”{name}” har tabindex {number} och får fokus före allt annat, också före ”{before}”. Är det rätt?",
            "“{name}” has tabindex {number} and gets focus before all else, also before “{before}”. Is that right?",
        ),
        "maybe": both(
            "Efter ”{before}” går Tab tillbaka till ”{name}”, som står före på skärmen ({how}). Spelar det någon roll?",
            "After “{before}” Tab goes back to “{name}”, which stands before it on the screen ({how}). Does it matter?",
        ),
    },
)
