"""Tables made of other things, and tables of data without headers."""

from ...rule import Rule, both

rule = Rule(
    title=both("Tabeller är tabeller, med rubriker", "Tables are tables, with headers"),
    criteria=("1.3.1",),
    hurts=both(
        "Den som använder skärmläsare hör värden i rad, utan att få veta vad de gäller.",
        "People who use a screen reader hear values one after the other, and are not told what they are about.",
    ),
    mend=both(
        'Gör en <table> med <caption>, <th scope="col"> för kolumnernas rubriker och <th scope="row"> för radernas.',
        'Make a <table> with a <caption>, <th scope="col"> for the headers of columns and <th scope="row"> for'
        " those of rows.",
    ),
    fails={
        "headless": both(
            "Tabellen med {rows} rader och {columns} kolumner har ingen rubrik (<th>). Överst står ”{text}”.",
            "The table of {rows} rows and {columns} columns has no header (<th>). At the top stands “{text}”.",
        ),
        "boxes": both(
            "{rows} rader med {columns} kolumner ser ut som en tabell men är ingen. Överst står ”{text}”.",
            "{rows} rows of {columns} columns look like a table but are none. At the top stands “{text}”.",
        ),
        "spaced": both(
            "{rows} rader är ställda i {columns} kolumner med mellanslag. Den första: ”{text}”.",
            "{rows} rows are set in {columns} columns by spaces. The first: “{text}”.",
        ),
        "undone": both(
            "Tabellen har rubriker (<th>) men role={role}, så den läses inte som en tabell.",
            "The table has headers (<th>) but role={role}, so that it is not told as a table.",
        ),
    },
    reviews={
        "perhaps": both(
            "Tabellen har ingen rubrik (<th>). Är den till för utseendet? Annars behöver den rubriker.",
            "The table has no header (<th>). Is it there for its looks? Otherwise it needs headers.",
        ),
        "aligned": both(
            "{rows} rader med {columns} kolumner. Är det en tabell? Överst står ”{text}”.",
            "{rows} rows of {columns} columns. Is it a table? At the top stands “{text}”.",
        ),
        "layout": both(
            "Tabellen har {markup} men håller fält eller bilder. Är den till för utseendet?",
            "The table has {markup} but holds fields or images. Is it there for its looks?",
        ),
        "captioned": both(
            "Första raden är en enda cell över hela tabellen: ”{text}”. Är det tabellens namn? Då hör den i <caption>.",
            "The first row is a single cell over the whole table: “{text}”. Is it the name of the table? Then it"
            " belongs in <caption>.",
        ),
    },
)
