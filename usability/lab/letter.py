"""A letter insert to print: how to come to the service by its address and a code, and by telephone without internet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address

from starlette.requests import Request
from starlette.responses import Response

from components import TextInput
from components.clock import today
from components.field import Field
from components.forms import Form
from components.prototype import Broken
from components.words import _, speaking

from ..adoption.codes import shown
from .batches import batch_in
from .checks import about, prototype_folder
from .login import lab_page
from .qr import drawn
from .rendering import address, lab_of, language_of, render
from .tracks import desk_of, tracks_root

HOST = r"[a-zA-Z0-9.-]{1,90}(:[0-9]{1,5})?"
"""As an address begins, without its scheme."""


@dataclass(frozen=True)
class Sender:
    """What a letter says of the service, in its language. phone: how to call, "" where the service does not say."""

    service: str
    agency: str = ""
    phone: str = ""


async def sender_of(request: Request) -> Sender:
    """As the draft says; its folder's name alone where it cannot be loaded."""
    name = prototype_folder(request).name
    try:
        prototype = await lab_of(request).drafts.open(name)
    except Broken:
        prototype = None
    if prototype is None:
        return Sender(name)
    service, code = prototype.service, language_of(request.url.path).code
    with speaking(prototype.languages.get(code) or next(iter(prototype.languages.values()))):
        phone = next((str(link.text) for link in service.help if link.href.startswith("tel:")), "")
        return Sender(str(service.name), str(service.agency), phone)


def is_own(host: str | None) -> bool:
    """Whether only this machine knows itself by that name, so that no letter can lead to it."""
    try:
        return ip_address(host or "").is_loopback
    except ValueError:
        return host == "localhost"


def host_fields() -> Mapping[str, Field]:
    hint = _("Den som medborgarna når, till exempel www.provkommunen.example")
    wrong = _("Skriv adressen utan https:// och snedstreck, till exempel www.provkommunen.example")
    field = TextInput(
        _("Adressen i brevet"), hint=hint, pattern=HOST, limit=100, errors={"pattern": wrong}, spellcheck=False,
        sample="www.provkommunen.example",
    )  # fmt: skip
    return {"host": field}


@lab_page
async def show_letter(request: Request) -> Response:
    """By telephone first for groups that hardly use the internet."""
    desk = await desk_of(request)
    batch, sender, told = batch_in(request, desk), await sender_of(request), await about(request)
    group = desk.brief.group(desk.track_of(batch).target_group)
    form = Form(host_fields(), {"host": [request.query_params.get("host", request.url.netloc)]}, today())
    with speaking(language_of(request.url.path)):
        good = form.validate()
    host = str(form.data["host"]) if good else request.url.netloc
    scheme = request.url.scheme if host == request.url.netloc else "https"
    language = language_of(request.url.path)
    return render(
        request, "letter.html", [_("Bilaga till brev"), batch.title, told.title], about=told, sender=sender,
        batch=batch, code=shown(batch.code), qr=drawn(f"{scheme}://{host}{address(f'/k/{batch.code}', language)}"),
        address=f"{host}{address('/k', language)}", english=f"{host}/en/k", own=is_own(host.partition(":")[0]),
        back=f"{tracks_root(request)}batches/{batch.number}/", form=form, wrong=bool(form.errors),
        phone_first=bool(group and group.maturity <= 1), status=422 if form.errors else 200,
    )  # fmt: skip
