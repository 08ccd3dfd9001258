"""The end: the thanks, a study that is full, and taking back what one took part in."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from components import TextInput
from components.clock import today
from components.forms import Form, posted
from components.words import _, speaking

from ..visits import endpoints
from ..visits.endpoints import strings
from ..visits.site import COOKIE as VISIT
from .asking import UNFIT, UNFIT_TITLE
from .bar import LEAVE
from .served import studies_of
from .sites import site_of, told_page
from .watching import COOKIE


async def show_thanks(request: Request) -> Response:
    """The last page: the session has ended, and what was answered in the prototype is deleted."""
    site, studies = site_of(request), studies_of(request)
    request.scope["path_params"] = {"page": "thanks"}
    response = await endpoints.open_page(request)
    if response.status_code == 200 and site.session is not None:
        await studies.storage.run(studies.end, site.session)
    return response


def _code_field() -> Mapping[str, TextInput]:
    return {"code": TextInput(_("Koden som du fick"), hint=_("8 tecken, till exempel 7K3M-9QRT"), sample="7K3M-9QRT")}


async def show_withdraw(request: Request) -> Response:
    form = Form(_code_field(), {"code": [site_of(request).code]}, today())
    return _withdraw_page(request, form)


async def withdraw(request: Request) -> Response:
    """Delete everything of the session with this code, and say what it was."""
    site, studies = site_of(request), studies_of(request)
    form = Form(_code_field(), posted(_code_field(), strings(await request.form())), today())
    with speaking(site.language):
        good = form.validate()
    gone = await studies.storage.run(studies.withdraw, form.data["code"]) if good else None
    if gone is None:
        if good:
            form["code"].control.errors = [_("Vi hittar inte den koden. Kontrollera att du har skrivit rätt.")]
        return _withdraw_page(request, form)
    response = told_page(
        request,
        _("Allt är borttaget"),
        _(
            "Vi har tagit bort allt som sparats om dig i studien.\n\n"
            "- Uppgifter: {tasks}\n- Händelser: {events}\n- Sidor med svar: {replies}"
        ).format(**gone),
    )
    response.delete_cookie(COOKIE, path="/")
    response.delete_cookie(VISIT, path=f"{site.prefix}/")
    return response


def _withdraw_page(request: Request, form: Form) -> HTMLResponse:
    site = site_of(request)
    goes_on = site.session is not None and not site.session.ended_at
    title = LEAVE if goes_on else _("Ta bort det som sparats om mig")
    first = _("Fel: {heading}").format(heading=title) if form.errors else title
    frame, action = site.frame([first], "-/withdraw"), site.function("withdraw")
    html = site.render("study/withdraw.html", frame=frame, title=title, form=form, action=action, goes_on=goes_on)
    return HTMLResponse(html, 422 if form.errors else 200, headers={"Cache-Control": "no-store"})


async def show_unfit(request: Request) -> Response:
    """The polite end, also where the answers that led to it are no longer stored."""
    if await endpoints.visit_of(request) is None:
        return told_page(request, UNFIT_TITLE, UNFIT)
    request.scope["path_params"] = {"page": request.scope["path"].strip("/")}
    return await endpoints.open_page(request)


async def show_full(request: Request) -> Response:
    return told_page(
        request,
        _("Tack för att du ville vara med"),
        _("Vi har redan tillräckligt många deltagare i din situation. Vi har inte sparat något om dig."),
    )
