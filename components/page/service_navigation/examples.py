"""Service navigation as it is used."""

from components import Link, ServiceNavigation

LINKS = [Link("#cases", "Mina ärenden"), Link("#messages", "Meddelanden"), Link("#details", "Mina uppgifter")]

EXAMPLES = {
    "plain": ServiceNavigation(LINKS),
    "current": ServiceNavigation(LINKS, current="#messages"),
    "labelled": ServiceNavigation(LINKS, current="#cases", label="Mina sidor"),
}
