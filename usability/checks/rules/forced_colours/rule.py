"""Forced colours: with colours of their own, people still see fields, icons and text. More than WCAG asks for."""

from ...rule import Rule, both

rule = Rule(
    title=both("Sidan fungerar med egna färger", "The page works with people's own colours"),
    criteria=(),
    modes=frozenset({"forced"}),
    hurts=both(
        "Den som ser dåligt och har valt egna färger i sin dator ser inte var man ska skriva eller trycka.",
        "People with low vision who have chosen colours of their own do not see where to write or press.",
    ),
    mend=both(
        "Ge fält en ram, även en genomskinlig. Ge ikoner färgen ButtonText när forced-colors är active.",
        "Give fields a border, even a transparent one. Give icons the colour ButtonText when forced-colors is active.",
    ),
    fails={
        "field": both(
            "Fältet ”{name}” har ingen ram när färgerna är egna: bakgrund och skugga försvinner.",
            "The field “{name}” has no border under people's own colours: background and shadow are taken away.",
        ),
        "icon": both(
            "Ikonen för ”{name}” försvinner när färgerna är egna.",
            "The icon of “{name}” vanishes under people's own colours.",
        ),
        "text": both(
            "”{name}” syns inte när färgerna är egna.",
            "“{name}” cannot be seen under people's own colours.",
        ),
    },
    own=True,
)
