"""The forms of the lab's own pages: empty, and as they were sent."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.requests import Request

from components.clock import today
from components.field import Field
from components.forms import Form, posted
from components.words import speaking

from ..visits.endpoints import strings
from .rendering import language_of


def empty_form(fields: Mapping[str, Field]) -> Form:
    return Form(fields, None, today())


async def sent_form(request: Request, fields: Mapping[str, Field]) -> Form:
    """What was sent, judged in the language of the page: its `errors` tell what is wrong."""
    form = Form(fields, posted(fields, strings(await request.form())), today())
    with speaking(language_of(request.url.path)):
        form.validate()
    return form
