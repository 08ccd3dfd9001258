"""Settings: one table, which reads the environment and makes `--help` and the README's tables."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import wrap

import click

ROOT = Path(__file__).parent.parent
"""The folder that holds server.py, prototypes and node_modules."""

LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True)
class Setting:
    """A variable of the environment: its default as it is told to people, and what it is for."""

    name: str
    default: str
    help: str


SETTINGS = (
    Setting("PROVRUM_PROTOTYPES", "prototypes", "The folder of the lab's prototypes; may be a repository of its own."),
    Setting("PROVRUM_DATA", ".data", "The folder for what is stored: answers, uploads, the key of the lab's cookie."),
    Setting("DATABASE_URL", "SQLite in the data folder", "Where answers are stored: postgresql://user@host/database."),
    Setting("PROVRUM_HOST", "127.0.0.1", "The address to listen on. 0.0.0.0 is every address of the machine."),
    Setting("PROVRUM_PORT", "8000", "The port to listen on. Where it is taken, the next free one is used."),
    Setting(
        "PROVRUM_LAB_PASSWORD",
        "none",
        "Asked for by the lab's own pages. Without it they are served on this machine alone. Must be set behind a "
        "proxy, which must send Host, X-Forwarded-For and X-Forwarded-Proto.",
    ),
    Setting(
        "PROVRUM_SECRET", "made and kept in the data folder", "Signs the lab's cookie; the same for all its servers."
    ),
    Setting("PROVRUM_VISIT_HOURS", "24", "Hours after the last answer until a visit and its answers are deleted."),
    Setting("PROVRUM_TIMEZONE", "Europe/Stockholm", "Where the citizens are: when a new day begins."),
    Setting("PROVRUM_UPLOAD_TOTAL", "2000", "The most megabytes that all stored files may take."),
    Setting("PROVRUM_TEST_NUMBERS", "none", "A file of the lab's own test personnummer: 12 digits a line."),
    Setting("PROVRUM_BROWSER", "the first one found", "The Chromium that checks and tests start."),
)


class SettingError(ValueError):
    """A setting that cannot be used: its name, its value, and what would do."""


@dataclass(frozen=True)
class Settings:
    """The settings of a server as it runs. secret: None where one is to be kept in the data folder.
    upload_total: in megabytes."""

    prototypes: Path
    data: Path
    database_url: str
    host: str = "127.0.0.1"
    port: int = 8000
    lab_password: str | None = None
    secret: str | None = None
    visit_hours: int = 24
    browser: str | None = None
    timezone: str = "Europe/Stockholm"
    upload_total: int = 2000
    test_numbers: Path | None = None

    @property
    def on_loopback(self) -> bool:
        """Whether only this machine can reach the server."""
        return self.host in LOOPBACK


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings that these variables make, by default those of the process. An empty one counts as not set.
    Raises `SettingError`."""
    given = {name: value for name, value in (os.environ if environment is None else environment).items() if value}
    data = Path(given.get("PROVRUM_DATA", ROOT / ".data"))
    return Settings(
        prototypes=Path(given.get("PROVRUM_PROTOTYPES", ROOT / "prototypes")),
        data=data,
        database_url=_database(given, data),
        host=given.get("PROVRUM_HOST", "127.0.0.1"),
        port=_number(given, "PROVRUM_PORT", 8000, 0, 65535),
        lab_password=given.get("PROVRUM_LAB_PASSWORD"),
        secret=given.get("PROVRUM_SECRET"),
        visit_hours=_number(given, "PROVRUM_VISIT_HOURS", 24, 1, 24 * 365),
        browser=given.get("PROVRUM_BROWSER"),
        timezone=given.get("PROVRUM_TIMEZONE", "Europe/Stockholm"),
        upload_total=_number(given, "PROVRUM_UPLOAD_TOTAL", 2000, 1, 10**9),
        test_numbers=Path(given["PROVRUM_TEST_NUMBERS"]) if "PROVRUM_TEST_NUMBERS" in given else None,
    )


def _database(given: Mapping[str, str], data: Path) -> str:
    url = given.get("DATABASE_URL", f"sqlite:///{data / 'provrum.sqlite3'}")
    if not url.startswith(("sqlite:", "postgresql:", "postgresql+psycopg:", "postgres:")):
        raise SettingError(
            f"DATABASE_URL is {url.split(':')[0]}:...; write sqlite:///file or postgresql://user@host/db"
        )
    return url.replace("postgres:", "postgresql:", 1) if url.startswith("postgres:") else url


def _number(given: Mapping[str, str], name: str, default: int, least: int, most: int) -> int:
    written = given.get(name, str(default))
    if not written.isascii() or not written.isdigit() or not least <= int(written) <= most:
        raise SettingError(f"{name} is {written!r}; write a whole number from {least} to {most}")
    return int(written)


def environment_of(settings: Settings) -> dict[str, str]:
    """The environment of a program of ours that is started to work with these settings."""
    told = {"PROVRUM_PROTOTYPES": str(settings.prototypes), "PROVRUM_DATA": str(settings.data)}
    return {**os.environ, **told, "PROVRUM_TIMEZONE": settings.timezone}


def version() -> str:
    """The version of Provrum, which stands in pyproject.toml alone."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["version"])


def settings_table() -> str:
    """The settings as a table in Markdown."""
    return _table(("Setting", "Default", "What it is for"), [(f"`{s.name}`", s.default, s.help) for s in SETTINGS])


def settings_help() -> str:
    """The settings as `--help` prints them; \\b keeps click from joining the lines."""
    wide = max(len(setting.name) for setting in SETTINGS)
    lines = [(s.name, line) for s in SETTINGS for line in [*wrap(s.help, 75), f"Default: {s.default}."]]
    names = ["", *(name for name, _line in lines)]
    told = [
        f"{'' if name == before else name:<{wide}}  {line}" for before, (name, line) in zip(names, lines, strict=False)
    ]
    return "Settings, read from the environment:\n\n\b\n" + "\n".join(told)


def commands_table(group: click.Group) -> str:
    """The commands as a table in Markdown."""
    rows = []
    for name, command in sorted(group.commands.items()):
        if not command.hidden:
            arguments = [
                p.make_metavar(click.Context(command)) for p in command.params if isinstance(p, click.Argument)
            ]
            options = [f"`{p.opts[0]}`" for p in command.params if isinstance(p, click.Option) and not p.hidden]
            call = " ".join(["python server.py", name, *arguments])
            rows.append((f"`{call}`", command.get_short_help_str(200), ", ".join(options) or "–"))
    return _table(("Command", "What it does", "Options"), rows)


def _table(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [heads, tuple("---" for _head in heads), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines) + "\n"


def fill_in(text: str, tables: Mapping[str, str]) -> str:
    """The text with each table between its markers, <!-- name --> and <!-- /name -->. Raises ValueError where a
    marker is missing."""
    for name, table in tables.items():
        before, begin, rest = text.partition(f"<!-- {name} -->\n")
        _old, end, after = rest.partition(f"<!-- /{name} -->")
        if not begin or not end:
            raise ValueError(f"the markers <!-- {name} --> and <!-- /{name} --> are missing")
        text = f"{before}{begin}{table}{end}{after}"
    return text
