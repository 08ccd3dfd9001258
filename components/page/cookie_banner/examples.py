"""Cookie banners as they are used."""

from components import CookieBanner, Link

MORE = [Link("#cookies", "Läs om kakor")]

EXAMPLES = {
    "asked": CookieBanner(action="#cookies", links=MORE),
    "own-text": CookieBanner(action="#cookies", text="Vi mäter **hur länge** det tar att fylla i."),
    "yes": CookieBanner(action="#cookies", answered="yes", links=MORE),
    "no": CookieBanner(action="#cookies", answered="no"),
}
