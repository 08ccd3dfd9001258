"""The checks in pytest, as a lab outside the house runs them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from usability.checks.trials import Trial

TEST = """
pytest_plugins = ["usability.checks.testing"]


def test_names(checked_prototype):
    checked_prototype("{name}", page="name", rules=["purpose-due"])
"""


@pytest.fixture
def lab(tmp_path: Path) -> Path:
    """A folder of a lab: a prototype that is good, one that is not, and a test of each."""
    bad = Trial("", pages=Trial("").pages.replace(', autocomplete="name"', ""))
    for name, trial in {"good": Trial(""), "bad": bad}.items():
        trial.write(tmp_path / "prototypes" / name)
        (tmp_path / f"test_{name}.py").write_text(TEST.format(name=name), encoding="utf-8")
    return tmp_path


def run(lab: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ, "PYTHONPATH": str(ROOT), "PROVRUM_PROTOTYPES": str(lab / "prototypes"), "PROVRUM_DATA": str(lab)
    }  # fmt: skip
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments]
    return subprocess.run(command, cwd=lab, env=environment, capture_output=True, text=True, check=False)


def collected(lab: Path, *arguments: str) -> list[str]:
    """The names of the tests of the good prototype."""
    told = run(lab, "-p", "usability.checks.testing", "--collect-only", "--prototype", "good", *arguments)
    return [line.rpartition("::")[2] for line in told.stdout.splitlines() if "::" in line]


@pytest.mark.slow
def test_each_page_of_a_prototype_is_a_test_and_no_other_is_run(lab: Path) -> None:
    assert collected(lab) == ["name", "lives", "check-answers", "confirmation", "the-service-as-a-whole"]


@pytest.mark.slow
def test_shards_have_all_pages_between_them(lab: Path) -> None:
    found = [name for shard in ("1/2", "2/2") for name in collected(lab, "--shard", shard)]
    assert sorted(found) == sorted(
        ["name", "lives", "check-answers", "confirmation", "the-service-as-a-whole", "the-service-as-a-whole"]
    )


@pytest.mark.slow
def test_a_shard_that_is_none_says_what_would_do(lab: Path) -> None:
    told = run(lab, "-p", "usability.checks.testing", "--prototype", "good", "--shard", "5/4")
    assert "write which part of how many: 1/4" in told.stderr + told.stdout


@pytest.mark.slow
@pytest.mark.browser
def test_a_test_of_three_lines(lab: Path) -> None:
    told = run(lab, "test_good.py", "test_bad.py")
    assert "1 failed, 1 passed" in told.stdout, told.stdout + told.stderr
    assert "asks for a fact about the person without autocomplete" in told.stdout
