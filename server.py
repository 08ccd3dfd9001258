"""Provrum: the ASGI app and the command line."""

from __future__ import annotations

import os
from pathlib import Path

import click
import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from components.assets import make_script, make_style
from usability.drafts import Drafts
from usability.http import Guard
from usability.storage import Storage
from usability.visits.app import DraftSites
from usability.visits.site import Assets
from usability.visits.store import Visits

HERE = Path(__file__).parent


async def asset(request: Request) -> Response:
    for found in (request.app.state.assets.style, request.app.state.assets.script):
        if request.url.path == found.path:
            headers = {"Cache-Control": "public, max-age=31536000, immutable", "Vary": "Accept-Encoding"}
            if "gzip" in request.headers.get("accept-encoding", ""):
                return Response(
                    found.gzipped, headers={**headers, "Content-Encoding": "gzip"}, media_type=found.media_type
                )
            return Response(found.content, headers=headers, media_type=found.media_type)
    return Response("Not found", 404)


def make_app() -> Starlette:
    folder = Path(os.environ.get("PROVRUM_PROTOTYPES", HERE / "prototypes"))
    data = Path(os.environ.get("PROVRUM_DATA", HERE / ".data"))
    storage = Storage(os.environ.get("DATABASE_URL", f"sqlite:///{data / 'provrum.sqlite3'}"), data)
    assets = Assets(make_style(), make_script(HERE))
    drafts = Drafts(folder)
    app = Starlette(
        routes=[
            Route("/assets/{name}", asset),
            Route("/{prototype}/draft/{rest:path}", DraftSites(drafts, assets)),
        ],
        middleware=[Middleware(Guard), Middleware(GZipMiddleware, minimum_size=500, compresslevel=5)],
        max_body_size=1_000_000,
    )
    app.state.visits, app.state.assets, app.state.drafts = Visits(storage, 24), assets, drafts
    return app


@click.group()
def main() -> None:
    """Provrum: prototypes of public services, tried on by citizens."""


@main.command()
@click.option("--port", default=8000)
@click.option("--host", default="127.0.0.1")
def serve(host: str, port: int) -> None:
    """Serve the lab."""
    uvicorn.run(make_app(), host=host, port=port)


if __name__ == "__main__":
    main()
