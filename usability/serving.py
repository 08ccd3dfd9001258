"""Starting the server: a socket on a free port, addresses a person can click, and uvicorn."""

from __future__ import annotations

import errno
import logging
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Thread

import click
import uvicorn
from starlette.applications import Starlette

from components.prototype import Broken

from .drafts import Drafts
from .settings import Settings
from .visits.places import Places

TRIES = 20
"""How many ports are tried, from the one that was asked for."""


class NoPort(OSError):
    """The server cannot listen there; the message says why and what would do."""


def listen(host: str, port: int) -> socket.socket:
    """A socket on this port, or the next free one, which is told. Port 0 is any free one. Raises `NoPort`."""
    for number in range(port, min(port + TRIES, 65536)):
        try:
            found = _bind(host, number)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise NoPort(f"cannot listen on {host} port {number}: {error.strerror or error}") from error
            continue
        if number != port:
            click.echo(f"Port {port} is taken; using {number}.")
        return found
    raise NoPort(f"the ports {port} to {port + TRIES - 1} are taken; give another with --port")


def _bind(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows, where SO_REUSEADDR would let two servers share a port
            made.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((host, port))
        made.listen(2048)
    except OSError:
        made.close()
        raise
    return made


def run(app: Starlette, sock: socket.socket, settings: Settings, *, log: bool) -> None:
    """Serve until Ctrl-C."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    click.echo(welcome(settings, sock.getsockname()[1], app.state.places))
    config = uvicorn.Config(
        app, log_level="info" if log else "warning", access_log=log, server_header=False, timeout_graceful_shutdown=5
    )
    with suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[sock])


@contextmanager
def served(app: Starlette) -> Iterator[str]:
    """Serve an app beside what this process does, on a free port of this machine; gives its address."""
    sock = listen("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False, server_header=False))
    thread = Thread(target=server.run, kwargs={"sockets": [sock]}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{sock.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(10)


def welcome(settings: Settings, port: int, places: Places) -> str:
    """Where the lab, each prototype and each iteration are, and what else a person needs to know."""
    base, drafts = f"http://{_named(settings.host)}:{port}", places.drafts
    if places.only:
        return f"{places.only[0]}, iteration {places.only[1]}:  {base}/\nStop with Ctrl-C."
    names = drafts.names()
    wide = max((len(name) for name in names), default=0)
    lines = [
        f"The lab:  {base}/",
        *(f"  {name:<{wide}}  {base}/{name}/draft/{_trouble(drafts, name)}" for name in names),
        *(f"  {name:<{wide}}  {base}/{name}/{n}/" for name in names for n in places.iterations.serving(name)),
        *(f"NOT SERVED: {trouble}" for trouble in places.iterations.troubles()),
    ]
    if not names:
        lines.append(f"No prototypes in {settings.prototypes} yet. Make one: python server.py new my-service")
    if not settings.on_loopback:
        lines.append(_openness(settings))
    return "\n".join([*lines, "Stop with Ctrl-C."])


def _named(host: str) -> str:
    if host in ("0.0.0.0", "::"):  # every address; this one can be clicked
        return "127.0.0.1"
    return f"[{host}]" if ":" in host else host


def _trouble(drafts: Drafts, name: str) -> str:
    try:
        drafts.get(name)
    except Broken as broken:
        return f"  (does not load: {str(broken).partition(chr(10))[0]})"
    return ""


def _openness(settings: Settings) -> str:
    if settings.lab_password:
        return "Other machines reach it too; the lab's own pages ask for PROVRUM_LAB_PASSWORD."
    return "Other machines reach it too; the lab's own pages are not served until PROVRUM_LAB_PASSWORD is set."
