"""The day's appointments, as the hospital's notifications tell them (SIU^S12 to S15, S17, S26, and A04).

They are personal data of people who may never come to this kiosk: kept in memory alone, for today and tomorrow, and
gone with the process. HL7 v2 has no query in use that would bring them back, so after a restart the hospital's
interface engine sends the day again; until then a booked patient is checked in at the desk.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Final

from kiosk.departments import VIETNAM
from kiosk.hospital.hl7v2.er7 import Field, Message, Segment
from kiosk.hospital.hl7v2.persons import identifiers, is_number, numbers_of, person_read, record_number
from kiosk.hospital.hl7v2.site import Hl7Site
from kiosk.hospital.hl7v2.table import Table
from kiosk.hospital.hl7v2.times import read
from kiosk.identity import Identity, PatientCode
from kiosk.visit import Appointment, PatientRecord

MADE: Final = ("S12", "S13", "S14")
GONE: Final = ("S15", "S17", "S26")
ARRIVED: Final = "A04"
MOST: Final = 5_000
_OVER = ("CANCELLED", "CANCELED", "COMPLETE", "DELETED", "DC", "NOSHOW", "NO-SHOW", "STARTED")


@dataclass(frozen=True, slots=True, repr=False)
class _Booked:
    appointment: Appointment
    patient: PatientRecord
    numbers: tuple[Field, ...]
    names: frozenset[str] = field(repr=False)


class Appointments:
    """Heard on the listener's threads, asked on others."""

    def __init__(self, site: Hl7Site, table: Callable[[], Table], now: Callable[[], datetime]) -> None:
        self._site = site
        self._table = table
        self._now = now
        self._lock = threading.Lock()
        self._booked: dict[str, _Booked] = {}
        self.passed_over = 0
        """Notifications that named no time, patient, or department of the table."""

    def hear(self, message: Message) -> bool:
        """One notification; False where it is of another kind."""
        kind, event = message.kind
        if kind == "ADT" and event == ARRIVED:
            self._drop({message.text("PV1", 5)})
            return True
        if kind != "SIU" or event not in (*MADE, *GONE):
            return False
        schedule = message.first("SCH")
        names = {name for name in (message.text("SCH", 2), message.text("SCH", 1)) if name}
        if schedule is None or not names:
            self.passed_over += 1
            return True
        self._drop(names)
        if event in MADE and schedule.text(25).replace(" ", "").upper() not in _OVER:
            self._add(message, schedule, frozenset(names))
        return True

    def of_code(self, code: str) -> tuple[PatientRecord, Appointment] | None:
        """By the code on the slip, SCH-1 or SCH-2."""
        found = next((booked for booked in self._today() if code in booked.names), None)
        return (found.patient, found.appointment) if found else None

    def of_patient(self, patient_id: str) -> tuple[Appointment, ...]:
        """Today's, earliest first."""
        mine = [booked.appointment for booked in self._today() if booked.patient.patient_id == patient_id]
        return tuple(sorted(mine, key=lambda appointment: appointment.at))

    def patient(self, subject: Identity | PatientCode) -> PatientRecord | None:
        """Somebody of today with this number; certain unless the document has another name."""
        if isinstance(subject, PatientCode):
            wanted, name = [(self._site.authorities.record, subject.code)], None
        else:
            wanted, name = numbers_of(subject, self._site), subject.name
        for booked in self._today():
            if any(is_number(number, *each) for number in booked.numbers for each in wanted):
                return replace(booked.patient, certain=name is None or booked.patient.name.same_person(name))
        return None

    def _today(self) -> list[_Booked]:
        with self._lock:
            self._forget()
            return [booked for booked in self._booked.values() if _day(booked) == self._now().date()]

    def _add(self, message: Message, schedule: Segment, names: frozenset[str]) -> None:
        person, at = message.first("PID"), _start(message)
        location = message.first("AIL")
        code, room_code = (location.text(3, 1), location.text(3, 2)) if location else ("", "")
        place = self._table().place_of_codes(code or message.text("PV1", 10) or message.text("PV1", 3), room_code)
        record = _record(person, self._site) if person else None
        if at is None or place is None or record is None:
            self.passed_over += 1
            return
        room = place.room
        appointment = Appointment(
            schedule.text(2) or schedule.text(1),
            place.row.id,
            place.row.name,
            at,
            _practitioner(message) or (room.practitioner if room else None),
            room.name if room else None,
            room.floor if room else None,
            room.id if room else None,
        )
        numbers = identifiers(person) if person else ()
        booked = _Booked(appointment, record, numbers, names)
        with self._lock:
            self._booked[appointment.id] = booked
            self._forget()
            while len(self._booked) > MOST:
                del self._booked[next(iter(self._booked))]

    def _drop(self, names: set[str]) -> None:
        with self._lock:
            for number in [number for number, booked in self._booked.items() if booked.names & (names - {""})]:
                del self._booked[number]

    def _forget(self) -> None:
        """What is not of today or tomorrow."""
        today = self._now().date()
        keep = (today, today + timedelta(days=1))
        for number in [number for number, booked in self._booked.items() if _day(booked) not in keep]:
            del self._booked[number]


def _day(booked: _Booked) -> date:
    return booked.appointment.at.astimezone(VIETNAM).date()


def _start(message: Message) -> datetime | None:
    """TQ1-7 (2.5 on), SCH-11.4 (before), or the start of a resource."""
    places = (("TQ1", 7, 1), ("SCH", 11, 4), ("AIS", 4, 1), ("AIL", 6, 1), ("AIP", 6, 1), ("AIG", 8, 1))
    found = (read(message.text(name, number, component)) for name, number, component in places)
    return next((at for at in found if at is not None), None)


def _practitioner(message: Message) -> str | None:
    """AIP-3 (XCN): family, given, middle."""
    person = message.first("AIP")
    if person is None:
        return None
    words = (person.text(3, 6), person.text(3, 2), person.text(3, 4), person.text(3, 3))
    return " ".join(word for word in words if word) or None


def _record(person: Segment, site: Hl7Site) -> PatientRecord | None:
    name, birth, sex = person_read(person)
    number = record_number(person, site.authorities.record)
    return None if name is None or number is None else PatientRecord(number, name, birth, sex)
