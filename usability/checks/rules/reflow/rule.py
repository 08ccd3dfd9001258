"""Reflow: at 400 % zoom a page is read by scrolling in one direction only."""

from ...rule import Rule, both

rule = Rule(
    title=both("Sidan får plats på 320 pixlars bredd", "The page fits a width of 320 pixels"),
    criteria=("1.4.10",),
    modes=frozenset({"phone", "zoom"}),
    hurts=both(
        "Den som förstorar till 400 procent eller har en liten mobil måste rulla i sidled för varje rad.",
        "People who zoom to 400 % or have a small phone must scroll sideways for every line.",
    ),
    mend=both(
        "Ta bort fasta bredder. Låt innehållet radbrytas: max-width: 100 %, flex-wrap: wrap.",
        "Remove fixed widths. Let content wrap: max-width: 100%, flex-wrap: wrap.",
    ),
    fails={
        "wide": both(
            "Sidan är {width} pixlar bred där bara {window} syns. Det här sticker ut till {right}.",
            "The page is {width} pixels wide where only {window} can be seen. This sticks out to {right}.",
        ),
        "sideways": both(
            "Raderna i stycket är {width} pixlar breda där bara {window} syns: rutan måste rullas för varje rad.",
            "The lines of the paragraph are {width} pixels wide where {window} can be seen: the box must be scrolled"
            " sideways for each of them.",
        ),
    },
)
