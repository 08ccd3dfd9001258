"""The same lab on PostgreSQL, with two server processes that share nothing but the database and the data folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.benchmarks.participants import run
from tests.conftest import Lab, empty, start_lab
from tests.usability.visits import filing, trial
from tests.usability.visits.filing import PDF, PLACE, pdf
from tests.usability.visits.trial import ANSWERS, answer_all, where

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def two(postgres: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Lab, Lab]]:
    empty(postgres)
    folder: Path = tmp_path_factory.mktemp("postgres-labs")
    trial.write(folder / "prototypes", "one")
    filing.write(folder / "prototypes")
    labs = [start_lab(folder / "prototypes", folder / "data", DATABASE_URL=postgres) for _process in range(2)]
    yield labs[0], labs[1]
    for lab in labs:
        lab.kill()


def test_one_visit_over_two_processes(two: tuple[Lab, Lab]) -> None:
    with httpx.Client() as citizen:
        for number, (page, data) in enumerate(ANSWERS.items()):
            assert citizen.post(f"{two[number % 2].url}/one/draft/{page}", data=data).status_code == 303
        assert where(citizen.post(f"{two[0].url}/one/draft/check-answers")) == "confirmation"
        assert where(citizen.get(f"{two[1].url}/one/draft/name")) == "confirmation"


def test_a_file_over_two_processes(two: tuple[Lab, Lab]) -> None:
    with httpx.Client() as citizen:
        citizen.post(f"{two[0].url}{filing.SITE}/name", data=filing.ABOUT)
        refused = citizen.post(f"{two[0].url}{filing.SITE}/papers", data={"place": ""}, files=pdf())
        assert refused.status_code == 422
        kept = citizen.get(f"{two[1].url}{filing.SITE}/papers").text
        assert "intyg.pdf" in kept
        assert where(citizen.post(f"{two[1].url}{filing.SITE}/papers", data=PLACE)) == "check-answers"
        link = re.search(r"-/file/[\w-]+", kept)
        assert link is not None, kept
        assert citizen.get(f"{two[0].url}{filing.SITE}/{link[0]}").content == PDF


def test_nobody_loses_an_answer(two: tuple[Lab, Lab]) -> None:
    counted = run(two[0], visits=20, at_once=5, pause=0)
    assert (counted["lost"], counted["foreign"], counted["failed"], counted["sent"]) == (0, 0, 0, 20)


def test_clearing_on_one_clears_on_both(two: tuple[Lab, Lab]) -> None:
    with two[0].client() as citizen:
        answer_all(citizen, "/one/draft")
        visit = dict(citizen.cookies)
    with httpx.Client(cookies=visit) as citizen:
        assert citizen.get(f"{two[1].url}/one/draft/check-answers").status_code == 200
        citizen.post(f"{two[1].url}/one/draft/-/clear")
    with httpx.Client(cookies=visit) as citizen:
        assert where(citizen.get(f"{two[0].url}/one/draft/check-answers")) == "name"
