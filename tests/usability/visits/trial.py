"""A small service with a branch, for tests of visits, and somebody who goes through it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx

SERVICE = """
from components import *

class Start(StartPage):
    title = _("Pröva tjänsten")

class Name(Page):
    full_name = TextInput(_("Vad heter du?"), autocomplete="name")

class Lives(Page):
    lives = Radios(_("Bor du i kommunen?"), choices={"yes": _("Ja"), "no": _("Nej")})

class Where(Page, when={"lives": "no"}):
    where = TextInput(_("Var bor du?"))

class Help(Page):
    help = Checkboxes(_("Vad behöver du?"), choices={"a": "A", "b": "B"}, required=False)

class Address(Page):
    address = Textarea(_("Vilken adress har du?"))

service = Service(_("Tjänst"), pages=[Start, Name, Lives, Where, Help, Address, CheckAnswers, Confirmation])
"""

ANSWERS: dict[str, dict[str, Any]] = {
    "name": {"full_name": "Kim"},
    "lives": {"lives": "yes"},
    "help": {"help": ["a", "b"]},
    "address": {"address": "Provgatan 1"},
}


def write(folder: Path, *names: str) -> None:
    """Write the service as prototypes of these names."""
    for name in names:
        (folder / name).mkdir(parents=True)
        (folder / name / "service.py").write_text(SERVICE, encoding="utf-8")


def answer_all(citizen: httpx.Client, site: str, answers: dict[str, dict[str, Any]] = ANSWERS) -> None:
    """Answer every page up to check-answers."""
    for page, data in answers.items():
        response = citizen.post(f"{site}/{page}", data=data)
        assert response.status_code == 303, (page, response.text)
        assert "notice" not in response.headers["location"], page


def where(response: httpx.Response) -> str:
    """The page a response redirects to, without its query."""
    assert response.status_code == 303, response.text
    return response.headers["location"].split("?")[0].rsplit("/", 1)[1]
