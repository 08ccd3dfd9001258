"""Settings are one table: read once, told everywhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from components.form.personnummer import listed
from server import main, make_app
from tests.conftest import ROOT
from usability.settings import (
    SETTINGS,
    SettingError,
    commands_table,
    fill_in,
    read_settings,
    settings_help,
    settings_table,
    version,
)


def test_the_defaults_are_those_of_the_table() -> None:
    settings = read_settings({})
    assert (settings.host, settings.port, settings.visit_hours) == ("127.0.0.1", 8000, 24)
    assert settings.prototypes == ROOT / "prototypes"
    assert settings.database_url == f"sqlite:///{ROOT / '.data' / 'provrum.sqlite3'}"
    assert settings.lab_password is None


def test_an_empty_setting_is_not_set() -> None:
    assert read_settings({setting.name: "" for setting in SETTINGS}) == read_settings({})


def test_the_database_lies_in_the_data_folder() -> None:
    assert read_settings({"PROVRUM_DATA": "/srv/data"}).database_url == "sqlite:////srv/data/provrum.sqlite3"
    assert read_settings({"DATABASE_URL": "postgres://u@h/d"}).database_url == "postgresql://u@h/d"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PROVRUM_PORT", "80 00"),
        ("PROVRUM_PORT", "65536"),
        ("PROVRUM_PORT", "²"),
        ("PROVRUM_VISIT_HOURS", "0"),
        ("PROVRUM_VISIT_HOURS", "-1"),
        ("DATABASE_URL", "mysql://secret@host/db"),
    ],
)
def test_a_wrong_setting_is_named_with_what_would_do(name: str, value: str) -> None:
    with pytest.raises(SettingError) as refused:
        read_settings({name: value})
    assert name in str(refused.value)
    assert "write" in str(refused.value)
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_every_setting_is_in_the_help_and_the_table(setting: object) -> None:
    name = setting.name  # type: ignore[attr-defined]
    assert name in settings_help()
    assert f"| `{name}` |" in settings_table()


def test_the_environment_is_read_in_one_place() -> None:
    files = [ROOT / "server.py", *(ROOT / "usability").rglob("*.py"), *(ROOT / "components").rglob("*.py")]
    reading = [f for f in files if re.search(r"\bos\.environ|\bgetenv\b", f.read_text(encoding="utf-8"))]
    assert reading == [ROOT / "usability" / "settings.py"]


def test_every_command_is_in_the_table() -> None:
    table = commands_table(main)
    for name, command in main.commands.items():
        assert (f"`python server.py {name}" in table) is not command.hidden
    assert "`python server.py new NAME`" in table


def test_tables_are_filled_in_between_their_markers() -> None:
    text = "a\n<!-- t -->\nold\n<!-- /t -->\nb\n"
    assert fill_in(text, {"t": "| new |\n"}) == "a\n<!-- t -->\n| new |\n<!-- /t -->\nb\n"
    with pytest.raises(ValueError, match="missing"):
        fill_in("a", {"t": ""})


def test_the_labs_own_test_numbers_are_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listed, "_added", set())
    (tmp_path / "numbers.txt").write_text("190001019802  # ours\n", encoding="utf-8")
    own = {"PROVRUM_DATA": str(tmp_path), "PROVRUM_TEST_NUMBERS": str(tmp_path / "numbers.txt")}
    assert not listed._added
    make_app(read_settings(own))
    assert listed._added == {"190001019802"}
    assert listed.is_listed("190001019802")


def test_the_version_is_that_of_the_project() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", version())
    assert f'version = "{version()}"' in Path(ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_the_tables_of_the_readme_are_those_of_the_code() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    tables = {"settings": settings_table(), "commands": commands_table(main)}
    assert fill_in(text, tables) == text, "run: python server.py readme"
