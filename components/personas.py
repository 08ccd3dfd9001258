"""Personas: named sets of answers to start from, in the prototype's personas.toml.

A persona that no longer fits its service is told of and harms nothing else: services change faster than personas do.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from .arguments import meant
from .clock import today
from .features import FEATURES
from .journey import answer
from .mistakes import Mistake
from .service import Service


@dataclass(frozen=True)
class Persona:
    """A person the service is tried as. answers: theirs, as posted."""

    name: str
    title: str
    answers: Mapping[str, Any]


def read_personas(folder: Path, service: Service) -> tuple[dict[str, Persona], list[Mistake]]:
    """Read personas.toml: [name] title = "...", features = ["..."] that are on, [name.answers] field = value. The
    personas, with those of their answers that fit, and what does not."""
    path = folder / "personas.toml"
    if not path.exists():
        return {}, []
    text = path.read_text(encoding="utf-8")
    try:
        written = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return {}, [Mistake(f"personas.toml cannot be read: {error}", str(path), getattr(error, "lineno", 1))]
    found: dict[str, Persona] = {}
    wrong: list[Mistake] = []
    for name, persona in written.items():
        if not isinstance(persona, dict):
            wrong.append(Mistake(f"{name} is no persona; write [{name}] and [{name}.answers]", str(path), 1))
            continue
        answered, messages = _answered(service, persona.get("answers", {}), persona.get("features", ()))
        line = 1 + text[: max(text.find(f"[{name}"), 0)].count("\n")
        wrong += [Mistake(f"[{name}] {message}", str(path), line) for message in messages]
        found[name] = Persona(name, str(persona.get("title", name)), answered)
    return found, wrong


def _answered(service: Service, written: Mapping[str, Any], on: Sequence[str]) -> tuple[dict[str, Any], list[str]]:
    known = [name for name in on if name in service.features]
    answered: dict[str, Any] = {FEATURES: known} if known else {}
    wrong = [
        f"features has {name!r}, which is no feature{meant(name, service.features)}" for name in on if name not in known
    ]
    for field, value in written.items():
        pages = [page for page in service.pages if field in page.fields]
        if not pages:
            close = get_close_matches(field, service.fields, 1)
            way = f"did you mean {close[0]!r}?" if close else f"valid: {', '.join(service.fields)}"
            wrong.append(f"answers {field!r}, which is no field of this service; {way}")
        for page in pages:
            try:
                posted = page.fields[field].raw(field, value)
            except (ValueError, TypeError, KeyError, AttributeError) as error:
                wrong.append(f"answers {field!r} with {value!r}, which cannot be written into it: {error}")
            else:
                answered = answer(answered, page, {**(page.answered(answered) or {}), **posted})
    return answered, [*wrong, *_refused(service, answered)]


def _refused(service: Service, answered: Mapping[str, Any]) -> Iterator[str]:
    met = service.journey(answered, today()).pages
    for page in service.pages:
        raw = page.answered(answered)
        elsewhere = page not in met and any(page.fields.keys() & other.fields.keys() for other in met)
        if raw is not None and not elsewhere:  # a question that stands on several pages is judged where it is met
            form = page.form(raw, today())
            form.validate()
            yield from (f"on {page.name}: {message}" for message, _target in form.errors)
