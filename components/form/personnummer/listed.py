"""The test numbers that may be used in prototypes: those shipped beside this file, and those a lab adds."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

SHIPPED = Path(__file__).with_name("test_numbers.txt")


def read_list(path: Path) -> frozenset[str]:
    """The numbers of a list file: 12 digits a line, # for comments. Raises ValueError with file, line and way out."""
    found = set()
    for place, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        number = line.partition("#")[0].strip()
        if number and not re.fullmatch("[0-9]{12}", number):
            raise ValueError(
                f"{path}:{place}: {number!r} is no test number; write 12 digits a line, and # for comments"
            )
        if number:
            found.add(number)
    return frozenset(found)


@lru_cache(maxsize=1)
def shipped() -> frozenset[str]:
    return read_list(SHIPPED)


_added: set[str] = set()


def add_test_numbers(path: Path) -> int:
    """Take the numbers of a lab's own list too, from here on; how many it holds. To be called when a server starts."""
    numbers = read_list(path)
    _added.update(numbers)
    return len(numbers)


def is_listed(number: str) -> bool:
    """Whether the number of 12 digits is a published test number, so that it is nobody's."""
    return number in shipped() or number in _added


def listed() -> list[str]:
    """All test numbers, oldest first."""
    return sorted(shipped() | _added)
