"""What day it is where the citizens are, which need not be where the server is."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_zone = ZoneInfo("Europe/Stockholm")


def use_timezone(name: str) -> None:
    """Where the citizens are, from here on. To be called when a server starts. Raises ValueError for a name that no
    time zone has."""
    global _zone
    try:
        _zone = ZoneInfo(name)
    except (OSError, KeyError, ValueError) as error:  # not there, a folder of zones, a path
        raise ValueError(f"{name!r} is no time zone; write one such as Europe/Stockholm") from error


def today() -> date:
    return datetime.now(_zone).date()


def now_here() -> datetime:
    """The time where the citizens are."""
    return datetime.now(_zone)


def day_of(moment: datetime) -> date:
    """The day of a moment, which knows its own time zone."""
    return moment.astimezone(_zone).date()


def midnight(day: date) -> datetime:
    """When a day begins there, in UTC."""
    return datetime.combine(day, time.min, tzinfo=_zone).astimezone(UTC)


def end_of(day: date) -> datetime:
    """The moment at which a day is over."""
    return midnight(day + timedelta(days=1))
