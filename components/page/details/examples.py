"""Details as they are used."""

from components import Details

EXAMPLES = {
    "closed": Details("Varför frågar vi?", "Vi behöver veta det för att *kunna svara* dig."),
    "open": Details("Vad räknas?", "- Hus\n- Lägenhet", open=True),
    "long": Details(
        "Vilka uppgifter hämtar vi om dig från andra myndigheter när du har skickat in ansökan?",
        "Din adress från Skatteverket.\n\nDina fordon från Transportstyrelsen.",
    ),
}
