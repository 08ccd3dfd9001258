"""Redundant entry: on no way through a service is the same fact about the person typed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from components.component import render
from components.pages import Page
from components.states import shown_paths
from components.words import Words

from ...rule import Found, Rule, both
from ...services import Own

TOKENS = re.compile(r'autocomplete="([^"]+)"')
AGAIN = frozenset({"off", "on", "one-time-code", "new-password", "current-password", ""})
"""Those that may be asked for more than once."""


def judge(own: Own) -> Iterator[Found]:
    """Pairs of questions on one way with the same purpose, or the same words."""
    facts = {page: list(_facts(own, page)) for page in own.prototype.service.pages}
    told: set[tuple[str, str]] = set()
    for path in shown_paths(own.prototype.service, own.today):
        every = [(page, *fact) for page in path.pages for fact in facts[page]]
        for (one, name, fact, _label), (other, also, same, label) in combinations(every, 2):
            if fact == same and name != also and (one.name, other.name) not in told and one is not other:
                told.add((one.name, other.name))
                file, line = other.defined
                values = {"label": str(label), "page": str(one.heading)}
                key = "again" if fact[0] == "purpose" else "alike"
                yield Found(key, values, page=other.name, file=file, line=line)


def _facts(own: Own, page: Page) -> Iterator[tuple[str, tuple[str, str], Words]]:
    """The name of each question, the fact that it asks for, and its words."""
    form = page.form(None, own.today)
    for bound in [] if page.sends else form.asked():
        html = str(render(bound.field.template, {"it": bound}))
        for token in [] if bound.field.condition else sorted(set(TOKENS.findall(html)) - AGAIN):
            yield bound.name, ("purpose", token), bound.field.label
        if len(bound.field.controls(bound.name)) == 1 and 'type="text"' in html:
            yield bound.name, ("words", str(bound.field.label).casefold()), bound.field.label


rule = Rule(
    title=both("Ingen behöver skriva samma sak två gånger", "Nobody has to type the same thing twice"),
    criteria=("3.3.7",),
    hurts=both(
        "Den som har svårt att minnas eller att skriva får leta fram och skriva samma uppgift igen.",
        "People who find it hard to remember or to type have to look up and type the same thing again.",
    ),
    mend=both(
        "Fråga en gång, med samma namn på frågan, eller visa det första svaret ifyllt.",
        "Ask once, by the same name of the question, or show the first answer filled in.",
    ),
    fails={
        "again": both(
            "”{label}” frågar efter det som redan är besvarat på sidan ”{page}”.",
            "“{label}” asks for what was answered on the page “{page}” already.",
        )
    },
    reviews={
        "alike": both(
            "”{label}” är samma ord som på sidan ”{page}”. Är det samma uppgift?",
            "“{label}” are the same words as on the page “{page}”. Is it the same fact?",
        )
    },
    own=True,
    judge=judge,
)
