"""Footers as they are used."""

from components import Footer, Link

LINKS = [Link("#cookies", "Kakor"), Link("#data", "Personuppgifter"), Link("#contact", "Kontakt")]

EXAMPLES = {
    "links": Footer(LINKS),
    "text": Footer(LINKS, text="Provkommunen ansvarar för tjänsten."),
    "empty": Footer(),
}
