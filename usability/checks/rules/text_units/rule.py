"""Text whose size follows the window: it does not grow when people zoom."""

from ...rule import Rule, both

rule = Rule(
    title=both("Text växer när man zoomar", "Text grows when people zoom"),
    criteria=("1.4.4",),
    modes=frozenset({"plain", "phone"}),
    hurts=both(
        "Den som ser dåligt zoomar, men texten blir inte större.",
        "People with low vision zoom in, but the text becomes no larger.",
    ),
    mend=both(
        "Ange textstorlek i rem, eller lägg till rem: calc(1rem + 1vw) i stället för bara vw.",
        "Give the size of text in rem, or add rem: calc(1rem + 1vw) in place of vw alone.",
    ),
    fails={
        "fixed": both(
            "”{text}” är lika stor på skärmen hur man än zoomar: storleken är angiven i delar av fönstret ({before}"
            " pixlar i ett stort fönster, {now} i ett litet).",
            "“{text}” is as large on the screen however people zoom: its size is given in parts of the window ({before}"
            " pixels in a large window, {now} in a small one).",
        )
    },
)
