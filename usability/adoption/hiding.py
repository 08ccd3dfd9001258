"""What may be told of a service beside all else that is told of it: one rule for the page of its use, the summary of a
month, and the pages of help.

The counts of a month hang together: by group, by channel, and by how the service was completed. Who has a sum and all
but one of its parts finds the last. So where any of them is hidden, the month is closed: its sums and channels are told
as shares alone, and of those nothing finer than what hides five people. All months together are told by counts only
where none of them is closed, since who has all months but one finds that one.
"""

from __future__ import annotations

from collections.abc import Iterable

from components.words import _

from ..measures.adoption import LEAST_CELL
from ..measures.figures import NoFigure

TOO_FEW = NoFigure(_("Färre än {limit}, så det visas inte.").format(limit=LEAST_CELL))
PERCENT = 100 * LEAST_CELL
"""So many are needed for a percent to be at least the smallest count that is shown."""
TENTH = 10 * LEAST_CELL
"""And for a tenth."""


def few(count: int) -> bool:
    """Whether a count is of some, but of so few that it is not shown. That there is nobody tells of nobody."""
    return 0 < count < LEAST_CELL


def any_few(counts: Iterable[int]) -> bool:
    return any(few(one) for one in counts)


def rough(part: int, whole: int) -> float | None:
    """A share from which neither count can be found: in whole percent, or in tenths where those are fewer; None where
    even a tenth would tell, or where one side is of few. All or nobody tells of nobody."""
    if part in (0, whole) and whole >= LEAST_CELL:
        return part / whole
    if whole < TENTH or any_few((part, whole - part)):
        return None
    steps = 100 if whole >= PERCENT else 10
    return min(max(round(steps * part / whole), 1), steps - 1) / steps
