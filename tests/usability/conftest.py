"""Prototypes for the lab to show: the template of `new`, one that is broken, one that fails when it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import empty
from tests.usability.asking import Asker, app_of
from usability.errors import App
from usability.lab.making import make_prototype
from usability.storage import Storage

BROKEN = """from components import Page, Service, TextInput, _


class Name(Page):
    full_name = TextInput(_("Vad heter du?"), hintt="fel")


service = Service(_("Trasig"), pages=[Name])
"""

FAILING = """from components import Confirmation, CheckAnswers, Page, Service, TextInput, _


class Name(Page):
    template = "mine.html"
    full_name = TextInput(_("Vad heter du?"))


service = Service(_("Felande"), pages=[Name, CheckAnswers, Confirmation])
"""

TEMPLATE = '{% extends "page/question/template.html" %}\n{% block lead %}\n{{ nowhere }}\n{% endblock %}\n'


@pytest.fixture(params=["sqlite", "postgres"])
def storage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Storage]:
    """An empty database, of either kind."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'test.sqlite3'}"
    else:
        url = request.getfixturevalue("postgres")
        empty(url)
    made = Storage(url, tmp_path)
    yield made
    made.engine.dispose()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the prototypes hemhjalp, trasig (broken) and felande (fails when its first page is shown)."""
    prototypes = tmp_path / "prototypes"
    make_prototype(prototypes, "hemhjalp", "Hemhjälp", "Home help")
    for name, text in (("trasig", BROKEN), ("felande", FAILING)):
        (prototypes / name).mkdir()
        (prototypes / name / "service.py").write_text(text, encoding="utf-8")
    (prototypes / "felande" / "templates").mkdir()
    (prototypes / "felande" / "templates" / "mine.html").write_text(TEMPLATE, encoding="utf-8")
    return prototypes


@pytest.fixture
def app(folder: Path, tmp_path: Path) -> App:
    return app_of(folder, tmp_path / "data")


@pytest.fixture
def designer(app: App) -> Asker:
    """Somebody at the machine that the lab runs on."""
    return Asker(app)
