"""Which browser to start for checks and tests, and how."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import Any

from .settings import read_settings

FLAGS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class NoBrowser(RuntimeError):
    """No browser was found; the message names the commands that install one."""


def launch_options(playwright_own: str) -> dict[str, Any]:
    """Playwright's launch arguments for the first browser found, in this order: $PROVRUM_BROWSER, Playwright's own
    (at `playwright_own`), chromium-headless-shell, chromium. Raises `NoBrowser`."""
    named = read_settings().browser
    if named and not Path(named).exists():
        raise NoBrowser(f"PROVRUM_BROWSER names {named}, which does not exist")
    if not named and Path(playwright_own).exists():
        return {}
    found = named or shutil.which("chromium-headless-shell") or shutil.which("chromium")
    if not found:
        raise NoBrowser(
            "No browser was found. Run: python -m playwright install chromium-headless-shell"
            " (or, on Debian: apt-get install chromium-headless-shell), or set PROVRUM_BROWSER to one."
        )
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return {"executable_path": found, "args": [*FLAGS, *(["--no-sandbox"] if root else [])]}


def main() -> None:
    """Say which browser is found, or fail with the way to one."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    try:
        print("browser:", launch_options(own).get("executable_path", own))
    except NoBrowser as missing:
        sys.exit(str(missing))


if __name__ == "__main__":
    main()
