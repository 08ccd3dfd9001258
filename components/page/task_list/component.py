"""The parts of something large, each with how far it has come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ...component import Component, component
from ...words import Words
from ..tag.component import Tag


@dataclass(frozen=True)
class Task:
    """title: what is to be done. href: where; None where it cannot be started yet. status: a word, or a `Tag`."""

    title: Words
    status: Words | Tag
    href: str | None = None
    hint: Words | None = None


@component
class TaskList(Component):
    """tasks: in the order most people do them. id: begins the ids, for two on a page."""

    tasks: Sequence[Task] = field(kw_only=False)
    id: str = "task"
