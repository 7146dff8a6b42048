"""What the hospital already knows of a patient."""

from dataclasses import field
from datetime import datetime

from kiosk.identity import PartialDate, PersonName, Sex
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class PatientRecord:
    """A patient the hospital found. `certain` is False where it only thinks this is the same person."""

    patient_id: str = field(repr=False)
    name: PersonName
    birth: PartialDate | None = field(default=None, repr=False)
    sex: Sex = Sex.UNKNOWN
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Appointment:
    """A booking made earlier for today. `at` carries the hospital's offset."""

    id: str = field(repr=False)
    department_id: str
    department_name: str
    at: datetime
    practitioner: str | None = None
    room_name: str | None = None
    floor: str | None = None
    queue_id: str | None = None
