"""`python server.py launch`, `iterations`, `verify`, `retire` and `compare`."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from components.clock import today
from components.prototype import Broken

from ..checks.command import claimed, in_words, telling
from ..checks.rule import NoRule
from ..drafts import Drafts
from ..settings import read_settings
from .iterations import Tampered, numbers, read_iteration
from .retiring import NotRetired, retired
from .retiring import retire as retire_one


def _told(command: Callable[..., None]) -> Callable[..., None]:
    """Tell what a person can mend in words, without a traceback."""

    @wraps(command)
    def telling(*args: Any, **options: Any) -> None:
        from ..checks.asking import NoTarget  # what they need takes long to import
        from .launching import NotLaunched

        try:
            command(*args, **options)
        except NotLaunched as error:
            if error.result is not None:
                click.echo(in_words(error.result))
            raise click.ClickException(f"nothing was launched: {error}") from None
        except (NoTarget, NoRule, NotRetired, Tampered, Broken) as error:
            raise click.ClickException(str(error)) from None

    return telling


def _folder(name: str) -> Path:
    drafts = Drafts(read_settings().prototypes)
    if name not in drafts.names():
        raise click.UsageError(f"no prototype {name!r} in {drafts.folder}; there are: {', '.join(drafts.names())}")
    return drafts.folder / name


@click.command()
@click.argument("name")
@click.option("--note", required=True, help="What is new in this iteration, in a sentence.")
@click.option("--jobs", type=click.IntRange(1), help="Pages at a time; by default as many as the machine has cores.")
@click.option("--progress", type=click.Path(dir_okay=False, path_type=Path), hidden=True)
@click.option("--anew", is_flag=True, help="Look at all pages again, also those that have not changed.")
@click.pass_obj
@_told
def launch(make_app: Any, name: str, note: str, jobs: int | None, progress: Path | None, anew: bool) -> None:
    """Check the draft of NAME and freeze it as the next iteration, served at /NAME/NUMBER/."""
    from ..checks.checking import Options
    from .launching import launch as freeze

    settings, name = read_settings(), _folder(name).name
    with telling(progress or claimed(settings, name)) as on_step:  # two at once would tread on each other's pictures
        options = Options(jobs=jobs or 0, cache=settings.data / "checks" / "cache", anew=anew, on_step=on_step)
        made = freeze(make_app, settings, name, note, options)
    click.echo(f"Launched {name}, iteration {made.number}: {made.prefix}/ ({made.folder}).")


@click.command()
@click.argument("name", required=False)
@_told
def iterations(name: str | None) -> None:
    """List the launched iterations, of the prototype NAME or of all."""
    drafts = Drafts(read_settings().prototypes)
    for folder in [_folder(name)] if name else [drafts.folder / one for one in drafts.names()]:
        gone = retired(folder)
        for number in numbers(folder):
            made = read_iteration(folder, number)
            told = f"  retired {gone[number].day}" if number in gone else ""
            commit = made.manifest["commit"][:8] or "no commit"
            click.echo(f"{folder.name}/{number}  {made.day}  {commit}{told}  {made.note}")


@click.command()
@click.argument("names", nargs=-1)
@click.pass_obj
@_told
def verify(make_app: Any, names: tuple[str, ...]) -> None:
    """Replay the recorded walk of every launched iteration, of all prototypes or of NAMES.

    Names every file that is not as it was launched, and every page that this Provrum shows otherwise. The exit code is
    0 where all is as it was launched, 1 where something is not.
    """
    from .verifying import verify_all

    settings = read_settings()
    chosen = [_folder(name).name for name in names] or Drafts(settings.prototypes).names()
    found = verify_all(make_app, settings, chosen)
    for one in found:
        click.echo(f"{one.name}/{one.number}: {one.told()}")
        for line in one.lines():
            click.echo(f"  {line}")
    if not found:
        click.echo("No iteration has been launched.")
    raise click.exceptions.Exit(0 if all(one.same for one in found) else 1)


@click.command()
@click.argument("name")
@click.argument("number", type=click.IntRange(1))
@click.option("--reason", required=True, help="Why citizens are not to meet it any more; for the lab.")
@click.option("--onward", default="", help="Where they are sent on to; by default the newest iteration.")
@_told
def retire(name: str, number: int, reason: str, onward: str) -> None:
    """Retire iteration NUMBER of NAME: its address tells that it is gone, and the way on. Its files are kept."""
    retire_one(_folder(name), number, reason, today(), onward)
    click.echo(f"Retired {name}/{number}.")


@click.command()
@click.argument("name")
@click.argument("before", type=click.IntRange(1))
@click.argument("after", default="draft")
@click.pass_obj
@_told
def compare(make_app: Any, name: str, before: int, after: str) -> None:
    """Tell what has changed in NAME from iteration BEFORE to iteration AFTER, or to the draft."""
    from .comparing import compare_iterations, compare_with_draft

    folder = _folder(name)
    if after == "draft":
        state = make_app(read_settings()).state
        found = compare_with_draft(folder, before, state.drafts.get(name), state.assets)
    elif after in map(str, numbers(folder)):
        found = compare_iterations(folder, before, int(after))
    else:
        there = ", ".join(map(str, numbers(folder)))
        raise click.UsageError(f"AFTER is {after!r}; write the number of an iteration ({there}), or draft")
    click.echo("\n".join(found.lines()))


COMMANDS = (launch, iterations, verify, retire, compare)
