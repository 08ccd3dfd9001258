"""Loading a draft within a time limit: what a designer writes may never end, and must not take the lab with it."""

from __future__ import annotations

import ctypes
import sys
import threading
import traceback
from dataclasses import replace
from pathlib import Path

from components.mistakes import Mistake
from components.prototype import Broken, Prototype, load

SECONDS = 10
"""How long a draft may take to load."""


class _GivenUp(BaseException):
    """Raised in a thread that loads for too long; no `except Exception` of a draft catches it."""


class _Loading(threading.Thread):
    """Loads a draft; `result` is None until it has."""

    def __init__(self, folder: Path):
        super().__init__(name=f"loading {folder.name}", daemon=True)  # the server can be stopped all the same
        self.folder = folder
        self.result: Prototype | Broken | None = None

    def run(self) -> None:
        try:
            self.result = load(self.folder)
        except Broken as broken:
            self.result = broken
        except _GivenUp:
            return
        except BaseException as error:  # an interrupt, say
            message = f"service.py ended Python with {type(error).__name__}; take that line away"
            self.result = Broken(self.folder.name, [Mistake(message, str(self.folder / "service.py"), 1)])

    def line(self) -> int:
        """The line of service.py it is at; 1 where that cannot be told."""
        frame, path = sys._current_frames().get(self.ident or 0), str(self.folder / "service.py")
        stack = traceback.extract_stack(frame) if frame else []
        return next((one.lineno or 1 for one in reversed(stack) if one.filename == path), 1)

    def give_up(self) -> None:
        """End the thread at its next line of Python; what waits outside Python first ends waiting."""
        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(self.ident or 0), ctypes.py_object(_GivenUp))


def load_in_time(folder: Path, seconds: float = SECONDS) -> Prototype | Broken:
    """The draft, or what is wrong with it, which may be that it has not finished loading after so many seconds."""
    loading = _Loading(folder)
    loading.start()
    loading.join(seconds)
    result = loading.result
    if result is None:
        message = f"service.py has not finished loading after {seconds:g} seconds; is there a loop that never ends?"
        result = Broken(folder.name, [Mistake(message, str(folder / "service.py"), loading.line())])
        loading.give_up()
    if isinstance(result, Broken):
        result.found = [_with_source(mistake) for mistake in result.found]
    return result


def _with_source(mistake: Mistake) -> Mistake:
    """The mistake with the file as it is now: by the time it is shown, another version may have been saved."""
    try:
        source = Path(mistake.file).read_text(encoding="utf-8", errors="replace") if mistake.file else None
    except OSError:  # missing, which may be the mistake
        source = None
    return replace(mistake, source=source)
