"""What is planted in a study, and must be found nowhere in the end: what is typed, names, addresses of computers, what
browsers call themselves; each with a mark that occurs nowhere else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from usability.storage import Storage, metadata

MARKS = {
    "typed": re.compile(rb"Planterad|plant[ae]+rad", re.IGNORECASE),
    "user agents": re.compile(rb"PlantedAgent|HeadlessChrome|Mozilla/|python-httpx"),
    "IP addresses": re.compile(rb"203\.0\.113\.|198\.51\.100\."),
    "names": re.compile(rb"Utplacerad|utplacerad"),
}


@dataclass(frozen=True)
class Planted:
    """Of one participant. name: in the link that they got, as whoever sends it may put it there."""

    number: int

    @property
    def typed(self) -> str:
        return f"Planterad Persson {self.number}"

    @property
    def agent(self) -> str:
        return f"PlantedAgent/{self.number} (X11; Linux)"

    @property
    def headers(self) -> dict[str, str]:
        """As a proxy before the server adds them."""
        return {"X-Forwarded-For": f"203.0.113.{self.number % 250}", "X-Real-IP": f"198.51.100.{self.number % 250}"}

    @property
    def link(self) -> str:
        return f"?till=Utplacerad.Namn-{self.number}%40example.org"


def marks_in(content: bytes) -> Counter[str]:
    """How often each kind of mark is in it."""
    return Counter({kind: len(found) for kind, mark in MARKS.items() if (found := mark.findall(content))})


def traces(storage: Storage, folder: Path, shown: Iterable[tuple[str, str]]) -> list[str]:
    """Where any mark is: in a table, in a file of the data folder byte by byte, or in what was shown or given out, as
    (where, text)."""
    places: list[tuple[str, bytes]] = [(where, text.encode()) for where, text in shown]
    with storage.engine.connect() as connection:
        for name in metadata.tables:
            rows = connection.exec_driver_sql(f'SELECT * FROM "{name}"').all()
            places.append((f"table {name}", str(rows).encode()))
    places += [(path.name, path.read_bytes()) for path in sorted(folder.rglob("*")) if path.is_file()]
    return [f"{where}: {dict(found)}" for where, content in places if (found := marks_in(content))]
