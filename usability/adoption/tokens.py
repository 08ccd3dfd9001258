"""Tokens by which services in production send how they are used. A token is shown once, when it is made; what is kept
of it is its digest, from which it cannot be told."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select, update

from ..storage import Storage
from ..visits.store import aware, now
from .tables import tokens


@dataclass(frozen=True)
class Token:
    """digest: of the token, which is not kept. ended_at: None where it works."""

    digest: str
    service: str
    label: str
    made_at: datetime
    ended_at: datetime | None


class Tokens:
    """Makes, finds and ends the tokens of any service."""

    def __init__(self, storage: Storage):
        self.storage = storage

    def make(self, service: str, label: str) -> str:
        """A new token. label: who uses it."""
        token = f"provrum_{secrets.token_urlsafe(32)}"
        row = insert(tokens).values(digest=_digest(token), service=service, label=label, made_at=now())
        with self.storage.engine.begin() as connection:
            connection.execute(row)
        return token

    def of(self, service: str) -> list[Token]:
        """All of a service, the newest first."""
        asked = select(tokens).where(tokens.c.service == service).order_by(tokens.c.made_at.desc())
        with self.storage.reading.connect() as connection:
            return [
                Token(row.digest, row.service, row.label, aware(row.made_at), row.ended_at and aware(row.ended_at))
                for row in connection.execute(asked)
            ]

    def service_of(self, token: str) -> str | None:
        """The service that may be told of by this token; None where it is none, or has ended."""
        asked = select(tokens.c.service).where(tokens.c.digest == _digest(token), tokens.c.ended_at.is_(None))
        with self.storage.reading.connect() as connection:
            return connection.scalar(asked)

    def end(self, service: str, digest: str) -> None:
        """The token works no more."""
        which = (tokens.c.service == service, tokens.c.digest == digest, tokens.c.ended_at.is_(None))
        with self.storage.engine.begin() as connection:
            connection.execute(update(tokens).where(*which).values(ended_at=now()))


def _digest(token: str) -> str:
    """Without salt: a token is random, and cannot be guessed from a list of words."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
