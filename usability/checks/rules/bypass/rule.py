"""A way past what stands on every page: a heading, a main landmark, a skip link, or something that folds it."""

from ...rule import Rule, both

rule = Rule(
    title=both("Man kan hoppa förbi det som står på varje sida", "One can skip what stands on every page"),
    criteria=("2.4.1",),
    hurts=both(
        "Den som använder skärmläsare eller tangentbord måste gå igenom samma länkar på varje sida.",
        "People who use a screen reader or a keyboard must go through the same links on every page.",
    ),
    mend=both(
        "Ge innehållet en rubrik och lägg det i <main>. Lägg en länk ”Hoppa till innehållet” först på sidan.",
        "Give the content a heading and put it in <main>. Put a link “Skip to content” first on the page.",
    ),
    fails={
        "none": both(
            "Sidan börjar med sådant som står på varje sida ({count} länkar), och har varken rubrik, <main> eller"
            " hopplänk förbi det.",
            "The page begins with what stands on every page ({count} links), and has neither a heading, a <main> nor a"
            " link past it.",
        )
    },
    act=("cf77f2", "047fe0", "b40fd1", "3e12e1", "ye5d6e"),
)
