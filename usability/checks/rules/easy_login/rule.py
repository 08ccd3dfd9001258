"""To log in, nobody needs to remember, copy by hand or solve anything."""

from ...rule import Rule, both

rule = Rule(
    title=both("Att logga in är inget prov", "To log in is no test"),
    criteria=("3.3.8",),
    hurts=both(
        "Den som har svårt att minnas, stava eller räkna, eller använder en lösenordshanterare, kommer inte in.",
        "People who find it hard to remember, spell or count, or who use a password manager, do not get in.",
    ),
    mend=both(
        "Låt lösenord och koder klistras in och fyllas i av webbläsaren, och erbjud ett sätt utan gåtor, till"
        " exempel e-legitimation.",
        "Let passwords and codes be pasted and filled in by the browser, and offer a way without puzzles, such"
        " as an e-ID.",
    ),
    fails={
        "paste": both("Det går inte att klistra in i ”{field}”.", "Nothing can be pasted into “{field}”."),
        "letters": both(
            "”{field}” frågar efter vissa tecken ur något man ska minnas, så att det varken kan klistras in"
            " eller fyllas i.",
            "“{field}” asks for certain characters of something to be remembered, so it can be neither pasted"
            " nor filled in.",
        ),
        "sum": both(
            "”{field}” måste räknas ut för att komma in, och inget annat sätt erbjuds.",
            "“{field}” must be worked out to get in, and no other way is offered.",
        ),
        "image": both(
            "”{field}” kräver att man läser av tecken i en bild för att komma in, och inget annat sätt erbjuds.",
            "“{field}” demands that characters are read from an image to get in, and no other way is offered.",
        ),
        "puzzle": both(
            "För att komma in måste man lösa en uppgift (”{field}”), och inget annat sätt erbjuds.",
            "To get in one must solve a task (“{field}”), and no other way is offered.",
        ),
    },
    reviews={
        "perhaps-paste": both(
            "Det går inte att klistra in i ”{field}”. Kan man logga in ändå?",
            "Nothing can be pasted into “{field}”. Can one log in all the same?",
        ),
        "off": both(
            "”{field}” ber webbläsaren att inte fylla i. Fyller en lösenordshanterare i det ändå?",
            "“{field}” asks the browser not to fill it in. Does a password manager fill it in all the same?",
        ),
        "perhaps": both(
            "”{field}” är en gåta eller ett prov. Går det att komma vidare på ett annat sätt?",
            "“{field}” is a puzzle or a test. Is there another way to go on?",
        ),
    },
)
