"""Fields of several controls that make one answer, such as a date in three parts."""

from __future__ import annotations

from typing import Any, ClassVar

import wtforms


class Unreadable(ValueError):
    """The parts make no value: the message, and which parts are to be mended."""

    def __init__(self, message: Any, *wrong: str):
        super().__init__(message)
        self.wrong = wrong


class PartsField(wtforms.Field):  # type: ignore[misc]
    """Reads `name-part` for each part. A subclass says how the parts make a value (`read`)."""

    names: ClassVar[tuple[str, ...]] = ()

    def process(self, formdata: Any, data: Any = None, extra_filters: Any = None) -> None:
        self.process_errors: list[Any] = []
        self.wrong_parts: tuple[str, ...] = ()
        self.data = None
        self.parts = dict.fromkeys(self.names, "")
        if formdata is not None:
            for part in self.names:
                self.parts[part] = (formdata.getlist(f"{self.name}-{part}") or [""])[0]
        self.raw_data = list(self.parts.values())
        given = {part: typed.strip() for part, typed in self.parts.items()}
        if any(given.values()):
            try:
                self.data = self.read(given)
            except Unreadable as unreadable:
                self.wrong_parts = unreadable.wrong
                self.process_errors.append(unreadable.args[0])

    def read(self, parts: dict[str, str]) -> Any:
        """The value of the parts, stripped; raises `Unreadable`."""
        raise TypeError("a field of parts says how to read them")
