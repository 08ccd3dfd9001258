"""A whole study by scripted participants: the report must equal what they did, to the digit, and nothing may be lost.

python -m tests.benchmarks.sessions [--browsers 30] [--at-once 2]     in a real browser, some without JavaScript
python -m tests.benchmarks.sessions --posts 500 --at-once 500        by plain form posts, to see what a server bears

Each participant follows a script of their own: consents, or does not fit; does the tasks directly, by going back, with
errors, gives up, says to be done too early, or just leaves; answers SEQ and SUS; some withdraw in the end. What they
write in the service is looked for in the whole database afterwards.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import re
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from typing import Any, Protocol

import httpx
from playwright.async_api import Browser, Page

from components.prototype import load
from tests.conftest import Lab, start_lab
from tests.usability.studies.conftest import PERSONAS, SERVICE, STUDY, TYPED
from usability.checks.run import a_browser
from usability.measures.sus import sus_score
from usability.storage import Storage
from usability.studies.plan import read_study
from usability.studies.results import Results, results
from usability.studies.store import Studies

DRAFT = "/prov/draft"
CODE = re.compile(r">([0-9A-Z]{4}-[0-9A-Z]{4})<")
HOWS = ("direct", "direct", "direct", "indirect", "mistaken", "gave-up", "left")


@dataclass
class Script:
    """What one participant does. first, second: how the tasks end. wrong: answers that are refused in the first.
    misclicks: clicks beside everything; scripts: whether there is JavaScript to tell of them."""

    number: int
    fits: bool
    first: str
    second: str
    wrong: int
    misclicks: int
    ease: tuple[int, int]
    sus: list[int]
    withdraws: bool
    returns: bool
    scripts: bool = True

    @classmethod
    def of(cls, number: int) -> Script:
        dice = random.Random(number)
        first = dice.choice(HOWS)
        return cls(
            number, dice.random() > 0.1, first, dice.choice(("direct", "gave-up")), dice.choice((0, 0, 1, 2)),
            dice.choice((0, 1, 3)), (dice.randint(1, 7), dice.randint(1, 7)), [dice.randint(1, 5) for _ in range(10)],
            dice.random() < 0.1, dice.random() < 0.3, number % 5 != 0,
        )  # fmt: skip

    @property
    def typed(self) -> str:
        return f"{TYPED} {self.number}"

    @property
    def reaches(self) -> bool:
        return self.first in ("direct", "indirect")

    @property
    def leaves(self) -> bool:
        return self.first == "left"


class Actor(Protocol):
    """Opens and answers pages, in whatever way."""

    async def open(self, path: str) -> str: ...
    async def answer(self, path: str, values: dict[str, str]) -> None: ...
    async def press(self, path: str, values: dict[str, str]) -> None: ...
    async def misclick(self, times: int) -> None: ...


async def take_part(actor: Actor, script: Script, root: str) -> None:
    """One participant, from the link to where they stop."""
    await actor.open(f"{root}/welcome")
    await actor.answer(f"{root}/consent", {"q-take-part": "yes"})
    await actor.answer(f"{root}/about-you", {"q-assistive-technology": "none"})
    await actor.answer(f"{root}/some-questions", {"q-works-here": "no" if script.fits else "yes"})
    if not script.fits:
        return
    await actor.open(f"{root}/task-apply")
    await actor.press(f"{root}/-/begin/task-apply", {})
    await apply(actor, script)
    if script.leaves:
        return
    await actor.press(f"{root}/-/end", {"how": "gave-up" if script.first == "gave-up" else "done"})
    if script.returns:
        await actor.open(f"{root}/")
    await actor.answer(f"{root}/after-apply", {"q-apply-seq-1": str(script.ease[0])})
    await actor.press(f"{root}/-/begin/task-check", {})
    if script.second == "direct":
        await actor.press(f"{DRAFT}/check-answers", {})
        await actor.open(f"{DRAFT}/confirmation")
    await actor.press(f"{root}/-/end", {"how": "gave-up" if script.second == "gave-up" else "done"})
    await actor.answer(f"{root}/after-check", {"q-check-seq-1": str(script.ease[1])})
    await actor.answer(f"{root}/in-all", {f"q-sus-{n}": str(one) for n, one in enumerate(script.sus, 1)})
    shown = await actor.open(f"{root}/thanks")
    if script.withdraws:
        await actor.press(f"{root}/-/withdraw", {"code": CODE.findall(shown)[-1]})


async def apply(actor: Actor, script: Script) -> None:
    await actor.misclick(script.misclicks)
    if script.first in ("gave-up", "mistaken", "left"):
        return
    await actor.answer(f"{DRAFT}/name", {"full_name": script.typed})
    for _time in range(script.wrong):
        await actor.answer(f"{DRAFT}/lives", {})
    if script.first == "indirect":
        await actor.open(f"{DRAFT}/name")
        await actor.open(f"{DRAFT}/lives")
    await actor.answer(f"{DRAFT}/lives", {"lives": "yes"})
    await actor.press(f"{DRAFT}/check-answers", {})


@dataclass
class Posting:
    """A participant who posts forms, and tells of clicks as the bar's script would."""

    client: httpx.AsyncClient
    root: str
    seconds: list[float] = field(default_factory=list)
    here: str = ""
    shown: str = ""

    async def _ask(self, method: str, path: str, **options: Any) -> httpx.Response:
        began = time.perf_counter()
        response = await self.client.request(method, path, **options)
        self.seconds.append(time.perf_counter() - began)
        if response.status_code not in (200, 204, 422):
            raise RuntimeError(f"{method} {path}: {response.status_code}")
        self.here, self.shown = response.url.path, response.text
        return response

    async def open(self, path: str) -> str:
        return (await self._ask("GET", path)).text

    async def answer(self, path: str, values: dict[str, str]) -> None:
        if self.here != path:
            await self._ask("GET", path)
        await self._ask("POST", path, data=values)

    async def press(self, path: str, values: dict[str, str]) -> None:
        if path.endswith("/check-answers"):
            if self.here != path:
                await self._ask("GET", path)
            values = {"-seen": self.shown.partition('name="-seen" value="')[2].partition('"')[0]}
        await self._ask("POST", path, data=values)

    async def misclick(self, times: int) -> None:
        here = self.here
        clicks = [{"kind": "click", "page": here, "at": 1, "told": {"at": "#main > h1", "works": False}}] * times
        if clicks:
            where = self.shown.partition('data-events="')[2].partition('"')[0]
            await self._ask("POST", where, json={"now": 2, "events": clicks})
            self.here = here


@dataclass
class Browsing:
    """A participant with a browser, who presses what is on the page."""

    page: Page
    base: str
    scripts: bool

    async def open(self, path: str) -> str:
        await self.page.goto(self.base + path)
        return await self.page.content()

    async def answer(self, path: str, values: dict[str, str]) -> None:
        if not self.page.url.partition("?")[0].endswith(path):
            await self.open(path)
        for name, value in values.items():
            control = self.page.locator(f"[name='{name}']")
            if await control.first.get_attribute("type") in ("radio", "checkbox"):
                await self.page.locator(f"[name='{name}'][value='{value}']").check(force=True)
            else:
                await control.first.fill(value)
        async with self.page.expect_navigation():
            await self.page.locator("form.form .button").last.click()

    async def press(self, path: str, values: dict[str, str]) -> None:
        if path.endswith("/-/withdraw"):
            await self.open(path)
            await self.answer(path, values)
            return
        if "/-/end" in path:
            button = self.page.locator(f".provrum-task button[value='{values['how']}']")
        elif "/-/begin/" in path:
            button = self.page.locator("main form .button")
        else:
            if not self.page.url.endswith(path):
                await self.open(path)
            button = self.page.locator("form.form .button").last
        async with self.page.expect_navigation():
            await button.click()

    async def misclick(self, times: int) -> None:
        for _time in range(times):
            await self.page.locator("h1").first.click()


@dataclass
class Expected:
    """What the report must say, by the scripts alone."""

    sessions: int
    ended: int
    screened_out: int
    outcomes: dict[str, Counter[str]]
    errors: int
    misclicks: int
    ease: list[list[int]]
    sus: list[float | None]

    @classmethod
    def of(cls, scripts: Sequence[Script]) -> Expected:
        fitting = [one for one in scripts if one.fits]
        kept = [one for one in fitting if not (one.withdraws and not one.leaves)]
        through = [one for one in kept if not one.leaves]
        first = Counter(one.first for one in kept)
        return cls(
            len(kept), len(through), len(scripts) - len(fitting),
            {"apply": first, "check": Counter(one.second for one in through)},
            sum(one.wrong for one in kept if one.reaches),
            sum(one.misclicks for one in kept if one.scripts),
            [sorted(one.ease[task] for one in through) for task in (0, 1)],
            sorted(sus_score(one.sus) or 0.0 for one in through),
        )  # fmt: skip

    def differences(self, found: Results, turned: int) -> list[str]:
        """What the report says otherwise."""
        told: dict[str, tuple[object, object]] = {
            "sessions": (self.sessions, len(found.sessions)),
            "to the end": (self.ended, found.ended),
            "screened out": (self.screened_out, turned),
            "errors": (self.errors, sum(error.times for one in found.tasks for error in one.errors)),
            "misclicks": (self.misclicks, sum(one.misclicks for one in found.tasks)),
        }
        for number, one in enumerate(found.tasks):
            outcomes = Counter({name: count for name, count in one.outcomes.items() if count})
            told[f"outcomes of {one.task.id}"] = (+self.outcomes[one.task.id], outcomes)
            eases = sorted(attempt.ease for attempt in one.attempts if attempt.ease is not None)
            told[f"ease of {one.task.id}"] = (self.ease[number], eases)
        if found.sus:
            told["SUS"] = (round(sum(one or 0 for one in self.sus) / len(self.sus), 9), round(found.sus.score.mean, 9))
        return [
            f"{name}: {should}, but the report says {says}" for name, (should, says) in told.items() if should != says
        ]


def report_of(lab: Lab) -> tuple[Studies, Results]:
    """The report, with those who left taken for gone at once."""
    import usability.studies.outcomes as outcomes

    outcomes.GONE = outcomes.GONE * 0
    studies = Studies(Storage(f"sqlite:///{lab.data}/provrum.sqlite3", lab.data))
    prototype = load(lab.prototypes / "prov")
    study = read_study(prototype)
    assert study is not None
    return studies, results(studies, study, prototype, "draft")


async def posting(lab: Lab, scripts: Sequence[Script], code: str, at_once: int) -> list[float]:
    waiting, seconds = list(scripts), []

    async def seat() -> None:
        while waiting:
            script = waiting.pop(0)
            async with httpx.AsyncClient(base_url=lab.url, timeout=120, follow_redirects=True) as client:
                actor = Posting(client, f"/s/{code}")
                await take_part(actor, script, f"/s/{code}")
                seconds.extend(actor.seconds)

    await asyncio.gather(*(seat() for _ in range(at_once)))
    return seconds


async def browsing(lab: Lab, scripts: Sequence[Script], code: str, at_once: int) -> None:
    waiting = list(scripts)

    async def seat(browser: Browser) -> None:
        while waiting:
            script = waiting.pop(0)
            context = await browser.new_context(java_script_enabled=script.scripts)
            page = await context.new_page()
            page.set_default_timeout(60_000)
            await take_part(Browsing(page, lab.url, script.scripts), script, f"/s/{code}")
            await page.goto("about:blank")  # what is still waiting to be told is told as the page is left
            await asyncio.sleep(1)  # a browser is closed by people, not in the same instant
            await context.close()

    async with a_browser() as browser:
        await asyncio.gather(*(seat(browser) for _ in range(at_once)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--browsers", type=int, default=0, help="so many participants with a browser")
    parser.add_argument("--posts", type=int, default=0, help="so many who post forms")
    parser.add_argument("--at-once", type=int, default=2)
    asked = parser.parse_args()
    count = asked.browsers or asked.posts or 30
    scripts = [Script.of(number) for number in range(count)]
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "prototypes" / "prov"
        folder.mkdir(parents=True)
        plan = STUDY.replace("none = 40", f"none = {count + 1}")
        for name, text in {"service.py": SERVICE, "personas.toml": PERSONAS, "study.toml": plan}.items():
            (folder / name).write_text(text, encoding="utf-8")
        lab = start_lab(folder.parent, Path(made) / "data")
        try:
            tell(lab, scripts, asked)
        finally:
            lab.kill()


def tell(lab: Lab, scripts: Sequence[Script], asked: argparse.Namespace) -> None:
    studies = Studies(Storage(f"sqlite:///{lab.data}/provrum.sqlite3", lab.data))
    code = studies.invite("prov").code
    began = time.perf_counter()
    seconds: list[float] = []
    if asked.posts:
        for one in scripts:
            one.scripts = True
        seconds = asyncio.run(posting(lab, scripts, code, asked.at_once))
    else:
        asyncio.run(browsing(lab, scripts, code, asked.at_once))
    took = time.perf_counter() - began
    studies, found = report_of(lab)
    invitation = studies.invitation(code)
    assert invitation is not None
    wrong = Expected.of(scripts).differences(found, invitation.screened_out)
    print(f"{len(scripts)} participants, {asked.at_once} at once: {took:.1f} s")
    if seconds:
        p95 = quantiles(seconds, n=20)[-1]
        print(f"{len(seconds)} requests, {len(seconds) / took:.0f} a second; p95 {p95 * 1000:.0f} ms")
    print(*(wrong or ["the report equals what was done"]), sep="\n")
    for session in studies.sessions("prov"):
        studies.forget_answers(session)
    with studies.storage.engine.connect() as connection:
        rows = repr(
            [connection.exec_driver_sql(f"SELECT * FROM {name}").all() for name in ("answers", "sessions", "events")]
        )
    print(f"found of what was typed: {rows.count(TYPED)}")
    raise SystemExit(1 if wrong or TYPED in rows else 0)


if __name__ == "__main__":
    main()
