"""The pages of a service's use: its own, the forecast, the summary, and that of all services."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from components.clock import today
from tests.conftest import Checked
from tests.usability.adoption.conftest import BRIEF
from tests.usability.asking import Asker
from usability.adoption.following import following
from usability.adoption.months import month_of
from usability.adoption.uptake import Row, Uptake, week_of
from usability.lab.shares import share_chart
from usability.lab.timelines import Line, Timeline, share_table

ROOT = "/lab/adoption/hemhjalp/"
FALLING = [20, 18, 16, 14, 12, 10, 9, 8, 7, 6, 5, 4, 4]


@pytest.fixture
def brief(folder: Path) -> Path:
    """The brief of hemhjalp."""
    path = folder / "hemhjalp" / "brief.toml"
    path.write_text(BRIEF, encoding="utf-8")
    return path


@pytest.fixture
def lab(brief: Path, designer: Asker) -> Asker:
    """Somebody at the machine of a lab where hemhjalp has a brief."""
    return designer


def send(lab: Asker, new: list[int], group: str = "older", stage: str = "completed", channel: str = "web") -> None:
    """So many in each week up to the present one."""
    uptake: Uptake = lab.app.state.uptake
    first = week_of(today()) - timedelta(7 * (len(new) - 1))
    uptake.put("hemhjalp", [Row(first + timedelta(7 * at), group, channel, stage, n) for at, n in enumerate(new)])


def told(html: str) -> str:
    """The text of a page, without its markup."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html[html.index("<main") :]))


@pytest.mark.parametrize("language", ["", "/en"])
def test_before_anybody_has_used_it_the_page_says_what_to_do(lab: Asker, checked: Checked, language: str) -> None:
    html = checked(lab.get(f"{language}{ROOT}"))
    for link in ("/lab/briefs/hemhjalp/", "/lab/launches/hemhjalp/", f"{ROOT}uptake/"):
        assert f'href="{language}{link}"' in html
    assert '<svg class="chart' not in html
    checked(lab.get(f"{language}{ROOT}summary/"))
    checked(lab.get(f"{language}{ROOT}forecast/"))
    checked(lab.get(f"{language}/lab/adoption/"))


def test_the_answer_stands_first_and_each_group_has_its_line(lab: Asker, checked: Checked) -> None:
    send(lab, [30, 31])
    send(lab, [60, 10], "younger")
    html = checked(lab.get(ROOT))
    said = told(html)
    assert "Nej. 1 av 2 målgrupper har passerat hälften. Längst kvar: Över 80 år, 61 av 200 (30 %)." in said
    assert html.count("timeline__line timeline__line--") >= 4, "a line for each, and in the key"
    assert "<desc" in html
    assert "Upp till 80 år: 70 av 100 (70 %)" in said
    assert "61 av 200 (30 %)" in told(checked(lab.get("/lab/adoption/")))


@pytest.mark.parametrize(
    ("language", "passed", "completion"),
    [
        ("", "2 av 2 målgrupper har passerat hälften.", "187 av 240"),
        ("/en", "2 of 2 target groups have passed half.", "187 of 240"),
    ],
)
def test_the_lab_is_followed_over_time(
    lab: Asker, checked: Checked, language: str, passed: str, completion: str
) -> None:
    send(lab, [30, 31, 0, 0, 0, 50])
    send(lab, [60, 10, 0, 0, 0, 6], "younger")
    send(lab, [90, 80, 0, 0, 0, 70], stage="started")
    page = f"{language}/lab/adoption/-/over-time/"
    assert f'href="{page}"' in lab.get(f"{language}/lab/adoption/").text
    said = told(checked(lab.get(page)))
    assert passed in said
    assert completion in said


def test_before_anybody_has_used_it_nothing_is_drawn_of_the_lab(lab: Asker, checked: Checked) -> None:
    html = checked(lab.get("/lab/adoption/-/over-time/"))
    assert '<svg class="chart' not in html
    assert "Ingen användning är räknad än." in told(html)


def test_few_people_stand_nowhere(lab: Asker, checked: Checked) -> None:
    send(lab, [3])
    send(lab, [40], "younger")
    for page in ("", "forecast/", "summary/"):
        said = told(checked(lab.get(f"{ROOT}{page}")))
        assert not re.search(r"(?<![\d.])(3|43) (av|of|ärenden|nya)", said), page
        assert "NaN" not in said


@pytest.mark.parametrize("new", [[1], [201], [0, 0], [250] * 3, FALLING, [5] * 130])
def test_no_count_brings_a_page_down(lab: Asker, checked: Checked, new: list[int]) -> None:
    """One week, more than there are people, nobody at all, years."""
    send(lab, new)
    for page in ("", "forecast/", "summary/"):
        said = told(checked(lab.get(f"{ROOT}{page}")))
        assert "nan" not in said.lower().split()
    if sum(new) > 200:
        assert "Fler har gått igenom tjänsten än det finns i gruppen" in told(lab.get(ROOT).text)


def test_groups_of_unknown_size_are_told_in_words(lab: Asker, brief: Path, checked: Checked) -> None:
    brief.write_text(BRIEF.replace("size = 200", "size = 0"), encoding="utf-8")
    send(lab, [20, 20])
    send(lab, [60], "younger")
    said = told(checked(lab.get(ROOT)))
    assert "Det går inte att säga. 1 av 2 målgrupper har passerat hälften." in said
    assert "Hur många som är i gruppen står inte i uppdraget." in said
    checked(lab.get(f"{ROOT}forecast/"))
    checked(lab.get(f"{ROOT}summary/"))


def test_events_are_marked_and_removed(lab: Asker, checked: Checked) -> None:
    send(lab, [30, 31])
    wrong = lab.post(ROOT, data={"day": "", "text": ""})
    assert wrong.status_code == 422
    checked(wrong)
    kept = lab.post(ROOT, data={"day": str(today()), "text": "Reklamfilm <b>"})
    assert (kept.status_code, kept.headers["location"]) == (303, f"{ROOT}#events")
    html = checked(lab.get(ROOT))
    assert "Reklamfilm &lt;b&gt;" in html
    number = re.search(r"marks/(\d+)/remove", html)
    assert number
    assert lab.post(f"{ROOT}marks/{number[1]}/remove").status_code == 303
    assert "Reklamfilm" not in lab.get(ROOT).text


def test_a_summary_is_written_in_both_languages(lab: Asker, checked: Checked) -> None:
    send(lab, FALLING)
    month = month_of(week_of(today()) - timedelta(35))
    html = checked(lab.get(f"{ROOT}summary/?month={month:%Y-%m}"))
    assert "Har varje målgrupp passerat hälften?" in html
    assert "Has every target group passed half?" in html
    assert f'value="{month:%Y-%m}" selected' in html
    for asked in ("2019-01", "x", ""):
        assert lab.get(f"{ROOT}summary/?month={asked}").status_code == 404


def test_a_service_that_is_not_there_is_not_found(lab: Asker) -> None:
    for page in ("", "forecast/", "summary/"):
        assert lab.get(f"/lab/adoption/annan/{page}").status_code == 404


def timeline(*shares: float, days: int = 300) -> Timeline:
    lines = [
        Line("ABCDEFGH"[at], "Grupp", [(date(2026, 1, 5), 0), (date(2026, 1, 5) + timedelta(days), share)])
        for at, share in enumerate(shares)
    ]
    return Timeline("t", "", "", lines, (), share_table("t", "", [], []))


@pytest.mark.parametrize("shares", [(0.5, 0.5, 0.51), (1, 1, 1, 1), (0, 0, 0, 0.01), (0.2,)])
def test_labels_at_the_ends_stand_apart(shares: tuple[float, ...]) -> None:
    heights = [height for height, _line in timeline(*shares).labels]
    assert all(b - a >= 6.9 for a, b in pairwise(heights))
    assert min(heights) >= -14
    assert max(heights) <= 100


@pytest.mark.parametrize(("days", "most"), [(1, 1), (90, 3), (300, 3), (2000, 3)])
def test_the_scale_of_time_has_few_marks(days: int, most: int) -> None:
    ticks = timeline(0.5, days=days).ticks
    assert 1 <= len(ticks) <= most
    assert len({str(one.text) for one in ticks}) == len(ticks)


@pytest.mark.parametrize("days", [1, 40, 70, 90, 120, 150, 200, 300, 400, 700, 900, 2000])
def test_no_text_of_the_scale_of_time_reaches_another(days: int) -> None:
    ends = [one.ends for one in timeline(0.5, days=days).ticks]
    assert all(before[1] < after[0] for before, after in pairwise(ends))
    assert ends[0][0] >= 0
    assert ends[-1][1] <= 106, "beside it stand the labels of the lines"


def test_nothing_is_drawn_of_nothing() -> None:
    assert share_chart(following([]), []) is None


def test_the_lab_says_of_all_services_what_it_can(lab: Asker, checked: Checked) -> None:
    send(lab, [150])
    send(lab, [60], "younger")
    said = told(checked(lab.get("/lab/adoption/")))
    assert "Det går inte att säga. I 1 av 1 tjänster som används har varje målgrupp passerat hälften." in said
    assert "2 tjänster är inte räknade än." in said
    send(lab, [90])
    assert "Nej. Inte i den enda tjänst som används." in told(lab.get("/lab/adoption/").text)


@pytest.mark.parametrize(
    ("once", "said"), [("false", "är ärenden och inte människor"), ("true", "hör inte till någon")]
)
def test_why_nobody_of_a_group_is_counted_is_said(
    lab: Asker, brief: Path, checked: Checked, once: str, said: str
) -> None:
    brief.write_text(BRIEF.replace("once = true", f"once = {once}"), encoding="utf-8")
    send(lab, [40, 50], group="")
    assert said in told(checked(lab.get(ROOT)))
    assert said not in told(checked(lab.get("/lab/adoption/felande/")))


def test_reach_is_told_by_group_and_no_small_one_is_found(lab: Asker, checked: Checked) -> None:
    send(lab, [30, 31])
    send(lab, [80, 20], stage="opened")
    assert "61 av 200 (30 %) Nej 100 av 200 (50 %)" in told(checked(lab.get(ROOT)))
    send(lab, [150], "younger", stage="opened")
    assert "Nej 150 gånger" in told(lab.get(ROOT).text), "more often than there are people"
    send(lab, [3], "younger", stage="opened")
    said = told(lab.get(ROOT).text)
    assert "Nej färre än 5 av 100" in said
    assert "100 av 200" not in said, "all of them, 103, are told of"


def test_percent_stands_on_the_line_of_its_number(lab: Asker) -> None:
    send(lab, [30, 31])
    html = lab.get(ROOT).text
    assert "61 av 200 (30\N{NO-BREAK SPACE}%)" in html
    assert not re.search(r"\d %", html)
    kept = lab.post(ROOT, data={"day": "", "text": "10 % fler"}).text
    assert 'value="10 % fler"' in kept, "what is written by hand is left as it was"


def test_what_is_not_counted_is_not_told_as_few(lab: Asker, checked: Checked) -> None:
    """Many services in production send nothing but who completed it."""
    send(lab, [30, 31])
    said = told(checked(lab.get(ROOT)))
    assert "Hur många som öppnar är inte räknat." in said
    assert "Hur många som börjar är inte räknat." in said
    assert "Färre än 5 gånger" not in said
    assert "färre än 5 av 200" not in said


def test_a_group_that_is_not_in_the_brief_is_told_of(lab: Asker, checked: Checked) -> None:
    send(lab, [30, 31], "seniors")
    send(lab, [30, 31])
    assert "Räknat, men inte med i uppdraget: seniors." in told(checked(lab.get(ROOT)))


def test_a_size_that_is_wrong_is_wrong_in_every_month(lab: Asker) -> None:
    send(lab, [150, *[0] * 6, 90])
    send(lab, [60], "younger")
    month = month_of(week_of(today()) - timedelta(49))
    said = told(lab.get(f"{ROOT}summary/?month={month:%Y-%m}").text)
    assert "Ja." not in said
    assert "Kontrollera gruppens storlek." in said


def test_of_many_groups_those_with_the_smallest_shares_are_drawn(lab: Asker, brief: Path, checked: Checked) -> None:
    groups = [f"[[groups]]\nname = 'g{at}'\ntitle = 'Grupp {at}'\nsize = 100\ndate = 2026-11-01\n" for at in range(30)]
    brief.write_text(BRIEF[: BRIEF.index("[[groups]]")] + "\n".join(groups), encoding="utf-8")
    uptake: Uptake = lab.app.state.uptake
    uptake.put("hemhjalp", [Row(week_of(today()), f"g{at}", "web", "completed", 90 - at) for at in range(30)])
    html = checked(lab.get(ROOT))
    chart = html[html.index('id="shares-title"') : html.index('id="shares-table-caption"')]
    assert "Bara de 12 grupper som har minst andel är ritade." in chart
    assert "Grupp 29: 61 av 100" in chart
    assert "Grupp 17: " not in chart
    assert "Grupp 17" in html[html.index('id="shares-table-caption"') :]


@pytest.mark.parametrize("page", ["", "forecast/", "summary/"])
def test_no_level_of_headings_is_left_out(lab: Asker, page: str) -> None:
    send(lab, FALLING)
    levels = [int(level) for level in re.findall(r"<h(\d)", lab.get(f"{ROOT}{page}").text)]
    assert levels[0] == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_the_lab_shows_each_group_of_each_service(lab: Asker, checked: Checked) -> None:
    assert "groups-all" not in lab.get("/lab/adoption/").text
    send(lab, [30, 31])
    send(lab, [3], "younger")
    said = told(checked(lab.get("/lab/adoption/")))
    assert "Hemhjälp Över 80 år 61 av 200 (30 %) Nej" in said
    assert "Hemhjälp Upp till 80 år färre än 5 av 100 Nej" in said
