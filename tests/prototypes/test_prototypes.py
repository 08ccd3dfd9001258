"""Every prototype in the house: it loads, every path can be walked to its end, every state is a good page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import httpx
import pytest

from components.pages import Page
from components.prototype import Prototype, load
from components.states import State
from components.ways import Path
from tests.conftest import ROOT, Checked, Lab
from tests.prototypes.walking import Walk, answer_page

pytestmark = pytest.mark.slow

NAMES = sorted(path.parent.name for path in (ROOT / "prototypes").glob("*/service.py"))
LANGUAGES = [
    (name, code) for name in NAMES for code in load(ROOT / "prototypes" / name).service.languages
]  # a prototype that does not load stops the run here, with every mistake told


@pytest.fixture(params=NAMES)
def prototype(request: pytest.FixtureRequest) -> Prototype:
    return load(ROOT / "prototypes" / request.param)


def site_of(prototype: Prototype, code: str) -> str:
    """The draft's address in a language, which the one it is written in leaves out."""
    first = prototype.service.languages[0]
    return f"/{prototype.name}/draft" + ("" if code == first else f"/{code}")


def pages_before(prototype: Prototype, state: State) -> tuple[Page, ...]:
    """The pages of the path before the state's own, up to where it sends the answers in."""
    journey = prototype.service.journey(state.answers, date.today(), sent=state.sent)
    return journey.pages[: journey.pages.index(state.page)]


def states_once(prototype: Prototype, code: str) -> Iterator[State]:
    """Every state; of check-answers and receipt, those of every third path, since the walk opens them all. In other
    languages than the first, each page in each kind of state: the markup is the same, and gaps in words are found by
    test_translations.py."""
    seen = set()
    for number, state in enumerate(prototype.service.states(date.today())):
        often = state.sent or state.page.sends
        fresh = (state.page, state.kind) not in seen
        seen.add((state.page, state.kind))
        if fresh or (code == prototype.service.languages[0] and (not often or number % 3 == 0)):
            yield state


def paths_of(prototype: Prototype, code: str) -> Sequence[Path]:
    """Every path; in other languages than the first, so many that every page and condition is met."""
    first = code == prototype.service.languages[0]
    return list((prototype.service.paths if first else prototype.service.covering_paths)(date.today()))


@pytest.mark.parametrize(("name", "code"), LANGUAGES)
def test_every_path_reaches_its_end(name: str, code: str, lab: Lab, checked: Checked) -> None:
    prototype = load(ROOT / "prototypes" / name)
    site, seen = site_of(prototype, code), set()
    with lab.client() as citizen:
        for path in paths_of(prototype, code):
            citizen.cookies.clear()
            assert follow(citizen, site, path.pages, path.answers) == path.pages[-1].name
            end = citizen.get(f"{site}/{path.pages[-1].name}")
            assert end.status_code == 200
            checked(end)
            seen |= set(path.pages)
    assert seen == set(prototype.service.pages)


def follow(citizen: httpx.Client, site: str, pages: tuple[Page, ...], answers: dict[str, list[str]]) -> str:
    """Answer page after page, and open those that ask nothing, following where each leads; the name of the last."""
    at = pages[0].name
    for page in pages[:-1]:
        assert at == page.name
        if page.asks or page.sends:
            at = answer_page(citizen, site, page, answers)
        else:
            opened = citizen.get(f"{site}/{page.name}")
            assert opened.status_code == 200, page.name
            following = pages[pages.index(page) + 1].name
            assert f'href="{site}/{following}"' in opened.text, f"{page.name} has no link to {following}"
            at = following
    return at


@pytest.mark.parametrize(("name", "code"), LANGUAGES)
def test_every_state_is_a_good_page(name: str, code: str, lab: Lab, checked: Checked) -> None:
    prototype = load(ROOT / "prototypes" / name)
    with lab.client() as citizen:
        walk = Walk(citizen, site_of(prototype, code))
        for state in states_once(prototype, code):
            response = walk.open(pages_before(prototype, state), state)
            refused = state.kind in ("empty", "wrong")
            assert response.status_code in ((422, 413) if refused else (200,)), state.id
            html = checked(response)
            assert ("error-summary" in html) == refused, state.id


def test_personas_can_be_started_from(prototype: Prototype) -> None:
    assert not prototype.warnings
    for persona in prototype.personas.values():
        journey = prototype.service.journey(persona.answers, date.today())
        assert journey.data, f"{persona.name} answers nothing on its own path"


class TestParkeringstillstand:
    """The real prototype is as large and as complete as was promised."""

    @pytest.fixture
    def real(self) -> Prototype:
        return load(ROOT / "prototypes" / "parkeringstillstand")

    def test_has_at_least_fourteen_pages_and_five_branches(self, real: Prototype) -> None:
        branches = {page.condition.fields for page in real.service.pages if page.condition}
        assert len(real.service.pages) >= 14
        assert len(branches) >= 5

    def test_one_path_has_at_least_fourteen_pages(self, real: Prototype) -> None:
        assert max(len(path.pages) for path in real.service.paths(date.today())) >= 14

    def test_personas_end_in_different_places(self, real: Prototype) -> None:
        ends = {real.service.path(persona.answers, date.today()) for persona in real.personas.values()}
        assert len(real.personas) >= 4
        assert len(ends) >= 4

    @pytest.mark.parametrize(
        ("persona", "said", "unsaid"),
        [
            ("birgitta", ["Läkarintyget.", "Foto. Kom till", "Namnteckning. Skriv den"], ["Polisanmälan."]),
            ("amina", ["Polisanmälan. Ring 114 14."], ["Läkarintyget.", "Foto.", "Namnteckning."]),
        ],
    )
    def test_the_receipt_says_what_is_left_to_do(
        self, real: Prototype, lab: Lab, checked: Checked, persona: str, said: list[str], unsaid: list[str]
    ) -> None:
        service, answers = real.service, real.personas[persona].answers
        with lab.client() as citizen:
            pages = service.path(answers, date.today())
            sent = {**answers, "truth": ["yes"]}
            assert follow(citizen, site_of(real, "sv"), pages, sent) == "received"
            todo = checked(citizen.get(f"{site_of(real, 'sv')}/received")).partition("Det här händer nu")[0]
        assert all(words in todo for words in said)
        assert not any(words in todo for words in unsaid)

    def test_the_receipt_leads_to_a_new_application(self, real: Prototype, lab: Lab, checked: Checked) -> None:
        answers = {**real.personas["birgitta"].answers, "truth": ["yes"]}
        with lab.client() as citizen:
            follow(citizen, site_of(real, "sv"), real.service.path(answers, date.today()), answers)
            html = checked(citizen.get(f"{site_of(real, 'sv')}/received"))
        assert "Gör en ny ansökan</button>" in html
        assert "Hinner du inte? Ring oss så får du mer tid." in html

    @pytest.mark.parametrize("code", ["sv", "en"])
    @pytest.mark.parametrize(
        ("stop", "who", "asked"),
        [
            ("grown-up", "child", "applicant"),
            ("no-licence", "self", "driver"),
            ("no-licence-of-person", "other", "driver-of-person"),
        ],
    )
    def test_a_stop_links_the_question_it_sends_back_to(
        self, real: Prototype, lab: Lab, checked: Checked, code: str, stop: str, who: str, asked: str
    ) -> None:
        paths = (path for path in real.service.paths(date.today()) if path.pages[-1].name == stop)
        path = next(path for path in paths if path.answers["who"] == [who])
        with lab.client() as citizen:
            assert follow(citizen, site_of(real, code), path.pages, path.answers) == stop
            opened = citizen.get(f"{site_of(real, code)}/{stop}")
            assert f'href="{asked}"' in checked(opened)
            question = citizen.get(str(opened.url.join(asked)))
        assert question.status_code == 200
        assert question.url.path == f"{site_of(real, code)}/{asked}"
        assert f'name="{"drives" if asked != "applicant" else "who"}"' in checked(question)

    @pytest.mark.parametrize(
        ("who", "own", "age", "met"),
        [
            ("self", "own", 40, "received"),
            ("self", "own", 16, "guardian"),
            ("child", "person", 9, "received"),
            ("child", "person", 40, "grown-up"),
        ],
    )
    def test_who_has_no_swedish_number_tells_when_they_were_born(
        self, real: Prototype, lab: Lab, who: str, own: str, age: int, met: str
    ) -> None:
        path = next(
            path
            for path in real.service.paths(date.today())
            if path.answers["who"] == [who]
            and path.answers["lives"] == ["abroad"]
            and path.pages[-1].name == "received"
        )
        born = {"year": str(date.today().year - age), "month": "1", "day": "1"}
        answers = {name: value for name, value in path.answers.items() if name != f"{own}_number"}
        answers |= {
            f"{own}_has_number": ["no"],
            "guardian_name": ["Robin Provsson"],
            "guardian_phone": ["070-174 06 05"],
        }
        answers |= {f"{own}_born-{part}": [value] for part, value in born.items()}
        pages = real.service.path(answers, date.today())
        assert met in [page.name for page in pages]
        with lab.client() as citizen:
            assert follow(citizen, site_of(real, "sv"), pages, answers) == pages[-1].name
