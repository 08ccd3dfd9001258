"""Error pages: what is wrong is told at the top and at the question, and what was answered is kept."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence

from components.states import State

from ...journeys import Visitor
from ...reading import Element, elements, of_class
from ...rule import Found, Rule, both
from ...sights import Sight

PREFIXES = {"sv": "Fel:", "en": "Error:"}
FIELDS = ("input", "select", "textarea")


async def travel(visitor: Visitor) -> AsyncIterator[Found]:
    """Every state in which answers are refused, as it is served; each fault once a page."""
    states = {state.id: state for state in visitor.walk.prototype.service.states(visitor.walk.today)}
    told: set[tuple[str, str]] = set()
    for sight in visitor.sights:
        if sight.kind in ("empty", "wrong"):
            page = elements(sight.html)
            state = states[sight.states[0].partition("/")[2]]
            for found in [*_told(sight, page), *_kept(state, page)]:
                if (sight.page, found.key) not in told:
                    told.add((sight.page, found.key))
                    yield found


def _told(sight: Sight, page: Sequence[Element]) -> Iterator[Found]:
    title = next((one.text for one in page if one.tag == "title"), "")
    prefix = PREFIXES.get(sight.language, "")
    if not title.startswith(prefix):
        yield Found("title", {"title": title, "prefix": prefix}, page=sight.page, criteria=("2.4.2", "3.3.1"))
    summary = next(of_class("error-summary", list(page)), None)
    if summary is None or "autofocus" not in summary.attributes or "tabindex" not in summary.attributes:
        yield Found("summary", page=sight.page)
        return
    by_id = {one.attributes["id"]: one for one in page if "id" in one.attributes}
    links = [one for one in page if one.tag == "a" and summary in one.within]
    for link in links:
        control = by_id.get(link.attributes.get("href", "")[1:])
        values = {"text": link.text}
        if control is None or control.tag not in FIELDS:
            yield Found("nowhere", values, page=sight.page)
        elif control.attributes.get("aria-invalid") != "true":
            yield Found("unmarked", values, page=sight.page, criteria=("3.3.1", "4.1.2"))
        elif len(link.text) < 4 or not any(link.text in text for text in _described(control, by_id)):
            yield Found("untied", values, page=sight.page, criteria=("3.3.1", "1.3.1"))


def _described(control: Element, by_id: dict[str, Element]) -> list[str]:
    """What describes a control, or the group that it is in."""
    around = [control, *(one for one in control.within if one.tag == "fieldset")]
    ids = [id for one in around for id in one.attributes.get("aria-describedby", "").split()]
    return [by_id[id].text for id in ids if id in by_id]


def _kept(state: State, page: Sequence[Element]) -> Iterator[Found]:
    """Answers of the post that the page shows no more. Passwords, files and choices that are none never are."""
    shown: dict[str, list[str]] = {}
    for one in page:
        if one.tag in FIELDS and (
            one.attributes.get("type") not in ("radio", "checkbox") or "checked" in one.attributes
        ):
            shown.setdefault(one.attributes.get("name", ""), []).append(_value(one, page))
    for name, asked in state.page.fields.items():
        plain = not (asked.secret or asked.takes_files or "choices" in vars(asked))
        for control in asked.controls(name) if plain else ():
            for value in (state.post or {}).get(control, []):
                if value.strip() and control in shown and value.split() not in [v.split() for v in shown[control]]:
                    yield Found("lost", {"label": str(asked.title)}, page=state.page.name)


def _value(field: Element, page: Sequence[Element]) -> str:
    if field.tag == "textarea":
        return field.text
    if field.tag == "select":
        return next(
            (o.attributes.get("value", "") for o in page if field in o.within and "selected" in o.attributes), ""
        )
    return field.attributes.get("value", "")


rule = Rule(
    title=both("Felsidan säger vad som är fel, och var", "The error page says what is wrong, and where"),
    criteria=("3.3.1",),
    hurts=both(
        "Den som använder skärmläsare, förstoring eller har svårt att läsa hittar inte felet och ger upp.",
        "People who use a screen reader or zoom, or find it hard to read, do not find the error and give up.",
    ),
    mend=both(
        "Använd mallarna i components/form/base och ErrorSummary: de knyter felet till frågan.",
        "Use the templates of components/form/base and ErrorSummary: they tie the error to the question.",
    ),
    fails={
        "title": both(
            "Titeln ”{title}” börjar inte med ”{prefix}”, fast något är fel.",
            "The title “{title}” does not begin with “{prefix}”, though something is wrong.",
        ),
        "summary": both(
            "Sidan har ingen sammanfattning av felen som får fokus.",
            "The page has no summary of errors that gets focus.",
        ),
        "nowhere": both(
            "”{text}” i sammanfattningen leder inte till någon fråga.",
            "“{text}” in the summary leads to no question.",
        ),
        "unmarked": both(
            "Fältet som ”{text}” gäller säger inte att det är fel: aria-invalid saknas.",
            "The field that “{text}” is about does not say that it is wrong: it lacks aria-invalid.",
        ),
        "untied": both(
            "”{text}” står inte vid frågan, eller är inte knuten till fältet med aria-describedby.",
            "“{text}” is not told at the question, or not tied to the field by aria-describedby.",
        ),
        "lost": both(
            "Det som skrevs i ”{label}” är borta när sidan visas med felet.",
            "What was typed in “{label}” is gone when the page is shown with the error.",
        ),
    },
    own=True,
    seconds=120,
    travel=travel,
)
