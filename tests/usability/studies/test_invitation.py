"""The sheet to print: what one has to know before one takes part, as far as it is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Checked
from tests.usability.asking import Asker
from tests.usability.studies.conftest import SERVICE, STUDY
from usability.errors import App
from usability.studies.store import Invitation

HELP = """, agency="Provstaden", help=[
    Link("tel:+4684650", _("Ring oss på 08-46 50")), Link("mailto:studie@provstaden.example", _("Skriv till oss")),
    Link("/hjalp", _("Hjälp")),
])"""


@pytest.fixture
def known(prototypes: Path) -> None:
    text = SERVICE.replace("Confirmation])", f"Confirmation]{HELP}").replace("Page, Radios", "Link, Page, Radios")
    (prototypes / "prov" / "service.py").write_text(text, encoding="utf-8")
    (prototypes / "prov" / "study.toml").write_text(f"minutes = 30\n{STUDY}", encoding="utf-8")


@pytest.mark.parametrize(
    ("language", "says"), [("", "Det tar ungefär 30 minuter."), ("/en", "It takes about 30 minutes.")]
)
def test_it_tells_the_time_who_asks_and_whom_to_ask(
    known: None, app: App, invitation: Invitation, checked: Checked, language: str, says: str
) -> None:
    html = checked(Asker(app).get(f"{language}/lab/studies/prov/invitations/{invitation.code}/"))
    assert says in html
    assert "Provstaden" in html
    assert "08-46 50</a></li>" in html, "the words have the number"
    assert "</a> (studie@provstaden.example)</li>" in html, "paper has no links"
    assert "/hjalp" not in html


def test_what_is_not_known_is_not_told(app: App, invitation: Invitation, checked: Checked) -> None:
    html = checked(Asker(app).get(f"/lab/studies/prov/invitations/{invitation.code}/"))
    assert "Det tar ungefär" not in html
    assert "Har du frågor?" not in html
    assert "Provkommunen" in html
