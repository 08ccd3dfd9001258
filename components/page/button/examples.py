"""Buttons as they are used."""

from components import Button

EXAMPLES = {
    "primary": Button("Fortsätt"),
    "secondary": Button("Spara och fortsätt senare", kind="secondary"),
    "warning": Button("Ta bort ansökan", kind="warning"),
    "start": Button("Starta", href="#name", kind="start"),
    "start-post": Button("Starta", kind="start"),
    "link-button": Button("Hoppa över frågan", kind="link"),
    "link": Button("Fortsätt", href="#name"),
    "named": Button("Ta bort", kind="secondary", name="remove", value="2"),
    "long": Button(
        "Fortsätt till nästa fråga utan att ladda upp något läkarintyg över rörelsehindret", kind="secondary"
    ),
}
