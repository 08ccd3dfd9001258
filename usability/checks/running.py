"""A check that runs: how far it has come, told in files, so that any server process can show it and stop it.

Each check of a prototype has a number. Its file, run-N.json, is made by whoever is first, so that two are never
started at once; while it runs the file is written again at least every few seconds. A file that has not been, and does
not say that the check has ended, is that of one that crashed.
"""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import time
from _thread import interrupt_main
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from threading import Event, Thread
from types import TracebackType
from typing import TYPE_CHECKING, Literal

from ..settings import ROOT, Settings, environment_of
from ..writing import write_whole

if TYPE_CHECKING:
    from .run import Step

Phase = Literal["runs", "done", "stopped", "refused", "crashed"]

BEAT = 1.0
"""Seconds between two words from a check that runs."""
SILENT = 30.0
"""Seconds without a word after which it counts as crashed: a busy machine may keep it waiting for long."""
FILE = re.compile(r"run-(\d+)\.json")


class Refused(Exception):
    """What was asked for is not done; the message says why, and what to do. swedish: the same to a Swedish designer."""

    def __init__(self, message: str, swedish: str):
        super().__init__(message)
        self.swedish = swedish


class IsChecked(Exception):
    """The prototype is being checked already."""


@dataclass(frozen=True)
class Progress:
    """How far a check has come. began, told: when, in seconds since 1970. now: what was just looked at. why: what a
    crashed one said last, or why nothing was done; swedish: the same, where it is said in Swedish too. first: when the
    first sight was finished: before it nothing is known of how long one takes."""

    phase: Phase = "runs"
    began: float = 0
    told: float = 0
    done: int = 0
    total: int = 0
    failed: int = 0
    now: str = ""
    why: str = ""
    swedish: str = ""
    first: float = 0

    @property
    def runs(self) -> bool:
        return self.phase == "runs"

    @property
    def left(self) -> int | None:
        """Seconds left, as far as one can tell; None as long as one cannot."""
        if not self.runs or self.done < 3 or self.done >= self.total:
            return None
        return round((self.told - self.first) / (self.done - 1) * (self.total - self.done))


def progress(folder: Path) -> Progress | None:
    """That of the last check of the prototype whose checks are kept in this folder; None where there was none."""
    path = _last(folder)
    return _read(path) if path else None


def _last(folder: Path) -> Path | None:
    numbered = [(int(found[1]), path) for path in folder.glob("run-*.json") if (found := FILE.fullmatch(path.name))]
    return max(numbered)[1] if numbered else None


def _read(path: Path) -> Progress:
    text = path.read_text(encoding="utf-8")
    found = Progress(**json.loads(text)) if text else Progress(told=path.stat().st_mtime)  # claimed, not yet begun
    if found.runs and time.time() - found.told > SILENT:
        return replace(found, phase="crashed", why=found.why or said_last(path))
    return found


def claim(folder: Path) -> Path:
    """The file of a new check. Raises `IsChecked` where one runs."""
    folder.mkdir(parents=True, exist_ok=True)
    last = _last(folder)
    if last is not None and _read(last).runs:
        raise IsChecked(f"{folder.name} is being checked already; stop that check first, or wait for it")
    number = int(FILE.fullmatch(last.name)[1]) + 1 if last else 1  # type: ignore[index]
    path = folder / f"run-{number}.json"
    try:
        path.open("x").close()
    except FileExistsError:
        raise IsChecked(f"{folder.name} is being checked already") from None
    for old in folder.glob("run-*"):
        if old.name.split(".")[0] != path.stem:
            old.unlink(missing_ok=True)
    return path


def said_last(path: Path) -> str:
    """The last line that a check printed."""
    log = path.with_suffix(".log")
    lines = log.read_text(encoding="utf-8", errors="replace").strip().splitlines() if log.exists() else []
    return lines[-1][:300] if lines else ""


def stop(folder: Path) -> None:
    """Ask the check that runs to stop."""
    path = _last(folder)
    if path is not None and _read(path).runs:
        path.with_suffix(".stop").touch()


class Telling:
    """Tells how far a check has come, into its file, for as long as the block lasts, and stops it when that is asked.

    Used in the main thread, which is where Python hears an interrupt.
    """

    def __init__(self, path: Path):
        self.path, self._over = path, Event()
        self._now = Progress(began=time.time())
        self._thread = Thread(target=self._beat, daemon=True)

    def step(self, step: Step) -> None:
        self._now = replace(self._now, done=step.done, total=step.total, failed=step.failed, now=step.now)
        if not self._now.first:
            self._now = replace(self._now, first=time.time())

    def __enter__(self) -> Telling:
        signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job is started deaf to it
        self._write()
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _at: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join()
        phase: Phase = "done" if error is None else "stopped" if kind is KeyboardInterrupt else "crashed"
        why = f"{type(error).__name__}: {error}"[:300] if phase == "crashed" else ""
        if isinstance(error, Refused):
            phase, why = "refused", str(error)
        swedish = error.swedish if isinstance(error, Refused) else ""
        self._now = replace(self._now, phase=phase, why=why, swedish=swedish)
        self._write()

    def _beat(self) -> None:
        asked = self.path.with_suffix(".stop")
        while not self._over.wait(BEAT):
            self._write()
            if asked.exists():
                asked.unlink(missing_ok=True)
                interrupt_main()

    def _write(self) -> None:
        self._now = replace(self._now, told=time.time())
        write_whole(self.path, json.dumps(asdict(self._now)))


def start(command: Sequence[str], folder: Path, settings: Settings) -> None:
    """Start a check of a prototype, or its launch, in a process of its own. command: as written after server.py.
    Raises `IsChecked`."""
    path = claim(folder)
    command = [sys.executable, str(ROOT / "server.py"), *command, "--progress", str(path)]
    with path.with_suffix(".log").open("wb") as log:
        process = subprocess.Popen(  # noqa: S603 -- our own program, started without a shell
            command, cwd=ROOT, env=environment_of(settings), stdin=subprocess.DEVNULL, stdout=log,
            stderr=log, start_new_session=True,
        )  # fmt: skip
    Thread(target=_attend, args=(process, path), daemon=True).start()


def _attend(process: subprocess.Popen[bytes], path: Path) -> None:
    """Wait for a check to end, and tell where it did so without a word."""
    process.wait()
    with suppress(FileNotFoundError):  # another has begun meanwhile
        found = _read(path)
        if found.runs:
            told = replace(found, phase="crashed", told=time.time(), why=said_last(path))
            path.write_text(json.dumps(asdict(told)), encoding="utf-8")
