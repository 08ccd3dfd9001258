"""Starting a visit with answers that are already there: a persona's, a state's, those of a session that is resumed."""

from __future__ import annotations

from components.field import Raw
from components.journey import Answers
from components.pages import SEEN
from components.service import Service


def by_page(service: Service, answered: Answers) -> dict[str, Raw]:
    """Stored answers page by page, as a visit keeps them: {page name: as posted}."""
    seen = answered.get(SEEN, ())
    return {page.name: page.answered(answered) or {} for page in service.pages if page.name in seen}
