"""Results as rows for other programs: one for each attempt, and one for each answer to a question, with a codebook.
Nothing in them tells who anybody is, but for what somebody may have written of themselves in words of their own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..measures.adoption import LEAST_CELL
from .asking import AFTER, IN_ALL, SCREENER, field_of
from .plan import ALONE, OF_SCALES
from .results import Results
from .scales import SCALES
from .suppressing import few_said

CODEBOOK: Mapping[str, str] = {
    "session": "the participant's number within the iteration, as in the lab; counted anew when another withdraws",
    "iteration": "what was tried: draft, or the number of a launched iteration",
    "plan": "the version that the plan gave itself in study.toml when the session began",
    "pilot": "1 where the session was a pilot, which results leave out by default",
    "language": "the language the participant chose, by its code",
    "task": "the id of the task in study.toml",
    "outcome": "direct, indirect, assisted, mistaken (said to be done, but at no goal), "
    "failed (not completed, said the moderator), gave-up, left, timed-out",
    "seconds": "from the beginning of the task to the goal, pauses not counted; empty where the goal was not reached",
    "pages_seen": "pages that were shown until the goal, each time",
    "pages_different": "how many different pages those were",
    "misclicks": "clicks outside anything that can be used",
    "errors": "answers that were refused",
    "ease": "the answer to the SEQ, 1 very difficult to 7 very easy; empty where there is none",
    "age-band": "what the participant said; empty where it was not asked, and where so few participants of the "
    f"iteration said it that it would tell who they are: under {LEAST_CELL}, or such a number could be worked out",
    "internet-maturity": "likewise",
    "assistive-technology": "likewise",
    "language-preferred": "likewise",
}


ANSWERS: Mapping[str, str] = {
    **{name: CODEBOOK[name] for name in ("session", "iteration", "plan", "pilot", "language")},
    "asked": "screener, the id of the task that the question came after, or end",
    "question": "the id of the question in study.toml; the items of a scale are called seq-1, sus-1 to sus-10, "
    "umux-lite-1 and umux-lite-2, after the id of the task where there is one",
    "wording": "the version of the scale's wording; empty for a question of the plan",
    "answer": "the value that was chosen, a row for each of several; or what was written, which may tell who somebody "
    "is: read it before you pass it on",
}
"""The columns of answers."""

RENAMED = {"language": "language-preferred"}
"""A segment that would have the name of another column."""


def rows(found: Results) -> list[dict[str, Any]]:
    """A row for each attempt, by the names of the codebook."""
    sessions = {session.id: (number, session) for number, session in enumerate(found.sessions, 1)}
    told, few = [], few_said(found)
    for result in found.tasks:
        for one in result.attempts:
            number, session = sessions[one.session]
            said = {
                RENAMED.get(name, name): "" if value in few[name] else value for name, value in one.segments.items()
            }
            told.append(
                {
                    "session": number, "iteration": session.iteration, "plan": session.plan,
                    "pilot": int(session.pilot), "language": session.language, "task": one.task, "outcome": one.outcome,
                    "seconds": "" if one.seconds is None else round(one.seconds, 1), "pages_seen": len(one.pages),
                    "pages_different": len(set(one.pages)), "misclicks": one.misclicks,
                    "errors": sum(one.wrong.values()), "ease": "" if one.ease is None else one.ease, **said,
                }
            )  # fmt: skip
    return sorted(told, key=lambda row: row["session"])


def answers(found: Results) -> list[dict[str, Any]]:
    """A row for each answer to the questions of the plan and its scales, by the names of `ANSWERS`."""
    return [
        {
            "session": number, "iteration": session.iteration, "plan": session.plan, "pilot": int(session.pilot),
            "language": session.language, "asked": asked, "question": question, "wording": _wording(question),
            "answer": answer,
        }
        for number, session in enumerate(found.sessions, 1)
        for page, replies in session.replies.items()
        if (asked := _asked(page))
        for name, values in replies.items()
        if (question := name.removeprefix(field_of("")))
        for answer in values
        if answer
    ]  # fmt: skip


def _asked(page: str) -> str:
    """When the questions of a page are asked; "" for the consent, and for what the columns of segments say."""
    page = page.partition(ALONE)[0]
    named = {SCREENER: "screener", IN_ALL: "end"}.get(page)
    return named or (page.removeprefix(AFTER) if page.startswith(AFTER) else "")


def _wording(question: str) -> str:
    scale = OF_SCALES.search(question)
    return SCALES[scale["scale"]].version if scale else ""
