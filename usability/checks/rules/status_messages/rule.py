"""Status messages: what is told without the focus coming to it is in a live region, so that it is heard too."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator

from ...explore import USED, Told, explored, place
from ...rule import Found, Rule, both
from ...tab import Tab

LONGEST = 220
"""Letters: what is longer is content, not a message."""
SHORT = 12
"""Letters: what is shorter is read with what stands around it, as a number that changes in a sentence."""
SAYS = re.compile(
    r"\b(errors?|invalid|wrong|not valid|required|must|missing|fail(ed|s)?|please|sorry|cannot|could not|can't|too "
    r"(short|long|many|few)|do(es)? not match|incorrect|enter (a|your|the)|success(ful(ly)?)?|saved|sent|added|removed|"
    r"deleted|updated|copied|submitted|received|uploaded|uploading|loading|searching|thank you|thanks|subscribed|"
    r"completed?|(no|\d+) (results?|matches|hits|items?|cases?|characters?|words?|files?|persons?|people|products?|"
    r"services?|times?|found|left|remaining|selected|of \d+)|nothing (was )?found|showing \d+|in (your )?(basket|cart)|"
    r"fel|ogiltig\w*|felaktig\w*|måste|saknas|misslyckades|kunde inte|gick inte|för (kort|lång)\w*|obligatorisk\w*|"
    r"ange|fyll i|skriv (in|ditt|din)|sparat|sparad\w*|sparades|skickat|skickad\w*|skickades|tillagd\w*|"
    r"lagts till|lades till|"
    r"togs bort|borttag\w*|uppdaterad\w*|kopierad\w*|kopierat|tack|klart|laddar|söker|laddas upp|"
    r"(inga?|\d+) (träffar?|resultat|ärenden?|tecken|ord|filer?|personer|varor|produkter|tjänster|tider|kvar|valda?)|"
    r"visar \d+)\b",
    re.IGNORECASE,
)
"""Words that a message says: an error, that something was done, how many there are, that one must wait."""


async def drive(tab: Tab) -> AsyncIterator[Found]:
    """Read what came, at once or a little later, when each control was pressed and each field set."""
    known = await explored(tab)
    told: set[str] = set()
    for event in (*known.presses, *known.fields):
        late = event["late"]["later"] if event["late"] else event
        if late["spoke"] or event["spoke"] or event["did"] or late["did"]:
            continue
        for came in (*event["came"], *late["came"]):
            key = _kind(event, came)
            if key and came["selector"] not in told:
                told.add(came["selector"])
                words = came["text"] if len(came["text"]) > SHORT else came["around"]
                yield place(key, came, text=words[:120], name=event["name"])


def _kind(event: Told, came: Told) -> str:
    """fail where it is certain that it is a message, review where it may be one, "" where it is content."""
    if came["live"] or came["focus"] or came["dialog"] or came["covers"] or came["fields"] or came["heading"]:
        return ""
    if not came["text"] or len(came["text"]) > LONGEST or _moved_near(event, came) or _discloses(event, came):
        return ""
    words = came["text"] if len(came["text"]) > SHORT else came["around"]
    if len(words) <= LONGEST and SAYS.search(words) and came["controls"] <= 1:
        return "silent"
    small = len(came["text"]) < 80 and not came["controls"] and event.get("again") is not None
    return "perhaps" if small and not event["again"]["back"] and not event["gone"] else ""


def _moved_near(event: Told, came: Told) -> bool:
    """Whether the focus was moved by it: what is told there is heard, if it is tied to where the focus came."""
    return bool(event["moved"] and event["focus"] != "body")


def _discloses(event: Told, came: Told) -> bool:
    """Whether it is what the control opens and closes, which is told by its state."""
    before, after = event.get("before"), event.get("after")
    if before is None or after is None:
        return False
    if before["states"] != after["states"] or event["tag"] == "summary" or event["popover"]:
        return True
    return bool(event["again"] and event["again"]["back"])


rule = Rule(
    title=both("Meddelanden hörs, inte bara syns", "Messages are heard, not only seen"),
    criteria=("4.1.3",),
    hurts=both(
        "Den som använder skärmläsare eller stark förstoring får inte veta att något har hänt: fel, träffar, sparat.",
        "People who use a screen reader or strong magnification are not told that something has happened: errors, hits,"
        " saved.",
    ),
    mend=both(
        "Ha ett tomt element med role=status (eller role=alert för fel) på sidan från början, och skriv meddelandet i"
        " det. Eller flytta fokus till meddelandet.",
        "Have an empty element with role=status (or role=alert for errors) on the page from the start, and write the"
        " message into it. Or move the focus to the message.",
    ),
    fails={
        "silent": both(
            "”{text}” visas när ”{name}” används, men är inte i någon role=status eller aria-live och får inte fokus.",
            "“{text}” is shown when “{name}” is used, but is in no role=status or aria-live and gets no focus.",
        )
    },
    reviews={
        "perhaps": both(
            "”{text}” visas när ”{name}” används. Är det ett meddelande, ska det stå i role=status.",
            "“{text}” is shown when “{name}” is used. If it is a message, it belongs in role=status.",
        )
    },
    needs=USED,
    afresh=False,
    seconds=60,
    drive=drive,
)
