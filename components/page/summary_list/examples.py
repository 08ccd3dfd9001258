"""Summary list as it is used."""

from components import Row, SummaryList

EXAMPLES = {
    "changeable": SummaryList(
        rows=[Row("Namn", "Kim Testsson", "name?change=1"), Row("Telefon", "", "phone?change=1")]
    ),
    "receipt": SummaryList(rows=[Row("Namn", "Kim Testsson")]),
}
