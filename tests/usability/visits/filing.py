"""A small service that takes files, for tests of uploads and of what htmx adds."""

from __future__ import annotations

from pathlib import Path

import httpx

from components.form.file_upload.kinds import KINDS
from tests.conftest import Lab

SERVICE = """
from components import *

class Name(Page):
    title = _("Om dig")
    full_name = TextInput(_("Vad heter du?"), hint=_("Som i ditt pass."), limit=30)
    born = DateInput(_("När är du född?"), birthday=True)
    reach = Radios(_("Hur når vi dig?"), choices={"phone": _("Telefon"), "post": _("Brev")})
    number = TextInput(_("Nummer"), limit=5, sample="123", when={"reach": "phone"})

class Papers(Page):
    title = _("Papper")
    place = TextInput(_("Var skrevs det?"), limit=30)
    certificate = FileUpload(_("Läkarintyg"), max_size=0.2)
    photo = FileUpload(_("Foto"), types=["jpg", "png"], max_size=0.2, required=False)

service = Service(_("Intyg"), pages=[Name, Papers, CheckAnswers, Confirmation])
"""

REVEALED = """
from components import *

class Proof(Page):
    title = _("Intyg")
    how = Radios(_("Hur lämnar du det?"), choices={"now": _("Nu"), "later": _("Senare")})
    file = FileUpload(_("Läkarintyg"), when={"how": "now"})

service = Service(_("Bevis"), pages=[Proof, CheckAnswers, Confirmation])
"""

SITE, REVEALING = "/papers/draft", "/proof/draft"
ABOUT = {
    "full_name": "Kim",
    "born-year": "1985",
    "born-month": "3",
    "born-day": "14",
    "reach": "post",
}
PDF = KINDS["pdf"].sample
PNG = KINDS["png"].sample
PLACE = {"place": "Umeå"}


def write(folder: Path) -> None:
    for name, service in (("papers", SERVICE), ("proof", REVEALED)):
        (folder / name).mkdir(parents=True)
        (folder / name / "service.py").write_text(service, encoding="utf-8")


def begin(citizen: httpx.Client) -> None:
    """Answer the first page."""
    assert citizen.post(f"{SITE}/name", data=ABOUT).status_code == 303


def pdf(name: str = "intyg.pdf", content: bytes = PDF) -> dict[str, tuple[str, bytes, str]]:
    return {"certificate": (name, content, "application/pdf")}


def on_disk(lab: Lab) -> list[Path]:
    """The files that the lab has stored."""
    folder = lab.data / "uploads"
    return sorted(folder.iterdir()) if folder.is_dir() else []
