"""Features: what of a service can be switched on and off while it is tried, as another wording of some questions.

A condition asks about a feature as about a question with the answers "yes" and "no". Nobody answers it: what is on is
kept beside the answers, under a name that no post of a page can write, and is off where nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import TYPE_CHECKING

from .arguments import is_words, meant
from .form.radios.field import Radios
from .words import Words, _

if TYPE_CHECKING:
    from .service import Service

FEATURES = "+features"
"""The key under which answers list the features that are on."""


def as_questions(features: Mapping[str, Words]) -> dict[str, Radios]:
    """Each feature as the question that conditions ask about, which no page asks."""
    return {name: Radios(label, choices={"yes": _("på"), "no": _("av")}) for name, label in features.items()}


def switched(features: Mapping[str, Radios], answered: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """What conditions are told of the features: {name: "yes" or "no"}."""
    on = answered.get(FEATURES, ())
    return {name: "yes" if name in on else "no" for name in features}


def combinations(names: Sequence[str]) -> Iterator[dict[str, list[str]]]:
    """The answers before anything is answered, with each of these features on and off; all off first."""
    for chosen in product((False, True), repeat=len(names)):
        on = [name for name, is_on in zip(names, chosen, strict=True) if is_on]
        yield {FEATURES: on} if on else {}


def unfit_features(features: object) -> Iterator[str]:
    """What a Service cannot take as its features."""
    if not isinstance(features, Mapping):
        yield f'features={features!r} is no dict; write features={{"short": _("Kortare frågor")}}'
        return
    for name, label in features.items():
        if not isinstance(name, str) or not name.isidentifier() or not is_words(label):
            yield f'features: {name!r}: {label!r} is no name with a text; write "short": _("Kortare frågor")'


def feature_mistakes(service: Service) -> Iterator[str]:
    """A feature that is called as a question is, and one that changes nothing."""
    asked = {name for page in service.pages if page.condition for name in page.condition.fields}
    for name in service.features:
        if name in service.fields:
            yield f"features: {name!r} is a question too; give the feature another name"
        elif name not in asked:
            way = f'write when={{{name!r}: "yes"}} on a page that is met where it is on'
            yield f"features: no page asks about {name!r}{meant(name, asked)}; {way}"
