"""The register of help occasions, and filling in for somebody."""

from __future__ import annotations

import csv
import io
import re
from datetime import timedelta
from urllib.parse import urlsplit

import httpx
import pytest

from components.clock import today
from tests.conftest import Checked
from tests.usability.asking import Asker
from usability.adoption.occasions import BEGUN, Occasion, Occasions
from usability.errors import App
from usability.launches.retiring import retire

from .conftest import counted, goes_through

LINE = {"place": "phone", "group": "older", "kind": "guided", "outcome": "completed", "minutes": "7"}
REGISTER = "/lab/help/?service=hemhjalp"
ON_BEHALF = "/lab/help/-/on-behalf/?service=hemhjalp"


@pytest.fixture
def held(lab: App) -> Occasions:
    return Occasions(lab.state.uptake.storage)


def written(**more: str) -> dict[str, str]:
    return {"day": str(today()), "part": "morning", **LINE, **more}


def shown(who: Asker, response: httpx.Response, checked: Checked) -> str:
    assert response.status_code == 303, response.text
    return checked(who.get(response.headers["location"]))


def test_a_line_is_saved_and_the_next_begins_with_its_choices(staff: Asker, held: Occasions, checked: Checked) -> None:
    response = staff.post(REGISTER, data=written())
    where = urlsplit(response.headers["location"])
    assert where.fragment == "group", "the focus is on the first field that changes"
    html = shown(staff, response, checked)
    assert "Sparat: Telefon, Över 80 år, Vägledd, Klart, 7 min" in html
    assert re.findall(r'<option value="([^"]+)" selected', html)[2:] == ["phone", "older", "guided", "completed"]
    assert 'name="minutes" value' not in html
    assert held.of_day("hemhjalp", today()) == [
        Occasion("hemhjalp", today(), "morning", "phone", "older", "guided", "completed", 7, 1)
    ]
    assert not staff.cookies


def test_a_line_can_be_undone_and_the_choices_stay(staff: Asker, held: Occasions, checked: Checked) -> None:
    html = shown(staff, staff.post(REGISTER, data=written()), checked)
    undo = re.search(r'action="([^"]+/undo[^"]*)"', html)
    assert undo
    html = shown(staff, staff.post(undo[1].replace("&amp;", "&")), checked)
    assert "Raden är borttagen." in html
    assert 'value="phone" selected' in html
    assert held.of_day("hemhjalp", today()) == []


def test_what_is_missing_is_told_and_nothing_is_saved(staff: Asker, held: Occasions, checked: Checked) -> None:
    response = staff.post(REGISTER, data=written(minutes="", group="nobody"))
    assert response.status_code == 422
    html = checked(response)
    assert "Välj något av svaren i listan" in html
    assert held.of_day("hemhjalp", today()) == []


def test_a_button_tells_the_minutes(staff: Asker, held: Occasions) -> None:
    staff.post(REGISTER, data=written(minutes="", quick="15"))
    assert [one.minutes for one in held.of_day("hemhjalp", today())] == [15]


def test_yesterdays_lines_are_written_one_after_the_other(staff: Asker, held: Occasions, checked: Checked) -> None:
    yesterday = today() - timedelta(1)
    html = shown(staff, staff.post(REGISTER, data=written(day=str(yesterday), group="-")), checked)
    assert f'value="{yesterday}" selected' in html
    assert [one.group for one in held.of_day("hemhjalp", yesterday)] == [""]
    assert staff.post(REGISTER, data=written(day=str(today() - timedelta(8)))).status_code == 422


def test_the_register_is_for_the_lab_alone(lab: App) -> None:
    citizen = Asker(lab, "203.0.113.9")
    assert citizen.get(REGISTER).status_code == 404
    assert citizen.post(ON_BEHALF, data={"kind": "on-behalf", "place": "phone", "group": "older"}).status_code == 404


def begins(staff: Asker, checked: Checked, **more: str) -> str:
    """Staff begin to fill in for somebody: the first page of the service."""
    told = checked(staff.get(ON_BEHALF))
    assert "Personen bestämmer vad som ska stå" in told
    assert "Läs upp alla svar innan du skickar in" in told
    response = staff.post(ON_BEHALF, data={"kind": "on-behalf", "place": "phone", "group": "older", **more})
    assert urlsplit(response.headers["location"]).path == "/hemhjalp/1/start"
    return shown(staff, response, checked)


def test_filling_in_for_somebody_is_counted_as_assisted(
    lab: App, staff: Asker, held: Occasions, checked: Checked
) -> None:
    assert "Du fyller i åt någon annan" in begins(staff, checked)
    assert held.of_day("hemhjalp", today())[0].outcome == BEGUN
    last = checked(goes_through(staff, year="1948"))  # the answers say younger; who is helped was said before
    assert "Avsluta sedan, så rensas svaren härifrån" in last
    assert counted(lab) == {("started", "older", "assisted"): 1, ("completed", "older", "assisted"): 1}
    (one,) = held.of_day("hemhjalp", today())
    assert (one.kind, one.outcome, one.minutes) == ("on-behalf", "completed", 1)
    response = staff.post("/hemhjalp/1/-/help/end")
    assert "Sparat: Telefon, Över 80 år, Ifylld åt personen, Klart, 1 min" in shown(staff, response, checked)
    assert not staff.cookies, "nothing of it stays in this browser"
    assert "Du fyller i åt" not in staff.get("/hemhjalp/1/start").text


def test_staff_who_are_logged_in_are_counted_where_they_help(lab: App, staff: Asker, checked: Checked) -> None:
    staff.cookies.set("provrum-lab", "anything", domain="127.0.0.1")
    lab.state.lab.access.knows = lambda token: token == "anything"
    begins(staff, checked, group="-")
    goes_through(staff)
    assert counted(lab) == {("started", "", "assisted"): 1, ("completed", "younger", "assisted"): 1}


def test_what_is_ended_before_it_is_done_is_not_completed(
    lab: App, staff: Asker, held: Occasions, checked: Checked
) -> None:
    begins(staff, checked)
    staff.post("/hemhjalp/1/name", data={"full_name": "Planterad Persson"})
    html = checked(staff.get("/hemhjalp/1/date-of-birth"))
    assert html.index('id="provrum-help"') < html.index('class="skip-link'), "it stands before all of the page"
    staff.post("/hemhjalp/1/-/help/end")
    assert [one.outcome for one in held.of_day("hemhjalp", today())] == ["not-completed"]
    staff.get("/hemhjalp/1/name")
    assert "Planterad" not in staff.get("/hemhjalp/1/name").text
    assert staff.post("/hemhjalp/1/-/help/end").status_code == 303, "ended in another tab"


def test_answers_that_are_cleared_do_not_end_the_help(
    lab: App, staff: Asker, held: Occasions, checked: Checked
) -> None:
    begins(staff, checked)
    staff.post("/hemhjalp/1/name", data={"full_name": "Anna Prov"})
    staff.post("/hemhjalp/1/-/clear", data={"page": "name"})
    goes_through(staff)
    assert counted(lab) == {("started", "older", "assisted"): 1, ("completed", "older", "assisted"): 1}


def test_nothing_is_filled_in_where_no_iteration_is_served(
    lab: App, staff: Asker, held: Occasions, checked: Checked
) -> None:
    retire(lab.state.drafts.folder / "hemhjalp", 1, "Prövas inte längre", today())
    refused = staff.post(ON_BEHALF, data={"kind": "on-behalf", "place": "phone", "group": "older"})
    assert refused.status_code == 409
    assert "Då finns det inget att fylla i" in checked(refused)
    assert not held.of_day("hemhjalp", today())


def test_what_is_over_is_not_counted_again_when_the_answers_are_cleared(
    lab: App, staff: Asker, held: Occasions, checked: Checked
) -> None:
    begins(staff, checked)
    goes_through(staff)
    staff.post("/hemhjalp/1/-/clear", data={"page": "name"})
    goes_through(staff)
    assert counted(lab) == {("started", "older", "assisted"): 1, ("completed", "older", "assisted"): 1}
    assert len(held.of_day("hemhjalp", today())) == 1


def test_nobody_else_can_seem_to_help(lab: App, staff: Asker, held: Occasions, checked: Checked) -> None:
    begins(staff, checked)
    citizen = Asker(lab, "203.0.113.9")
    citizen.cookies.set("provrum-help", "WzEsIm9uLWJlaGFsZiJd.forged", domain="127.0.0.1")
    assert "Du fyller i åt" not in goes_through(citizen).text
    citizen.post("/hemhjalp/1/-/help/end")
    assert held.of_day("hemhjalp", today())[0].outcome == BEGUN


def test_the_register_in_figures_tells_no_small_count(staff: Asker, held: Occasions) -> None:
    for number in range(12):
        kind = "guided" if number < 9 else "paper"
        held.save(Occasion("hemhjalp", today(), "morning", "phone", "older", kind, "completed", 4))
    held.save(Occasion("hemhjalp", today(), "morning", "phone", "older", "guided", "referred", 4))
    told = staff.get("/lab/help/-/files/help.csv").content.decode("utf-8-sig")
    rows = {(one["what"], one["value"]): (one["count"], one["minutes"]) for one in csv.DictReader(io.StringIO(told))}
    assert rows[("place", "phone")] == ("", ""), "less those completed, who are told by kind, one is left"
    assert rows[("outcome", "referred")] == ("", "")
    assert rows[("kind", "paper")] == ("", "")
    assert rows[("kind", "guided")] == ("", ""), "the other would be found"
    columns = csv.DictReader(io.StringIO(staff.get("/lab/help/-/files/codebook.csv").content.decode("utf-8-sig")))
    assert [one["column"] for one in columns] == told.splitlines()[0].split(",")


def test_the_register_tells_how_many_where_nobody_is_found_by_it(staff: Asker, held: Occasions) -> None:
    for outcome in ["completed"] * 7 + ["referred"] * 5:
        held.save(Occasion("hemhjalp", today(), "morning", "phone", "older", "guided", outcome, 4))
    told = staff.get("/lab/help/-/files/help.csv").content.decode("utf-8-sig")
    rows = {(one["what"], one["value"]): one["count"] for one in csv.DictReader(io.StringIO(told))}
    assert rows[("place", "phone")] == "12"
    assert (rows[("outcome", "completed")], rows[("kind", "guided")]) == ("7", "7")
