"""A lab with one prototype, and launches whose check is not made by a browser but told."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from server import make_app
from tests.conftest import ROOT
from tests.usability.asking import Asker
from usability.checks.checking import Options
from usability.checks.result import Result
from usability.checks.run import Report
from usability.checks.sights import Sight
from usability.launches import launching
from usability.launches.iterations import Iteration
from usability.launches.launching import launch
from usability.settings import Settings, read_settings


def passed(**more: Any) -> Result:
    """A check that found nothing."""
    told = {"target": "hemhjalp", "rules": ["axe"], "reports": [Report(Sight("sv/start/first", "/", "start"))]}
    return Result(**{**told, "findings": [], "began": datetime.now(UTC), **more})


@dataclass
class Launches:
    """settings: of the lab. checked: what the next check says."""

    settings: Settings
    checked: Result = field(default_factory=passed)

    @property
    def folder(self) -> Path:
        return self.settings.prototypes / "hemhjalp"

    @property
    def iterations(self) -> list[str]:
        """What lies in the folder of iterations, hidden things too."""
        there = self.folder / "iterations"
        return sorted(path.name for path in there.iterdir()) if there.exists() else []

    def launch(self, note: str = "Första") -> Iteration:
        return launch(make_app, self.settings, "hemhjalp", note, Options())

    def write(self, file: str, old: str, new: str) -> None:
        """Change the draft."""
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    def asker(self, **more: Any) -> Asker:
        """Somebody at the lab's machine, when the server has just been started."""
        return Asker(make_app(self.settings, **more))


def lab_with_hemhjalp(within: Path) -> Settings:
    folder = within / "lab"
    shutil.copytree(ROOT / "prototypes/hemhjalp", folder / "hemhjalp", ignore=shutil.ignore_patterns("iterations"))
    return read_settings({"PROVRUM_PROTOTYPES": str(folder), "PROVRUM_DATA": str(within / "data")})


@pytest.fixture
def launches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Launches:
    made = Launches(lab_with_hemhjalp(tmp_path))
    check: Callable[..., Result] = lambda *given, **more: made.checked  # noqa: E731 -- stands in for `check_own`
    monkeypatch.setattr(launching, "check_own", check)
    return made
