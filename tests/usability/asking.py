"""Asking an app in this process, from any address: what a server started for a test cannot be asked."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from server import make_app
from usability.errors import App
from usability.settings import read_settings

HERE, ELSEWHERE = "127.0.0.1", "203.0.113.9"


@dataclass
class Asker:
    """Somebody with a browser. address: where they sit. host: where they think the lab is."""

    app: App
    address: str = HERE
    host: str = "127.0.0.1:8000"
    scheme: str = "http"
    version: str = "1.1"
    cookies: httpx.Cookies = field(default_factory=httpx.Cookies)

    def ask(self, method: str, url: str, **options: Any) -> httpx.Response:
        """Asked in a thread: Playwright, once started, keeps a loop running in this one."""
        with ThreadPoolExecutor(1) as thread:
            return thread.submit(lambda: asyncio.run(self._ask(method, url, **options))).result()

    def get(self, url: str, **options: Any) -> httpx.Response:
        return self.ask("GET", url, **options)

    def post(self, url: str, **options: Any) -> httpx.Response:
        return self.ask("POST", url, **options)

    async def _ask(self, method: str, url: str, **options: Any) -> httpx.Response:

        async def app(scope: Any, receive: Any, send: Any) -> None:
            await self.app({**scope, "http_version": self.version}, receive, send)

        transport = httpx.ASGITransport(app, client=(self.address, 50000))
        base = f"{self.scheme}://{self.host}"
        async with httpx.AsyncClient(transport=transport, base_url=base, cookies=self.cookies) as client:
            response = await client.request(method, url, **options)
            self.cookies = client.cookies
            return response


def app_of(folder: Path, data: Path, **settings: str) -> App:
    return make_app(read_settings({"PROVRUM_PROTOTYPES": str(folder), "PROVRUM_DATA": str(data), **settings}))
