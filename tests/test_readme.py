"""The README is true: its walk-through is run as it stands, and its tables are those of the code."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, Checked, start_lab

pytestmark = pytest.mark.slow

README = (ROOT / "README.md").read_text(encoding="utf-8")
SITE = "/fritidskort/draft"


def blocks(heading: str, language: str) -> list[str]:
    """The code blocks of a language under a heading."""
    section = README.split(f"## {heading}\n")[1].split("\n## ")[0]
    return re.findall(rf"```{language}\n(.*?)```", section, re.DOTALL)


def run(line: str, prototypes: Path) -> str:
    """Run a command of the walk-through."""
    program, *words = line.split()
    assert program == ".venv/bin/python"
    command = [sys.executable, *words]
    environment = {**os.environ, "PROVRUM_PROTOTYPES": str(prototypes), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_first_prototype_in_ten_minutes(tmp_path: Path, checked: Checked) -> None:
    prototypes = tmp_path / "prototypes"
    make, translate = blocks("A first prototype in ten minutes", "sh")
    (service,) = blocks("A first prototype in ten minutes", "python")
    (personas,) = blocks("A first prototype in ten minutes", "toml")
    run(make.splitlines()[0], prototypes)
    assert make.splitlines()[1] == ".venv/bin/python server.py serve"
    lab = start_lab(prototypes, tmp_path / "data")
    try:
        with lab.client() as designer:
            assert "Fritidskort" in checked(designer.get("/"))
            (prototypes / "fritidskort" / "service.py").write_text(service, encoding="utf-8")
            lab.wait_for(f"{SITE}/start", "at_least")
            mended = service.replace("from components import (", "from components import (\n    at_least,", 1)
            (prototypes / "fritidskort" / "service.py").write_text(mended, encoding="utf-8")
            lab.wait_for(f"{SITE}/start", "Ansök om fritidskort")
            (prototypes / "fritidskort" / "personas.toml").write_text(personas, encoding="utf-8")
            lab.wait_for("/", "Alva, 10 år, spelar fotboll")
            assert "personas.toml" not in designer.get("/").text
            assert designer.get(f"{SITE}/-/persona/alva").headers["location"].split("?")[0].endswith("/check-answers")
            designer.post(f"{SITE}/-/clear")
            designer.post(f"{SITE}/name", data={"full_name": "Kim"})
            old = {"born-year": "1990", "born-month": "3", "born-day": "14"}
            assert designer.post(f"{SITE}/birth", data=old).headers["location"].endswith("/too-old")
            young = old | {"born-year": str(2026 - 10)}
            assert designer.post(f"{SITE}/birth", data=young).headers["location"].endswith("/activity")
            assert designer.post(f"{SITE}/activity", data={"activity": "other"}).status_code == 422
            designer.post(f"{SITE}/activity", data={"activity": "other", "what": "Schack"})
            assert "Schack" in checked(designer.get(f"{SITE}/check-answers"))
            assert designer.post(f"{SITE}/check-answers").headers["location"].endswith("/confirmation")
            checked(designer.get(f"{SITE}/-/map"))
            checked(designer.get(f"{SITE}/-/data"))
    finally:
        lab.kill()
    assert "Vad heter barnet?" in run(translate.strip(), prototypes)
    assert "Vad heter barnet?" in (prototypes / "fritidskort" / "locale" / "en.po").read_text(encoding="utf-8")


def test_every_file_and_module_named_exists() -> None:
    for link in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / link).exists(), link
    for module in re.findall(r"python -m (tests[\w.]*)", README):
        assert (ROOT / f"{module.replace('.', '/')}.py").exists(), module
