"""The pages that every service must have: cookies, personal data, accessibility, contact. True for a prototype."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .words import Text, Words, _


@dataclass(frozen=True)
class About:
    """A page about the service. text: Markdown that may name {service}, {agency} and {hours}, the time in hours that
    answers are kept. contacts: whether it ends with the ways to reach those who run the service."""

    title: Text
    link: Text
    text: Words
    contacts: bool = False


ABOUT: Mapping[str, About] = {
    "cookies": About(
        _("Kakor"),
        _("Kakor"),
        _(
            "En kaka är en liten textfil som webbplatsen sparar i din webbläsare.\n\n"
            "## Vi använder en enda kaka\n\n"
            "Kakan heter *provrum-visit*. Den behövs för att du ska kunna gå mellan sidorna utan att dina svar "
            "försvinner. I kakan finns bara ett slumpat nummer. Dina svar finns inte i den.\n\n"
            "Kakan skapas när du svarar på den första frågan. Den försvinner när du stänger webbläsaren eller väljer "
            "”Rensa svaren”.\n\n"
            "## Om du är med i en studie\n\n"
            "Då använder vi två kakor till. *provrum-session* behövs för att du ska kunna fortsätta där du var. "
            "Studiens egna frågor har också en *provrum-visit*. I dem finns bara slumpade nummer. De försvinner när du "
            "stänger webbläsaren.\n\n"
            "## Vi följer dig inte\n\n"
            "Vi har inga kakor för statistik eller reklam. Sidorna hämtar ingenting från andra webbplatser. "
            "Därför frågar vi inte heller om du godkänner kakor.\n\n"
            "## Om du inte vill ha kakan\n\n"
            "Du kan stänga av kakor i din webbläsare. Då går det inte att svara på frågorna."
        ),
    ),
    "personal-data": About(
        _("Så hanterar vi personuppgifter"),
        _("Personuppgifter"),
        _(
            "{service} är en prototyp. Den är till för att provas, så att vi kan göra tjänsten bättre.\n\n"
            "**Skriv inga riktiga uppgifter om dig själv eller någon annan.** Hitta på svar i stället.\n\n"
            "## Det här sparar vi\n\n"
            "Vi sparar dina svar tillsammans med ett slumpat nummer. Vi behöver dem för att du ska kunna gå fram och "
            "tillbaka mellan sidorna. Ingen ansökan skickas någonstans och ingen fattar något beslut.\n\n"
            "## Så länge sparar vi svaren\n\n"
            "Vi raderar svaren {hours} timmar efter att du senast svarade på en fråga. Du kan radera dem själv när du "
            "vill: välj ”Rensa svaren” högst upp på sidan.\n\n"
            "## De här kan se svaren\n\n"
            "De som arbetar med prototypen kan se det du har svarat.\n\n"
            "## Vem som ansvarar\n\n"
            "{agency} ansvarar för prototypen. Har du råkat skriva riktiga uppgifter? Rensa svaren. Du kan också "
            "kontakta oss."
        ),
        contacts=True,
    ),
    "accessibility": About(
        _("Tillgänglighet"),
        _("Tillgänglighet"),
        _(
            "Alla ska kunna använda {service}, också den som har en funktionsnedsättning.\n\n"
            "Vi bygger prototypen så att den följer WCAG 2.2 på nivå AA, som är internationella riktlinjer för "
            "tillgänglighet. Det här är ingen färdig tjänst. Därför finns det ännu ingen "
            "tillgänglighetsredogörelse.\n\n"
            "## Det här ska du kunna göra\n\n"
            "- använda bara tangentbordet\n"
            "- använda skärmläsare\n"
            "- förstora texten till 200 procent\n"
            "- använda en smal skärm utan att rulla i sidled\n"
            "- välja mörkt läge eller egna färger\n"
            "- svara utan JavaScript\n\n"
            "## Säg till om något inte fungerar\n\n"
            "Berätta vilken sida du var på och vad som hände. Det hjälper oss att göra tjänsten bättre."
        ),
        contacts=True,
    ),
    "contact": About(
        _("Kontakta oss"),
        _("Kontakt"),
        _(
            "{agency} ansvarar för {service}.\n\n"
            "Det här är en prototyp. Vi kan inte se om du har ett riktigt ärende, och vi kan inte ta emot "
            "en riktig ansökan här."
        ),
        contacts=True,
    ),
}
"""By the last part of their address, in the order of the footer."""

COOKIES_ASKED = About(
    _("Kakor"),
    _("Kakor"),
    _(
        "En kaka är en liten textfil som webbplatsen sparar i din webbläsare.\n\n"
        "## Kakor som behövs\n\n"
        "*provrum-visit* behövs för att du ska kunna gå mellan sidorna utan att dina svar försvinner. I kakan finns "
        "bara ett slumpat nummer. Dina svar finns inte i den. Kakan skapas när du svarar på den första frågan.\n\n"
        "*provrum-cookies* minns om du har sagt ja eller nej till kakor. Den skapas när du väljer.\n\n"
        "Kakorna försvinner när du stänger webbläsaren.\n\n"
        "## Om du är med i en studie\n\n"
        "Då använder vi två kakor till. *provrum-session* behövs för att du ska kunna fortsätta där du var. "
        "Studiens egna frågor har också en *provrum-visit*. I dem finns bara slumpade nummer. De försvinner när du "
        "stänger webbläsaren.\n\n"
        "## Kakor som du kan säga nej till\n\n"
        "En färdig tjänst kan ha kakor som räknar besök. Prototypen har inga sådana kakor, vad du än svarar. "
        "Vi provar bara hur frågan fungerar. Sidorna hämtar ingenting från andra webbplatser.\n\n"
        "## Om du inte vill ha några kakor\n\n"
        "Du kan stänga av kakor i din webbläsare. Då går det inte att svara på frågorna."
    ),
)
"""The page about cookies of a service that asks about them."""

STATEMENT = About(_("Tillgänglighetsredogörelse"), _("Tillgänglighet"), "")
"""The page about accessibility of a launched iteration, whose text is its statement."""
