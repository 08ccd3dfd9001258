"""The end of a page: what do you think of it?"""

from __future__ import annotations

from dataclasses import field

from ...component import Component, component
from ...words import Words, _


@component
class Feedback(Component):
    """href: where the person can say what they think. question and text: the words of it."""

    href: str = field(kw_only=False)
    question: Words = _("Vad tycker du om tjänsten?")
    text: Words = _("Berätta vad som är bra och vad som är svårt")
