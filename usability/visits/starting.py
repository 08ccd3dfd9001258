"""Starting a visit with answers that are already there: a persona's, a state's, those of a session that is resumed."""

from __future__ import annotations

from components.features import FEATURES
from components.field import Raw
from components.journey import Answers
from components.pages import SEEN
from components.service import Service


def by_page(service: Service, answered: Answers) -> dict[str, Raw]:
    """Stored answers page by page, as a visit keeps them: {page name: as posted}; and the features that are on."""
    seen, on = answered.get(SEEN, ()), answered.get(FEATURES)
    pages = {page.name: page.answered(answered) or {} for page in service.pages if page.name in seen}
    return {FEATURES: {FEATURES: list(on)}, **pages} if on else pages
