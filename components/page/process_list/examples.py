"""Process lists as they are used."""

from components import ProcessList, ProcessStep

STEPS = [
    ProcessStep("Du ansöker", "Du kan ansöka här eller på papper."),
    ProcessStep("Vi går igenom ansökan", "Saknas något hör vi av oss. Du har då **tre veckor** på dig."),
    ProcessStep("Du får beslut"),
]

EXAMPLES = {"plain": ProcessList(STEPS), "higher": ProcessList(STEPS, level="2")}
