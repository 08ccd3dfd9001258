"""What a service is made of besides components: the service, the kinds of page, and what all questions take."""

from __future__ import annotations

import inspect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from components import CheckAnswers, Choice, Confirmation, Link, LogIn, Page, Service, StartPage, Stop
from components.words import Words, _

from .login import lab_page
from .rendering import render

MADE = (Service, Link, Choice)
PAGES = (Page, StartPage, LogIn, Stop, CheckAnswers, Confirmation)
OF_PAGES = ("title", "button", "again")
"""What is written in the class of a page, where that kind of page has it."""

SHARED: Mapping[str, Words] = {
    "label": _("Frågan, eller namnet på det man ska skriva. Den enda text som måste finnas."),
    "hint": _("Hjälp som står under frågan."),
    "short": _("Ett kort namn på svaret. Det används när svaren visas och i felmeddelanden."),
    "required": _("False om frågan får lämnas tom. Skriv en text om du vill ha ett eget felmeddelande för tomt svar."),
    "errors": _("Egna felmeddelanden för andra fel, ett för varje slags fel."),
    "when": _("Frågan visas bara när ett visst svar är valt i en annan fråga på samma sida."),
    "sample": _("Ett bra svar att prova med. Det fylls i när du hoppar till en sida i kartan."),
}


@dataclass(frozen=True)
class Entry:
    """A class that a service is made of. options: (name, default), "" for one that must be given."""

    name: str
    about: str
    options: Sequence[tuple[str, str]]


def entries() -> list[Entry]:
    made = [Entry(cls.__name__, inspect.getdoc(cls) or "", _taken(cls)) for cls in MADE]
    return [*made, *(Entry(cls.__name__, inspect.getdoc(cls) or "", _written(cls)) for cls in PAGES)]


def _taken(cls: type) -> list[tuple[str, str]]:
    """What the class is called with."""
    taken = inspect.signature(cls).parameters.values()
    return [(one.name, "" if one.default is one.empty else repr(one.default)) for one in taken]


def _written(page: type[Page]) -> list[tuple[str, str]]:
    """Texts first, then the options of the class itself."""
    own = [(name, repr(str(getattr(page, name)))) for name in OF_PAGES if getattr(page, name, None) is not None]
    return [*own, ("when", "None"), ("name", "None")]


@lab_page
async def show_guide(request: Request) -> Response:
    title = [_("Tjänst och sidor"), _("Komponenter")]
    return render(request, "guide.html", title, shared=SHARED.items(), entries=entries())
