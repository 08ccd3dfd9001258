"""Instructions that only those who see shape, place or colour, or hear a sound, can follow."""

from ...rule import Rule, both

rule = Rule(
    title=both(
        "Anvisningar går att följa utan att se form, plats eller färg",
        "Instructions can be followed without seeing shape, place or colour",
    ),
    criteria=("1.3.3",),
    hurts=both(
        "Den som inte ser, ser dåligt eller ser sidan i en smal spalt hittar inte det som menas.",
        "People who cannot see, have low vision, or see the page in a narrow column do not find what is meant.",
    ),
    mend=both(
        "Säg också vad det heter: ”knappen Spara” i stället för ”den gröna knappen till höger”.",
        "Say also what it is called: “the button Save” in place of “the green button to the right”.",
    ),
    fails={
        "shape": both(
            "”{text}” pekar ut något med dess form eller storlek (”{by}”), och säger inte vad det heter.",
            "“{text}” points at something by its shape or size (“{by}”), and does not say what it is called.",
        ),
        "place": both(
            "”{text}” pekar ut något med var det står (”{by}”), och säger inte vad det heter.",
            "“{text}” points at something by where it stands (“{by}”), and does not say what it is called.",
        ),
        "colour": both(
            "”{text}” pekar ut något med dess färg (”{by}”), och säger inte vad det heter.",
            "“{text}” points at something by its colour (“{by}”), and does not say what it is called.",
        ),
        "sound": both(
            "”{text}” kan bara följas av den som hör (”{by}”).",
            "“{text}” can be followed only by people who hear (“{by}”).",
        ),
    },
    reviews={
        "perhaps": both(
            "Kan ”{text}” följas utan att se eller höra (”{by}”)?",
            "Can “{text}” be followed without seeing or hearing (“{by}”)?",
        ),
    },
    act=("9bd38c",),
)
