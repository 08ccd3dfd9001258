"""Who may open the lab's pages: whoever knows the lab's password; where none is set, whoever sits at this machine."""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import os
import secrets
import time
from collections import OrderedDict, deque
from collections.abc import Callable
from pathlib import Path

from itsdangerous import BadSignature, URLSafeTimedSerializer
from starlette.datastructures import Headers
from starlette.requests import HTTPConnection

from ..settings import Settings

COOKIE = "provrum-lab"
LASTS = 12 * 3600
"""Seconds a login lasts: a working day."""

FORWARDED = ("forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip")


class Access:
    """Tells who may open the lab's pages.

    A request is from this machine only where the server listens on loopback, the address it came to and the one it
    came from are loopback, it asks for a loopback host (a page elsewhere can point its own name at 127.0.0.1), and no
    proxy shows: a forwarded header, or HTTP/1.0, which proxies speak and browsers do not. Behind a proxy that shows
    nothing everyone seems to sit at this machine; so a password, once it is set, is asked for here too.
    """

    def __init__(self, settings: Settings):
        self.settings = settings
        self.attempts = Attempts()
        self._signer: URLSafeTimedSerializer | None = None

    @property
    def password(self) -> str | None:
        return self.settings.lab_password

    def is_here(self, request: HTTPConnection) -> bool:
        """Whether the request comes from this machine."""
        server, client = request.scope.get("server"), request.scope.get("client")
        return (
            self.settings.on_loopback
            and bool(server and _loopback(server[0]))
            and bool(client and _loopback(client[0]))
            and _loopback(_host(request.headers))
            and not any(name in request.headers for name in FORWARDED)
            and request.scope.get("http_version") != "1.0"
        )

    def opens(self, request: HTTPConnection) -> bool:
        """Whether the lab's pages are open to this request."""
        return self.is_here(request) if self.password is None else self.knows(request.cookies.get(COOKIE))

    def accepts(self, password: str) -> bool:
        """Whether it is the lab's password. Takes the same time however much of it is right."""
        return self.password is not None and hmac.compare_digest(_digest(password), _digest(self.password))

    def token(self) -> str:
        """What the cookie holds after a login: signed, and without the password."""
        return str(self.signer.dumps("lab"))

    def knows(self, token: str | None) -> bool:
        """Whether it is a token of ours, not too old, and from after the password was last changed."""
        if token is None or self.password is None:
            return False
        try:
            self.signer.loads(token, max_age=LASTS)
        except BadSignature:
            return False
        return True

    @property
    def signer(self) -> URLSafeTimedSerializer:
        """Made when first needed, so that a lab that is never logged in to needs no key."""
        if self._signer is None:
            secret = self.settings.secret or kept_secret(self.settings.data)
            self._signer = URLSafeTimedSerializer(secret, salt=_digest(self.password or ""))
        return self._signer


def _loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _host(headers: Headers) -> str:
    """The host that is asked for, without its port: "[::1]:8000" is "::1"."""
    host = headers.get("host", "")
    return host[1:].partition("]")[0] if host.startswith("[") else host.partition(":")[0]


def _digest(password: str) -> bytes:
    return hashlib.sha256(password.encode("utf-8", "surrogatepass")).digest()


def kept_secret(folder: Path) -> str:
    """The secret kept in the data folder, made where there is none; readable by its owner alone."""
    path = folder / "secret"
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(32))
    except FileExistsError:
        pass  # made before, by this server or another
    return path.read_text(encoding="ascii")


def _network(address: str) -> str:
    """The address; of version six the network, whose 2^64 addresses are one home's. A proxy may send anything."""
    try:
        return str(ipaddress.IPv6Network((address.partition("%")[0], 64), strict=False))
    except ValueError:
        return address


class Attempts:
    """Counts failed logins: ten in ten minutes from one address. Once a hundred have failed in all, each address has
    one, so that guessing from many is slowed down and nobody who knows the password is locked out. Each server
    process counts its own, and forgets when it stops."""

    EACH, ALL, SECONDS, ADDRESSES = 10, 100, 600, 1000

    def __init__(self, clock: Callable[[], float] = time.monotonic):
        self.clock = clock
        self._each: OrderedDict[str, deque[float]] = OrderedDict()
        self._all: deque[float] = deque()

    def wait(self, address: str) -> int:
        """Seconds until this address may try again; 0 for now."""
        own = self._each.get(_network(address), deque())
        return self._left(own, 1 if self._left(self._all, self.ALL) else self.EACH)

    def failed(self, address: str) -> None:
        network = _network(address)
        own = self._each.setdefault(network, deque(maxlen=self.EACH))
        self._each.move_to_end(network)
        for times in (own, self._all):
            times.append(self.clock())
        while len(self._all) > self.ALL:
            self._all.popleft()
        while len(self._each) > self.ADDRESSES:
            self._each.popitem(last=False)

    def _left(self, times: deque[float], limit: int) -> int:
        if len(times) < limit:
            return 0
        return max(0, round(times[-limit] + self.SECONDS - self.clock()))
