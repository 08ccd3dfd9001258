"""Text that is easy on the eyes: short lines, large letters, a straight left edge. More than WCAG asks for."""

from ...rule import Rule, both

rule = Rule(
    title=both("Texten är lätt att läsa för ögat", "The text is easy on the eyes"),
    criteria=(),
    hurts=both(
        "Den som ser dåligt, har dyslexi eller läser ovant tappar bort raden och orkar inte.",
        "People with low vision or dyslexia, or who seldom read, lose the line and give up.",
    ),
    mend=both(
        "Ge löpande text max-width: 70ch, minst 16 pixlar, vänsterställd, med små bokstäver och luft mellan raderna.",
        "Give running text max-width: 70ch, at least 16 pixels, a straight left edge, small letters and space between"
        " lines.",
    ),
    fails={
        "small": both("Löpande text är {size} pixlar stor.", "Running text is {size} pixels large."),
        "long": both("Raderna är {letters} tecken långa.", "The lines are {letters} letters long."),
        "justified": both("Texten har raka kanter på båda sidor.", "The text has straight edges on both sides."),
        "capitals": both(
            "Ett helt stycke står med stora bokstäver: ”{text}”.", "A whole paragraph is in capitals: “{text}”."
        ),
        "tight": both("Raderna står tätt: radavstånd {height}.", "The lines are tight: a line height of {height}."),
    },
    own=True,
)
