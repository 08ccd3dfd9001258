"""The brief of a prototype: read, changed in a form, and warned of while a sphere is empty."""

from __future__ import annotations

import asyncio
import re
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.conftest import Checked
from tests.usability.adoption.conftest import BRIEF
from tests.usability.asking import Asker

ROOT = "/lab/briefs/hemhjalp/"
CHANGE = f"{ROOT}change"


@pytest.fixture
def file(folder: Path) -> Path:
    """The brief of hemhjalp, with everything in it."""
    path = folder / "hemhjalp" / "brief.toml"
    path.write_text(BRIEF.replace("goal =", "# Målet.\ngoal ="), encoding="utf-8")
    return path


def sent_by(html: str) -> dict[str, Any]:
    """What a browser sends of the form when its first button is pressed."""
    form = html[html.index('action="/lab/briefs/hemhjalp/change"') :]
    values: dict[str, Any] = {}
    for tag in re.findall(r"<input[^>]*>", form):
        name, value, kind = (re.search(rf'{what}="([^"]*)"', tag) for what in ("name", "value", "type"))
        if name and (not kind or kind[1] != "checkbox" or " checked" in tag):
            values[name[1]] = value[1] if value else ""
    for name, inner in re.findall(r'<textarea[^>]* name="([^"]+)"[^>]*>(.*?)</textarea>', form, re.S):
        values[name] = inner.removeprefix("\n")
    for name, inner in re.findall(r'<select[^>]* name="([^"]+)"[^>]*>(.*?)</select>', form, re.S):
        chosen = re.search(r'value="([^"]*)" selected', inner)
        values[name] = chosen[1] if chosen else ""
    return {name: value.replace("&#34;", '"').replace("&#39;", "'") for name, value in values.items()}


def test_the_brief_is_one_page_with_its_sums(designer: Asker, file: Path, checked: Checked) -> None:
    html = checked(designer.get(ROOT))
    assert "Att den som behöver hjälp får den i tid." in html
    assert "Vi vet det: Samtal räknade i oktober." in html
    assert re.search(r"Telefon.*1\s200.*200.*40\s%.*50\s%.*100.*Växeln", html, re.S)  # 1200 of 10 minutes, half of it
    assert "Över 80 år" in html
    assert "Inget är skrivet" not in html


def test_saving_what_is_there_changes_nothing(designer: Asker, file: Path, checked: Checked) -> None:
    before = file.read_text(encoding="utf-8")
    values = sent_by(checked(designer.get(CHANGE)))
    assert designer.post(CHANGE, data=values).headers["location"] == ROOT
    read, was = tomllib.loads(file.read_text(encoding="utf-8")), tomllib.loads(before)
    assert [{"device": True, "eid": True, **one} for one in was.pop("groups")] == read.pop("groups")
    assert read == was
    assert "# Målet." in file.read_text(encoding="utf-8")


def test_what_is_written_stands_in_the_file(designer: Asker, file: Path) -> None:
    values = sent_by(designer.get(CHANGE).text)
    values |= {
        "goal": "Kortare väg\r\ntill hjälp", "phone-count": "1 400", "phone-minutes": "9,5", "web-count": "300",
        "groups-3-title": "Föräldrar & barn", "groups-3-size": "40", "groups-3-date": "2026-11-02",
        "groups-3-source": "SCB", "groups-3-maturity": "5", "groups-3-when": '{ who = ["child"] }',
    }  # fmt: skip
    del values["groups-3-eid"]
    assert designer.post(CHANGE, data=values).status_code == 303
    read = tomllib.loads(file.read_text(encoding="utf-8"))
    assert read["goal"] == "Kortare väg\ntill hjälp"
    assert [(one["channel"], one["count"], one["minutes"]) for one in read["contacts"]] == [
        ("phone", 1400, 9.5), ("web", 300, 0)
    ]  # fmt: skip
    assert [one["name"] for one in read["groups"]] == ["older", "younger", "foraldrar-barn"]
    made = read["groups"][2]
    assert (made["eid"], made["device"], made["internet_maturity"], made["when"]) == (
        False,
        True,
        5,
        {"who": ["child"]},
    )


WRONG = {
    "phone-count": ("många", "Telefon: antal om året: Skriv ett tal med siffror"),
    "letter-minutes": ("4", "Fyll i: Brev och blankett: antal om året"),
    "phone-failure": ("140", "högst 100"),
    "groups-1-date": ("i höstas", "Skriv datumet"),
    "groups-1-source": ("", "Fyll i: Målgrupp 1: vem som räknade"),
    "groups-1-title": ("", "Fyll i: Målgrupp 1: vilka"),
    "groups-1-when": ("gammal", "Skriv fält och svar så här"),
    "groups-2-when": ("1\ngoal = 2", "Skriv fält och svar så här"),
    "groups-1-maturity": ("9", "Välj något av svaren"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_told_at_its_field_and_nothing_is_lost(
    designer: Asker, file: Path, checked: Checked, name: str
) -> None:
    before = file.read_bytes()
    typed, told = WRONG[name]
    values = {**sent_by(designer.get(CHANGE).text), "goal": "Ett nytt mål", name: typed}
    refused = designer.post(CHANGE, data=values)
    assert refused.status_code == 422
    html = checked(refused)
    assert told in html
    assert "error-summary" in html
    assert "Ett nytt mål" in html
    assert sent_by(html)[name].split() == (typed.split() if typed != "9" else [])  # a list shows no other choices
    assert file.read_bytes() == before


def test_rows_are_added_and_taken_away_with_what_is_typed(designer: Asker, file: Path, checked: Checked) -> None:
    values = {**sent_by(designer.get(CHANGE).text), "goal": "Ett nytt mål", "users-2-what": "Andra vägen"}
    more = checked(designer.post(CHANGE, data={**values, "do": "add-groups"}))
    assert 'id="groups-4"' in more
    fewer = checked(designer.post(CHANGE, data={**sent_by(more), "do": "remove-groups-1"}))
    values = sent_by(checked(designer.post(CHANGE, data={**sent_by(fewer), "do": "remove-users-1"})))
    assert (values["groups-1-title"], values["groups-1-name"]) == ("Upp till 80 år", "younger")
    assert (values["users-1-what"], values["goal"]) == ("Andra vägen", "Ett nytt mål")
    assert designer.post(CHANGE, data=values).status_code == 303
    read = tomllib.loads(file.read_text(encoding="utf-8"))
    assert [one["name"] for one in read["groups"]] == ["younger"]
    assert read["users"] == [{"what": "Andra vägen", "evidence": ""}]


def test_who_is_overtaken_is_told_before_anything_is_written_over(
    designer: Asker, file: Path, checked: Checked
) -> None:
    values = {**sent_by(designer.get(CHANGE).text), "owner": "Min enhet"}
    file.write_text(file.read_text(encoding="utf-8").replace("Socialtjänsten", "Annan enhet"), encoding="utf-8")
    refused = designer.post(CHANGE, data=values)
    assert refused.status_code == 422
    html = checked(refused)
    assert "medan du skrev" in html
    assert "Annan enhet" in file.read_text(encoding="utf-8")
    assert designer.post(CHANGE, data=sent_by(html)).status_code == 303
    assert "Min enhet" in file.read_text(encoding="utf-8")


def test_a_file_that_is_no_toml_is_left_alone(designer: Asker, file: Path, checked: Checked) -> None:
    values = sent_by(designer.get(CHANGE).text)
    file.write_text("goal = ", encoding="utf-8")
    assert "går inte att läsa" in checked(designer.get(CHANGE))
    assert designer.post(CHANGE, data=values).status_code == 422
    assert designer.post(CHANGE, data={**values, "seen": "f24d0e4d29cd3a07"}).status_code == 422
    assert file.read_text(encoding="utf-8") == "goal = "


def test_a_prototype_without_a_brief_gets_one(designer: Asker, file: Path) -> None:
    file.unlink()
    values = {**sent_by(designer.get(CHANGE).text), "goal": "Ett mål", "users-1-evidence": "Räknat"}
    assert designer.post(CHANGE, data=values).status_code == 303
    text = file.read_text(encoding="utf-8")
    assert tomllib.loads(text)["goal"] == "Ett mål"
    assert text.startswith("# The brief: why this service is made")


@pytest.mark.parametrize("page", ["/", ROOT, "/lab/launches/hemhjalp/"])
def test_an_empty_sphere_is_warned_of(designer: Asker, file: Path, checked: Checked, page: str) -> None:
    told = "I uppdraget står inget om"
    assert told not in checked(designer.get(page)).partition("felande")[0]
    file.write_text(BRIEF.replace("Samtal räknade i oktober.", ""), encoding="utf-8")
    html = checked(designer.get(page))
    assert f"{told}: hur människor gör." in html
    assert CHANGE in html


def test_a_crafted_post_is_refused_and_never_fails(designer: Asker, file: Path) -> None:
    for values in ({}, {"groups-99-name": "x"}, {"groups-1-name": "Ö Ä", "groups-1-title": "x"}, {"do": "remove-x-1"}):
        assert designer.post(CHANGE, data=values).status_code in (200, 422)
    assert designer.post(CHANGE, content=b"\xff\xfe%", headers={"content-type": "text/plain"}).status_code in (400, 422)
    assert file.read_text(encoding="utf-8").startswith(BRIEF[:20])


def test_of_two_who_save_at_once_one_is_told(designer: Asker, file: Path, checked: Checked) -> None:
    values = sent_by(checked(designer.get(CHANGE)))

    async def save_all() -> list[int]:
        transport = httpx.ASGITransport(designer.app, client=("127.0.0.1", 50000))
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000") as client:
            posts = (client.post(CHANGE, data={**values, "owner": owner}) for owner in "ABCD")
            return [answer.status_code for answer in await asyncio.gather(*posts)]

    with ThreadPoolExecutor(1) as thread:  # where a test in a browser has begun, a loop runs in this one
        answers = thread.submit(lambda: asyncio.run(save_all())).result()
    assert sorted(answers) == [303, 422, 422, 422]
    assert tomllib.loads(file.read_text(encoding="utf-8"))["owner"] == "ABCD"[answers.index(303)]
    assert not list(file.parent.glob(".brief*"))


@pytest.mark.parametrize(
    "written",
    [
        'goal = "Färre frågor"\n'.encode("cp1252"),
        b"goal = " + b"[" * 3000,
        b"".join(b'[[groups]]\nname = "g%d"\ntitle = "G"\n' % number for number in range(51)),
    ],
)
def test_a_file_that_the_form_cannot_hold_is_left_alone(
    designer: Asker, file: Path, checked: Checked, written: bytes
) -> None:
    values = sent_by(checked(designer.get(CHANGE)))
    file.write_bytes(written)
    assert "Öppna den i prototypens mapp" in checked(designer.get(CHANGE))
    assert designer.post(CHANGE, data=values).status_code == 422
    assert file.read_bytes() == written


def test_line_ends_and_what_no_field_asks_for_stay(designer: Asker, file: Path, checked: Checked) -> None:
    text = file.read_text(encoding="utf-8").replace("once = true", "once = true\ntested = 1")
    file.write_bytes(text.replace("\n", "\r\n").encode())
    values = sent_by(checked(designer.get(CHANGE)))
    assert designer.post(CHANGE, data={**values, "owner": "Nya"}).status_code == 303
    saved = file.read_bytes()
    assert saved.count(b"\r\n") == saved.count(b"\n")
    assert (tomllib.loads(saved.decode())["tested"], tomllib.loads(saved.decode())["owner"]) == (1, "Nya")


@pytest.mark.parametrize("when", ["[" * 900, "{" * 900, "9" * 999, "{ a = 1 } \\", "'", "2026-01-01"])
def test_answers_that_tell_a_group_are_refused_at_their_field(designer: Asker, file: Path, when: str) -> None:
    values = sent_by(designer.get(CHANGE).text)
    refused = designer.post(CHANGE, data={**values, "groups-1-when": when})
    assert refused.status_code == 422
    assert "Skriv fält och svar så här" in refused.text


def test_a_group_is_not_counted_on_a_day_to_come(designer: Asker, file: Path) -> None:
    values = sent_by(designer.get(CHANGE).text)
    refused = designer.post(CHANGE, data={**values, "groups-1-date": "2999-01-01"})
    assert "Datumet kan inte ligga i framtiden" in refused.text
