"""Text that lies upon other text when it is made larger, gets more space, or less room."""

from ...rule import Rule, both

rule = Rule(
    title=both("Text ligger inte på annan text", "Text does not lie upon other text"),
    criteria=("1.4.4", "1.4.10", "1.4.12"),
    modes=frozenset({"plain", "text", "spacing", "phone", "zoom"}),
    hurts=both(
        "Den som förstorar texten eller ökar avståndet mellan bokstäverna kan inte läsa någon av dem.",
        "People who enlarge text, or put more space between letters, can read neither.",
    ),
    mend=both(
        "Låt texterna stå i flödet i stället för på fasta platser, och låt rutorna växa.",
        "Let the texts stand in the flow rather than at fixed places, and let their boxes grow.",
    ),
    fails={
        "spaced": both(
            "”{text}” hamnar på ”{other}” när det är mer luft mellan rader, ord och bokstäver.",
            "“{text}” comes to lie upon “{other}” with more space between lines, words and letters.",
        ),
        "narrow": both(
            "”{text}” hamnar på ”{other}” när fönstret är 320 pixlar brett.",
            "“{text}” comes to lie upon “{other}” when the window is 320 pixels wide.",
        ),
        "larger": both(
            "”{text}” hamnar på ”{other}” när texten är dubbelt så stor.",
            "“{text}” comes to lie upon “{other}” when text is twice as large.",
        ),
    },
)
