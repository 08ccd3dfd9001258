"""A month of a service in plain text, to copy into a letter or a report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, select

from components.dates import LongMonth
from components.words import Text, Words, _, plural

from ..measures.adoption import LEAST_CELL
from ..measures.figures import NoFigure
from ..storage import Storage
from .following import Following, GroupUse, Month, as_of, fraction_shown
from .hiding import any_few
from .marks import Event
from .mix import Mix
from .months import weeks_of
from .tables import occasions


@dataclass(frozen=True)
class Told:
    """What a month is told of. mix: None where nothing came in. helped: occasions of help, and in how many it was
    completed."""

    title: Words
    month: date
    found: Following
    mix: Mix | None
    events: Sequence[Event]
    helped: int
    helped_through: int

    @property
    def text(self) -> str:
        """In the language that is spoken."""
        parts = [self._head(), self._adoption(), self._transactions(), self._events(), self._help(), self._small()]
        return "\n\n".join("\n".join(str(line) for line in part) for part in parts) + "\n"

    def _head(self) -> Iterator[Words]:
        first, last = (week.isocalendar().week for week in weeks_of(self.month))
        yield _("{service}: {month} (vecka {first} till {last})").format(
            service=self.title, month=LongMonth(self.month), first=first, last=last
        )

    def _adoption(self) -> Iterator[Words]:
        yield _("Har varje målgrupp passerat hälften?")
        yield " ".join(map(str, as_of(self.found, self.month).answer))
        for one in self.found.groups:
            yield _("- {group}: {new}. {total}").format(
                group=one.group.title, new=_new(_month(one, self.month)), total=_total(one, self.month)
            )

    def _transactions(self) -> Iterator[Words]:
        yield _("Ärenden")
        if self.mix is None or not self.mix.whole:
            yield _("Inget ärende är räknat den här månaden.")
            return
        if self.mix.exact and self.mix.whole >= LEAST_CELL:
            yield plural("- {count} ärende i alla kanaler.", "- {count} ärenden i alla kanaler.", self.mix.whole)
        for name, rate in (
            (_("Digitalt"), self.mix.take_up),
            (_("Med hjälp, av de digitala"), self.mix.assisted),
            (_("Gått igenom, av dem som började digitalt"), self.mix.completion),
        ):
            yield _("- {name}: {rate}").format(name=name, rate=self.mix.told(rate))

    def _events(self) -> Iterator[Words]:
        yield _("Det här hände")
        if not self.events:
            yield _("Ingenting är markerat.")
        for one in self.events:
            yield _("- {day}: {text}").format(day=one.day, text=one.text)

    def _help(self) -> Iterator[Words]:
        yield _("Hjälp")
        if self.helped < LEAST_CELL:
            yield _("Färre än {limit} har fått hjälp, enligt personalens register.").format(limit=LEAST_CELL)
        elif any_few((self.helped_through, self.helped - self.helped_through)):
            yield _("Hur många som har fått hjälp visas inte: det skulle visa hur få det gick på ett sätt för.")
        else:
            yield _("{count} har fått hjälp, enligt personalens register.").format(count=self.helped)
            yield _("Klart den gången: {fraction}.").format(fraction=fraction_shown(self.helped_through, self.helped))

    def _small(self) -> Iterator[Words]:
        yield _(
            "Tal under {limit} visas inte, för att ingen ska kunna kännas igen. En vecka räknas till den månad där den "
            "har sin torsdag."
        ).format(limit=LEAST_CELL)


def _month(use: GroupUse, month: date) -> Month:
    return next((one for one in use.months if one.month == month), Month(month, None, None))


def _new(month: Month) -> Text:
    return _("hur många som är nya visas inte") if month.new is None else plural("{count} ny", "{count} nya", month.new)


def _total(use: GroupUse, month: date) -> Words:
    if isinstance(use.adoption, NoFigure):
        return use.adoption.reason
    counted = {"dated": use.group.dated, "source": use.group.source}
    return _("Sammanlagt {fraction} ({source}, {dated}).").format(
        fraction=fraction_shown(use.total_in(month), use.group.size), **counted
    )


class Helped:
    """Reads how many have been helped with any service."""

    def __init__(self, storage: Storage):
        self.storage = storage

    def in_month(self, service: str, month: date) -> tuple[int, int]:
        """Occasions of help in a month that are over, and in how many the service was completed. The month is that of
        weeks, as on all other pages: two figures that differ a little tell by how much."""
        table, (first, last) = occasions.c, weeks_of(month)
        these = (table.day >= first, table.day < last + timedelta(7), table.outcome != "begun")
        asked = select(table.outcome, func.count()).where(table.service == service, *these)
        with self.storage.reading.connect() as connection:
            found = connection.execute(asked.group_by(table.outcome)).all()
        return sum(row[1] for row in found), sum(row[1] for row in found if row[0] == "completed")
