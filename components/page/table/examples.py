"""Tables as they are used."""

from components import Column, Table, Tag

FEES = [["Vuxen", "250"], ["Barn under 18 år", "0"]]

EXAMPLES = {
    "numeric": Table("Avgifter 2026", columns=["Vem", Column("Kronor per år", numeric=True)], rows=FEES),
    "unnamed": Table("Avgifter 2026", columns=["Vem", "Kronor"], rows=FEES, named_rows=False, id="fees"),
    "hidden-caption": Table("Avgifter 2026", columns=["Vem", "Kronor"], rows=FEES, caption_hidden=True),
    "components": Table(
        "Dina ärenden", columns=["Ärende", "Läge"], rows=[["Parkering", Tag("Beviljad", kind="success")]]
    ),
    "wide": Table(
        "Besök varje månad",
        columns=["Kontor", *(Column(f"2026-{month:02}", numeric=True) for month in range(1, 13))],
        rows=[["Medborgarkontoret Centrum", *("1 250" for _month in range(12))]],
    ),
}
