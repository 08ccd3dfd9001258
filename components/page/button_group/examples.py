"""Button groups as they are used."""

from components import Button, ButtonGroup

EXAMPLES = {
    "two": ButtonGroup([Button("Fortsätt"), Button("Spara", kind="secondary")]),
    "link": ButtonGroup([Button("Ta bort", kind="warning"), Button("Avbryt", href="#list", kind="link")]),
}
