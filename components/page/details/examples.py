from components import Details

EXAMPLES = {
    "closed": Details("Varför frågar vi?", "Vi behöver veta det för att *kunna svara* dig."),
    "open": Details("Vad räknas?", "- Hus\n- Lägenhet", open=True),
}
