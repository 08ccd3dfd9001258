"""`python server.py purge`."""

from __future__ import annotations

from datetime import datetime

import click

from components.clock import use_timezone

from ..drafts import Drafts
from ..settings import read_settings
from ..storage import Storage
from .purging import Purge, Purging


@click.command()
@click.argument("name")
@click.option("--iteration", default="draft", show_default=True, help="draft, or the number of a launched iteration.")
@click.option(
    "--before", type=click.DateTime(["%Y-%m-%d"]), required=True, help="Sessions last in use before this day."
)
@click.option("--decision", default="", help="The reference of the decision (gallringsbeslut) that allows it.")
@click.option("--dry-run", is_flag=True, help="Count, and delete nothing.")
def purge(name: str, iteration: str, before: datetime, decision: str, dry_run: bool) -> None:
    """Delete the sessions of citizens with NAME, and log how many they were."""
    settings = read_settings()
    if name not in (names := Drafts(settings.prototypes).names()):
        raise click.UsageError(f"no prototype {name!r}; there are: {', '.join(names)}")
    purging = Purging(Storage(settings.database_url, settings.data))
    what = Purge(name, iteration, before.date())
    try:
        use_timezone(settings.timezone)
        counts = purging.count(what) if dry_run else purging.purge(what, decision).counts
    except ValueError as error:
        raise click.ClickException(str(error)) from None
    told = ", ".join(f"{count} {name}" for name, count in counts.items())
    click.echo(f"{'Would delete' if dry_run else 'Deleted'}: {told}.")
