"""Summary lists as they are used."""

from components import Link, Row, SummaryList, Tag

ROWS = [Row("Namn", "Kim Testsson", "name?change=1"), Row("Telefon", "", "phone?change=1")]

EXAMPLES = {
    "changeable": SummaryList(rows=ROWS),
    "receipt": SummaryList(rows=[Row("Namn", "Kim Testsson")]),
    "none": SummaryList(rows=[Row("Telefon", None)]),
    "component": SummaryList(rows=[Row("Läge", Tag("Beviljad", kind="success"))]),
    "card": SummaryList(rows=ROWS, title="Om dig"),
    "actions": SummaryList(
        rows=ROWS, title="Ditt fordon", level="3", actions=[Link("#change", "Ändra"), Link("#remove", "Ta bort")]
    ),
    "long": SummaryList(
        rows=[
            Row(
                "Varför behöver du hjälp med att handla, laga mat och resa till läkaren?",
                "Jag har svårt att gå.\n"
                "Jag bor på tredje våningen utan hiss.\n"
                "https://example.com/langadressutannagotmellanrumsomdetgarattbrytavidochdarforblirvaldigtlangparaden",
                "why?change=1",
            )
        ]
    ),
}
