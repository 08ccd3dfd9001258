"""The data page switches a feature, and what a citizen posts does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Checked
from tests.usability.asking import Asker, app_of

SERVICE = """from components import CheckAnswers, Confirmation, Page, Radios, Service, TextInput, _


class Name(Page):
    full_name = TextInput(_("Vad heter du?"))


class Why(Page, when={"short": "no"}):
    why = TextInput(_("Beskriv varför du söker"))


class Reason(Page, when={"short": "yes"}):
    why = TextInput(_("Varför?"))


service = Service(
    _("Prov"), pages=[Name, Why, Reason, CheckAnswers, Confirmation], features={"short": _("Kortare frågor")}
)
"""


@pytest.fixture
def asker(tmp_path: Path) -> Asker:
    folder = tmp_path / "prototypes" / "prov"
    folder.mkdir(parents=True)
    (folder / "service.py").write_text(SERVICE, encoding="utf-8")
    return Asker(app_of(tmp_path / "prototypes", tmp_path / "data"))


def switch(asker: Asker, on: str) -> None:
    response = asker.post("/prov/draft/-/data/features/short", data={"on": on})
    assert (response.status_code, response.headers["location"]) == (303, "/prov/draft/-/data#features")


def onward(asker: Asker, **more: str) -> str:
    return asker.post("/prov/draft/name", data={"full_name": "Kim", **more}).headers["location"]


def test_it_is_switched_before_anything_is_answered_and_after(asker: Asker, checked: Checked) -> None:
    assert "Slå på" in checked(asker.get("/prov/draft/-/data"))
    switch(asker, "yes")
    assert onward(asker) == "/prov/draft/reason"
    assert "Slå av" in checked(asker.get("/prov/draft/-/data"))
    switch(asker, "no")
    assert asker.get("/prov/draft/reason").headers["location"].startswith("/prov/draft/why")


def test_a_post_of_a_page_switches_nothing(asker: Asker) -> None:
    assert onward(asker, short="yes", **{"+features": "short"}) == "/prov/draft/why"


def test_a_feature_that_is_not_there(asker: Asker) -> None:
    assert asker.post("/prov/draft/-/data/features/none", data={"on": "yes"}).status_code == 404


def test_the_map_says_it_in_words(asker: Asker) -> None:
    assert "Kortare frågor: på" in asker.get("/prov/draft/-/map").text
