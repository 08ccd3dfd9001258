"""The command line: what it says, and how it ends."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner, Result

from server import main
from tests.conftest import ROOT
from usability.settings import SETTINGS, version

pytestmark = pytest.mark.slow


def told(*arguments: str, **settings: str) -> Result:
    return CliRunner(env={"PROVRUM_PROTOTYPES": None, **settings}).invoke(main, list(arguments))


def test_help_names_every_command_and_setting() -> None:
    result = told("--help")
    assert result.exit_code == 0
    assert all(name in result.output for name, command in main.commands.items() if not command.hidden)
    assert all(setting.name in result.output for setting in SETTINGS)
    assert max(map(len, result.output.splitlines())) <= 130


@pytest.mark.parametrize("name", list(main.commands))
def test_every_command_has_help_worth_reading(name: str) -> None:
    result = told(name, "--help")
    assert result.exit_code == 0
    assert len(main.commands[name].get_short_help_str(200)) > 10


def test_version() -> None:
    assert told("--version").output.startswith(f"Provrum {version()} (Python 3.")


def test_new_makes_a_prototype_and_says_where(tmp_path: Path) -> None:
    result = told("new", "kort", PROVRUM_PROTOTYPES=str(tmp_path))
    assert result.exit_code == 0
    assert str(tmp_path / "kort" / "service.py") in result.output
    again = told("new", "kort", PROVRUM_PROTOTYPES=str(tmp_path))
    assert again.exit_code == 1
    assert again.output.startswith("Error: ")
    assert "is there already" in again.output
    assert len(again.output.splitlines()) == 1


def test_a_wrong_setting_is_told_in_one_line() -> None:
    result = told("serve", PROVRUM_PORT="many")
    assert result.exit_code == 1
    assert result.output == "Error: PROVRUM_PORT is 'many'; write a whole number from 0 to 65535\n"


def test_a_bad_list_of_test_numbers_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "numbers.txt").write_text("199001012385\nfel\n", encoding="utf-8")
    for path in (tmp_path / "numbers.txt", tmp_path / "nowhere.txt", tmp_path):
        result = told("serve", PROVRUM_TEST_NUMBERS=str(path), PROVRUM_DATA=str(tmp_path / "data"))
        assert result.exit_code == 1
        assert result.output.startswith("Error: PROVRUM_TEST_NUMBERS cannot be read: ")
        assert str(path) in result.output


def test_without_its_packages_it_says_what_to_run() -> None:
    bare = [sys.executable, "-I", "-S", str(ROOT / "server.py"), "serve"]
    result = subprocess.run(bare, capture_output=True, text=True, check=False, cwd=ROOT)
    assert result.returncode == 1
    assert result.stderr == "click is not installed here. Run: make run, or .venv/bin/python server.py\n"


def test_an_unknown_command_or_option_is_told() -> None:
    assert told("sevre").exit_code == 2
    assert told("serve", "--prot", "1").exit_code == 2


@pytest.mark.skipif(sys.platform == "win32", reason="stops the server by a signal")
@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_a_port_in_use_is_left_for_the_next_and_ctrl_c_stops_quietly(tmp_path: Path, stop: signal.Signals) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        server = subprocess.Popen(
            [sys.executable, "-u", str(ROOT / "server.py"), "serve", "--port", str(port)],
            env={**os.environ, "PROVRUM_DATA": str(tmp_path)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        assert server.stdout is not None
        first, second = server.stdout.readline(), server.stdout.readline()
        assert first.startswith(f"Port {port} is taken; using ")
        address = second.split()[-1]
        with httpx.Client(transport=httpx.HTTPTransport(retries=20)) as client:
            assert client.get(address, timeout=20).status_code == 200
        server.send_signal(stop)
        rest = server.stdout.read()
        server.stdout.close()
        ended = server.wait(timeout=20)
    assert "Traceback" not in rest
    assert "hemhjalp" in rest
    assert ended == (0 if stop == signal.SIGINT else -stop)


def test_an_address_that_is_not_this_machines_is_told() -> None:
    result = told("serve", "--host", "203.0.113.1")
    assert result.exit_code == 1
    assert "cannot listen on 203.0.113.1" in result.output
