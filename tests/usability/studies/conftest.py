"""A small prototype with a study, and participants who go through it by plain form posts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from tests.conftest import Checked
from tests.usability.asking import Asker, app_of
from usability.errors import App
from usability.studies.store import Invitation, Studies

SERVICE = """from components import CheckAnswers, Confirmation, Page, Radios, Service, Stop, TextInput, _


class Name(Page):
    full_name = TextInput(_("Vad heter du?"), autocomplete="name")


class Lives(Page):
    lives = Radios(_("Bor du i kommunen?"), choices={"yes": _("Ja"), "no": _("Nej")})


class NotHere(Stop, when={"lives": "no"}):
    title = _("Du kan inte söka här")


service = Service(_("Prov"), pages=[Name, Lives, NotHere, CheckAnswers, Confirmation])
"""
PERSONAS = '[anna]\ntitle = "Anna"\n[anna.answers]\nfull_name = "Anna Prov"\nlives = "yes"\n'
STUDY = """
title = { sv = "Prova att söka", en = "Try to apply" }
pilot = false

[[screener]]
id = "works-here"
text = { sv = "Arbetar du här?", en = "Do you work here?" }
choices = { yes = { sv = "Ja", en = "Yes" }, no = { sv = "Nej", en = "No" } }
ends = ["yes"]

[[quotas]]
segment = "assistive-technology"
values = { screen-reader = 1, none = 40 }

[[tasks]]
id = "apply"
start = "name"
goals = ["confirmation"]
instruction = { sv = "Sök om hjälp.", en = "Apply for help." }

[[tasks]]
id = "check"
persona = "anna"
start = "check-answers"
goals = ["confirmation"]
instruction = { sv = "Skicka in.", en = "Send it in." }

[[questions]]
id = "missed"
kind = "text"
text = { sv = "Vad saknade du?", en = "What was missing?" }

[end]
scale = "sus"
"""
TYPED = "Planterad Persson"
"""What participants write in the prototype, which must be found nowhere."""


@pytest.fixture
def prototypes(tmp_path: Path) -> Path:
    folder = tmp_path / "prototypes" / "prov"
    folder.mkdir(parents=True)
    for name, text in {"service.py": SERVICE, "personas.toml": PERSONAS, "study.toml": STUDY}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder.parent


@pytest.fixture
def app(prototypes: Path, tmp_path: Path) -> App:
    return app_of(prototypes, tmp_path / "data")


@pytest.fixture
def studies(app: App) -> Studies:
    found: Studies = app.state.studies
    return found


@pytest.fixture
def invitation(studies: Studies) -> Invitation:
    return studies.invite("prov")


@dataclass
class Participant:
    """Somebody who takes part by plain form posts. root: the address of the study."""

    asker: Asker
    root: str
    checked: Checked

    def get(self, path: str) -> httpx.Response:
        return self.asker.get(path)

    def open(self, name: str) -> str:
        """A page of the study, which must be a good page."""
        response = self.asker.get(f"{self.root}/{name}")
        assert response.status_code == 200, f"{name}: {response.status_code} {response.headers.get('location')}"
        return self.checked(response)

    def post(self, name: str, **values: str) -> str:
        """Answer a page of the study: where it leads."""
        response = self.asker.post(f"{self.root}/{name}", data=values)
        assert response.status_code == 303, response.text
        return response.headers["location"]

    def join(self, technology: str = "none") -> None:
        """Consent, and say what they are."""
        self.post("consent", **{"q-take-part": "yes"})
        self.post("about-you", **{"q-assistive-technology": technology})
        self.post("some-questions", **{"q-works-here": "no"})

    def try_page(self, name: str, **values: str) -> httpx.Response:
        """Answer a page of the prototype."""
        return self.asker.post(f"/prov/draft/{name}", data=values)

    def apply(self, *, wrong: int = 0, back: bool = False) -> None:
        """The first task, to its goal. wrong: how many times no choice is made first. back: whether they go back."""
        self.post("-/begin/task-apply")
        self.get("/prov/draft/name")
        self.try_page("name", full_name=TYPED)
        self.get("/prov/draft/lives")
        for _time in range(wrong):
            self.try_page("lives")
        if back:
            self.get("/prov/draft/name")
            self.get("/prov/draft/lives")
        self.try_page("lives", lives="yes")
        shown = self.get("/prov/draft/check-answers").text
        revision = shown.partition('name="-seen" value="')[2].partition('"')[0]
        self.try_page("check-answers", **{"-seen": revision})
        assert self.get("/prov/draft/confirmation").status_code == 200
        self.post("-/end", how="done")


@pytest.fixture
def participant(app: App, invitation: Invitation, checked: Checked) -> Participant:
    return Participant(Asker(app), f"/s/{invitation.code}", checked)
