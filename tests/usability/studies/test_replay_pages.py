"""The lab's pages of replay, clicks and ways."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import Checked
from tests.usability.asking import Asker
from tests.usability.studies.conftest import TYPED, Participant
from tests.usability.studies.trying import Lab, click, make_lab, page
from usability.serving import served
from usability.studies.store import Event
from usability.studies.tasks import _event

ROOT = "/lab/studies/hemhjalp/replay/draft"
WRONG = {"full_name": "Fyll i {name}"}


@pytest.fixture
def lab(tmp_path: Path) -> Lab:
    return make_lab(tmp_path)


def tried(lab: Lab) -> None:
    """One who gives up on the name, after a click beside and an error; and one who is shown the start page and goes."""
    lab.tried(
        [
            page("start", 0),
            click("start", 800, 0.5, 0.5, "#content > a"),
            page("name", 1000),
            click("name", 2000, 0.25, 0.125, "h1", works=False),
            Event("filled", "name", 2500, {"field": "full_name", "length": "word"}),
            click("name", 3000, 0.3, 0.4, "#full_name"),
            Event("error", "name", 4000, {"language": "sv", "wrong": WRONG}),
        ],
        end="gave-up",
    )
    lab.tried([page("start", 0), click("start", 10, 0.1, 0.1, "h1", works=False)], end="gave-up")


def pages() -> list[str]:
    return [
        f"{ROOT}/apply/",
        f"{ROOT}/apply/1/",
        f"{ROOT}/apply/1/?step=4",
        f"{ROOT}/apply/clicks/",
        f"{ROOT}/-/clicks/",
        f"{ROOT}/apply/clicks/name/",
        f"{ROOT}/apply/clicks/name/?way=heat",
        f"{ROOT}/apply/clicks/address/",
        f"{ROOT}/apply/ways/",
        f"{ROOT}/outside/",
        f"{ROOT}/outside/clicks/",
        f"{ROOT}/outside/ways/",
    ]


@pytest.mark.parametrize("language", ["", "/en"])
def test_every_page_is_a_good_page_and_tells_not_who(lab: Lab, checked: Checked, language: str) -> None:
    tried(lab)
    known = lab.studies.sessions("hemhjalp")
    secret = {text for one in known for text in (one.id, one.withdrawal)} | {lab.invitation.code}
    secret |= {run.id for run in lab.studies.runs([one.id for one in known])}
    framed = [f"{ROOT}/apply/1/page?view={view}" for view in (1, 2, 3)] + [f"{ROOT}/apply/clicks/name/page"]
    for address in [*pages(), *framed]:
        response = lab.asker.get(language + address)
        assert response.status_code == 200, address
        assert not [text for text in secret if text in response.text], address
        checked(response)


def test_the_steps_are_a_list_of_links(lab: Lab, checked: Checked) -> None:
    tried(lab)
    html = checked(lab.asker.get(f"{ROOT}/apply/1/?step=4"))
    listed = re.findall(
        r'data-step="(\d+)" data-at="(\d+)" data-frame="([^"]*)"[^>]*><a href="\?step=\d+#page">([^<]*)</a>', html
    )
    assert [(int(number), int(at), text) for number, at, _frame, text in listed] == [
        (1, 0, "0:00 Sidan visas: Ansök om hjälp i hemmet"),
        (2, 800, "0:01 Klickar på: #content &gt; a"),
        (3, 1000, "0:01 Sidan visas: Vad heter du?"),
        (4, 2000, "0:02 Klickar bredvid, på: Vad heter du?"),
        (5, 2500, "0:02 Fyller i: Namn"),
        (6, 3000, "0:03 Klickar på: Vad heter du?"),
        (7, 4000, "0:04 1 fel visas"),
        (8, 5000, "0:05 Deltagaren ger upp"),
    ]
    assert "Namn: Fyll i Namn" in html
    assert html.count('aria-current="step"') == 1
    assert f'src="{ROOT}/apply/1/page?view=2&amp;step=4"' in html, "the page of the step, with its clicks so far"
    assert [frame.rpartition("view=")[2] for _n, _at, frame, _t in listed] == ["1", "1", "2", "2", "2", "2", "3", "3"]
    assert "Inget av det deltagaren skrev är sparat" in html


def test_a_page_is_framed_with_its_clicks_and_nothing_in_it_can_be_used(lab: Lab) -> None:
    tried(lab)
    response = lab.asker.get(f"{ROOT}/apply/1/page?view=2&step=4")
    marks = re.findall(
        r'class="provrum-mark" x="([^"]+)" y="([^"]+)".*?data-step="(\d+)"([^>]*)>\s*<(\w+)', response.text
    )
    assert [(x, y, step, "hidden" in more, shape) for x, y, step, more, shape in marks] == [
        ("25.00%", "12.50%", "4", False, "path"),
        ("30.00%", "40.00%", "6", True, "circle"),
    ]
    assert "<body inert" in response.text
    assert "frame-ancestors 'self'" in response.headers["content-security-policy"]
    assert "frame-src 'self'" in lab.asker.get(f"{ROOT}/apply/1/").headers["content-security-policy"]
    wrong = lab.asker.get(f"{ROOT}/apply/1/page?view=3").text
    assert "error-summary" in wrong
    assert "autofocus" not in wrong


def test_clicks_are_told_in_a_sentence_a_picture_and_a_table(lab: Lab, checked: Checked) -> None:
    tried(lab)
    html = checked(lab.asker.get(f"{ROOT}/apply/clicks/name/"))
    text = re.sub(r"<[^>]+>|\s+", " ", html)
    assert "2 klick , av 1 person" in text.replace(",", " ,")
    assert "1 klick träffade inget som går att använda." in text
    assert re.search(r"Vad heter du\?\s+#full_name\s+1\s+0\s+1", text)
    heat = lab.asker.get(f"{ROOT}/apply/clicks/name/page?way=heat").text
    assert heat.count("url(#provrum-heat)") == 2
    every = checked(lab.asker.get(f"{ROOT}/-/clicks/"))
    assert re.findall(r"<td>(\d+)</td>", every) == ["2", "1", "2", "2", "1", "1"], (
        "clicks, misclicks, people of two pages"
    )


def test_ways_are_drawn_on_the_map_and_as_bars_each_with_a_table(lab: Lab, checked: Checked) -> None:
    tried(lab)
    html = checked(lab.asker.get(f"{ROOT}/apply/ways/"))
    assert "0 av 2 kom fram." in html
    assert re.search(r"Flest av de andra slutade på ”.*?”: 1\.", html)
    assert "2 kom, 1 slutade" in html
    assert "1 kom, 1 slutade" in html
    assert html.count('class="ways__line"') == 1
    assert html.count('class="ways__line ways__line--back"') == 0
    assert html.count('class="ways__count"') == 8, "the pages of the expected path"


def test_pilots_are_left_out_until_they_are_asked_for(lab: Lab, checked: Checked) -> None:
    lab.study = replace(lab.study, pilot=True)
    tried(lab)
    assert "Ingen har avslutat uppgiften än" in checked(lab.asker.get(f"{ROOT}/apply/ways/"))
    assert "0 av 2 kom fram." in checked(lab.asker.get(f"{ROOT}/apply/ways/?pilots=1"))
    assert f'{ROOT}/apply/clicks/name/?pilots=1"' in lab.asker.get(f"{ROOT}/apply/clicks/?pilots=1").text


@pytest.mark.parametrize(
    "path",
    ["nix/", "-/", "apply/3/", "apply/1/?attempt=2", "apply/1/page?view=9", "apply/1/page", "apply/clicks/nix/",
     "apply/clicks/name/?way=x", "-/ways/", "../1/apply/", "../x/apply/"],
)  # fmt: skip
def test_what_is_not_there_is_not_found(lab: Lab, path: str) -> None:
    tried(lab)
    assert lab.asker.get(f"{ROOT}/{path}").status_code == 404


@pytest.mark.parametrize("step", ["0", "99", "-1", "x", "²", "9" * 5000])
def test_a_step_that_is_not_there_is_another(lab: Lab, checked: Checked, step: str) -> None:
    tried(lab)
    assert checked(lab.asker.get(f"{ROOT}/apply/1/", params={"step": step})).count('aria-current="step"') == 1


def test_a_page_that_is_no_longer_there_is_told_of(lab: Lab, checked: Checked) -> None:
    lab.tried([page("gone", 0), click("gone", 5, 0.5, 0.5, "#x > ((")], end="gave-up")
    html = checked(lab.asker.get(f"{ROOT}/apply/1/"))
    assert "Sidan går inte att visa" in html
    assert "gone" in checked(lab.asker.get(f"{ROOT}/apply/clicks/"))
    assert "gone" in checked(lab.asker.get(f"{ROOT}/apply/ways/"))


def test_the_results_lead_to_all_of_it(lab: Lab) -> None:
    html = lab.asker.get("/lab/studies/hemhjalp/results/").text
    for part in ("apply/", "apply/clicks/", "apply/ways/", "-/clicks/"):
        assert f'href="{ROOT}/{part}"' in html


def test_figures_that_are_no_numbers_are_not_kept() -> None:
    told = {"kind": "click", "page": "/x/y", "at": 1, "told": {"x": float("nan"), "y": 0.5, "works": True}}
    found = _event(told, 0, 1000)
    assert found is not None
    assert found.told == {"y": 0.5, "works": True}


def test_a_script_plays_the_steps_and_shows_the_clicks_as_they_came(lab: Lab, page: Page) -> None:
    tried(lab)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    with served(lab.app) as base:
        page.goto(f"{base}{ROOT}/apply/1/")
        for _step in range(3):
            page.get_by_role("button", name="Nästa steg").click()
        frame = page.frame_locator("iframe")
        shown, later = (frame.locator(f".provrum-mark[data-step='{step}']") for step in (4, 6))
        expect(later).to_have_attribute("visibility", "hidden")
        assert shown.get_attribute("visibility") == "visible"
        beside = shown.get_attribute("y")
        box = frame.locator("h1").evaluate(
            "one => [one.getBoundingClientRect().top + scrollY, one.getBoundingClientRect().bottom + scrollY]"
        )
        assert box[0] - 1 <= float(beside) <= box[1] + 1, "on the heading that was clicked"
        page.get_by_label("16 gånger så fort").check()
        page.get_by_role("button", name="Spela upp").click()
        expect(page.locator("[data-replay-told]")).to_contain_text("ger upp")
        assert page.get_by_role("button", name="Spela upp").count() == 1, "it has stopped by itself"
        assert page.locator("[aria-current=step]").get_attribute("data-step") == "8"
    assert said == []


def test_a_replay_of_a_real_try_holds_nothing_that_was_typed(participant: Participant, checked: Checked) -> None:
    participant.join()
    participant.apply(wrong=1, back=True)
    asker, root = Asker(participant.asker.app), "/lab/studies/prov/replay/draft/apply"
    html = checked(asker.get(f"{root}/1/"))
    kinds = re.findall(r"lab-replay__step--(\w+)", html)
    assert kinds == ["page", "page", "error", "page", "page", "page", "page", "goal", "end"]
    framed = sorted(set(re.findall(r'data-frame="([^"]+)"', html)))
    assert len(framed) == kinds.count("page") + kinds.count("error")
    for address in [*framed, f"{root}/", f"{root}/ways/", f"{root}/clicks/"]:
        assert TYPED not in checked(asker.get(address)), address
    assert TYPED not in html
    assert "På omvägar" in html
    assert re.search(r"1 av 1 kom fram\.\s+</p>", asker.get(f"{root}/ways/").text)


def clicks_of(lab: Lab, run: str, page: Page) -> list[Event]:
    """The clicks of a run, as soon as the browser has told of any."""
    for _attempt in range(100):
        found = [one for one in lab.studies.events([run])[run] if one.kind == "click"]
        if found:
            break
        page.wait_for_timeout(50)
    return found


def test_a_click_is_told_once_and_drawn_where_it_was_however_wide_the_page(lab: Lab, page: Page) -> None:
    """A label passes its click on to its field, which is no second click."""
    with served(lab.app) as base:
        page.goto(f"{base}/s/{lab.invitation.code}/consent")
        page.get_by_label("Jag vill vara med").check(force=True)
        page.locator("main button.button").first.click()
        page.get_by_role("button", name="Börja uppgiften").click()
        page.goto(f"{base}/hemhjalp/draft/name")
        page.locator("h1 label").click(position={"x": 20, "y": 10})
        page.goto(f"{base}/hemhjalp/draft/start")  # what happened is sent when the page is left
        (run,) = lab.studies.runs([one.id for one in lab.studies.sessions("hemhjalp")])
        (told,) = clicks_of(lab, run.id, page)
        page.set_viewport_size({"width": 400, "height": 700})
        page.goto(f"{base}{ROOT}/apply/1/page?view=2")
        box, mark = page.locator("h1 label").bounding_box(), page.locator(".provrum-mark")
        assert box is not None
        expect(mark).to_have_attribute("data-across", str(told.told["across"]))
        x, y = (float(mark.get_attribute(name) or "nan") for name in ("x", "y"))
        assert abs(x - box["x"] - told.told["across"] * box["width"]) < 2
        assert abs(y - box["y"] - told.told["down"] * box["height"]) < 2
