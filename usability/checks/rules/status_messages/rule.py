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
DONE = re.compile(
    r"\b(success(ful(ly)?)?|saved|sent|added|removed|deleted|updated|copied|submitted|received|uploaded|uploading|"
    r"loading|searching|thank you|thanks|subscribed|completed?|nothing (was )?found|showing \d+|"
    r"strength|in (the |your |my )?(basket|cart|bag)|i (varu)?korgen|\d+ \w+ (in|of|found|left|selected|kvar|valda)|"
    r"(no|\d+) (results?|matches|hits|items?|cases?|characters?|words?|files?|persons?|people|products?|services?|"
    r"times?|found|left|remaining|selected|of \d+)|"
    r"sparat|sparad\w*|sparades|skickat|skickad\w*|skickades|tillagd\w*|lagts till|lades till|togs bort|borttag\w*|"
    r"uppdaterad\w*|kopierad\w*|kopierat|tack|klart|laddar|söker|laddas upp|visar \d+|(inga?|\d+) "
    r"(träffar?|resultat|ärenden?|tecken|ord|filer?|personer|varor|produkter|tjänster|tider|kvar|valda?))\b",
    re.IGNORECASE,
)
"""What tells that something was done, how many there are, or that one must wait."""
WRONG = re.compile(
    r"\b(errors?|problems?|invalid|wrong|not valid|required|must|missing|fail(ed|s)?|please|sorry|cannot|could not|"
    r"can't|too (short|long|many|few)|do(es)? not match|incorrect|(enter|choose|select) (an?|your|the|at least)|"
    r"fel|problem|ogiltig\w*|felaktig\w*|måste|saknas|misslyckades|kunde inte|gick inte|för (kort|lång)\w*|"
    r"obligatorisk\w*|ange|fyll i|välj|skriv (in|ditt|din))\b",
    re.IGNORECASE,
)
"""What tells that something is wrong; where it does not come of sending or typing, it may be advice."""


async def drive(tab: Tab) -> AsyncIterator[Found]:
    """Read what came, at once or a little later, when each control was pressed and each field set."""
    known = await explored(tab)
    told: set[str] = set()
    for event in (*known.presses, *known.fields):
        late = event["late"]["later"] if event["late"] else event
        if late["spoke"] or event["spoke"] or event["did"] or late["did"] or _moved(event) or _moved(late):
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
    if not came["text"] or len(came["text"]) > LONGEST or came["role"] == "tooltip" or came["code"]:
        return ""
    if _discloses(event, came):
        return ""
    words = came["text"] if len(came["text"]) > SHORT else came["around"]
    says = DONE.search(words) or (WRONG.search(words) and _sent_or_typed(event))
    if says and len(words) <= LONGEST and came["controls"] <= 1:
        return "silent"
    if len(came["text"]) >= 80 or came["controls"]:
        return ""
    if "again" in event:
        return "perhaps" if event["again"] and not event["again"]["back"] and not event["gone"] else ""
    return "perhaps" if _sent_or_typed(event) else ""


def _moved(event: Told) -> bool:
    """Whether it moved the focus: what is told where the focus comes is heard."""
    return bool(event["moved"] and event["focus"] != "body")


def _sent_or_typed(event: Told) -> bool:
    if "again" in event:
        return event["role"] == "button" and not event["gone"]
    return event["tag"] != "select" and event["type"] not in ("radio", "checkbox")


def _discloses(event: Told, came: Told) -> bool:
    """Whether it is what the control opens and closes, which is told by its state."""
    before, after = event.get("before"), event.get("after")
    if before is None or after is None:
        return False
    if event["controls"] and came["selector"] == f"#{event['controls']}":
        return True
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
