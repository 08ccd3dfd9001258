"""A run: nothing is passed over in silence, nothing is looked at twice without need, and order decides nothing."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.usability.checks.looking import in_thread
from usability.checks import canary
from usability.checks.checking import Options
from usability.checks.matrix import plans
from usability.checks.memory import Memory
from usability.checks.modes import MODES
from usability.checks.result import Result
from usability.checks.rule import Found, NoRule, Rule, both, chosen, every_rule
from usability.checks.run import Report, Run, a_browser
from usability.checks.sights import Served, Sight
from usability.checks.tab import Tab

ME = both("jag", "me")
REFLOW = every_rule()["reflow"]
WIDE = '<!doctype html><html lang="en"><title>Wide</title><main><h1>Wide</h1><div style="width:900px">Text</div></main>'
GOOD = '<!doctype html><html lang="en"><title>Good</title><main><h1>Good</h1><p>Text</p></main>'


def sight(html: str, name: str = "one", **more: Any) -> Sight:
    url = f"https://example.test/{name}"
    return Sight(name, url, name, served={f"GET {url}": Served(html)}, **more)


def made(**parts: Any) -> Rule:
    return Rule(title=ME, criteria=(), hurts=ME, mend=ME, fails={"x": ME}, name="made", **parts)


def run(rules: list[Rule], sights: list[Sight], **options: Any) -> list[Report]:
    reports: list[Report] = in_thread(Run(rules, jobs=2, **options).check(sights))
    return reports


@pytest.mark.browser
class TestLooking:
    def test_a_page_of_frames_is_looked_at_to_the_end(self) -> None:
        html = '<html lang="en"><title>Frames</title><frameset cols="50%,50%"><frame title="a"></frameset></html>'
        (report,) = run([REFLOW, every_rule()["right-to-left"]], [sight(html)])
        assert report.findings == []

    def test_a_rule_that_crashes_is_a_finding(self) -> None:
        async def crash(tab: Tab) -> AsyncIterator[Found]:
            yield Found("x")
            raise ZeroDivisionError("half-way")

        (report,) = run([made(drive=crash)], [sight(GOOD)])
        assert [one.outcome for one in report.findings] == ["fail", "unfinished"]
        assert "ZeroDivisionError: half-way" in report.findings[1].message.told("en")

    def test_a_rule_that_never_ends_is_a_finding(self) -> None:
        async def hang(tab: Tab) -> AsyncIterator[Found]:
            await tab.page.wait_for_timeout(60_000)
            yield Found("x")

        (report,) = run([made(drive=hang, seconds=0.3)], [sight(GOOD)])
        assert [one.outcome for one in report.findings] == ["unfinished"]
        assert "TimeoutError" in report.findings[0].message.told("en")

    def test_a_page_that_is_not_there_is_a_finding(self) -> None:
        (report,) = run([REFLOW], [Sight("gone", "http://127.0.0.1:9/gone")])
        assert {one.outcome for one in report.findings} == {"unfinished"}
        assert "ERR" in report.findings[0].message.told("en")

    def test_a_page_that_goes_elsewhere_by_itself_is_kept_where_it_is(self) -> None:
        html = WIDE + "<script>setTimeout(() => location.href = '/away', 0)</script>"
        (report,) = run([REFLOW], [sight(html)])
        assert [one.rule for one in report.findings] == ["reflow"]

    def test_a_page_that_was_just_sent_can_be_opened_again(self) -> None:
        async def send(tab: Tab) -> AsyncIterator[Found]:
            for _time in range(8):
                await tab.ask("() => { document.forms[0].submit() }")
                await tab.again()
                if await tab.ask("() => document.title") != "Good":
                    yield Found("x")

        html = GOOD + '<form method="post" action="/other"><button>Send</button></form>'
        (report,) = run([made(drive=send)], [sight(html)])
        assert not report.findings

    def test_nothing_stays_for_the_next_page_of_others(self) -> None:
        async def leave(tab: Tab) -> AsyncIterator[Found]:
            kept = "[document.cookie, sessionStorage.a, localStorage.a, window.name].filter(Boolean).length"
            if await tab.ask(f"() => {kept}"):
                yield Found("x")
            await tab.ask("() => { document.cookie = 'a=1'; sessionStorage.a = localStorage.a = window.name = '1' }")
            await tab.page.clock.install()

        reports = in_thread(Run([made(drive=leave)], jobs=1).check([sight(GOOD), sight(WIDE, "two")]))
        assert [report.findings for report in reports] == [[], []]

    def test_a_page_is_opened_anew_for_the_next_rule_where_it_was_touched(self) -> None:
        opened = []

        def rule(script: str) -> Rule:
            async def use(tab: Tab) -> AsyncIterator[Found]:
                opened.append(await tab.ask("() => performance.timeOrigin"))
                await tab.ask(script)
                return
                yield

            return made(drive=use)

        ways = [
            "() => 1",
            "() => document.title",
            "() => { document.title = 'x' }",
            "() => { a.value = 'x' }",
            "() => 1",
        ]
        html = GOOD + '<label>Name <input id="a"></label>'
        run([rule(way) for way in [*ways, "() => a.focus()", "() => 1"]], [sight(html)])
        first, second, third, fourth, fifth, sixth, seventh = opened
        assert first == second == third
        assert len({third, fourth, fifth, seventh}) == 4
        assert fifth == sixth

    def test_reports_come_in_the_order_of_the_sights(self) -> None:
        sights = [sight(WIDE if number % 2 else GOOD, f"page{number}") for number in range(8)]
        reports = run([REFLOW], sights)
        assert [report.sight.id for report in reports] == [one.id for one in sights]
        assert [len(report.findings) for report in reports] == [0, 1] * 4

    def test_what_has_not_changed_is_not_looked_at_again(self, tmp_path: Path) -> None:
        first = run([REFLOW], [sight(WIDE), sight(GOOD, "two")], memory=Memory(tmp_path))
        second = run([REFLOW], [sight(WIDE), sight(GOOD + "<p>More</p>", "two")], memory=Memory(tmp_path))
        assert [report.cached for report in first] == [False, False]
        assert [report.cached for report in second] == [True, False]
        assert second[0].findings == first[0].findings
        assert not run([REFLOW], [sight(WIDE)], memory=Memory(tmp_path, anew=True))[0].cached

    def test_another_style_is_another_page(self, tmp_path: Path) -> None:
        run([REFLOW], [sight(GOOD)], memory=Memory(tmp_path), seed="/assets/one.css")
        assert not run([REFLOW], [sight(GOOD)], memory=Memory(tmp_path), seed="/assets/two.css")[0].cached

    def test_what_did_not_finish_is_tried_again(self, tmp_path: Path) -> None:
        async def crash(tab: Tab) -> AsyncIterator[Found]:
            raise RuntimeError("today")
            yield

        rules = [made(drive=crash)]
        assert run(rules, [sight(GOOD)], memory=Memory(tmp_path))[0].findings
        assert not run(rules, [sight(GOOD)], memory=Memory(tmp_path))[0].cached

    def test_pictures_are_taken_of_what_is_seen(self, tmp_path: Path) -> None:
        run([REFLOW], [sight(GOOD), sight(GOOD)], pictures=tmp_path)
        (picture,) = tmp_path.iterdir()
        assert picture.read_bytes().startswith(b"\x89PNG")

    def test_a_rule_for_our_own_pages_is_not_asked_of_others(self) -> None:
        async def find(tab: Tab) -> AsyncIterator[Found]:
            yield Found("x")

        foreign, own = run([made(drive=find, own=True)], [sight(GOOD), sight(GOOD + "<p>Own</p>", "two", own=True)])
        assert not foreign.findings
        assert len(own.findings) == 1

    def test_a_page_without_what_a_rule_needs_is_not_driven(self) -> None:
        async def find(tab: Tab) -> AsyncIterator[Found]:
            yield Found("x")

        without, having = run([made(drive=find, needs="form")], [sight(GOOD), sight(GOOD + "<form></form>", "two")])
        assert not without.findings
        assert len(having.findings) == 1

    def test_a_rule_that_does_not_see_makes_the_run_invalid(self, monkeypatch: pytest.MonkeyPatch) -> None:
        blind = replace(REFLOW, script="function* () {}", modes=frozenset({"still"}))

        async def tried() -> list[str]:
            async with a_browser() as browser:
                return await canary.silent([REFLOW, blind], browser)

        assert in_thread(tried()) == ["reflow"]

    def test_a_rule_that_has_seen_is_believed_and_one_that_has_not_is_tried_again(self, tmp_path: Path) -> None:
        async def tried(modes: set[str]) -> list[str]:
            async with a_browser() as browser:
                return await canary.silent([replace(REFLOW, modes=frozenset(modes))], browser, Memory(tmp_path))

        assert in_thread(tried({"still"})) == ["reflow"], "it is blind there"
        assert in_thread(tried({"still"})) == ["reflow"]
        assert in_thread(tried({"phone"})) == []
        assert in_thread(tried({"still"})) == [], "with the same digest of the code nothing is tried twice"


def test_every_page_is_met_in_every_mode() -> None:
    sights = [
        replace(sight(html, f"{code}{page}{n}"), page=page, language=code)
        for code in ("sv", "en")
        for page in ("a", "b")
        for n, html in enumerate([GOOD, GOOD + "<p class=error>No</p>", GOOD.replace("Text", "Other")])
    ]
    chosen = plans(sights)
    for code in ("sv", "en"):
        for page in ("a", "b"):
            met = {m for s in sights if (s.page, s.language) == (page, code) for m in chosen[s.id].modes}
            assert met == set(MODES)
    assert all("plain" in plan.modes for plan in chosen.values())
    assert sum(plan.drives for plan in chosen.values()) == 2, "one of each layout"


def test_a_state_of_ours_is_used_where_it_has_a_part_that_no_other_had() -> None:
    error = '<p class="error">No</p>'
    htmls = [GOOD, GOOD + error, GOOD + error + error, GOOD + '<p class="hint">Yes</p>']
    sights = [sight(html, f"state{n}") for n, html in enumerate(htmls)]
    one_page = [replace(one, page="name") for one in sights]
    drives = {
        own: [plans([replace(one, own=own) for one in one_page])[one.id].drives for one in sights]
        for own in (True, False)
    }
    assert drives[True] == [True, True, False, True]
    assert all(drives[False]), "what others have made is not known by its parts"


def test_every_page_belongs_to_one_shard() -> None:
    sights = [sight(GOOD, f"page{number}") for number in range(20)]
    parts = [Options(shard=(number, 4)).mine(sights) for number in (1, 2, 3, 4)]
    assert sorted(one.id for part in parts for one in part) == sorted(one.id for one in sights)


def test_a_rule_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(NoRule, match="reflow"):
        chosen(["reflo"])


@pytest.mark.parametrize(
    ("result", "valid", "passed"),
    [
        (Result("x", [], [Report(sight(GOOD))], []), True, True),
        (Result("x", [], [], []), False, False),
        (Result("x", [], [Report(sight(GOOD))], [], silent=["axe"]), False, False),
    ],
)
def test_a_run_that_cannot_be_believed_has_not_passed(result: Result, valid: bool, passed: bool) -> None:
    assert (result.valid, result.passed) == (valid, passed)
    assert json.loads(json.dumps(result.told()))["valid"] == valid
