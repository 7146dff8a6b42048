"""The appointments of today, to check in for with one touch."""

from dataclasses import field

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.departments import ClinicRoom
from kiosk.journey import Journey, Language, events
from kiosk.journey.places import words_of
from kiosk.journey.state import ChoosingAppointment
from kiosk.values import dataclass
from kiosk.visit import Appointment
from ui.view_models.base import RowsViewModel
from ui.view_models.words import place_words, time_words

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class AppointmentRow:
    """One appointment on the glass."""

    key: str = field(repr=False)
    time: str
    department: str
    practitioner: str
    place: str


def derive(journey: Journey) -> tuple[AppointmentRow, ...]:
    """The appointments of this journey, in the order of time."""
    match journey.step:
        case ChoosingAppointment(appointments=appointments):
            ordered = sorted(appointments, key=lambda appointment: appointment.at)
            return tuple(_row(journey, appointment, journey.language) for appointment in ordered)
        case _:
            return ()


def _room(journey: Journey, appointment: Appointment) -> ClinicRoom | None:
    """The room, where the hospital's list has it."""
    rooms = journey.catalogue.rooms if journey.catalogue else ()
    return next((room for room in rooms if room.queue_id == appointment.queue_id), None)


def _row(journey: Journey, appointment: Appointment, language: Language) -> AppointmentRow:
    department = journey.catalogue.department(appointment.department_id) if journey.catalogue else None
    name = department.named(language) if department else appointment.department_name
    room, floor = _room(journey, appointment), appointment.floor or ""
    door = room.code if room else ""
    return AppointmentRow(
        key=appointment.id,
        time=time_words(appointment.at),
        department=name,
        practitioner=appointment.practitioner or "",
        place=place_words(appointment.room_name or "", door, floor, language, words_of(None, room)),
    )


@QmlElement
class AppointmentViewModel(RowsViewModel):
    """The appointment screen's rows and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _row = AppointmentRow

    @Property(QObject, constant=True)
    def appointments(self) -> QObject:
        """The appointments as rows."""
        return self._rows

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many there are."""
        return self._rows.rowCount()

    @Slot(str)
    def choose(self, key: str) -> None:
        """Check in for this one."""
        self._dispatch(events.AppointmentChosen(key))

    @Slot()
    def somethingElse(self) -> None:
        """Another department today."""
        self._dispatch(events.AppointmentsSkipped())
