"""What a participant's notes said goes with the participant, also where it has been made the title of a problem."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, and_, exists, func, select, update

from ..storage import notes, problems, sessions

LONGEST = 300
"""The most characters of the title of a problem."""


def forget_notes(connection: Connection, which: ColumnElement[bool]) -> None:
    """Before sessions are deleted: titles that are a note of theirs word for word become empty. What a researcher has
    written of it in words of their own tells of the service, and stays."""
    taken = func.trim(func.substr(notes.c.text, 1, LONGEST)) == problems.c.title
    from_here = select(notes.c.number).join(sessions, sessions.c.id == notes.c.session)
    same = from_here.where(and_(which, taken, sessions.c.prototype == problems.c.prototype))
    connection.execute(update(problems).where(exists(same)).values(title=""))
