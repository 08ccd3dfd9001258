"""Sound and moving pictures: what is heard can be read, and what is seen can be heard."""

from ...rule import Rule, both

rule = Rule(
    title=both("Ljud och film finns också som text", "Sound and film can also be had as text"),
    criteria=("1.2.1", "1.2.2", "1.2.3", "1.2.5"),
    hurts=both(
        "Den som inte hör, eller inte ser, går miste om det som sägs eller visas.",
        "People who do not hear, or do not see, miss what is said or shown.",
    ),
    mend=both(
        "Lägg texten till ljudet på sidan eller bakom en länk intill. Ge filmen undertexter (<track kind=captions>) och"
        " berätta det som bara syns.",
        "Put the words of the sound on the page or behind a link beside it. Give the film captions"
        " (<track kind=captions>), and tell what is only shown.",
    ),
    fails={
        "audio": both(
            "Ljudet har ingen text: på sidan finns varken ord, länk eller något att fälla ut.",
            "The sound has no text: the page has neither words, a link nor anything to fold out.",
        ),
        "silent": both(
            "Filmen saknar ljud, och det den visar berättas ingenstans på sidan.",
            "The film has no sound, and what it shows is told nowhere on the page.",
        ),
        "kept": both(
            "Texten intill (”{text}…”) är gömd, så den som behöver den får den inte.",
            "The text beside it (“{text}…”) is hidden, so those who need it do not get it.",
        ),
        "broken": both(
            "Filen med undertexter, {file}, finns inte eller är tom.",
            "The file of captions, {file}, is not there or is empty.",
        ),
    },
    reviews={
        "listen": both("Står allt som sägs i ljudet också som text?", "Is all that the sound says also there as text?"),
        "captions": both(
            "Filmen har inget spår med undertexter. Finns de i bilden, eller är det tyst?",
            "The film has no track of captions. Are they in the picture, or is it silent?",
        ),
        "described": both(
            "Filmen har ingen syntolkning. Sägs allt viktigt som syns också i ord?",
            "The film has no audio description. Is all that matters in the picture also said in words?",
        ),
        "embedded": both(
            "Film eller ljud från en annan webbplats. Finns undertexter, syntolkning och text?",
            "Film or sound from another site. Are there captions, audio description and text?",
        ),
    },
    act=("e7aa44", "2eb176", "afb423", "ee13b5", "d7ba54", "c3232f", "f51b46", "eac66b"),
)
