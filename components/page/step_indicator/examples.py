"""Step indicators as they are used."""

from components import StepIndicator

EXAMPLES = {
    "text": StepIndicator(current=2, total=5),
    "named": StepIndicator(current=2, steps=["Om dig", "Ditt fordon", "Läkarintyg", "Kontrollera svaren"]),
    "first": StepIndicator(current=1, steps=["Om dig", "Ditt fordon"]),
}
