"""What is counted of a service, added up for its page: of five years of six groups some thousand rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import get_args

from sqlalchemy import ColumnElement, Connection, func, literal, select

from ..storage import Storage
from .brief import Brief
from .tables import uptake_weeks
from .uptake import DIGITAL, Source, Week

_table = uptake_weeks.c


@dataclass(frozen=True)
class Counts:
    """source: "" where nothing is counted. people: who used it for the first time, by group and week, in digital
    channels. channels: how often it was completed, by channel and week, and how often opened and started in digital
    ones together. opened: how often in all, by group, "" where that is not known."""

    source: Source | str = ""
    people: Sequence[Week] = ()
    channels: Sequence[Week] = field(default=(), repr=False)
    opened: Mapping[str, int] = field(default_factory=dict)

    def strangers(self, brief: Brief) -> list[str]:
        """The groups that are counted and are not in the brief: of another name there, or left out of it since."""
        known = {"", *(group.name for group in brief.groups)}
        return sorted({one.group for one in self.people if one.count} - known)

    def until(self, today: date) -> date:
        """The last day of which something is known: today, where this server counts; else the last of the last week
        that the service has sent anything of. That a week has not been sent does not mean that nobody came."""
        weeks = [one.week for one in (*self.people, *self.channels) if one.week <= today]
        if self.source != "sent" or not weeks:
            return today
        return min(max(weeks) + timedelta(6), today)


def people_stage(brief: Brief) -> str:
    """The stage whose counts are people."""
    return "completed" if brief.once else "adopted"


class Reading:
    """Reads what is counted of any service."""

    def __init__(self, storage: Storage):
        self.storage = storage

    def of(self, brief: Brief) -> Counts:
        """The counts of the service of a brief: those that it has sent, or else those counted here."""
        people = people_stage(brief)
        with self.storage.reading.connect() as connection:
            source = _source(connection, brief.name)
            if not source:
                return Counts()
            these = (_table.service == brief.name, _table.source == source)
            groups = _added(connection, _table.target_group, *these, *_digital(people))
            completed = _added(connection, _table.channel, *these, _table.stage == "completed")
            stages = _added(connection, _table.stage, *these, *_digital("opened", "started"))
            opened = _opened(connection, *these)
        return Counts(
            source,
            [Week(people, group, "", week, count) for group, week, count in groups],
            [
                *(Week("completed", "", channel, week, count) for channel, week, count in completed),
                *(Week(stage, "", "", week, count) for stage, week, count in stages),
            ],
            opened,
        )

    def people(self, briefs: Iterable[Brief], today: date) -> list[Counts]:
        """Of each service no more than how many of each group have used it, as if in one week: the last that is
        known."""
        with self.storage.reading.connect() as connection:
            return [_people(connection, brief, today) for brief in briefs]


def _people(connection: Connection, brief: Brief, today: date) -> Counts:
    source, stage = _source(connection, brief.name), people_stage(brief)
    if not source:
        return Counts()
    these = (_table.service == brief.name, _table.source == source, _table.week <= today)
    asked = select(_table.target_group, func.sum(_table.count), func.max(_table.week)).where(*these, *_digital(stage))
    found = connection.execute(asked.group_by(_table.target_group))
    return Counts(source, [Week(stage, group, "", week, int(count)) for group, count, week in found])


def _source(connection: Connection, service: str) -> Source | str:
    for source in get_args(Source)[::-1]:  # what is sent goes before what is counted here
        these = (_table.service == service, _table.source == source)
        if connection.scalar(select(literal(1)).where(*these).limit(1)):
            return str(source)
    return ""


def _digital(*stages: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return _table.stage.in_(stages), _table.channel.in_(DIGITAL)


def _added(connection: Connection, by: ColumnElement[str], *these: ColumnElement[bool]) -> list[tuple[str, date, int]]:
    """(what it is added up by, week, count)."""
    asked = select(by, _table.week, func.sum(_table.count)).where(*these).group_by(by, _table.week)
    return [(one, week, int(count)) for one, week, count in connection.execute(asked).all()]


def _opened(connection: Connection, *these: ColumnElement[bool]) -> Mapping[str, int]:
    asked = select(_table.target_group, func.sum(_table.count)).where(*these, *_digital("opened"))
    return {group: int(count) for group, count in connection.execute(asked.group_by(_table.target_group))}
