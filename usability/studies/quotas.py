"""How many of each kind of participant are wanted, and how many there are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .asking import ABOUT_YOU, NO_ANSWER, field_of
from .plan import Quota, Study
from .store import Session


def have(quota: Quota, value: str, sessions: Sequence[Session]) -> int:
    """How many of the sessions are of somebody who said that they are so."""
    field = field_of(quota.segment)
    return sum(one.replies.get(ABOUT_YOU, {}).get(field) == [value] for one in sessions)


def is_full(study: Study, replies: Mapping[str, Any], others: Sequence[Session]) -> bool:
    """Whether there are already as many as are wanted of anything that a participant is. replies: what they said of
    themselves."""
    for quota in study.quotas:
        mine = next(iter(replies.get(field_of(quota.segment), [])), NO_ANSWER)
        if mine in quota.wanted and have(quota, mine, others) >= quota.wanted[mine]:
            return True
    return False
