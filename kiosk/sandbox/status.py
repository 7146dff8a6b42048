"""How a visit stands, for the patient who scanned the code on the ticket. Nothing of who the patient is.

Whoever guesses codes learns nothing: a code that is none is looked for like any other and found as little.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, select

from kiosk.sandbox import refusals, ticket_papers, visit_view
from kiosk.sandbox.hospital import Hospital
from kiosk.sandbox.problems import RefusalError
from kiosk.sandbox.schema import visits
from kiosk.sandbox.times import day_of

_CODE = re.compile(r"[A-Za-z0-9._:-]{8,64}")
_NOBODYS = "-" * 8


@dataclass(frozen=True, slots=True)
class Place:
    """The number that is called and where."""

    number: str
    room_code: str
    room: str
    floor: str


@dataclass(frozen=True, slots=True)
class NotHere:
    """The hospital knows no such visit, perhaps not yet."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """`ahead` people are called before, in about `minutes`. Without `paper` the ticket may not have come out."""

    place: Place
    ahead: int
    minutes: int
    paper: bool = True


@dataclass(frozen=True, slots=True)
class Called:
    """The doctor waits."""

    place: Place


@dataclass(frozen=True, slots=True)
class Cancelled:
    """Not wanted any more."""

    number: str


@dataclass(frozen=True, slots=True)
class OtherDay:
    """A ticket that is not of today."""

    number: str
    day: date


@dataclass(frozen=True, slots=True)
class Refused:
    """The kiosk's registration was refused; `code` is one of the catalogue."""

    code: str


Status = NotHere | Waiting | Called | Cancelled | OtherDay | Refused


def of(hospital: Hospital, code: str) -> Status:
    """How the visit with this visit code or kiosk's reference stands. Raises DatabaseError."""
    code = code if _CODE.fullmatch(code) else _NOBODYS
    now = hospital.now()
    with hospital.database.read() as connection:
        refused = refusals.code_of(connection, code)
        row = _visit(connection, code)
        if row is None:
            return NotHere() if refused is None else Refused(refused)
        if row.status == "cancelled":
            return Cancelled(row.display)
        if row.day != day_of(now).isoformat():
            return OtherDay(row.display, date.fromisoformat(row.day))
        place = Place(row.display, row.room_code, row.room_name, row.floor)
        if row.status == "called":
            return Called(place)
        ahead = visit_view.people_ahead(connection, hospital, row, now)
        return Waiting(place, ahead, ahead * row.pace_minutes, paper=row.paper_state in (None, ticket_papers.PRINTED))


def _visit(connection: Connection, code: str) -> Row[Any] | None:
    named = (visits.c.client_reference == code) | (visits.c.visit_code == code.upper())
    seq = connection.scalar(select(visits.c.seq).where(named).limit(1))
    try:
        return visit_view.visit_row(connection, visits.c.seq == (seq or 0))
    except RefusalError:
        return None
