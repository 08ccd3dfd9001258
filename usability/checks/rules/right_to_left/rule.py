"""Right to left: pages in Arabic, Persian and other such languages. More than WCAG asks for."""

from ...rule import Rule, both

rule = Rule(
    title=both("Sidan går att spegla", "The page can be mirrored"),
    criteria=(),
    modes=frozenset({"plain", "rtl"}),
    hurts=both(
        "Den som läser arabiska, persiska eller sorani får text som börjar på fel sida eller hamnar utanför.",
        "People who read Arabic, Persian or Sorani get text that begins at the wrong side or runs out of the window.",
    ),
    mend=both(
        "Använd text-align: start och margin-inline, inset-inline, padding-inline i stället för left och right.",
        "Use text-align: start and margin-inline, inset-inline, padding-inline in place of left and right.",
    ),
    fails={
        "out": both(
            "Texten hamnar utanför fönstret när sidan läses från höger.",
            "The text runs out of the window when the page is read from the right.",
        ),
        "left": both(
            "Texten står till vänster när sidan läses från höger ({count} ställen).",
            "The text stands to the left when the page is read from the right ({count} places).",
        ),
    },
    own=True,
)
