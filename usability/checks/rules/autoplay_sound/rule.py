"""Sound that begins by itself, and that nobody can stop."""

from ...rule import Rule, both

rule = Rule(
    title=both("Ljud börjar inte av sig självt", "Sound does not begin by itself"),
    criteria=("1.4.2",),
    hurts=both(
        "Den som använder skärmläsare hör inte vad den säger. Den som har svårt att koncentrera sig tappar tråden.",
        "People who use a screen reader do not hear what it says. People who find it hard to concentrate lose track.",
    ),
    mend=both(
        "Ta bort autoplay, eller sätt muted. Annars: en knapp först på sidan som stoppar ljudet.",
        "Remove autoplay, or set muted. Else: a button first on the page that stops the sound.",
    ),
    fails={
        "plays": both(
            "Ljudet (<{kind}>) börjar av sig självt och kan inte stoppas på sidan.",
            "The sound (<{kind}>) begins by itself and cannot be stopped on the page.",
        )
    },
    act=("80f0bf", "aaa1bf", "4c31df"),
)
