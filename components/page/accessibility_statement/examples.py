"""Accessibility statements as they are used."""

from datetime import date

from components import AccessibilityStatement, Link, Shortcoming

KNOWN = {
    "agency": "Exempelkommunen",
    "service": "Parkeringstillstånd",
    "assessed": date(2026, 3, 2),
    "updated": date(2026, 3, 14),
    "pages": 14,
    "states": 96,
    "contacts": [Link("mailto:tillganglighet@example.com", "tillganglighet@example.com")],
    "supervisor": "https://www.digg.se/tdosanmalan",
}

EXAMPLES = {
    "full": AccessibilityStatement(status="full", by_person=True, **KNOWN),
    "part": AccessibilityStatement(
        status="part",
        by_person=False,
        shortcomings=[
            Shortcoming(
                "Kartan får inte plats på 320 pixlars bredd.", "Leverantören rättar den.", ("1.4.10",), date(2026, 6, 1)
            )
        ],
        unreasonable=[Shortcoming("Skannade beslut från före 2018.", "De är 40 000 och läses nästan aldrig.")],
        outside=["Filmer från före den 23 september 2020."],
        **KNOWN,
    ),
}
