"""A letter insert to print: how to come to the service by its address and a code, and by telephone without internet."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address

from starlette.requests import Request
from starlette.responses import Response

from components.prototype import Broken
from components.words import _, speaking

from ..adoption.codes import shown
from .batches import batch_in
from .checks import about, prototype_folder
from .login import lab_page
from .qr import drawn
from .rendering import address, lab_of, language_of, render
from .tracks import desk_of, tracks_root


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


@lab_page
async def show_letter(request: Request) -> Response:
    desk = await desk_of(request)
    batch, sender, told = batch_in(request, desk), await sender_of(request), await about(request)
    language, base = language_of(request.url.path), f"{request.url.scheme}://{request.url.netloc}"
    return render(
        request, "letter.html", [_("Bilaga till brev"), batch.title, told.title], about=told, sender=sender,
        batch=batch, code=shown(batch.code), qr=drawn(f"{base}{address(f'/k/{batch.code}', language)}"),
        address=f"{request.url.netloc}{address('/k', language)}", english=f"{request.url.netloc}/en/k",
        own=is_own(request.url.hostname), back=f"{tracks_root(request)}batches/{batch.number}/",
    )  # fmt: skip
