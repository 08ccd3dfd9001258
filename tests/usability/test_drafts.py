"""Drafts: loaded when saved, within a time limit, whatever else happens to the folder meanwhile."""

from __future__ import annotations

import os
import shutil
import threading
from pathlib import Path

import httpx
import pytest

from components.prototype import Broken
from tests.conftest import ROOT, Checked, Lab
from tests.usability.asking import Asker
from usability.drafts import Drafts, stamp, stamps
from usability.lab.broken import show
from usability.loading import load_in_time

pytestmark = pytest.mark.slow

LOOP = "x = 1\nwhile True:\n    x += 1\n"


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    shutil.copytree(ROOT / "prototypes" / "hemhjalp", tmp_path / "hemhjalp")
    return Drafts(tmp_path)


def write(folder: Path, source: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "service.py").write_text(source, encoding="utf-8")
    return folder


def test_a_loop_that_never_ends_is_told_with_its_line_and_ended(tmp_path: Path) -> None:
    result = load_in_time(write(tmp_path / "loop", LOOP), seconds=0.2)
    assert isinstance(result, Broken)
    assert "service.py has not finished loading after 0.2 seconds; is there a loop that never ends?" in str(result)
    assert result.found[0].line in (2, 3)
    (left,) = [thread for thread in threading.enumerate() if thread.name == "loading loop"] or [threading.Thread()]
    if left.ident:
        left.join(10)
    assert not left.is_alive()


def test_a_draft_that_interrupts_harms_nothing_else(tmp_path: Path) -> None:
    assert "KeyboardInterrupt" in str(load_in_time(write(tmp_path / "leaves", "raise KeyboardInterrupt\n")))


def test_others_are_served_while_a_draft_loads(own_lab: Lab) -> None:
    write(own_lab.prototypes / "loop", LOOP)
    answers: list[httpx.Response] = []
    ask = threading.Thread(target=lambda: answers.append(httpx.get(f"{own_lab.url}/loop/draft/", timeout=60)))
    ask.start()
    for _time in range(5):
        assert httpx.get(f"{own_lab.url}/hemhjalp/draft/start", timeout=8).status_code == 200
    assert ask.is_alive(), "the loop has not been given up yet"
    ask.join()
    assert answers[0].status_code == 503
    assert "is there a loop that never ends?" in answers[0].text


def test_the_lines_shown_are_those_that_were_loaded(tmp_path: Path) -> None:
    folder = write(tmp_path / "draft", "1 / 0\n")
    result = load_in_time(folder)
    assert isinstance(result, Broken)
    write(folder, "mended = True\n")
    assert [line.text for line in show(result.found[0], folder).source] == ["1 / 0"]


def test_the_stamp_is_that_of_the_files_loaded(drafts: Drafts) -> None:
    drafts.get("hemhjalp")
    before = drafts.stamp("hemhjalp")
    write(drafts.folder / "hemhjalp", "1 / 0\n")
    assert drafts.stamp("hemhjalp") == before != stamp(drafts.folder / "hemhjalp")


def test_only_a_drafts_own_files_are_looked_at(drafts: Drafts) -> None:
    folder = drafts.folder / "hemhjalp"
    before = stamp(folder)
    for name in (".service.py.swp", "service.py~", "#service.py#", "4913", "iterations/1/service.py", ".git/HEAD"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x", encoding="utf-8")
    assert stamp(folder) == before
    (folder / "templates").mkdir(exist_ok=True)
    (folder / "templates" / "mine.html").write_text("x", encoding="utf-8")
    assert stamp(folder) != before


def test_a_file_that_vanishes_while_it_is_looked_at_is_none(drafts: Drafts, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, look = drafts.folder / "hemhjalp", os.stat

    def vanished(path: str | Path, **options: bool) -> os.stat_result:
        if str(path).endswith("service.py"):
            raise FileNotFoundError(path)
        return look(path, **options)

    monkeypatch.setattr("usability.drafts.os.stat", vanished)
    assert not [path for path, *_rest in stamps(folder) if path.endswith("service.py")]
    assert list(stamps(folder / "nowhere")) == [one for one in stamps(folder) if "components" in one[0]]


def test_a_folder_with_a_name_unfit_for_an_address_is_told_of(designer: Asker, folder: Path, checked: Checked) -> None:
    for name in ("Bad_Name", "Min Tjänst"):
        write(folder / name, "service = None\n")
    html = checked(designer.get("/"))
    assert "Bad_Name" in html
    assert "Min Tjänst" in html
    assert html.count("rename it with a-z, 0-9 and -, a letter first") == 2
    assert 'href="/Bad_Name/' not in html


def test_a_saved_draft_is_loaded_again(drafts: Drafts) -> None:
    first = drafts.get("hemhjalp")
    assert first is not None
    assert first is drafts.last("hemhjalp")
    os.utime(drafts.folder / "hemhjalp" / "service.py", ns=(1, 1))
    drafts._loaded["hemhjalp"].looked = 0
    assert drafts.get("hemhjalp") is not first
