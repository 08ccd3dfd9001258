"""The pages of tracks and batches: proposed, added, changed, closed; the letter insert, the comparison, the holdout."""

from __future__ import annotations

import csv
import io
import re
from datetime import timedelta
from typing import Any

import pytest

from components.clock import today
from tests.conftest import Checked
from tests.usability.adoption.conftest import lab, launched, staff
from tests.usability.adoption.test_arriving import a_batch
from tests.usability.asking import Asker
from usability.adoption.batches import Batch, Batches
from usability.adoption.codes import shown
from usability.adoption.holdout import lot
from usability.adoption.tracks import Track, Tracks
from usability.errors import App

__all__ = ["lab", "launched", "staff"]
ROOT = "/lab/adoption/hemhjalp/tracks/"


def all_tracks(app: App) -> list[Track]:
    return Tracks(app.state.uptake.storage).all("hemhjalp")


def all_batches(app: App) -> list[Batch]:
    return Batches(app.state.uptake.storage).all("hemhjalp")


def respond(app: App, batch: Batch, **counts: int) -> None:
    tracks = Tracks(app.state.uptake.storage)
    for stage, count in counts.items():
        for _ in range(count):
            tracks.respond(batch.number, stage)


@pytest.mark.parametrize("language", ["", "/en"])
def test_every_group_is_proposed_what_suits_it(lab: App, staff: Asker, checked: Checked, language: str) -> None:
    html = checked(staff.get(f"{language}{ROOT}"))
    assert ("Lägg till förslaget" in html) == (not language)
    sent = staff.post(f"{language}{ROOT}propose/older")
    assert sent.headers["location"] == f"{language}{ROOT}#group-older"
    assert [one.kind for one in all_tracks(lab)] == ["letter", "ambassador", "phone", "service-office"]
    assert all(("skärm" in one.plan) == (not language) for one in all_tracks(lab) if one.kind == "phone")
    staff.post(f"{language}{ROOT}propose/older")
    assert len(all_tracks(lab)) == 4, "only what is not there"
    html = checked(staff.get(f"{language}{ROOT}"))
    assert html.count("/propose/") == 1, "for the other group"


def test_a_track_is_added_changed_and_closed(lab: App, staff: Asker, checked: Checked) -> None:
    checked(staff.get(f"{ROOT}new?group=younger"))
    told = {"target_group": "younger", "kind": "social", "title": "Inlägg", "plan": "Varje vecka", "cost": "1 500 kr"}
    assert "error-summary" in checked(staff.post(f"{ROOT}new", data={**told, "title": ""}))
    backwards = {**told, "begins": "2026-12-01", "ends": "2026-11-01"}
    assert "före den första" in checked(staff.post(f"{ROOT}new", data=backwards))
    made = staff.post(f"{ROOT}new", data=told)
    (track,) = all_tracks(lab)
    assert (track.cost, track.begins, made.headers["location"]) == (1500, None, f"{ROOT}{track.number}/")
    html = checked(staff.get(f"{ROOT}{track.number}/"))
    assert "1500" in html
    staff.post(f"{ROOT}{track.number}/", data={**told, "cost": "", "begins": "2026-11-02"})
    (track,) = all_tracks(lab)
    assert (track.cost, str(track.begins)) == (0, "2026-11-02")
    staff.post(f"{ROOT}{track.number}/close")
    assert all_tracks(lab)[0].ends == today()
    assert "Avslutad" in checked(staff.get(ROOT))
    assert staff.get(f"{ROOT}99/").status_code == 404


def test_a_batch_gets_a_code_and_a_letter(lab: App, staff: Asker, checked: Checked) -> None:
    staff.post(f"{ROOT}propose/older")
    number = all_tracks(lab)[0].number
    checked(staff.get(f"{ROOT}{number}/batches/new"))
    told = {"title": "Version A", "people": "200", "sent_on": str(today())}
    for wrong in ({"people": "0"}, {"held": "200"}, {"held": "20"}, {"ends_on": "2020-01-01"},
                  {"held": "20", "held_until": str(today())}):  # fmt: skip
        answer = staff.post(f"{ROOT}{number}/batches/new", data={**told, **wrong})
        assert answer.status_code == 422
        checked(answer)
    made = staff.post(f"{ROOT}{number}/batches/new", data=told)
    (batch,) = all_batches(lab)
    assert made.headers["location"] == f"{ROOT}batches/{batch.number}/"
    assert shown(batch.code) in checked(staff.get(made.headers["location"]))
    staff.post(f"{ROOT}batches/{batch.number}/", data={**told, "title": "Version B", "people": "300"})
    assert [(one.title, one.people, one.code) for one in all_batches(lab)] == [("Version B", 300, batch.code)]
    for language in ("", "/en"):
        html = checked(staff.get(f"{language}{ROOT}batches/{batch.number}/letter"))
        assert f"1:8000{language}/k<" in html
        assert f">{shown(batch.code)}<" in html
        assert "<svg" in html


def test_a_letter_names_the_address_that_citizens_reach(lab: App, staff: Asker, checked: Checked) -> None:
    where = f"{ROOT}batches/{a_batch(lab).number}/letter"
    assert "leder bara hit på den här datorn" in checked(staff.get(where))
    html = checked(staff.get(f"{where}?host=prov.example"))
    assert ">prov.<wbr>example/k<" in html, "a long address breaks between its words"
    assert "leder bara hit" not in html
    refused = staff.get(f"{where}?host=https://prov.example/")
    assert refused.status_code == 422
    assert ">127.<wbr>0.<wbr>0.<wbr>1:8000/k<" in checked(refused)


@pytest.mark.parametrize(("maturity", "first"), [(1, "phone"), (2, "steps")])
def test_the_telephone_comes_first_for_those_who_hardly_use_the_internet(
    lab: App, staff: Asker, maturity: int, first: str
) -> None:
    brief = lab.state.drafts.folder / "hemhjalp/brief.toml"
    text = brief.read_text(encoding="utf-8")
    brief.write_text(text.replace("internet_maturity = 2", f"internet_maturity = {maturity}"), encoding="utf-8")
    html = staff.get(f"{ROOT}batches/{a_batch(lab).number}/letter").text
    places = {"phone": html.index("Vill du inte använda internet?"), "steps": html.index("lab-letter__steps")}
    assert min(places, key=lambda name: places[name]) == first


def test_the_lot_is_given_as_numbers_and_what_came_of_it_in_words(lab: App, staff: Asker, checked: Checked) -> None:
    batch = a_batch(lab, people=500, held=100, held_until=today() + timedelta(20))
    where = f"{ROOT}batches/{batch.number}/"
    html = checked(staff.get(where))
    assert ", ".join(map(str, lot(batch))) in html
    rows = list(csv.reader(io.StringIO(staff.get(f"{where}lot.csv").text.lstrip("\ufeff")), delimiter=";"))
    assert [int(number) for number, waits in rows[1:] if waits == "yes"] == lot(batch)
    assert len(rows) == 501
    counted: dict[str, Any] = {"adopted_sent": "401", "adopted_held": "15", "counted_on": str(today())}
    assert "error-summary" in checked(staff.post(f"{where}counted", data=counted))
    staff.post(f"{where}counted", data={**counted, "adopted_sent": "120"})
    html = checked(staff.get(where))
    assert "Brevet fick fler att använda tjänsten" in html
    assert "120 av 400 (30\N{NO-BREAK SPACE}%)" in html
    assert "omkring 60 personer fler" in html
    staff.post(f"{where}counted", data={**counted, "adopted_sent": "120", "adopted_held": "3"})
    html = checked(staff.get(where))
    assert "Brevet fick fler att använda tjänsten" in html
    assert "120 av 400" not in html
    assert not re.search(r"\b3 av 100", html), "too few to be shown"


def test_a_lot_that_is_drawn_stays_as_it_is(lab: App, staff: Asker) -> None:
    batch = a_batch(lab, people=500, held=100, held_until=today() + timedelta(20))
    told = {
        "title": "B",
        "people": "900",
        "held": "1",
        "held_until": str(today() + timedelta(30)),
        "sent_on": str(today()),
    }
    staff.post(f"{ROOT}batches/{batch.number}/", data=told)
    (after,) = all_batches(lab)
    assert (after.people, after.held, after.title) == (500, 100, "B")
    assert after.held_until == today() + timedelta(30)


def test_a_lot_is_counted_when_it_has_been_sent_and_then_stays(lab: App, staff: Asker, checked: Checked) -> None:
    until = today() + timedelta(20)
    batch = a_batch(lab, people=500, held=100, held_until=until, sent_on=None)
    where = f"{ROOT}batches/{batch.number}/"
    counted = {"adopted_sent": "120", "adopted_held": "40", "counted_on": str(today())}
    assert "inte skickat" in checked(staff.post(f"{where}counted", data=counted))
    told = {"title": "B", "people": "500", "held": "100", "held_until": str(until)}
    staff.post(where, data={**told, "sent_on": str(today())})
    assert staff.post(f"{where}counted", data=counted).status_code == 303
    staff.post(where, data=told)
    staff.post(where, data={**told, "people": "20", "held": "10"})
    assert all_batches(lab)[0].people == 500, "else more had used the service than there were"
    checked(staff.get(where))


def test_the_page_does_not_begin_with_a_track_against_its_own_letter(lab: App, staff: Asker, checked: Checked) -> None:
    first = a_batch(lab)
    kept = Batches(lab.state.uptake.storage)
    other = kept.make(first.track, title="Version B", people=200, sent_on=today())
    for batch, completed in ((first, 50), (all_batches(lab)[1], 30)):
        respond(lab, batch, completed=completed)
    html = checked(staff.get(f"{ROOT}compare/"))
    assert "är en del av den andra" not in checked(staff.get(f"{ROOT}compare/?first=batch-{first.number}"))
    assert "är en del av den andra" in checked(
        staff.get(f"{ROOT}compare/?first=track-{first.track}&second=batch-{other}")
    )
    assert "är en del av den andra" not in html
    assert "Brev, Version A: 50 av 200 (25\N{NO-BREAK SPACE}%)." in html
    assert "Brev, Version B: 30 av 200 (15\N{NO-BREAK SPACE}%)." in html


@pytest.mark.parametrize("language", ["", "/en"])
def test_tracks_are_compared_in_words(lab: App, staff: Asker, checked: Checked, language: str) -> None:
    checked(staff.get(f"{language}{ROOT}compare/"))
    first, second, third = a_batch(lab), a_batch(lab), a_batch(lab, group="younger")
    respond(lab, first, opened=90, started=70, completed=60)
    respond(lab, second, opened=40, started=33, completed=30)
    respond(lab, third, opened=4, started=4, completed=3)
    html = checked(staff.get(f"{language}{ROOT}compare/"))
    assert ("60 av 200 (30\N{NO-BREAK SPACE}%)" in html) == (not language)
    assert ("60 of 200 (30\N{NO-BREAK SPACE}%)" in html or "60 of 200 (30%)" in html) == bool(language)
    assert ">67<" in html, "4000 kronor by 60"
    words = "Ingen lott har avgjort", "En större andel gick igenom", "+15"
    assert all(one in html for one in words) == (not language)
    pair = f"first=track-{first.track}&second=track-{third.track}"
    html = checked(staff.get(f"{language}{ROOT}compare/?{pair}"))
    assert not re.search(r"\b3 (av|of) 200", html)
    if not language:
        assert "olika målgrupper" in html
        assert "färre än 5" in html


def test_the_lab_alone_sees_the_tracks(lab: App) -> None:
    batch = a_batch(lab)
    who = Asker(lab, "203.0.113.9", host="lab.example")
    for path in ("", "new", "compare/", f"batches/{batch.number}/", f"batches/{batch.number}/letter"):
        assert who.get(f"{ROOT}{path}").status_code == 404
