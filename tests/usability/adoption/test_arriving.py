"""From the code in a letter to the service: what is counted, what is stored, and who is helped on."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from components.clock import today
from server import make_app
from tests.conftest import Checked
from tests.usability.asking import Asker
from usability.adoption.batches import Batch, Batches
from usability.adoption.codes import CHECKS, check_sign, shown
from usability.adoption.tracks import Tracks
from usability.errors import App
from usability.launches.retiring import retire
from usability.settings import read_settings
from usability.visits.store import CROCKFORD

from .conftest import citizen, counted, goes_through


def a_batch(app: App, *, group: str = "older", service: str = "hemhjalp", **values: Any) -> Batch:
    """A letter that was sent today to 200 people."""
    tracks, kept = Tracks(app.state.uptake.storage), Batches(app.state.uptake.storage)
    track = tracks.make(service, target_group=group, kind="letter", title="Brev", plan="", cost=4000)
    number = kept.make(track, **{"title": "Version A", "people": 200, "sent_on": today(), **values})
    return next(one for one in kept.all(service) if one.number == number)


def responses(app: App, batch: Batch) -> Mapping[str, int]:
    return Batches(app.state.uptake.storage).responses("hemhjalp").get(batch.number, {})


def follow(who: Asker, code: str) -> str:
    """Where the code leads."""
    response = who.get(f"/k/{code}")
    assert response.status_code == 303
    return response.headers["location"]


def test_a_code_leads_to_the_service_and_is_counted_once(lab: App) -> None:
    batch, who = a_batch(lab), citizen(lab)
    where = follow(who, shown(batch.code).lower())
    assert where == f"/hemhjalp/1/start?via={batch.number}"
    assert batch.code not in where
    assert not who.cookies, "nothing is stored on the device"
    last = goes_through(who, first=where, year="1930")
    assert last.status_code == 200
    assert responses(lab, batch) == {"opened": 1, "started": 1, "completed": 1}
    assert counted(lab) == {(stage, "older", "web"): 1 for stage in ("opened", "started", "completed")}


def test_the_first_touch_counts(lab: App) -> None:
    first, second, who = a_batch(lab), a_batch(lab, group="younger"), citizen(lab)
    where = follow(who, first.code)
    who.get(where)
    who.post(f"/hemhjalp/1/name?via={first.number}", data={"full_name": "Anna Prov"})
    goes_through(who, first=follow(who, second.code), year="1930")
    assert responses(lab, first) == {"opened": 1, "started": 1, "completed": 1}
    assert responses(lab, second) == {"opened": 1}


@pytest.mark.parametrize("headers", [{"Sec-Purpose": "prefetch;prerender"}, {"Purpose": "prefetch"}])
def test_what_nobody_has_opened_yet_is_not_counted(lab: App, headers: dict[str, str]) -> None:
    batch, who = a_batch(lab), citizen(lab)
    where = who.get(f"/k/{batch.code}", headers=headers).headers["location"]
    who.get(where, headers=headers)
    assert who.ask("HEAD", f"/k/{batch.code}").status_code == 303
    assert responses(lab, batch) == {}
    assert counted(lab) == {}


def test_the_code_leads_to_english_under_en(lab: App) -> None:
    batch = a_batch(lab)
    where = citizen(lab).get(f"/en/k/{batch.code}").headers["location"]
    assert where == f"/hemhjalp/1/en/start?via={batch.number}"


def test_in_production_the_code_leads_where_the_brief_says(lab: App) -> None:
    brief = lab.state.drafts.folder / "hemhjalp/brief.toml"
    brief.write_text('address = "https://hemhjalp.example/"\n' + brief.read_text(encoding="utf-8"), encoding="utf-8")
    batch = a_batch(lab)
    assert follow(citizen(lab), batch.code) == "https://hemhjalp.example/"
    assert responses(lab, batch) == {"opened": 1}
    old = a_batch(lab, ends_on=today() - timedelta(1))
    assert 'href="https://hemhjalp.example/"' in citizen(lab).get(f"/k/{old.code}").text


def test_the_address_in_the_letter_asks_for_the_code(lab: App, checked: Checked) -> None:
    batch, who = a_batch(lab), citizen(lab)
    assert who.get("/k").headers["location"] == "/k/"
    html = checked(who.get("/k/"))
    assert "Provrum" not in html
    sent = who.post("/k/", data={"code": f" {batch.code.lower()[:3]} {batch.code.lower()[3:]}"})
    assert sent.headers["location"] == f"/k/{batch.code}"
    assert not who.cookies
    assert responses(lab, batch) == {}, "counted when the code is opened"
    assert "Fyll i" in checked(who.post("/k/", data={}))
    assert checked(who.post("/k/", data={"code": "7K3"})).count("error-summary") > 0


def other_than(batch: Batch) -> str:
    """A code that is rightly made and was not given out."""
    for sign in CROCKFORD:
        made = sign + batch.code[1:5]
        if sign != batch.code[0] and check_sign(made) in CROCKFORD:
            return made + check_sign(made)
    raise AssertionError(CHECKS)


@pytest.mark.parametrize("language", ["", "/en"])
def test_a_code_that_leads_nowhere_helps_the_person_on(lab: App, checked: Checked, language: str) -> None:
    batch, who = a_batch(lab), citizen(lab)
    swapped = batch.code[:5] + CROCKFORD[(CROCKFORD.index(batch.code[5]) + 1) % 32]
    for written in (swapped, other_than(batch), "hej", "7K3/M9Q", "x" * 300):
        response = who.get(f"{language}/k/{written}")
        assert response.status_code == 404
        html = checked(response)
        assert 'name="code"' in html
        assert f'action="{language}/k/"' in html
        assert "error-summary" in html
    assert not who.cookies
    assert responses(lab, batch) == {}


def test_an_expired_code_still_shows_the_way(lab: App, checked: Checked) -> None:
    batch = a_batch(lab, sent_on=date(2026, 1, 1), ends_on=today() - timedelta(1))
    response = citizen(lab).get(f"/k/{batch.code}")
    assert response.status_code == 410
    html = checked(response)
    assert 'href="/hemhjalp/1/start"' in html
    assert shown(batch.code) in html
    assert responses(lab, batch) == {}


def test_a_service_that_is_not_here_any_more_says_so(lab: App, checked: Checked) -> None:
    batch = a_batch(lab)
    retire(lab.state.drafts.folder / "hemhjalp", 1, "Prövad", today())
    response = citizen(lab).get(f"/k/{batch.code}")
    assert response.status_code == 404
    assert "Koden stämmer" in checked(response)
    assert responses(lab, batch) == {}


def test_the_lab_itself_is_not_counted(launched: Path, tmp_path: Path) -> None:
    told = {"PROVRUM_PROTOTYPES": str(launched), "PROVRUM_DATA": str(tmp_path), "PROVRUM_LAB_PASSWORD": "a long one"}
    app = make_app(read_settings(told))
    batch, staff = a_batch(app), Asker(app)
    staff.cookies.set("provrum-lab", app.state.lab.access.token(), domain="127.0.0.1")
    follow(staff, batch.code)
    assert responses(app, batch) == {}


def test_one_iteration_alone_takes_its_own_codes(launched: Path, tmp_path: Path, checked: Checked) -> None:
    shutil.copytree(launched, tmp_path / "lab")
    told = {"PROVRUM_PROTOTYPES": str(tmp_path / "lab"), "PROVRUM_DATA": str(tmp_path / "data")}
    app = make_app(read_settings(told), only=("hemhjalp", 1))
    own, foreign = a_batch(app), a_batch(app, service="parkeringstillstand")
    assert follow(citizen(app), own.code) == f"/start?via={own.number}"
    response = citizen(app).get(f"/k/{foreign.code}")
    assert response.status_code == 404
    assert "header__service" in checked(response)
    assert responses(app, own) == {"opened": 1}
