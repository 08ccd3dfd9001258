"""`python server.py accept`: a fault that a launch may have for a time, from a terminal."""

from __future__ import annotations

from datetime import datetime

import click

from components.clock import today

from ..settings import read_settings
from .accepting import LONGEST, Accepted, add


@click.command()
@click.argument("name")
@click.argument("place")
@click.option("--reason", required=True, help="Why it is launched all the same, in Swedish, for citizens to read.")
@click.option("--reason-en", required=True, help="The same in English.")
@click.option("--owner", required=True, help="Who sees to it that it is mended.")
@click.option(
    "--until",
    required=True,
    type=click.DateTime(["%Y-%m-%d"]),
    help=f"The last day it holds, at most {LONGEST} days from now: 2027-01-31.",
)
def accept(name: str, place: str, reason: str, reason_en: str, owner: str, until: datetime) -> None:
    """Accept a fault of the prototype NAME for a time, as its last check tells it.

    PLACE is the place of one finding ("place" in --json), or the id of a fault, for all places where it stands. It is
    written to accepted.toml in the prototype's folder and listed in the accessibility statement.
    """
    from .command import folder_of  # what it needs takes long to import
    from .reports import read_report

    settings = read_settings()
    folder = settings.prototypes / name
    report = read_report(folder_of(settings, name))
    if not (folder / "service.py").is_file() or report is None:
        raise click.UsageError(f"{name} has not been checked; run: python server.py check {name}")
    stops = [fault for fault in report.faults if fault.outcome in ("fail", "accepted")]
    found = {one.place: (fault, one) for fault in stops for one in fault.places if place in (fault.id, one.place)}
    if not found:
        known = "".join(f"\n  {fault.id}  {fault.rule}: {fault.message['en'][:80]}" for fault in stops)
        raise click.UsageError(f"the last check of {name} has no fault {place!r}; it has:{known or ' none'}")
    made = [
        Accepted(
            place=at, rule=fault.rule, criteria=fault.criteria, page=one.page or "*", what=one.message["sv"],
            what_en=one.message["en"], reason=reason.strip(), reason_en=reason_en.strip(), owner=owner.strip(),
            until=until.date(),
        )
        for at, (fault, one) in found.items()
    ]  # fmt: skip
    try:
        add(folder, made, today())
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    pages = ", ".join(sorted({one.page for one in made}))
    click.echo(f"Accepted on {pages} until {until:%Y-%m-%d}; it is listed in the accessibility statement.")
