"""Which question follows on which answer: a question of a study may be asked of those alone who answered an earlier one
in some way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from .scales import SCALES

if TYPE_CHECKING:
    from .plan import Question, Study


def in_place(one: Question, above: Sequence[Question]) -> bool:
    """Whether a question can stand on the page of those above it: it is asked of all, or shown as one choice of a
    question there is made. Any other has a page of its own."""
    if not one.when:
        return True
    ((id, value), *more) = one.when.items()
    there = next((other for other in above if other.id == id), None)
    return not more and isinstance(value, str) and there is not None and there.kind in ("single", "several")


def parted(questions: Sequence[Question]) -> tuple[list[Question], list[Question]]:
    """Those that stand together on a page, and those that have a page of their own after it."""
    together: list[Question] = []
    alone: list[Question] = []
    for one in questions:
        (together if in_place(one, together) else alone).append(one)
    return together, alone


def unasked(study: Study) -> Iterator[tuple[Question, str, Sequence[str]]]:
    """Of each question what it follows on and no earlier one asks; and what is asked before it."""
    before = [*(one.id for one in study.purposes), *(quota.segment for quota in study.quotas)]
    pages: list[tuple[list[str], Sequence[Question]]] = [([], study.screener)]
    pages += [(_items(study.each_task, f"{task.id}-"), task.questions) for task in study.tasks]
    pages += [(_items(study.scale), study.questions)]
    for items, questions in pages:
        before += items
        for one in questions:
            yield from ((one, name, tuple(before)) for name in one.when if name not in before)
            before.append(one.id)


def _items(scale: str, prefix: str = "") -> list[str]:
    return [f"{prefix}{scale}-{number}" for number, _item in enumerate(SCALES[scale].items, 1)] if scale else []
