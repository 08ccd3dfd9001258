"""Warning text as it is used."""

from components import WarningText

EXAMPLES = {
    "plain": WarningText("Du kan få böter om du lämnar fel uppgifter."),
    "link": WarningText("Ansökan går inte att ändra efteråt. [Läs om att överklaga](#appeal)."),
}
