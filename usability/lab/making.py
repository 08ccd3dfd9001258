"""Making a new prototype from the template in `new/`, which is a working service."""

from __future__ import annotations

import re
from pathlib import Path

from ..drafts import NAME

TEMPLATE = Path(__file__).parent / "new"
TITLE, ENGLISH = "Hjälp i hemmet", "Help at home"
"""The name of the template's service, which the new one's takes the place of."""

TAKEN = ("assets", "components", "en", "lab", "s", "shared")
"""Names that are addresses already, or would be taken for the components' own words."""

NO_FOLDER = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]")
"""Names that no file can have in Windows."""


class NotMade(ValueError):
    """Why no prototype was made, and what would do."""


def make_prototype(folder: Path, name: str, title: str | None = None, english: str | None = None) -> Path:
    """Copy the template to a new folder of this name and give its service the title; its path. title: by default made
    of the name; english: the title in English, by default the same. Raises `NotMade` and then leaves nothing behind."""
    if not NAME.fullmatch(name) or name in TAKEN or NO_FOLDER.fullmatch(name):
        raise NotMade(
            f"{name!r} cannot be a prototype's name; use a-z, 0-9 and -, a letter first, but not: {', '.join(TAKEN)}, "
            "nor con, nul and others that Windows keeps for itself"
        )
    target = folder / name
    if target.exists():
        raise NotMade(f"{target} is there already; choose another name, or delete it first")
    title = title or name.replace("-", " ").capitalize()
    if not title.isprintable() or '"' in title or '"' in (english or "") or "\\" in title + (english or ""):
        raise NotMade(f'the title {title!r} cannot be used; write it on one line without " and \\')
    _copy(target, title, english or title)
    return target


def _copy(target: Path, title: str, english: str) -> None:
    for source in sorted(path for path in TEMPLATE.rglob("*") if path.is_file() and path.suffix != ".pyc"):
        made = target / source.relative_to(TEMPLATE)
        made.parent.mkdir(parents=True, exist_ok=True)
        text = source.read_text(encoding="utf-8")
        made.write_text(text.replace(TITLE, title).replace(ENGLISH, english), encoding="utf-8")
