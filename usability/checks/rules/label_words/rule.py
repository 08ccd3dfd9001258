"""Headings and labels whose words say nothing."""

from ...rule import Rule, both

rule = Rule(
    title=both("Rubriker och etiketter säger vad de gäller", "Headings and labels say what they are about"),
    criteria=("2.4.6",),
    hurts=both(
        "Den som använder skärmläsare, eller har svårt att läsa, vet inte vad som står här eller ska fyllas i.",
        "People who use a screen reader, or find it hard to read, cannot know what stands here or is asked for.",
    ),
    mend=both(
        "Skriv vad avsnittet handlar om, eller vad fältet frågar efter, så att det förstås utan det runt om.",
        "Write what the section is about, or what the field asks for, so that it is understood by itself.",
    ),
    fails={
        "heading": both(
            "Rubriken är ”{text}”, vilket inte säger vad som står under den.",
            "The heading is “{text}”, which does not say what stands under it.",
        ),
        "headings": both(
            "{count} rubriker heter ”{text}”, och ingen av dem säger vad som står under just den.",
            "{count} headings are called “{text}”, and none says what stands under that one.",
        ),
        "label": both(
            "Fältet heter ”{text}”, vilket inte säger vad som ska stå i det.",
            "The field is called “{text}”, which does not say what to write in it.",
        ),
        "code": both(
            "Fältet heter ”{text}”: ett namn för program, inte för människor.",
            "The field is called “{text}”: a name for programs, not for people.",
        ),
        "press": both(
            "Knappen heter ”{text}”, vilket inte säger vad som händer.",
            "The button is called “{text}”, which does not say what happens.",
        ),
    },
    reviews={
        "vague": both(
            "Säger ”{text}” vad det gäller?",
            "Does “{text}” say what it is about?",
        ),
        "again": both(
            "{count} rubriker heter ”{text}”. Kan man skilja dem åt?",
            "{count} headings are called “{text}”. Can they be told apart?",
        ),
        "unlike": both(
            "Fältet är till för {kind} men heter ”{text}”. Stämmer det?",
            "The field is for {kind} but is called “{text}”. Is that right?",
        ),
    },
    act=("cc0f0a",),
)
