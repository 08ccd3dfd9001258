"""`python server.py uptake`."""

from __future__ import annotations

from pathlib import Path

import click

from components.clock import today, use_timezone
from components.words import speaking

from ..drafts import Drafts
from ..lab.rendering import languages
from ..settings import read_settings
from ..storage import Storage
from .brief import read_brief
from .incoming import Incoming
from .reading import read
from .uptake import Uptake


@click.command()
@click.argument("name")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def uptake(name: str, file: Path) -> None:
    """Import from FILE, of CSV or JSON and any size, how NAME is used in production.

    The same as the lab's page /lab/adoption/NAME/uptake/. Every bad row is told, and then nothing is imported.
    """
    settings = read_settings()
    drafts = Drafts(settings.prototypes)
    if name not in drafts.names():
        raise click.UsageError(f"no prototype {name!r}; there are: {', '.join(drafts.names())}")
    use_timezone(settings.timezone)
    brief, _mistakes = read_brief(drafts.folder / name)
    with file.open("rb") as opened:
        found = read(opened, brief, today())
    if found.wrong:
        raise click.ClickException(_told(file, found))
    stored = Uptake(Storage(settings.database_url, settings.data)).put(name, found)
    click.echo(f"{stored.rows} rows: {stored.new} new, {stored.replaced} replaced, {stored.unchanged} unchanged.")


def _told(file: Path, found: Incoming) -> str:
    with speaking(languages()["en"]):
        lines = [
            f"{file}:{one.row}: {f'{one.column} {one.value!r}: ' if one.column or one.value else ''}{one.reason}"
            for one in found.faults
        ]
    return "\n".join([f"nothing was imported; bad rows: {found.wrong}", *lines])
