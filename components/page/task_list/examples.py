"""Task lists as they are used."""

from components import Tag, Task, TaskList

EXAMPLES = {
    "plain": TaskList(
        [
            Task("Om dig", "Klar", "#you"),
            Task("Ditt fordon", Tag("Påbörjad", kind="info"), "#car", hint="Registreringsnummer och vem som kör"),
            Task("Läkarintyg", Tag("Inte påbörjad"), "#doctor"),
            Task("Skicka in", "Går inte att starta än", hint="Gör klart allt annat först"),
        ]
    ),
    "second": TaskList([Task("Foto", "Klar", "#photo")], id="other"),
}
