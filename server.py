"""Provrum: the ASGI app and the command line."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from functools import wraps
from typing import Any

try:
    import click
    import starlette  # noqa: F401
except ModuleNotFoundError as missing:  # the system's Python, most likely
    raise SystemExit(f"{missing.name} is not installed here. Run: make run, or .venv/bin/python server.py") from None

from sqlalchemy.exc import SQLAlchemyError
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp

from components.assets import MissingPackage, make_script, make_style
from components.clock import use_timezone
from components.form.personnummer.listed import add_test_numbers
from components.mistakes import Mistakes
from components.prototype import Broken, Prototype
from components.translating import translated
from usability.adoption.arriving import ROUTES as ARRIVING
from usability.adoption.counting import Counted
from usability.adoption.occasions import Occasions
from usability.adoption.on_behalf import OnBehalf
from usability.adoption.receiving import receive_uptake
from usability.adoption.uptake import Uptake
from usability.adoption.uptake_command import uptake
from usability.checks.accept_command import accept
from usability.checks.command import check
from usability.drafts import Drafts
from usability.errors import App
from usability.http import Guard, asset
from usability.lab.access import Access
from usability.lab.app import ROUTES, SITE_ROUTES
from usability.lab.live import Shared
from usability.lab.making import NotMade, make_prototype
from usability.lab.marks import assets as mark_assets
from usability.lab.observing import script as session_script
from usability.lab.rendering import STYLE, Lab
from usability.launches.command import COMMANDS
from usability.launches.iterations import numbers
from usability.launches.retiring import Retired
from usability.launches.served import Iterations
from usability.serving import NoPort, listen, run
from usability.settings import (
    ROOT,
    SettingError,
    Settings,
    commands_table,
    fill_in,
    read_settings,
    settings_help,
    settings_table,
    version,
)
from usability.storage import Busy, Storage
from usability.studies.bar import assets as bar_assets
from usability.studies.command import purge
from usability.studies.store import Studies
from usability.studies.taking_part import TakingPart
from usability.studies.watching import Watched
from usability.visits.app import Sites
from usability.visits.places import Places
from usability.visits.site import Assets
from usability.visits.store import Visits

log = logging.getLogger("provrum")


def make_app(settings: Settings | None = None, only: tuple[str, int] | None = None) -> App:
    """The ASGI app with these settings, by default those of the environment. only: the one iteration to serve, at `/`.
    Raises `SettingError`, and `MissingPackage` where npm has not been run."""
    settings = settings or read_settings()
    assets, style = Assets(make_style(), make_script(ROOT)), make_style(STYLE)
    _set_up(settings)
    drafts, iterations = Drafts(settings.prototypes), Iterations(settings.prototypes)
    places = Places(drafts, iterations, assets, only)
    app = App(
        routes=[Route("/assets/{name}", asset), *(_every_site(places) if only is None else _only_site(places))],
        middleware=[Middleware(Guard), Middleware(GZipMiddleware, minimum_size=500, compresslevel=5)],
        max_body_size=1_000_000,
        lifespan=_purge_every_hour,
    )
    app.router.redirect_slashes = False  # its redirects would lead to whatever host was asked for
    storage = Storage(settings.database_url, settings.data)
    app.state.visits = Visits(storage, settings.visit_hours, settings.upload_total)
    app.state.studies, app.state.shared, app.state.uptake = Studies(storage), Shared(), Uptake(storage)
    app.state.assets, app.state.drafts, app.state.iterations, app.state.places = assets, drafts, iterations, places
    own = (style, session_script(), *bar_assets(), *mark_assets())
    app.state.served = {one.path: one for one in (assets.style, assets.script, *own)}
    app.state.lab = Lab(drafts, assets, style, Access(settings))
    return app


def _every_site(places: Places) -> list[BaseRoute]:
    """Each draft and iteration at an address of its own, and the lab."""
    sites = Sites(places, SITE_ROUTES, _watched)
    return [
        Route("/s/{code}/{rest:path}", TakingPart(places)),
        *ARRIVING,
        Route("/{prototype}/draft/{rest:path}", sites),
        Route("/{prototype}/{number:iteration}/{rest:path}", sites),
        Route("/api/uptake/{name}", receive_uptake),
        *ROUTES,
    ]


def _only_site(places: Places) -> list[BaseRoute]:
    """One iteration, and nothing of the lab."""
    taking_part = Route("/s/{code}/{rest:path}", TakingPart(places))
    return [taking_part, *ARRIVING, Route("/{rest:path}", Sites(places, (), _watched))]


def _watched(pages: ASGIApp) -> ASGIApp:
    """What stands around the pages of a site: who takes part in a study is observed, all others are counted; staff who
    fill in for somebody are told so."""
    return Watched(Counted(OnBehalf(pages)))


def _set_up(settings: Settings) -> None:
    """What the components need to know of the lab. Raises `SettingError`."""
    try:
        use_timezone(settings.timezone)
    except ValueError as error:
        raise SettingError(f"PROVRUM_TIMEZONE: {error}") from error
    try:
        if settings.test_numbers:
            add_test_numbers(settings.test_numbers)
    except (OSError, ValueError) as error:
        raise SettingError(f"PROVRUM_TEST_NUMBERS cannot be read: {error}") from error


@asynccontextmanager
async def _purge_every_hour(app: App) -> AsyncIterator[None]:
    """Visits that have expired are deleted while the server runs."""

    async def purge() -> None:
        while True:
            try:
                visits: Visits = app.state.visits
                await visits.storage.run(visits.purge)
                await visits.storage.run(Occasions(visits.storage).end_forgotten, visits.hours)
            except (Busy, SQLAlchemyError) as error:
                log.warning("expired visits were not deleted, and will be in an hour: %s", error)
            await asyncio.sleep(3600)

    purging = asyncio.create_task(purge())
    yield
    purging.cancel()
    with suppress(asyncio.CancelledError):
        await purging


def _told(command: Callable[..., None]) -> Callable[..., None]:
    """Tell what a person can mend in one line, without a traceback."""

    @wraps(command)
    def telling(*args: Any, **options: Any) -> None:
        try:
            command(*args, **options)
        except (SettingError, MissingPackage, NotMade, NoPort, Broken, Mistakes, Retired) as error:
            raise click.ClickException(str(error)) from None

    return telling


@click.group(epilog=settings_help(), context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(version(), prog_name="Provrum", message=f"%(prog)s %(version)s (Python {sys.version.split()[0]})")
@click.pass_context
def main(context: click.Context) -> None:
    """Provrum: prototypes of public services, tried on by citizens.

    \b
    python server.py new my-service    make a prototype, which is a working service
    python server.py serve             start the lab and open the address it prints

    Prototypes are folders under prototypes/. Save a file and reload the page: there is nothing to build.
    """
    context.obj = make_app  # for commands that start a server of their own


@main.command()
@click.option("--host", help="The address to listen on; by default PROVRUM_HOST, or 127.0.0.1.")
@click.option("--port", type=click.IntRange(0, 65535), help="The port; by default PROVRUM_PORT, or 8000. 0: any free.")
@click.option("--only", metavar="NAME/N", help="Serve one launched iteration alone, at /, and nothing of the lab.")
@click.option("--log", is_flag=True, help="Print every request.")
@_told
def serve(host: str | None, port: int | None, only: str | None, log: bool) -> None:
    """Start the lab, or serve one iteration.

    It listens on this machine alone unless another address is given. A port that is taken is left for the next free
    one. Stop it with Ctrl-C.
    """
    settings = read_settings()
    settings = replace(settings, host=host or settings.host, port=settings.port if port is None else port)
    app = make_app(settings, _one(settings, only) if only else None)
    run(app, listen(settings.host, settings.port), settings, log=log)


def _one(settings: Settings, written: str) -> tuple[str, int]:
    """The iteration to serve alone; it must be there, and as it was launched."""
    name, _slash, number = written.partition("/")
    there = numbers(settings.prototypes / name) if name in Drafts(settings.prototypes).names() else []
    if number not in map(str, there):
        known = ", ".join(f"{name}/{one}" for one in there) or "none of that name"
        raise click.UsageError(f"--only is {written!r}; write NAME/N of a launched iteration; there are: {known}")
    Iterations(settings.prototypes).get(name, int(number))
    return name, int(number)


@main.command()
@click.argument("name")
@click.option("--title", help="What the service is called; by default made of NAME.")
@click.option("--english", help="What it is called in English; by default the same.")
@_told
def new(name: str, title: str | None, english: str | None) -> None:
    """Make a working service to change.

    NAME is the name of its folder under prototypes/ and in its address: a-z, 0-9 and -.
    """
    settings = read_settings()
    made = make_prototype(settings.prototypes, name, title, english)
    click.echo(f"Made {made}. Change {made / 'service.py'}, and see it at /{name}/draft/ (python server.py serve).")


def _prototype(name: str) -> Prototype:
    drafts = Drafts(read_settings().prototypes)
    found = drafts.get(name)
    if found is None:
        raise click.UsageError(f"no prototype {name!r} in {drafts.folder}; there are: {', '.join(drafts.names())}")
    return found


@main.command()
@click.argument("name", required=False)
@click.option("--components", "house", is_flag=True, help="The words of the components and the lab, not a prototype's.")
@click.option("--check", is_flag=True, help="Change no file; exit with 1 where something is missing.")
@_told
def translate(name: str | None, house: bool, check: bool) -> None:
    """Collect the words of the prototype NAME into a .po file for each language, and tell what is not translated.

    Translations are kept. Those of texts that have changed are marked fuzzy and not shown until somebody has looked
    at them. Write translations into locale/LANGUAGE.po in the prototype's folder; a saved file is seen at once.
    """
    if house == bool(name):
        raise click.UsageError("give the name of a prototype, or --components")
    prototype = None if name is None else _prototype(name)
    complete, lines = translated(prototype, write=not check)
    click.echo("\n".join(lines))
    if check and not complete:
        raise click.exceptions.Exit(1)


@main.command(hidden=True)
def readme() -> None:
    """Write the tables of settings and commands into README.md."""
    path = ROOT / "README.md"
    tables = {"settings": settings_table(), "commands": commands_table(main)}
    path.write_text(fill_in(path.read_text(encoding="utf-8"), tables), encoding="utf-8")


for command in (accept, check, purge, uptake, *COMMANDS):
    assert command.callback is not None
    command.callback = _told(command.callback)
    main.add_command(command)


if __name__ == "__main__":
    main()
