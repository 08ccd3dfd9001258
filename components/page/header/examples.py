"""Headers as they are used."""

from components import Header
from components.rendering import LanguageLink
from components.words import Language

LANGUAGES = [LanguageLink(Language(code), f"#{code}", code == "sv") for code in ("sv", "en")]
PIXEL = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"

EXAMPLES = {  # Svenska, English
    "plain": Header(agency="Provkommunen", service="Hjälp i hemmet", home="#start"),
    "languages": Header(agency="Provkommunen", service="Hjälp i hemmet", home="#start", languages=LANGUAGES),
    "logo": Header(agency="Provkommunen", service="Hjälp i hemmet", home="#start", logo=PIXEL),
    "long": Header(
        agency="Myndigheten för delaktighet och tillgänglighetsfrågor",
        service="Parkeringstillstånd för personer med rörelsehinder",
        home="#start",
        languages=LANGUAGES,
    ),
}
