"""Lines that look like a list and are none."""

from ...rule import Rule, both

rule = Rule(
    title=both("Det som ser ut som en lista är en lista", "What looks like a list is one"),
    criteria=("1.3.1",),
    hurts=both(
        "Den som använder skärmläsare får inte veta att det är en lista, hur lång den är eller var en punkt slutar.",
        "People who use a screen reader are not told that it is a list, how long it is, or where an item ends.",
    ),
    mend=both(
        "Gör en lista: <ul> eller, där ordningen spelar roll, <ol>, med en <li> för varje punkt.",
        "Make a list: <ul> or, where the order matters, <ol>, with an <li> for each item.",
    ),
    fails={
        "marked": both(
            "{count} rader börjar med ”{mark}” som i en lista, men är ingen lista. Den första: ”{text}”.",
            "{count} lines begin with “{mark}” as in a list, but are none. The first: “{text}”.",
        ),
        "numbered": both(
            "{count} rader är numrerade som i en lista, men är ingen lista. Den första: ”{text}”.",
            "{count} lines are numbered as in a list, but are none. The first: “{text}”.",
        ),
        "painted": both(
            "{count} element ritas med punkter som en lista, men är ingen lista. Det första: ”{text}”.",
            "{count} elements are drawn with bullets as a list, but are none. The first: “{text}”.",
        ),
        "split": both(
            "{count} listor med en enda punkt var står efter varandra, i stället för en lista.",
            "{count} lists with a single item each stand one after the other, in place of one list.",
        ),
        "undone": both(
            "Listan med {count} punkter har fått role={role}, så den läses inte som en lista.",
            "The list of {count} items is given role={role}, so that it is not told as a list.",
        ),
    },
    reviews={
        "lines": both(
            "Är de {count} raderna en lista? Den första: ”{text}”.",
            "Are the {count} lines a list? The first: “{text}”.",
        ),
        "links": both(
            "{count} länkar står i rad utan att vara en lista. Hör de ihop?",
            "{count} links stand in a row without being a list. Do they belong together?",
        ),
    },
)
