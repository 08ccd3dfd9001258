"""axe-core, by Deque: what an engine can tell of a page's markup and colours."""

from ...rule import Rule, both
from .words import said

JUDGED = frozenset({"duplicate-id-aria", "form-field-multiple-labels", "table-fake-caption", "td-has-header"})
"""What axe cannot know for sure."""

SAID = said()

rule = Rule(
    title=both("Sidan klarar axe-core", "The page passes axe-core"),
    criteria=(),
    modes=frozenset({"plain", "dark", "phone"}),
    hurts=both(
        "Den som använder skärmläsare, röststyrning eller förstoring möter något som inte går att förstå eller nå.",
        "People who use screen readers, voice control or zoom meet something they cannot understand or reach.",
    ),
    mend=both(
        "Ändra elementet så att det som står stämmer. Axe förklarar med exempel:"
        " https://dequeuniversity.com/rules/axe/4.14/{id}",
        "Change the element so that what is said holds. Axe explains it with examples:"
        " https://dequeuniversity.com/rules/axe/4.14/{id}",
    ),
    fails={name: told for name, told in SAID.items() if name not in JUDGED},
    reviews={name: told for name, told in SAID.items() if name in JUDGED},
)
