"""A lab with two small prototypes of its own for each module."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.conftest import Lab, start_lab
from tests.usability.visits import trial


@pytest.fixture(scope="module")
def trials(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    folder: Path = tmp_path_factory.mktemp("trials")
    trial.write(folder / "prototypes", "one", "two")
    lab = start_lab(folder / "prototypes", folder / "data")
    yield lab
    lab.kill()


@pytest.fixture
def citizen(trials: Lab) -> Iterator[httpx.Client]:
    with trials.client() as client:
        yield client
